/** A plain browser: pages can be looked at by who is logged in, but nobody can log in here. */
import { webApiBase } from "./choose";
import { Unsupported, type Platform } from "./types";
import { settleHash, webAppearance, webFiles } from "./web";

const no = () => Promise.reject(new Unsupported("这个页面请从企业微信的工作台或微信小程序打开。"));

export function browserPlatform(page: Window): Platform {
  const button = { openType: "", fromTap: no, fromEvent: () => undefined as never };
  return {
    name: "browser",
    apiBase: webApiBase("browser", page.location.origin),
    storagePrefix: "",
    prepare: settleHash,
    login: no,
    phoneNumber: button,
    position: no,
    photo: no,
    ...webFiles,
    scan: no,
    subscribe: no,
    chats: false,
    openChat: no,
    share: button,
    appearance: webAppearance(),
    onWake: () => undefined,
    onNavigate: () => undefined,
  };
}

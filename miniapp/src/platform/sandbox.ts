/**
 * The phone of the sandbox: every native ability is a message to the phone around this frame (sandbox/static/bridge.js)
 * and an answer back, in the platform's own words. The frame's address says whose phone it is (`phone`) and which app
 * opened it (`as`).
 */
import { ownHistory } from "./frame-history";
import { webApiBase, webStoragePrefix } from "./choose";
import { failureOf, Unsupported, type Consent, type Photo, type Platform, type Position } from "./types";
import { settleHash, webAppearance, webFiles } from "./web";

interface Message {
  wx?: number;
  id?: number;
  event?: string;
  page?: string;
  errMsg?: string;
  result?: unknown;
}

interface Waiting {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
}

/** Questions to the phone around us, and what it tells unasked. */
export function createBridge(frame: Window) {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, ((message: Message) => void)[]>();
  let last = 0;
  frame.addEventListener("message", ({ source, origin, data }: MessageEvent<Message>) => {
    if (source !== frame.parent || origin !== frame.location.origin || data?.wx !== 1) return;
    if (data.event) return listeners.get(data.event)?.forEach((listener) => listener(data));
    const asked = waiting.get(data.id ?? 0);
    waiting.delete(data.id ?? 0);
    if (data.errMsg) asked?.reject(failureOf(data));
    else asked?.resolve(data.result as never);
  });
  return {
    ask<T>(method: string, params: object = {}): Promise<T> {
      last += 1;
      const id = last;
      return new Promise<T>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        frame.parent.postMessage({ wx: 1, id, method, params }, frame.location.origin);
      });
    },
    on: (event: string, listener: (message: Message) => void) =>
      listeners.set(event, [...(listeners.get(event) ?? []), listener]),
  };
}

export function sandboxPlatform(frame: Window): Platform {
  const address = new URLSearchParams(frame.location.search);
  const inWeCom = address.get("as") === "wecom";
  const { ask, on } = createBridge(frame);
  return {
    name: "sandbox",
    apiBase: webApiBase("sandbox", frame.location.origin),
    storagePrefix: webStoragePrefix("sandbox", frame.location.search),
    prepare() {
      // WeCom shows its own bar above a page, as WeChat does not above the bar of a mini-program.
      frame.document.documentElement.classList.toggle("bare", inWeCom);
      settleHash();
      ownHistory(frame);
      on("back", () => (getCurrentPages().length > 1 ? uni.navigateBack() : void ask("closeWindow")));
    },
    login: async () => ({ platform: inWeCom ? "wecom_web" : "wechat", ...(await ask<{ code: string }>("login")) }),
    phoneNumber: {
      openType: "",
      fromTap: async () => (await ask<{ code: string }>("getPhoneNumber")).code,
      fromEvent: () => "",
    },
    position: () => ask<Position>("getLocation"),
    photo: () => ask<Photo>("chooseMedia"),
    ...webFiles,
    // These phones have a camera and no album.
    pictures: async () => [await ask<Photo>("chooseMedia")],
    scan: async () => (await ask<{ result: string }>("scanCode")).result,
    subscribe: (templates) => ask<Record<string, Consent>>("requestSubscribeMessage", { tmplIds: templates }),
    chats: inWeCom,
    openChat: (userid) => (inWeCom ? ask("openEnterpriseChat", { userIds: [userid] }) : Promise.reject(new Unsupported())),
    share: { openType: "", fromTap: (card) => ask("shareAppMessage", card), fromEvent: () => undefined },
    appearance: webAppearance(Number(address.get("font")) || 1),
    onWake: (listener) => on("wake", listener),
    onNavigate: (listener) => on("navigate", ({ page }) => listener(page ?? "")),
  };
}

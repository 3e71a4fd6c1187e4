/** WeCom around the chat: the message list, and 工作台 with the app as a tile. */

import { badge, h } from "../dom.js";
import { icon } from "../icons.js";
import { chatTime } from "../time.js";
import { summary } from "./messages.js";

/** `open()` is called when the app's conversation is tapped, `desk()` for the other tab. */
export function chatList({ appName, last, unread, open, desk }) {
  const row = h(
    "button",
    { class: "list-row", testid: "chat-open", tap: open },
    h("span", { class: "app-mark wecom-app" }, badge(unread)),
    h("span", { class: "list-text" }, h("b", {}, appName), h("span", {}, summary(last) || "还没有消息")),
    h("time", {}, last ? chatTime(last.at) : ""),
  );
  return h(
    "div",
    { class: "wecom list-page" },
    h("header", { class: "nav" }, h("h3", {}, "消息")),
    h("div", { class: "list" }, row),
    tabs("chats", { chats: null, desk }),
  );
}

/** 工作台: `open()` starts the app's pages; `more` are the tiles of other apps. */
export function deskPage({ appName, open, chats, more = [] }) {
  const tile = h(
    "button",
    { class: "mini-tile", testid: "app-open", tap: open },
    h("span", { class: "app-mark wecom-app big" }),
    h("span", {}, appName),
  );
  return h(
    "div",
    { class: "wecom list-page" },
    h("header", { class: "nav" }, h("h3", {}, "工作台")),
    h("div", { class: "list" }, h("section", { class: "recent" }, h("h4", {}, "应用"), h("div", { class: "tiles" }, tile, more))),
    tabs("desk", { chats, desk: null }),
  );
}

function tabs(current, go) {
  const tab = (key, name, iconName) =>
    h(
      "button",
      { "aria-current": current === key ? "page" : null, testid: `wecom-${key}`, tap: () => go[key]?.() },
      h("span", {}, icon(iconName, 24)),
      name,
    );
  return h("nav", { class: "wechat-tabs wecom-tabs", "aria-label": "企业微信" }, tab("chats", "消息", "chat"), tab("desk", "工作台", "grid"));
}

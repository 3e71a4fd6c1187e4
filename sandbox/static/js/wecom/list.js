/** WeCom's message list, where the app is one conversation: the way into and out of the chat. */

import { badge, h } from "../dom.js";
import { chatTime } from "../time.js";
import { summary } from "./messages.js";

/** `open()` is called when the app's conversation is tapped. */
export function chatList({ appName, last, unread, open }) {
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
  );
}

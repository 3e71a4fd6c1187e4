/**
 * 服务通知: the conversation in which WeChat collects subscribe messages. Each is a card
 * with the template's title and its fields; a tap opens the mini-program on the page
 * the sender named.
 */

import { h } from "../dom.js";
import { icon } from "../icons.js";
import { chatTime } from "../time.js";

/** One received message in the form the screen needs. */
export function readNotice(raw) {
  return {
    id: raw.message_id,
    title: raw.title || "服务通知",
    page: raw.page || "",
    at: raw.at,
    rows: (raw.fields || []).map((field) => [field.label || field.key, field.value]),
  };
}

/** A line for the banner and the chat list. */
export const noticeSummary = (notice) => notice.rows.map(([, value]) => value).slice(0, 2).join("，");

/** The page of all notices, oldest first; `open(page)` and `back()` are the ways out. */
export function noticesPage(notices, appName, { open, back }) {
  const stream = h(
    "div",
    { class: "notice-stream" },
    notices.length ? notices.map((notice) => card(notice, appName, open)) : empty(),
  );
  queueMicrotask(() => (stream.scrollTop = stream.scrollHeight));
  return h(
    "div",
    { class: "wechat page grey" },
    h(
      "header",
      { class: "nav" },
      h("button", { class: "nav-back", "aria-label": "返回", tap: back }, icon("back", 22)),
      h("h3", {}, "服务通知"),
      h("span", { class: "nav-end" }),
    ),
    stream,
  );
}

function card(notice, appName, open) {
  return [
    h("div", { class: "time-line" }, chatTime(notice.at)),
    h(
      "button",
      { class: "notice", testid: "notice", tap: () => open(notice.page) },
      h("span", { class: "notice-app" }, h("span", { class: "app-mark mini-app small" }), appName),
      h("h4", {}, notice.title),
      h("dl", {}, notice.rows.map(([label, value]) => h("div", {}, h("dt", {}, label), h("dd", {}, value)))),
      h("span", { class: "notice-more" }, "进入小程序查看", icon("chevron", 14)),
    ),
  ];
}

function empty() {
  return h(
    "div",
    { class: "chat-empty" },
    h("span", { class: "app-mark notice-app-mark big" }),
    h("p", {}, "还没有服务通知"),
    h("p", {}, "在小程序里同意接收后，审批结果会发到这里。"),
  );
}

/** WeChat's own pages around the mini-program: the chat list, and 我 with what the account allows. */

import { badge, avatar, h } from "../dom.js";
import { icon } from "../icons.js";
import { chatTime } from "../time.js";
import { noticeSummary } from "./notices.js";

/** The front page. `go` = {mini(), notices(), me(), chats()}. */
export function chatsPage({ appName, notices, unread, go }) {
  const last = notices.at(-1);
  const mini = h(
    "button",
    { class: "mini-tile", testid: "mp-open", tap: () => go.mini() },
    h("span", { class: "app-mark mini-app big" }),
    h("span", {}, appName),
  );
  const row = h(
    "button",
    { class: "list-row", testid: "notices-open", tap: go.notices },
    h("span", { class: "app-mark notice-app-mark" }, badge(unread)),
    h(
      "span",
      { class: "list-text" },
      h("b", {}, "服务通知"),
      h("span", {}, last ? `${last.title}：${noticeSummary(last)}` : "还没有通知"),
    ),
    h("time", {}, last ? chatTime(last.at) : ""),
  );
  return h(
    "div",
    { class: "wechat page" },
    h("header", { class: "nav" }, h("h3", {}, unread ? `微信(${unread})` : "微信")),
    h(
      "div",
      { class: "home-scroll" },
      h("section", { class: "recent" }, h("h4", {}, "最近使用的小程序"), mini),
      h("div", { class: "list" }, row),
    ),
    tabs("chats", unread, go),
  );
}

/** 我: who the phone belongs to, and how many messages the mini-program may still send. */
export function mePage({ person, state, template, unread, go, forget, unsubscribe }) {
  const quota = Object.entries(state.quota || {});
  const line = ([id, left]) =>
    h(
      "div",
      { class: "quota-row" },
      h("span", {}, h("b", {}, template(id)?.title || id), h("small", {}, left > 0 ? `还可以收到 ${left} 条` : "没有剩余次数")),
      left > 0 ? h("button", { tap: () => unsubscribe(id) }, "不再接收") : null,
    );
  return h(
    "div",
    { class: "wechat page grey" },
    h("header", { class: "nav" }, h("h3", {}, "我")),
    h(
      "div",
      { class: "home-scroll" },
      h(
        "section",
        { class: "me-card" },
        avatar(person.name),
        h(
          "span",
          {},
          h("b", {}, person.name),
          h("small", {}, state.phone ? `手机号 ${state.phone}` : `微信号 ${person.id}`),
        ),
      ),
      h(
        "section",
        { class: "settings" },
        h("h4", {}, "订阅消息"),
        quota.length ? quota.map(line) : h("p", {}, "小程序还没有请求过发送消息。"),
      ),
      h(
        "section",
        { class: "settings" },
        h("button", { class: "wide-row", tap: forget }, "重新询问订阅选择", icon("chevron", 14)),
      ),
    ),
    tabs("me", unread, go),
  );
}

function tabs(current, unread, go) {
  const tab = (key, name, iconName, count) =>
    h(
      "button",
      { "aria-current": current === key ? "page" : null, tap: go[key] },
      h("span", {}, icon(iconName, 24), badge(count)),
      name,
    );
  return h(
    "nav",
    { class: "wechat-tabs", "aria-label": "微信" },
    tab("chats", "微信", "chat", unread),
    tab("me", "我", "person", 0),
  );
}

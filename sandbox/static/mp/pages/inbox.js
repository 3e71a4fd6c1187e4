/** 消息: everything the product told this dealer, kept even when WeChat was not allowed to ring. */

import { fill, h } from "../../js/dom.js";
import { icon } from "../../js/icons.js";
import { momentText } from "../format.js";
import { get, post } from "../http.js";
import { placeOf } from "../links.js";
import { empty, whileBusy } from "../ui.js";

export const inbox = {
  title: "消息",
  live: true,
  load: () => get("/inbox?limit=30"),
  draw(page, nav) {
    if (!page.items.length) return empty("bell", "还没有消息", "报备有了结果，会写在这里。");
    const list = h("div", { class: "list" }, page.items.map((item) => row(item, nav)));
    return h("div", { class: "inbox-page" }, list, page.next_cursor ? more(page, list, nav) : null);
  },
};

function row(item, nav) {
  const element = h(
    "button",
    {
      class: item.read ? "letter" : "letter unread",
      testid: "mp-inbox-item",
      "data-id": item.id,
      tap: () => open(item, element, nav),
    },
    h("span", { class: "letter-top" }, h("b", {}, item.title), h("time", {}, momentText(item.at))),
    h("span", { class: "letter-body" }, item.body),
    item.link ? h("span", { class: "letter-more" }, "查看", icon("chevron", 14)) : null,
  );
  return element;
}

/** Opening is reading. The mark is told to the product but not waited for: the letter opens at once. */
function open(item, element, nav) {
  if (!item.read) markRead(item, element);
  const { page, params } = placeOf(item.link);
  if (page === "detail") nav.go(page, params);
}

async function markRead(item, element) {
  item.read = true;
  element.classList.remove("unread");
  try {
    await post(`/inbox/${encodeURIComponent(item.id)}/read`);
  } catch {
    item.read = false;
    element.classList.add("unread");
  }
}

function more(page, list, nav) {
  const button = h("button", { class: "more-rows", tap: () => whileBusy(button, load) }, "加载更多");
  async function load() {
    try {
      const next = await get(`/inbox?limit=30&cursor=${encodeURIComponent(page.next_cursor)}`);
      list.append(...next.items.map((item) => row(item, nav)));
      page.next_cursor = next.next_cursor;
      if (!page.next_cursor) button.remove();
    } catch {
      fill(button, "网络不稳，点这里重试");
    }
  }
  return button;
}

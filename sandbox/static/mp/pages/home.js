/** Home: the big button, and the dealer's own registrations with their state and clock. */

import { badge, fill, h } from "../../js/dom.js";
import { icon } from "../../js/icons.js";
import { clockText, isOpen, toneOf } from "../format.js";
import { get } from "../http.js";
import { reloadMe } from "../session.js";
import { empty, whileBusy } from "../ui.js";

const PAGE_SIZE = 50;
const FILTERS = [
  ["", "全部"],
  ["pending_approval", "审批中"],
  ["protected", "保护中"],
  ["rejected", "已驳回"],
];
// Kept between visits of the page, so that coming back from a detail finds the list as it was left.
let filter = "";

export const home = {
  title: "渠道",
  live: true,
  waits: (data) => data.items.some((item) => isOpen(item.state)),
  load: async () => {
    const [me, page] = await Promise.all([reloadMe(), get(`/opportunities?limit=${PAGE_SIZE}`)]);
    return { me, items: page.items, cursor: page.next_cursor };
  },
  draw: (data, nav) => h("div", {}, head(data.me, nav), registrations(data, nav)),
};

function head(me, nav) {
  const { dealer } = me;
  const several = (me.dealers || []).length > 1;
  const name = h("b", { class: "dealer-name", testid: "mp-dealer" }, dealer.name);
  const detail = [dealer.level, dealer.city, me.manager ? `渠道经理 ${me.manager.name}` : ""].filter(Boolean).join(" · ");
  const who = several
    ? h("button", { class: "who", tap: () => nav.go("dealers") }, name, icon("down", 15))
    : h("span", { class: "who" }, name);
  const mail = h(
    "button",
    {
      class: "mail",
      testid: "mp-inbox",
      "aria-label": me.unread ? `消息，${me.unread} 条未读` : "消息",
      tap: () => nav.go("inbox"),
    },
    icon("bell", 22),
    badge(me.unread),
  );
  const big = h(
    "button",
    { class: "big", testid: "mp-register", tap: () => nav.go("register") },
    h("span", { class: "big-plus" }, icon("plus", 24)),
    h("span", {}, h("b", {}, "报备商机"), h("small", {}, "先报先得，两项就能提交")),
  );
  return h(
    "section",
    { class: "home-head" },
    h("div", { class: "home-top" }, h("div", {}, who, h("small", {}, detail)), mail),
    big,
  );
}

function registrations(data, nav) {
  const list = h("div", { class: "list" });
  const more = h("div");
  const chips = h("div", { class: "filters", role: "tablist" });

  function draw() {
    const { items, cursor } = data;
    const shown = items.filter((item) => !filter || item.state === filter);
    fill(
      chips,
      items.length === 0
        ? null
        : FILTERS.map(([state, name]) => chip(state, name, countText(items, state, cursor), choose)),
    );
    fill(list, shown.length ? shown.map((item) => row(item, nav)) : nothing(items.length));
    fill(more, cursor ? moreButton(data, draw) : null);
  }

  function choose(state) {
    filter = state;
    draw();
  }

  draw();
  return h("section", {}, h("h2", { class: "section-title" }, "我的报备"), chips, list, more);
}

/** Counts what was read of the dealer's own; "+" when there is more to read. */
function countText(items, state, cursor) {
  const count = items.filter((item) => !state || item.state === state).length;
  return cursor ? `${count}+` : String(count);
}

function chip(state, name, count, choose) {
  return h(
    "button",
    { role: "tab", "aria-selected": String(filter === state), tap: () => choose(state) },
    name,
    h("span", {}, count),
  );
}

function nothing(total) {
  if (total) return empty("search", "这里没有", "换一个状态看看。");
  return empty("file", "还没有报备", "点上面的「报备商机」，写下客户和商机名称就可以提交。");
}

function row(item, nav) {
  const hint = item.state === "rejected" && item.reject_reason ? `原因：${item.reject_reason.text}` : clockText(item);
  return h(
    "button",
    { class: "registration", testid: `mp-item-${item.number}`, tap: () => nav.go("detail", { number: item.number }) },
    h(
      "span",
      { class: "registration-top" },
      h("b", {}, item.customer),
      h("span", { class: `state ${toneOf(item.state)}` }, item.state_text),
    ),
    h("span", { class: "registration-name" }, item.name),
    h("span", { class: "registration-clock" }, hint),
  );
}

function moreButton(data, draw) {
  const button = h("button", { class: "more-rows", tap: () => whileBusy(button, load) }, "加载更多");
  async function load() {
    try {
      const page = await get(`/opportunities?limit=${PAGE_SIZE}&cursor=${encodeURIComponent(data.cursor)}`);
      data.items = [...data.items, ...page.items];
      data.cursor = page.next_cursor;
      draw();
    } catch {
      fill(button, "网络不稳，点这里重试");
    }
  }
  return button;
}

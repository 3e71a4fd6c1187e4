/** The table: three phones, one event stream, and the drawer of the platform behind them. */

import { badge, fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { sandbox } from "./api.js";
import { listen } from "./live.js";
import { createDrawer } from "./platform/drawer.js";
import { createSlot, SLOTS } from "./slots.js";
import { setClock } from "./time.js";

const table = document.querySelector("#table");
const tabs = document.querySelector("#tabs");
const link = document.querySelector("#link");

const slots = SLOTS.map((definition) => {
  const mark = h("span");
  const slot = createSlot(definition, { onUnread: (count) => fill(mark, badge(count)) });
  const go = () => table.scrollTo({ left: slot.element.offsetLeft - table.offsetLeft, behavior: "smooth" });
  const tab = h("button", { testid: `tab-${definition.name}`, tap: go }, definition.role, mark);
  tabs.append(tab);
  table.append(slot.element);
  return Object.assign(slot, { tab });
});

/** On small screens the table is a strip of phones; the tab of the first one in view is lit. */
const visible = new Set();
const inView = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) visible.add(entry.target);
      else visible.delete(entry.target);
    }
    const first = slots.find((slot) => visible.has(slot.element));
    if (first) slots.forEach((slot) => slot.tab.setAttribute("aria-selected", String(slot === first)));
  },
  { root: table, threshold: 0.6 },
);
slots.forEach((slot) => inView.observe(slot.element));

async function seatEverybody() {
  const people = await sandbox.phones();
  const taken = new Set();
  for (const slot of slots) taken.add(slot.seat(people, taken));
}

/** A message for a phone that is not on the table must not go unnoticed: the approver may be somebody else. */
async function noticeElsewhere(id) {
  const people = await sandbox.phones();
  const person = people.find((one) => one.id === id);
  if (!person?.unread || slots.some((slot) => slot.person()?.id === id)) return;
  const places = slots.filter(({ definition }) => definition.kind === person.kind);
  const place = places.find(({ definition }) => definition.likes.some((like) => like.test(person.title || "")));
  (place || places[0]).nudge(person);
}

function showLink(up) {
  link.classList.toggle("down", !up);
  link.title = up ? "已连接沙盒" : "与沙盒的连接断开，正在重连";
}

const drawer = createDrawer();
document.body.append(drawer.element);
const open = { class: "plain", testid: "drawer-open", "aria-label": "平台", tap: drawer.toggle };
document.querySelector("#actions").append(h("button", open, icon("panel", 18), h("span", {}, "平台")));

listen({
  async onOpen() {
    showLink(true);
    await sandbox.clock().then(({ unix }) => setClock(unix), () => {});
    await seatEverybody().catch(() => showLink(false));
    slots.forEach((slot) => slot.refresh());
  },
  onDown: () => showLink(false),
  onChange(id) {
    const holders = slots.filter((slot) => slot.person()?.id === id);
    holders.forEach((slot) => slot.refresh());
    if (!holders.length) noticeElsewhere(id).catch(() => {});
    // An empty place may belong to somebody who has just come.
    if (slots.some((slot) => !slot.person())) seatEverybody().catch(() => {});
    drawer.changed();
  },
});

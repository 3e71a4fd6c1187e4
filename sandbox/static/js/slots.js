/**
 * A slot is a place on the table for one phone, and who holds it. It fetches that
 * phone's state when it changes and hands it to the app that draws it.
 */

import { avatar, badge, fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { sandbox } from "./api.js";
import { createFrame } from "./frame.js";
import { carryPhone } from "./native/position.js";
import { choosePerson, titleOf } from "./people.js";
import { createWeChatPhone } from "./wechat/phone.js";
import { createWeComPhone } from "./wecom/phone.js";

const APPS = { wechat: createWeChatPhone, wecom: createWeComPhone };

// `likes` says who sits here, the best first; a slot without a match takes whoever is still free.
export const SLOTS = [
  { name: "dealer", kind: "wechat", role: "经销商", app: "微信", likes: [/./] },
  { name: "manager", kind: "wecom", role: "渠道经理", app: "企业微信", likes: [/经理|manager/i, /总监|主管|director/i, /总部/] },
  { name: "rep", kind: "wecom", role: "业务员", app: "企业微信", likes: [/代表|业务|外勤|rep/i] },
];

const NUDGE_MS = 120000;

/** One slot. `onUnread(n)` feeds the tab bar of small screens. */
export function createSlot(definition, { onUnread }) {
  const slot = { definition, person: null, app: null, fetching: false, dirty: false };
  slot.face = h("button", { class: "slot-person", testid: `choose-${definition.name}`, tap: () => choose(slot) });
  slot.frame = createFrame({ testid: `phone-${definition.name}`, label: `${definition.role}的手机` });
  slot.unreadMark = h("span", { class: "slot-unread" });
  slot.nudge = h("div", { class: "nudge", "aria-live": "polite" });
  const carry = () => slot.person && carryPhone(slot.person);
  slot.carry = h("button", { class: "plain", testid: `carry-${definition.name}`, "aria-label": "手机的位置", title: "手机的位置", tap: carry }, icon("pin", 18));
  slot.element = h(
    "div",
    { class: "slot", id: `slot-${definition.name}` },
    h("div", { class: "slot-head" }, slot.face, slot.carry),
    slot.nudge,
    slot.frame.element,
  );
  slot.onUnread = (count) => {
    fill(slot.unreadMark, badge(count));
    onUnread(count);
  };
  // Touching a phone is looking at it.
  slot.frame.element.addEventListener("pointerdown", () => slot.app?.attend());
  slot.frame.element.addEventListener("focusin", () => slot.app?.attend());
  empty(slot);
  return {
    definition,
    element: slot.element,
    person: () => slot.person,
    seat: (people, taken) => seat(slot, people, taken),
    refresh: () => refresh(slot),
    nudge: (person) => nudge(slot, person),
  };
}

/** Somebody whose phone is in the pocket got a message: offer to put that phone on the table. */
function nudge(slot, person) {
  const pickUp = () => {
    localStorage.setItem(storageKey(slot), person.id);
    hold(slot, person);
  };
  fill(
    slot.nudge,
    h(
      "button",
      { testid: "pick-up", tap: pickUp },
      avatar(person.name, { round: true }),
      h("span", {}, `${person.name}的手机有新消息`),
      h("b", {}, "拿起来"),
    ),
  );
  clearTimeout(slot.nudgeTimer);
  slot.nudgeTimer = setTimeout(() => fill(slot.nudge), NUDGE_MS);
}

const storageKey = (slot) => `slot:${slot.definition.name}`;

/** Take the person named in the address, chosen last time, or the most fitting one; returns the id. */
function seat(slot, people, taken) {
  slot.people = people.filter((person) => person.kind === slot.definition.kind);
  const { name, likes } = slot.definition;
  const wanted = [
    slot.person?.id,
    new URLSearchParams(location.search).get(name),
    localStorage.getItem(storageKey(slot)),
  ];
  const free = slot.people.filter((person) => !taken.has(person.id));
  const person =
    wanted.map((id) => slot.people.find((one) => one.id === id)).find(Boolean) ||
    likes.map((like) => free.find((one) => like.test(one.title || ""))).find(Boolean) ||
    free[0] ||
    slot.people[0];
  if (!person) empty(slot);
  else if (person.id !== slot.person?.id) hold(slot, person);
  return person?.id;
}

function empty(slot) {
  slot.person = null;
  slot.app?.destroy();
  slot.app = null;
  drawFace(slot);
  const hint = [h("p", {}, `还没有${slot.definition.role}`), h("p", {}, "演示数据建好后，这部手机会自己亮起来。")];
  fill(slot.frame.body, h("div", { class: "dark-screen" }, hint));
}

function hold(slot, person) {
  slot.app?.destroy();
  slot.frame.closeAll();
  fill(slot.frame.body);
  fill(slot.nudge);
  slot.person = person;
  slot.onUnread(0);
  drawFace(slot);
  slot.app = APPS[slot.definition.kind]({ frame: slot.frame, person, onUnread: slot.onUnread });
  refresh(slot);
}

function drawFace(slot) {
  const { role, app } = slot.definition;
  const name = slot.person?.name || role;
  const detail = slot.person ? `${titleOf(slot.person) || role} · ${app}` : app;
  fill(
    slot.face,
    avatar(name, { round: true }),
    h("span", {}, h("b", {}, name), h("small", {}, detail)),
    slot.unreadMark,
    icon("down", 16),
  );
  slot.face.setAttribute("aria-label", `${role}：${name}，换人`);
  slot.face.disabled = !slot.person;
  slot.carry.disabled = !slot.person;
}

async function choose(slot) {
  // Asked anew: the unread counts of the phones in the drawer are part of the choice.
  const everybody = await sandbox.phones().catch(() => slot.people);
  const people = everybody.filter((person) => person.kind === slot.definition.kind);
  const person = await choosePerson({ heading: `谁拿着${slot.definition.role}的手机？`, people, current: slot.person?.id });
  if (!person || person.id === slot.person?.id) return;
  localStorage.setItem(storageKey(slot), person.id);
  hold(slot, person);
}

/** Fetch and draw; events that come while a fetch is on its way cause exactly one more. */
async function refresh(slot) {
  if (!slot.person) return;
  if (slot.fetching) {
    slot.dirty = true;
    return;
  }
  slot.fetching = true;
  try {
    do {
      slot.dirty = false;
      const { id } = slot.person;
      const state = await sandbox.phone(id);
      if (slot.person?.id === id) slot.app.update(state);
      else slot.dirty = true;
    } while (slot.dirty && slot.person);
  } catch (error) {
    // A phone that is gone was forgotten by a reset; the seat waits for the next person.
    if (error.status === 404) empty(slot);
    else slot.frame.toast(error.message);
  } finally {
    slot.fetching = false;
  }
}

/**
 * The WeCom phone: the chat of one member with the app. It owns no truth: everything
 * shown comes from the last state of the phone, and every tap is a call to the sandbox
 * whose effect arrives as the next state.
 */

import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { sandbox } from "../api.js";
import { openLink } from "../links.js";
import { clientPage, createProgram } from "../program.js";
import { chatTime, notEarlierThan } from "../time.js";
import { approvalTile, createApprovals } from "./approvals.js";
import { actionSheet, createComposer } from "./composer.js";
import { chatList, deskPage } from "./list.js";
import { messageRow, summary } from "./messages.js";

const SEPARATOR_S = 300;
// How long a tapped button waits for the app to change its card; then it can be tapped again.
const ANSWER_MS = 8000;

/** `onUnread(n)` is told how many messages nobody has looked at yet. */
export function createWeComPhone({ frame, person, onUnread }) {
  const phone = { frame, person, onUnread, state: null, known: null, unread: 0, desks: new Map(), rows: new Map() };
  phone.appName = () => phone.state?.app_name || "应用消息";
  phone.title = h("h3", {});
  phone.stream = h("div", { class: "chat-stream", testid: "chat-stream" });
  phone.composer = createComposer(actsOf(phone));
  const back = h(
    "button",
    { class: "nav-back", "aria-label": "返回消息列表", tap: () => showList(phone) },
    icon("back", 22),
  );
  phone.chat = h(
    "div",
    { class: "wecom chat-page" },
    h("header", { class: "nav" }, back, phone.title, deskKey(phone)),
    phone.stream,
    phone.composer.element,
  );
  phone.screens = h("div", { class: "wecom-screens" }, phone.chat);
  phone.approvals = createApprovals({ person, act: (run) => attempt(phone, run), leave: () => showDesk(phone) });
  phone.layer = h("div", { class: "mini-layer page-layer", hidden: true });
  phone.program = createProgram(
    { id: person.id, app: "wecom", frame, appName: phone.appName, close: () => closeProgram(phone) },
    { layer: phone.layer, around: (iframe) => [pageBar(phone), iframe] },
  );
  fill(frame.body, phone.screens, phone.layer);

  return {
    update: (state) => update(phone, state),
    attend: () => setUnread(phone, 0),
    destroy() {
      phone.desks.forEach((desk) => clearTimeout(desk.timer));
      phone.program.stop();
    },
  };
}

function setUnread(phone, count) {
  phone.unread = count;
  phone.onUnread(count);
}

function update(phone, state) {
  phone.state = state;
  fill(phone.title, phone.appName());
  phone.composer.setMenu(state.menu);
  if (state.messages.length) notEarlierThan(state.messages.at(-1).at);
  phone.approvals.update(state.approvals);
  ringForApproval(phone, state);
  if (phone.desk?.isConnected) showDesk(phone);
  const fresh = freshOf(phone, state.messages);
  drawStream(phone, fresh.length > 0);
  if (fresh.length) announce(phone, fresh);
  if (phone.list?.isConnected) showList(phone);
  phone.program.wake();
}

/** A request that newly waits for this member; the first look makes no noise. */
function ringForApproval(phone, state) {
  const numbers = new Set((state.approvals || []).filter((one) => one.waits_for_me).map((one) => one.number));
  const fresh = phone.asked ? (state.approvals || []).find((one) => numbers.has(one.number) && !phone.asked.has(one.number)) : null;
  phone.asked = numbers;
  if (!fresh) return;
  phone.frame.banner({
    app: "企业微信",
    mark: "approval-app",
    title: "审批",
    text: `${fresh.applicant_name}提交的${fresh.name}`,
    onOpen: () => showApprovals(phone, fresh.number),
  });
}

/** The way from the chat to the app's pages. */
function deskKey(phone) {
  const open = () => openProgram(phone);
  return h("button", { class: "nav-desk", testid: "desk-open", "aria-label": "工作台", tap: open }, icon("grid", 21));
}

/** WeCom's own bar above a page: close, the name of the app, more. */
function pageBar(phone) {
  const back = h("button", { class: "nav-back", testid: "page-back", "aria-label": "返回", tap: phone.program.back }, icon("back", 22));
  const close = h("button", { class: "nav-back", testid: "page-close", "aria-label": "关闭", tap: () => closeProgram(phone) }, icon("close", 20));
  const again = () => (phone.program.stop(), openProgram(phone));
  const menu = () =>
    phone.frame.sheet((done) => actionSheet(phone.appName(), [h("button", { tap: () => (done(), again()) }, "刷新")], done));
  const more = h("button", { class: "nav-desk", "aria-label": "更多", tap: menu }, icon("more", 20));
  return h("header", { class: "nav page-nav" }, h("span", { class: "page-keys" }, back, close), h("h3", {}, phone.appName()), more);
}

/** Open a page of the client; without one, where it was left. */
function openProgram(phone, page = "") {
  phone.program.open(page);
  phone.screens.inert = true;
}

function closeProgram(phone) {
  phone.layer.hidden = true;
  phone.screens.inert = false;
}

/** A link in a message: our own pages open here, others are shown. */
function follow(phone, address, title) {
  const page = clientPage(address);
  if (page === null) openLink(phone.frame, address, title);
  else openProgram(phone, page);
}

/** Messages of the app that were not there at the last look; the first look makes no noise. */
function freshOf(phone, messages) {
  const ids = new Set(messages.map((message) => message.message_id));
  const fresh = phone.known ? messages.filter((one) => one.from !== "me" && !phone.known.has(one.message_id)) : [];
  phone.known = ids;
  return fresh;
}

function announce(phone, fresh) {
  setUnread(phone, phone.unread + fresh.length);
  const latest = fresh.at(-1);
  phone.frame.banner({
    app: "企业微信",
    mark: "wecom-app",
    title: phone.appName(),
    text: summary(latest),
    onOpen: () => showChat(phone),
  });
}

/** Redraw only the rows that changed, so an open dropdown elsewhere stays open. */
function drawStream(phone, scroll) {
  const { stream, rows, state } = phone;
  const atEnd = stream.scrollHeight - stream.scrollTop - stream.clientHeight < 80;
  const nodes = [];
  let last_at = 0;
  for (const message of state.messages) {
    if (message.at - last_at > SEPARATOR_S) nodes.push(h("div", { class: "time-line" }, chatTime(message.at)));
    last_at = message.at;
    nodes.push(rowOf(phone, rows, message));
  }
  const empty = h(
    "div",
    { class: "chat-empty" },
    h("span", { class: "app-mark wecom-app big" }),
    h("p", {}, `这里是“${phone.appName()}”`),
    h("p", {}, "审批、提醒会发到这里；也可以直接发消息问它。"),
  );
  syncChildren(stream, nodes.length ? nodes : [empty]);
  if (scroll || atEnd) stream.scrollTop = stream.scrollHeight;
}

function rowOf(phone, rows, message) {
  const desk = deskOf(phone, message);
  settle(desk, message);
  const signature = JSON.stringify([message, desk.pending]);
  const old = rows.get(message.message_id);
  if (old?.signature === signature) return old.element;
  const element = messageRow(message, desk);
  element.dataset.messageId = message.message_id;
  if (message.disabled) element.classList.add("disabled");
  rows.set(message.message_id, { signature, element });
  return element;
}

/** Like replaceChildren, but nodes that stay are not touched: they keep focus and scroll. */
function syncChildren(parent, nodes) {
  const keep = new Set(nodes);
  for (const child of [...parent.childNodes]) if (!keep.has(child)) child.remove();
  nodes.forEach((node, index) => {
    if (parent.childNodes[index] !== node) parent.insertBefore(node, parent.childNodes[index] || null);
  });
}

/** What a message may do, and what was chosen on it; a new card in the same message starts afresh. */
function deskOf(phone, message) {
  const cardId = JSON.stringify([message.card?.task_id, message.card?.card_type]);
  let desk = phone.desks.get(message.message_id);
  if (!desk || desk.cardId !== cardId) {
    desk = { id: message.message_id, cardId, chosen: new Map(), pending: null, timer: null, me: phone.person.name };
    desk.openUrl = (url) => follow(phone, url);
    desk.open = (action) =>
      follow(phone, action.url || action.pagepath, action.text || action.title || action.value);
    desk.tap = (key) => tap(phone, desk, key);
    desk.menu = (menu) => openCardMenu(phone, desk, menu);
    phone.desks.set(message.message_id, desk);
  }
  return desk;
}

function openCardMenu(phone, desk, menu) {
  phone.frame.sheet((close) => {
    const entry = (action) =>
      h("button", { testid: `card-menu-${action.key}`, tap: () => (close(), desk.tap(action.key)) }, action.text);
    return actionSheet(menu.desc || "更多操作", menu.action_list.map(entry), close);
  });
}

async function tap(phone, desk, key) {
  if (desk.pending !== null) return;
  desk.pending = key;
  drawStream(phone, false);
  const selected = Object.fromEntries(desk.chosen);
  const release = () => ((desk.pending = null), drawStream(phone, false));
  const sent = await attempt(phone, () => sandbox.tap(phone.person.id, { message_id: desk.id, key, selected }));
  if (!sent) return release();
  desk.timer = setTimeout(release, ANSWER_MS);
  // The new card is fetched before the spinner goes, so the old buttons never flash up again.
  await attempt(phone, async () => update(phone, await sandbox.phone(phone.person.id)));
}

/** The sandbox says `pending` from a tap until the app changed the card or greyed its buttons. */
function settle(desk, message) {
  if (desk.pending === null || !desk.timer || message.pending) return;
  clearTimeout(desk.timer);
  desk.timer = null;
  desk.pending = null;
}

/** Run a call; a failure becomes a toast. True when it went well. */
async function attempt(phone, run) {
  try {
    await run();
    return true;
  } catch (error) {
    phone.frame.toast(error.message);
    return false;
  }
}

function actsOf(phone) {
  const { id } = phone.person;
  return {
    send: (text) => attempt(phone, () => sandbox.text(id, text)),
    place: (place) => attempt(phone, () => sandbox.location(id, place)),
    menu(item) {
      const address = item.url || item.pagepath;
      return address ? follow(phone, address, item.name) : attempt(phone, () => sandbox.menu(id, item.key));
    },
    sheet: (build) => phone.frame.sheet(build),
  };
}

function showList(phone) {
  phone.list = chatList({
    appName: phone.appName(),
    last: phone.state?.messages.at(-1),
    unread: phone.unread,
    // Walking from the list into the chat is what makes the client send enter_agent.
    open: () => (showChat(phone), attempt(phone, () => sandbox.enter(phone.person.id))),
    desk: () => showDesk(phone),
  });
  fill(phone.screens, phone.list);
}

function showDesk(phone) {
  const more = [approvalTile(phone.state, () => showApprovals(phone, null))];
  phone.desk = deskPage({ appName: phone.appName(), open: () => openProgram(phone), chats: () => showList(phone), more });
  fill(phone.screens, phone.desk);
}

function showApprovals(phone, number) {
  closeProgram(phone);
  phone.approvals.show(number);
  fill(phone.screens, phone.approvals.element);
}

function showChat(phone) {
  closeProgram(phone);
  fill(phone.screens, phone.chat);
  phone.stream.scrollTop = phone.stream.scrollHeight;
  setUnread(phone, 0);
}

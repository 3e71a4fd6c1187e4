/**
 * The WeChat phone: chat list, 服务通知, 我, and the mini-program in its own layer with
 * WeChat's capsule. The mini-program stays alive behind the chat list, as in WeChat.
 */

import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { sandbox } from "../api.js";
import { notEarlierThan } from "../time.js";
import { forgetSubscribeAnswers } from "../../bridge.js";
import { createProgram } from "../program.js";
import { actionSheet } from "../wecom/composer.js";
import { chatsPage, mePage } from "./home.js";
import { noticesPage, noticeSummary, readNotice } from "./notices.js";

/** `onUnread(n)` is told how many 服务通知 nobody has looked at yet. */
export function createWeChatPhone({ frame, person, onUnread }) {
  const phone = {
    frame,
    person,
    onUnread,
    state: {},
    notices: [],
    known: null,
    unread: 0,
    view: "chats",
  };
  phone.appName = () => phone.state.miniprogram_name || "小程序";
  phone.template = (id) => phone.state.templates?.[id] || {};
  phone.pages = h("div", { class: "wechat-pages" });
  phone.layer = h("div", { class: "mini-layer", hidden: true });
  phone.program = createProgram(
    {
      id: person.id,
      app: "wechat",
      frame,
      appName: phone.appName,
      number: () => phone.state.phone,
      template: phone.template,
    },
    { layer: phone.layer, around: (iframe) => [iframe, capsule(phone)] },
  );
  fill(frame.body, phone.pages, phone.layer);
  return {
    update: (state) => update(phone, state),
    attend: () => {},
    destroy: () => phone.program.stop(),
  };
}

function update(phone, state) {
  phone.state = state;
  phone.notices = (state.notifications || []).map(readNotice);
  if (phone.notices.length) notEarlierThan(phone.notices.at(-1).at);
  const fresh = phone.known ? phone.notices.filter((notice) => !phone.known.has(notice.id)) : [];
  phone.known = new Set(phone.notices.map((notice) => notice.id));
  if (fresh.length) announce(phone, fresh);
  draw(phone);
  // The account of this phone changed; a mini-program on screen may want to look again.
  phone.program.wake();
}

function announce(phone, fresh) {
  const latest = fresh.at(-1);
  const readsNow = phone.view === "notices" && phone.layer.hidden;
  setUnread(phone, readsNow ? 0 : phone.unread + fresh.length);
  phone.frame.ring();
  phone.frame.banner({
    app: "微信 · 服务通知",
    mark: "notice-app-mark",
    title: latest.title,
    text: noticeSummary(latest),
    onOpen: () => openMini(phone, latest.page),
  });
}

function setUnread(phone, count) {
  phone.unread = count;
  phone.onUnread(count);
}

function draw(phone) {
  const { person, state, notices, unread } = phone;
  const go = {
    chats: () => show(phone, "chats"),
    me: () => show(phone, "me"),
    mini: () => openMini(phone),
    notices: () => show(phone, "notices"),
  };
  const draws = {
    chats: () => chatsPage({ appName: phone.appName(), notices, unread, go }),
    me: () =>
      mePage({
        person,
        state,
        template: phone.template,
        unread,
        go,
        forget: () => forget(phone),
        unsubscribe: (id) => unsubscribe(phone, id),
      }),
    notices: () => noticesPage(notices, phone.appName(), { open: (page) => openMini(phone, page), back: go.chats }),
  };
  fill(phone.pages, draws[phone.view]());
}

function show(phone, view) {
  phone.view = view;
  if (view === "notices") setUnread(phone, 0);
  draw(phone);
}

function forget(phone) {
  forgetSubscribeAnswers(phone.person.id);
  phone.frame.toast("下次会再询问");
}

async function unsubscribe(phone, id) {
  try {
    await sandbox.unsubscribe(phone.person.id, [id]);
    forgetSubscribeAnswers(phone.person.id);
  } catch (error) {
    phone.frame.toast(error.message);
  }
}

/** Show the mini-program; a page given by a notice is opened in the one that may be running already. */
function openMini(phone, page = "") {
  if (page) setUnread(phone, 0);
  phone.program.open(page);
  phone.pages.inert = true;
  draw(phone);
}

function capsule(phone) {
  const more = h("button", { "aria-label": "更多", tap: () => capsuleMenu(phone) }, icon("more", 18));
  const close = h(
    "button",
    { "aria-label": "关闭小程序", testid: "mp-close", tap: () => leaveMini(phone) },
    h("i", { class: "capsule-ring" }),
  );
  return h("div", { class: "capsule" }, more, close);
}

function capsuleMenu(phone) {
  phone.frame.sheet((close) => {
    const restart = h("button", { tap: () => (close(), phone.program.stop(), openMini(phone)) }, "重新进入小程序");
    return actionSheet(phone.appName(), [restart], close);
  });
}

function leaveMini(phone) {
  phone.layer.hidden = true;
  phone.pages.inert = false;
}

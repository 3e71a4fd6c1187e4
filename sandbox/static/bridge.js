/**
 * The phone's side of the mini-program's native abilities. The page inside the frame
 * posts `{wx: 1, id, method, params}`, this answers `{wx: 1, id, result | errMsg}` with
 * WeChat's own words for refusals. Only this window's own frame and origin are heard.
 * Sources: wx.login, getPhoneNumber, wx.requestSubscribeMessage in the developer docs,
 * https://developers.weixin.qq.com/miniprogram/dev/api/
 */

import { sandbox } from "./js/api.js";
import { phoneNumberSheet, subscribeSheet } from "./js/wechat/sheets.js";

// WeChat shows at most this many templates in one sheet and refuses a longer list.
const MAX_TEMPLATES = 3;

const METHODS = { login, getPhoneNumber, requestSubscribeMessage, showToast, exitMiniProgram };

/** `phone`: {id, frame, appName(), number(), template(id), exit()}. Returns {tell(event, detail), close()}. */
export function createBridge(iframe, phone) {
  async function onMessage({ source, origin, data }) {
    if (source !== iframe.contentWindow || origin !== window.location.origin || data?.wx !== 1) return;
    const answer = await run(phone, data);
    iframe.contentWindow?.postMessage({ wx: 1, id: data.id, ...answer }, window.location.origin);
  }
  window.addEventListener("message", onMessage);
  return {
    tell: (event, detail = {}) =>
      iframe.contentWindow?.postMessage({ wx: 1, event, ...detail }, window.location.origin),
    close: () => window.removeEventListener("message", onMessage),
  };
}

async function run(phone, { method, params }) {
  const ability = Object.hasOwn(METHODS, method) ? METHODS[method] : null;
  if (!ability) return { errMsg: `${method}:fail not supported` };
  try {
    return { result: await ability(phone, params || {}) };
  } catch (error) {
    return { errMsg: error instanceof Refused ? error.message : `${method}:fail ${error.message}` };
  }
}

/** The person, or WeChat's own rule, said no. */
class Refused extends Error {}

function login(phone) {
  return sandbox.login(phone.id);
}

async function getPhoneNumber(phone) {
  const allowed = await phone.frame.sheet((close) => phoneNumberSheet(phone.appName(), phone.number(), close));
  if (!allowed) throw new Refused("getPhoneNumber:fail user deny");
  return sandbox.phoneNumber(phone.id);
}

async function requestSubscribeMessage(phone, { tmplIds }) {
  if (!Array.isArray(tmplIds) || !tmplIds.length || tmplIds.length > MAX_TEMPLATES) {
    throw new Refused("requestSubscribeMessage:fail TmplIds must be a list of 1 to 3");
  }
  const templates = tmplIds.map((id) => ({ id, ...phone.template(id) }));
  const answers = remembered(phone.id, tmplIds) || (await ask(phone, templates));
  await sandbox.subscribe(phone.id, answers);
  return answers;
}

async function ask(phone, templates) {
  const choice = await phone.frame.sheet((close) => subscribeSheet(phone.appName(), templates, close));
  const accepted = new Set(choice?.accepted || []);
  const answers = Object.fromEntries(templates.map(({ id }) => [id, accepted.has(id) ? "accept" : "reject"]));
  if (choice?.always) localStorage.setItem(alwaysKey(phone.id), JSON.stringify({ ...stored(phone.id), ...answers }));
  return answers;
}

// "总是保持以上选择，不再询问": from then on WeChat answers by itself, one acceptance per request.
const alwaysKey = (id) => `wechat:${id}:subscribe-always`;

function stored(id) {
  try {
    return JSON.parse(localStorage.getItem(alwaysKey(id))) || {};
  } catch {
    return {};
  }
}

function remembered(id, tmplIds) {
  const answers = stored(id);
  return tmplIds.every((one) => answers[one]) ? Object.fromEntries(tmplIds.map((one) => [one, answers[one]])) : null;
}

/** Forget the remembered answers, as WeChat's settings page of a mini-program does. */
export function forgetSubscribeAnswers(id) {
  localStorage.removeItem(alwaysKey(id));
}

function showToast(phone, { title, icon }) {
  phone.frame.toast(String(title || ""), icon === "success" ? "check" : null);
}

function exitMiniProgram(phone) {
  phone.exit();
}

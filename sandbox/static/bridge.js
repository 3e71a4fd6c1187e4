/**
 * The phone's side of the client's native abilities. The page inside the frame posts `{wx: 1, id, method, params}`,
 * this answers `{wx: 1, id, result | errMsg}` with the apps' own words for refusals. Only this window's own frame and
 * origin are heard. Sources: the developer docs of wx.* and of WeCom's JS-SDK,
 * https://developers.weixin.qq.com/miniprogram/dev/api/ and https://developer.work.weixin.qq.com/document/path/90514
 */

import { sandbox } from "./js/api.js";
import { cameraSheet } from "./js/native/camera.js";
import { allowLocating, locationSheet, mayLocate } from "./js/native/consent.js";
import { positionOf } from "./js/native/places.js";
import { scanSheet } from "./js/native/scan.js";
import { phoneNumberSheet, subscribeSheet } from "./js/wechat/sheets.js";

// WeChat shows at most this many templates in one sheet and refuses a longer list.
const MAX_TEMPLATES = 3;

const EVERYWHERE = { getLocation, chooseMedia, scanCode, shareAppMessage };
/** What each app can do; the client must live with what is missing. */
const METHODS = {
  wechat: { ...EVERYWHERE, login: (phone) => sandbox.login(phone.id), getPhoneNumber, requestSubscribeMessage },
  wecom: { ...EVERYWHERE, login: (phone) => sandbox.oauth(phone.id), openEnterpriseChat, closeWindow },
};

/** `phone`: {id, app, frame, appName(), number?(), template?(id), close?()}. Returns {tell(event, detail), close()}. */
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
  const methods = METHODS[phone.app];
  const ability = Object.hasOwn(methods, method) ? methods[method] : null;
  if (!ability) return { errMsg: `${method}:fail not supported` };
  try {
    return { result: await ability(phone, params || {}) };
  } catch (error) {
    return { errMsg: error instanceof Refused ? error.message : `${method}:fail ${error.message}` };
  }
}

/** The person, or the app's own rule, said no. */
class Refused extends Error {}

async function getPhoneNumber(phone) {
  const allowed = await phone.frame.sheet((close) => phoneNumberSheet(phone.appName(), phone.number(), close));
  if (!allowed) throw new Refused("getPhoneNumber:fail user deny");
  return sandbox.phoneNumber(phone.id);
}

async function getLocation(phone) {
  if (!mayLocate(phone.id)) {
    const allowed = await phone.frame.sheet((close) => locationSheet(phone.appName(), close));
    if (!allowed) throw new Refused("getLocation:fail auth deny");
    allowLocating(phone.id);
  }
  const { latitude, longitude, accuracy } = positionOf(phone.id);
  return { latitude, longitude, accuracy, datum: "gcj02" };
}

async function chooseMedia(phone) {
  const taken = await phone.frame.sheet(cameraSheet);
  if (!taken) throw new Refused("chooseMedia:fail cancel");
  return taken;
}

async function scanCode(phone) {
  const result = await phone.frame.sheet(scanSheet);
  if (!result) throw new Refused("scanCode:fail cancel");
  return { result };
}

async function openEnterpriseChat(phone, { userIds }) {
  const [userid] = Array.isArray(userIds) ? userIds : [];
  if (!userid) throw new Refused("openEnterpriseChat:fail invalid userIds");
  phone.frame.toast(`这里会打开与 ${userid} 的聊天`);
}

function closeWindow(phone) {
  phone.close();
}

async function shareAppMessage(phone, { title }) {
  phone.frame.toast(`这里会转发「${String(title || "")}」`);
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

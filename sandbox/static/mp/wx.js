/**
 * What `wx.…` is inside WeChat, asked from the phone around this frame (bridge.js).
 * Every ability is a message there and an answer back; refusals carry WeChat's errMsg.
 */

const waiting = new Map();
const listeners = new Map();
let last = 0;

/** The id of the phone this mini-program runs on; its storage belongs to that phone alone. */
export const phoneId = new URLSearchParams(location.search).get("phone") || "";

/** Outside a phone there is no WeChat to ask. */
export const isInPhone = window.parent !== window && phoneId !== "";

/** A native ability was refused; `denied` when it was the person who said no. */
export class WxError extends Error {
  get denied() {
    return this.message.includes("user deny");
  }
}

window.addEventListener("message", ({ source, origin, data }) => {
  if (source !== window.parent || origin !== location.origin || data?.wx !== 1) return;
  if (data.event) {
    listeners.get(data.event)?.(data);
    return;
  }
  const promise = waiting.get(data.id);
  waiting.delete(data.id);
  if (!promise) return;
  if (data.errMsg) promise.reject(new WxError(data.errMsg));
  else promise.resolve(data.result);
});

function ask(method, params) {
  last += 1;
  const id = last;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    window.parent.postMessage({ wx: 1, id, method, params }, location.origin);
  });
}

export const wx = {
  login: () => ask("login"),
  getPhoneNumber: () => ask("getPhoneNumber"),
  requestSubscribeMessage: (tmplIds) => ask("requestSubscribeMessage", { tmplIds }),
  showToast: (title, icon) => ask("showToast", { title, icon }),
  exitMiniProgram: () => ask("exitMiniProgram"),
  /** "wake": the phone changed while we were shown or hidden; "navigate": a notice was tapped. */
  on: (event, listener) => listeners.set(event, listener),
};

/** wx.setStorage: per phone, because several phones share this browser. */
export const storage = {
  get(key) {
    try {
      return JSON.parse(localStorage.getItem(`mp:${phoneId}:${key}`));
    } catch {
      return null;
    }
  },
  set: (key, value) => localStorage.setItem(`mp:${phoneId}:${key}`, JSON.stringify(value)),
  remove: (key) => localStorage.removeItem(`mp:${phoneId}:${key}`),
};

/** Who is using the mini-program, and which page such a person starts on. */

import { get, login, post, put } from "./http.js";
import { storage } from "./wx.js";

export const session = { me: null };

/** Log in, or learn who the stored session belongs to. */
export async function start() {
  session.me = storage.get("token") ? await get("/me") : await login();
  return session.me;
}

export async function reloadMe() {
  session.me = await get("/me");
  return session.me;
}

/** Match the WeChat phone number to the contacts headquarters prepared. */
export async function bindPhone(code) {
  session.me = (await post("/session/phone", { code })).me;
  return session.me;
}

export async function chooseDealer(code) {
  session.me = (await put("/session/dealer", { dealer: code })).me;
  return session.me;
}

/** The page a person belongs on before any other: null when the way is free. */
export function gate(me) {
  if (me.kind === "unbound") return "bind";
  if (me.kind === "member") return "member";
  if (!me.dealer) return "dealers";
  return null;
}

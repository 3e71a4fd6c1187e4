/**
 * wx.request to the product's API, over the phone's own network. It knows three endings:
 * an answer, a refusal (`Problem`, RFC 9457), and not knowing (`NetworkError`), after
 * which a writing call may only be repeated with the same Idempotency-Key.
 */

import { storage, wx } from "./wx.js";

const API = "/sandbox/net/api/v1";
const TIMEOUT_MS = 15000;
const RETRY_READ_MS = 500;
// The product, or the network before it, was not there: nobody knows whether the call arrived.
const UNKNOWN_OUTCOME = new Set([500, 502, 503, 504]);

/** The product said no: `code` for programs, `message` for people, `fields` per form field. */
export class Problem extends Error {
  constructor(status, body) {
    super(body.message || "操作没有成功，请稍后再试。");
    this.status = status;
    this.code = body.code || "";
    this.fields = body.fields || {};
    this.facts = body.facts || {};
    this.requestId = body.request_id || "";
  }
}

/** No answer came, so the outcome is unknown. */
export class NetworkError extends Error {
  constructor(message = "网络不稳，没有收到回答。") {
    super(message);
  }
}

export const get = (path) => authorized("GET", path).catch((error) => retryRead(error, path));
export const put = (path, body) => authorized("PUT", path, { body });
/** `key` is the Idempotency-Key; who may have to repeat the call keeps it and passes it again. */
export const post = (path, body = {}, key = newKey()) => authorized("POST", path, { body, key });

/** Reading twice harms nobody, so one hiccup of the network stays unseen. */
async function retryRead(error, path) {
  if (!(error instanceof NetworkError)) throw error;
  await new Promise((resolve) => setTimeout(resolve, RETRY_READ_MS));
  return authorized("GET", path);
}

/** An expired session logs in again and repeats the very same call, key included. */
async function authorized(method, path, { body, key } = {}) {
  if (!storage.get("token")) await login();
  try {
    return await send(method, path, { body, key, token: storage.get("token") });
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 401) throw error;
  }
  await login();
  return send(method, path, { body, key, token: storage.get("token") });
}

let loggingIn = null;

/** wx.login → session. Calls that find the session expired at the same moment share one login. */
export function login() {
  loggingIn ??= openSession().finally(() => (loggingIn = null));
  return loggingIn;
}

async function openSession() {
  storage.remove("token");
  // wx.login fails only when the phone itself has no way out.
  const { code } = await wx.login().catch(() => Promise.reject(new NetworkError()));
  const session = await send("POST", "/session", { body: { platform: "wechat", code } });
  storage.set("token", session.token);
  return session.me;
}

async function send(method, path, { body, key, token } = {}) {
  const headers = { Accept: "application/json" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (token) headers.Authorization = `Bearer ${token}`;
  if (key) headers["Idempotency-Key"] = key;
  const options = {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  };
  const { response, answer } = await exchange(path, options);
  if (UNKNOWN_OUTCOME.has(response.status)) throw new NetworkError(answer.message);
  if (!response.ok) throw new Problem(response.status, answer);
  return answer;
}

async function exchange(path, options) {
  try {
    const response = await fetch(API + path, options);
    const text = await response.text();
    return { response, answer: parse(text) };
  } catch {
    throw new NetworkError();
  }
}

function parse(text) {
  try {
    return text ? JSON.parse(text) : {};
  } catch {
    return {};
  }
}

/** A fresh Idempotency-Key. crypto.randomUUID is missing on plain http, where phones try the demo. */
export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

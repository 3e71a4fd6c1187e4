/** The two logs: calls the product made to the platforms, and callbacks the platforms delivered. */

import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { sandbox } from "../api.js";
import { clockText } from "../time.js";

const SHOWN = 80;

/** API calls, newest first, each with its body and answer on demand. */
export const callsPane = () => logPane(async () => (await sandbox.calls()).calls, callRow, "产品还没有调用过接口。");

/** Callback deliveries, newest first. */
export const deliveriesPane = () =>
  logPane(async () => (await sandbox.deliveries()).deliveries, deliveryRow, "还没有投递过回调。");

function logPane(read, row, none) {
  const rows = h("div", { class: "log" });
  const again = h("button", { class: "plain", tap: refresh }, icon("refresh", 16), "刷新");

  async function refresh() {
    try {
      const items = await read();
      fill(rows, items.length ? items.slice(-SHOWN).reverse().map(row) : h("p", { class: "none" }, none));
    } catch (error) {
      fill(rows, h("p", { class: "none" }, error.message));
    }
  }

  return { element: h("div", {}, h("div", { class: "pane-tools" }, again), rows), refresh, isLog: true };
}

function callRow(call) {
  const ok = Number(call.errcode ?? 0) === 0;
  return entry({
    at: call.at,
    name: shortPath(call.path),
    state: ok ? "ok" : String(call.errcode),
    ok,
    detail: call,
  });
}

const CHANNELS = { wecom: "企业微信", miniprogram: "小程序" };
const STATES = { queued: "等待", held: "压住", lost: "丢弃", failed: "失败", delivered: "送达" };

function deliveryRow(delivery) {
  const statuses = (delivery.statuses || []).map((status) => status ?? "×").join(" → ");
  const state = delivery.protocol_error
    ? "格式有误"
    : [STATES[delivery.state] || delivery.state, statuses].filter(Boolean).join(" ");
  const ok = delivery.state === "delivered" && !delivery.protocol_error;
  const name = [CHANNELS[delivery.channel], delivery.event].filter(Boolean).join(" · ");
  return entry({ at: delivery.at, name, state, ok, detail: delivery });
}

const shortPath = (path) => String(path || "").replace(/^.*\/(?:cgi-bin|wechat|wecom)\//, "");

function entry({ at, name, state, ok, detail }) {
  return h(
    "details",
    { class: "log-row" },
    h(
      "summary",
      {},
      h("time", {}, timeOf(at)),
      h("code", {}, name),
      h("span", { class: ok ? "mark ok" : "mark bad" }, state),
    ),
    h("pre", {}, JSON.stringify(detail, null, 2)),
  );
}

function timeOf(at) {
  const unix_s = typeof at === "number" ? at : Date.parse(at) / 1000;
  return Number.isFinite(unix_s) ? clockText(unix_s) : "";
}

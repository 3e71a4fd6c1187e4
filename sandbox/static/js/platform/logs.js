/** The two logs: calls the product made to the platforms, and callbacks the platforms delivered. */

import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { sandbox } from "../api.js";
import { clockText } from "../time.js";

const SHOWN = 80;

/** API calls, newest first, each with its body and answer on demand. */
export const callsPane = () => logPane(async () => list(await sandbox.calls(), "calls"), callRow, "产品还没有调用过接口。");

/** Callback deliveries, newest first. */
export const deliveriesPane = () => logPane(async () => list(await sandbox.deliveries(), "deliveries"), deliveryRow, "还没有投递过回调。");

const list = (answer, key) => (Array.isArray(answer) ? answer : answer[key] || []);

function logPane(read, row, none) {
  const rows = h("div", { class: "log" });
  const again = h("button", { type: "button", class: "plain", on: { click: refresh } }, icon("refresh", 16), "刷新");

  async function refresh() {
    try {
      const items = await read();
      fill(rows, items.length ? items.slice(-SHOWN).reverse().map(row) : h("p", { class: "none" }, none));
    } catch (error) {
      fill(rows, h("p", { class: "none" }, error.message));
    }
  }

  return { element: h("div", {}, h("div", { class: "pane-tools" }, again), rows), refresh };
}

function callRow(call) {
  const ok = Number(call.errcode ?? 0) === 0;
  return entry({ at: call.at, name: shortPath(call.path), state: ok ? "ok" : String(call.errcode), ok, detail: call });
}

function deliveryRow(delivery) {
  const error = delivery.protocol_error || delivery.error;
  const statuses = [delivery.statuses || delivery.status || []].flat();
  const ok = !error && statuses.some((status) => status >= 200 && status < 300);
  const state = error ? "有误" : statuses.join(" → ") || "未答";
  return entry({ at: delivery.at, name: describe(delivery), state, ok, detail: delivery });
}

function describe({ event, address, to }) {
  const name = typeof event === "object" && event !== null ? event.Event || event.MsgType : event;
  return [address || to, name].filter(Boolean).join(" · ") || "回调";
}

const shortPath = (path) => String(path || "").replace(/^.*\/cgi-bin\//, "");

function entry({ at, name, state, ok, detail }) {
  return h(
    "details",
    { class: "log-row" },
    h("summary", {}, h("time", {}, timeOf(at)), h("code", {}, name), h("span", { class: ok ? "mark ok" : "mark bad" }, state)),
    h("pre", {}, JSON.stringify(detail, null, 2)),
  );
}

function timeOf(at) {
  const unix_s = typeof at === "number" ? at : Date.parse(at) / 1000;
  return Number.isFinite(unix_s) ? clockText(unix_s) : "";
}

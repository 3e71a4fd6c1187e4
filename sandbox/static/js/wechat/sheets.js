/**
 * WeChat's own consent sheets, which no mini-program can restyle: the phone number and
 * the one-time subscription. `close(value)` ends them; anything falsy means "no".
 */

import { h } from "../dom.js";

function sheetOf(appName, asks, body, buttons) {
  return h(
    "div",
    { class: "consent-sheet", "aria-label": `${appName}${asks}` },
    h("header", {}, h("span", { class: "app-mark mini-app small" }), h("b", {}, appName), h("span", {}, "申请")),
    h("h4", {}, asks),
    body,
    h("div", { class: "consent-buttons" }, buttons),
  );
}

const deny = (text, close) => h("button", { class: "deny", testid: "sheet-deny", tap: () => close(false) }, text);
const allow = (value, close) =>
  h("button", { class: "allow", testid: "sheet-allow", tap: () => close(value()) }, "允许");

/** "申请获取并验证你的手机号": closes with true when allowed. */
export function phoneNumberSheet(appName, number, close) {
  const row = h(
    "div",
    { class: "number-row" },
    h("b", {}, mask(number)),
    h("span", {}, "微信绑定号码"),
    h("i", { class: "tick", "aria-hidden": "true" }),
  );
  return sheetOf(appName, "获取并验证你的手机号", row, [deny("不允许", close), allow(() => true, close)]);
}

const mask = (number) => (number ? String(number).replace(/^(\+?\d{3,5}?)\d{4}(\d{4})$/, "$1****$2") : "本机号码");

/** "发送一次以下消息": closes with {accepted: [ids], always}. */
export function subscribeSheet(appName, templates, close) {
  const boxes = templates.map((template) =>
    h("input", { type: "checkbox", checked: true, value: template.id, "aria-label": template.title || template.id }),
  );
  const always = h("input", { type: "checkbox", testid: "sheet-always" });
  const body = h(
    "div",
    { class: "subscribe-list" },
    templates.map((template, index) =>
      h("label", {}, boxes[index], h("span", {}, h("b", {}, template.title || "服务通知"), example(template))),
    ),
    h("label", { class: "always" }, always, h("span", {}, "总是保持以上选择，不再询问")),
  );
  const choice = () =>
    ({ accepted: boxes.filter((box) => box.checked).map((box) => box.value), always: always.checked });
  return sheetOf(appName, "发送一次以下消息", body, [deny("取消", close), allow(choice, close)]);
}

function example(template) {
  const labels = Object.values(template.fields || {});
  return labels.length ? h("small", {}, labels.join(" · ")) : null;
}

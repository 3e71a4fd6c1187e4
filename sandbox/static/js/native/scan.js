/** Scanning: codes that lie on the demo's counter, or any text. A sheet for `frame.sheet`; closes with the text. */

import { h } from "../dom.js";

const CODES = [
  { name: "营业执照上的二维码", text: "https://example.com/license?uniscid=91310000MA1FL0Q22B" },
  { name: "一盒开关上的条码", text: "6901234567892" },
  { name: "别处的二维码", text: "你好" },
];

export function scanSheet(close) {
  const input = h("input", { class: "scan-text", placeholder: "或者写下码里的内容", "aria-label": "码里的内容", maxlength: 500 });
  return h(
    "div",
    { class: "action-sheet", "aria-label": "扫一扫" },
    h("p", {}, "扫一扫：对准哪一个？"),
    CODES.map((code) => h("button", { testid: "scan-code", tap: () => close(code.text) }, code.name)),
    h("div", { class: "scan-own" }, input, h("button", { testid: "scan-own", tap: () => input.value && close(input.value) }, "扫这个")),
    h("button", { class: "cancel", tap: () => close() }, "取消"),
  );
}

/** "允许获取你的位置": asked once per phone and app, as both apps remember the answer. */

import { h } from "../dom.js";

const keyOf = (id) => `phone:${id}:may-locate`;

export const mayLocate = (id) => localStorage.getItem(keyOf(id)) === "yes";
export const allowLocating = (id) => localStorage.setItem(keyOf(id), "yes");
export const forgetLocating = (id) => localStorage.removeItem(keyOf(id));

export function locationSheet(appName, close) {
  const button = (name, testid, text, value) => h("button", { class: name, testid, tap: () => close(value) }, text);
  return h(
    "div",
    { class: "consent-sheet", "aria-label": `${appName}获取你的位置` },
    h("header", {}, h("span", { class: "app-mark mini-app small" }), h("b", {}, appName), h("span", {}, "申请")),
    h("h4", {}, "获取你的位置信息"),
    h("p", { class: "consent-why" }, "用来把离您近的门店排在前面"),
    h("div", { class: "consent-buttons" }, button("deny", "sheet-deny", "不允许", false), button("allow", "sheet-allow", "允许", true)),
  );
}

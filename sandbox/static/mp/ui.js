/** The pieces every page is made of: navigation bar, cards, skeletons, empty and error states, the confirm box. */

import { h } from "../js/dom.js";
import { icon } from "../js/icons.js";

/** The bar below the status bar; its right end stays free for WeChat's capsule. */
export function navBar(title, back) {
  const key = back
    ? h("button", { class: "nav-key", testid: "mp-back", "aria-label": "返回", tap: back }, icon("back", 22))
    : h("span");
  return h("header", { class: "bar" }, key, h("h1", {}, title), h("span"));
}

export function primary(text, props) {
  return h("button", { class: "primary", ...props }, text);
}

/** Grey shapes where the content will be. */
export function skeleton(rows = 4) {
  const row = () => h("div", { class: "bone-card" }, h("i"), h("i"), h("i"));
  return h("div", { class: "bones", "aria-label": "加载中", role: "status" }, Array.from({ length: rows }, row));
}

/** Nothing there yet, and what to do about it. */
export function empty(iconName, title, hint, action = null) {
  return h("div", { class: "empty" }, icon(iconName, 42), h("b", {}, title), h("p", {}, hint), action);
}

/** Something went wrong: what, and the way on. */
export function failure(error, retry) {
  const code = error.requestId ? h("small", {}, `编号 ${error.requestId}`) : null;
  return h(
    "div",
    { class: "empty", role: "alert" },
    icon("alert", 42),
    h("b", {}, "没有打开"),
    h("p", {}, sentenceOf(error)),
    primary("再试一次", { testid: "mp-retry", tap: retry }),
    code,
  );
}

/** Sentences for people come from the product and are Chinese; what is not was meant for programmers. */
const sentenceOf = ({ message }) => (/[\u4e00-\u9fff]/.test(message) ? message : "页面出了点问题，请再试一次。");

/** Label and value rows; rows without a value are left out. */
export function facts(rows) {
  return h(
    "dl",
    { class: "facts" },
    rows.filter(([, value]) => value).map(([label, value]) => h("div", {}, h("dt", {}, label), h("dd", {}, value))),
  );
}

/** wx.showModal: resolves with true when confirmed. */
export function confirmBox({ title, text, yes, no = "取消" }) {
  return new Promise((resolve) => {
    const close = (answer) => (shade.remove(), resolve(answer));
    const box = h(
      "div",
      { class: "modal", role: "alertdialog", "aria-modal": "true", "aria-label": title },
      h("b", {}, title),
      h("p", {}, text),
      h(
        "div",
        {},
        h("button", { tap: () => close(false) }, no),
        h("button", { class: "yes", testid: "mp-confirm", tap: () => close(true) }, yes),
      ),
    );
    const shade = h(
      "div",
      { class: "modal-shade", on: { keydown: (event) => event.key === "Escape" && close(false) } },
      box,
    );
    document.body.append(shade);
    box.querySelector(".yes").focus();
  });
}

/** Bring an element into view inside its page. scrollIntoView would move the table under the phone as well. */
export function reveal(element) {
  const page = element.closest(".page");
  if (!page) return;
  const offset = element.getBoundingClientRect().top - page.getBoundingClientRect().top;
  page.scrollTo({ top: page.scrollTop + offset - page.clientHeight / 3, behavior: "smooth" });
}

/** Run `work` with the button asleep, so that a second tap finds nothing to press. */
export async function whileBusy(button, work) {
  if (button.disabled) return;
  button.disabled = true;
  button.classList.add("busy");
  try {
    await work();
  } finally {
    button.disabled = false;
    button.classList.remove("busy");
  }
}

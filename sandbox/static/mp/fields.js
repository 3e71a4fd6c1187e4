/** The fields of the registration form: label, input, the product's sentence below it. */

import { fill, h } from "../js/dom.js";
import { parseAmount, showAmount } from "./amount.js";
import { today } from "./format.js";
import { get } from "./http.js";
import { reveal } from "./ui.js";

/** One row per text field of the form; `testid` only where a finger of the journey taps. */
export const INPUTS = {
  customer: { label: "客户名称", required: true, placeholder: "营业执照上的全称", testid: "mp-customer", maxlength: 100 },
  name: { label: "商机名称", required: true, placeholder: "如：新办公楼照明改造", testid: "mp-name", maxlength: 100 },
  amount: { label: "预计金额", placeholder: "如：12万", testid: "mp-amount", inputmode: "text" },
  expected_on: { label: "预计成交", type: "date", min: today, testid: "mp-expected" },
  credit_code: {
    label: "信用代码",
    placeholder: "18 位统一社会信用代码",
    testid: "mp-credit",
    maxlength: 24,
    autocapitalize: "characters",
  },
  contact_name: { label: "联系人", placeholder: "客户的联系人", testid: "mp-contact", maxlength: 40 },
  contact_phone: { label: "联系电话", type: "tel", placeholder: "手机或座机", testid: "mp-phone", maxlength: 24 },
};

/** Returns {element, input, hint, setError(sentence), focus()}. */
export function inputField(definition, value, onChange) {
  const { label, required, min, ...rest } = definition;
  const id = `field-${rest.testid}`;
  const error = h("p", { class: "field-error", id: `${id}-error`, role: "alert" });
  const hint = h("p", { class: "field-hint" });
  const props = {
    id,
    type: "text",
    autocomplete: "off",
    "aria-describedby": `${id}-error`,
    ...rest,
    min: min?.(),
    value,
  };
  const input = h("input", { ...props, on: { input: (event) => onChange(event.target.value) } });
  const mark = required ? h("i", { class: "must", "aria-hidden": "true" }, "*") : null;
  const element = h(
    "div",
    { class: "field" },
    h("label", { for: id }, label, mark),
    h("div", { class: "field-body" }, input, hint, error),
  );
  return {
    element,
    input,
    hint,
    setError(sentence) {
      fill(error, sentence);
      input.setAttribute("aria-invalid", String(Boolean(sentence)));
      element.classList.toggle("wrong", Boolean(sentence));
    },
    focus() {
      reveal(element);
      input.focus({ preventScroll: true });
    },
  };
}

/** Say below the amount how it was understood, while it is being typed. */
export function amountHint({ input, hint }) {
  const tell = () => {
    const amount = parseAmount(input.value);
    fill(hint, amount === null ? "可以写 12万 或 120000" : amount ? showAmount(amount) : "");
  };
  input.addEventListener("input", tell);
  tell();
}

/** Product lines as chips, read when they are first looked at. */
export function chips(label, chosen, onChange) {
  const picked = new Set(chosen);
  const row = h("div", { class: "chips", role: "group", "aria-label": label });
  const error = h("p", { class: "field-error", role: "alert" });
  const element = h(
    "div",
    { class: "field tall" },
    h("label", {}, label),
    h("div", { class: "field-body" }, row, error),
  );
  let state = "unread";

  async function load() {
    if (state !== "unread") return;
    state = "reading";
    fill(
      row,
      h("span", { class: "chip bone" }),
      h("span", { class: "chip bone" }),
      h("span", { class: "chip bone" }),
    );
    try {
      const { items } = await get("/product-lines");
      state = "read";
      fill(row, items.map(chip));
    } catch {
      state = "unread";
      fill(row, h("button", { class: "text-link", tap: load }, "没有加载出来，点这里重试"));
    }
  }

  function chip({ code, name }) {
    const toggle = () => {
      if (!picked.delete(code)) picked.add(code);
      button.setAttribute("aria-pressed", String(picked.has(code)));
      onChange([...picked].sort());
    };
    const button = h(
      "button",
      { class: "chip", testid: `mp-line-${code}`, "aria-pressed": String(picked.has(code)), tap: toggle },
      name,
    );
    return button;
  }

  return {
    element,
    load,
    setError: (sentence) => fill(error, sentence),
    focus: () => reveal(element),
  };
}

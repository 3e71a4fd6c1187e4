/** 报备商机: two fields, the look-up, and everything else behind 更多. */

import { fill, h } from "../../js/dom.js";
import { icon } from "../../js/icons.js";
import { createAvailability } from "../availability.js";
import { bodyOf, clearDraft, keyFor, draftFrom, loadDraft, releaseKey, saveDraft } from "../draft.js";
import { amountHint, chips, INPUTS, inputField } from "../fields.js";
import { NetworkError, post } from "../http.js";
import { primary, reveal, whileBusy } from "../ui.js";

export const register = {
  title: "报备商机",
  draw(_data, nav, { from }) {
    const form = { values: from ? draftFrom(from) : loadDraft(), fields: new Map(), nav };
    const availability = createAvailability(() => bodyOf(form.values), (fields) => showErrors(form, fields));
    const change = (name, value) => {
      form.values[name] = value;
      form.fields.get(name)?.setError("");
      if (name === "customer" || name === "credit_code") availability.forget();
      saveDraft(form.values);
    };
    const add = (name) => {
      const field = inputField(INPUTS[name], form.values[name] || "", (value) => change(name, value));
      form.fields.set(name, field);
      return field.element;
    };
    form.top = h("div", { class: "form-top", "aria-live": "assertive" });
    form.more = moreFields(form, add, change);
    form.submit = primary("提交报备", { testid: "mp-submit", tap: () => whileBusy(form.submit, () => submit(form)) });
    return h(
      "form",
      {
        class: "register-form",
        novalidate: true,
        on: { submit: (event) => (event.preventDefault(), form.submit.click()) },
      },
      form.top,
      h("section", { class: "group" }, add("customer"), availability.element),
      h("section", { class: "group" }, add("name")),
      form.more,
      h("footer", { class: "submit-bar" }, form.submit),
    );
  },
};

const MORE = ["amount", "expected_on", "credit_code", "contact_name", "contact_phone"];

function moreFields(form, add, change) {
  const lines = chips("产品线", form.values.product_lines || [], (codes) => change("product_lines", codes));
  form.fields.set("product_lines", lines);
  const inputs = MORE.map(add);
  amountHint(form.fields.get("amount"));
  const filled = MORE.some((name) => form.values[name]) || (form.values.product_lines || []).length > 0;
  const details = h(
    "details",
    { class: "group more", open: filled, on: { toggle: () => details.open && lines.load() } },
    h("summary", { testid: "mp-more" }, h("span", {}, "更多"), h("small", {}, "产品线、金额、日期、联系人"), icon("chevron", 16)),
    lines.element,
    inputs,
  );
  return details;
}

/** Nothing is checked here that the product knows better; only an unreadable amount stays behind. */
async function submit(form) {
  fill(form.top);
  form.fields.forEach((field) => field.setError(""));
  const body = bodyOf(form.values);
  if (body.amount === null) return showErrors(form, { amount: "没看懂这个金额，可以写 12万 或 120000。" });
  fill(form.submit, "正在提交…");
  try {
    const opportunity = await post("/opportunities", body, keyFor(body));
    clearDraft();
    form.nav.replace("result", { opportunity });
  } catch (error) {
    fill(form.submit, error instanceof NetworkError ? "网络不稳，重试" : "提交报备");
    showProblem(form, error);
  }
}

function showProblem(form, error) {
  if (error instanceof NetworkError) {
    fill(
      form.top,
      h(
        "div",
        { class: "notice-box warm", testid: "mp-offline" },
        h("b", {}, "网络不稳"),
        h("p", {}, error.message),
        h("p", {}, "请放心重试，不会重复报备。"),
      ),
    );
    return reveal(form.top);
  }
  releaseKey();
  if (Object.keys(error.fields || {}).length) return showErrors(form, error.fields);
  fill(form.top, refusal(form, error));
  return reveal(form.top);
}

function refusal(form, error) {
  const tone = error.code === "opportunity_taken" ? "warm" : "bad";
  const number = error.facts?.number;
  // A refused attempt is kept as well: it proves who asked first, so its record can be read.
  const see = number
    ? h(
      "button",
      { class: "text-link", tap: () => form.nav.go("detail", { number }) },
      error.code === "opportunity_yours" ? "看我的报备" : "看这次的记录",
    )
    : null;
  return h(
    "div",
    { class: `notice-box ${tone}`, testid: "mp-refusal", "data-code": error.code },
    h("p", {}, error.message),
    see,
  );
}

function showErrors(form, errors) {
  const known = Object.entries(errors).filter(([name]) => form.fields.has(name));
  const unknown = Object.entries(errors).filter(([name]) => !form.fields.has(name));
  if (known.some(([name]) => name === "product_lines" || MORE.includes(name))) form.more.open = true;
  known.forEach(([name, sentence]) => form.fields.get(name).setError(sentence));
  if (unknown.length) {
    fill(
      form.top,
      h("div", { class: "notice-box bad" }, unknown.map(([, sentence]) => h("p", {}, sentence))),
    );
  }
  if (known.length) form.fields.get(known[0][0]).focus();
  else reveal(form.top);
}

/** Small form pieces of the drawer. */

import { fill, h } from "../dom.js";

export function field(label, input, hint) {
  return h("label", { class: "field" }, h("span", {}, label), input, hint ? h("small", {}, hint) : null);
}

export function check(label, name) {
  return h("label", { class: "check" }, h("input", { type: "checkbox", name }), h("span", {}, label));
}

/** A button that runs `work` and says beside it how it went; `work` returns the sentence. */
export function actionButton(text, work, { main = false } = {}) {
  const outcome = h("span", { class: "outcome", "aria-live": "polite" });
  const button = h("button", { class: main ? "main" : "", tap: run }, text);

  async function run() {
    button.disabled = true;
    try {
      fill(outcome, await work());
      outcome.className = "outcome ok";
    } catch (error) {
      fill(outcome, error.message);
      outcome.className = "outcome bad";
    }
    button.disabled = false;
  }

  return h("div", { class: "action" }, button, outcome);
}

/**
 * The parts of a card a person answers with: dropdowns, votes, buttons. What was chosen
 * is kept in the desk's `chosen` map, so that a redraw of the card does not lose it.
 */

import { h } from "../dom.js";

/** Dropdowns (button_selection, select_list) and the vote (checkbox). */
export function questions(card, desk, message) {
  const closed = isClosed(message);
  const selects = [card.button_selection, ...(card.select_list || [])].filter(Boolean);
  return [
    ...selects.map((question) => dropdown(question, desk, closed)),
    card.checkbox ? vote(card.checkbox, desk, closed) : null,
  ].filter(Boolean);
}

/** After the answer nothing on the card can be changed any more. */
export const isClosed = (message) => Boolean(message.disabled || message.button_note);

function dropdown(question, desk, closed) {
  const options = question.option_list || [];
  const initial = question.selected_id ?? options[0]?.id ?? "";
  if (!desk.chosen.has(question.question_key)) desk.chosen.set(question.question_key, initial);
  const select = h(
    "select",
    {
      disabled: closed || Boolean(question.disable),
      testid: `card-select-${question.question_key}`,
      "aria-label": question.title || question.question_key,
      on: { change: (event) => desk.chosen.set(question.question_key, event.target.value) },
    },
    options.map((option) => h("option", { value: option.id }, option.text)),
  );
  select.value = desk.chosen.get(question.question_key);
  return h("label", { class: "card-select" }, h("span", {}, question.title || ""), select);
}

function vote(checkbox, desk, closed) {
  const many = Number(checkbox.mode) === 1;
  const options = checkbox.option_list || [];
  const key = checkbox.question_key;
  if (!desk.chosen.has(key)) {
    desk.chosen.set(
      key,
      options.filter((option) => option.is_checked).map((option) => option.id),
    );
  }
  const pick = (id, checked) => {
    const others = many ? desk.chosen.get(key).filter((one) => one !== id) : [];
    desk.chosen.set(key, checked ? [...others, id] : others);
  };
  const option = ({ id, text }) =>
    h(
      "label",
      { class: "card-option" },
      h("input", {
        type: many ? "checkbox" : "radio",
        name: `${desk.id}-${key}`,
        checked: desk.chosen.get(key).includes(id),
        disabled: closed || Boolean(checkbox.disable),
        testid: `card-option-${id}`,
        on: { change: (event) => pick(id, event.target.checked) },
      }),
      h("span", {}, text),
    );
  return h("fieldset", { class: "card-vote" }, h("legend", {}, many ? "可多选" : "单选"), options.map(option));
}

/** The buttons under the card, or the note that took their place. */
export function answerArea(card, desk, message) {
  const note = message.button_note || card.replace_text;
  const buttons = card.button_list || (card.submit_button ? [{ ...card.submit_button, style: 1 }] : []);
  if (note) return h("div", { class: "card-buttons" }, h("div", { class: "card-note", testid: "card-note" }, note));
  if (!buttons.length) return null;
  const layout = buttons.length === 2 ? "card-buttons pair" : "card-buttons";
  return h("div", { class: layout }, buttons.map((button) => answerButton(button, desk, message)));
}

function answerButton(button, desk, message) {
  const isLink = Number(button.type) === 1;
  const busy = desk.pending !== null && desk.pending === button.key;
  return h(
    "button",
    {
      class: `card-button style-${Number(button.style) || 1}${busy ? " busy" : ""}`,
      testid: isLink ? "card-link-button" : `card-button-${button.key}`,
      disabled: !isLink && (isClosed(message) || desk.pending !== null),
      "aria-busy": busy ? "true" : null,
      tap: () => (isLink ? desk.open(button) : desk.tap(button.key)),
    },
    busy ? h("span", { class: "spinner", "aria-label": "处理中" }) : null,
    button.text,
  );
}

/**
 * Template cards of all five types, from the card as it was sent. Every part is a row
 * of PARTS and decides by itself whether the card has it, so the five types need no
 * branches: a part stands where WeCom puts it, whichever type carries it.
 * Source: https://developer.work.weixin.qq.com/document/path/90236#模板卡片消息
 */

import { h } from "../dom.js";
import { icon } from "../icons.js";
import { answerArea, questions } from "./answers.js";

const PARTS = [
  source,
  picture,
  mainTitle,
  emphasis,
  quote,
  imageText,
  verticalList,
  subTitle,
  horizontalList,
  questions,
  answerArea,
  jumps,
];

/**
 * `message` as the phone API gives it. `desk` is what the card may do:
 * `{open(action), tap(key, selected), chosen: Map, pending: key|null, menu(list)}`.
 */
export function templateCard(message, desk) {
  const card = message.card || {};
  const element = h("article", { class: "card", testid: `card-${card.task_id || message.message_id}` });
  element.append(...PARTS.flatMap((part) => part(card, desk, message) || []));
  if (opens(card.card_action)) {
    element.classList.add("tappable");
    element.addEventListener("click", (event) => {
      // Controls inside the card answer for themselves; the rest of it opens the card's page.
      if (!event.target.closest("button, input, select, label")) desk.open(card.card_action);
    });
  }
  return element;
}

const opens = (action) => Boolean(action && Number(action.type) > 0);
const SOURCE_COLORS = ["grey", "black", "red", "green"];

function source(card, desk, message) {
  const actions = card.action_menu?.action_list || [];
  if (!card.source && !actions.length) return null;
  const color = SOURCE_COLORS[Number(card.source?.desc_color) || 0];
  const more = { class: "card-more", "aria-label": card.action_menu?.desc || "更多", testid: "card-menu" };
  return h(
    "header",
    { class: "card-source" },
    card.source
      ? h("span", { class: "source-mark", "aria-hidden": "true" }, (card.source.desc || "应").slice(0, 1))
      : null,
    h("span", { class: `source-${color}` }, card.source?.desc || ""),
    actions.length
      ? h("button", { ...more, tap: () => desk.menu(card.action_menu, message) }, icon("more", 18))
      : null,
  );
}

/** Pictures live on outside hosts, which this page never asks; it shows their place instead. */
function placeholder(className, label) {
  return h("div", { class: `picture ${className}`, role: "img", "aria-label": label }, icon("image", 30));
}

function picture(card) {
  if (!card.card_image) return null;
  const box = placeholder("card-image", card.main_title?.title || "图片");
  box.style.aspectRatio = String(Number(card.card_image.aspect_ratio) || 1.3);
  return box;
}

function mainTitle(card) {
  const { title, desc } = card.main_title || {};
  if (!title && !desc) return null;
  return h("div", { class: "card-title" }, title ? h("h4", {}, title) : null, desc ? h("p", {}, desc) : null);
}

function emphasis(card) {
  const { title, desc } = card.emphasis_content || {};
  if (!title && !desc) return null;
  return h("div", { class: "card-emphasis" }, h("strong", {}, title || ""), desc ? h("span", {}, desc) : null);
}

function quote(card, desk) {
  const area = card.quote_area;
  if (!area || (!area.title && !area.quote_text)) return null;
  const inner = [area.title ? h("b", {}, area.title) : null, area.quote_text ? h("span", {}, area.quote_text) : null];
  if (!opens(area)) return h("div", { class: "card-quote" }, inner);
  return h("button", { class: "card-quote", tap: () => desk.open(area) }, inner);
}

function imageText(card, desk) {
  const area = card.image_text_area;
  if (!area) return null;
  const text = h("span", {}, h("b", {}, area.title || ""), h("span", {}, area.desc || ""));
  const inner = [placeholder("image-text", area.title || "图片"), text];
  if (!opens(area)) return h("div", { class: "card-image-text" }, inner);
  return h("button", { class: "card-image-text", tap: () => desk.open(area) }, inner);
}

function verticalList(card) {
  const rows = card.vertical_content_list || [];
  return rows.map((row) =>
    h("div", { class: "card-vertical" }, h("b", {}, row.title), row.desc ? h("span", {}, row.desc) : null),
  );
}

function subTitle(card) {
  return card.sub_title_text ? h("p", { class: "card-sub" }, card.sub_title_text) : null;
}

function horizontalList(card, desk) {
  const rows = card.horizontal_content_list || [];
  if (!rows.length) return null;
  return h(
    "dl",
    { class: "card-rows" },
    rows.map((row) => h("div", {}, h("dt", {}, row.keyname), h("dd", {}, rowValue(row, desk)))),
  );
}

function rowValue(row, desk) {
  if (!opens(row)) return row.value ?? "";
  return h("button", { class: "link", tap: () => desk.open(row) }, row.value || "查看");
}

function jumps(card, desk) {
  return (card.jump_list || []).map((jump) =>
    opens(jump)
      ? h("button", { class: "card-jump", tap: () => desk.open(jump) }, jump.title, icon("chevron", 14))
      : h("div", { class: "card-jump" }, jump.title),
  );
}

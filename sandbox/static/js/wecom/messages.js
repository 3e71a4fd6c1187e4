/**
 * One message of the app chat as an element. KINDS holds a drawing per message type;
 * a type without one is named, so that nothing the product sends is invisible.
 */

import { avatar, h } from "../dom.js";
import { icon } from "../icons.js";
import { templateCard } from "./card.js";
import { cardText, markdown, plainText } from "./markup.js";

const KINDS = {
  text: (message, desk) => bubble(plainText(message.content ?? "", desk.openUrl)),
  markdown: (message, desk) => h("div", { class: "bubble markdown" }, markdown(message.content ?? "", desk.openUrl)),
  textcard: textCard,
  news,
  mpnews: news,
  template_card: templateCard,
  miniprogram_notice: miniProgramNotice,
  image: picture,
  file: (message) => media(message, "file", "文件"),
  voice: (message) => media(message, "chat", "语音"),
  video: (message) => media(message, "image", "视频"),
  location: (message) => media(message, "pin", "位置"),
};

/** What a message of a type without a card of its own says: its fields stand beside the type. */
const bodyOf = (message) => message.card || message;

/** The row of a message: who says it, and what. */
export function messageRow(message, desk) {
  if (message.recalled) return h("div", { class: "system-line" }, "应用撤回了一条消息");
  const mine = message.from === "me";
  const draw = KINDS[message.type] || ((unknown) => bubble(`［${unknown.type}］`));
  const content = draw(message, desk);
  // Cards are as wide as the chat, without a picture of the sender, as WeCom shows them.
  if (!mine && content.matches(".card, .text-card, .news")) return h("div", { class: "row wide" }, content);
  const face = mine ? avatar(desk.me) : h("span", { class: "app-mark wecom-app", "aria-hidden": "true" });
  return h("div", { class: mine ? "row mine" : "row" }, face, content);
}

function bubble(...content) {
  return h("div", { class: "bubble" }, ...content);
}

function textCard(message, desk) {
  const card = bodyOf(message);
  return h(
    "button",
    { class: "text-card", tap: () => desk.openUrl(card.url) },
    h("h4", {}, card.title || ""),
    h("div", { class: "tc-body" }, cardText(card.description || "")),
    h("span", { class: "tc-more" }, card.btntxt || "详情", icon("chevron", 14)),
  );
}

function news(message, desk) {
  const [first, ...others] = bodyOf(message).articles || [];
  if (!first) return bubble("［图文］");
  const read = (article) => () => desk.openUrl(article.url || article.pagepath);
  return h(
    "div",
    { class: "news" },
    h(
      "button",
      { class: "news-first", tap: read(first) },
      h("span", { class: "picture", "aria-hidden": "true" }, icon("image", 30)),
      h("b", {}, first.title),
      first.description ? h("span", {}, first.description) : null,
    ),
    others.map((article) =>
      h(
        "button",
        { class: "news-next", tap: read(article) },
        h("b", {}, article.title),
        h("span", { class: "picture small" }, icon("image", 18)),
      ),
    ),
  );
}

function miniProgramNotice(message, desk) {
  const notice = bodyOf(message);
  const rows = (notice.content_item || []).map((row) => h("div", {}, h("dt", {}, row.key), h("dd", {}, row.value)));
  return h(
    "button",
    { class: "text-card", tap: () => desk.openUrl(notice.page) },
    h("h4", {}, notice.title || ""),
    notice.description ? h("div", { class: "tc-gray" }, notice.description) : null,
    h("dl", { class: "card-rows" }, rows),
    h("span", { class: "tc-more" }, "进入小程序", icon("chevron", 14)),
  );
}

/** Media uploaded to the sandbox is served by the sandbox; nothing else is ever fetched. */
const ownFile = (url) => (typeof url === "string" && url.startsWith("/sandbox/") ? url : null);

function picture(message) {
  const src = ownFile(message.card?.url);
  return src ? h("img", { class: "bubble-image", src, alt: "图片", loading: "lazy" }) : media(message, "image", "图片");
}

function media(message, iconName, label) {
  const card = bodyOf(message);
  const name = message.content || card.label || card.filename || card.title || label;
  const href = ownFile(card.url);
  const inner = [icon(iconName, 26), h("span", {}, h("b", {}, name), name === label ? null : h("small", {}, label))];
  return href
    ? h("a", { class: "bubble media", href, download: name }, inner)
    : h("div", { class: "bubble media" }, inner);
}

const withoutTags = (text) => String(text ?? "").replace(/<[^>]*>/g, "");

// A line per type for banners and the chat list; other types are named by their title.
const SUMMARIES = {
  text: ({ content }) => withoutTags(content),
  markdown: ({ content }) => withoutTags(content).replace(/[#>*`]/g, "").trim().split("\n")[0],
  template_card: ({ card }) =>
    [card?.main_title?.title || card?.sub_title_text, card?.main_title?.desc].filter(Boolean).join("："),
};

/** One line that says what a message is about. */
export function summary(message) {
  if (!message) return "";
  if (message.recalled) return "撤回了一条消息";
  const card = bodyOf(message);
  return SUMMARIES[message.type]?.(message) || card.title || card.articles?.[0]?.title || `［${message.type}］`;
}

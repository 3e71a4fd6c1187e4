/**
 * The small markups WeCom allows in messages, turned into elements by whitelist.
 * Whatever is not on the list stays visible text; nothing is ever parsed as HTML.
 * Sources: https://developer.work.weixin.qq.com/document/path/90236 (text, textcard, markdown)
 */

import { h } from "../dom.js";

const FONT_COLORS = new Set(["info", "comment", "warning"]);
const DIV_CLASSES = new Set(["gray", "normal", "highlight"]);

// One alternative per inline form; the handler of the same index makes the element.
const INLINE = [
  [/\[([^\]\n]+)\]\(([^)\s]+)\)/, (m, open) => link(m[2], m[1], open)],
  [/\*\*([^*\n]+)\*\*/, (m, open) => h("b", {}, inline(m[1], open))],
  [/`([^`\n]+)`/, (m) => h("code", {}, m[1])],
  [/<font color="?'?(\w+)"?'?>(.*?)<\/font>/, (m, open) => font(m[1], m[2], open)],
];

function font(color, text, open) {
  return h("span", { class: FONT_COLORS.has(color) ? `md-${color}` : null }, inline(text, open));
}

function link(url, text, open) {
  return h("button", { class: "link", title: url, tap: () => open(url) }, text);
}

/** Split `text` at the earliest match of `forms`, again and again. */
function scan(text, forms, open) {
  const nodes = [];
  let rest = text;
  while (rest) {
    const found = forms
      .map(([pattern, make]) => ({ match: pattern.exec(rest), make }))
      .filter((one) => one.match)
      .sort((a, b) => a.match.index - b.match.index)[0];
    if (!found) break;
    nodes.push(rest.slice(0, found.match.index), found.make(found.match, open));
    rest = rest.slice(found.match.index + found.match[0].length);
  }
  return [...nodes, rest];
}

const inline = (text, open) => scan(text, INLINE, open);

/** Markdown message → block elements; `open(url)` is called when a link is tapped. */
export function markdown(text, open) {
  return String(text).split("\n").map((line) => block(line, open));
}

function block(line, open) {
  const heading = /^(#{1,6})\s+(.*)$/.exec(line);
  if (heading) {
    return h(
      `h${Math.min(heading[1].length + 2, 6)}`,
      { class: `md-h${heading[1].length}` },
      inline(heading[2], open),
    );
  }
  const quote = /^>\s?(.*)$/.exec(line);
  if (quote) return h("blockquote", {}, inline(quote[1], open));
  const item = /^\s*(?:[-*]|(\d+)\.)\s+(.*)$/.exec(line);
  if (item) {
    return h(
      "p",
      { class: "md-item" },
      h("span", { class: "md-dot" }, item[1] ? `${item[1]}.` : "•"),
      h("span", {}, inline(item[2], open)),
    );
  }
  return line.trim() ? h("p", {}, inline(line, open)) : h("p", { class: "md-gap" });
}

const ANCHOR = [/<a\s+href=["']?([^"'>\s]+)["']?\s*>(.*?)<\/a>/s, (m, open) => link(m[1], m[2], open)];

/** Text message: plain text with line breaks and `<a href>`. */
export const plainText = (text, open) => scan(String(text), [ANCHOR], open);

const paragraph = (name, text) => h("div", { class: DIV_CLASSES.has(name) ? `tc-${name}` : null }, text);

const TEXTCARD = [
  [/<div(?:\s+class=["']?(\w+)["']?)?\s*>(.*?)<\/div>/s, (m) => paragraph(m[1], m[2])],
  [/<br\s*\/?>/, () => h("br")],
];

/** textcard description: lines with the classes gray, normal and highlight. */
export const cardText = (text) => scan(String(text), TEXTCARD);

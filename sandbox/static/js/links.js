/**
 * Links inside messages. The demo never goes to an outside host by itself: an address
 * on this machine opens in a new tab, any other is shown and can be copied.
 */

import { h } from "./dom.js";

/** Names of this machine. */
export const ownHosts = new Set(["127.0.0.1", "localhost", "[::1]", window.location.hostname]);

/** Show where a link leads, in a sheet of the phone it was tapped on. */
export function openLink(frame, address, title = "打开链接") {
  if (!address) return;
  frame.sheet((close) => linkSheet(frame, String(address), title, close));
}

function linkSheet(frame, address, title, close) {
  const url = parse(address);
  const copy = async () => {
    close();
    await navigator.clipboard?.writeText(address);
    frame.toast("已复制");
  };
  const isOwn = url !== null && ownHosts.has(url.hostname);
  const go = isOwn
    ? h(
      "a",
      { class: "sheet-main", href: url.href, target: "_blank", rel: "noopener", tap: () => close() },
      "在新标签页打开",
    )
    : null;
  const hint = url === null ? "这是小程序里的页面。" : isOwn ? "" : "演示环境不访问外部网站。";
  return h(
    "div",
    { class: "link-sheet" },
    h("h4", {}, title),
    h("code", {}, address),
    hint ? h("p", {}, hint) : null,
    h(
      "div",
      { class: "sheet-buttons" },
      h("button", { tap: copy }, "复制地址"),
      go,
      h("button", { tap: () => close() }, "关闭"),
    ),
  );
}

function parse(address) {
  try {
    const url = new URL(address);
    return url.protocol === "https:" || url.protocol === "http:" ? url : null;
  } catch {
    return null;
  }
}

/**
 * One phone as an object on the table: its case, the status bar, and the layers every
 * app shares: the notification banner, sheets that slide up, short toasts, ringing.
 */

import { h, fill } from "./dom.js";
import { icon } from "./icons.js";
import { clockText } from "./time.js";

const BANNER_MS = 5000;
const TOAST_MS = 2200;
const SWIPE_PX = 8;

/** An empty phone; apps put their screens into `body`. */
export function createFrame({ testid, label }) {
  const clock = h("span", { class: "status-clock" }, clockText());
  const body = h("div", { class: "screen-body" });
  const banners = h("div", { class: "banner-layer", "aria-live": "polite" });
  const sheets = h("div", { class: "sheet-layer" });
  const toasts = h("div", { class: "toast-layer", "aria-live": "polite" });
  const statusBar = h("div", { class: "status-bar", "aria-hidden": "true" }, clock, statusIcons());
  const screen = h("div", { class: "screen" }, statusBar, body, banners, sheets, toasts);
  const element = h("section", { class: "device", testid, "aria-label": label }, screen);
  setInterval(() => fill(clock, clockText()), 5000);

  return {
    element,
    body,
    screen,
    banner: (notice) => showBanner(banners, notice),
    sheet: (build) => openSheet(sheets, build),
    toast: (text, iconName) => showToast(toasts, text, iconName),
    ring: () => ring(element),
    closeAll() {
      sheets.dispatchEvent(new Event("supersede"));
      fill(banners);
      fill(toasts);
    },
  };
}

function statusIcons() {
  const bars = h("span", { class: "signal" }, h("i"), h("i"), h("i"), h("i"));
  return h("span", { class: "status-icons" }, bars, "5G", h("span", { class: "battery" }, h("i")));
}

function showBanner(layer, { app, mark, title, text, onOpen }) {
  const close = () => banner.remove();
  const banner = h(
    "button",
    { class: "banner", testid: "banner", tap: () => (close(), onOpen?.()) },
    h("span", { class: `app-mark ${mark}` }),
    h(
      "span",
      { class: "banner-text" },
      h("span", { class: "banner-app" }, app),
      h("b", {}, title),
      h("span", {}, text),
    ),
  );
  let touchedAt = 0;
  banner.addEventListener("pointerdown", (event) => (touchedAt = event.clientY));
  // Swiped up it goes, and what lies under it can be reached; a click that ends elsewhere opens nothing.
  banner.addEventListener("pointermove", (event) => event.buttons && touchedAt - event.clientY > SWIPE_PX && close());
  fill(layer, banner);
  setTimeout(close, BANNER_MS);
}

/**
 * `build(close)` makes the sheet; a tap beside it closes it with `undefined`.
 * Resolves with what it was closed with.
 */
function openSheet(layer, build) {
  // One sheet at a time: what waits for the older one hears that it was closed.
  layer.dispatchEvent(new Event("supersede"));
  return new Promise((resolve) => {
    const close = (value) => {
      layer.removeEventListener("supersede", supersede);
      shade.remove();
      resolve(value);
    };
    const supersede = () => close(undefined);
    layer.addEventListener("supersede", supersede);
    const dismiss = (event) => event.target === shade && close(undefined);
    const shade = h("div", { class: "shade", tap: dismiss });
    const sheet = build(close);
    sheet.setAttribute("role", "dialog");
    sheet.setAttribute("aria-modal", "true");
    shade.addEventListener("keydown", (event) => event.key === "Escape" && close(undefined));
    shade.append(sheet);
    fill(layer, shade);
    sheet.querySelector("button, input")?.focus({ preventScroll: true });
  });
}

function showToast(layer, text, iconName) {
  const toast = h(
    "div",
    { class: iconName ? "toast big" : "toast" },
    iconName ? icon(iconName, 34) : null,
    h("span", {}, text),
  );
  fill(layer, toast);
  setTimeout(() => toast.remove(), TOAST_MS);
}

function ring(element) {
  element.classList.remove("ringing");
  // Reading a layout property restarts the animation when two messages come close together.
  void element.offsetWidth;
  element.classList.add("ringing");
  setTimeout(() => element.classList.remove("ringing"), 1600);
}

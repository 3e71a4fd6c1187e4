/**
 * The drawer of the curious: what the pretended platforms were asked and what they
 * pushed, and the switches that make them misbehave.
 */

import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { callsPane, deliveriesPane } from "./logs.js";
import { faultsPane } from "./faults.js";
import { clockPane } from "./clock.js";

const PANES = [
  ["calls", "接口调用", callsPane],
  ["deliveries", "回调投递", deliveriesPane],
  ["faults", "故障", faultsPane],
  ["clock", "时钟", clockPane],
];
const SETTLE_MS = 300;

/**
 * Returns {element, toggle(), changed()}; `changed` re-reads an open log soon, while a form
 * somebody is filling in is left alone.
 */
export function createDrawer() {
  const body = h("div", { class: "drawer-body" });
  const tabBar = h("div", { class: "drawer-tabs", role: "tablist" });
  const close = h("button", { class: "plain", "aria-label": "关闭", tap: () => toggle() }, icon("close", 18));
  const about = h("p", {}, "手机背后假扮的微信与企业微信服务器。");
  const element = h(
    "aside",
    { class: "drawer", testid: "drawer", "aria-label": "平台", hidden: true },
    h("header", {}, h("h2", {}, "平台"), close),
    about,
    tabBar,
    body,
  );
  let pane = null;
  let timer = null;

  const tabs = PANES.map(([key, name, make]) =>
    h("button", { role: "tab", testid: `drawer-${key}`, tap: () => show(key, make) }, name),
  );
  tabBar.append(...tabs);

  function show(key, make) {
    PANES.forEach(([one], index) => tabs[index].setAttribute("aria-selected", String(one === key)));
    pane = make();
    fill(body, pane.element);
    pane.refresh?.();
  }

  function toggle() {
    element.hidden = !element.hidden;
    document.body.classList.toggle("with-drawer", !element.hidden);
    if (element.hidden) return;
    if (pane) pane.refresh?.();
    else show(PANES[0][0], PANES[0][2]);
  }

  element.addEventListener("keydown", (event) => event.key === "Escape" && toggle());
  return {
    element,
    toggle,
    changed() {
      if (element.hidden || timer) return;
      // One tap makes several calls; they are read together once they are over.
      timer = setTimeout(() => {
        timer = null;
        if (pane?.isLog) pane.refresh();
      }, SETTLE_MS);
    },
  };
}

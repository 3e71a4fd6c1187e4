/**
 * The look-up: free, possibly taken, taken, or the dealer's own, never whose. It is a
 * button and not done while typing, because a dealer has 20 of them a day (R-ID-8).
 */

import { fill, h } from "../js/dom.js";
import { icon } from "../js/icons.js";
import { monthText } from "./format.js";
import { post } from "./http.js";
import { whileBusy } from "./ui.js";

const STATUSES = {
  free: { title: "可报备", tone: "good", icon: "check" },
  possibly_taken: { title: "可能已有人报备", tone: "warm", icon: "alert" },
  taken: { title: "已被报备", tone: "bad", icon: "close" },
  yours: { title: "您已报备", tone: "calm", icon: "person" },
};

/** `read()` gives the registration's body so far; `onProblem(fields)` shows what is wrong in the form. */
export function createAvailability(read, onProblem) {
  const panel = h("div", { class: "availability-slot", "aria-live": "polite" });
  const button = h(
    "button",
    { class: "check-button", testid: "mp-check", tap: () => whileBusy(button, lookUp) },
    icon("search", 16),
    "查一查能不能报",
  );
  let asked = 0;

  async function lookUp() {
    const { customer, credit_code, product_lines } = read();
    const mine = ++asked;
    try {
      const answer = await post("/opportunities/availability", { customer, credit_code, product_lines });
      // The name may have been changed while the answer was on its way.
      if (mine === asked) fill(panel, panelOf(answer));
    } catch (error) {
      if (mine !== asked) return;
      if (error.fields?.customer || error.fields?.credit_code) onProblem(error.fields);
      else fill(panel, refusalOf(error));
    }
  }

  return {
    element: h("div", { class: "availability" }, button, panel),
    forget() {
      asked += 1;
      fill(panel);
    },
  };
}

/** Used up for today, or not reached: the dealer may still submit. */
function refusalOf({ code, message }) {
  const props = { class: "notice-box warm", testid: "mp-availability", "data-status": code || "unknown" };
  return h("div", props, h("p", {}, message));
}

function panelOf({ status, until_month, message, lookups_left }) {
  const { title, tone, icon: name } = STATUSES[status] || { title: "已查询", tone: "calm", icon: "search" };
  const until = until_month && !String(message).includes("月")
    ? h("p", {}, `保护期大约到 ${monthText(until_month)}。`)
    : null;
  return h(
    "div",
    { class: `notice-box ${tone}`, testid: "mp-availability", "data-status": status },
    h("b", {}, icon(name, 16), title),
    message ? h("p", {}, message) : null,
    until,
    h("small", {}, `今天还能查 ${lookups_left} 次`),
  );
}

/** One registration: its state and clock, why it was refused, what happened, and taking it back. */

import { fill, h } from "../../js/dom.js";
import { showAmount } from "../amount.js";
import { clockText, dayText, isOpen, momentText, phoneText, toneOf } from "../format.js";
import { get, NetworkError, newKey, post } from "../http.js";
import { confirmBox, facts, whileBusy } from "../ui.js";
import { wx } from "../wx.js";

const path = (number) => `/opportunities/${encodeURIComponent(number)}`;

export const detail = {
  title: "报备详情",
  live: true,
  waits: (opportunity) => isOpen(opportunity.state),
  load: ({ number }) => get(path(number)),
  draw: (opportunity, nav) =>
    h(
      "div",
      { class: "detail-page" },
      stateHead(opportunity),
      reason(opportunity, nav),
      h("section", { class: "group padded" }, facts(rowsOf(opportunity))),
      history(opportunity),
      isOpen(opportunity.state) ? withdrawal(opportunity, nav) : null,
    ),
};

function stateHead(opportunity) {
  const tone = toneOf(opportunity.state);
  return h(
    "section",
    { class: `state-head ${tone}` },
    h("b", { testid: "mp-state", "data-state": opportunity.state }, opportunity.state_text),
    h("p", {}, clockText(opportunity)),
    bar(opportunity),
  );
}

/** How much of the protection is left, as a line that gets shorter. */
function bar({ state, decided_at, protected_until, days_left }) {
  if (state !== "protected" || !decided_at || !protected_until || days_left === null) return null;
  const whole = (Date.parse(protected_until) - Date.parse(decided_at)) / 86400000;
  const line = h("i");
  line.style.width = `${Math.max(2, Math.min(100, (days_left / whole) * 100))}%`;
  return h("div", { class: "clock-bar", role: "img", "aria-label": `剩 ${days_left} 天` }, line);
}

function reason(opportunity, nav) {
  const { state, reject_reason, availability } = opportunity;
  if (state === "rejected" && reject_reason) {
    const again = h(
      "button",
      { class: "text-link", testid: "mp-again", tap: () => nav.go("register", { from: opportunity }) },
      "补充后重新报备",
    );
    return h(
      "div",
      { class: "notice-box bad", testid: "mp-reason" },
      h("b", {}, "没有通过的原因"),
      h("p", {}, reject_reason.text),
      again,
    );
  }
  if (isOpen(state) && availability === "possibly_taken") {
    return h("div", { class: "notice-box warm" }, h("p", {}, "可能与已有的报备相近，渠道经理会核对后决定。"));
  }
  return null;
}

function rowsOf(one) {
  return [
    ["客户", one.customer],
    ["商机", one.name],
    ["产品线", (one.product_lines || []).map((line) => line.name).join("、")],
    ["预计金额", showAmount(one.amount)],
    ["预计成交", dayText(one.expected_on)],
    ["信用代码", one.credit_code],
    ["联系人", [one.contact_name, phoneText(one.contact_phone)].filter(Boolean).join(" · ")],
    ["编号", one.number],
  ];
}

function history({ history: events = [] }) {
  if (!events.length) return null;
  const line = (event) => h("li", {}, h("p", {}, event.text), h("time", {}, momentText(event.at)));
  return h(
    "section",
    { class: "group padded" },
    h("h2", {}, "经过"),
    h("ol", { class: "history" }, [...events].reverse().map(line)),
  );
}

function withdrawal(opportunity, nav) {
  const note = h("div", { "aria-live": "polite" });
  // One key for as long as this button stands: a repeat after a lost answer is the same withdrawal.
  const key = newKey();
  const button = h(
    "button",
    { class: "danger", testid: "mp-withdraw", tap: () => whileBusy(button, withdraw) },
    "撤回报备",
  );

  async function withdraw() {
    fill(note);
    const sure = await confirmBox({ title: "撤回这条报备？", text: "撤回后不能恢复，客户会重新开放给其他经销商。", yes: "撤回", no: "再想想" });
    if (!sure) return;
    try {
      await post(`${path(opportunity.number)}/withdraw`, {}, key);
      wx.showToast("已撤回", "success");
      nav.refresh();
    } catch (error) {
      if (!(error instanceof NetworkError)) return tellAndReload(error, nav);
      fill(note, h("div", { class: "notice-box warm" }, "网络不稳，不确定是否撤回。请再点一次，不会重复。"));
    }
  }

  return h("div", { class: "stacked" }, note, button);
}

/** Usually somebody decided in the meantime: say so and show how it stands now. */
function tellAndReload(error, nav) {
  wx.showToast(error.message);
  nav.refresh();
}

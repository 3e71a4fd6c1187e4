/** After submitting: what happens next, and the moment to ask for one message about it. */

import { fill, h } from "../../js/dom.js";
import { icon } from "../../js/icons.js";
import { session } from "../session.js";
import { facts, primary, whileBusy } from "../ui.js";
import { wx } from "../wx.js";

export const result = {
  title: "报备结果",
  draw(_data, nav, { opportunity }) {
    const note = h("div", { class: "subscribe", "aria-live": "polite" });
    const template = session.me.subscribe?.registration_decided;
    // Asked right after the tap on 提交, which is when the dealer knows what the message is for.
    if (template) queueMicrotask(() => askOnce(template, note));
    return h(
      "div",
      { class: "result-page" },
      h(
        "section",
        { class: "result-head" },
        h("span", { class: "result-mark" }, icon("check", 34)),
        h("h2", { testid: "mp-result" }, "报备已提交"),
        h("p", {}, nextStep(opportunity)),
      ),
      h(
        "section",
        { class: "group padded" },
        facts([
          ["编号", opportunity.number],
          ["客户", opportunity.customer],
          ["商机", opportunity.name],
          ["状态", opportunity.state_text],
        ]),
      ),
      note,
      h(
        "div",
        { class: "stacked" },
        primary("查看这条报备", { testid: "mp-see", tap: () => nav.replace("detail", { number: opportunity.number }) }),
        h("button", { class: "secondary", testid: "mp-home", tap: nav.back }, "回到首页"),
      ),
    );
  },
};

function nextStep({ availability }) {
  const manager = session.me.manager?.name;
  const who = manager ? `渠道经理${manager}` : "渠道经理";
  if (availability === "possibly_taken") return `可能与已有的报备相近，${who}会核对后决定。`;
  return `${who}已收到，审批后您会看到结果。`;
}

async function askOnce(template, note) {
  const answers = await wx.requestSubscribeMessage([template]).catch(() => ({}));
  if (answers[template] === "accept") {
    fill(note, h("p", { class: "subscribed", testid: "mp-subscribed" }, icon("bell", 16), "审批有结果时，微信会通知您"));
    return;
  }
  const again = h(
    "button",
    { class: "text-link", testid: "mp-subscribe", tap: () => whileBusy(again, () => askOnce(template, note)) },
    icon("bell", 16),
    "审批有结果时通知我",
  );
  fill(note, again, h("small", {}, "不通知也没关系，结果会在小程序的消息里。"));
}

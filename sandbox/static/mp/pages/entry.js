/** Before the home page: 绑定手机号, choosing between several dealers, and a kind word for our own staff. */

import { fill, h } from "../../js/dom.js";
import { icon } from "../../js/icons.js";
import { bindPhone, chooseDealer, session } from "../session.js";
import { empty, primary, whileBusy } from "../ui.js";
import { wx, WxError } from "../wx.js";

export const bind = {
  title: "绑定手机号",
  draw(_data, nav) {
    const note = h("div", { "aria-live": "polite" });
    const button = primary(
      "微信手机号快捷绑定",
      { testid: "mp-bind", tap: () => whileBusy(button, () => tryBind(note, nav)) },
    );
    return h(
      "div",
      { class: "welcome" },
      h("span", { class: "welcome-mark" }, icon("person", 44)),
      h("h2", {}, "欢迎，先确认一下您是谁"),
      h("p", {}, "厂家已按手机号登记了经销商的联系人。绑定一次，以后直接进入。"),
      button,
      note,
      h("small", {}, "手机号只用来核对身份。"),
    );
  },
};

async function tryBind(note, nav) {
  fill(note);
  try {
    const { code } = await wx.getPhoneNumber();
    await bindPhone(code);
    nav.enter();
  } catch (error) {
    fill(note, explain(error));
  }
}

function explain(error) {
  if (error instanceof WxError) {
    return h("div", { class: "notice-box calm" }, error.denied ? "没有关系。想好了再点一次，只有绑定后才能报备。" : "微信没有给出手机号，请再试一次。");
  }
  if (error.code !== "phone_not_prepared") return h("div", { class: "notice-box bad" }, error.message);
  return h(
    "div",
    { class: "notice-box warm", testid: "mp-not-prepared" },
    h("b", {}, "这个手机号还没有登记"),
    h("p", {}, error.message),
    h("p", {}, "登记好后回到这里，再点一次就可以。"),
  );
}

export const dealers = {
  title: "选择经销商",
  draw(_data, nav) {
    const note = h("div", { "aria-live": "polite" });
    const pick = (button, code) =>
      whileBusy(button, async () => {
        try {
          await chooseDealer(code);
          nav.enter();
        } catch (error) {
          fill(note, h("div", { class: "notice-box bad" }, error.message));
        }
      });
    const row = (dealer) => {
      const detail = [dealer.level, dealer.city, dealer.code].filter(Boolean).join(" · ");
      const current = dealer.code === session.me.dealer?.code;
      const button = h(
        "button",
        { class: "choice", testid: `mp-dealer-${dealer.code}`, tap: () => pick(button, dealer.code) },
        h("span", {}, h("b", {}, dealer.name), h("small", {}, detail)),
        icon(current ? "check" : "chevron", 18),
      );
      return button;
    };
    const list = session.me.dealers || [];
    if (!list.length) return empty("person", "还没有可用的经销商", "请联系您的渠道经理开通，开通后重新进入即可。");
    return h(
      "div",
      {},
      h("p", { class: "lead" }, "您是多家经销商的联系人，这次为谁办事？"),
      h("section", { class: "group" }, list.map(row)),
      note,
    );
  },
};

export const member = {
  title: "渠道",
  draw: () => empty("chat", `${session.me.name || "您"}，您是企业成员`, "审批和提醒在企业微信的应用里处理，这个小程序是给经销商用的。"),
};

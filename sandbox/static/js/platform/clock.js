/** The sandbox's clock, which only goes forward, and the access tokens it has given out. */

import { fill, h } from "../dom.js";
import { sandbox } from "../api.js";
import { chatTime, now_s, setClock } from "../time.js";
import { actionButton } from "./form.js";

const STEPS = [
  ["1 小时", 3600],
  ["2 小时 5 分（令牌到期）", 7500],
  ["1 天", 86400],
  ["3 天 1 小时（卡片凭证到期）", 262800],
];

export function clockPane() {
  const present = h("p", { class: "present" });
  const show = () => fill(present, `沙盒时间：${chatTime(now_s())}`);
  const step = (seconds) => async () => {
    setClock((await sandbox.advanceClock(seconds)).unix);
    show();
    return "已拨快";
  };
  const expire = async () => {
    await sandbox.expireTokens();
    return "下一次调用会得到 40014";
  };
  const element = h(
    "div",
    { class: "panes" },
    h(
      "section",
      {},
      h("h3", {}, "把沙盒的钟拨快"),
      present,
      STEPS.map(([name, seconds]) => actionButton(name, step(seconds))),
      h("small", {}, "只动沙盒的钟：令牌、凭证与限额会老去；产品自己的钟不变。"),
    ),
    h("section", {}, h("h3", {}, "访问令牌"), actionButton("让所有令牌立刻失效", expire)),
  );
  return { element, refresh: show };
}

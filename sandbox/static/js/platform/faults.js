/** The switches: let an API answer an error, let callbacks come late, twice or not at all. */

import { fill, h } from "../dom.js";
import { sandbox } from "../api.js";
import { actionButton, check, field } from "./form.js";

const APIS = [
  ["message/send", "企业微信 · 发应用消息"],
  ["message/update_template_card", "企业微信 · 更新卡片"],
  ["gettoken", "企业微信 · 取令牌"],
  ["message/subscribe/send", "微信 · 发订阅消息"],
  ["sns/jscode2session", "微信 · 登录"],
  ["getuserphonenumber", "微信 · 取手机号"],
];

// What the platform can do to a call: the fault's fields, by a name a person understands.
const TROUBLES = [
  ["系统繁忙 (-1)", { errcode: -1 }],
  ["调用太频繁 (45009)", { errcode: 45009 }],
  ["令牌失效 (40014)", { errcode: 40014 }],
  ["用户拒收 (43101)", { errcode: 43101 }],
  ["服务器错误 (HTTP 502)", { http_status: 502 }],
  ["慢 4 秒", { delay_ms: 4000 }],
  ["断开连接", { drop: true }],
  ["做了才断开", { drop: true, after: true }],
];

export function faultsPane() {
  return { element: h("div", { class: "panes" }, callFaults(), callbackFaults()) };
}

const choices = (pairs) => pairs.map(([, text], index) => h("option", { value: index }, text));

function callFaults() {
  const api = h("select", {}, choices(APIS));
  const trouble = h("select", {}, TROUBLES.map(([text], index) => h("option", { value: index }, text)));
  const times = h("input", { type: "number", min: 1, max: 99, value: "1" });
  const set = async () => {
    await sandbox.addFault({ api: APIS[api.value][0], ...TROUBLES[trouble.value][1], times: Number(times.value) || 1 });
    return `接下来 ${Number(times.value) || 1} 次会出错`;
  };
  const clear = async () => {
    await sandbox.clearFaults();
    return "都好了";
  };
  return h(
    "section",
    {},
    h("h3", {}, "接口出错"),
    field("接口", api),
    field("怎么坏", trouble),
    field("次数", times),
    actionButton("让它坏", set, { main: true }),
    actionButton("清除所有故障", clear),
  );
}

function callbackFaults() {
  const form = h(
    "form",
    { class: "mode" },
    field("每个回调投递几次（同时）", h("input", { name: "repeat", type: "number", min: 1, max: 9, value: "1" })),
    field("丢掉接下来几个", h("input", { name: "lose", type: "number", min: 0, max: 99, value: "0" })),
    field("晚到多少毫秒", h("input", { name: "slow_ms", type: "number", min: 0, max: 20000, step: 500, value: "0" })),
    check("打乱次序", "reorder"),
    check("签名不对", "bad_signature"),
    check("企业号不对", "wrong_receiveid"),
    check("用旧拼写 OpitonIds", "opiton_spelling"),
  );
  const read = () => {
    const data = new FormData(form);
    const numbers = ["repeat", "lose", "slow_ms"].map((name) => [name, Number(data.get(name)) || 0]);
    const flags = ["reorder", "bad_signature", "wrong_receiveid", "opiton_spelling"].map((name) => [name, data.has(name)]);
    return Object.fromEntries([...numbers, ...flags]);
  };
  const set = async () => {
    await sandbox.callbackMode(read());
    return "从下一个回调起生效";
  };
  const verifyResult = h("div");
  const verify = async () => {
    const answer = await sandbox.verify();
    fill(verifyResult, h("pre", {}, JSON.stringify(answer, null, 2)));
    return "验证完毕";
  };
  return h("section", {}, h("h3", {}, "回调投递"), form, actionButton("这样投递", set, { main: true }), actionButton("验证两个回调地址", verify), verifyResult);
}

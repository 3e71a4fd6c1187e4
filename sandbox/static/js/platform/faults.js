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

/** Returns {element, refresh()}; the pane shows what the sandbox says, not what was last clicked. */
export function faultsPane() {
  const reads = [];
  const element = h("div", { class: "panes" }, callFaults(reads), callbackFaults(reads));
  return { element, refresh: () => Promise.all(reads.map((one) => one())).catch(() => {}) };
}

const choices = (pairs) => pairs.map(([, text], index) => h("option", { value: index }, text));

function callFaults(pane) {
  const api = h("select", {}, choices(APIS));
  const trouble = h("select", {}, TROUBLES.map(([text], index) => h("option", { value: index }, text)));
  const times = h("input", { type: "number", min: 1, max: 99, value: "1" });
  const planned = h("ul", { class: "planned" });
  pane.push(async () => fill(planned, (await sandbox.faults()).map(plannedRow)));
  const set = async () => {
    await sandbox.addFault({
      api: APIS[api.value][0],
      ...TROUBLES[trouble.value][1],
      times: Number(times.value) || 1,
    });
    return "已安排";
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
    actionButton("让它坏", refreshing(pane, set), { main: true }),
    planned,
    actionButton("清除所有故障", refreshing(pane, clear)),
  );
}

function plannedRow(fault) {
  const how = [
    fault.drop ? "断开" : null,
    fault.errcode,
    fault.http_status === 200 ? null : `HTTP ${fault.http_status}`,
    fault.delay_ms ? `${fault.delay_ms} ms` : null,
  ];
  return h(
    "li",
    {},
    h("code", {}, fault.api),
    ` ${how.filter((one) => one !== null && one !== undefined).join(" · ")}，还有 ${fault.times} 次`,
  );
}

/** After a switch was moved, what the sandbox says about it is read again. */
const refreshing = (pane, work) => async () => {
  const sentence = await work();
  await Promise.all(pane.map((read) => read()));
  return sentence;
};

const NUMBERS = [
  ["repeat", "每个回调同时投递几次", 1, 50],
  ["lose", "丢掉接下来几个", 0, 99],
  ["slow_ms", "晚多少毫秒", 0, 60000],
];
const FLAGS = [
  ["reorder", "打乱次序"],
  ["bad_signature", "签名不对"],
  ["wrong_receiveid", "企业号不对"],
  ["opiton_spelling", "用旧拼写 OpitonIds"],
];

function callbackFaults(pane) {
  const numbers = NUMBERS.map(([name, label, min, max]) =>
    field(label, h("input", { name, type: "number", min, max, value: String(min) })),
  );
  const form = h(
    "form",
    { class: "mode", on: { submit: (event) => event.preventDefault() } },
    numbers,
    FLAGS.map(([name, label]) => check(label, name)),
  );
  pane.push(async () => show(form, await sandbox.callbackMode()));
  const set = async () => {
    await sandbox.setCallbackMode(read(form));
    return "从下一个回调起生效";
  };
  const heal = async () => {
    await sandbox.healCallbacks();
    return "恢复正常";
  };
  const result = h("div");
  const verify = async () => {
    fill(result, h("pre", {}, JSON.stringify(await sandbox.verify(), null, 2)));
    return "验证完毕";
  };
  return h(
    "section",
    {},
    h("h3", {}, "回调投递"),
    form,
    actionButton("这样投递", refreshing(pane, set), { main: true }),
    actionButton("恢复正常", refreshing(pane, heal)),
    actionButton("验证两个回调地址", verify),
    result,
  );
}

function read(form) {
  const data = new FormData(form);
  const numbers = NUMBERS.map(([name, , min]) => [name, Number(data.get(name)) || min]);
  return Object.fromEntries([...numbers, ...FLAGS.map(([name]) => [name, data.has(name)])]);
}

function show(form, modes) {
  NUMBERS.forEach(([name]) => (form.elements[name].value = modes[name]));
  FLAGS.forEach(([name]) => (form.elements[name].checked = Boolean(modes[name])));
}

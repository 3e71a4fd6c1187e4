/**
 * 审批, WeCom's own app: what waits for this member, what he handed in, what is over. Like
 * the chat it owns no truth: each tap is a call to the sandbox, the effect is the next state.
 */

import { avatar, badge, fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { sandbox } from "../api.js";
import { choosePerson } from "../people.js";
import { chatTime, dayText } from "../time.js";

const STATUS = { 1: "审批中", 2: "已同意", 3: "已驳回", 4: "已撤销", 6: "通过后撤销", 7: "已删除", 10: "已支付" };
const PART = { 1: "待处理", 2: "已同意", 3: "已驳回", 4: "已转审" };
const STEP = { 2: "抄送", 3: "办理" };
const RULE = { 1: "会签", 2: "或签", 3: "依次审批" };
const TABS = [
  ["waiting", "待处理", (one) => one.waits_for_me],
  ["mine", "我发起的", (one) => one.mine],
  ["others", "其他", (one) => !one.waits_for_me && !one.mine],
];

/** How many requests wait for this member. */
const waiting = (state) => (state?.approvals || []).filter((one) => one.waits_for_me).length;

/** The tile of the app on 工作台. */
export function approvalTile(state, open) {
  return h(
    "button",
    { class: "mini-tile", testid: "approvals-open", tap: open },
    h("span", { class: "app-mark approval-app big" }, badge(waiting(state))),
    h("span", {}, "审批"),
  );
}

/** `act(run)` runs a call and shows its failure; `leave()` goes back to 工作台. */
export function createApprovals({ person, act, leave }) {
  const app = { person, act, leave, requests: [], tab: "waiting", open: null, speeches: new Map() };
  app.element = h("div", { class: "wecom approvals-page" });
  return {
    element: app.element,
    update: (requests) => ((app.requests = requests || []), draw(app)),
    show(number) {
      app.open = number;
      draw(app);
    },
  };
}

function draw(app) {
  const request = app.requests.find((one) => one.number === app.open);
  const at = app.element.querySelector(".approvals-scroll")?.scrollTop || 0;
  fill(app.element, request ? detailPage(app, request) : listPage(app));
  if (request) app.element.querySelector(".approvals-scroll").scrollTop = at;
}

function nav(title, back) {
  return h("header", { class: "nav" }, h("button", { class: "nav-back", testid: "approvals-back", "aria-label": "返回", tap: back }, icon("back", 22)), h("h3", {}, title));
}

function listPage(app) {
  const tab = ([key, name, belongs]) =>
    h(
      "button",
      { testid: `approvals-${key}`, "aria-current": app.tab === key ? "page" : null, tap: () => ((app.tab = key), draw(app)) },
      name,
      key === "waiting" ? badge(app.requests.filter(belongs).length) : null,
    );
  const shown = app.requests.filter(TABS.find(([key]) => key === app.tab)[2]);
  return [
    nav("审批", app.leave),
    h("nav", { class: "approvals-tabs", "aria-label": "审批" }, TABS.map(tab)),
    h("div", { class: "approvals-scroll" }, shown.length ? shown.map((one) => row(app, one)) : h("p", { class: "approvals-none" }, "暂无审批")),
  ];
}

function row(app, request) {
  const open = () => ((app.open = request.number), draw(app));
  return h(
    "button",
    { class: "approval-row", testid: `approval-${request.number}`, tap: open },
    h("span", { class: "approval-head" }, avatar(request.applicant_name), h("b", {}, `${request.applicant_name}提交的${request.name}`), h("time", {}, chatTime(request.at))),
    request.summary.map((line) => h("span", { class: "approval-line" }, line)),
    h("span", { class: `approval-state s${request.status}` }, STATUS[request.status] || "已处理"),
  );
}

function detailPage(app, request) {
  const back = () => ((app.open = null), draw(app));
  return [
    nav("审批详情", back),
    h(
      "div",
      { class: "approvals-scroll", testid: "approval-detail" },
      h(
        "section",
        { class: "approval-top" },
        h("h4", {}, `${request.applicant_name}提交的${request.name}`),
        h("p", {}, `审批编号 ${request.number}`),
        h("b", { class: `approval-state s${request.status}`, testid: "approval-state" }, STATUS[request.status] || "已处理"),
      ),
      h("dl", { class: "approval-fields" }, request.fields.map(field)),
      h("ol", { class: "approval-flow" }, request.nodes.map(step), request.comments.map(remark)),
    ),
    keys(app, request),
  ];
}

function field({ title, kind, text }) {
  const words = kind === "Date" ? dayText(Number(text)) : kind === "Money" ? `¥${text}` : text;
  return h("div", {}, h("dt", {}, title), h("dd", {}, words || "—"));
}

function step(node) {
  const title = STEP[node.kind] || `审批人 · ${RULE[node.rule] || ""}`;
  return h("li", {}, h("h5", {}, title), node.people.map((one) => part(one, node.kind)));
}

function part(person, kind) {
  const did = kind === 2 ? "" : PART[person.status] || "已处理";
  return h(
    "div",
    { class: "approval-part" },
    avatar(person.name),
    h("span", {}, h("b", {}, person.name), person.speech ? h("q", {}, person.speech) : null),
    h("small", { class: `s${person.status}` }, did, person.at ? h("time", {}, chatTime(person.at)) : null),
  );
}

function remark(said) {
  const who = h("span", {}, h("b", {}, said.name), h("q", {}, said.text));
  return h("li", {}, h("h5", {}, "评论"), h("div", { class: "approval-part" }, avatar(said.name), who, h("small", {}, chatTime(said.at))));
}

/** What this member can do with it, below the page. */
function keys(app, request) {
  const send = (verb, body) => app.act(() => sandbox.approval(app.person.id, request.number, verb, body));
  if (request.waits_for_me) {
    const speech = speechOf(app, request.number);
    const decide = (verb) => send(verb, { speech: speech.value.trim() });
    return h(
      "footer",
      { class: "approval-keys" },
      speech,
      h("button", { testid: "approval-transfer", tap: () => transfer(app, request, speech) }, "转审"),
      h("button", { class: "no", testid: "approval-reject", tap: () => decide("reject") }, "驳回"),
      h("button", { class: "yes", testid: "approval-agree", tap: () => decide("agree") }, "同意"),
    );
  }
  if (!request.can_withdraw) return null;
  return h(
    "footer",
    { class: "approval-keys" },
    request.status === 1 ? h("button", { testid: "approval-urge", tap: () => send("urge") }, "催办") : null,
    h("button", { class: "no", testid: "approval-withdraw", tap: () => send("withdraw") }, "撤销"),
  );
}

/** One input for each request, so that a redraw does not lose what somebody is writing. */
function speechOf(app, number) {
  if (!app.speeches.has(number)) {
    const props = { class: "approval-speech", testid: "approval-speech", maxlength: 500, placeholder: "审批意见（选填）", "aria-label": "审批意见" };
    app.speeches.set(number, h("input", props));
  }
  return app.speeches.get(number);
}

async function transfer(app, request, speech) {
  const everybody = await sandbox.phones().catch(() => []);
  const people = everybody.filter((one) => one.kind === "wecom" && one.id !== app.person.id);
  const to = await choosePerson({ heading: "转给谁审批？", people });
  if (to) app.act(() => sandbox.approval(app.person.id, request.number, "transfer", { to: to.id, speech: speech.value.trim() }));
}

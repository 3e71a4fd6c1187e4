/** What managers read and send: steps, cases, delegations, periods. */
import { describe, expect, it } from "vitest";
import { lineOf, peopleOf, stepInWecom, stepText } from "../src/pages/approvals/steps";
import { dueText, emptyChoosing, isLate, lackOf, missing, rulingOf, suggestionText } from "../src/pages/conflicts/words";
import { bodyOf, missing as lacking, scopeText, spanText } from "../src/pages/delegations/words";
import { heirText, rowsOf } from "../src/pages/leavers/words";
import { periods, shortYuan } from "../src/pages/forecast/period";

const task = { member: "王芳", for_whom: "李娜", via: "delegation", via_text: "代为审批", state: "open", state_text: "待处理", asked_at: "", decided_at: null, until: null, is_escalated: false };
const step = (more: object) => ({ position: 1, name: "经理", mode: "any", mode_text: "", state: "active", state_text: "", in_wecom: false, is_kept: false, started_at: null, ended_at: null, tasks: [task], ...more }) as never;

describe("steps", () => {
  it("name whom somebody decides for", () => expect(peopleOf(step({}))[0]).toMatchObject({ who: "王芳", how: "代李娜", text: "待处理" }));
  it("say how somebody else came in", () => expect(peopleOf(step({ tasks: [{ ...task, for_whom: null, via: "signer", via_text: "加签", is_escalated: true }] }))[0]?.how).toBe("加签 · 已请上级处理"));
  it("count only when there are several", () => expect([stepText({ step: 2, steps: 3, step_name: "总监" }), stepText({ step: 1, steps: 1, step_name: "经理" })]).toEqual(["第 2/3 步 · 总监", ""]));
  it("of WeCom are found while they are open", () => {
    expect(stepInWecom([step({ in_wecom: true })])).not.toBeNull();
    expect(stepInWecom([step({ in_wecom: true, state: "approved" }), step({})])).toBeNull();
  });
  it("say that it came again", () => expect(lineOf({ state: "pending", requested_at: "2026-11-21T07:04:00Z", decided_by: null, decided_at: null, round: 2 } as never, "已等 3 个工作小时")).toBe("11月21日 15:04 提交 · 已等 3 个工作小时 · 第 2 次提交"));
});

const parties = [
  { id: "7", role: "holder", role_text: "在先报备方", dealer: { name: "杭州建安" } },
  { id: "8", role: "challenger", role_text: "在后报备方", dealer: { name: "宁波远航" } },
] as never;

describe("a case", () => {
  const open = { state: "open", due_at: "2026-11-26T15:59:59Z" } as never;
  it("is late after its term", () => {
    expect(dueText(open, Date.parse("2026-11-25T00:00:00Z"))).toBe("请在 11月26日 23:59 前判定");
    expect(isLate(open, Date.parse("2026-11-27T00:00:00Z"))).toBe(true);
  });
  it.each([
    [0, false, "双方都在跟进", "请选择至少两条报备"],
    [1, false, "双方都在跟进", "请选择至少两条报备"],
    [2, true, "双方都在跟进", "请选择一条报备"],
    [2, false, " 不 ", "请写明原因"],
    [1, true, "双方都在跟进", ""],
    [4, false, "双方都在跟进", ""],
  ])("opened by hand with %i registrations (direct: %s) and %s: %s", (count, direct, words, lack) => expect(lackOf(count, direct, words)).toBe(lack));
  it("suggests with names", () =>
    expect(suggestionText({ suggestion: { outcome: "award", award_to: "8", reason_code: "history" }, parties } as never, { outcomes: [], reasons: [{ code: "history", label: "持续跟进", text: "" }] })).toBe("判给宁波远航 · 持续跟进"));
  it.each([
    [{}, "请选择怎么判"],
    [{ outcome: "split", shares: { 7: "70" }, reason: "shared_effort" }, "每一方填 1 到 99 的整数"],
    [{ outcome: "split", shares: { 7: "70", 8: "40" }, reason: "shared_effort" }, "各方相加要等于 100%，现在是 110%"],
    [{ outcome: "split", shares: { 7: "7.5", 8: "92.5" }, reason: "shared_effort" }, "每一方填 1 到 99 的整数"],
    [{ outcome: "uphold" }, "请选择理由"],
    [{ outcome: "uphold", reason: "other", words: " " }, "选「其他」时请写明理由"],
    [{ outcome: "split", shares: { 7: "70", 8: "30" }, reason: "shared_effort" }, ""],
  ])("%j lacks %s", (chosen, sentence) => expect(missing(parties, { ...emptyChoosing(), ...chosen } as never)).toBe(sentence));
  it("sends only what belongs to its outcome", () => {
    const shares = { 7: "70", 8: "30" };
    expect(rulingOf(parties, { ...emptyChoosing(), outcome: "split", reason: "shared_effort", shares })).toEqual({
      outcome: "split",
      reason_code: "shared_effort",
      words: "",
      shares: [{ party: "7", percent: 70 }, { party: "8", percent: 30 }],
    });
    expect(rulingOf(parties, { ...emptyChoosing(), outcome: "award", reason: "history", shares })).toEqual({ outcome: "award", reason_code: "history", words: "", award_to: "8" });
    expect(rulingOf(parties, { ...emptyChoosing(), outcome: "uphold", reason: "earlier", shares })).toEqual({ outcome: "uphold", reason_code: "earlier", words: "" });
  });
});

describe("a delegation", () => {
  it("covers its last day", () => {
    const body = bodyOf("wangfang", "2026-11-30", "2026-11-30", ["transfer", "extension"]);
    expect(body).toEqual({ to: "wangfang", begins: "2026-11-30T00:00:00+08:00", until: "2026-12-01T00:00:00+08:00", subjects: ["extension", "transfer"] });
    expect(spanText(body as never)).toBe("2026年11月30日");
  });
  it("says the year once", () => expect(spanText({ begins: "2026-11-24T16:00:00Z", until: "2026-11-28T16:00:00Z" })).toBe("2026年11月25日 至 11月28日"));
  it.each([[[], "全部审批"], [["registration", "extension"], "商机报备、延期申请"], [["quote"], "部分审批"]])("%j", (subjects, text) => expect(scopeText(subjects)).toBe(text));
  it.each([
    ["", "2026-11-25", "2026-11-26", "请选择同事"],
    ["a", "2026-11-25", "", "请选择日期"],
    ["a", "2026-11-25", "2026-11-24", "结束日期不能早于开始日期"],
    ["a", "2026-11-01", "2026-11-20", "结束日期已经过去了"],
    ["a", "2026-11-25", "2026-11-25", ""],
  ])("%s from %s to %s", (to, first, last, sentence) => expect(lacking(to, first, last, "2026-11-21")).toBe(sentence));
});

describe("a forecast", () => {
  it("knows the next month at the end of the year", () => expect(periods("2026-12-31").map(({ code }) => code)).toEqual(["2026-12", "2027-01", "2026-Q4", "2026"]));
  it.each([["22800000.00", "¥2280 万"], ["163200000.00", "¥1.63 亿"], ["15500.00", "¥1.6 万"], ["900.00", "¥900"]])("%s", (amount, text) => expect(shortYuan(amount)).toBe(text));
});

describe("somebody who leaves", () => {
  const holds = { member: {}, leader: { name: "王芳" }, dealers: 12, people: 0, requests: 5, delegations: 1 } as never;
  it("is shown with all that he holds", () =>
    expect(rowsOf(holds)).toEqual([["负责的经销商", "12 家"], ["下属", "没有"], ["待处理的审批", "5 个"], ["未结束的委托", "1 个"]]));
  it("is followed by whoever is named, else by his leader, else by headquarters", () => {
    expect(heirText(holds, "孙伟")).toBe("经销商、下属和审批都由孙伟接手。");
    expect(heirText(holds)).toBe("下属和审批由王芳接手。经销商暂时没有负责人，请尽快指定。");
    expect(heirText({ ...(holds as object), leader: null, dealers: 0 } as never)).toBe("审批由总部处理。");
  });
});

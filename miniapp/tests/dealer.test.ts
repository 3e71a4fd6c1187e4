/** What a dealer may do with a registration, what a form sends, and how chances are explained. */
import { describe, expect, it } from "vitest";
import { leftText } from "../src/components/format";
import { isFilled, said, type Ask } from "../src/components/form";
import { windowDays } from "../src/components/window";
import { meaningOf, offersOf } from "../src/pages/opportunities/standing";
import { changesOf, knownFrom } from "../src/pages/pipelines/form";
import { dwellText, nextOf, winReasons } from "../src/pages/pipelines/words";

const NOW = Date.parse("2026-11-23T02:00:00Z");
const one = (state: string, more: object = {}) =>
  ({ state, reject_reason: null, submitted_at: "2026-11-21T07:04:00Z", appeal_until: null, clock: { can_extend: true, extension_hint: null, waiting: null }, ...more }) as never;
const actsOf = (it: never) => {
  const { primary, more } = offersOf(it, NOW);
  return [primary?.act ?? null, more.map(({ act }) => act)];
};
const taken = (waiting: object | null) => one("rejected", { reject_reason: { code: "taken", text: "" }, clock: { waiting } });

describe("a registration offers", () => {
  it.each([
    ["a draft", one("draft", { submitted_at: null }), "edit", ["discard"]],
    ["while names are compared", one("dup_review"), null, ["withdraw"]],
    ["while it is being decided", one("pending_approval"), "follow", ["withdraw"]],
    ["while protected", one("protected"), "follow", ["stage", "extend", "win", "lose", "cancel"]],
    ["when somebody else has it", taken(null), "wait", ["again"]],
    ["while waiting", taken({ state: "waiting" }), null, ["leave"]],
    ["with a first option", taken({ state: "offered" }), "option", ["leave"]],
    ["rejected", one("rejected", { reject_reason: { code: "other", text: "" } }), "again", []],
    ["revoked in time", one("revoked", { appeal_until: "2026-11-24T00:00:00Z" }), "appeal", []],
    ["revoked too long ago", one("revoked", { appeal_until: "2026-11-22T00:00:00Z" }), "again", []],
    ["won", one("won"), null, []],
    ["released", one("released"), "again", []],
  ])("%s", (_, it, primary, more) => expect(actsOf(it)).toEqual([primary, more]));

  it("says why no extension can be asked for", () => {
    const clock = { can_extend: false, extension_hint: "请先补一条跟进", waiting: null };
    expect(offersOf(one("protected", { clock }), NOW).more.find(({ act }) => act === "extend")?.hint).toBe("请先补一条跟进");
  });
  it("calls a returned draft by what is to be done", () => {
    expect(offersOf(one("draft"), NOW).primary?.label).toBe("修改后重新提交");
    expect(meaningOf(one("draft"))).toContain("补充");
    expect(meaningOf(one("draft", { submitted_at: null }))).toContain("还没有提交");
  });
});

describe("a short form", () => {
  const asks: Ask[] = [{ name: "reason", label: "", kind: "words", shortest: 10 }, { name: "note", label: "", kind: "words", optional: true }];
  it("is filled when everything needed is long enough", () => {
    expect(isFilled(asks, { reason: "  太短了   ", note: "" })).toBe(false);
    expect(isFilled(asks, { reason: "客户样板间已经开始施工", note: "" })).toBe(true);
  });
  it("sends no blanks", () => expect(said(asks, { reason: " 好 ", note: "  " })).toEqual({ reason: "好" }));
});

describe("protection", () => {
  const type = { code: "project", name: "", needs_project: false, windows: [{ amount_from: "0.00", amount_below: "500000.00", days: 90 }, { amount_from: "500000.00", amount_below: null, days: 120 }] };
  it.each([["", 90], ["50万", 120], ["49.99万", 90], ["什么", 90]])("of %s", (typed, days) => expect(windowDays(type, typed)).toBe(days));
});

it.each([
  ["2026-11-25T05:00:00Z", "还有 2 天 3 小时"],
  ["2026-11-23T02:40:00Z", "还有 40 分钟"],
  ["2026-11-24T02:00:00Z", "还有 1 天"],
  ["2026-11-23T01:00:00Z", "时间已过"],
])("what is left until %s", (until, text) => expect(leftText(until, NOW)).toBe(text));

describe("what is known", () => {
  const known = knownFrom({
    amount: "120000.00",
    expected_on: "2027-03-31",
    qualification: {
      version: 1, budget_amount: null, budget_status: null, pain: "跳闸", value: null, need_confirmed: false, timeline_reason: null, timeline_confirmed: false,
      competitors: ["甲牌"], position: null,
      contacts: [{ id: "a", name: "钱经理", role: "user", role_text: "", stance: "neutral", stance_text: "", phone: "+8613900001234", wechat: null }],
    },
  });
  it("sends nothing when nothing changed", () => expect(changesOf(known, { ...known })).toEqual({ body: {} }));
  it("sends what changed, clears what was emptied, and cuts names apart", () =>
    expect(changesOf(known, { ...known, amount: "13万", pain: " ", need_confirmed: true, competitors: "甲牌、乙牌， 丙牌" })).toEqual({
      body: { amount: "130000.00", pain: null, need_confirmed: true, competitors: ["甲牌", "乙牌", "丙牌"] },
    }));
  it("leaves a person's phone alone unless it was changed", () => {
    const person = known.contacts[0]!;
    expect(changesOf(known, { ...known, contacts: [{ ...person, role: "decider" }] })).toEqual({ body: { contacts: [{ id: "a", name: "钱经理", role: "decider", stance: "neutral" }] } });
    expect(changesOf(known, { ...known, contacts: [{ ...person, phone: "" }] })).toEqual({ body: { contacts: [{ id: "a", name: "钱经理", role: "user", stance: "neutral", phone: null }] } });
  });
  it("names the amounts that cannot be read", () => expect(changesOf(known, { ...known, budget_amount: "十二" })).toEqual({ unread: ["budget_amount"] }));
});

describe("chances", () => {
  const win = { percent: "16.9", computed: "16.9", base: 25, age_factor: "0.850", bantc_factor: "0.793", score: 5, own: null };
  it("are explained factor by factor", () => expect(winReasons({ win, stage_name: "需求确认" })).toEqual(["「需求确认」阶段的起点是 25%", "在这个阶段停留较久，减 15%", "客户信息了解 5/15，减 21%"]));
  it("name who judged otherwise", () => {
    const own = { percent: 60, reason: "客户口头答应", by: "李娜", at: "2026-11-23T02:00:00Z" };
    expect(winReasons({ win: { ...win, own }, stage_name: "需求确认" }).pop()).toContain("李娜 判断为 60%");
  });
  it("have a next stage until the end", () => {
    const stages = [{ code: "a", position: "passed" }, { code: "b", position: "current" }, { code: "c", position: "ahead" }] as never;
    expect(nextOf(stages)?.code).toBe("c");
  });
  it.each([[null, ""], [3600, "不到 1 天"], [200_000, "2 天"]])("%s seconds", (seconds, text) => expect(dwellText(seconds)).toBe(text));
});

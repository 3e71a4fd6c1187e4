/** Policies: Markdown as plain blocks, what counts as seen, when the product is told, drafts by form. */
import { describe, expect, it } from "vitest";
import { bodyOf, codesOf, emptyForm } from "@/pages/policies/form";
import { blocksOf, runsOf } from "@/pages/policies/markdown";
import { createSeen, worthTelling } from "@/pages/policies/seen";
import { audienceText, daysText } from "@/pages/policies/words";

describe("Markdown", () => {
  it("becomes headings, items, quotes, tables and paragraphs", () => {
    const text = "# 活动\n- 满3000减200\n  - 可叠加\n1. 先报备\n> 以系统为准\n---\n| 档 | 返 |\n|---|---|\n| 5万 | 1% |\n第一行\n第二行\n\n```\na **b**\n```";
    const blocks = blocksOf(text);
    expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "item", "item", "item", "quote", "rule", "table", "words", "code"]);
    expect(blocks.map(({ mark }) => mark).filter(Boolean)).toEqual(["•", "•", "1."]);
    expect(blocks[2]?.level).toBe(1);
    expect(blocks[6]?.rows.map((row) => row.map((cell) => cell[0]?.text))).toEqual([["档", "返"], ["5万", "1%"]]);
    expect(blocks[7]?.runs).toEqual([{ text: "第一行\n第二行", look: "" }]);
    expect(blocks[8]?.runs[0]?.text).toBe("a **b**");
  });
  it("shows what it does not know, and markup, as text", () => {
    expect(runsOf("<img src=x onerror=alert(1)> **粗** 3*4=12")).toEqual([
      { text: "<img src=x onerror=alert(1)> ", look: "" },
      { text: "粗", look: "bold" },
      { text: " 3*4=12", look: "" },
    ]);
    expect(runsOf("见[官网](javascript:alert(1))").map(({ text }) => text).join("")).toContain("javascript:alert");
    expect(blocksOf("```\n没有收尾")[0]?.runs[0]?.text).toBe("没有收尾");
    expect(blocksOf("")).toEqual([]);
  });
});

describe("what was seen", () => {
  it("is what stood on the screen, not what flew by", () => {
    const seen = createSeen();
    expect(seen.note({ top: 0, height: 4000 }, 800)).toBe(20);
    // A flick to the end shows the end alone.
    expect(seen.note({ top: -3200, height: 4000 }, 800)).toBe(40);
    expect(seen.note({ top: -800, height: 4000 }, 800)).toBe(60);
    expect(seen.note({ top: -800, height: 4000 }, 800)).toBe(60);
    expect(seen.note({ top: -1600, height: 4000 }, 800)).toBe(80);
  });
  it("is everything of a short text, and nothing of one that is not laid out", () => {
    expect(createSeen().note({ top: 300, height: 200 }, 640)).toBe(100);
    expect(createSeen().note({ top: 0, height: 0 }, 640)).toBe(0);
  });
  it("is told at the beginning, at the end, in large steps and when the reader leaves", () => {
    expect(worthTelling(0, -1, false, 80)).toBe(true);
    expect([10, 24, 25].map((share) => worthTelling(share, 0, false, 80))).toEqual([false, false, true]);
    expect([79, 80].map((share) => worthTelling(share, 70, false, 80))).toEqual([false, true]);
    expect([99, 100].map((share) => worthTelling(share, 85, false, 80))).toEqual([false, true]);
    expect([worthTelling(10, 0, true, 80), worthTelling(10, 10, true, 80)]).toEqual([true, false]);
  });
});

describe("a draft by form", () => {
  it("takes codes as people type them", () => {
    expect(codesOf(" D0001，D0002\nD0001、Ｄ0003 ")).toEqual(["D0001", "D0002", "D0003"]);
  });
  it("never blocks orders when nothing is asked, and leaves out what is empty", () => {
    const body = bodyOf({ ...emptyForm(), blocks_orders: true, remind: " ", without: "D9" }, []);
    expect([body.blocks_orders, body.remind_after_hours, body.effective_until]).toEqual([false, null, null]);
    expect(body.audience?.without).toEqual(["D9"]);
  });
  it("says whom it is for and how long it counts", () => {
    expect(audienceText({ regions: ["华东"], levels: ["A", "B"], without: ["D0002"] })).toBe("华东 · A、B 级 · 不含 D0002");
    expect(audienceText({})).toBe("负责的全部经销商");
    expect(daysText({ effective_from: "2026-12-01", effective_until: null })).toBe("2026年12月1日 起长期有效");
  });
});

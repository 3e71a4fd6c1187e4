/** Amounts, dates and drafts: what people type and read. */
import { describe, expect, it } from "vitest";
import { parseAmount, showAmount } from "../src/components/amount";
import { clockText, dayFromNow, dayText, distanceText, momentText, waitedText } from "../src/components/format";
import { tilesOf } from "../src/components/tiles";

describe("amounts", () => {
  it.each([
    ["12万", "120000.00"],
    ["1.5亿", "150000000.00"],
    ["￥１２０，０００元", "120000.00"],
    ["0.015万", "150.00"],
    ["", ""],
    ["0.001", null],
    ["十二", null],
  ])("%s", (typed, amount) => expect(parseAmount(typed)).toBe(amount));
  it("are shown with separators", () => expect(showAmount("1234567.50")).toBe("¥1,234,567.50"));
});

describe("times", () => {
  it("are cut in Shanghai", () => {
    expect(dayText("2026-11-21T16:30:00Z")).toBe("2026年11月22日");
    expect(momentText("2026-11-21T16:05:00Z")).toBe("11月22日 00:05");
    expect(dayText("2026-12-31")).toBe("2026年12月31日");
    expect(dayFromNow(0, Date.parse("2026-11-21T16:30:00Z"))).toBe("2026-11-22");
  });
  it("count down the protection", () =>
    expect(clockText({ state: "protected", protected_until: "2027-02-19T15:59:59Z", days_left: 89, submitted_at: "2026-11-21T07:04:00Z" })).toBe("保护期至 2027年2月19日，剩 89 天"));
  it.each([[0.2, "刚刚提交"], [2.5, "已等 3 个工作小时"], [40, "已等 5 个工作日"]])("%d hours", (hours, text) => expect(waitedText(hours)).toBe(text));
  it.each([[850, "850 米"], [3200, "3.2 公里"], [119_300, "119 公里"], [null, ""]])("%s m", (metres, text) => expect(distanceText(metres)).toBe(text));
});

it("tiles follow the capabilities", () => {
  const me = { capabilities: ["company", "inbox"], unread: 2 } as never;
  expect(tilesOf(me, "dealer").map((tile) => tile.label)).toEqual(["公司", "消息"]);
});

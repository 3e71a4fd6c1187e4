import { describe, expect, it } from "vitest";
import { treeOf, wholeOf, within } from "@/pages/sorting/words";
import type { CategoryRow } from "@/api/types";

const row = (code: string, parent: string | null): CategoryRow => ({ code, name: code, parent, position: 0, return_days: 7, is_active: true, articles: 0 });
const ROWS = [row("light", null), row("bulb", "light"), row("electric", null), row("switch", "electric"), row("dimmer", "switch")];

describe("categories", () => {
  it("stand below what they are a part of, in the order in which they came", () => {
    expect(treeOf(ROWS).map(({ row: { code }, depth }) => `${depth}${code}`)).toEqual(["0light", "1bulb", "0electric", "1switch", "2dimmer"]);
    expect(treeOf([])).toEqual([]);
  });
  it("cannot be moved to themselves or to their parts", () => {
    expect([...within(ROWS, "electric")]).toEqual(["electric", "switch", "dimmer"]);
    expect([...within(ROWS, "bulb")]).toEqual(["bulb"]);
  });
});

describe("whole numbers", () => {
  it.each([["12", 12], [" 0 ", 0], ["１２", 12], ["", null], ["1.5", null], ["-1", null]])("%s", (text, value) => {
    expect(wholeOf(text)).toBe(value);
  });
});

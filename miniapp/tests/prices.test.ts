/** Promotions by form: what a form writes it reads again, and what it has no place for it leaves alone. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { emptyForm, formOf, hasRest, shortOf, valueOf, wrongOf, type PromotionForm, type Shape } from "../src/pages/prices/promotions";
import { numberOf, startOf } from "../src/pages/prices/words";

vi.mock("@/platform", () => ({ platform: { storagePrefix: "" } }));

const TIERS = [{ at: "100", value: "5" }, { at: "200", value: "8" }];
const filled = (shape: Shape, more: Partial<PromotionForm> = {}): PromotionForm => ({ ...emptyForm(shape), code: "P-1", name: "促销", first: ["Steps", "OrderOff", "OrderPercent"].includes(shape) ? "" : "10", second: shape === "BuyGet" ? "1" : "", tiers: ["Steps", "OrderOff", "OrderPercent"].includes(shape) ? TIERS : emptyForm(shape).tiers, ...more });
/** What the API answers about a rule: every field there, those that nobody named as they usually are. */
const asRead = (value: Record<string, unknown>): Record<string, unknown> => ({
  group: "",
  priority: null,
  stackable_with: null,
  stop: false,
  is_coupon: false,
  quota: null,
  budget: null,
  min_quantity: "0",
  counting: "sku",
  base: "running",
  ...value,
  products: { categories: [], but_not: [], ...(value.products as object) },
  audience: { groups: [], regions: [], ...(value.audience as object) },
});

describe("a form", () => {
  it.each([
    ["promotion", filled("PercentOff", { skus: "Q9 K101W", levels: "A B", quota: "100", quota_each: "5" })],
    ["promotion", filled("AmountOff", { product_lines: ["switch"], from: "2026-12-01", until: "2027-01-01" })],
    ["promotion", filled("BuyGet", { dealers: "D0001", budget: "5000" })],
    ["order_promotion", filled("OrderOff", { gives: "off" })],
    ["promotion", filled("FixedPrice", { groups: ["key"] })],
    ["promotion", filled("Steps", { gives: "price", mode: "incremental" })],
    ["promotion", filled("WithGift", { gifts: [{ sku: "SL", quantity: "5", unit: "" }, { sku: "Q9", quantity: "1", unit: "盒" }] })],
    ["order_promotion", filled("OrderPercent", { is_coupon: true, group: "coupon" })],
    ["order_promotion", filled("OrderGift", { is_each: true, gifts: [{ sku: "Q9", quantity: "1", unit: "" }] })],
    ["order_promotion", filled("Combo", { gives: "off", parts: [{ skus: "Q9 K101W", quantity: "2" }, { skus: "BV25", quantity: "1" }] })],
  ] as const)("of a %s is read again as it was written", (kind, form) => {
    expect(wrongOf(form, numberOf)).toEqual({});
    expect(formOf(kind, asRead(valueOf(form, startOf)))).toEqual(form);
  });
  it.each([
    [{ priority: 3 }],
    [{ stop: true }],
    [{ min_quantity: "20" }],
    [{ stackable_with: ["season"] }],
    [{ products: { categories: ["wires"], skus: [], product_lines: [] } }],
    [{ audience: { regions: ["华东"], dealers: [], levels: [], groups: [] } }],
    [{ effect: { is: "WithGift", every: "10", gifts: [{ sku: "SL", quantity: "5" }], is_each: true, most: 3 } }],
  ])("leaves %j as it is", (more) => {
    const read = { ...asRead(valueOf(filled("PercentOff"), startOf)), ...more };
    const form = formOf("promotion", read);
    expect(form && hasRest(form)).toBe(true);
    expect(valueOf(form!, startOf)).toMatchObject(more);
  });
  it.each([
    [{ effect: { is: "Steps", tiers: [{ at: "1", price: "2", percent_off: null }, { at: "5", price: null, percent_off: "9" }] } }],
    [{ effect: { is: "BuyGet", buy: "10", get: "1", percent: "50" } }],
    [{ effect: { is: "OrderOff", tiers: [] } }],
  ])("has no place for %j, so it is not offered", (more) => expect(formOf("promotion", { ...asRead(valueOf(filled("PercentOff"), startOf)), ...more })).toBeNull());
  it("says what is missing before the product is asked", () => {
    expect(Object.keys(wrongOf({ ...emptyForm("OrderOff"), quota: "x", from: "2026-12-02", until: "2026-12-01" }, numberOf))).toEqual(["name", "code", "tiers", "quota", "until"]);
    expect(wrongOf(filled("PercentOff", { first: "100" }), numberOf).first).toContain("0 到 100");
  });
  it.each([
    [{ tiers: [{ at: "100", value: "5" }, { at: "100", value: "8" }] }, "后一档"],
    [{ tiers: [{ at: "100", value: "" }] }, "每一档"],
    [{ tiers: TIERS, is_each: true }, "只能有一档"],
  ])("says what is wrong with tiers: %j", (more, words) => expect(wrongOf(filled("OrderOff", more), numberOf).tiers).toContain(words));
  it("says what it gives", () => expect(shortOf(filled("OrderOff", { tiers: [{ at: "3000", value: "200" }] }))).toBe("满 3000 元减 200 元"));
});

it.each([["５.２０", "5.20"], ["¥1,200", "1200"], ["0", ""], ["-1", ""], ["1e3", ""], ["1.23456", ""]])("a price typed as %s", (typed, price) => expect(numberOf(typed)).toBe(price));

describe("what is planned", () => {
  const kept = new Map<string, string>();
  beforeEach(() => {
    kept.clear();
    vi.stubGlobal("uni", { getStorageSync: (name: string) => kept.get(name) ?? "", setStorageSync: (name: string, text: string) => void kept.set(name, text), removeStorageSync: (name: string) => void kept.delete(name) });
  });
  it("is kept on the device, replaces the same thing, and becomes one draft", async () => {
    const { draftOf, planned } = await import("../src/stores/planned");
    const item = { key: "a", field: "standard_prices" as const, title: "球泡", text: "", value: { sku: "Q9", price: "9" } };
    planned.put(item);
    planned.put({ ...item, value: { sku: "Q9", price: "8" } });
    planned.put({ key: "b", field: "endings", title: "满减", text: "", value: { kind: "promotion", code: "P" } });
    expect(draftOf(planned.state.items)).toEqual({ standard_prices: [{ sku: "Q9", price: "8" }], endings: [{ kind: "promotion", code: "P" }] });
    expect(kept.get("planned-prices")).toContain('"8"');
    planned.drop("b");
    expect(planned.state.items).toHaveLength(1);
    planned.clear();
    expect(planned.state.items).toEqual([]);
  });
});

/** What is about to be ordered: merged, submitted at the price that was seen, and asked about when it is another. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Refused } from "../src/api/problems";
import { changeOf, faultOf } from "../src/components/orders";
import { dueOf, priceText, quantityText } from "../src/components/prices";
import { rest, settle, stepped, tidy } from "../src/components/quantity";
import type { Cart } from "../src/api/types";

vi.mock("../src/platform", () => ({ platform: { storagePrefix: "", onWake: vi.fn(), onNavigate: vi.fn() }, HOME: "/" }));
vi.mock("@/api", () => ({ api: {}, onSession: vi.fn() }));
vi.mock("@dcloudio/uni-app", () => ({ onHide: vi.fn(), onPullDownRefresh: vi.fn(), onShow: vi.fn() }));
const kept = new Map<string, unknown>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal("uni", { getStorageSync: (name: string) => kept.get(name) ?? "", setStorageSync: (name: string, value: unknown) => kept.set(name, value), removeStorageSync: (name: string) => kept.delete(name), getStorageInfoSync: () => ({ keys: [...kept.keys()] }) });
});
const basket = () => import("../src/stores/basket");

const LINE = { sku: "K101W", name: "开关", chosen: "", choices: [], spec: "", quantity: "2", unit: null, base_unit: "个", smallest: "1", step: "1", amount: "10.40", net: "9.20", unit_price: "5.2000", problem: null };

describe("a basket", () => {
  it("takes more of what is there in the same unit, and another unit beside it", async () => {
    const { more, noTerms } = await basket();
    const wanted = { lines: [{ sku: "K101W", unit: "", quantity: "1.5" }], terms: noTerms() };
    const after = more(wanted, [{ sku: "K101W", unit: "", quantity: "0.2" }, { sku: "K101W", unit: "盒", quantity: "3" }]);
    expect(after.lines).toEqual([{ sku: "K101W", unit: "", quantity: "1.7" }, { sku: "K101W", unit: "盒", quantity: "3" }]);
    expect(wanted.lines[0]?.quantity).toBe("1.5");
  });

  it("says only what was said", async () => {
    const { bodyOf, noTerms } = await basket();
    const terms = { ...noTerms(), ship_to: " 杭州市西湖区 ", rebate: "20.00" };
    expect(bodyOf({ lines: [{ sku: "K101W", unit: "", quantity: "2" }], terms })).toEqual({ lines: [{ sku: "K101W", quantity: "2" }], ship_to: "杭州市西湖区", rebate: "20.00" });
  });

  it("can be submitted only when every line has a price", async () => {
    const { emptyCart, seen } = await basket();
    const cart: Cart = { ...emptyCart("DD1"), lines: [LINE], total: "10.40" };
    expect(seen(cart)).toEqual({ total: "10.40", amounts: ["10.40"], gifts: [] });
    const gift = { sku: "Q9", name: "LED球泡 9W", quantity: "1", unit: "个" };
    expect(seen({ ...cart, gifts: [gift] })?.gifts).toEqual([{ sku: "Q9", quantity: "1" }]);
    expect(seen({ ...cart, lines: [{ ...LINE, amount: null, problem: "库存不足" }] })).toBeNull();
    expect(seen({ ...cart, problems: ["两个优惠不能同时使用。"] })).toBeNull();
    expect(seen({ ...cart, total: null })).toBeNull();
  });

  it("that only this page has shows the newest wish, whichever answer comes last", async () => {
    const { emptyCart, looseBasket } = await basket();
    const answers: ((cart: Cart) => void)[] = [];
    const one = looseBasket({ ...emptyCart("DD1"), lines: [LINE] }, () => new Promise((resolve) => answers.push(resolve)));
    const first = one.change((wanted) => ({ ...wanted, lines: [{ sku: "K101W", unit: "", quantity: "3" }] }));
    const second = one.change((wanted) => ({ ...wanted, lines: [{ sku: "K101W", unit: "", quantity: "4" }] }));
    expect(one.state.data?.lines[0]).toMatchObject({ quantity: "4", name: "开关", amount: null });
    answers[1]?.({ ...emptyCart("DD1"), total: "20.80" });
    answers[0]?.({ ...emptyCart("DD1"), total: "15.60" });
    await Promise.all([first, second]);
    expect(one.state.data?.total).toBe("20.80");
  });
});

describe("prices and quantities", () => {
  it.each([["4.8000", "¥4.80"], ["0.3550", "¥0.355"], [null, ""]])("a price of %s", (price, text) => expect(priceText(price)).toBe(text));
  it.each([["24.0000", "24"], ["0.5000", "0.5"], [null, ""]])("a quantity of %s", (quantity, text) => expect(quantityText(quantity)).toBe(text));
  it("what is left to pay is counted in fen", () => {
    expect(dueOf({ total: "100.10", rebate: "0.20" })).toBe("¥99.90");
    expect(dueOf({ total: null, rebate: "5.00" })).toBe("");
  });
  it.each([["１２", "12"], ["3.50", "3.5"], ["", ""], ["1e3", ""], ["-2", ""]])("what is typed as %s", (typed, text) => expect(tidy(typed)).toBe(text));
  it("step by packs and never below the smallest", () => {
    const rule = { smallest: 10, step: 10, places: 0 };
    expect([stepped("10", rule, true), stepped("20", rule, false), stepped("10", rule, false)]).toEqual(["20", "10", "10"]);
    expect(stepped("0.1", { smallest: 0.1, step: 0.1, places: 1 }, true)).toBe("0.2");
  });
  it("what was stepped is told before it is submitted", () => {
    const tell = vi.fn();
    rest(tell);
    settle();
    expect(tell).toHaveBeenCalledOnce();
  });
});

describe("a refusal", () => {
  it("of another price says what it is now", () => {
    const refused = new Refused(409, { code: "price_changed", message: "价格有变化", fields: { "lines[0]": "K101W 由 10.40 元变为 11.00 元。" }, facts: { before: "10.40", total: "11.00", amounts: "11.00", gifts: "Q9:1,A:B:2" } });
    const gifts = [
      { sku: "Q9", quantity: "1" },
      { sku: "A:B", quantity: "2" },
    ];
    expect(changeOf(refused)).toEqual({ before: "10.40", total: "11.00", amounts: ["11.00"], gifts, lines: ["K101W 由 10.40 元变为 11.00 元。"] });
    expect(changeOf(new Refused(409, { code: "sold_out" }))).toBeNull();
  });
  it("of a line stands at that line", () => {
    const fields = { "lines[1].quantity": "库存不足，目前可订 3。", "lines[10]": "没有这个商品。" };
    expect([faultOf(fields, 1), faultOf(fields, 10), faultOf(fields, 0)]).toEqual(["库存不足，目前可订 3。", "没有这个商品。", ""]);
  });
});

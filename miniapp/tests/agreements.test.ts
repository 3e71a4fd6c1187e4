/** Rebate agreements by form: what a form writes it reads again, and what it has no place for it leaves alone. */
import { describe, expect, it, vi } from "vitest";
import type { RebateAgreement } from "../src/api/types";
import { emptyForm, formOf, hasRest, placed, valueOf, wrongOf, type AgreementForm } from "../src/pages/rebates/agreements";

vi.mock("@/platform", () => ({ platform: { storagePrefix: "" } }));

const filled = (more: Partial<AgreementForm> = {}): AgreementForm => ({ ...emptyForm(), code: "FL2027", name: "年度返利", begins_on: "2027-01-01", ends_on: "2027-12-31", tiers: [{ start: "0", rate: "1" }, { start: "500000", rate: "1.5" }], ...more });
/** What the API answers: every term there, those that nobody named as they usually are. */
const asRead = (form: AgreementForm, more: Record<string, unknown> = {}): RebateAgreement => {
  const { name, begins_on, ends_on, terms } = valueOf(form);
  const goods = { categories: [], without: [], skus: [], product_lines: [], ...(terms.goods as object) };
  const payout = { valid_days: null, goods: { skus: [], categories: [], product_lines: [], without: [] }, ...(terms.payout as object) };
  return { code: form.code, name, begins_on, ends_on, state: "active", version: 1, reason: null, terms: { without_gifts: true, without_special_prices: true, growth: null, mix: null, collection: [], cap: null, ...terms, goods, payout, ...more } };
};

describe("a form", () => {
  it.each([
    filled(),
    filled({ method: "retroactive", cap: "20000", product_lines: ["switch"], skus: "Q9 K101W", with_tax: true }),
    filled({ form: "cash", tax_path: "red_letter", partials: "quarterly", settle_cap: "none", negative: "claw_back", silence_confirms: true }),
    filled({ growth: "prior_year", pays_on: "increment", tiers: [{ start: "10", rate: "2" }] }),
  ])("is read again as it was written", (form) => {
    expect(wrongOf(form)).toEqual({});
    const again = formOf(asRead(form));
    expect({ ...again, valid_days: "" }).toEqual({ ...form, valid_days: "" });
    expect(hasRest(again)).toBe(false);
  });
  it.each([
    { mix: { floors: [{ product_line: "switch", amount: "1000.00" }], factor: 80 } },
    { collection: [{ within_days: 15, percent: 100 }] },
    { without_gifts: false },
    { goods: { skus: [], categories: ["wires"], product_lines: [], without: ["Q9"] } },
    { payout: { form: "goods", tax_path: "none", valid_days: 90, goods: { skus: ["Q9"], categories: [], product_lines: [], without: [] } } },
  ])("leaves %j as it is", (more) => {
    const form = formOf(asRead(filled(), more));
    expect(hasRest(form)).toBe(true);
    const written = valueOf(form).terms as Record<string, Record<string, unknown>>;
    for (const [name, value] of Object.entries(more)) {
      if (name === "goods") expect(written.goods).toMatchObject({ categories: ["wires"], without: ["Q9"] });
      else expect(written[name]).toEqual(value);
    }
  });
  it("says what is missing or cannot be read", () => {
    const wrong = wrongOf({ ...emptyForm(), cap: "很多", leave_days: "" });
    expect(Object.keys(wrong).sort()).toEqual(["begins_on", "cap", "code", "ends_on", "leave_days", "name", "tiers", "valid_days"].filter((name) => name !== "valid_days"));
    expect(wrongOf(filled({ tiers: [{ start: "五十万", rate: "1" }] })).tiers).toContain("50万");
    expect(wrongOf(filled({ tiers: [{ start: "50万", rate: "101" }] })).tiers).toBeDefined();
  });
  it("reads 50万 as the API wants it", () => {
    expect((valueOf(filled({ tiers: [{ start: "50万", rate: "1.5" }] })).terms as { tiers: unknown }).tiers).toEqual([{ start: "500000.00", rate: "1.5" }]);
  });
});

it("puts the product's sentences beside the parts of the form", () => {
  const said = placed({ terms: "第一句", "terms.tiers[1].rate": "比例", "dealers[0]": "没有", "terms.mix.floors": "组合", ends_on: "太长" });
  expect(said).toEqual({ wrong: { tiers: "比例", dealers: "没有", ends_on: "太长" }, others: ["组合"] });
});

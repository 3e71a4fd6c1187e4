/** Rebate agreements as a form writes them (R-REB-1). What an agreement says beside that is kept as it is. */
import { parseAmount } from "@/components/amount";
import type { RebateAgreement } from "@/api/types";

type Values = Record<string, unknown>;
export interface Tier {
  start: string;
  rate: string;
}
export interface AgreementForm {
  code: string;
  name: string;
  begins_on: string;
  ends_on: string;
  basis: string;
  with_tax: boolean;
  method: string;
  tiers: Tier[];
  /** "" by volume, or what growth is measured against. */
  growth: string;
  pays_on: string;
  product_lines: string[];
  /** Codes, one after the other. */
  skus: string;
  dealers: string;
  levels: string;
  regions: string;
  cap: string;
  partials: string;
  settle_cap: string;
  leave_days: string;
  negative: string;
  silence_confirms: boolean;
  form: string;
  tax_path: string;
  valid_days: string;
  /** What the form has no place for; it stays as it is. */
  rest: { terms: Values; goods: Values; payout: Values };
}

export const BASES = [
  { code: "shipped", text: "发货" },
  { code: "received", text: "收货" },
  { code: "paid", text: "付款" },
  { code: "ordered", text: "下单" },
];
export const METHODS = [
  { code: "marginal", text: "分段计算" },
  { code: "retroactive", text: "全额按所达档" },
];
export const GROWTHS = [
  { code: "", text: "按累计金额" },
  { code: "prior_year", text: "按比去年同期增长" },
];
export const PAYS_ON = [
  { code: "increment", text: "只返增长部分" },
  { code: "total", text: "返全部金额" },
];
export const FORMS = [
  { code: "goods", text: "货补" },
  { code: "offset", text: "冲抵货款" },
  { code: "cash", text: "现金" },
];
export const TAX_PATHS = [
  { code: "same_invoice", text: "同一张发票折扣" },
  { code: "red_letter", text: "红字发票" },
  { code: "none", text: "不开票" },
];
export const PARTIALS = [
  { code: "none", text: "到期一次结" },
  { code: "quarterly", text: "每季预结" },
  { code: "monthly", text: "每月预结" },
];
export const CAPS = [
  { code: "accrued", text: "已计提的" },
  { code: "settled_now", text: "现在结算可得的" },
  { code: "none", text: "不限" },
];
export const NEGATIVES = [
  { code: "carry_forward", text: "抵以后的返利" },
  { code: "claw_back", text: "记为应收" },
];

export const emptyForm = (): AgreementForm => ({ code: "", name: "", begins_on: "", ends_on: "", basis: "shipped", with_tax: false, method: "marginal", tiers: [{ start: "0", rate: "" }], growth: "", pays_on: "increment", product_lines: [], skus: "", dealers: "", levels: "", regions: "", cap: "", partials: "none", settle_cap: "accrued", leave_days: "15", negative: "carry_forward", silence_confirms: false, form: "goods", tax_path: "same_invoice", valid_days: "180", rest: { terms: {}, goods: {}, payout: {} } });

const KNOWN = ["basis", "with_tax", "method", "tiers", "goods", "growth", "cap", "settling", "payout"];
/** What nobody has to say, because it is usually so. */
const isUsual = (name: string, value: unknown): boolean => value === null || (Array.isArray(value) && !value.length) || (value === true && name.startsWith("without_"));
const others = (values: Values, known: string[]): Values => Object.fromEntries(Object.entries(values).filter(([name, value]) => !known.includes(name) && !isUsual(name, value)));
const ofGoods = (goods: unknown): boolean => Object.values((goods ?? {}) as Values).some((codes) => (codes as unknown[]).length);
export const hasRest = ({ rest }: AgreementForm): boolean => Object.values(rest).some((values) => Object.keys(values).length);

const plain = (value: unknown): string => (value === null || value === undefined || value === "" ? "" : String(Number(value)));
const codes = (text: string): string[] => [...new Set(text.split(/[\s,，、;；]+/).filter(Boolean))];

/** The form that would write this agreement; whom it is for is left to be named anew, or stays. */
export function formOf(one: RebateAgreement): AgreementForm {
  const terms = one.terms as Values;
  const goods = (terms.goods ?? {}) as Values;
  const growth = terms.growth as Record<string, string> | null | undefined;
  const settling = terms.settling as Values;
  const payout = terms.payout as Values;
  const rest = others(payout, ["form", "tax_path", "valid_days", "goods"]);
  return {
    ...emptyForm(),
    code: one.code,
    name: one.name,
    begins_on: one.begins_on,
    ends_on: one.ends_on,
    basis: String(terms.basis),
    with_tax: terms.with_tax === true,
    method: String(terms.method),
    tiers: (terms.tiers as Values[]).map(({ start, rate }) => ({ start: plain(start), rate: plain(rate) })),
    growth: growth?.baseline ?? "",
    pays_on: growth?.pays_on ?? "increment",
    product_lines: (goods.product_lines as string[] | undefined) ?? [],
    skus: ((goods.skus as string[] | undefined) ?? []).join(" "),
    cap: plain(terms.cap),
    partials: String(settling.partials),
    settle_cap: String(settling.cap),
    leave_days: plain(settling.leave_days),
    negative: String(settling.negative),
    silence_confirms: settling.silence_confirms === true,
    form: String(payout.form),
    tax_path: String(payout.tax_path),
    valid_days: plain(payout.valid_days),
    rest: { terms: others(terms, KNOWN), goods: others(goods, ["product_lines", "skus"]), payout: ofGoods(payout.goods) ? { ...rest, goods: payout.goods } : rest },
  };
}

/** Field of the form → sentence. */
export type Wrong = Partial<Record<keyof AgreementForm, string>>;

/** What is missing or cannot be read, before the product is asked. */
export function wrongOf(form: AgreementForm): Wrong {
  const wrong: Wrong = {};
  if (form.name.trim().length < 2) wrong.name = "请填写名称，经销商会看到。";
  if (form.code.trim().length < 2) wrong.code = "请填写编号，如 FL2027。";
  for (const day of ["begins_on", "ends_on"] as const) if (!form[day]) wrong[day] = "请选日期。";
  const isShare = Boolean(form.growth);
  if (form.tiers.some(({ start, rate }) => !startOf(start, isShare) || !isRate(rate))) wrong.tiers = isShare ? "每一档请填增长百分比和返利百分比，如 10 和 2。" : "每一档请填金额和百分比，如 50万 和 1.5；第一档从 0 起。";
  if (form.cap && !parseAmount(form.cap)) wrong.cap = "请写金额，如 5万；不封顶就不填。";
  if (!/^\d{1,3}$/.test(form.leave_days)) wrong.leave_days = "请填天数，如 15。";
  if (form.form === "goods" && !/^\d{1,4}$/.test(form.valid_days)) wrong.valid_days = "请填天数，如 180。";
  return wrong;
}
const isRate = (typed: string): boolean => /^\d{1,3}(\.\d{1,4})?$/.test(typed.trim()) && Number(typed) <= 100;
const startOf = (typed: string, isShare: boolean): string | null => (isShare && !/^\d+(\.\d{1,2})?$/.test(typed.trim()) ? null : parseAmount(typed));

/** The form as the API reads it; its numbers were looked at before. */
export function valueOf(form: AgreementForm) {
  const { rest } = form;
  const terms: Values = {
    ...rest.terms,
    basis: form.basis,
    with_tax: form.with_tax,
    method: form.method,
    tiers: form.tiers.map(({ start, rate }) => ({ start: parseAmount(start) ?? start, rate: rate.trim() })),
    goods: { ...rest.goods, product_lines: form.product_lines, skus: codes(form.skus) },
    ...(form.growth ? { growth: { baseline: form.growth, pays_on: form.pays_on } } : {}),
    ...(form.cap ? { cap: parseAmount(form.cap) ?? form.cap } : {}),
    settling: { partials: form.partials, cap: form.settle_cap, leave_days: Number(form.leave_days), negative: form.negative, silence_confirms: form.silence_confirms },
    payout: { ...(form.form === "goods" ? { ...rest.payout, valid_days: Number(form.valid_days) } : {}), form: form.form, tax_path: form.tax_path },
  };
  return { name: form.name.trim(), begins_on: form.begins_on, ends_on: form.ends_on, terms, dealers: codes(form.dealers), levels: codes(form.levels), regions: codes(form.regions) };
}

/** Part of the form → where the product names what is wrong with it. */
const PLACES: Partial<Record<keyof AgreementForm, string>> = { code: "code", name: "name", begins_on: "begins_on", ends_on: "ends_on", method: "terms.method", tiers: "terms.tiers", growth: "terms.growth", skus: "terms.goods", dealers: "dealers", levels: "levels", regions: "regions", cap: "terms.cap", leave_days: "terms.settling", valid_days: "terms.payout" };

/** The product's sentences beside the parts of the form, and those that have no place in it. */
export function placed(fields: Record<string, string>): { wrong: Wrong; others: string[] } {
  const wrong: Wrong = {};
  const rest: string[] = [];
  for (const [path, sentence] of Object.entries(fields)) {
    if (path === "terms") continue; // said of its parts
    const part = (Object.keys(PLACES) as (keyof AgreementForm)[]).find((name) => path === PLACES[name] || path.startsWith(`${PLACES[name]}[`) || path.startsWith(`${PLACES[name]}.`));
    if (part) wrong[part] ??= sentence;
    else if (!rest.includes(sentence)) rest.push(sentence);
  }
  return { wrong, others: rest };
}

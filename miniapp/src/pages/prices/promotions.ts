/**
 * Promotions as a form writes them: percentage, amount off, a fixed price, by quantity, buy and get, gifts, off from an
 * amount, sets, each with its limits, as a coupon or not. What a rule says beside that is kept as it is.
 */

export type Shape = "PercentOff" | "AmountOff" | "FixedPrice" | "Steps" | "BuyGet" | "WithGift" | "OrderOff" | "OrderPercent" | "OrderGift" | "Combo";
export type Kind = "promotion" | "order_promotion";

export const SHAPES: { code: Shape; text: string; kind: Kind }[] = [
  { code: "PercentOff", text: "打折", kind: "promotion" },
  { code: "AmountOff", text: "每件立减", kind: "promotion" },
  { code: "FixedPrice", text: "特惠价", kind: "promotion" },
  { code: "Steps", text: "数量阶梯", kind: "promotion" },
  { code: "BuyGet", text: "买送", kind: "promotion" },
  { code: "WithGift", text: "满件赠", kind: "promotion" },
  { code: "OrderOff", text: "满减", kind: "order_promotion" },
  { code: "OrderPercent", text: "满额折", kind: "order_promotion" },
  { code: "OrderGift", text: "满额赠", kind: "order_promotion" },
  { code: "Combo", text: "组合套装", kind: "order_promotion" },
];
export const kindOf = (shape: Shape): Kind => SHAPES.find(({ code }) => code === shape)?.kind ?? "promotion";

export type Gives = "percent_off" | "off" | "price";
export const GIVES: { code: Gives; text: string; hint: string }[] = [
  { code: "percent_off", text: "减 %", hint: "5 就是打 9.5 折" },
  { code: "off", text: "减元", hint: "元" },
  { code: "price", text: "定价", hint: "元" },
];
export interface Tier {
  at: string;
  value: string;
}
export interface Gift {
  sku: string;
  quantity: string;
  unit: string;
}
export interface Part {
  skus: string;
  quantity: string;
}
type Fields = Record<string, unknown>;
type Where = "own" | "effect" | "products" | "audience";

export interface PromotionForm {
  shape: Shape;
  code: string;
  name: string;
  /** Percent or yuan off, a price, how many to buy, from what on there are gifts, what a set gives. */
  first: string;
  /** How many more to get; unused otherwise. */
  second: string;
  tiers: Tier[];
  gives: Gives;
  mode: "all_units" | "incremental";
  gifts: Gift[];
  parts: Part[];
  is_each: boolean;
  is_coupon: boolean;
  /** Of those in one group the best one holds. */
  group: string;
  /** Codes, one after the other. */
  skus: string;
  product_lines: string[];
  dealers: string;
  levels: string;
  groups: string[];
  quota: string;
  quota_each: string;
  budget: string;
  from: string;
  until: string;
  /** What the form has no place for; it stays as it is. */
  rest: Record<Where, Fields>;
}

const noRest = (): Record<Where, Fields> => ({ own: {}, effect: {}, products: {}, audience: {} });
export const emptyForm = (shape: Shape): PromotionForm => ({ shape, code: "", name: "", first: "", second: "", tiers: [{ at: "", value: "" }], gives: "percent_off", mode: "all_units", gifts: [{ sku: "", quantity: "1", unit: "" }], parts: [{ skus: "", quantity: "1" }, { skus: "", quantity: "1" }], is_each: shape === "WithGift", is_coupon: false, group: "", skus: "", product_lines: [], dealers: "", levels: "", groups: [], quota: "", quota_each: "", budget: "", from: "", until: "", rest: noRest() });
export const hasRest = ({ rest }: PromotionForm): boolean => Object.values(rest).some((fields) => Object.keys(fields).length);

/** What each shape asks for beside its name. */
export const ASKS: Record<Shape, ("first" | "second" | "tiers" | "gives" | "gifts" | "parts" | "is_each" | "mode")[]> = {
  PercentOff: ["first"],
  AmountOff: ["first"],
  FixedPrice: ["first"],
  Steps: ["gives", "tiers", "mode"],
  BuyGet: ["first", "second"],
  WithGift: ["first", "gifts", "is_each"],
  OrderOff: ["tiers", "is_each"],
  OrderPercent: ["tiers"],
  OrderGift: ["first", "gifts", "is_each"],
  Combo: ["parts", "gives", "first"],
};
/** What the tiers of a shape give. */
export const givesOf = ({ shape, gives }: PromotionForm): Gives => (shape === "OrderOff" ? "off" : shape === "OrderPercent" ? "percent_off" : gives);

const plain = (value: unknown): string => (value === null || value === undefined ? "" : String(Number(value)));
const many = (value: unknown): string => (Array.isArray(value) ? value.join(" ") : "");
const list = (value: unknown): Fields[] => (Array.isArray(value) ? (value as Fields[]) : []);
const dayOf = (moment: unknown): string => (typeof moment === "string" ? new Date(Date.parse(moment) + 8 * 3600 * 1000).toISOString().slice(0, 10) : "");
/** Without the names of classes, which a draft does not know. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== "is").map(([name, one]) => [name, bare(one)]));
}

/** What nobody has to say, because it is usually so. */
const USUAL: Fields = { counting: "sku", base: "running", measure: "amount", counts_promoted: true, counts_special: true };
const isUsual = (name: string, value: unknown): boolean => value === null || value === undefined || value === false || value === "" || (Array.isArray(value) && !value.length) || USUAL[name] === value || (name === "min_quantity" && Number(value) === 0) || (name === "percent" && Number(value) === 100);
const others = (fields: Fields, known: string[]): Fields => Object.fromEntries(Object.entries(bare(fields) as Fields).filter(([name, value]) => !known.includes(name) && !isUsual(name, value)));
const OWN = ["code", "name", "effect", "products", "audience", "group", "is_coupon", "quota", "quota_each", "budget", "valid_from", "valid_until"];
const OF_EFFECT = ["is", "percent", "amount", "price", "buy", "get", "every", "at", "off", "percent_off", "tiers", "mode", "gifts", "parts", "is_each"];

/** The form that would write this rule; null when what it gives is of another shape. */
export function formOf(kind: string, fields: Fields): PromotionForm | null {
  const effect = (fields.effect ?? {}) as Fields;
  const shape = SHAPES.find((one) => one.code === effect.is && one.kind === kind)?.code;
  if (!shape) return null;
  const products = (fields.products ?? {}) as Fields;
  const audience = (fields.audience ?? {}) as Fields;
  const tiers = list(effect.tiers);
  const parts = list(effect.parts);
  const given = GIVES.filter(({ code }) => (shape === "Combo" ? [effect] : tiers).some((one) => !isUsual("", one[code])));
  const isOdd = given.length > 1 || (shape === "BuyGet" && Number(effect.percent ?? 100) !== 100) || parts.some((part) => Object.keys(others(part.products as Fields, ["skus"])).length);
  if (isOdd) return null;
  const gives = given[0]?.code ?? "percent_off";
  const first: Partial<Record<Shape, unknown>> = { PercentOff: effect.percent, AmountOff: effect.amount, FixedPrice: effect.price, BuyGet: effect.buy, WithGift: effect.every, OrderGift: effect.at, Combo: effect[gives] };
  const empty = emptyForm(shape);
  return {
    ...empty,
    code: String(fields.code ?? ""),
    name: String(fields.name ?? ""),
    first: plain(first[shape]),
    second: shape === "BuyGet" ? plain(effect.get) : "",
    tiers: tiers.length ? tiers.map((tier) => ({ at: plain(tier.at), value: plain(tier[gives]) })) : empty.tiers,
    gives,
    mode: effect.mode === "incremental" ? "incremental" : "all_units",
    gifts: effect.gifts ? list(effect.gifts).map(({ sku, quantity, unit }) => ({ sku: String(sku), quantity: plain(quantity), unit: String(unit ?? "") })) : empty.gifts,
    parts: parts.length ? parts.map((part) => ({ skus: many((part.products as Fields).skus), quantity: plain(part.quantity) })) : empty.parts,
    is_each: effect.is_each === true,
    is_coupon: fields.is_coupon === true,
    group: String(fields.group ?? ""),
    skus: many(products.skus),
    product_lines: (products.product_lines as string[]) ?? [],
    dealers: many(audience.dealers),
    levels: many(audience.levels),
    groups: (audience.groups as string[]) ?? [],
    quota: plain(fields.quota),
    quota_each: plain(fields.quota_each),
    budget: plain(fields.budget),
    from: dayOf(fields.valid_from),
    until: dayOf(fields.valid_until),
    rest: { own: others(fields, OWN), effect: others(effect, OF_EFFECT), products: others(products, ["skus", "product_lines"]), audience: others(audience, ["dealers", "levels", "groups"]) },
  };
}

const codes = (text: string): string[] => [...new Set(text.split(/[\s,，、;；]+/).filter(Boolean))];
/** Field of the form → sentence. */
export type Wrong = Partial<Record<keyof PromotionForm, string>>;
type NumberOf = (typed: string, places?: number) => string;
const ABOVE = "请填写大于 0 的数字。";

/** What is missing or wrong, before the product is asked. */
export function wrongOf(form: PromotionForm, numberOf: NumberOf): Wrong {
  const wrong: Wrong = {};
  const asks = ASKS[form.shape];
  const isShare = form.shape === "PercentOff" || (form.shape === "Combo" && form.gives === "percent_off");
  if (!form.name.trim()) wrong.name = "请填写名称，经销商会看到。";
  if (!/^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}$/.test(form.code)) wrong.code = "编号用字母、数字或横线，最多 32 个字符。";
  if (asks.includes("first")) {
    if (!numberOf(form.first)) wrong.first = ABOVE;
    else if (isShare && Number(form.first) >= 100) wrong.first = "请填写 0 到 100 之间的百分比。";
  }
  if (asks.includes("second") && !numberOf(form.second)) wrong.second = ABOVE;
  if (asks.includes("tiers")) wrong.tiers = wrongTiers(form, numberOf);
  if (asks.includes("gifts") && form.gifts.some(({ sku, quantity }) => !sku.trim() || !numberOf(quantity))) wrong.gifts = "每种赠品都要有货号和大于 0 的数量。";
  if (asks.includes("parts") && form.parts.some(({ skus, quantity }) => !codes(skus).length || !numberOf(quantity))) wrong.parts = "每一样都要有货号和大于 0 的数量。";
  for (const name of ["quota", "quota_each", "budget"] as const) if (form[name] && !numberOf(form[name], 2)) wrong[name] = "请填写大于 0 的数字，不限就留空。";
  if (form.until && form.from && form.until <= form.from) wrong.until = "结束日期要晚于开始日期。";
  return Object.fromEntries(Object.entries(wrong).filter(([, sentence]) => sentence));
}

function wrongTiers(form: PromotionForm, numberOf: NumberOf): string {
  const { tiers } = form;
  if (tiers.some(({ at, value }) => !numberOf(at) || !numberOf(value))) return "每一档都要填两个大于 0 的数字。";
  if (tiers.some(({ at }, place) => place > 0 && Number(at) <= Number(tiers[place - 1]?.at))) return "后一档的门槛要比前一档高。";
  if (givesOf(form) === "percent_off" && tiers.some(({ value }) => Number(value) >= 100)) return "请填写 0 到 100 之间的百分比。";
  return form.shape === "OrderOff" && form.is_each && tiers.length > 1 ? "每满都减时只能有一档。" : "";
}

/** The promotion as the API reads it. */
export function valueOf(form: PromotionForm, startOf: (day: string) => string): Fields {
  const { shape, first, second, is_each, rest } = form;
  const gives = givesOf(form);
  const tiers = form.tiers.map(({ at, value }) => ({ at, [gives]: value }));
  const gifts = form.gifts.map(({ sku, quantity, unit }) => ({ sku: sku.trim(), quantity, ...(unit ? { unit } : {}) }));
  const effects: Record<Shape, Fields> = {
    PercentOff: { percent: first },
    AmountOff: { amount: first },
    FixedPrice: { price: first },
    Steps: { tiers, mode: form.mode },
    BuyGet: { buy: first, get: second },
    WithGift: { every: first, gifts, is_each },
    OrderOff: { tiers, is_each },
    OrderPercent: { tiers },
    OrderGift: { at: first, gifts, is_each },
    Combo: { parts: form.parts.map(({ skus, quantity }) => ({ products: { skus: codes(skus) }, quantity })), [gives]: first },
  };
  const limits = Object.fromEntries((["quota", "quota_each", "budget"] as const).filter((name) => form[name]).map((name) => [name, form[name]]));
  return {
    ...rest.own,
    code: form.code,
    name: form.name.trim(),
    effect: { is: shape, ...rest.effect, ...effects[shape] },
    products: { ...rest.products, skus: codes(form.skus), product_lines: form.product_lines },
    audience: { ...rest.audience, dealers: codes(form.dealers), levels: codes(form.levels), groups: form.groups },
    ...(form.group.trim() ? { group: form.group.trim() } : {}),
    ...(form.is_coupon ? { is_coupon: true } : {}),
    ...limits,
    ...(form.from ? { valid_from: startOf(form.from) } : {}),
    ...(form.until ? { valid_until: startOf(form.until) } : {}),
  };
}

/** What it gives, in a few words. */
export function shortOf(form: PromotionForm): string {
  const { first, second, is_each } = form;
  const given = (value: string, gives = givesOf(form)) => ({ percent_off: `减 ${value}%`, off: `减 ${value} 元`, price: `${value} 元` })[gives];
  const unit = form.shape === "Steps" ? "件" : "元";
  const tiers = form.tiers.map(({ at, value }) => `${is_each && form.shape === "OrderOff" ? "每满" : "满"} ${at} ${unit}${given(value)}`).join("；");
  const gifts = form.gifts.map(({ sku, quantity }) => `${sku} ×${quantity}`).join("、");
  const words: Record<Shape, string> = {
    PercentOff: `减 ${first}%`,
    AmountOff: `每件减 ${first} 元`,
    FixedPrice: `每件 ${first} 元`,
    Steps: tiers,
    BuyGet: `买 ${first} 送 ${second}`,
    WithGift: `${is_each ? "每满" : "满"} ${first} 件送 ${gifts}`,
    OrderOff: tiers,
    OrderPercent: tiers,
    OrderGift: `${is_each ? "每满" : "满"} ${first} 元送 ${gifts}`,
    Combo: `${form.parts.map(({ skus, quantity }) => `${skus} ×${quantity}`).join(" + ")}，每套${given(first)}`,
  };
  return `${form.is_coupon ? "优惠码，" : ""}${words[form.shape]}`;
}

/** Kinds of price rules and their states as people call them, and small helpers of the price pages. */
import { dayText, joined } from "@/components/format";

export const KINDS = [
  { code: "standard", name: "标准价" },
  { code: "price_list", name: "价目表" },
  { code: "promotion", name: "商品促销" },
  { code: "order_promotion", name: "整单促销" },
  { code: "sellable_range", name: "允销范围" },
  { code: "bundle", name: "套餐" },
  { code: "licence_tiers", name: "许可阶梯" },
  { code: "margin_floor", name: "最低毛利" },
];
export const STATES = [
  { code: "now", name: "生效中" },
  { code: "later", name: "未开始" },
  { code: "over", name: "已结束" },
];
/** State of a rule → the colour of a state. */
export const lookOf = (state: string): string => ({ now: "protected", later: "pending" })[state] ?? "calm";

/** "2026年12月1日 起，到 12月31日 止". */
export const periodText = (from: string, until: string | null): string => joined(`${dayText(from)} 起`, until ? `${dayText(until)} 止` : "长期");

/** A day as the beginning of it in Shanghai, for the API. */
export const startOf = (day: string): string => `${day}T00:00:00+08:00`;

/** A price or quantity as people type it → as the API reads it; "" when it is none. */
export function numberOf(typed: string, places = 4): string {
  const text = typed.normalize("NFKC").replace(/[,¥元\s]/g, "");
  return new RegExp(`^\\d{1,9}(\\.\\d{1,${places}})?$`).test(text) && Number(text) > 0 ? text : "";
}

/** Policies in the words people use. */
import { dayText, joined } from "@/components/format";

export const KINDS: Record<string, string> = { promotion: "促销政策", rebate: "返利政策", price: "价格政策", annual: "年度协议", notice: "通知" };
/** State of a version → what it is called, and the colour of a state. */
export const STATES: Record<string, [string, string]> = {
  draft: ["草稿", "pending"],
  published: ["已发布", "protected"],
  superseded: ["已更新", ""],
  recalled: ["已撤回", "rejected"],
};
export const VERBS: Record<string, string> = { none: "阅读", acknowledge: "确认", sign: "签署" };
export const RULE_KINDS: Record<string, string> = { price_rule: "价格规则", price_list: "价格表", standard_price: "标准价", rebate: "返利协议" };
/** From which share on a text was read to its end (channel/policies/values.py). */
export const READ_TO_END = 80;

interface Days {
  effective_from: string;
  effective_until: string | null;
}

/** "2026年12月1日 至 2026年12月31日", or without an end. */
export const daysText = ({ effective_from, effective_until }: Days): string =>
  effective_until ? `${dayText(effective_from)} 至 ${dayText(effective_until)}` : `${dayText(effective_from)} 起长期有效`;

export const headText = (one: Days & { kind: string }): string => joined(KINDS[one.kind] ?? one.kind, daysText(one));

type Audience = Partial<Record<"regions" | "levels" | "product_lines" | "groups" | "dealers" | "without", string[]>>;

const some = (names: string[] = [], before = "", after = "") => (names.length ? `${before}${names.slice(0, 8).join("、")}${names.length > 8 ? ` 等 ${names.length} 个` : ""}${after}` : "");

/** "华东、华南 · A 级"; nothing named is everybody whom the writer looks after. */
export function audienceText({ regions, levels, product_lines, groups, dealers, without }: Audience): string {
  const named = joined(some(regions), some(levels, "", " 级"), some(product_lines, "产品线 "), some(groups, "分组 "), some(dealers, "经销商 "));
  return joined(named || "负责的全部经销商", some(without, "不含 "));
}

/** What a delegation says, and from when until when it runs. Days are those of Asia/Shanghai. */
import { dayFromNow, dayText } from "@/components/format";
import type { Delegation, NewDelegation } from "@/api/types";

const DAY_MS = 24 * 3600 * 1000;
/** What one may be stood in for; codes of the API. */
export const SUBJECTS = [
  { code: "registration", text: "商机报备" },
  { code: "extension", text: "延期申请" },
  { code: "transfer", text: "商机转移" },
  { code: "stage_move", text: "阶段推进" },
] as const;

/** The last day that it covers: `until` is the first moment that it does not. */
const lastDay = (until: string) => dayFromNow(0, Date.parse(until) - 1);

/** "2026年11月25日 至 11月28日"; the year once when it is the same. */
export function spanText({ begins, until }: Pick<Delegation, "begins" | "until">): string {
  const [from, to] = [dayText(begins), dayText(lastDay(until))];
  return from === to ? from : `${from} 至 ${from.slice(0, 5) === to.slice(0, 5) ? to.slice(5) : to}`;
}

export function scopeText(subjects: string[]): string {
  const named = SUBJECTS.filter(({ code }) => subjects.includes(code)).map(({ text }) => text);
  return subjects.length ? named.join("、") || "部分审批" : "全部审批";
}

/** A first and a last day as the API takes them. */
export function bodyOf(to: string, first: string, last: string, subjects: string[]): NewDelegation {
  const after = dayFromNow(0, Date.parse(`${last}T00:00:00+08:00`) + DAY_MS);
  return { to, begins: `${first}T00:00:00+08:00`, until: `${after}T00:00:00+08:00`, subjects: [...subjects].sort() as NewDelegation["subjects"] };
}

/** What keeps it from being sent, as a sentence; "" when it can go. */
export function missing(to: string, first: string, last: string, today = dayFromNow(0)): string {
  if (!to) return "请选择同事";
  if (!first || !last) return "请选择日期";
  if (last < first) return "结束日期不能早于开始日期";
  if (last < today) return "结束日期已经过去了";
  return "";
}

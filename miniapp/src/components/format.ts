/** Dates, states and numbers in the words people read. Mini-programs have no Intl, and Shanghai has no summer time. */
import type { Opportunity } from "@/api/types";

const SHANGHAI_MS = 8 * 3600 * 1000;
const DAY_MS = 24 * 3600 * 1000;

/** The calendar in Asia/Shanghai of an instant; a plain date is that day. */
function partsOf(at: string): { year: number; month: number; day: number; time: string } {
  const moment = new Date(Date.parse(at.length === 10 ? `${at}T00:00:00+08:00` : at) + SHANGHAI_MS);
  const two = (value: number) => String(value).padStart(2, "0");
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    day: moment.getUTCDate(),
    time: `${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}`,
  };
}

/** "2027年2月19日" from an instant or a date. */
export function dayText(at: string | null | undefined): string {
  if (!at) return "";
  const { year, month, day } = partsOf(at);
  return `${year}年${month}月${day}日`;
}

/** "11月21日 10:20". */
export function momentText(at: string | null | undefined): string {
  if (!at) return "";
  const { month, day, time } = partsOf(at);
  return `${month}月${day}日 ${time}`;
}

/** "2027-02" → "2027 年 2 月". */
export function monthText(month: string): string {
  const [year, number] = month.split("-");
  return `${year} 年 ${Number(number)} 月`;
}

/** Today, and five years on, as the API writes days. */
export function dayFromNow(days: number, now = Date.now()): string {
  return new Date(now + SHANGHAI_MS + days * DAY_MS).toISOString().slice(0, 10);
}

export type Tone = "wait" | "good" | "bad" | "calm";

/** The colour of a state; one that this client does not know yet is shown quietly. */
const TONES: Record<string, Tone> = {
  submitted: "wait",
  dup_review: "wait",
  pending_approval: "wait",
  pending: "wait",
  protected: "good",
  approved: "good",
  won: "good",
  rejected: "bad",
  revoked: "bad",
  lost: "bad",
};
export const toneOf = (state: string): Tone => TONES[state] ?? "calm";

/** Nothing is decided yet, so the dealer may still take it back. */
export const isOpen = (state: string) => ["submitted", "dup_review", "pending_approval"].includes(state);

/** "+8613800138000" → "138 0013 8000"; other numbers as they are. */
export const phoneText = (number: string | null | undefined) =>
  (number ?? "").replace(/^\+86(1\d{2})(\d{4})(\d{4})$/, "$1 $2 $3").replace(/^\+86/, "");

type Clocked = Pick<Opportunity, "state" | "protected_until" | "days_left" | "submitted_at">;

/** One line about the clock of a registration. */
export function clockText({ state, protected_until, days_left, submitted_at }: Clocked): string {
  if (state !== "protected" || !protected_until) return submitted_at ? `${momentText(submitted_at)} 提交` : "还没有提交";
  const left = days_left === null ? "" : days_left > 0 ? `，剩 ${days_left} 天` : "，今天到期";
  return `保护期至 ${dayText(protected_until)}${left}`;
}

const HOUR_MS = 3600 * 1000;

/** What is left until a moment: "还有 2 天 3 小时", "还有 40 分钟", "时间已过". */
export function leftText(until: string | null | undefined, now = Date.now()): string {
  if (!until) return "";
  const left = Date.parse(until) - now;
  if (left <= 0) return "时间已过";
  if (left < HOUR_MS) return `还有 ${Math.max(1, Math.floor(left / 60_000))} 分钟`;
  const [days, hours] = [Math.floor(left / DAY_MS), Math.floor((left % DAY_MS) / HOUR_MS)];
  return `还有 ${[days ? `${days} 天` : "", hours ? `${hours} 小时` : ""].filter(Boolean).join(" ")}`;
}

/** How long somebody has been waiting, in working hours as the API counts them. */
export function waitedText(hours: number): string {
  if (hours < 0.5) return "刚刚提交";
  return hours < 24 ? `已等 ${Math.round(hours)} 个工作小时` : `已等 ${Math.floor(hours / 8)} 个工作日`;
}

/** "850 米", "3.2 公里"; "" when it is not known. */
export function distanceText(metres: number | null | undefined): string {
  if (metres === null || metres === undefined) return "";
  return metres < 1000 ? `${Math.round(metres)} 米` : `${(metres / 1000).toFixed(metres < 10_000 ? 1 : 0)} 公里`;
}

export const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(" · ");

/** Dates and states in the words a dealer reads; days are cut in Asia/Shanghai. */

const DAY = new Intl.DateTimeFormat(
  "zh-CN",
  { timeZone: "Asia/Shanghai", year: "numeric", month: "numeric", day: "numeric" },
);
const MOMENT = new Intl.DateTimeFormat(
  "zh-CN",
  {
    timeZone: "Asia/Shanghai",
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  },
);
const ISO_DAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" });

const partsOf = (format, at) =>
  Object.fromEntries(format.formatToParts(new Date(at)).map((part) => [part.type, part.value]));

/** "2027年2月19日" from an instant or a date. */
export function dayText(at) {
  if (!at) return "";
  const { year, month, day } = partsOf(DAY, at);
  return `${year}年${month}月${day}日`;
}

/** "11月21日 10:20". */
export function momentText(at) {
  if (!at) return "";
  const { month, day, hour, minute } = partsOf(MOMENT, at);
  return `${month}月${day}日 ${hour}:${minute}`;
}

/** "2027-02" → "2027 年 2 月". */
export function monthText(month) {
  const [year, number] = String(month).split("-");
  return `${year} 年 ${Number(number)} 月`;
}

/** Today as the API writes dates. */
export const today = () => ISO_DAY.format(new Date());

// The colour of a state; a state this page does not know is shown quietly in grey.
const TONES = {
  submitted: "wait",
  dup_review: "wait",
  pending_approval: "wait",
  protected: "good",
  won: "good",
  rejected: "bad",
  revoked: "bad",
  lost: "bad",
};
export const toneOf = (state) => TONES[state] || "calm";

/** Nothing is decided yet, so the dealer may still take it back. */
export const isOpen = (state) => ["submitted", "dup_review", "pending_approval"].includes(state);

/** "+8613800138000" → "138 0013 8000"; other numbers as they are. */
export const phoneText = (number) =>
  String(number || "").replace(/^\+86(1\d{2})(\d{4})(\d{4})$/, "$1 $2 $3").replace(/^\+86/, "");

/** One line about the clock of a registration: "" when it has none. */
export function clockText({ state, protected_until, days_left, submitted_at }) {
  if (state === "protected" && protected_until) {
    const left = days_left === null || days_left === undefined ? "" : days_left > 0 ? `，剩 ${days_left} 天` : "，今天到期";
    return `保护期至 ${dayText(protected_until)}${left}`;
  }
  return submitted_at ? `${momentText(submitted_at)} 提交` : "";
}

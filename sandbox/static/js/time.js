/**
 * Times as phones show them, always in Asia/Shanghai: the people of this demo live
 * there wherever the browser stands. The sandbox's clock can be ahead of ours, so
 * "now" is the browser's time plus the distance the sandbox was moved.
 */

const ZONE = "Asia/Shanghai";
const parts = new Intl.DateTimeFormat("en-CA", {
  timeZone: ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
const WEEKDAYS = ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"];

let offset_s = 0;

/** Seconds since 1970 on the sandbox's clock. */
export const now_s = () => Date.now() / 1000 + offset_s;

/** Learn the sandbox's clock from a moment it called "now". */
export function setClock(unix_s) {
  offset_s = unix_s - Date.now() / 1000;
}

/** A message from the future proves that the sandbox's clock was moved. */
export function notEarlierThan(unix_s) {
  if (unix_s > now_s() + 5) setClock(unix_s);
}

function fields(unix_s) {
  const read = Object.fromEntries(parts.formatToParts(unix_s * 1000).map((part) => [part.type, part.value]));
  return { date: `${read.year}-${read.month}-${read.day}`, clock: `${read.hour}:${read.minute}`, ...read };
}

/** "09:41" for the status bar. */
export const clockText = (unix_s = now_s()) => fields(unix_s).clock;

/** "2026-12-01", the day of a moment. */
export const dayText = (unix_s) => (Number.isFinite(unix_s) ? fields(unix_s).date : "");

/** "刚刚 / 10:20 / 昨天 10:20 / 星期三 10:20 / 11月3日 10:20", as chats separate time. */
export function chatTime(unix_s) {
  const then = fields(unix_s);
  const days = Math.round((Date.parse(fields(now_s()).date) - Date.parse(then.date)) / 86400000);
  if (days <= 0) return then.clock;
  if (days === 1) return `昨天 ${then.clock}`;
  if (days < 7) return `${WEEKDAYS[new Date(then.date).getUTCDay()]} ${then.clock}`;
  return `${Number(then.month)}月${Number(then.day)}日 ${then.clock}`;
}

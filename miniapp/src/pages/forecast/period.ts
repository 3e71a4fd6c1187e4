/** Periods of a forecast, as the API names them: a month, a quarter or a year, seen from a local day. */
import { dayFromNow } from "@/components/format";

export interface Period {
  code: string;
  text: string;
}

/** This month, the next one, this quarter and this year. */
export function periods(today = dayFromNow(0)): Period[] {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  const named = (y: number, m: number) => `${y}-${String(m).padStart(2, "0")}`;
  return [
    { code: named(year, month), text: "本月" },
    { code: named(next[0] ?? year, next[1] ?? 1), text: "下月" },
    { code: `${year}-Q${Math.ceil(month / 3)}`, text: "本季度" },
    { code: String(year), text: "今年" },
  ];
}

/** "¥19,320,000.00" is long on a card: "1,932 万". */
export function shortYuan(amount: string): string {
  const value = Number(amount);
  if (value >= 1e8) return `¥${(value / 1e8).toFixed(2)} 亿`;
  if (value >= 1e4) return `¥${(value / 1e4).toFixed(value >= 1e6 ? 0 : 1)} 万`;
  return `¥${value.toFixed(0)}`;
}

/** Money as people type it: "12万", "1.5亿", "120,000", "￥12万元"; counted in digits, so no fen is lost. */

/** How many places each unit moves the decimal point. */
const UNITS: Record<string, number> = { 千: 3, 万: 4, w: 4, 百万: 6, 千万: 7, 亿: 8 };
const SHAPE = /^(\d*)(?:\.(\d*))?(百万|千万|千|万|w|亿)?$/;

/** "120000.00" for the API; "" for nothing typed; null when it is not an amount. */
export function parseAmount(typed: string): string | null {
  const text = typed.normalize("NFKC").toLowerCase().replace(/[\s,¥$元]|人民币|rmb|cny/g, "");
  if (!text) return "";
  const match = SHAPE.exec(text);
  if (!match || (!match[1] && !match[2])) return null;
  const fraction = match[2] ?? "";
  const places = (UNITS[match[3] ?? ""] ?? 0) + 2;
  if (fraction.slice(places).replace(/0/g, "")) return null;
  const fen = ((match[1] ?? "") + fraction.slice(0, places).padEnd(places, "0")).replace(/^0+/, "").padStart(3, "0");
  return `${fen.slice(0, -2)}.${fen.slice(-2)}`;
}

/** "120000.00" → "¥120,000.00", "-5.00" → "-¥5.00". */
export function showAmount(amount: string | null | undefined): string {
  if (!amount) return "";
  if (amount.startsWith("-")) return `-${showAmount(amount.slice(1))}`;
  const [yuan = "", fen = "00"] = amount.split(".");
  return `¥${yuan.replace(/\B(?=(\d{3})+$)/g, ",")}.${fen}`;
}

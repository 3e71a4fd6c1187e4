/** Prices and stock in the words people read. */
import { showAmount } from "./amount";

/** "4.8000" → "¥4.80"; "0.3550" → "¥0.355". */
export function priceText(price: string | null | undefined): string {
  if (!price) return "";
  const [yuan = "0", rest = ""] = price.split(".");
  const fraction = rest.replace(/0+$/, "").padEnd(2, "0");
  return showAmount(`${yuan}.${fraction}`);
}

/** Band of stock → the colour of a state. */
const STOCK_STATES: Record<string, string> = { plenty: "protected", few: "pending", none: "calm" };
export const stockState = (band: string): string => STOCK_STATES[band] ?? "calm";

/** "24.0000" → "24". */
export const quantityText = (quantity: string | null | undefined): string => (quantity ? String(Number(quantity)) : "");

/** What is left to pay of a cart; "" while it has no price. Counted in fen. */
export function dueOf({ total, rebate }: { total: string | null; rebate: string | null }): string {
  if (!total) return "";
  const fen = (amount: string) => Math.round(Number(amount) * 100);
  return showAmount(((fen(total) - fen(rebate ?? "0")) / 100).toFixed(2));
}

/** How long an amount is protected, as the types of `/opportunity-choices` say it. */
import { parseAmount } from "./amount";
import type { OpportunityType } from "@/api/types";

/** Days after the approval; for no amount, or one that cannot be read, those of the smallest. */
export function windowDays(type: OpportunityType, typed: string): number {
  const amount = Number(parseAmount(typed) || "0");
  const found = type.windows.find(({ amount_from, amount_below }) => amount >= Number(amount_from) && (amount_below === null || amount < Number(amount_below)));
  return (found ?? type.windows[0])?.days ?? 0;
}

/** Orders in lists and details: how their states look, and what a changed price says. */
import { Refused } from "@/api/problems";

/** State → a state whose colour `StateTag` knows. */
const LOOKS: Record<string, string> = {
  draft: "calm",
  submitted: "pending",
  requested: "pending",
  approved: "protected",
  partially_shipped: "protected",
  shipped: "protected",
  received_back: "protected",
  credited: "won",
  replaced: "won",
  received: "won",
  closed: "calm",
  cancelled: "calm",
  rejected: "rejected",
};
export const lookOf = (state: string): string => LOOKS[state] ?? "calm";

/** The price that the person saw, and what comes on top of it. */
export interface Expected {
  total: string;
  amounts: string[];
  gifts: { sku: string; quantity: string }[];
}

/** What the price has become since it was seen. */
export interface Change extends Expected {
  before: string;
  lines: string[];
}

/** What agreeing to a change says that one has seen. */
export const agreedTo = ({ total, amounts, gifts }: Change): Expected => ({ total, amounts, gifts });

/** `Q9:1,K101W:2` of a refusal. */
const giftsOf = (told: string) =>
  told
    .split(",")
    .filter(Boolean)
    .map((one) => ({ sku: one.slice(0, one.lastIndexOf(":")), quantity: one.slice(one.lastIndexOf(":") + 1) }));

/** The new price that a refusal tells; null when it was refused for something else. */
export function changeOf(error: unknown): Change | null {
  if (!(error instanceof Refused) || error.code !== "price_changed") return null;
  const { before, total, amounts, gifts } = error.facts;
  return { before: before ?? "", total: total ?? "", amounts: (amounts ?? "").split(",").filter(Boolean), gifts: giftsOf(gifts ?? ""), lines: Object.values(error.fields) };
}

/** The fault of the line at this place, counted from 0: `lines[0]` or a field of it. */
export const faultOf = (fields: Record<string, string>, at: number): string =>
  Object.entries(fields).find(([name]) => name === `lines[${at}]` || name.startsWith(`lines[${at}].`))?.[1] ?? "";

/** What is known about an opportunity, as a form: from the API's record to fields, and only what changed back. Pure. */
import { parseAmount } from "@/components/amount";
import type { Pipeline, Qualify } from "@/api/types";

export interface Person {
  id?: string;
  name: string;
  role: string;
  stance: string;
  phone: string;
}

export interface Known {
  amount: string;
  expected_on: string;
  budget_amount: string;
  budget_status: string;
  contacts: Person[];
  pain: string;
  value: string;
  need_confirmed: boolean;
  timeline_reason: string;
  timeline_confirmed: boolean;
  competitors: string;
  position: string;
}

export const BUDGETS = [["estimated", "估计"], ["planned", "已列入计划"], ["confirmed", "客户已确认"]] as const;
export const ROLES_THERE = [["user", "使用人"], ["influencer", "影响人"], ["decider", "决策人"]] as const;
export const STANCES = [["opposed", "反对"], ["neutral", "中立"], ["supportive", "支持"]] as const;
export const POSITIONS = [["behind", "落后"], ["level", "相当"], ["ahead", "领先"], ["alone", "没有竞争"]] as const;
export const optionsOf = (rows: readonly (readonly [string, string])[]) => rows.map(([code, text]) => ({ code, text }));

export function knownFrom({ amount, expected_on, qualification: known }: Pick<Pipeline, "amount" | "expected_on" | "qualification">): Known {
  return {
    amount: amount ?? "",
    expected_on: expected_on ?? "",
    budget_amount: known.budget_amount ?? "",
    budget_status: known.budget_status ?? "",
    contacts: known.contacts.map(({ id, name, role, stance, phone }) => ({ id, name, role, stance, phone: phone ?? "" })),
    pain: known.pain ?? "",
    value: known.value ?? "",
    need_confirmed: known.need_confirmed,
    timeline_reason: known.timeline_reason ?? "",
    timeline_confirmed: known.timeline_confirmed,
    competitors: known.competitors.join("、"),
    position: known.position ?? "",
  };
}

const AMOUNTS = ["amount", "budget_amount"] as const;
/** What people put between names. */
const BETWEEN = /[、,，;；\n]+/;

const namesOf = (typed: string) => typed.split(BETWEEN).map((name) => name.trim()).filter(Boolean);
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** A person as the API takes him: what is not said of somebody who is there stays, an emptied phone is cleared. */
function personOf(person: Person, before: Known): NonNullable<Qualify["contacts"]>[number] {
  const was = before.contacts.find(({ id }) => id !== undefined && id === person.id);
  const phone = person.phone.trim();
  return {
    ...(person.id ? { id: person.id } : {}),
    name: person.name.trim(),
    role: person.role as "user",
    stance: person.stance as "neutral",
    ...(phone === (was?.phone ?? "") ? {} : { phone: phone || null }),
  };
}

/** Only what differs, in the API's words; or the fields whose amount cannot be read. */
export function changesOf(before: Known, now: Known): { body: Qualify } | { unread: string[] } {
  const unread = AMOUNTS.filter((name) => parseAmount(now[name]) === null);
  if (unread.length) return { unread };
  const body: Record<string, unknown> = {};
  for (const name of Object.keys(now) as (keyof Known)[]) {
    if (same(before[name], now[name])) continue;
    if (name === "contacts") body.contacts = now.contacts.map((person) => personOf(person, before));
    else if (name === "competitors") body.competitors = namesOf(now.competitors);
    else if (name === "amount" || name === "budget_amount") body[name] = parseAmount(now[name]) || null;
    else body[name] = typeof now[name] === "boolean" ? now[name] : String(now[name]).trim() || null;
  }
  return { body: body as Qualify };
}

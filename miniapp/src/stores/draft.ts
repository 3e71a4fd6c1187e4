/**
 * The registration being written: a new one, or a draft that the product keeps. What is typed survives a closed app on
 * this device, and so do the keys of what was sent (api/keys.ts).
 */
import { submissionKeys } from "@/api/keys";
import type { NewOpportunity, Opportunity } from "@/api/types";
import { parseAmount } from "@/components/amount";
import { storage } from "./storage";

export interface Draft {
  customer: string;
  name: string;
  opportunity_type: string;
  project: string;
  tender_on: string;
  product_lines: string[];
  amount: string;
  expected_on: string;
  region: string;
  credit_code: string;
  contact_name: string;
  contact_phone: string;
}

export const emptyDraft = (): Draft => ({
  customer: "",
  name: "",
  opportunity_type: "",
  project: "",
  tender_on: "",
  product_lines: [],
  amount: "",
  expected_on: "",
  region: "",
  credit_code: "",
  contact_name: "",
  contact_phone: "",
});

/** The draft with this number; "" for a new one. Each act (keep, change, submit) has a key of its own. */
export function draftOf(number = "") {
  const slot = number ? `draft:${number}` : "draft";
  const acts = ["keep", "submit"] as const;
  const keys = Object.fromEntries(acts.map((act) => [act, submissionKeys(storage, number || act !== "submit" ? `${act}:${number}` : "registration")]));
  return {
    /** What was typed here and not yet sent; null when nothing was. */
    typed: (): Draft | null => {
      const kept = storage.get<Partial<Draft>>(slot);
      return kept && { ...emptyDraft(), ...kept };
    },
    save: (values: Draft) => storage.set(slot, values),
    clear(): void {
      storage.remove(slot);
      for (const act of acts) keys[act]?.release();
    },
    keyOf: (act: (typeof acts)[number], body: unknown): string => keys[act]!.of(body),
    release: (act: (typeof acts)[number]): void => keys[act]!.release(),
  };
}

/** A registration that was refused or returned, as the start of the next one. */
export function draftFrom(one: Opportunity): Draft {
  return {
    customer: one.customer,
    name: one.name,
    opportunity_type: one.opportunity_type,
    project: one.project ?? "",
    tender_on: one.tender_on ?? "",
    product_lines: one.product_lines.map((line) => line.code),
    amount: one.amount ?? "",
    expected_on: one.expected_on ?? "",
    region: one.region ?? "",
    credit_code: one.credit_code ?? "",
    contact_name: one.contact_name ?? "",
    contact_phone: one.contact_phone ?? "",
  };
}

const TEXTS = ["opportunity_type", "project", "tender_on", "expected_on", "region", "credit_code", "contact_name", "contact_phone"] as const;

/** The request body, with only what was filled in; null when the amount cannot be read. */
export function bodyOf(values: Draft): NewOpportunity | null {
  const amount = parseAmount(values.amount);
  if (amount === null) return null;
  const body: NewOpportunity = { customer: values.customer.trim(), name: values.name.trim() };
  for (const name of TEXTS) if (values[name].trim()) body[name] = values[name].trim();
  if (values.product_lines.length) body.product_lines = [...values.product_lines].sort();
  if (amount) body.amount = amount;
  return body;
}

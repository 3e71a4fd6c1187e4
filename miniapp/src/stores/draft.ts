/** The registration being written. It survives a closed app, and so does the key of its submission (api/keys.ts). */
import { submissionKeys } from "@/api/keys";
import type { NewOpportunity, Opportunity } from "@/api/types";
import { parseAmount } from "@/components/amount";
import { storage } from "./storage";

export interface Draft {
  customer: string;
  name: string;
  product_lines: string[];
  amount: string;
  expected_on: string;
  credit_code: string;
  contact_name: string;
  contact_phone: string;
}

export const emptyDraft = (): Draft => ({
  customer: "",
  name: "",
  product_lines: [],
  amount: "",
  expected_on: "",
  credit_code: "",
  contact_name: "",
  contact_phone: "",
});

const keys = submissionKeys(storage, "registration");

export const draft = {
  load: (): Draft => ({ ...emptyDraft(), ...storage.get<Partial<Draft>>("draft") }),
  save: (values: Draft) => storage.set("draft", values),
  clear(): void {
    storage.remove("draft");
    keys.release();
  },
  keyOf: keys.of,
  releaseKey: keys.release,
};

/** A registration that was refused, as the start of the next one. */
export function draftFrom(one: Opportunity): Draft {
  return {
    customer: one.customer,
    name: one.name,
    product_lines: one.product_lines.map((line) => line.code),
    amount: one.amount ?? "",
    expected_on: one.expected_on ?? "",
    credit_code: one.credit_code ?? "",
    contact_name: one.contact_name ?? "",
    contact_phone: one.contact_phone ?? "",
  };
}

const TEXTS = ["credit_code", "expected_on", "contact_name", "contact_phone"] as const;

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

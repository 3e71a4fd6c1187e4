/**
 * The registration being written, and the Idempotency-Key of its submission. Both survive
 * a closed mini-program: what was typed is not lost, and a submission whose answer never
 * came is repeated under the key it was sent with, so it cannot be registered twice.
 */

import { parseAmount } from "./amount.js";
import { newKey } from "./http.js";
import { storage } from "./wx.js";

export const loadDraft = () => storage.get("draft") || {};
export const saveDraft = (values) => storage.set("draft", values);

/** A registration that was refused, as the start of the next one. */
export function draftFrom(opportunity) {
  const { customer, name, amount, expected_on, credit_code, contact_name, contact_phone } = opportunity;
  const values = { customer, name, amount, expected_on, credit_code, contact_name, contact_phone };
  return { ...values, product_lines: (opportunity.product_lines || []).map((line) => line.code) };
}

/** The request body: only what was filled in. `amount` is null when it cannot be read. */
export function bodyOf(values) {
  const body = {};
  for (const name of ["customer", "name", "credit_code", "expected_on", "contact_name", "contact_phone"]) {
    const text = (values[name] || "").trim();
    if (text || name === "customer" || name === "name") body[name] = text;
  }
  if (values.product_lines?.length) body.product_lines = values.product_lines;
  const amount = parseAmount(values.amount || "");
  if (amount !== "") body.amount = amount;
  return body;
}

/** The key of this very body: the one it was sent with before, or a new one. */
export function keyFor(body) {
  const text = JSON.stringify(body);
  const sent = storage.get("sent");
  if (sent?.text === text) return sent.key;
  const key = newKey();
  storage.set("sent", { text, key });
  return key;
}

/** The product answered, so the next attempt is a new one. */
export const releaseKey = () => storage.remove("sent");

export function clearDraft() {
  storage.remove("draft");
  releaseKey();
}

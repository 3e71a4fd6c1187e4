/** Quantities as people type them and as articles want them. */

const SHAPE = /^\d{1,9}(\.\d{1,4})?$/;

export interface Rule {
  smallest: number;
  step: number;
  places: number;
}

/** "1" for what cannot be read; otherwise without useless zeros. */
export const tidy = (text: string): string => (SHAPE.test(text.normalize("NFKC").trim()) ? String(Number(text.normalize("NFKC"))) : "");

/** One step up or down, never below the smallest. */
export function stepped(text: string, rule: Rule, up: boolean): string {
  const now = Number(tidy(text) || "0");
  const next = up ? now + rule.step : now - rule.step;
  return String(Number(Math.max(rule.smallest, next).toFixed(rule.places)));
}

/** What was stepped and not told yet, because the finger may step again. */
const resting = new Set<() => void>();
export const rest = (tell: () => void): void => void resting.add(tell);
export const rested = (tell: () => void): void => void resting.delete(tell);

/** Tell it all now: whoever submits means what he sees. */
export function settle(): void {
  for (const tell of [...resting]) tell();
}

/** What a short form asks for: a line, words, a day, or one of several. */
export interface Ask {
  name: string;
  label: string;
  kind: "line" | "words" | "choice" | "day";
  placeholder?: string;
  hint?: string;
  maxlength?: number;
  /** Not needed to send it. */
  optional?: boolean;
  options?: { code: string; text: string }[];
  /** The shortest that makes sense; the product has the last word. */
  shortest?: number;
}

export type Values = Record<string, string>;

export const emptyOf = (asks: Ask[]): Values => Object.fromEntries(asks.map((ask) => [ask.name, ""]));

/** Whether everything that is needed has been said. */
export const isFilled = (asks: Ask[], values: Values): boolean =>
  asks.every((ask) => ask.optional || (values[ask.name] ?? "").trim().length >= (ask.shortest ?? 1));

/** What goes to the product: without blanks around it, and without what was left empty. */
export const said = (asks: Ask[], values: Values): Values =>
  Object.fromEntries(asks.map((ask) => [ask.name, (values[ask.name] ?? "").trim()]).filter(([, value]) => value));

/** A draft of a policy as a form has it, and as the API takes it. */
import { dayFromNow } from "@/components/format";
import type { DeskPolicy, PolicyBody } from "@/api/types";

export interface Form {
  kind: string;
  title: string;
  text: string;
  from: string;
  until: string;
  regions: string[];
  levels: string[];
  product_lines: string[];
  groups: string[];
  dealers: string;
  without: string;
  answer: string;
  blocks_orders: boolean;
  is_exclusive: boolean;
  rules: { kind: string; code: string }[];
  remind: string;
}

export const emptyForm = (): Form => ({
  kind: "promotion",
  title: "",
  text: "",
  from: dayFromNow(0),
  until: "",
  regions: [],
  levels: [],
  product_lines: [],
  groups: [],
  dealers: "",
  without: "",
  answer: "none",
  blocks_orders: false,
  is_exclusive: false,
  rules: [],
  remind: "48",
});

/** Codes as people type them: with blanks, commas or line breaks between. */
export const codesOf = (typed: string): string[] => [...new Set(typed.normalize("NFKC").split(/[\s,，、;；]+/).filter(Boolean))];

export function formOf(one: DeskPolicy): Form {
  const { kind, title, text, effective_from, effective_until, audience, answer, blocks_orders, is_exclusive, rules, remind_after_hours } = one;
  const { regions = [], levels = [], product_lines = [], groups = [], dealers = [], without = [] } = audience;
  return {
    kind, title, text, answer, blocks_orders, is_exclusive, regions, levels, product_lines, groups,
    from: effective_from,
    until: effective_until ?? "",
    dealers: dealers.join(" "),
    without: without.join(" "),
    rules: rules.map((rule) => ({ ...rule })),
    remind: remind_after_hours === null ? "" : String(remind_after_hours),
  };
}

export const audienceOf = ({ regions, levels, product_lines, groups, dealers, without }: Form) => ({ regions, levels, product_lines, groups, dealers: codesOf(dealers), without: codesOf(without) });

export function bodyOf(form: Form, attachments: string[]): PolicyBody {
  const { kind, title, text, answer, is_exclusive, rules } = form;
  return {
    kind, title, text, answer, is_exclusive, rules, attachments,
    effective_from: form.from,
    effective_until: form.until || null,
    audience: audienceOf(form),
    blocks_orders: answer !== "none" && form.blocks_orders,
    remind_after_hours: form.remind.trim() ? Number(form.remind) : null,
  } as PolicyBody;
}

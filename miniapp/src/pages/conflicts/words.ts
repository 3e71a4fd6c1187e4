/** What a case says in words, and whether a decision can be sent. */
import { dayText, joined, momentText } from "@/components/format";
import type { Case, CaseChoices, Party, Ruling } from "@/api/types";

const DAY_MS = 24 * 3600 * 1000;

/** A party's name: the dealer, or our own direct sales. */
export const nameOf = (party: Party): string => party.dealer?.name ?? party.role_text;

/** "请在 11月26日 23:59 前判定"; one that is late says so. */
export function dueText({ state, due_at }: Pick<Case, "state" | "due_at">, now = Date.now()): string {
  if (state !== "open") return "";
  return isLate({ state, due_at }, now) ? `已超时，应在 ${momentText(due_at)} 前判定` : `请在 ${momentText(due_at)} 前判定`;
}

export const isLate = ({ state, due_at }: Pick<Case, "state" | "due_at">, now = Date.now()): boolean => state === "open" && Date.parse(due_at) < now;

/** Less than a day left. */
export const isNear = ({ state, due_at }: Pick<Case, "state" | "due_at">, now = Date.now()): boolean => state === "open" && Date.parse(due_at) - now < DAY_MS;

/** How many registrations one case can be between. */
export const MOST_SIDES = 4;

/** What is missing to open a case by hand; "" when nothing is. The product has the last word. */
export function lackOf(registrations: number, direct: boolean, words: string): string {
  if (direct ? registrations !== 1 : registrations < 2) return direct ? "请选择一条报备" : "请选择至少两条报备";
  return words.trim().length < 5 ? "请写明原因" : "";
}

/** The line below the state of a case that is over. */
export const endText = (one: Case): string => joined(one.outcome_text, one.decided_by, momentText(one.decided_at), one.appeal_until && `可申诉至 ${dayText(one.appeal_until)}`);

/** How far the two names are the same, for a person: never a bare number. */
export function likenessText({ verdict, percent }: NonNullable<Case["comparison"]>): string {
  const said = { same: "是同一家", possible: "可能是同一家", related: "同一品牌的不同单位", different: "不像同一家" }[verdict];
  return verdict === "different" ? said : `${said}，相似度 ${percent}%`;
}

/** What the evidence suggests, in words; "" for nothing. */
export function suggestionText(one: Case, choices: CaseChoices | null): string {
  const found = one.suggestion;
  if (!found) return "";
  const reason = choices?.reasons.find(({ code }) => code === found.reason_code)?.label;
  if (found.outcome === "dismiss") return joined("不是同一家", reason);
  const party = one.parties.find(({ id }) => id === found.award_to);
  const outcome = found.outcome === "award" && party ? `判给${nameOf(party)}` : choices?.outcomes.find(({ code }) => code === found.outcome)?.label;
  return joined(outcome, reason);
}

const RESULTS: Record<string, string> = { won: "由这方跟进", lost: "不由这方跟进", both: "双方均可跟进", apart: "互不影响" };

/** What a decision meant for one party. */
export const resultText = ({ result, share }: Party): string => (result === "shared" ? `分享 ${share}%` : (RESULTS[result ?? ""] ?? ""));

export interface Choosing {
  outcome: string;
  reason: string;
  words: string;
  award: string;
  /** Party → percent, as typed. */
  shares: Record<string, string>;
}

export const emptyChoosing = (): Choosing => ({ outcome: "", reason: "", words: "", award: "", shares: {} });

/** What is shared so far. */
export const sumOf = (parties: Party[], shares: Record<string, string>): number => parties.reduce((sum, { id }) => sum + (Number(shares[id]) || 0), 0);

const isShare = (typed: string | undefined): boolean => /^[1-9][0-9]?$/.test((typed ?? "").trim());

/** Whom a case can be awarded to: everybody but the one who holds it, whom "uphold" is for. */
export const awardable = (parties: Party[]): Party[] => parties.filter(({ role }) => role !== "holder");

/** What keeps a decision from being sent, as a sentence; "" when it can go. */
export function missing(parties: Party[], chosen: Choosing): string {
  if (!chosen.outcome) return "请选择怎么判";
  if (chosen.outcome === "award" && awardable(parties).length > 1 && !chosen.award) return "请选择判给哪一方";
  if (chosen.outcome === "split") {
    if (!parties.every(({ id }) => isShare(chosen.shares[id]))) return "每一方填 1 到 99 的整数";
    const sum = sumOf(parties, chosen.shares);
    if (sum !== 100) return `各方相加要等于 100%，现在是 ${sum}%`;
  }
  if (!chosen.reason) return "请选择理由";
  if (chosen.reason === "other" && chosen.words.trim().length < 2) return "选「其他」时请写明理由";
  return "";
}

/** What goes to the product; only what belongs to the outcome. */
export function rulingOf(parties: Party[], chosen: Choosing): Ruling {
  const award = chosen.award || awardable(parties)[0]?.id;
  return {
    outcome: chosen.outcome as Ruling["outcome"],
    reason_code: chosen.reason,
    words: chosen.words.trim(),
    ...(chosen.outcome === "award" && award ? { award_to: award } : {}),
    ...(chosen.outcome === "split" ? { shares: parties.map(({ id }) => ({ party: id, percent: Number(chosen.shares[id]) })) } : {}),
  };
}

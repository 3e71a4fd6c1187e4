/** The three endings of a call besides an answer: refused, not known, and not logged in. */
import type { Problem as ProblemBody } from "./types";

/** The product said no (RFC 9457): `code` for programs, `message` for the person, `fields` beside each field. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: Record<string, string>;
  readonly facts: Record<string, string | null>;
  readonly requestId: string;

  constructor(status: number, body: Partial<ProblemBody>) {
    super(body.message || "操作没有成功，请稍后再试。");
    this.name = "Refused";
    this.status = status;
    this.code = body.code ?? "";
    this.fields = body.fields ?? {};
    this.facts = body.facts ?? {};
    this.requestId = body.request_id ?? "";
  }
}

/** No answer came, so nobody knows whether the call arrived; a writing call may only be repeated with its key. */
export class Unknown extends Error {
  constructor(message = "网络不稳，没有收到回答。") {
    super(message);
    this.name = "Unknown";
  }
}

/** A sentence for people. Ours are Chinese; what is not was meant for programmers. */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  return /[\u4e00-\u9fff]/.test(message) ? message : "页面出了点问题，请再试一次。";
}

/** The sentences beside the fields, when there are any. */
export function fieldsOf(error: unknown): Record<string, string> {
  return error instanceof Refused ? error.fields : {};
}

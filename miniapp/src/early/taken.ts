/** What the page asked before its scripts were there (`start.ts`), for whoever asks the same: once, and only at the start. */
import type { Exchange } from "../api/request";

export interface Answer {
  status: number;
  body: unknown;
}

export interface Credentials {
  platform: "wechat" | "wecom" | "wecom_web";
  code: string;
}

export interface Early {
  /** Who is here, as it was posted; null when nobody logged in early. */
  credentials: Promise<Credentials> | null;
  /** `<method> <url> <token> <body>` → what came. */
  calls: Record<string, Promise<Answer>>;
}

/** Older answers may no longer be true. */
const FRESH_MS = 15_000;

export function createTaken(early: Early | undefined, now: () => number = Date.now) {
  const began = now();
  const isFresh = () => early !== undefined && now() - began < FRESH_MS;
  return {
    credentials(): Promise<Credentials> | null {
      const found = isFresh() ? (early?.credentials ?? null) : null;
      if (early) early.credentials = null;
      return found;
    },
    answer({ method, url, headers, body }: Exchange): Promise<Answer> | null {
      const token = (headers.Authorization ?? "").replace("Bearer ", "");
      const key = `${method} ${url} ${token} ${body ?? ""}`;
      const found = isFresh() ? (early?.calls[key] ?? null) : null;
      if (early) delete early.calls[key];
      return found;
    },
  };
}

export const taken = createTaken((globalThis as { early?: Early }).early);

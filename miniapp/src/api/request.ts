/**
 * The one way to the API. It keeps the session, repeats what may be repeated, and ends in an answer, a refusal
 * (`Refused`) or not knowing (`Unknown`). Reads may be repeated freely; a writing call is repeated only under the
 * Idempotency-Key it was first sent with, so that its effect happens once (architecture: idempotency).
 */
import { newKey } from "./keys";
import { Refused, Unknown } from "./problems";
import type { Answer, BodyOf, Me, PathOf, Problem, QueryOf } from "./types";

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/** One exchange over the network; rejects when no answer came. */
export type Transport = (call: Exchange) => Promise<{ status: number; body: unknown }>;

export interface Exchange {
  method: Method;
  url: string;
  headers: Record<string, string>;
  body?: string;
  timeout: number;
}

/** What the layer needs from outside; all of it is replaced in tests. */
export interface Surroundings {
  base: () => string;
  transport: Transport;
  /** A fresh code of the platform and the platform's name, as `POST /session` wants them. */
  credentials: () => Promise<BodyOf<"/session", "post">>;
  token: { get: () => string; set: (token: string) => void; clear: () => void };
  pause: (ms: number) => Promise<void>;
  /** Told after each exchange whether the network was there. */
  heard: (reachable: boolean) => void;
  /** Told who logged in. */
  onSession: (me: Me) => void;
}

interface Options {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  key?: string;
}

export const READ_TIMEOUT_MS = 12_000;
export const WRITE_TIMEOUT_MS = 20_000;
/** Pauses before the next try. Writes are tried twice: longer waiting belongs to the person. */
const READ_PAUSES_MS = [400, 1200];
const WRITE_PAUSES_MS = [600];
/** The product, or the network before it, was not there: nobody knows whether the call arrived. */
const NOT_KNOWN = new Set([0, 500, 502, 503, 504]);

export type Api = ReturnType<typeof createApi>;

export function createApi(around: Surroundings) {
  let loggingIn: Promise<Me> | null = null;

  /** Log in. Calls that find the session expired at the same moment share one login. */
  function login(): Promise<Me> {
    loggingIn ??= openSession().finally(() => (loggingIn = null));
    return loggingIn;
  }

  async function openSession(): Promise<Me> {
    around.token.clear();
    const credentials = await around.credentials();
    // A code of the platform is good once, so a login is never repeated with the same one.
    const session = (await exchange("POST", "/session", { body: credentials }, "")) as Answer<"/session", "post">;
    around.token.set(session.token);
    around.onSession(session.me);
    return session.me;
  }

  /** An expired session logs in again and repeats the very same call, key included. */
  async function authorised(method: Method, path: string, options: Options): Promise<unknown> {
    if (!around.token.get()) await login();
    const token = around.token.get();
    try {
      return await exchange(method, path, options, token);
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 401) throw error;
    }
    // Somebody else may have logged in while this call was on its way.
    if (around.token.get() === token) await login();
    return exchange(method, path, options, around.token.get());
  }

  async function repeated(method: Method, path: string, options: Options): Promise<unknown> {
    const pauses = method === "GET" ? READ_PAUSES_MS : WRITE_PAUSES_MS;
    for (const pause of pauses) {
      try {
        return await authorised(method, path, options);
      } catch (error) {
        if (!(error instanceof Unknown)) throw error;
        await around.pause(pause);
      }
    }
    return authorised(method, path, options);
  }

  async function exchange(method: Method, path: string, options: Options, token: string): Promise<unknown> {
    const headers: Record<string, string> = { Accept: "application/json" };
    if (options.body !== undefined) headers["Content-Type"] = "application/json";
    if (token) headers.Authorization = `Bearer ${token}`;
    if (options.key) headers["Idempotency-Key"] = options.key;
    const call: Exchange = {
      method,
      url: around.base() + address(path, options),
      headers,
      timeout: method === "GET" ? READ_TIMEOUT_MS : WRITE_TIMEOUT_MS,
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    };
    const { status, body } = await around.transport(call).catch(() => ({ status: 0, body: null }));
    around.heard(status !== 0 && status !== 502 && status !== 504);
    if (NOT_KNOWN.has(status)) throw new Unknown(messageOf(body));
    if (status >= 400) throw new Refused(status, (body ?? {}) as Partial<Problem>);
    return body;
  }

  return {
    login,
    get<P extends PathOf<"get">>(path: P, options: { params?: Record<string, string>; query?: QueryOf<P, "get"> } = {}) {
      return repeated("GET", path, options as Options) as Promise<Answer<P, "get">>;
    },
    /** `key` is kept by whoever may have to send the same thing again after not knowing. */
    post<P extends PathOf<"post">>(path: P, body: BodyOf<P, "post">, { params, key = newKey() }: { params?: Record<string, string>; key?: string } = {}) {
      return repeated("POST", path, { body, key, ...(params ? { params } : {}) }) as Promise<Answer<P, "post">>;
    },
    put<P extends PathOf<"put">>(path: P, body: BodyOf<P, "put">, { params, key = newKey() }: { params?: Record<string, string>; key?: string } = {}) {
      return repeated("PUT", path, { body, key, ...(params ? { params } : {}) }) as Promise<Answer<P, "put">>;
    },
    async logout(): Promise<void> {
      if (around.token.get()) await repeated("DELETE", "/session", { key: newKey() });
      around.token.clear();
    },
  };
}

function messageOf(body: unknown): string | undefined {
  const message = (body as Partial<Problem> | null)?.message;
  return typeof message === "string" && message ? message : undefined;
}

/** `/dealers/{code}` and values become an address; parameters without a value are left out. */
export function address(path: string, { params = {}, query = {} }: Pick<Options, "params" | "query">): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null && value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return pairs.length ? `${filled}?${pairs.join("&")}` : filled;
}

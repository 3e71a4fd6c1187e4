/**
 * The one way to the API. It keeps the session, repeats what may be repeated, and ends in an answer, a refusal
 * (`Refused`) or not knowing (`Unknown`). Reads may be repeated freely; a writing call is repeated only under the
 * Idempotency-Key it was first sent with, so that its effect happens once (architecture: idempotency).
 */
import { newKey } from "./keys";
import { Refused, Unknown } from "./problems";
import type { Answer, Attachment, BodyOf, FeedResult, LedgerRead, Me, PathOf, Problem, QueryOf, Workbook } from "./types";

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

/** A file on its way: `file` is a local address of the phone's. Rejects when no answer came. */
export interface Files {
  send: (call: { url: string; headers: Record<string, string>; file: string; form?: Record<string, string>; timeout: number; onProgress: (percent: number) => void }) => Promise<{ status: number; body: unknown }>;
  /** Where the phone has put it, with the answer's status; a refusal's body instead. */
  fetch: (call: { url: string; headers: Record<string, string>; timeout: number }) => Promise<{ status: number; file: string; body?: unknown }>;
}

/** What the layer needs from outside; all of it is replaced in tests. */
export interface Surroundings {
  base: () => string;
  transport: Transport;
  files: Files;
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
/** Eight megabytes over a poor network. */
export const FILE_TIMEOUT_MS = 90_000;
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
  async function authorised<T>(ask: (token: string) => Promise<T>): Promise<T> {
    if (!around.token.get()) await login();
    const token = around.token.get();
    try {
      return await ask(token);
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 401) throw error;
    }
    // Somebody else may have logged in while this call was on its way, or be about to: then there is no token yet.
    if (!around.token.get() || around.token.get() === token) await login();
    return ask(around.token.get());
  }

  async function repeated<T>(pauses: number[], ask: (token: string) => Promise<T>): Promise<T> {
    for (const pause of pauses) {
      try {
        return await authorised(ask);
      } catch (error) {
        if (!(error instanceof Unknown)) throw error;
        await around.pause(pause);
      }
    }
    return authorised(ask);
  }

  const call = (method: Method, path: string, options: Options): Promise<unknown> =>
    repeated(method === "GET" ? READ_PAUSES_MS : WRITE_PAUSES_MS, (token) => exchange(method, path, options, token));

  async function exchange(method: Method, path: string, options: Options, token: string): Promise<unknown> {
    const headers: Record<string, string> = { Accept: "application/json" };
    if (options.body !== undefined) headers["Content-Type"] = "application/json";
    Object.assign(headers, bearer(token));
    if (options.key) headers["Idempotency-Key"] = options.key;
    const asked: Exchange = {
      method,
      url: around.base() + address(path, options),
      headers,
      timeout: method === "GET" ? READ_TIMEOUT_MS : WRITE_TIMEOUT_MS,
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    };
    const { status, body } = await around.transport(asked).catch(() => ({ status: 0, body: null }));
    check(status, body);
    return body;
  }

  /** Every ending but an answer is thrown. */
  function check(status: number, body: unknown): void {
    around.heard(status !== 0 && status !== 502 && status !== 504);
    if (NOT_KNOWN.has(status)) throw new Unknown(messageOf(body));
    if (status >= 400) throw new Refused(status, (body ?? {}) as Partial<Problem>);
  }

  async function sendFile(path: PathOf<"post">, file: string, onProgress: (percent: number) => void, token: string, options: Options & { form?: Record<string, string> } = {}): Promise<unknown> {
    const form = options.form ? { form: options.form } : {};
    const sent = { url: around.base() + address(path, options), headers: bearer(token), file, ...form, timeout: FILE_TIMEOUT_MS, onProgress };
    const { status, body } = await around.files.send(sent).catch(() => ({ status: 0, body: null }));
    check(status, body);
    return body;
  }

  async function fetchFile(path: PathOf<"get">, options: Options, token: string): Promise<string> {
    const url = around.base() + address(path, options);
    const { status, file, body } = await around.files.fetch({ url, headers: bearer(token), timeout: FILE_TIMEOUT_MS }).catch(() => ({ status: 0, file: "", body: null }));
    check(status, body ?? null);
    return file;
  }

  return {
    login,
    get<P extends PathOf<"get">>(path: P, options: { params?: Record<string, string>; query?: QueryOf<P, "get"> } = {}) {
      return call("GET", path, options as Options) as Promise<Answer<P, "get">>;
    },
    /** `key` is kept by whoever may have to send the same thing again after not knowing. */
    post<P extends PathOf<"post">>(path: P, body: BodyOf<P, "post">, { params, key = newKey() }: { params?: Record<string, string>; key?: string } = {}) {
      return call("POST", path, { body, key, ...(params ? { params } : {}) }) as Promise<Answer<P, "post">>;
    },
    put<P extends PathOf<"put">>(path: P, body: BodyOf<P, "put">, { params, key = newKey() }: { params?: Record<string, string>; key?: string } = {}) {
      return call("PUT", path, { body, key, ...(params ? { params } : {}) }) as Promise<Answer<P, "put">>;
    },
    remove<P extends PathOf<"delete">>(path: P, { params, key = newKey() }: { params?: Record<string, string>; key?: string } = {}) {
      return call("DELETE", path, { key, ...(params ? { params } : {}) });
    },
    /** Rows of a feed as a file. The same rows again change nothing, so it may go again without a key. */
    bringRows: (feed: string, file: string, form: Record<string, string>) =>
      repeated(WRITE_PAUSES_MS, (token) => sendFile("/erp/files/{feed}", file, () => undefined, token, { params: { feed }, form })) as Promise<FeedResult>,
    /** Hand in a file. The same file is the same attachment, so it may go again without a key. */
    upload: (file: string, onProgress: (percent: number) => void) =>
      repeated(WRITE_PAUSES_MS, (token) => sendFile("/attachments", file, onProgress, token)) as Promise<Attachment>,
    /** What a workbook says as an order; it is not kept. */
    readWorkbook: (file: string, onProgress: (percent: number) => void) =>
      repeated(WRITE_PAUSES_MS, (token) => sendFile("/order-workbooks", file, onProgress, token)) as Promise<Workbook>,
    /** Compare a dealer's own ledger with the product's; the same again keeps nothing new. */
    compareLedger: (file: string, form: Record<string, string>, onProgress: (percent: number) => void) =>
      repeated(WRITE_PAUSES_MS, (token) => sendFile("/credit/ledger-workbooks", file, onProgress, token, { form })) as Promise<LedgerRead>,
    /** Where the phone has put an attachment: `<image>` cannot say who asks. */
    download: (id: string, size: "small" | "full") => repeated(READ_PAUSES_MS, (token) => fetchFile("/attachments/{id}", { params: { id }, query: { size } }, token)),
    /** Where the phone has put a file that the product writes, such as a workbook. */
    file: (path: PathOf<"get">, options: { params?: Record<string, string>; query?: Record<string, unknown> } = {}) =>
      repeated(READ_PAUSES_MS, (token) => fetchFile(path, options, token)),
    async logout(): Promise<void> {
      if (around.token.get()) await call("DELETE", "/session", { key: newKey() });
      around.token.clear();
    },
  };
}

const bearer = (token: string): Record<string, string> => (token ? { Authorization: `Bearer ${token}` } : {});

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

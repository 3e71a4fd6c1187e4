/**
 * Runs in the head of the h5's page while the scripts are still on their way, so that who is here and what his home
 * shows are known by the time they have come: built on its own and written into index.html (scripts/build.mjs). What it
 * asks is found by the request layer (`taken.ts`); whatever it could not get is asked again in the ordinary way.
 */
import { webApiBase, webName, webStoragePrefix, type WebName } from "../platform/choose";
import type { Answer, Credentials, Early } from "./taken";

/** What each home reads first; tests/early.test.ts holds it to the stores. */
export const FIRST_READS: Record<string, string> = {
  dealer: "/opportunities?limit=30",
  manager: "/approvals?state=pending&limit=30",
  rep: "/today",
};
const PATIENCE_MS = 12_000;
const USED = "oauth:used";

interface Me {
  homes?: string[];
  kind?: string;
  dealer?: unknown;
}

export function startEarly(page: Window): Early {
  const { search, origin, hash } = page.location;
  const name = webName({ inFrame: page.parent !== page, search, userAgent: page.navigator.userAgent });
  const base = webApiBase(name, origin);
  const prefix = webStoragePrefix(name, search);
  const early: Early = { credentials: null, calls: {} };

  function call(method: string, path: string, token: string, body?: string): Promise<Answer> {
    const headers: Record<string, string> = { Accept: "application/json" };
    if (body) headers["Content-Type"] = "application/json";
    if (token) headers.Authorization = `Bearer ${token}`;
    const answer = patient(page.fetch(base + path, { method, headers, ...(body ? { body } : {}) }).then(read));
    early.calls[`${method} ${base}${path} ${token} ${body ?? ""}`] = answer;
    return answer;
  }

  /** The list of the home that will open, when it is the home that opens. */
  function readHome(me: Me | null, token: string): void {
    if (!me?.homes || (me.kind === "dealer" && !me.dealer) || !/^(#\/?(pages\/home\/.*)?)?$/.test(hash)) return;
    const chosen = kept<string>("home");
    const first = FIRST_READS[chosen && me.homes.includes(chosen) ? chosen : (me.homes[0] ?? "")];
    if (first) call("GET", first, token).catch(() => undefined);
  }

  function kept<T>(key: string): T | null {
    try {
      return JSON.parse(page.localStorage.getItem(prefix + key) ?? "null") as T | null;
    } catch {
      return null;
    }
  }

  const token = kept<string>("token");
  if (token) {
    call("GET", "/me", token).catch(() => undefined);
    readHome(kept<Me>("cache:me"), token);
    return early;
  }
  const credentials = credentialsOf(name, page);
  if (!credentials) return early;
  early.credentials = credentials;
  // The request layer waits for the same promises and says what went wrong.
  credentials
    .then((who) => call("POST", "/session", "", JSON.stringify(who)))
    .then(({ body }) => {
      const session = body as { token?: string; me?: Me } | null;
      if (session?.token) readHome(session.me ?? null, session.token);
    })
    .catch(() => undefined);
  return early;
}

/** What the platform says about who is here, where it says so without being left. */
function credentialsOf(name: WebName, page: Window): Promise<Credentials> | null {
  const { search } = page.location;
  if (name === "sandbox") {
    const platform = new URLSearchParams(search).get("as") === "wecom" ? "wecom_web" : "wechat";
    return patient(askPhone(page)).then((code) => ({ platform, code }));
  }
  const code = new URLSearchParams(search).get("code");
  if (name !== "wecom" || !code || page.sessionStorage.getItem(USED) === code) return null;
  page.sessionStorage.setItem(USED, code);
  return Promise.resolve({ platform: "wecom_web", code });
}

/** Ask the phone around this frame, as platform/sandbox.ts does; its questions have numbers above 0. */
function askPhone(frame: Window): Promise<string> {
  return new Promise((resolve, reject) => {
    frame.addEventListener("message", ({ source, origin, data }: MessageEvent) => {
      if (source !== frame.parent || origin !== frame.location.origin || data?.wx !== 1 || data.id !== -1) return;
      if (data.errMsg) reject(new Error(data.errMsg));
      else resolve(data.result.code);
    });
    frame.parent.postMessage({ wx: 1, id: -1, method: "login", params: {} }, frame.location.origin);
  });
}

async function read(answer: Response): Promise<Answer> {
  return { status: answer.status, body: await answer.json().catch(() => null) };
}

function patient<T>(promise: Promise<T>): Promise<T> {
  return Promise.race([promise, new Promise<T>((_, reject) => setTimeout(() => reject(new Error("late")), PATIENCE_MS))]);
}

/** What the page asks before its scripts are there, and who gets the answers. */
import { describe, expect, it } from "vitest";
import { address, type Exchange } from "../src/api/request";
import { FIRST_READS, startEarly } from "../src/early/start";
import { createTaken, type Early } from "../src/early/taken";

const ORIGIN = "http://127.0.0.1:8100";
const ME = { kind: "dealer", homes: ["dealer"], dealer: { code: "D0001" } };

function page({ search = "?phone=chen&as=wechat", hash = "", kept = {} as Record<string, unknown>, status = 201, userAgent = "" } = {}) {
  const asked: { url: string; token: string; body?: string }[] = [];
  let listener: (event: unknown) => void = () => undefined;
  const parent = {
    postMessage: ({ id, method }: { id: number; method: string }) =>
      setTimeout(() => listener({ source: parent, origin: ORIGIN, data: { wx: 1, id, result: { code: `${method}-code` } } })),
  };
  const used: Record<string, string> = {};
  const window = {
    location: { search, origin: ORIGIN, hash },
    navigator: { userAgent },
    localStorage: { getItem: (name: string) => (name in kept ? JSON.stringify(kept[name]) : null) },
    sessionStorage: { getItem: (name: string) => used[name] ?? null, setItem: (name: string, value: string) => (used[name] = value) },
    addEventListener: (_: string, heard: typeof listener) => (listener = heard),
    fetch: async (url: string, { headers, body }: { headers: Record<string, string>; body?: string }) => {
      asked.push({ url, token: headers.Authorization ?? "", ...(body ? { body } : {}) });
      const answer = url.endsWith("/session") ? { token: "t1", me: ME } : url.endsWith("/me") ? ME : { items: [] };
      return { status, json: async () => answer };
    },
  } as Record<string, unknown>;
  window.parent = userAgent ? window : parent;
  return { window: window as unknown as Window, asked };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const exchange = (url: string, token = "", body?: string): Exchange => ({
  method: body ? "POST" : "GET",
  url,
  headers: token ? { Authorization: `Bearer ${token}` } : {},
  timeout: 1,
  ...(body ? { body } : {}),
});

describe("the first questions", () => {
  it("log in and read the list of the home that will open", async () => {
    const { window, asked } = page();
    const taken = createTaken(startEarly(window));
    await settled();
    expect(asked.map((one) => one.url)).toEqual(["/sandbox/net/api/v1/session", "/sandbox/net/api/v1/opportunities?limit=30"]);
    const who = await taken.credentials();
    expect(who).toEqual({ platform: "wechat", code: "login-code" });
    expect((await taken.answer(exchange("/sandbox/net/api/v1/session", "", JSON.stringify(who))))?.body).toEqual({ token: "t1", me: ME });
    expect((await taken.answer(exchange("/sandbox/net/api/v1/opportunities?limit=30", "t1")))?.status).toBe(201);
  });

  it("go out together where the session is kept", async () => {
    const { window, asked } = page({ kept: { "phone:chen:token": "kept", "phone:chen:cache:me": { homes: ["manager", "rep"] }, "phone:chen:home": "rep" } });
    startEarly(window);
    await settled();
    expect(asked).toEqual([
      { url: "/sandbox/net/api/v1/me", token: "Bearer kept" },
      { url: "/sandbox/net/api/v1/today", token: "Bearer kept" },
    ]);
  });

  it("read no list for another page, for nobody's home, or for who has to choose a dealer", async () => {
    for (const [hash, me] of [["#/approvals/12", { homes: ["manager"] }], ["", { homes: [] }], ["", { kind: "dealer", homes: ["dealer"], dealer: null }]]) {
      const { window, asked } = page({ hash: hash as string, kept: { "phone:chen:token": "kept", "phone:chen:cache:me": me } });
      startEarly(window);
      await settled();
      expect(asked.map((one) => one.url)).toEqual(["/sandbox/net/api/v1/me"]);
    }
  });

  it("use WeCom's code once", async () => {
    const { window, asked } = page({ search: "?code=c7&state=qudao", userAgent: "wxwork/4.1" });
    startEarly(window);
    await settled();
    expect(asked[0]).toEqual({ url: `${ORIGIN}/api/v1/session`, token: "", body: JSON.stringify({ platform: "wecom_web", code: "c7" }) });
    expect(startEarly(window).credentials).toBeNull();
  });

  it("are not asked where nobody can log in", async () => {
    const { window, asked } = page({ search: "", userAgent: "Chrome" });
    expect(startEarly(window).credentials).toBeNull();
    await settled();
    expect(asked).toEqual([]);
  });
});

describe("an early answer", () => {
  const early = (): Early => ({ credentials: Promise.resolve({ platform: "wechat", code: "c" }), calls: { "GET /me t1 ": Promise.resolve({ status: 200, body: {} }) } });

  it("is taken once, and only for the same session", async () => {
    const taken = createTaken(early());
    expect(taken.answer(exchange("/me", "t2"))).toBeNull();
    expect(await taken.answer(exchange("/me", "t1"))).toEqual({ status: 200, body: {} });
    expect(taken.answer(exchange("/me", "t1"))).toBeNull();
    expect(taken.credentials()).not.toBeNull();
    expect(taken.credentials()).toBeNull();
  });

  it("grows old", () => {
    let now = 0;
    const taken = createTaken(early(), () => now);
    now = 60_000;
    expect([taken.answer(exchange("/me", "t1")), taken.credentials()]).toEqual([null, null]);
  });

  it("is what the stores ask for", () => {
    expect(FIRST_READS).toEqual({
      dealer: address("/opportunities", { query: { state: "", q: "", dealer: undefined, cursor: undefined, limit: 30 } }),
      manager: address("/approvals", { query: { state: "pending", cursor: undefined, limit: 30 } }),
      rep: address("/today", { query: {} }),
    });
  });
});

/** The request layer: what is repeated, under which key, and how a call ends. */
import { beforeEach, describe, expect, it } from "vitest";
import { address, createApi, type Exchange } from "../src/api/request";
import { Refused, sentenceOf, Unknown } from "../src/api/problems";
import { newKey, submissionKeys } from "../src/api/keys";

const ME = { kind: "dealer", name: "陈建", homes: ["dealer"], dealers: [], capabilities: [], unread: 0 };
const TAKEN = { code: "opportunity_taken", message: "已有人报备。", fields: {}, facts: { number: "BB261121-AAAAA" }, request_id: "r1" };

type Reply = { status: number; body?: unknown; after?: Promise<void> } | "lost";

function stage(replies: Reply[], token = "t1", onLogin: () => void = () => undefined) {
  const calls: Exchange[] = [];
  const pauses: number[] = [];
  const heard: boolean[] = [];
  let kept = token;
  let logins = 0;
  const api = createApi({
    base: () => "/api/v1",
    transport: async (call) => {
      calls.push(call);
      if (call.url.endsWith("/session")) {
        logins += 1;
        return { status: 201, body: { token: `t${logins + 1}`, me: ME } };
      }
      const reply = replies.shift();
      if (!reply || reply === "lost") throw new Error("request:fail timeout");
      await reply.after;
      return { status: reply.status, body: reply.body ?? {} };
    },
    files: {
      send: async (call) => {
        calls.push({ ...call, method: "POST" });
        call.onProgress(50);
        const reply = replies.shift();
        if (!reply || reply === "lost") throw new Error("uploadFile:fail timeout");
        return { status: reply.status, body: reply.body ?? {} };
      },
      fetch: async (call) => {
        calls.push({ ...call, method: "GET" });
        const reply = replies.shift();
        if (!reply || reply === "lost") throw new Error("downloadFile:fail timeout");
        return { status: reply.status, file: "tmp://1.jpg" };
      },
    },
    credentials: async () => {
      onLogin();
      await Promise.resolve().then(() => undefined).then(() => undefined).then(() => undefined);
      return { platform: "wechat", code: `c${logins}` };
    },
    token: { get: () => kept, set: (next) => (kept = next), clear: () => (kept = "") },
    pause: async (ms) => void pauses.push(ms),
    heard: (reachable) => heard.push(reachable),
    onSession: () => undefined,
  });
  return { api, calls, pauses, heard, logins: () => logins, keys: () => calls.map((call) => call.headers["Idempotency-Key"]) };
}

const BODY = { customer: "上海浦江大饭店有限公司", name: "开关" };

describe("reading", () => {
  it("is repeated after silence, and a hiccup stays unseen", async () => {
    const { api, pauses, heard } = stage(["lost", { status: 503 }, { status: 200, body: { items: [] } }]);
    expect(await api.get("/product-lines")).toEqual({ items: [] });
    expect(pauses).toEqual([400, 1200]);
    expect(heard).toEqual([false, true, true]);
  });

  it("ends in not knowing when the network stays away", async () => {
    const { api, calls } = stage(["lost", "lost", "lost"]);
    await expect(api.get("/me")).rejects.toBeInstanceOf(Unknown);
    expect(calls).toHaveLength(3);
  });

  it("is not repeated after a refusal", async () => {
    const { api, calls } = stage([{ status: 404, body: { code: "not_found", message: "没有找到。" } }]);
    await expect(api.get("/company")).rejects.toMatchObject({ status: 404, code: "not_found" });
    expect(calls).toHaveLength(1);
  });

  it("carries no key and no body", async () => {
    const { api, calls } = stage([{ status: 200 }]);
    await api.get("/inbox", { query: { limit: 30 } });
    expect(calls[0]).toMatchObject({ url: "/api/v1/inbox?limit=30", method: "GET", headers: { Authorization: "Bearer t1" } });
    expect(calls[0]?.headers["Idempotency-Key"]).toBeUndefined();
    expect(calls[0]?.body).toBeUndefined();
  });
});

describe("writing", () => {
  it("is repeated once under the same key", async () => {
    const { api, keys } = stage(["lost", { status: 201, body: { number: "BB" } }]);
    await api.post("/opportunities", BODY);
    expect(keys()).toHaveLength(2);
    expect(new Set(keys()).size).toBe(1);
  });

  it("keeps the caller's key, so that the person's own retry is the same submission", async () => {
    const { api, keys } = stage(["lost", "lost", { status: 201 }]);
    await expect(api.post("/opportunities", BODY, { key: "k" })).rejects.toBeInstanceOf(Unknown);
    await api.post("/opportunities", BODY, { key: "k" });
    expect(keys()).toEqual(["k", "k", "k"]);
  });

  it("gives two submissions two keys", async () => {
    const { api, keys } = stage([{ status: 201 }, { status: 201 }]);
    await api.post("/opportunities", BODY);
    await api.post("/opportunities", BODY);
    expect(new Set(keys()).size).toBe(2);
  });

  it("tells the sentence beside the field", async () => {
    const { api } = stage([{ status: 422, body: { code: "invalid_fields", message: "有几处需要修改。", fields: { name: "太短了" } } }]);
    await expect(api.post("/opportunities", BODY)).rejects.toMatchObject({ fields: { name: "太短了" } });
  });

  it.each([400, 403, 409, 422, 429])("is not repeated after %i", async (status) => {
    const { api, calls } = stage([{ status, body: TAKEN }]);
    const refusal = await api.post("/opportunities", BODY).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refused);
    expect((refusal as Refused).facts.number).toBe("BB261121-AAAAA");
    expect(calls).toHaveLength(1);
  });
});

describe("the session", () => {
  it("is opened before the first call", async () => {
    const { api, calls } = stage([{ status: 200, body: ME }], "");
    await api.get("/me");
    expect(calls.map((call) => call.url)).toEqual(["/api/v1/session", "/api/v1/me"]);
    expect(calls[1]?.headers.Authorization).toBe("Bearer t2");
  });

  it("is renewed when it has expired, and the same call goes again under its key", async () => {
    const { api, calls, keys } = stage([{ status: 401 }, { status: 201 }]);
    await api.post("/opportunities", BODY, { key: "k" });
    expect(calls.map((call) => call.url.split("/").pop())).toEqual(["opportunities", "session", "opportunities"]);
    expect([keys()[0], keys()[2]]).toEqual(["k", "k"]);
  });

  it("is renewed once for calls that find it expired together", async () => {
    const { api, logins } = stage([{ status: 401 }, { status: 401 }, { status: 200 }, { status: 200 }]);
    await Promise.all([api.get("/inbox"), api.get("/company")]);
    expect(logins()).toBe(1);
  });

  it("is waited for by a call that hears of it while somebody else logs in", async () => {
    let begun = () => undefined as void;
    const after = new Promise<void>((resolve) => (begun = resolve));
    const { api, calls, logins } = stage([{ status: 401 }, { status: 401, after }, { status: 200 }, { status: 200 }], "t1", () => begun());
    await Promise.all([api.get("/inbox"), api.get("/company")]);
    expect(logins()).toBe(1);
    expect(calls.slice(-2).map((call) => call.headers.Authorization)).toEqual(["Bearer t2", "Bearer t2"]);
  });

  it("gives up when a fresh login is refused as well", async () => {
    const { api } = stage([{ status: 401 }, { status: 401, body: { message: "登录已过期，请重新登录。" } }]);
    await expect(api.get("/me")).rejects.toMatchObject({ status: 401 });
  });
});

describe("addresses", () => {
  it.each([
    ["/dealers/{code}", { params: { code: "D 1/2" } }, "/dealers/D%201%2F2"],
    ["/dealers", { query: { q: "杭州", cursor: undefined, limit: 30 } }, "/dealers?q=%E6%9D%AD%E5%B7%9E&limit=30"],
    ["/inbox", { query: { cursor: "" } }, "/inbox"],
  ])("%s", (path, options, wanted) => expect(address(path, options)).toBe(wanted));
});

describe("keys of submissions", () => {
  const memory = new Map<string, unknown>();
  const keys = submissionKeys(
    { get: <T>(name: string) => (memory.get(name) as T) ?? null, set: (name, value) => memory.set(name, value), remove: (name) => memory.delete(name) },
    "registration",
  );
  beforeEach(() => memory.clear());

  it("stay with a body until its outcome is known", () => {
    const key = keys.of(BODY);
    expect(keys.of({ ...BODY })).toBe(key);
    keys.release();
    expect(keys.of(BODY)).not.toBe(key);
  });

  it("change with the body", () => expect(keys.of(BODY)).not.toBe(keys.of({ ...BODY, name: "灯" })));

  it("are 128 bits in hexadecimal", () => expect(newKey()).toMatch(/^[0-9a-f]{32}$/));
});

it("says nothing to people that was meant for programmers", () => {
  expect(sentenceOf(new TypeError("x is undefined"))).toContain("再试一次");
  expect(sentenceOf(new Refused(409, TAKEN as never))).toBe("已有人报备。");
});

describe("a file", () => {
  it("goes again after silence, and says how far it is", async () => {
    const seen: number[] = [];
    const { api, calls } = stage(["lost", { status: 201, body: { id: "a1" } }]);
    expect(await api.upload("tmp://1.jpg", (percent) => seen.push(percent))).toEqual({ id: "a1" });
    expect(calls.map(({ url, headers }) => [url, headers])).toEqual(Array(2).fill(["/api/v1/attachments", { Authorization: "Bearer t1" }]));
    expect(seen).toEqual([50, 50]);
  });

  it("goes again under a new session", async () => {
    const { api, logins } = stage([{ status: 401 }, { status: 201, body: { id: "a1" } }]);
    expect(await api.upload("tmp://1.jpg", () => undefined)).toEqual({ id: "a1" });
    expect(logins()).toBe(1);
  });

  it("that is refused does not go again", async () => {
    const fields = { file: "只能上传 JPG、PNG、WebP 图片或 PDF，请换一个文件。" };
    const { api, calls } = stage([{ status: 422, body: { code: "invalid_fields", message: "有几处需要修改。", fields } }]);
    await expect(api.upload("tmp://1.gif", () => undefined)).rejects.toMatchObject({ status: 422, fields });
    expect(calls).toHaveLength(1);
  });

  it("is fetched as whoever is logged in, and what is not ours is not there", async () => {
    const { api, calls } = stage([{ status: 200 }, { status: 404 }]);
    expect(await api.download("a1", "small")).toBe("tmp://1.jpg");
    await expect(api.download("a2", "full")).rejects.toMatchObject({ status: 404 });
    expect(calls.map(({ url }) => url)).toEqual(["/api/v1/attachments/a1?size=small", "/api/v1/attachments/a2?size=full"]);
  });
});

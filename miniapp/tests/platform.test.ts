/** The platform adapter: who is chosen, what each surrounding answers, and how a refusal is told from a failure. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { webName } from "../src/platform/choose";
import { ownHistory } from "../src/platform/frame-history";
import { LOST, PAGES, pageOf } from "../src/platform/pages";
import { createBridge, sandboxPlatform } from "../src/platform/sandbox";
import { Declined, failureOf, Unsupported } from "../src/platform/types";
import { wechatPlatform } from "../src/platform/wechat";
import { webFiles } from "../src/platform/web";
import { oauthCode } from "../src/platform/wecom";
import { wecomMiniPlatform } from "../src/platform/wecom-mini";
import pages from "../src/pages.json";

describe("the choice at the start", () => {
  it.each([
    [{ inFrame: true, search: "?phone=chen&as=wechat", userAgent: "Chrome" }, "sandbox"],
    [{ inFrame: true, search: "", userAgent: "Chrome" }, "browser"],
    [{ inFrame: false, search: "?phone=chen", userAgent: "Chrome" }, "browser"],
    [{ inFrame: false, search: "", userAgent: "MicroMessenger/7.0.1 wxwork/4.1.0" }, "wecom"],
  ])("%o", (page, name) => expect(webName(page)).toBe(name));
});

describe("links", () => {
  it.each([
    ["/opportunities/BB261121-7K3FQ", "/pages/opportunities/detail?number=BB261121-7K3FQ"],
    ["/approvals/12", "/pages/approvals/detail?id=12"],
    ["pages/opportunities/detail?number=BB261121-7K3FQ", "/pages/opportunities/detail?number=BB261121-7K3FQ"],
    ["%2Fapprovals%2F12", "/pages/approvals/detail?id=12"],
    ["", "/pages/home/index"],
    ["/somewhere/else", LOST],
    ["javascript:alert(1)", LOST],
    ["%E0%A4%A", LOST],
  ])("%s", (link, page) => expect(pageOf(link)).toBe(page));

  it("know every page", () => {
    const sub = pages.subPackages.flatMap(({ root, pages: below }) => below.map(({ path }) => `${root}/${path}`));
    expect([...PAGES].sort()).toEqual([...pages.pages.map(({ path }) => path), ...sub].sort());
  });
});

describe("failures", () => {
  it.each([
    ["getPhoneNumber:fail user deny", Declined],
    ["getLocation:fail auth deny", Declined],
    ["scanCode:fail cancel", Declined],
    ["openEnterpriseChat:fail not supported", Unsupported],
    ["getLocation:fail system error", Error],
  ])("%s", (errMsg, kind) => expect(failureOf({ errMsg })).toBeInstanceOf(kind));
});

/** Just enough of a window with a phone around it. */
function frame(answers: Record<string, unknown>) {
  let listener: (event: unknown) => void = () => undefined;
  const asked: { method: string; params: unknown }[] = [];
  const origin = "http://127.0.0.1:8100";
  const parent = {
    postMessage({ id, method, params }: { id: number; method: string; params: unknown }) {
      asked.push({ method, params });
      const answer = answers[method];
      const data = typeof answer === "string" ? { wx: 1, id, errMsg: answer } : { wx: 1, id, result: answer };
      queueMicrotask(() => listener({ source: parent, origin, data }));
    },
  };
  const window = {
    parent,
    location: { origin, search: "?phone=chen&as=wechat", hash: "", href: `${origin}/static/client/index.html` },
    addEventListener: (_: string, heard: typeof listener) => (listener = heard),
    matchMedia: () => ({ matches: true, addEventListener: () => undefined }),
  };
  return { window: window as unknown as Window, asked, tell: (data: object, source: unknown = parent) => listener({ source, origin, data }) };
}

describe("the sandbox's phone", () => {
  beforeEach(() => void vi.stubGlobal("window", frame({}).window));
  afterEach(() => void vi.unstubAllGlobals());

  it("answers what it is asked", async () => {
    const { window, asked } = frame({ login: { code: "c1" }, getLocation: { latitude: 30, longitude: 120, accuracy: 30, datum: "gcj02" } });
    const phone = sandboxPlatform(window);
    expect(await phone.login()).toEqual({ platform: "wechat", code: "c1" });
    expect((await phone.position()).datum).toBe("gcj02");
    expect(asked.map(({ method }) => method)).toEqual(["login", "getLocation"]);
    expect(phone.storagePrefix).toBe("phone:chen:");
  });

  it("says no in the person's name", async () => {
    const { window } = frame({ getPhoneNumber: "getPhoneNumber:fail user deny" });
    await expect(sandboxPlatform(window).phoneNumber.fromTap()).rejects.toBeInstanceOf(Declined);
  });

  it("is heard only from the window around it", () => {
    const { window, tell } = frame({});
    const heard: string[] = [];
    createBridge(window).on("navigate", ({ page }) => heard.push(page ?? ""));
    tell({ wx: 1, event: "navigate", page: "/approvals/1" }, {});
    tell({ wx: 1, event: "navigate", page: "/approvals/2" });
    expect(heard).toEqual(["/approvals/2"]);
  });

  it("opens no chat with colleagues in WeChat", async () => {
    const phone = sandboxPlatform(frame({}).window);
    expect(phone.chats).toBe(false);
    await expect(phone.openChat("lina")).rejects.toBeInstanceOf(Unsupported);
  });
});

describe("a WeChat mini-program", () => {
  const uni: Record<string, unknown> = {};
  beforeEach(() => void vi.stubGlobal("uni", uni));
  afterEach(() => void vi.unstubAllGlobals());
  const phone = () => wechatPlatform("https://example.com/api/v1");

  it("logs in with the code of wx.login", async () => {
    uni.login = ({ success }: { success: (result: unknown) => void }) => success({ code: "c1" });
    expect(await phone().login()).toEqual({ platform: "wechat", code: "c1" });
  });

  it("takes photographs with the camera only", async () => {
    const chooseMedia = vi.fn(({ success }) => success({ tempFiles: [{ tempFilePath: "wxfile://1.jpg", size: 10 }] }));
    uni.chooseMedia = chooseMedia;
    expect(await phone().photo()).toEqual({ path: "wxfile://1.jpg", size: 10 });
    expect(chooseMedia.mock.calls[0]?.[0]).toMatchObject({ count: 1, mediaType: ["image"], sourceType: ["camera"] });
  });

  it("lets pictures be taken or chosen, and documents come from a chat", async () => {
    const chooseMedia = vi.fn(({ success }) => success({ tempFiles: [{ tempFilePath: "wxfile://1.jpg", size: 10 }, { tempFilePath: "wxfile://2.jpg", size: 20 }] }));
    const chooseMessageFile = vi.fn(({ success }) => success({ tempFiles: [{ path: "wxfile://1.pdf", size: 30, name: "函.pdf" }] }));
    const openDocument = vi.fn(({ success }) => success({}));
    Object.assign(uni, { chooseMedia, chooseMessageFile, openDocument });
    expect(await phone().pictures(3)).toEqual([{ path: "wxfile://1.jpg", size: 10 }, { path: "wxfile://2.jpg", size: 20 }]);
    expect(chooseMedia.mock.calls[0]?.[0]).toMatchObject({ count: 3, sizeType: ["compressed"], sourceType: ["album", "camera"] });
    expect(await phone().document("pdf")).toEqual({ path: "wxfile://1.pdf", size: 30 });
    expect(chooseMessageFile.mock.calls[0]?.[0]).toMatchObject({ count: 1, extension: ["pdf"] });
    await phone().document("workbook");
    expect(chooseMessageFile.mock.calls[1]?.[0]).toMatchObject({ count: 1, extension: ["xlsx", "csv", "xls", "xlsm"] });
    await phone().openDocument("wxfile://2.pdf", "pdf", "附件");
    expect(openDocument.mock.calls[0]?.[0]).toMatchObject({ filePath: "wxfile://2.pdf", fileType: "pdf" });
    await phone().openDocument("wxfile://3", "workbook", "订货单");
    expect(openDocument.mock.calls[1]?.[0]).toMatchObject({ filePath: "wxfile://3", fileType: "xlsx" });
  });

  it("asks for GCJ-02 and says so", async () => {
    const getLocation = vi.fn(({ success }) => success({ latitude: 30, longitude: 120, accuracy: 15 }));
    uni.getLocation = getLocation;
    expect(await phone().position()).toEqual({ latitude: 30, longitude: 120, accuracy: 15, datum: "gcj02" });
    expect(getLocation.mock.calls[0]?.[0]).toMatchObject({ type: "gcj02" });
  });

  it("keeps the answers that the ledger knows apart, and takes everything else for no", async () => {
    const answered = { T1: "accept", T2: "ban", T3: "acceptWithAudio", errMsg: "ok" };
    uni.requestSubscribeMessage = ({ success }: { success: (result: unknown) => void }) => success(answered);
    expect(await phone().subscribe(["T1", "T2", "T3", "T4"])).toEqual({ T1: "accept", T2: "ban", T3: "accept", T4: "reject" });
  });

  it("gets the phone number from the native button", async () => {
    const { phoneNumber } = phone();
    expect(phoneNumber.openType).toBe("getPhoneNumber");
    expect(await phoneNumber.fromTap()).toBeNull();
    expect(phoneNumber.fromEvent({ detail: { code: "p1" } })).toBe("p1");
    expect(() => phoneNumber.fromEvent({ detail: { errMsg: "getPhoneNumber:fail user deny" } })).toThrow(Declined);
  });

  it("inside WeCom logs in as a member and opens chats", async () => {
    const opened = vi.fn(({ success }) => success(undefined));
    const qy = { login: ({ success }: { success: (r: never) => void }) => success({ code: "q1" } as never), openEnterpriseChat: opened };
    const wecom = wecomMiniPlatform("https://example.com/api/v1", qy as never);
    expect(await wecom.login()).toEqual({ platform: "wecom", code: "q1" });
    await wecom.openChat("lina");
    expect(opened.mock.calls[0]?.[0]).toMatchObject({ userIds: "lina" });
  });
});

describe("a browser's files", () => {
  afterEach(() => void vi.unstubAllGlobals());

  it("are chosen by its own picker, and changing one's mind is no failure", async () => {
    const chooseImage = vi.fn(({ success }) => success({ tempFiles: [{ path: "blob:1", size: 5, name: "a.jpg" }] }));
    const chooseFile = vi.fn(({ fail }) => fail({ errMsg: "chooseFile:fail cancel" }));
    vi.stubGlobal("uni", { chooseImage, chooseFile });
    expect(await webFiles.pictures(2)).toEqual([{ path: "blob:1", size: 5 }]);
    expect(chooseImage.mock.calls[0]?.[0]).toMatchObject({ count: 2 });
    await expect(webFiles.document("pdf")).rejects.toBeInstanceOf(Declined);
    expect(chooseFile.mock.calls[0]?.[0]).toMatchObject({ extension: [".pdf"] });
    await expect(webFiles.document("workbook")).rejects.toBeInstanceOf(Declined);
    expect(chooseFile.mock.calls[1]?.[0]).toMatchObject({ extension: [".xlsx", ".csv", ".xls", ".xlsm"] });
  });
});

describe("the h5 inside WeCom", () => {
  function page(search: string) {
    const kept = new Map<string, string>();
    const replaced: string[] = [];
    const location = { search, origin: "https://q.example", pathname: "/client/", hash: "#/approvals/1", replace: (url: string) => replaced.push(url) };
    const sessionStorage = { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => kept.set(name, value) };
    return { window: { location, sessionStorage } as unknown as Window, replaced };
  }
  const config = async () => ({ corp_id: "ww1", agent_id: "1000017" });

  it("uses the code of the address once, then fetches another and comes back to the same page", async () => {
    const { window, replaced } = page("?code=c1");
    expect(await oauthCode(window, config)).toBe("c1");
    void oauthCode(window, config);
    await vi.waitFor(() => expect(replaced).toHaveLength(1));
    const url = new URL(replaced[0] ?? "");
    expect(url.host).toBe("open.weixin.qq.com");
    expect(url.searchParams.get("appid")).toBe("ww1");
    expect(url.searchParams.get("redirect_uri")).toBe("https://q.example/client/#/approvals/1");
  });
});

describe("the history of a frame", () => {
  it("goes back without touching the browser's", async () => {
    const heard: unknown[] = [];
    const location = { href: "#1" };
    const history = { state: 1 as unknown, replaceState: (state: unknown, _: string, url: string) => ((history.state = state), (location.href = url)) } as unknown as History & { state: unknown };
    vi.stubGlobal("PopStateEvent", class { state: unknown; constructor(_: string, init: { state: unknown }) { this.state = init.state; } });
    const window = { history, location, setTimeout: (act: () => void) => act(), dispatchEvent: (event: { state: unknown }) => heard.push(event.state) };
    ownHistory(window as unknown as Window);
    history.pushState(2, "", "#2");
    history.pushState(3, "", "#3");
    history.go(-2);
    expect([location.href, heard]).toEqual(["#1", [1]]);
    history.pushState(4, "", "#4");
    history.forward();
    history.back();
    expect([location.href, heard]).toEqual(["#1", [1, 1]]);
    vi.unstubAllGlobals();
  });
});

/** Pages are laid in the order in which they were asked for, though their code comes when it comes. */
import { beforeEach, describe, expect, it, vi } from "vitest";

interface Options {
  url: string;
  fail: () => void;
}

/** A framework that shows a page some time after it was asked to, as the real one does. */
function framework(delays: Record<string, number>) {
  let pages: { $page: { fullPath: string } }[] = [{ $page: { fullPath: "/pages/home/index" } }];
  const again: string[] = [];
  const later = (url: string, land: () => void) => setTimeout(land, delays[url] ?? 0);
  vi.stubGlobal("getCurrentPages", () => [...pages]);
  vi.stubGlobal("uni", {
    navigateTo: ({ url, fail }: Options) => (url.includes("nowhere") ? fail() : later(url, () => pages.push({ $page: { fullPath: url } }))),
    redirectTo: ({ url }: Options) => {
      pages = pages.slice(0, -1);
      later(url, () => pages.push({ $page: { fullPath: url } }));
    },
    navigateBack: () => later("back", () => (pages = pages.slice(0, -1))),
    $emit: (event: string) => again.push(event),
  });
  return { again, stack: () => pages.map(({ $page }) => $page.fullPath).slice(1) };
}

beforeEach(() => {
  vi.resetModules();
  vi.doMock("@/platform", () => ({ HOME: "/pages/home/index" }));
});
const settled = () => new Promise((resolve) => setTimeout(resolve, 200));

describe("moving from page to page", () => {
  it("lays two links tapped in a row in their order, the slow one too", async () => {
    const { go, open } = await import("../src/components/go");
    const shown = framework({ "/a": 60 });
    go("/a");
    open("/b");
    await settled();
    expect(shown.stack()).toEqual(["/a", "/b"]);
  });

  it("compares a link with the page that will be open, not with the one that still is", async () => {
    const { go, open } = await import("../src/components/go");
    const shown = framework({ "/orders": 60 });
    go("/choices");
    await settled();
    open("/orders");
    open("/choices");
    await settled();
    expect(shown.stack()).toEqual(["/choices", "/orders", "/choices"]);
    expect(shown.again).toEqual([]);
  });

  it("looks again at the page that is open already", async () => {
    const { go, open } = await import("../src/components/go");
    const shown = framework({});
    go("/a");
    open("/b");
    open("/b");
    await settled();
    open("/b");
    await settled();
    expect(shown.stack()).toEqual(["/a", "/b"]);
    expect(shown.again).toEqual(["look-again"]);
  });

  it("takes a second tap on what is on its way for the first", async () => {
    const { go } = await import("../src/components/go");
    const shown = framework({ "/a": 40 });
    go("/a");
    go("/a");
    await settled();
    expect(shown.stack()).toEqual(["/a"]);
  });

  it("goes on after a page that does not exist, after one replaced and after going back", async () => {
    const { back, go, replace } = await import("../src/components/go");
    const shown = framework({ "/b": 40, back: 40 });
    go("/nowhere");
    go("/a");
    replace("/b");
    go("/c");
    back();
    go("/d");
    await settled();
    expect(shown.stack()).toEqual(["/b", "/d"]);
  });
});

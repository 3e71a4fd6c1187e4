/** Pictures on their way to what they prove: one after the other, once each, and with a way back from every trouble. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Refused } from "../src/api/problems";
import { Declined } from "../src/platform/types";
import { MOST, useUploads } from "../src/stores/uploads";
import { pictures } from "../src/stores/pictures";

const { api, platform } = vi.hoisted(() => ({ api: { upload: vi.fn(), download: vi.fn() }, platform: { pictures: vi.fn(), document: vi.fn() } }));
vi.mock("@/api", () => ({ api }));
vi.mock("@/platform", async () => ({ ...(await vi.importActual<object>("../src/platform/types")), platform }));

const photo = (name: string, size = 10) => ({ path: `tmp://${name}`, size });
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  vi.resetAllMocks();
  api.upload.mockImplementation(async (path: string, onProgress: (percent: number) => void) => {
    onProgress(40);
    return { id: `id-${path}`, kind: path.endsWith("pdf") ? "pdf" : "picture" };
  });
});

describe("uploads", () => {
  it("are sent one after the other and named in their order", async () => {
    platform.pictures.mockResolvedValue([photo("a"), photo("b")]);
    platform.document.mockResolvedValue(photo("c.pdf"));
    let running = 0;
    api.upload.mockImplementation(async (path: string) => {
      running += 1;
      expect(running).toBe(1);
      await settled();
      running -= 1;
      return { id: `id-${path}`, kind: path.endsWith("pdf") ? "pdf" : "picture" };
    });
    const uploads = useUploads();
    expect(await uploads.choose("picture")).toBe("");
    expect(platform.pictures).toHaveBeenCalledWith(MOST);
    expect(await uploads.choose("pdf")).toBe("");
    expect(uploads.busy()).toBe(true);
    await vi.waitFor(() => expect(uploads.busy()).toBe(false));
    expect(uploads.known()).toEqual([
      { id: "id-tmp://a", kind: "picture" },
      { id: "id-tmp://b", kind: "picture" },
      { id: "id-tmp://c.pdf", kind: "pdf" },
    ]);
    expect(uploads.left()).toBe(MOST - 3);
  });

  it("that come twice are there once, and one that was taken out is not sent", async () => {
    platform.pictures.mockResolvedValue([photo("a"), photo("a"), photo("b")]);
    const uploads = useUploads();
    await uploads.choose("picture");
    uploads.remove(uploads.items[2]!.key);
    await vi.waitFor(() => expect(uploads.busy()).toBe(false));
    await settled();
    expect(uploads.ids()).toEqual(["id-tmp://a"]);
    expect(uploads.items).toHaveLength(1);
    expect(api.upload).toHaveBeenCalledTimes(2);
  });

  it("that fail say why, hold nobody up and go again", async () => {
    platform.pictures.mockResolvedValue([photo("a"), photo("b")]);
    api.upload.mockRejectedValueOnce(new Refused(422, { message: "有几处需要修改。", fields: { file: "这张图片打不开。" } }));
    const uploads = useUploads();
    await uploads.choose("picture");
    await vi.waitFor(() => expect(uploads.busy()).toBe(false));
    expect(uploads.items.map(({ problem }) => problem)).toEqual(["这张图片打不开。", ""]);
    expect(uploads.ids()).toEqual(["id-tmp://b"]);
    uploads.retry(uploads.items[1]!.key);
    uploads.retry(uploads.items[0]!.key);
    await vi.waitFor(() => expect(uploads.ids()).toEqual(["id-tmp://a", "id-tmp://b"]));
    expect(api.upload).toHaveBeenCalledTimes(3);
  });

  it("are not begun when they are too large or too many", async () => {
    platform.pictures.mockResolvedValue([photo("a", 9 * 1024 * 1024), ...Array.from({ length: MOST }, (_, n) => photo(String(n)))]);
    const uploads = useUploads();
    await uploads.choose("picture");
    await vi.waitFor(() => expect(uploads.busy()).toBe(false));
    expect(uploads.items[0]?.problem).toContain("8 MB");
    expect(uploads.items).toHaveLength(MOST);
    expect(uploads.ids()).toHaveLength(MOST - 1);
  });

  it("are remembered with the form, and changing one's mind is no trouble", async () => {
    const uploads = useUploads();
    uploads.restore([{ id: "x", kind: "pdf" }]);
    expect([uploads.ids(), uploads.busy(), uploads.items[0]?.kind]).toEqual([["x"], false, "pdf"]);
    platform.pictures.mockRejectedValueOnce(new Declined());
    expect(await uploads.choose("picture")).toBeNull();
    platform.pictures.mockRejectedValueOnce(new Error("手机没有给出结果，请再试一次。"));
    expect(await uploads.choose("picture")).toBe("手机没有给出结果，请再试一次。");
    uploads.clear();
    expect(uploads.ids()).toEqual([]);
  });
});

describe("pictures", () => {
  it("are fetched once, and asked for again after a failure", async () => {
    api.download.mockRejectedValueOnce(new Error("lost")).mockResolvedValue("tmp://small");
    await expect(pictures.path("p1", "small")).rejects.toThrow("lost");
    expect([await pictures.path("p1", "small"), await pictures.path("p1", "small")]).toEqual(["tmp://small", "tmp://small"]);
    expect(api.download).toHaveBeenCalledTimes(2);
    pictures.remember("p2", "tmp://mine");
    expect(await pictures.path("p2", "small")).toBe("tmp://mine");
    expect(api.download).toHaveBeenCalledTimes(2);
  });
});

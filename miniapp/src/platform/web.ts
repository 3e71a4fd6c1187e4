/** What all surroundings in a browser share: the look of the system, and links in the hash of the address. */
import { pageOf } from "./pages";
import { ENDINGS, failureOf, type Appearance, type Photo, type Platform } from "./types";

const DARK = "(prefers-color-scheme: dark)";

/** `scale` is the font size the surrounding was told; browsers scale text by themselves. */
export function webAppearance(scale = 1): Appearance {
  const media = window.matchMedia(DARK);
  const themeOf = (dark: boolean) => (dark ? "dark" : "light");
  return {
    theme: () => themeOf(media.matches),
    onTheme: (listener) => media.addEventListener("change", ({ matches }) => listener(themeOf(matches))),
    fontScale: () => scale,
  };
}

/** `#/approvals/12` becomes `#/pages/approvals/detail?id=12` before the router looks at it. */
export function settleHash(): void {
  const link = window.location.hash.replace(/^#/, "");
  const page = link ? pageOf(link) : "";
  if (page && page !== link) window.history.replaceState(null, "", `#${page}`);
}

interface Chosen {
  tempFiles: unknown;
}

/** A browser's own way to choose files, and to show them; the picker opens only while the tap is fresh. */
export const webFiles: Pick<Platform, "pictures" | "document" | "openDocument" | "painted" | "keepPicture"> = {
  pictures: (most) => chosen((callbacks) => uni.chooseImage({ count: most, sizeType: ["compressed"], ...callbacks })),
  document: async (kind) => {
    const extension = ENDINGS[kind].map((ending) => `.${ending}`);
    return (await chosen((callbacks) => uni.chooseFile({ count: 1, type: "all", extension, ...callbacks })))[0]!;
  },
  async openDocument(path, kind, name) {
    const link = Object.assign(document.createElement("a"), { href: path, target: "_blank", download: `${name}.${ENDINGS[kind][0]}` });
    link.click();
  },
  painted: (path) =>
    new Promise((resolve, reject) => {
      const drawing = new Image();
      drawing.onerror = () => reject(new Error("图片没有画出来，请再试一次。"));
      drawing.onload = () => {
        const canvas = Object.assign(document.createElement("canvas"), { width: drawing.width * SHARPNESS, height: drawing.height * SHARPNESS });
        canvas.getContext("2d")?.drawImage(drawing, 0, 0, canvas.width, canvas.height);
        resolve(canvas.toDataURL("image/png"));
      };
      drawing.src = path;
    }),
  async keepPicture(path, name) {
    Object.assign(document.createElement("a"), { href: path, download: `${name}.png` }).click();
  },
};

/** Pixels for each of a drawing's own. */
const SHARPNESS = 2;

function chosen(start: (callbacks: { success: (result: Chosen) => void; fail: (error: unknown) => void }) => void): Promise<Photo[]> {
  return new Promise((resolve, reject) =>
    start({
      success: ({ tempFiles }) => resolve((tempFiles as { path: string; size: number }[]).map(({ path, size }) => ({ path, size }))),
      fail: (error) => reject(failureOf(typeof error === "string" ? new Error(error) : error)),
    }),
  );
}

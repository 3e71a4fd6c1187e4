/** What all surroundings in a browser share: the look of the system, and links in the hash of the address. */
import { pageOf } from "./pages";
import type { Appearance } from "./types";

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

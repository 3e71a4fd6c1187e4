/** From page to page. A mini-program keeps at most ten pages; the eleventh takes the place of the last. */
import { HOME } from "@/platform";
import { BACK, inTurn } from "./moves";

const DEEPEST = 9;
/** The page that is open already was asked for: it looks again (stores/resource.ts). */
export const AGAIN = "look-again";

export const go = (url: string): void => inTurn(url, (fail) => lay(url, fail));

function lay(url: string, fail: () => void): void {
  if (url.startsWith(HOME)) uni.reLaunch({ url, fail });
  else if (getCurrentPages().length > DEEPEST) uni.redirectTo({ url, fail });
  else uni.navigateTo({ url, fail });
}

/** Where a notification or a card leads: the page that is open already is not laid over itself. */
export function open(url: string): void {
  inTurn(url, (fail) => {
    const pages = getCurrentPages();
    const here = pages[pages.length - 1] as unknown as { $page?: { fullPath: string } } | undefined;
    if (here?.$page?.fullPath !== url) return lay(url, fail);
    uni.$emit(AGAIN);
    fail();
  });
}

/** Take the place of this page, so that going back does not come here again. */
export const replace = (url: string): void => inTurn(url, (fail) => void uni.redirectTo({ url, fail }));

/** Back, or home when the page was opened by a link. */
export function back(): void {
  inTurn(BACK, (fail) => {
    if (getCurrentPages().length > 1) uni.navigateBack({ fail });
    else uni.reLaunch({ url: HOME, fail });
  });
}

export const toast = (title: string): void => void uni.showToast({ title, icon: "none", duration: 2500 });

/** Ask before something that cannot be taken back. */
export function sure(title: string, content: string, confirmText: string): Promise<boolean> {
  return new Promise((resolve) =>
    uni.showModal({
      title,
      content,
      confirmText,
      cancelText: "再想想",
      success: ({ confirm }) => resolve(confirm),
      fail: () => resolve(false),
    }),
  );
}

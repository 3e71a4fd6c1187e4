/** From page to page. A mini-program keeps at most ten pages; the eleventh takes the place of the last. */
import { HOME } from "@/platform";

const DEEPEST = 9;

export function go(url: string): void {
  if (url.startsWith(HOME)) uni.reLaunch({ url });
  else if (getCurrentPages().length > DEEPEST) uni.redirectTo({ url });
  else uni.navigateTo({ url });
}

/** Where a notification or a card leads: the page that is open already is not laid over itself. */
export function open(url: string): void {
  const pages = getCurrentPages();
  const here = pages[pages.length - 1] as unknown as { $page?: { fullPath: string } } | undefined;
  if (here?.$page?.fullPath !== url) go(url);
}

/** Take the place of this page, so that going back does not come here again. */
export const replace = (url: string): void => void uni.redirectTo({ url });

/** Back, or home when the page was opened by a link. */
export function back(): void {
  if (getCurrentPages().length > 1) uni.navigateBack();
  else uni.reLaunch({ url: HOME });
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

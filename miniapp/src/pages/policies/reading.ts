/** Watching a policy being read: every moment looks what is on the screen, and the product is told now and then. */
import { onHide, onShow, onUnload } from "@dcloudio/uni-app";
import { getCurrentInstance, ref } from "vue";
import { api } from "@/api";
import type { PolicyText } from "@/api/types";
import { createSeen, worthTelling } from "./seen";
import { READ_TO_END } from "./words";

const MOMENT_MS = 400;

/** `select` finds the text on the page; `noted` hears what the product answered. */
export function useReading(select: string, now: () => PolicyText | null, noted: (one: PolicyText) => void) {
  const page = getCurrentInstance()?.proxy;
  const share = ref(0);
  let seen = createSeen();
  let version = 0;
  let told = -1;
  let telling: Promise<void> | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;

  /** What stands there now; of another text nothing was seen. */
  function begun(): PolicyText | null {
    const one = now();
    if (one && one.version !== version) [seen, version, told, share.value] = [createSeen(), one.version, one.opened_at ? one.share : -1, one.share];
    return one;
  }

  function look(): void {
    if (!begun()) return;
    uni.createSelectorQuery().in(page).select(select).boundingClientRect((found) => {
      const { top, height } = (found ?? {}) as { top?: number; height?: number };
      if (top === undefined || !height) return;
      share.value = Math.max(share.value, seen.note({ top, height }, uni.getWindowInfo().windowHeight));
      void tell(false);
    }).exec();
  }

  /** Tell the product; at most one call at a time, and what failed is told with the next. */
  async function tell(leaving: boolean): Promise<void> {
    const one = begun();
    if (!one || one.state !== "published" || !worthTelling(share.value, told, leaving, READ_TO_END)) return;
    if (telling && !leaving) return;
    const [before, said] = [told, share.value];
    told = said;
    telling = api.post("/policies/{number}/progress", { version: one.version, share: said }, { params: { number: one.number } }).then(noted, () => void (told = before));
    await telling;
    telling = null;
  }

  const stop = () => (clearInterval(timer), void tell(true));
  onShow(() => {
    clearInterval(timer);
    timer = setInterval(look, MOMENT_MS);
  });
  onHide(stop);
  onUnload(stop);

  /** All that was seen has been told, before an answer is given. */
  async function settled(): Promise<void> {
    await telling;
    await tell(true);
  }
  return { share, settled };
}

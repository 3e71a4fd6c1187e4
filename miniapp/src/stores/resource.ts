/**
 * One thing a page shows. What was seen last time is painted at once, then read anew; a failed reading keeps what is
 * there and says so. `useResource` also hangs it on the page: shown, pulled down, woken by the phone.
 */
import { onHide, onPullDownRefresh, onShow } from "@dcloudio/uni-app";
import { onUnmounted, shallowReactive } from "vue";
import { Refused } from "@/api/problems";
import { AGAIN } from "@/components/go";
import { platform } from "@/platform";
import { gateOf, session } from "./session";
import { cache } from "./storage";

export interface Reading<T> {
  data: T | null;
  error: Error | null;
  busy: boolean;
}

export interface Resource<T> {
  state: Reading<T>;
  refresh: () => Promise<void>;
  /** Paint what was seen last time under this name; for names that are only known when the page has loaded. */
  recall: () => void;
  /** Put what a writing call answered in place of what was read. */
  set: (data: T) => void;
}

/** Gone, or not ours: what was kept must not be shown any longer. */
const GONE = new Set([403, 404]);

export function createResource<T>(name: string | (() => string), load: () => Promise<T>): Resource<T> {
  const nameNow = typeof name === "string" ? () => name : name;
  const state = shallowReactive<Reading<T>>({ data: null, error: null, busy: false });
  let turn = 0;

  function recall(): void {
    state.data = cache.get<T>(nameNow());
  }

  function set(data: T): void {
    turn += 1;
    Object.assign(state, { data, error: null, busy: false });
    cache.set(nameNow(), data);
  }

  async function refresh(): Promise<void> {
    turn += 1;
    const mine = turn;
    state.busy = true;
    try {
      if (!(await session.enter())) return;
      const data = await load();
      if (mine === turn) set(data);
    } catch (error) {
      if (mine === turn) await failed(error as Error);
    } finally {
      if (mine === turn) state.busy = false;
    }
  }

  async function failed(error: Error): Promise<void> {
    if (await movedAway(error)) return;
    if (error instanceof Refused && GONE.has(error.status)) {
      state.data = null;
      cache.set(nameNow(), null);
    }
    state.error = error;
  }

  recall();
  return { state, refresh, recall, set };
}

/** A 403 may mean that this person is somebody else by now: unbound, or of another company. */
export async function movedAway(error: Error): Promise<boolean> {
  if (!(error instanceof Refused) || error.status !== 403) return false;
  const me = await session.reload().catch(() => null);
  return Boolean(me && gateOf(me)) && !(await session.enter());
}

/** Read again whenever the page is looked at, pulled, or the phone says that something happened. */
export function onLook(refresh: () => Promise<unknown> | undefined): void {
  let shown = false;
  let alive = true;
  onShow(() => {
    shown = true;
    void refresh();
  });
  onHide(() => (shown = false));
  onUnmounted(() => (alive = false));
  onPullDownRefresh(async () => {
    await refresh();
    uni.stopPullDownRefresh();
  });
  const look = () => {
    if (shown && alive) void refresh();
  };
  platform.onWake(look);
  // What was tapped leads to the page that is open.
  uni.$on(AGAIN, look);
  onUnmounted(() => uni.$off(AGAIN, look));
}

export function useResource<T>(name: string, load: () => Promise<T>): Resource<T> {
  const resource = createResource(name, load);
  onLook(resource.refresh);
  return resource;
}

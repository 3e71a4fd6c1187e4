/**
 * An endless list by cursor. Pages are kept apart, so that a new one is added without touching the rows before it;
 * rows outside the screen are not laid out (see `.rows` in App.vue), so a thousand of them scroll like ten.
 */
import { onReachBottom } from "@dcloudio/uni-app";
import { computed, shallowReactive, type ComputedRef } from "vue";
import { movedAway, onLook } from "./resource";
import { session } from "./session";
import { cache } from "./storage";

export interface Slice<T> {
  items: T[];
  next_cursor: string | null;
}

export interface Listing<T> {
  pages: T[][];
  cursor: string | null;
  error: Error | null;
  /** Reading the first page; reading one more. */
  busy: boolean;
  adding: boolean;
  /** Something was read, now or last time. */
  ready: boolean;
}

export interface List<T> {
  state: Listing<T>;
  count: ComputedRef<number>;
  refresh: () => Promise<void>;
  more: () => Promise<void>;
  /** Start over: another filter is another list. */
  reset: () => Promise<void>;
}

export const PAGE_SIZE = 30;

/** `name` and `read` are asked anew each time, so they may depend on a filter; `idOf` tells rows apart. */
export function createList<T>(name: () => string, idOf: (row: T) => string, read: (cursor?: string) => Promise<Slice<T>>): List<T> {
  const state = shallowReactive<Listing<T>>({ pages: [], cursor: null, error: null, busy: false, adding: false, ready: false });
  let turn = 0;

  function paint(slice: Slice<T>): void {
    const [, ...older] = state.pages;
    const fresh = new Set(slice.items.map(idOf));
    // Somebody reading further down keeps what he reads; what moved to the top leaves its old place.
    const kept = older.map((page) => page.filter((row) => !fresh.has(idOf(row))));
    Object.assign(state, { pages: [slice.items, ...kept], ready: true, error: null });
    if (!older.length) state.cursor = slice.next_cursor;
  }

  function recall(): void {
    const kept = cache.get<Slice<T>>(name());
    if (kept) paint(kept);
  }

  async function refresh(): Promise<void> {
    turn += 1;
    const mine = turn;
    state.busy = true;
    try {
      if (!(await session.enter())) return;
      const slice = await read();
      if (mine !== turn) return;
      paint(slice);
      cache.set(name(), slice);
    } catch (error) {
      if (mine === turn && !(await movedAway(error as Error))) state.error = error as Error;
    } finally {
      if (mine === turn) state.busy = false;
    }
  }

  async function more(): Promise<void> {
    if (!state.cursor || state.adding || !state.ready) return;
    const mine = turn;
    state.adding = true;
    try {
      const slice = await read(state.cursor);
      if (mine !== turn) return;
      const known = new Set(state.pages.flat().map(idOf));
      state.pages = [...state.pages, slice.items.filter((row) => !known.has(idOf(row)))];
      state.cursor = slice.next_cursor;
      state.error = null;
    } catch (error) {
      if (mine === turn) state.error = error as Error;
    } finally {
      state.adding = false;
    }
  }

  function reset(): Promise<void> {
    Object.assign(state, { pages: [], cursor: null, error: null, ready: false });
    recall();
    return refresh();
  }

  recall();
  return { state, count: computed(() => state.pages.reduce((sum, page) => sum + page.length, 0)), refresh, more, reset };
}

export function useList<T>(name: () => string, idOf: (row: T) => string, read: (cursor?: string) => Promise<Slice<T>>): List<T> {
  const list = createList(name, idOf, read);
  onLook(list.refresh);
  onReachBottom(() => void list.more());
  return list;
}

/**
 * An endless list by cursor. Pages are kept apart, and their rows are drawn a few in each frame, so that neither the
 * first paint nor the next page makes the finger wait; rows outside the screen are not laid out (see `.rows` in
 * App.vue), so a thousand of them scroll like ten.
 */
import { onReachBottom } from "@dcloudio/uni-app";
import { shallowReactive } from "vue";
import { movedAway, onLook } from "./resource";
import { session } from "./session";
import { cache } from "./storage";

export interface Slice<T> {
  items: T[];
  next_cursor: string | null;
}

export interface Listing<T> {
  /** What is drawn so far, and how many rows there are in all. */
  pages: T[][];
  count: number;
  /** All of them are drawn: the end of the list stands where it will stay. */
  whole: boolean;
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
  refresh: () => Promise<void>;
  more: () => Promise<void>;
  /** Start over: another filter is another list. */
  reset: () => Promise<void>;
}

export const PAGE_SIZE = 30;
/** Rows drawn at once, and the time until the next ones: a slow phone draws as many between two frames. */
const STEP = 4;
const FRAME_MS = 17;

/** The pages up to their `count`-th row in all; whole pages stay the same arrays. */
function upTo<T>(pages: T[][], count: number): T[][] {
  let left = count;
  return pages.flatMap((page) => {
    const part = left >= page.length ? page : page.slice(0, Math.max(0, left));
    left -= page.length;
    return part.length || page === part ? [part] : [];
  });
}

/** `name` and `read` are asked anew each time, so they may depend on a filter; `idOf` tells rows apart. */
export function createList<T>(name: () => string, idOf: (row: T) => string, read: (cursor?: string) => Promise<Slice<T>>): List<T> {
  const state = shallowReactive<Listing<T>>({ pages: [], count: 0, whole: false, cursor: null, error: null, busy: false, adding: false, ready: false });
  let turn = 0;
  let all: T[][] = [];
  let drawn = 0;
  let drawing: ReturnType<typeof setTimeout> | undefined;

  function lay(pages: T[][]): void {
    all = pages;
    state.count = all.reduce((sum, page) => sum + page.length, 0);
    // A drawn list is drawn anew at once; only what is added comes in steps.
    drawn = Math.min(Math.max(drawn, STEP), state.count);
    draw();
  }

  function draw(): void {
    clearTimeout(drawing);
    state.pages = upTo(all, drawn);
    state.whole = drawn >= state.count;
    if (!state.whole) drawing = setTimeout(() => ((drawn += STEP), draw()), FRAME_MS);
  }

  function paint(slice: Slice<T>): void {
    const [, ...older] = all;
    const fresh = new Set(slice.items.map(idOf));
    // Somebody reading further down keeps what he reads; what moved to the top leaves its old place.
    const kept = older.map((page) => page.filter((row) => !fresh.has(idOf(row))));
    lay([slice.items, ...kept]);
    Object.assign(state, { ready: true, error: null });
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
      const known = new Set(all.flat().map(idOf));
      lay([...all, slice.items.filter((row) => !known.has(idOf(row)))]);
      state.cursor = slice.next_cursor;
      state.error = null;
    } catch (error) {
      if (mine === turn) state.error = error as Error;
    } finally {
      state.adding = false;
    }
  }

  function reset(): Promise<void> {
    drawn = 0;
    lay([]);
    Object.assign(state, { cursor: null, error: null, ready: false });
    recall();
    return refresh();
  }

  recall();
  return { state, refresh, more, reset };
}

export function useList<T>(name: () => string, idOf: (row: T) => string, read: (cursor?: string) => Promise<Slice<T>>): List<T> {
  const list = createList(name, idOf, read);
  onLook(list.refresh);
  onReachBottom(() => void list.more());
  return list;
}

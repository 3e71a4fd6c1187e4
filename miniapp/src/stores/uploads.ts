/**
 * Pictures and documents on their way to what they prove: chosen, sent one after the other with progress, and named by
 * the ids that the product gave them. What failed says why and can go again; a file that came twice is there once.
 */
import { reactive } from "vue";
import { api } from "@/api";
import { fieldsOf, sentenceOf } from "@/api/problems";
import { Declined, platform, type Photo } from "@/platform";
import { pictures } from "./pictures";

/** How many one thing may have, and how large each may be; the product has the last word. */
export const MOST = 9;
const LARGEST = 8 * 1024 * 1024;

export type FileKind = "picture" | "pdf";

export interface Upload {
  /** Tells the rows apart while they have no id. */
  key: number;
  kind: FileKind;
  /** On this device; "" when only its id was remembered. */
  path: string;
  /** Null until it has arrived. */
  id: string | null;
  percent: number;
  /** Why it did not arrive; "" when it did or still may. */
  problem: string;
}

/** What is remembered of one that has arrived. */
export interface Known {
  id: string;
  kind: FileKind;
}

export type Uploads = ReturnType<typeof useUploads>;

let last = 0;

export function useUploads() {
  const items = reactive<Upload[]>([]);
  let sending: Promise<void> = Promise.resolve();

  const left = () => MOST - items.length;
  /** Something is still on its way. */
  const busy = () => items.some(({ id, problem }) => !id && !problem);
  /** Those that have arrived, in their order. */
  const known = (): Known[] => items.flatMap(({ id, kind }) => (id ? [{ id, kind }] : []));
  const ids = () => known().map(({ id }) => id);

  function put(kind: FileKind, path: string, id: string | null = null): Upload {
    last += 1;
    items.push({ key: last, kind, path, id, percent: id ? 100 : 0, problem: "" });
    return items[items.length - 1]!;
  }

  const find = (key: number) => items.find((one) => one.key === key);

  function remove(key: number): void {
    const at = items.findIndex((one) => one.key === key);
    if (at >= 0) items.splice(at, 1);
  }

  async function send(key: number): Promise<void> {
    const one = find(key);
    // Removed while it waited for its turn.
    if (!one) return;
    try {
      const kept = await api.upload(one.path, (percent) => (one.percent = percent));
      if (items.some(({ id }) => id === kept.id)) remove(key);
      else Object.assign(one, { id: kept.id, kind: kept.kind, percent: 100 });
      if (one.kind === "picture") pictures.remember(kept.id, one.path);
    } catch (error) {
      one.problem = fieldsOf(error).file ?? sentenceOf(error);
    }
  }

  /** One after the other: several at once only fight for a phone's network. */
  function queue(key: number): void {
    sending = sending.then(() => send(key));
  }

  /** Null when the person changed his mind; otherwise what could not be chosen, "" when all could. */
  async function choose(kind: FileKind): Promise<string | null> {
    try {
      const chosen: Photo[] = kind === "pdf" ? [await platform.document("pdf")] : await platform.pictures(left());
      for (const { path, size } of chosen.slice(0, left())) {
        const one = put(kind, path);
        if (size > LARGEST) one.problem = "文件不能超过 8 MB，请压缩后再传。";
        else queue(one.key);
      }
      return "";
    } catch (error) {
      return error instanceof Declined ? null : sentenceOf(error);
    }
  }

  function retry(key: number): void {
    const one = find(key);
    if (!one?.problem || one.id) return;
    Object.assign(one, { problem: "", percent: 0 });
    queue(key);
  }

  /** Those that arrived earlier, in a form that was left and is open again. */
  const restore = (before: Known[]): void => before.forEach(({ id, kind }) => put(kind, "", id));
  const clear = (): void => void items.splice(0);

  return { items, left, busy, known, ids, choose, remove, retry, restore, clear };
}

/** Pictures that were downloaded, by their address on this device: a list that scrolls asks for each of them once. */
import { api } from "@/api";

type Size = "small" | "full";

/** More than fit a few screens; the ones looked at longest ago go first. */
const KEPT = 200;
const found = new Map<string, Promise<string>>();
const nameOf = (id: string, size: Size) => `${id}:${size}`;

function keep(name: string, path: Promise<string>): Promise<string> {
  found.delete(name);
  found.set(name, path);
  for (const old of [...found.keys()].slice(0, Math.max(0, found.size - KEPT))) found.delete(old);
  return path;
}

export const pictures = {
  /** Where it is on this device; rejects when it could not be had, and asks again next time. */
  path(id: string, size: Size): Promise<string> {
    const name = nameOf(id, size);
    const known = found.get(name);
    if (known) return keep(name, known);
    const asked = api.download(id, size);
    asked.catch(() => found.delete(name));
    return keep(name, asked);
  },
  /** What was taken on this very device need not be fetched. */
  remember: (id: string, path: string): void => void keep(nameOf(id, "small"), Promise.resolve(path)),
};

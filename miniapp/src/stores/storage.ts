/** What this device keeps for this person; several phones of the sandbox share one browser, hence the prefix. */
import { platform } from "@/platform";

const nameOf = (name: string) => `${platform.storagePrefix}${name}`;

export const storage = {
  get<T>(name: string): T | null {
    try {
      const text: unknown = uni.getStorageSync(nameOf(name));
      return typeof text === "string" && text ? (JSON.parse(text) as T) : null;
    } catch {
      return null;
    }
  },
  /** A full storage loses the convenience, never the action. */
  set(name: string, value: unknown): void {
    try {
      uni.setStorageSync(nameOf(name), JSON.stringify(value));
    } catch {
      cache.clear();
    }
  },
  remove(name: string): void {
    try {
      uni.removeStorageSync(nameOf(name));
    } catch {
      // Nothing to remove is what was wanted.
    }
  },
};

const INDEX = "cached";
/** Details add up; the ones looked at longest ago go first. */
const MOST = 80;

/** Answers of the API for the first paint. They belong to one person acting for one company and go when he changes. */
export const cache = {
  get: <T>(name: string) => storage.get<T>(`cache:${name}`),
  set(name: string, value: unknown): void {
    const names = [...(storage.get<string[]>(INDEX) ?? []).filter((one) => one !== name), name];
    for (const old of names.splice(0, Math.max(0, names.length - MOST))) storage.remove(`cache:${old}`);
    storage.set(INDEX, names);
    storage.set(`cache:${name}`, value);
  },
  clear(): void {
    for (const name of storage.get<string[]>(INDEX) ?? []) storage.remove(`cache:${name}`);
    storage.remove(INDEX);
  },
};

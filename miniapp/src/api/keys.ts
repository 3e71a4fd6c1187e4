/** Idempotency-Keys, and the memory of which submission has which. */

/** A fresh key of 128 bits. Mini-programs have no `crypto`; the key names a submission and protects nothing. */
export function newKey(): string {
  const bytes = new Uint8Array(16);
  const source = (globalThis as { crypto?: Crypto }).crypto;
  if (source?.getRandomValues) source.getRandomValues(bytes);
  else for (let at = 0; at < bytes.length; at += 1) bytes[at] = Math.floor(Math.random() * 256);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

interface Memory {
  get<T>(name: string): T | null;
  set(name: string, value: unknown): void;
  remove(name: string): void;
}

/**
 * The key of a submission, kept until its outcome is known, also when the app is closed meanwhile: the same body is
 * sent again under the same key, a changed body is another submission.
 */
export function submissionKeys(memory: Memory, purpose: string) {
  const slot = `sent:${purpose}`;
  return {
    of(body: unknown): string {
      const text = JSON.stringify(body);
      const sent = memory.get<{ text: string; key: string }>(slot);
      if (sent?.text === text) return sent.key;
      const key = newKey();
      memory.set(slot, { text, key });
      return key;
    },
    release: () => memory.remove(slot),
  };
}

/** Which browser surrounding a page is in, from what the page can see, and what follows from it; pure. */
export type WebName = "sandbox" | "wecom" | "browser";

export function webName(page: { inFrame: boolean; search: string; userAgent: string }): WebName {
  if (page.inFrame && new URLSearchParams(page.search).has("phone")) return "sandbox";
  return /wxwork/i.test(page.userAgent) ? "wecom" : "browser";
}

/** Where `/api/v1` begins. */
export const webApiBase = (name: WebName, origin: string) => (name === "sandbox" ? "/sandbox/net/api/v1" : `${origin}/api/v1`);

/** Before every name in the storage of the browser, which several phones of the sandbox share. */
export const webStoragePrefix = (name: WebName, search: string) =>
  name === "sandbox" ? `phone:${new URLSearchParams(search).get("phone") ?? ""}:` : "";

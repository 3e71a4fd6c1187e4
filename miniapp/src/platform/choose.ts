/** Which browser surrounding a page is in, from what the page can see; pure, so that it can be tried. */
export type WebName = "sandbox" | "wecom" | "browser";

export function webName(page: { inFrame: boolean; search: string; userAgent: string }): WebName {
  if (page.inFrame && new URLSearchParams(page.search).has("phone")) return "sandbox";
  return /wxwork/i.test(page.userAgent) ? "wecom" : "browser";
}

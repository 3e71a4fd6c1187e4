/**
 * Which page a link leads to. The API links by noun (`/opportunities/BB…`), notifications name our pages, cards in
 * the chat open the h5 at `#<link of the API>`. LINKS is the one table; what it does not know leads home.
 */

/** Every page; scripts/check-weixin.mjs holds it to pages.json. */
export const PAGES = [
  "pages/home/index",
  "pages/session/bind",
  "pages/session/switch",
  "pages/opportunities/list",
  "pages/opportunities/register",
  "pages/opportunities/result",
  "pages/opportunities/detail",
  "pages/opportunities/waiting",
  "pages/followups/list",
  "pages/followups/new",
  "pages/pipelines/stage",
  "pages/pipelines/qualify",
  "pages/adjudication/own",
  "pages/adjudication/verify",
  "pages/approvals/list",
  "pages/approvals/detail",
  "pages/conflicts/list",
  "pages/conflicts/detail",
  "pages/conflicts/new",
  "pages/delegations/list",
  "pages/delegations/new",
  "pages/pool/list",
  "pages/engagements/list",
  "pages/forecast/detail",
  "pages/configuration/list",
  "pages/configuration/detail",
  "pages/dealers/list",
  "pages/dealers/detail",
  "pages/authorisations/list",
  "pages/prices/list",
  "pages/prices/detail",
  "pages/prices/entries",
  "pages/prices/promotion",
  "pages/prices/draft",
  "pages/prices/changes",
  "pages/prices/pinned",
  "pages/prices/workbook",
  "pages/prices/line",
  "pages/sorting/categories",
  "pages/sorting/category",
  "pages/sorting/groups",
  "pages/sorting/group",
  "pages/specials/list",
  "pages/specials/new",
  "pages/exports/list",
  "pages/leavers/new",
  "pages/catalogue/list",
  "pages/catalogue/detail",
  "pages/orders/cart",
  "pages/orders/list",
  "pages/orders/detail",
  "pages/orders/receive",
  "pages/orders/workbook",
  "pages/orders/edit",
  "pages/orders/behalf",
  "pages/orders/again",
  "pages/orders/templates",
  "pages/orders/return",
  "pages/orders/ship",
  "pages/rebates/wallet",
  "pages/rebates/ledger",
  "pages/rebates/settlements",
  "pages/rebates/settlement",
  "pages/rebates/agreements",
  "pages/rebates/agreement",
  "pages/rebates/draft",
  "pages/credit/account",
  "pages/credit/receivables",
  "pages/credit/dealers",
  "pages/statements/list",
  "pages/statements/detail",
  "pages/statements/compare",
  "pages/policies/list",
  "pages/policies/detail",
  "pages/policies/desk",
  "pages/policies/version",
  "pages/policies/draft",
  "pages/policies/trial",
  "pages/policies/reach",
  "pages/policies/picture",
  "pages/policies/people",
  "pages/inbox/list",
  "pages/inbox/choices",
  "pages/company/detail",
  "pages/members/list",
  "pages/today/list",
] as const;

export type Page = (typeof PAGES)[number];

const LINKS: [RegExp, (part: string) => string][] = [
  [/^\/opportunities\/([\w-]+)$/, (number) => `/pages/opportunities/detail?number=${number}`],
  [/^\/opportunities\/([\w-]+)\/follow-ups$/, (number) => `/pages/followups/list?number=${number}`],
  [/^\/opportunities\/([\w-]+)\/pipeline$/, (number) => `/pages/pipelines/stage?number=${number}`],
  [/^\/waiting$/, () => "/pages/opportunities/waiting"],
  [/^\/opportunities$/, () => "/pages/opportunities/list"],
  [/^\/approvals\/(\w+)$/, (id) => `/pages/approvals/detail?id=${id}`],
  [/^\/approvals$/, () => "/pages/approvals/list"],
  [/^\/conflicts\/([\w-]+)$/, (number) => `/pages/conflicts/detail?case=${number}`],
  [/^\/conflicts$/, () => "/pages/conflicts/list"],
  [/^\/delegations$/, () => "/pages/delegations/list"],
  [/^\/pool$/, () => "/pages/pool/list"],
  [/^\/engagements$/, () => "/pages/engagements/list"],
  [/^\/forecast$/, () => "/pages/forecast/detail"],
  [/^\/configuration$/, () => "/pages/configuration/list"],
  [/^\/prices$/, () => "/pages/prices/list"],
  [/^\/opportunities\/([\w-]+)\/special-prices$/, (number) => `/pages/specials/list?number=${number}`],
  [/^\/dealers\/([\w-]+)$/, (code) => `/pages/dealers/detail?code=${code}`],
  [/^\/catalogue\/([\w.-]+)$/, (code) => `/pages/catalogue/detail?code=${code}`],
  [/^\/catalogue$/, () => "/pages/catalogue/list"],
  [/^\/cart$/, () => "/pages/orders/cart"],
  [/^\/orders\/([\w-]+)$/, (number) => `/pages/orders/detail?number=${number}`],
  [/^\/orders$/, () => "/pages/orders/list"],
  [/^\/rebates$/, () => "/pages/rebates/wallet"],
  [/^\/settlements\/([\w-]+)$/, (number) => `/pages/rebates/settlement?number=${number}`],
  [/^\/credit\/([\w-]*)$/, (code) => `/pages/credit/account?dealer=${code}`],
  [/^\/credit$/, () => "/pages/credit/account"],
  [/^\/statements\/([\w-]+\/[\w-]+)$/, (of) => `/pages/statements/detail?of=${of}`],
  [/^\/statements\/([\w-]+)$/, (month) => `/pages/statements/detail?of=${month}`],
  [/^\/statements$/, () => "/pages/statements/list"],
  [/^\/policies\/([\w-]+)$/, (number) => `/pages/policies/detail?number=${number}`],
  [/^\/policies$/, () => "/pages/policies/list"],
  [/^\/policy-desk\/([\w-]+)$/, (number) => `/pages/policies/version?number=${number}`],
  [/^\/policy-desk$/, () => "/pages/policies/desk"],
  [/^\/inbox$/, () => "/pages/inbox/list"],
  [/^\/today$/, () => "/pages/today/list"],
];

export const HOME = "/pages/home/index";
/** Home, saying that the link that was followed leads nowhere. */
export const LOST = `${HOME}?lost=1`;

/** The address of the page a link leads to; LOST when there is none, HOME for no link. */
export function pageOf(link: string): string {
  const text = decoded(link).trim();
  if (!text || text === "/") return HOME;
  const [path = "", query = ""] = text.replace(/^\//, "").split("?");
  if ((PAGES as readonly string[]).includes(path)) return `/${path}${query ? `?${query}` : ""}`;
  for (const [shape, page] of LINKS) {
    const match = shape.exec(`/${path}`);
    if (match) return page(match[1] ?? "");
  }
  return LOST;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

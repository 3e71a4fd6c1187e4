/**
 * What a home offers besides its list: a tile per capability that the backend names. A new noun adds its page and a
 * row here; the tile appears when `GET /me` says that the person has the capability.
 */
import type { Home, Me } from "@/api/types";
import type { IconName } from "./icons";

export interface Tile {
  capability: string;
  homes: Home[];
  label: string;
  icon: IconName;
  page: string;
  /** What tells it from another tile of the same capability. */
  name?: string;
  /** A number on the tile. */
  count?: (me: Me) => number;
}

export const TILES: Tile[] = [
  { capability: "approvals", homes: ["manager"], label: "审批", icon: "stamp", page: "/pages/approvals/list" },
  { capability: "conflicts", homes: ["manager"], label: "判客", icon: "scale", page: "/pages/conflicts/list" },
  { capability: "orders", homes: ["manager"], label: "订单", icon: "box", page: "/pages/orders/list" },
  { capability: "opportunities", homes: ["manager"], label: "报备", icon: "file", page: "/pages/opportunities/list" },
  { capability: "dealers", homes: ["manager"], label: "经销商", icon: "building", page: "/pages/dealers/list" },
  { capability: "policies", homes: ["manager"], label: "政策", icon: "horn", page: "/pages/policies/desk" },
  { capability: "catalogue", homes: ["dealer", "manager"], label: "商品", icon: "grid", page: "/pages/catalogue/list" },
  { capability: "orders", homes: ["dealer"], label: "进货单", icon: "cart", page: "/pages/orders/cart", name: "cart" },
  { capability: "orders", homes: ["dealer"], label: "订单", icon: "box", page: "/pages/orders/list" },
  { capability: "policies", homes: ["dealer"], label: "政策", icon: "horn", page: "/pages/policies/list" },
  { capability: "rebates", homes: ["dealer"], label: "返利", icon: "gift", page: "/pages/rebates/wallet" },
  { capability: "credit", homes: ["dealer"], label: "额度", icon: "gauge", page: "/pages/credit/account" },
  { capability: "statements", homes: ["dealer"], label: "对账单", icon: "ledger", page: "/pages/statements/list" },
  { capability: "opportunities", homes: ["dealer"], label: "全部报备", icon: "file", page: "/pages/opportunities/list" },
  { capability: "opportunities", homes: ["dealer"], label: "草稿", icon: "draft", page: "/pages/opportunities/list?state=draft", name: "drafts" },
  { capability: "opportunities", homes: ["dealer"], label: "候补", icon: "hourglass", page: "/pages/opportunities/waiting", name: "waiting" },
  { capability: "company", homes: ["dealer"], label: "公司", icon: "building", page: "/pages/company/detail" },
  { capability: "members", homes: ["dealer"], label: "同事", icon: "people", page: "/pages/members/list" },
  { capability: "credit", homes: ["manager"], label: "应收", icon: "gauge", page: "/pages/credit/dealers" },
  { capability: "rebates", homes: ["manager"], label: "返利", icon: "gift", page: "/pages/rebates/agreements" },
  { capability: "statements", homes: ["manager"], label: "对账", icon: "ledger", page: "/pages/statements/list" },
  { capability: "today", homes: ["rep"], label: "今日", icon: "pin", page: "/pages/today/list" },
  { capability: "pool", homes: ["manager"], label: "公海", icon: "waves", page: "/pages/pool/list" },
  { capability: "engagements", homes: ["manager"], label: "直销跟进", icon: "handshake", page: "/pages/engagements/list" },
  { capability: "delegations", homes: ["manager"], label: "委托", icon: "swap", page: "/pages/delegations/list" },
  { capability: "configuration", homes: ["manager"], label: "规则", icon: "rules", page: "/pages/configuration/list" },
  { capability: "prices", homes: ["manager"], label: "价格", icon: "tag", page: "/pages/prices/list" },
  { capability: "orders", homes: ["dealer", "manager"], label: "导出", icon: "download", page: "/pages/exports/list", name: "exports" },
  { capability: "leavers", homes: ["manager"], label: "同事离职", icon: "people", page: "/pages/leavers/new" },
  { capability: "inbox", homes: ["dealer", "manager", "rep"], label: "消息", icon: "bell", page: "/pages/inbox/list", count: (me) => me.unread },
];

export function tilesOf(me: Me, home: Home): Tile[] {
  const capabilities: string[] = me.capabilities;
  return TILES.filter((tile) => tile.homes.includes(home) && capabilities.includes(tile.capability));
}

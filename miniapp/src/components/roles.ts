/** What a dealer's people do there. */
export const ROLES: Record<string, string> = { owner: "负责人", buyer: "采购", finance: "财务", sales: "销售", warehouse: "仓库" };

/** What the manufacturer's people do. */
export const MEMBERS: Record<string, string> = { manager: "渠道经理", director: "总监", hq: "总部", rep: "业务员" };

/** Who at a dealer may order. */
export const ORDERING: string[] = ["owner", "buyer"];

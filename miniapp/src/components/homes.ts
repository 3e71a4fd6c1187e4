/** What the homes are called. */
import type { Home } from "@/api/types";

export const HOMES: Record<Home, string> = { dealer: "经销商", manager: "渠道经理", rep: "业务员" };

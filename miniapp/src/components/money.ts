/** Credit, statements and rebates in the words people read. */
import { dayText } from "./format";

/** State of a settlement or a statement → its word, and the state whose colour it has. */
export const SETTLEMENTS: Record<string, [string, string]> = {
  open: ["待确认", "pending"],
  disputed: ["有异议", "rejected"],
  confirmed: ["待付款", "pending"],
  paid: ["已发放", "approved"],
  carried: ["已结转", ""],
};
export const STATEMENTS: Record<string, [string, string]> = {
  open: ["待确认", "pending"],
  disputed: ["有异议", "rejected"],
  confirmed: ["已确认", "approved"],
  settled: ["已答复", "approved"],
};
export const CHANGES: Record<string, [string, string]> = { pending: ["待审批", "pending"], approved: ["已通过", "approved"], rejected: ["未通过", "rejected"] };
export const AGREEMENTS: Record<string, [string, string]> = { active: ["进行中", "approved"], settled: ["已结算", ""], withdrawn: ["已撤回", ""] };

/** What a booking is, on either side. */
export const BOOKINGS: Record<string, string> = {
  invoice: "发票",
  opening: "期初欠款",
  claw_back: "返利追回",
  bank: "付款",
  credit_note: "退货冲减",
  rebate: "返利冲抵",
};
export const MOVEMENTS: Record<string, string> = { issued: "发放", reserved: "下单占用", released: "占用退回", consumed: "发货使用", restored: "退货返还", lapsed: "过期" };
/** Movements after which less can be used. */
export const LESS = ["reserved", "lapsed"];
export const EVENTS: Record<string, string> = { ordered: "下单", shipped: "发货", received: "收货", paid: "付款", returned: "退货" };
export const CAUSES: Record<string, string> = { nightly: "重新计算", published: "协议开始", revised: "协议修订", withdrawn: "协议撤回", event: "多行一起计入" };
export const BASES: Record<string, string> = { ordered: "下单金额", shipped: "发货金额", received: "收货金额", paid: "付款金额" };
export const METHODS: Record<string, string> = { marginal: "分段计算", retroactive: "全额按所达档计算" };
export const PAYOUTS: Record<string, string> = { goods: "货补，进返利账户", offset: "冲抵货款", cash: "现金" };
export const KINDS: Record<string, string> = { partial: "阶段结算", final: "最终结算", correction: "更正" };
export const TAX_PATHS: Record<string, string> = { same_invoice: "同一张发票折扣", red_letter: "红字发票", none: "不开票" };

/** The parts of an ageing, in order. */
export const AGES: [string, string][] = [
  ["not_due", "未到期"],
  ["days_0_30", "30 天内"],
  ["days_31_60", "31–60 天"],
  ["days_61_90", "61–90 天"],
  ["days_over_90", "90 天以上"],
];

/** "2026年10月5日" → "10月5日". */
export const shortDay = (at: string | null | undefined) => dayText(at).replace(/^\d+年/, "");

/** Cents, so that sums of amounts are exact. */
export const fen = (amount: string) => Math.round(Number(amount) * 100);
export const ofFen = (cents: number) => `${cents < 0 ? "-" : ""}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, "0")}`;

/** How full something is, from 0 to 1. */
export const share = (part: string, whole: string) => (Number(whole) > 0 ? Math.max(0, Math.min(1, Number(part) / Number(whole))) : 0);

/** What a registration's state means for its dealer, in kind words, and what he can do now. Pure; the product decides. */
import { isOpen, momentText } from "@/components/format";
import type { OpportunityDetail } from "@/api/types";

export type ActName =
  | "edit" | "discard" | "withdraw" | "follow" | "stage" | "extend" | "win" | "lose" | "cancel" | "again" | "wait" | "leave" | "option" | "appeal";

export const ACT_LABELS: Record<ActName, string> = {
  edit: "继续填写",
  discard: "删除草稿",
  withdraw: "撤回报备",
  follow: "记一次跟进",
  stage: "推进阶段",
  extend: "申请延期",
  win: "标记成交",
  lose: "标记丢单",
  cancel: "放弃保护",
  again: "重新报备",
  wait: "加入候补",
  leave: "退出候补",
  option: "现在报备",
  appeal: "申诉",
};

export interface Offer {
  act: ActName;
  label: string;
  /** Why it cannot be done now; "" when it can. */
  hint: string;
}

export interface Offers {
  primary: Offer | null;
  more: Offer[];
}

type Standing = Pick<OpportunityDetail, "state" | "reject_reason" | "clock" | "appeal_until" | "submitted_at">;

const offer = (act: ActName, label = ACT_LABELS[act], hint = ""): Offer => ({ act, label, hint });

/** A draft that was sent back, not one that nobody has seen. */
export const isReturned = ({ state, submitted_at }: Pick<Standing, "state" | "submitted_at">) => state === "draft" && submitted_at !== null;

/** Somebody else has it, so one can wait. */
const isTaken = ({ state, reject_reason }: Standing) => state === "rejected" && reject_reason?.code === "taken";

function ofTaken({ clock }: Standing): Offers {
  const state = clock.waiting?.state;
  if (state === "offered") return { primary: offer("option"), more: [offer("leave", "不报了，让给后面")] };
  if (state === "waiting") return { primary: null, more: [offer("leave")] };
  return { primary: offer("wait"), more: [offer("again", "换个商机报备")] };
}

/** What the dealer can do with his registration now: one thing first, the rest behind 更多. */
export function offersOf(one: Standing, now = Date.now()): Offers {
  if (one.state === "draft") return { primary: offer("edit", isReturned(one) ? "修改后重新提交" : undefined), more: [offer("discard", isReturned(one) ? "不再报备" : undefined)] };
  if (one.state === "pending_approval") return { primary: offer("follow"), more: [offer("withdraw")] };
  if (isOpen(one.state)) return { primary: null, more: [offer("withdraw")] };
  if (one.state === "protected") {
    const extend = offer("extend", undefined, one.clock.can_extend ? "" : (one.clock.extension_hint ?? "现在不能申请延期。"));
    return { primary: offer("follow"), more: [offer("stage"), extend, offer("win"), offer("lose"), offer("cancel")] };
  }
  if (isTaken(one)) return ofTaken(one);
  if (one.state === "revoked" && one.appeal_until && Date.parse(one.appeal_until) >= now) return { primary: offer("appeal"), more: [] };
  if (one.state === "won" || one.state === "transferred") return { primary: null, more: [] };
  return { primary: offer("again", one.state === "rejected" ? "补充后重新报备" : undefined), more: [] };
}

const MEANINGS: Record<string, string> = {
  submitted: "已收到，正在核对客户名称。",
  dup_review: "名称和已有报备相近，渠道经理正在核对。先后顺序已为您记下，不用再提交一次。",
  pending_approval: "先后顺序已为您记下，渠道经理审批后通知您。",
  won: "恭喜成交，感谢您的努力。",
  lost: "这次没有成，记下的原因能帮到下一次。",
  expired: "保护期结束了，客户已重新开放。仍在跟进可以重新报备。",
  released: "保护已结束，客户已重新开放。仍在跟进可以重新报备。",
  withdrawn: "您已撤回，客户没有被占用。",
  cancelled: "您已放弃保护，客户已重新开放。",
  transferred: "已由其他经销商继续跟进，有疑问请联系渠道经理。",
};

/** One or two sentences below the state. */
export function meaningOf(one: Standing): string {
  if (one.state === "draft") return isReturned(one) ? "按下面的说明补充，再提交一次就好。退回期间客户没有被占用，请尽快。" : "还没有提交，客户也还没有被保护。";
  if (one.state === "rejected") return isTaken(one) ? "别的经销商先报备了。可以候补，客户放开时优先通知您。" : "";
  if (one.state === "revoked") return one.appeal_until ? `不同意可以在 ${momentText(one.appeal_until)} 前申诉。` : "有疑问请联系渠道经理。";
  return MEANINGS[one.state] ?? "";
}

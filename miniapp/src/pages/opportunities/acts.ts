/** The short forms of a registration's acts, and the calls they make. A new act is a row here and a word in standing.ts. */
import { api } from "@/api";
import type { Ask } from "@/components/form";
import type { Choices, OpportunityDetail } from "@/api/types";
import type { ActName } from "./standing";

export interface ActForm {
  title: string;
  hint: string;
  asks: (choices: Choices | null) => Ask[];
  confirm: string;
  danger?: boolean;
  done: string;
  /** Pictures and documents may prove it. */
  proven?: boolean;
  send: (number: string, body: ActBody, key: string) => Promise<unknown>;
}

export type ActBody = Record<string, string | string[]>;

/** Said after the act; a lost customer was never a failure of this client. */
const post = (path: string) => (number: string, values: ActBody, key: string) => api.post(path as "/opportunities/{number}/win", values as never, { params: { number }, key });

export const ACT_FORMS: Partial<Record<ActName, ActForm>> = {
  extend: {
    title: "申请延期",
    hint: "写清楚做了什么、为什么还需要时间。渠道经理会看到。",
    asks: () => [{ name: "reason", label: "理由", kind: "words", placeholder: "如：客户已进入样板间测试，合同审批还需要时间", shortest: 10, hint: "至少 10 个字" }],
    confirm: "提交申请",
    proven: true,
    done: "延期申请已提交",
    send: post("/opportunities/{number}/extend"),
  },
  win: {
    title: "恭喜成交",
    hint: "填上订单号或合同号，报备就算完成了。",
    asks: () => [{ name: "reference", label: "单号", kind: "line", placeholder: "订单号或合同号", shortest: 2 }],
    confirm: "标记成交",
    done: "已标记成交",
    send: post("/opportunities/{number}/win"),
  },
  lose: {
    title: "标记丢单",
    hint: "标记后保护结束，客户重新开放。",
    asks: (choices) => [
      { name: "reason", label: "主要原因", kind: "choice", options: choices?.lost_reasons ?? [] },
      { name: "competitor", label: "谁拿下了", kind: "line", placeholder: "品牌或公司，不清楚写「未知」" },
      { name: "note", label: "补充（选填）", kind: "words", placeholder: "下次可以怎么做", optional: true, maxlength: 200 },
    ],
    confirm: "标记丢单",
    danger: true,
    done: "已标记丢单",
    send: post("/opportunities/{number}/lose"),
  },
  cancel: {
    title: "放弃保护",
    hint: "放弃后不能恢复，一段时间内也不能再报同一个商机。",
    asks: () => [{ name: "reason", label: "原因", kind: "words", placeholder: "如：客户推迟到明年", shortest: 2, maxlength: 200 }],
    confirm: "放弃保护",
    danger: true,
    done: "已放弃",
    send: post("/opportunities/{number}/cancel"),
  },
  appeal: {
    title: "申诉",
    hint: "会由另一位同级或上级重新判定。对方看不到您写的内容。",
    asks: () => [{ name: "words", label: "理由", kind: "words", placeholder: "写清楚事实和依据", shortest: 5, maxlength: 500 }],
    confirm: "提交申诉",
    done: "申诉已提交",
    send: post("/opportunities/{number}/appeal"),
  },
};

export interface Question {
  title: string;
  text: string;
  confirm: string;
  done: string;
  path: "/opportunities/{number}/withdraw" | "/opportunities/{number}/wait" | "/opportunities/{number}/leave";
}

/** Acts that ask for nothing but yes. */
export const QUESTIONS: Partial<Record<ActName, Question>> = {
  withdraw: { title: "撤回这条报备？", text: "撤回后不能恢复，客户会重新开放给其他经销商。", confirm: "撤回", done: "已撤回", path: "/opportunities/{number}/withdraw" },
  discard: { title: "不要这条草稿了？", text: "删除后不能恢复。", confirm: "删除", done: "已删除", path: "/opportunities/{number}/withdraw" },
  leave: { title: "退出候补？", text: "退出后，您的位置会让给后面的人。", confirm: "退出", done: "已退出候补", path: "/opportunities/{number}/leave" },
};

/** The new end that an extension would bring, as the product counts it. */
export const extensionText = (one: OpportunityDetail, dayText: (at: string) => string): string =>
  one.clock.extended_until && one.clock.until ? `通过后，保护期由 ${dayText(one.clock.until)} 延至 ${dayText(one.clock.extended_until)}。` : "";

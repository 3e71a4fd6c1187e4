/** What a request's steps say in words. */
import { joined, momentText } from "@/components/format";
import type { Approval, ApprovalStep } from "@/api/types";

export interface Asked {
  who: string;
  how: string;
  state: string;
  text: string;
  at: string | null;
}

/** Who was asked in a step: the name, in whose place, and what he said. */
export function peopleOf(step: ApprovalStep): Asked[] {
  return step.tasks.map((task) => ({
    who: task.member,
    // A delegation already says "in place of"; the other ways are named.
    how: joined(task.for_whom && task.for_whom !== task.member ? `代${task.for_whom}` : null, task.via === "delegation" || task.via === "wecom" ? null : task.via_text, task.is_escalated ? "已请上级处理" : null),
    state: task.state,
    text: task.state_text,
    at: task.decided_at,
  }));
}

/** Whether somebody is being waited for. */
export const isPlace = (steps: ApprovalStep[]): boolean => steps.some((step) => step.state === "active");

/** The step that WeCom's own approvals decide now; null when ours do. */
export const stepInWecom = (steps: ApprovalStep[]): ApprovalStep | null => steps.find((step) => step.state === "active" && step.in_wecom) ?? null;

/** "第 2/3 步 · 总监审批"; "" when there is only one. */
export const stepText = ({ step, steps, step_name }: Pick<Approval, "step" | "steps" | "step_name">): string => (steps > 1 ? joined(`第 ${step}/${steps} 步`, step_name) : "");

/** The line below the state of a request. */
export function lineOf(one: Pick<Approval, "state" | "requested_at" | "decided_by" | "decided_at" | "round">, waited: string): string {
  const again = one.round > 1 ? `第 ${one.round} 次提交` : null;
  return one.state === "pending" ? joined(`${momentText(one.requested_at)} 提交`, waited, again) : joined(one.decided_by, momentText(one.decided_at), again);
}

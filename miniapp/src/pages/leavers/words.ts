/** What somebody holds who is about to leave, and where it goes, in words. Pure. */
import type { Leaving } from "@/api/types";

const counted = (count: number, unit: string): string => (count ? `${count} ${unit}` : "没有");

/** Label and words of everything that would move. */
export const rowsOf = ({ dealers, people, requests, delegations }: Leaving): [string, string][] => [
  ["负责的经销商", counted(dealers, "家")],
  ["下属", counted(people, "位")],
  ["待处理的审批", counted(requests, "个")],
  ["未结束的委托", counted(delegations, "个")],
];

/** Who takes over: whoever is named takes everything; otherwise his leader, and dealers wait for headquarters. */
export function heirText({ leader, dealers }: Leaving, successor?: string): string {
  if (successor) return `经销商、下属和审批都由${successor}接手。`;
  const heir = leader ? `下属和审批由${leader.name}接手。` : "审批由总部处理。";
  return dealers ? `${heir}经销商暂时没有负责人，请尽快指定。` : heir;
}

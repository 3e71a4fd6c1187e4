/** How the win probability came about, and where an opportunity may go; in words. Pure. */
import type { Pipeline, Stage } from "@/api/types";

/** "8.0" → "8%", "8.3" → "8.3%". */
export const percentText = (percent: string): string => `${Number(percent)}%`;

/** Base, and what the time and the knowledge take away from it, one line each. */
export function winReasons({ win, stage_name }: Pick<Pipeline, "win" | "stage_name">): string[] {
  const lines = [`「${stage_name}」阶段的起点是 ${win.base}%`];
  const lost = (factor: string) => Math.round((1 - Number(factor)) * 100);
  if (lost(win.age_factor) > 0) lines.push(`在这个阶段停留较久，减 ${lost(win.age_factor)}%`);
  const known = lost(win.bantc_factor);
  if (known > 0) lines.push(`客户信息了解 ${win.score}/15，减 ${known}%`);
  else if (known < 0) lines.push(`客户信息了解 ${win.score}/15，加 ${-known}%`);
  else lines.push(`客户信息了解 ${win.score}/15`);
  if (win.own) lines.push(`渠道经理 ${win.own.by} 判断为 ${win.own.percent}%：${win.own.reason}`);
  return lines;
}

export const currentOf = (stages: Stage[]): Stage | undefined => stages.find(({ position }) => position === "current");

/** The stage after this one; undefined at the end. */
export const nextOf = (stages: Stage[]): Stage | undefined => stages[stages.findIndex(({ position }) => position === "current") + 1];

export const passedOf = (stages: Stage[]): Stage[] => stages.filter(({ position }) => position === "passed");

/** "3 天"; less than a day is "不到 1 天". */
export const dwellText = (seconds: number | null): string => {
  if (seconds === null) return "";
  const days = Math.floor(seconds / 86_400);
  return days ? `${days} 天` : "不到 1 天";
};

/** What was chosen of a configured product, and what is missing. */
import type { ChoiceGroup, GoodsDetail } from "@/api/types";
import type { Picked } from "@/stores/basket";
import { showAmount } from "./amount";
import { quantityText } from "./prices";

export const countOf = (picks: Picked[], group: string, sku: string): number => Number(picks.find((one) => one.group === group && one.sku === sku)?.quantity ?? "0");

/** So many of an option; where one alone may be chosen, it takes the place of another. */
export function pick(picks: Picked[], group: ChoiceGroup, sku: string, count: number): Picked[] {
  const others = picks.filter((one) => one.group !== group.name || (group.maximum > 1 && one.sku !== sku));
  return count > 0 ? [...others, { group: group.name, sku, quantity: String(count) }] : others;
}

/** What is still to be chosen, or too much; "" when all is well. */
export function lackOf(groups: ChoiceGroup[], picks: Picked[]): string {
  for (const { name, minimum, maximum } of groups) {
    const count = picks.filter(({ group }) => group === name).reduce((sum, { quantity }) => sum + Number(quantity), 0);
    if (count < minimum) return minimum > 1 ? `请选「${name}」，还差 ${minimum - count} 件` : `请选「${name}」`;
    if (count > maximum) return `「${name}」最多选 ${maximum} 件，请减少`;
  }
  return "";
}

/** "开关 ×4、插座 ×6". */
export const partsText = (parts: GoodsDetail["parts"]): string => (parts ?? []).map(({ name, quantity, unit }) => `${name} ×${quantityText(quantity)}${unit}`).join("、");

/** "满 10 减 5%；满 50 每件 ¥8.00". */
export function tiersText(tiers: GoodsDetail["tiers"]): string {
  const said = (tiers ?? []).map(({ at, price, percent_off, off }) => {
    const gives = price ? `每件 ${showAmount(price)}` : off ? `每件减 ${showAmount(off)}` : `减 ${Number(percent_off)}%`;
    return `满 ${quantityText(at)} ${gives}`;
  });
  return said.join("；") + (tiers?.[0]?.counts === "band" ? "（分段计价）" : "");
}

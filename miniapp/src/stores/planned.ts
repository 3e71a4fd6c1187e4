/** What headquarters are about to change of prices: kept on this device until it is published altogether, or put away. */
import { reactive } from "vue";
import { storage } from "./storage";

/** The lists of a draft as the API reads it. */
export type Field = "standard_prices" | "price_entries" | "price_lists" | "promotions" | "order_promotions" | "margin_floors" | "endings";

export interface Planned {
  /** What it takes the place of: planning the same thing again replaces it. */
  key: string;
  field: Field;
  title: string;
  text: string;
  value: Record<string, unknown>;
}

const NAME = "planned-prices";
const state = reactive<{ items: Planned[] }>({ items: storage.get<Planned[]>(NAME) ?? [] });

const keep = (items: Planned[]): void => {
  state.items = items;
  storage.set(NAME, items);
};

/** Items as the draft of one change. */
export function draftOf(items: Planned[]): Record<string, Record<string, unknown>[]> {
  const draft: Record<string, Record<string, unknown>[]> = {};
  for (const { field, value } of items) (draft[field] ??= []).push(value);
  return draft;
}

export const planned = {
  state,
  put: (item: Planned): void => keep([...state.items.filter(({ key }) => key !== item.key), item]),
  drop: (key: string): void => keep(state.items.filter((item) => item.key !== key)),
  clear: (): void => keep([]),
};

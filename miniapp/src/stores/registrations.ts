/** Lists of registrations: a dealer's own, or those of the dealers a manager looks after; the backend knows which. */
import { unref, type Ref } from "vue";
import { api } from "@/api";
import type { Opportunity } from "@/api/types";
import { createList, PAGE_SIZE, type List } from "./list";

interface Filter {
  state?: Ref<string>;
  q?: Ref<string>;
  dealer?: Ref<string>;
}

export function registrations(filter: Filter = {}): List<Opportunity> {
  const query = () => ({ state: unref(filter.state), q: unref(filter.q)?.trim(), dealer: unref(filter.dealer) });
  return createList<Opportunity>(
    () => `opportunities:${JSON.stringify(query())}`,
    (row) => row.number,
    (cursor) => api.get("/opportunities", { query: { ...query(), cursor, limit: PAGE_SIZE } as never }),
  );
}

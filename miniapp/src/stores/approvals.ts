/** What waits for this person's decision, or was decided. */
import { api } from "@/api";
import type { Approval } from "@/api/types";
import { createList, PAGE_SIZE, type List } from "./list";

export function approvals(state: () => "pending" | "decided"): List<Approval> {
  return createList<Approval>(
    () => `approvals:${state()}`,
    (row) => row.id,
    (cursor) => api.get("/approvals", { query: { state: state(), cursor, limit: PAGE_SIZE } as never }),
  );
}

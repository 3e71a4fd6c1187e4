/** Categories as a tree: each below the one that it is a part of. */
import type { CategoryRow } from "@/api/types";

export interface Placed {
  row: CategoryRow;
  /** 0 for what stands at the top. */
  depth: number;
}

/** The rows in the order of a tree; among those of one parent as they came. */
export function treeOf(rows: CategoryRow[]): Placed[] {
  const below = (parent: string | null, depth: number): Placed[] => rows.filter((row) => row.parent === parent).flatMap((row) => [{ row, depth }, ...below(row.code, depth + 1)]);
  return below(null, 0);
}

/** Where a category may not go: to itself and to what is a part of it. */
export function within(rows: CategoryRow[], code: string): Set<string> {
  const found = new Set([code]);
  for (const { row } of treeOf(rows)) if (row.parent !== null && found.has(row.parent)) found.add(row.code);
  return found;
}

/** A whole number as somebody types it; null for what is none. */
export const wholeOf = (text: string): number | null => (/^\d{1,6}$/.test(text.normalize("NFKC").trim()) ? Number(text.normalize("NFKC")) : null);

/** Submitting at the price that was seen: the answer is an order, or another price that is asked about once more. */
import { ref } from "vue";
import { Refused } from "@/api/problems";
import { changeOf, type Change, type Expected } from "@/components/orders";
import type { Order } from "@/api/types";
import { useAct } from "./act";

export function useSubmitting(purpose: () => string, call: (expected: Expected | null, key: string) => Promise<Order>) {
  const act = useAct(purpose);
  const change = ref<Change | null>(null);
  /** The code of a refusal; "" when nothing was refused. */
  const refused = ref("");
  /** What the refusal says besides, for a way on. */
  const facts = ref<Record<string, string | null>>({});

  /** The order; null when there is none: then `act.state` says why, or `change` what it would cost now. */
  async function submit(expected: Expected | null, more: unknown = null): Promise<Order | null> {
    let changed: Change | null = null;
    refused.value = "";
    const done = await act.send({ expected, more }, async (key) => {
      try {
        return await call(expected, key);
      } catch (error) {
        changed = changeOf(error);
        if (error instanceof Refused) [refused.value, facts.value] = [error.code, error.facts];
        throw error;
      }
    });
    change.value = changed;
    if (changed) act.clear();
    return done;
  }

  /** A policy was in the way, and may have been answered meanwhile: the sentence goes when the page is seen again. */
  function look(): void {
    if (refused.value !== "policy_unanswered") return;
    refused.value = "";
    act.clear();
  }

  return { act, change, refused, facts, submit, look };
}

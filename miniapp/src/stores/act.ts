/**
 * One writing act of a person: one at a time, under one key until its ending is known, and with the product's
 * sentences where they belong, beside the fields or above the button.
 */
import { reactive } from "vue";
import { submissionKeys } from "@/api/keys";
import { fieldsOf, sentenceOf, Unknown } from "@/api/problems";
import { movedAway } from "./resource";
import { storage } from "./storage";

export interface Act {
  busy: boolean;
  /** What went wrong, for the person; "" when nothing did. */
  problem: string;
  /** Nobody knows whether it happened: the same thing may go again, under its key. */
  unsure: boolean;
  fields: Record<string, string>;
}

const UNSURE = "网络不稳，不确定是否成功。请再点一次，不会重复。";

/** What is wrong within a list (`contacts[0].stance`) is also said of the list, for pages that show it as one. */
function withRoots(fields: Record<string, string>): Record<string, string> {
  const roots = Object.entries(fields).map(([name, sentence]): [string, string] => [name.split(/[.[]/)[0] ?? name, sentence]);
  return { ...Object.fromEntries(roots.reverse()), ...fields };
}

/** `purpose` names what is done, and to what, so that two acts never share a key. */
export function useAct(purpose: () => string) {
  const state = reactive<Act>({ busy: false, problem: "", unsure: false, fields: {} });

  function clear(): void {
    Object.assign(state, { problem: "", unsure: false, fields: {} });
  }

  /** The answer, or null when there is none: then `state` says why. */
  async function send<T>(body: unknown, call: (key: string) => Promise<T>): Promise<T | null> {
    if (state.busy) return null;
    state.busy = true;
    clear();
    const keys = submissionKeys(storage, purpose());
    try {
      const answer = await call(keys.of(body));
      keys.release();
      return answer;
    } catch (error) {
      state.unsure = error instanceof Unknown;
      if (!state.unsure) keys.release();
      // Unbound meanwhile: on the way to where a phone is bound.
      if (await movedAway(error as Error)) return null;
      state.fields = withRoots(fieldsOf(error));
      state.problem = state.unsure ? UNSURE : sentenceOf(error);
      return null;
    } finally {
      state.busy = false;
    }
  }

  return { state, send, clear };
}

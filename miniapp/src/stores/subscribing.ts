/** Asking for messages outside of the program, at the moment that somebody has just done something; and saying what he answered. */
import { api } from "@/api";
import { platform, type Consent } from "@/platform";
import { session } from "./session";

type Answers = Record<string, Consent>;

/** What to ask for by itself after this; nothing for who has refused lately, or has granted enough. */
export const dueFor = (moment: string): string[] => session.state.me?.ask?.[moment] ?? [];

/** Ask for these templates. What is answered is told to the ledger, which says for what to ask next. */
export async function askFor(templates: string[]): Promise<Answers> {
  // A list of its own: what the session holds is watched, and what is watched cannot be sent to another window.
  const answers = await platform.subscribe([...templates]).catch((): Answers => ({}));
  if (Object.keys(answers).length) void tell(answers);
  return answers;
}

/** When it is lost, the platform's own event has told it. */
async function tell(answers: Answers): Promise<void> {
  const said = Object.entries(answers).map(([template, answer]) => ({ template, answer }));
  const next = await api.post("/subscriptions", { answers: said }).catch(() => null);
  if (next && session.state.me) session.state.me = { ...session.state.me, ask: next.ask };
}

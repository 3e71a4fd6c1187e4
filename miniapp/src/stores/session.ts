/** Who is using the client, for which company and in which home; and on which page such a person belongs first. */
import { reactive } from "vue";
import { api, onSession } from "@/api";
import type { Home, Me } from "@/api/types";
import { cache, storage } from "./storage";

const BIND = "/pages/session/bind";
const SWITCH = "/pages/session/switch";

const state = reactive({ me: cache.get<Me>("me"), home: storage.get<Home>("home") });

/** Another person, or the same for another company: what was kept for the first paint is not his. */
const identityOf = (me: Me | null) => (me ? [me.kind, me.name, me.role, me.dealer?.code].join("/") : "");

/** What was learned a moment ago is not asked for again: at the start, login and home both want to know. */
const FRESH_MS = 1000;
let learnedAt = 0;

function learn(me: Me): Me {
  learnedAt = Date.now();
  if (state.me && identityOf(state.me) !== identityOf(me)) cache.clear();
  state.me = me;
  cache.set("me", me);
  return me;
}

onSession(learn);

let starting: Promise<Me> | null = null;

/** Log in, or learn who the kept session belongs to; once, however many pages ask. */
function start(): Promise<Me> {
  starting ??= (storage.get("token") ? api.get("/me") : api.login()).then(learn);
  starting.catch(() => (starting = null));
  return starting;
}

/** The page a person belongs on before any other; "" when the way is free. */
export function gateOf(me: Me): string {
  if (me.kind === "unbound") return BIND;
  if (me.kind === "dealer" && !me.dealer) return SWITCH;
  return "";
}

/** The home that is open: the chosen one while the person still has it, else the first. */
export function homeOf(me: Me, chosen: Home | null): Home | null {
  return chosen && me.homes.includes(chosen) ? chosen : (me.homes[0] ?? null);
}

/** Whether the page on screen may load; if not, the person is on the way to where he belongs. */
async function enter(): Promise<boolean> {
  const me = await start();
  const gate = gateOf(me);
  if (!gate) return true;
  const pages = getCurrentPages();
  const page = pages[pages.length - 1] as unknown as { route?: string; $page?: { fullPath: string } } | undefined;
  if (page?.route && gate.includes(page.route)) return true;
  const back = page?.$page?.fullPath ?? "";
  uni.reLaunch({ url: back && back !== "/" ? `${gate}?back=${encodeURIComponent(back)}` : gate });
  return false;
}

export const session = {
  state,
  start,
  enter,
  reload: async (): Promise<Me> =>
    state.me && Date.now() - learnedAt < FRESH_MS ? state.me : learn(await api.get("/me")),
  /** Match the WeChat phone number to the contacts the manufacturer prepared. */
  bind: async (code: string): Promise<Me> => remember((await api.post("/session/phone", { code })).me),
  chooseDealer: async (code: string): Promise<Me> => remember((await api.put("/session/dealer", { dealer: code })).me),
  chooseHome(home: Home): void {
    state.home = home;
    storage.set("home", home);
  },
};

function remember(me: Me): Me {
  learn(me);
  starting = Promise.resolve(me);
  return me;
}

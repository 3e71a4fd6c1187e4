/**
 * What is about to be ordered: articles, where they go, the rebate to use. The product keeps it (a cart, a draft) and
 * answers each change with what it costs now; what it does not keep (a change of an order, an order for a dealer) is
 * kept here. Changes go one after the other, the newest wish last.
 */
import { shallowReactive } from "vue";
import type { Expected } from "@/components/orders";
import type { Cart, CartBody } from "@/api/types";
import { createResource, type Reading } from "./resource";
import { cache } from "./storage";

/** Where the goods go, and more that belongs to the whole. Amounts as the API writes them. */
export interface Terms {
  ship_to: string;
  ship_contact: string;
  ship_phone: string;
  wanted_on: string;
  reference: string;
  remark: string;
  registration: string;
  rebate: string;
}

/** One pick of a configured product: so many of an option in each. */
export interface Picked {
  group: string;
  sku: string;
  quantity: string;
}

export interface Wish {
  sku: string;
  unit: string;
  quantity: string;
  choices?: Picked[];
}

/** What is wanted in all. */
export interface Wanted {
  lines: Wish[];
  terms: Terms;
  /** Codes of coupons. */
  coupons?: string[];
}

export interface Basket {
  state: Reading<Cart>;
  refresh: () => Promise<void>;
  /** Rejects with what the product refuses. */
  change: (change: (wanted: Wanted) => Wanted) => Promise<void>;
}

export const noTerms = (): Terms => ({ ship_to: "", ship_contact: "", ship_phone: "", wanted_on: "", reference: "", remark: "", registration: "", rebate: "" });
export const TERMS = Object.keys(noTerms()) as (keyof Terms)[];
/** What the next order begins with. */
const AGAIN = ["ship_to", "ship_contact", "ship_phone"] as const;
const DELIVERY = "delivery";

export function termsOf(found: Cart | null): Terms {
  const terms = noTerms();
  if (!found?.number) {
    const last = cache.get<Partial<Terms>>(DELIVERY) ?? {};
    for (const name of AGAIN) terms[name] = last[name] ?? "";
    return terms;
  }
  for (const name of TERMS) terms[name] = found[name] ?? "";
  terms.ship_phone = terms.ship_phone.replace(/^\+86/, "");
  return terms;
}

export function rememberDelivery(terms: Terms): void {
  cache.set(DELIVERY, Object.fromEntries(AGAIN.map((name) => [name, terms[name]])));
}

export const wishesOf = (found: Cart | null): Wish[] => (found?.lines ?? []).map(({ sku, unit, quantity, choices }) => ({ sku, unit: unit ?? "", quantity, ...(choices?.length ? { choices } : {}) }));
export const wantedOf = (found: Cart | null): Wanted => ({ lines: wishesOf(found), terms: termsOf(found), coupons: found?.coupons ?? [] });

/** The body of a writing call, with only what was said. */
export function bodyOf({ lines, terms, coupons = [] }: Wanted): CartBody {
  const said = TERMS.map((name) => [name, terms[name].trim()]).filter(([, value]) => value);
  const wanted = lines.map(({ sku, quantity, unit, choices }) => ({ sku, quantity, ...(unit ? { unit } : {}), ...(choices?.length ? { choices } : {}) }));
  return { lines: wanted, ...(coupons.length ? { coupons } : {}), ...Object.fromEntries(said) } as CartBody;
}

/** One that the product keeps. */
export function keptBasket(name: string, read: () => Promise<Cart>, write: (body: CartBody) => Promise<Cart>): Basket & { set: (found: Cart) => void } {
  const resource = createResource<Cart>(name, read);
  let last: Promise<unknown> = Promise.resolve();
  return {
    state: resource.state,
    refresh: resource.refresh,
    set: resource.set,
    change(change) {
      const turn = last.then(async () => {
        if (!resource.state.data) await resource.refresh();
        resource.set(await write(bodyOf(change(wantedOf(resource.state.data)))));
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** One that only this page has; `price` says what it costs, and may refuse. */
export function looseBasket(first: Cart, price: (cart: Cart) => Promise<Cart>): Basket {
  const state = shallowReactive<Reading<Cart>>({ data: first, error: null, busy: false });
  let turn = 0;
  return {
    state,
    refresh: () => Promise.resolve(),
    async change(change) {
      const before = state.data ?? first;
      const { lines, terms, coupons = [] } = change(wantedOf(before));
      const known = new Map(before.lines.map((line) => [line.sku, line]));
      const next: Cart = {
        ...before,
        ...Object.fromEntries(TERMS.map((name) => [name, terms[name] || null])),
        lines: lines.map((wish) => ({ ...emptyLine(wish), ...known.get(wish.sku), ...wish, unit: wish.unit || null, choices: wish.choices ?? [], amount: null, problem: null })),
        coupons,
        total: null,
        problems: [],
      };
      state.data = next;
      turn += 1;
      const mine = turn;
      const priced = await price(next);
      if (mine === turn) state.data = priced;
    },
  };
}

export const emptyCart = (number: string | null = null): Cart => ({ number, version: 0, lines: [], gifts: [], listed: null, total: null, problems: [], hints: [], rebate_usable: null, coupons: [], registration: null, rebate: null, ship_to: null, ship_contact: null, ship_phone: null, reference: null, remark: null, wanted_on: null });

const emptyLine = ({ sku, quantity, unit, choices = [] }: Wish): Cart["lines"][number] => ({ sku, name: sku, choices, chosen: "", spec: "", quantity, unit: unit || null, base_unit: "", smallest: "1", step: "1", amount: null, net: null, unit_price: null, problem: null });

/** "1.50" and "2" → "3.5", without the errors of floating point. */
export function sum(one: string, other: string): string {
  const places = Math.max(one.split(".")[1]?.length ?? 0, other.split(".")[1]?.length ?? 0);
  return String(Number((Number(one) + Number(other)).toFixed(places)));
}

/** Whether more of the one is more of the other: the same article in the same unit, with the same choices. */
const keyOf = ({ sku, unit, choices = [] }: Wish): string => JSON.stringify([sku, unit, choices.map(({ group, sku: option, quantity }) => [group, option, quantity]).sort()]);

/** More of articles; of what is there already in this unit and with these choices, more of that. */
export function more(wanted: Wanted, wishes: Wish[]): Wanted {
  const lines = [...wanted.lines];
  for (const wish of wishes) {
    const at = lines.findIndex((line) => keyOf(line) === keyOf(wish));
    const there = lines[at];
    if (there) lines[at] = { ...there, quantity: sum(there.quantity, wish.quantity) };
    else lines.push(wish);
  }
  return { ...wanted, lines };
}

/** What the person saw, as submitting wants it; null while something stands against ordering. */
export function seen(found: Cart | null): Expected | null {
  if (!found?.total || found.problems.length || found.lines.some(({ amount, problem }) => !amount || problem)) return null;
  return { total: found.total, amounts: found.lines.map(({ amount }) => amount ?? ""), gifts: found.gifts.map(({ sku, quantity }) => ({ sku, quantity })) };
}

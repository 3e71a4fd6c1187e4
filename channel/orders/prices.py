"""What an order costs: now, or by the rules that were known when it was submitted (R-ORD-2, R-PRC-6)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from channel.errors import Invalid
from channel.orders.drafts import Draft, cart_lines
from channel.pricing import Cart, Circumstances, PricedCart, Problem, of_json, to_json, words
from channel.pricing.engine import price
from channel.pricing.loading import Scope, load, rules_known
from channel.pricing.quoting import Quote, Wanted, inputs_json, is_of_this_engine, quote_for, skus_of
from models import Dealer, Order, Registration


class Unorderable(Invalid):
    """A cart that cannot be ordered so: what is wrong with each line, in the engine's own words."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self._problems: dict[str, Problem] = {}
        for one in problems:
            self._problems.setdefault(_place(one), one)
        super().__init__("invalid_fields", fields={place: one.code for place, one in self._problems.items()})

    def field_sentences(self) -> dict[str, str]:
        """Line → Chinese sentence."""
        return {place: words.problem_sentence(one) for place, one in self._problems.items()}


def quoted(
    session: Session, dealer: Dealer, draft: Draft, registration: Registration | None, *, now: datetime
) -> Quote:
    """The price of a draft now, whatever stands against ordering it."""
    wanted = Wanted(cart_lines(draft.lines), draft.registration, frozenset(draft.coupons), draft.ship_to or "")
    return quote_for(session, dealer, wanted, registration, now=now)


def priced(
    session: Session, dealer: Dealer, draft: Draft, registration: Registration | None, *, now: datetime
) -> Quote:
    """The same, or Unorderable with everything that stands against it."""
    return _orderable(quoted(session, dealer, draft, registration, now=now))


def priced_as_then(session: Session, order: Order, draft: Draft) -> Quote:
    """The price of fewer goods by the rules that were known when the order got its price; Unorderable."""
    cart = of_json(Cart, order.pricing_inputs["cart"])
    return _orderable(_by_old_rules(session, order, replace(cart, lines=cart_lines(draft.lines))))


def explained(session: Session, order: Order) -> Quote:
    """An order's price made again of what it was made of: the same cents, and every rule that won or lost.

    What an older engine made is not made again, because this one might make other cents: it is told as it was kept.
    """
    made = _by_old_rules(session, order, of_json(Cart, order.pricing_inputs["cart"]))
    if is_of_this_engine(order.pricing_inputs):
        return made
    return replace(made, result=of_json(PricedCart, order.pricing))


def replayed_at(session: Session, order: Order, at: datetime) -> Quote:
    """What an order would have cost at another moment, by the rules that were known then; of the future, by ours.

    Limits and what was ordered before count as when it was ordered.
    """
    cart = replace(of_json(Cart, order.pricing_inputs["cart"]), at=at)
    return _priced(session, order, cart, rules_known(session, at))


def price_columns(quote: Quote) -> dict[str, Any]:
    """What an order keeps of its price: all that it was made of, and each step that made it.

    Which rules were looked at and did nothing is not kept: hundreds of them stand against a handful that count, and
    `explained` says it anew whenever somebody asks.
    """
    totals = quote.result.totals
    counted = tuple(step for step in quote.result.trace if step.outcome == "applied")
    return {
        "priced_at": quote.cart.at,
        "rules_at": quote.rules_at,
        "pricing_inputs": inputs_json(quote.cart, quote.circumstances),
        "pricing": to_json(replace(quote.result, trace=counted)),
        "total": totals.payable,
        "tax": totals.tax,
    }


def _by_old_rules(session: Session, order: Order, cart: Cart) -> Quote:
    if order.rules_at is None:
        raise ValueError(f"order {order.id} has no price")
    return _priced(session, order, cart, order.rules_at)


def _priced(session: Session, order: Order, cart: Cart, rules_at: datetime) -> Quote:
    circumstances = of_json(Circumstances, order.pricing_inputs["circumstances"])
    skus = skus_of(cart.lines)
    loaded = load(session, Scope(skus, cart.at, rules_at, cart.dealer, cart.registration, cart.wanted))
    return Quote(cart, circumstances, price(cart, loaded.rules, circumstances), rules_at, loaded)


def _orderable(quote: Quote) -> Quote:
    if quote.result.problems:
        raise Unorderable(quote.result.problems)
    return quote


def _place(problem: Problem) -> str:
    if problem.line is not None:
        return f"lines[{problem.line - 1}]"
    return "coupons" if problem.code.startswith("coupon") else "lines"

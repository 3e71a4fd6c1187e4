"""Prices for a dealer: of a cart now, and of a cart of the past again, to the same cent (R-PRC-6, idea C1).

An order keeps the cart, its circumstances and `rules_at`; `replay` makes the same result of them at any later time.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from channel.access import looked_after_dealer, own_dealer
from channel.access.orders import registration_for
from channel.actors import Actor
from channel.errors import Conflict, NotFound
from channel.opportunities.over import state_at
from channel.pricing.coding import of_json, to_json
from channel.pricing.discretion import discreet
from channel.pricing.engine import price
from channel.pricing.goods import read_skus
from channel.pricing.loading import Loaded, Scope, dealer_facts, load, newest_rules
from channel.pricing.uses import read_circumstances
from channel.pricing.values import ENGINE_VERSION, Cart, CartLine, Circumstances, PricedCart, RegistrationFacts
from models import Dealer, Registration

#: States of a registration in which its special prices can be used: the project goes on, or was won and is delivered.
_LIVE = ("protected", "won")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a dealer would buy: lines, the registration whose special prices he wants, coupon codes."""

    lines: tuple[CartLine, ...]
    registration: str | None = None
    coupons: frozenset[str] = frozenset()
    ship_to: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A priced cart with all that it was made of."""

    cart: Cart
    circumstances: Circumstances
    result: PricedCart
    #: As of when the rules were known; an order keeps it for `replay`.
    rules_at: datetime
    loaded: Loaded


def quote(session: Session, actor: Actor, wanted: Wanted, dealer_code: str | None = None, *, now: datetime) -> Quote:
    """The price for the actor's dealer now; a member names one whom he looks after.

    What is wrong with lines is in `result.problems`, all of it. Raises NotFound for a registration or a dealer of
    somebody else, Conflict("not_protected") for one that has ended.
    """
    dealer = own_dealer(session, actor) if dealer_code is None else looked_after_dealer(session, actor, dealer_code)
    registration = registration_for(session, dealer.id, wanted.registration) if wanted.registration else None
    if wanted.registration and registration is None:
        raise NotFound
    return quote_for(session, dealer, wanted, registration, now=now)


def quote_for(
    session: Session, dealer: Dealer, wanted: Wanted, registration: Registration | None = None, *, now: datetime
) -> Quote:
    """The price for a dealer who was loaded through `access`, as was the registration."""
    cart = Cart(
        dealer=dealer_facts(session, dealer, ship_to=wanted.ship_to),
        at=now,
        lines=wanted.lines,
        registration=registration_facts(registration, now) if registration is not None else None,
        wanted=wanted.coupons,
    )
    rules_at = newest_rules(session)
    loaded = load(session, _scope(cart, rules_at))
    circumstances = read_circumstances(session, dealer, loaded)
    result = price(cart, loaded.rules, circumstances)
    instead = {str(one.facts["substitute"]) for one in result.problems if one.facts.get("substitute")}
    result = discreet(cart, loaded.rules, result, read_skus(session, instead, rules_at)[1])
    return Quote(cart, circumstances, result, rules_at, loaded)


def unit_quotes(session: Session, dealer: Dealer, lines: Sequence[CartLine], *, now: datetime) -> list[PricedCart]:
    """Each line priced as if it were ordered alone, such as for a page of a catalogue: rules are read once for all."""
    facts, rules_at = dealer_facts(session, dealer), newest_rules(session)
    loaded = load(session, _scope(Cart(facts, now, tuple(lines)), rules_at))
    circumstances = read_circumstances(session, dealer, loaded)
    return [price(Cart(facts, now, (line,)), loaded.rules, circumstances) for line in lines]


def inputs_json(cart: Cart, circumstances: Circumstances) -> dict[str, Any]:
    """What an order keeps of a quote, beside `rules_at`."""
    return {"cart": to_json(cart), "circumstances": to_json(circumstances), "engine": ENGINE_VERSION}


def is_of_this_engine(inputs: Mapping[str, Any]) -> bool:
    """Whether stored inputs give the stored cent again; those of before versions were kept are of the first one."""
    return bool(inputs.get("engine", 1) == ENGINE_VERSION)


def replay(session: Session, inputs: Mapping[str, Any], rules_at: datetime) -> PricedCart:
    """The price of stored inputs under the rules as they were known then; the same to the cent, with its trace."""
    cart = of_json(Cart, inputs["cart"])
    loaded = load(session, _scope(cart, rules_at))
    return price(cart, loaded.rules, of_json(Circumstances, inputs["circumstances"]))


def explain(result: PricedCart, line: int) -> PricedCart:
    """The part of a price that says why one line costs what it does: the line, its steps and those of the whole."""
    return PricedCart(
        lines=tuple(one for one in result.lines if one.number == line),
        gifts=result.gifts,
        totals=result.totals,
        trace=tuple(step for step in result.trace if step.line in (line, None)),
        flags=tuple(flag for flag in result.flags if flag.line in (line, None)),
        problems=tuple(problem for problem in result.problems if problem.line in (line, None)),
    )


def skus_of(lines: Collection[CartLine]) -> frozenset[str]:
    """Every SKU that lines name, picks of configured products included."""
    return frozenset(line.sku for line in lines) | {choice.sku for line in lines for choice in line.choices}


def _scope(cart: Cart, rules_at: datetime) -> Scope:
    return Scope(skus_of(cart.lines), cart.at, rules_at, cart.dealer, cart.registration, cart.wanted)


def registration_facts(registration: Registration, now: datetime) -> RegistrationFacts:
    """A protected registration ends with its protection; a won one has no end, its special prices have."""
    state = state_at(registration, now)
    if state not in _LIVE:
        raise Conflict("not_protected")
    if state != "protected" or registration.protected_until is None:
        return RegistrationFacts(registration.number)
    until = max(registration.protected_until, registration.frozen_until or registration.protected_until)
    return RegistrationFacts(registration.number, until)

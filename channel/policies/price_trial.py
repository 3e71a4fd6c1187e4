"""The price trial of a draft (idea C4): what its linked rules change on last month's orders of the dealers it is for.

Each order is priced twice at one moment, when the policy and all of its rules count: with the rules, and as if they had
never been written (a promotion is left out; before a new price goes on what was there). So the difference is theirs
alone. Orders without any of their goods are not priced.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from channel.access.rules import known_links
from channel.actors import Actor
from channel.calendar import local_day
from channel.policies.announced import Announced, announced_by, first_moment
from channel.policies.audience import dealers_of
from channel.policies.drafts import draft_of
from channel.policies.scope import Scope, scope_of
from channel.policies.values import audience_of, links_of
from channel.pricing.coding import of_json
from channel.pricing.engine import price
from channel.pricing.pinned import load_for
from channel.pricing.rules import Rules
from channel.pricing.values import Cart, Circumstances
from models import Dealer, Order, PolicyVersion

#: How far back orders are looked at, how many of them at most (the newest), and how many lines are shown.
LOOKED_BACK = timedelta(days=30)
MOST_ORDERS = 500
MOST_SHOWN = 10


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """A line that would cost something else, in yuan with its share of order promotions."""

    order: str
    dealer: Dealer
    sku: str
    name: str
    before: Decimal
    after: Decimal

    @property
    def difference(self) -> Decimal:
        """By how much; less than 0 is cheaper."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class PriceTrial:
    """What a draft's rules would have changed."""

    scope: Scope | None
    #: Whether a linked rule prices orders at all; without one nothing is priced.
    has_prices: bool
    #: Orders of the audience that were looked at; `is_cut`: there were more than MOST_ORDERS.
    orders: int
    is_cut: bool
    #: Dealers with a line that changes; lines that get cheaper and dearer.
    dealers: int
    cheaper: int
    dearer: int
    #: What all priced orders cost together, without the rules and with them.
    before: Decimal
    after: Decimal
    #: The largest differences first.
    changed: Sequence[ChangedLine]


def try_policy_prices(session: Session, actor: Actor, number: str, *, now: datetime) -> PriceTrial:
    """What the rules behind a draft change for its audience. Changes nothing. NotFound, Forbidden, Conflict."""
    _, row = draft_of(session, actor, number)
    scope = scope_of(session, actor, row, local_day(now))
    known = known_links(session, actor, links_of(row.rules))
    rules = [one for one in announced_by(session, row) if one.link in known]
    found = _orders(session, actor, row, now) if rules else []
    kept = found[:MOST_ORDERS]
    carts = [of_json(Cart, one.pricing_inputs["cart"]) for one in kept]
    moment = max([now, first_moment(row), *(at for rule in rules for at in rule.moments)])
    tried = list(_tried(session, rules, kept, carts, moment)) if kept else []
    lines = [line for changed, _, _ in tried for line in changed]
    lines.sort(key=lambda one: (-abs(one.difference), one.order, one.sku))
    return PriceTrial(
        scope,
        bool(rules),
        len(kept),
        len(found) > MOST_ORDERS,
        len({one.dealer.id for one in lines}),
        sum(one.difference < 0 for one in lines),
        sum(one.difference > 0 for one in lines),
        sum((before for _, before, _ in tried), Decimal(0)),
        sum((after for _, _, after in tried), Decimal(0)),
        lines[:MOST_SHOWN],
    )


def _orders(session: Session, actor: Actor, row: PolicyVersion, now: datetime) -> Sequence[Row[Any]]:
    """Orders of the last month of the dealers of its audience, newest first; one more than are looked at."""
    inside = dealers_of(session, actor, audience_of(row.audience), local_day(now))
    query = (
        select(Order.number, Order.pricing_inputs, Dealer)
        .join(Dealer, Dealer.id == Order.dealer_id)
        .where(Order.priced_at >= now - LOOKED_BACK, Order.priced_at < now, Order.state != "cancelled")
        .where(Order.round > 0, Order.dealer_id.in_(inside))
        .order_by(Order.priced_at.desc(), Order.id.desc())
    )
    return session.execute(query.limit(MOST_ORDERS + 1)).all()


def _tried(
    session: Session, rules: Sequence[Announced], found: Sequence[Row[Any]], carts: Sequence[Cart], moment: datetime
) -> Iterator[tuple[list[ChangedLine], Decimal, Decimal]]:
    """The changed lines of every order with some of the goods, and what it costs without the rules and with them."""
    known = load_for(session, carts).rules
    old, names = without(known, rules), {sku.code: sku.name for sku in known.skus}
    near = {sku.code for sku in known.skus if any(rule.begins(sku) is not None for rule in rules)}
    for one, then in zip(found, carts, strict=True):
        if near.isdisjoint(line.sku for line in then.lines):
            continue
        cart, circumstances = replace(then, at=moment), of_json(Circumstances, one.pricing_inputs["circumstances"])
        before, after = (price(cart, each, circumstances) for each in (old, known))
        if before.problems or after.problems:
            continue
        changed = [
            ChangedLine(one.number, one.Dealer, new.sku, names.get(new.sku, new.sku), was.payable, new.payable)
            for was, new in zip(before.lines, after.lines, strict=True)
            if was.payable != new.payable
        ]
        yield changed, before.totals.payable, after.totals.payable


def without(known: Rules, rules: Sequence[Announced]) -> Rules:
    """The rules as if these had never been written: prices that they follow go on. Pure."""
    codes = {one.link.code for one in rules if one.link.kind == "price_rule"}
    begins = {(one.link.kind, one.link.code): one.articles for one in rules if one.articles}
    standard = {
        sku: at for (kind, _), articles in begins.items() if kind == "standard_price" for sku, at in articles.items()
    }
    entries = {
        (code, sku): at
        for (kind, code), articles in begins.items()
        if kind == "price_list"
        for sku, at in articles.items()
    }
    return replace(
        known,
        promotions=tuple(one for one in known.promotions if one.code not in codes),
        order_promotions=tuple(one for one in known.order_promotions if one.code not in codes),
        bundles=tuple(one for one in known.bundles if one.sku not in codes),
        licence_tiers=tuple(one for one in known.licence_tiers if one.sku not in codes),
        standard_prices=tuple(_gone_on(known.standard_prices, lambda one: standard.get(one.sku))),
        price_entries=tuple(_gone_on(known.price_entries, lambda one: entries.get((one.price_list, one.sku)))),
    )


def _gone_on(rows: Any, begins: Any) -> Iterator[Any]:
    """Rows without those that begin at their article's moment or later; what ended there goes on."""
    for one in rows:
        at = begins(one)
        if at is None:
            yield one
        elif one.valid_from < at:
            ends_there = one.valid_until is not None and one.valid_until >= at
            yield replace(one, valid_until=None) if ends_there else one

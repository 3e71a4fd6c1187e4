"""Which articles somebody may see: a dealer what he may order, whoever looks after dealers everything.

What is not in a dealer's range is Not found like what does not exist; so is what only a rival may order.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, false, or_, select, true
from sqlalchemy.orm import Session

from channel.access import approver, looked_after_dealer, own_dealer
from channel.access.contacts import own_contact
from channel.actors import Actor
from channel.errors import Forbidden, NotFound
from channel.pricing.goods import category_paths
from channel.pricing.index import fits
from channel.pricing.loading import dealer_facts, dealer_rules, newest_rules
from channel.pricing.prices import SellableRange
from models import Dealer, PriceRuleGoods, Sku


@dataclass(frozen=True, slots=True)
class Counter:
    """Somebody in front of the catalogue."""

    #: Whose prices are shown; None: nobody's.
    dealer: Dealer | None
    #: The condition that an article may be seen.
    may_see: ColumnElement[bool]


def counter(session: Session, actor: Actor, dealer: str | None = None, *, now: datetime) -> Counter:
    """What the actor sees of the catalogue; a member may look with the eyes of a dealer whom he looks after.

    Raises NotFound for another's dealer, Forbidden for members who look after none.
    """
    if actor.kind != "member":
        mine = own_dealer(session, actor)
        return Counter(mine if sees_prices(session, actor) else None, orderable(session, mine, now=now))
    approver(session, actor)
    if dealer is None:
        return Counter(None, true())
    theirs = looked_after_dealer(session, actor, dealer)
    return Counter(theirs, orderable(session, theirs, now=now))


def sees_prices(session: Session, actor: Actor) -> bool:
    """Whether somebody at a dealer may know what goods cost; who only receives them does not need to."""
    return own_contact(session, actor).role != "warehouse"


def need_prices(session: Session, actor: Actor) -> None:
    """Forbidden("not_allowed") unless the contact may know what goods cost."""
    actor.dealer()
    if not sees_prices(session, actor):
        raise Forbidden("not_allowed")


def visible_sku(session: Session, at: Counter, code: str) -> Sku:
    """The article of that code if it may be seen; NotFound otherwise."""
    row = session.scalar(select(Sku).where(Sku.code == code, at.may_see))
    if row is None:
        raise NotFound
    return row


def orderable(session: Session, dealer: Dealer, *, now: datetime) -> ColumnElement[bool]:
    """The condition that a dealer may order an article now: some range allows it and none excludes it (layer 2)."""
    facts, rules_at = dealer_facts(session, dealer), newest_rules(session)
    ranges = [
        value
        for value in dealer_rules(session, facts, ("sellable_range",), at=now, rules_at=rules_at)
        if isinstance(value, SellableRange) and fits(value.audience, facts)
    ]
    below = _below(session) if any(one.products.categories for one in ranges) else {}
    allowed = [_within(one, below) for one in ranges if not one.is_excluding]
    excluded = [_within(one, below) for one in ranges if one.is_excluding]
    return and_(Sku.is_active, or_(false(), *allowed), ~or_(false(), *excluded))


def _within(one: SellableRange, below: dict[str, set[str]]) -> ColumnElement[bool]:
    """The condition that a range is about an article."""
    products = one.products
    parts: list[ColumnElement[bool]] = []
    if products.skus:
        parts.append(Sku.code.in_(_named(one.id, "sku")))
    if products.product_lines:
        parts.append(Sku.product_line.in_(sorted(products.product_lines)))
    if products.categories:
        parts.append(Sku.category.in_(_all_below(products.categories, below)))
    inside = or_(*parts) if parts else true()
    return and_(inside, Sku.code.not_in(_named(one.id, "except"))) if products.but_not else inside


def _named(rule_id: int, kind: str) -> Select[tuple[str]]:
    """The SKUs that a rule names, as a part of a query: there may be thousands."""
    return select(PriceRuleGoods.code).where(PriceRuleGoods.rule_id == rule_id, PriceRuleGoods.kind == kind)


def _below(session: Session) -> dict[str, set[str]]:
    """Category → itself and all that are a part of it."""
    found: dict[str, set[str]] = {}
    for code, path in category_paths(session).items():
        for above in path:
            found.setdefault(above, set()).add(code)
    return found


def _all_below(categories: Collection[str], below: dict[str, set[str]]) -> Sequence[str]:
    return sorted({code for category in categories for code in below.get(category, {category})})

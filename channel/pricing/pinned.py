"""Carts that must price to an amount (idea C16): headquarters keep them, and a change that breaks one is refused."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from channel import audit
from channel.access import headquarters, looked_after_dealer
from channel.actors import Actor
from channel.errors import Conflict, Invalid, NotFound
from channel.fields import amount_problem, text_problem
from channel.plain import plain
from channel.pricing.coding import of_json
from channel.pricing.draft_values import Ended, NewRow, overlay
from channel.pricing.engine import price
from channel.pricing.loading import Loaded, Scope, dealer_facts, load, newest_rules
from channel.pricing.quoting import Wanted, inputs_json, skus_of
from channel.pricing.touched import concerns, touched_articles
from channel.pricing.values import Cart, Circumstances
from models import PinnedCart

#: More SKUs than this are read whole, which costs less than naming them.
_MOST_NAMED = 5_000


@dataclass(frozen=True, slots=True)
class Tried:
    """A pinned cart with what it would cost."""

    name: str
    expected: Decimal
    #: What it would cost; None: it could not be ordered any more.
    found: Decimal | None

    @property
    def is_broken(self) -> bool:
        """Whether it would not cost any more what it must."""
        return self.found != self.expected


def pin_cart(
    session: Session,
    actor: Actor,
    name: str,
    dealer: str,
    wanted: Wanted,
    *,
    total: Decimal | None = None,
    at: datetime | None = None,
    now: datetime,
) -> PinnedCart:
    """Keep a cart of a dealer with what it must cost; None: what it costs now. `at` is the moment it is priced for.

    Raises Invalid for the name or the total, NotFound for the dealer, Conflict: name_taken, or cart_not_orderable when
    it cannot be ordered today, so that it could never be met.
    """
    headquarters(session, actor)
    name = plain(name)
    wrong = {"name": text_problem(name, 2, 64), "total": amount_problem(total) if total is not None else None}
    fields = {field: problem for field, problem in wrong.items() if problem is not None}
    if fields:
        raise Invalid("invalid_fields", fields=fields)
    facts = dealer_facts(session, looked_after_dealer(session, actor, dealer), ship_to=wanted.ship_to)
    cart = Cart(facts, at or now, wanted.lines, wanted=wanted.coupons)
    loaded = load(session, Scope(skus_of(cart.lines), None, newest_rules(session), facts, wanted=wanted.coupons))
    result = price(cart, loaded.rules, Circumstances())
    if not result.can_be_ordered:
        raise Conflict("cart_not_orderable")
    row = PinnedCart(
        name=name,
        inputs=inputs_json(cart, Circumstances()),
        at=at,
        total=result.totals.payable if total is None else total,
        is_active=True,
        created_by=actor.id,
        created_at=now,
    )
    try:
        with session.begin_nested():
            session.add(row)
            session.flush()
    except IntegrityError:
        raise Conflict("name_taken") from None
    audit.record(session, actor, "cart_pinned", "pinned_cart", row.id, now=now, name=name, total=str(row.total))
    return row


def unpin_cart(session: Session, actor: Actor, cart_id: int, *, now: datetime) -> None:
    """Give a pinned cart up: it holds no change any more. NotFound when there is none."""
    headquarters(session, actor)
    row = session.get(PinnedCart, cart_id)
    if row is None:
        raise NotFound
    session.delete(row)
    audit.record(session, actor, "cart_unpinned", "pinned_cart", cart_id, now=now, name=row.name)


def pinned_carts(session: Session, actor: Actor, *, before: int | None = None, limit: int) -> Sequence[PinnedCart]:
    """The pinned carts, newest first; `before` is the id where the last page ended."""
    headquarters(session, actor)
    query = select(PinnedCart).order_by(PinnedCart.id.desc()).limit(limit)
    return session.scalars(query if before is None else query.where(PinnedCart.id < before)).all()


def broken_carts(session: Session, rows: Sequence[NewRow], endings: Sequence[Ended], *, at: datetime) -> list[Tried]:
    """The pinned carts that a change applied at a moment would break then or later, by name."""
    return [one for one in tried_carts(session, rows, endings, at=at) if one.is_broken]


def tried_carts(session: Session, rows: Sequence[NewRow], endings: Sequence[Ended], *, at: datetime) -> list[Tried]:
    """The pinned carts that a change applied at a moment concerns with what they would cost, by name.

    Tried then and whenever something of the change begins or ends later: with the first moment at which one is broken,
    or the last one. What would be off later without the change as well is not broken by it. Others keep their price.
    """
    kept = session.scalars(select(PinnedCart).where(PinnedCart.is_active).order_by(PinnedCart.name)).all()
    touched = touched_articles(session, rows, endings) if kept else frozenset()
    carts = [(row, _cart(row, at)) for row in kept if concerns(touched, row.inputs)]
    if not carts:
        return []
    before = load_for(session, [cart for _, cart in carts])
    # One set of rules for all moments: only floors are cut to one, and they flag orders without changing the price.
    after = overlay(before, rows, endings, at)
    tried = {row.name: one for (row, _), one in zip(carts, _priced(carts, after), strict=True)}
    for moment in _later_moments(rows, endings, at):
        again = [(row, replace(cart, at=moment)) for row, cart in carts if not row.at and not tried[row.name].is_broken]
        for (row, _), without, found in zip(again, _priced(again, before), _priced(again, after), strict=True):
            if not found.is_broken or found.found != without.found:
                tried[row.name] = found
    return list(tried.values())


def _later_moments(rows: Sequence[NewRow], endings: Sequence[Ended], at: datetime) -> list[datetime]:
    """When something of a change begins or ends after it was applied, the earliest first."""
    moments = {moment for row in rows for moment in (row.value.valid_from, row.value.valid_until) if moment is not None}
    return sorted(moment for moment in moments | {one.at for one in endings} if moment > at)


def carts_off(session: Session, skus: frozenset[str], *, at: datetime) -> list[Tried]:
    """The pinned carts with some of these goods that do not cost now what they must, by name."""
    kept = session.scalars(select(PinnedCart).where(PinnedCart.is_active).order_by(PinnedCart.name)).all()
    carts = [(row, _cart(row, at)) for row in kept if concerns(skus, row.inputs)]
    found = _priced(carts, load_for(session, [cart for _, cart in carts])) if carts else []
    return [one for one in found if one.is_broken]


def _priced(carts: Sequence[tuple[PinnedCart, Cart]], after: Loaded) -> list[Tried]:
    return [
        Tried(row.name, row.total, _total(cart, of_json(Circumstances, row.inputs["circumstances"]), after))
        for row, cart in carts
    ]


def load_for(session: Session, carts: Sequence[Cart]) -> Loaded:
    """The rules of now for many carts of any dealers and moments."""
    skus: frozenset[str] | None = frozenset(sku for cart in carts for sku in skus_of(cart.lines))
    if skus is not None and len(skus) > _MOST_NAMED:
        skus = None
    wanted = frozenset(code for cart in carts for code in cart.wanted)
    return load(session, Scope(skus, None, newest_rules(session), wanted=wanted))


def _cart(row: PinnedCart, at: datetime) -> Cart:
    return replace(of_json(Cart, row.inputs["cart"]), at=row.at or at)


def _total(cart: Cart, circumstances: Circumstances, loaded: Loaded) -> Decimal | None:
    result = price(cart, loaded.rules, circumstances)
    return result.totals.payable if result.can_be_ordered else None

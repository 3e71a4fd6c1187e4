"""What a change of prices would mean: for the orders of the last month, and for the carts that must keep their price.

Every order is priced twice at one moment, under the rules of now and with the draft, so that the difference is the
draft's alone. Orders without any of its goods keep their price and are not priced.
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.configuration.service import check_may_change
from channel.orders.history import priced_carts
from channel.pricing.changing import newest_number, prepare
from channel.pricing.coding import of_json
from channel.pricing.draft_values import overlay
from channel.pricing.drafts import PriceDraft
from channel.pricing.engine import price
from channel.pricing.loading import Loaded
from channel.pricing.pinned import Tried, load_for, tried_carts
from channel.pricing.touched import concerns, touched_articles
from channel.pricing.values import Cart, Circumstances

#: How far back orders are looked at, how many of them at most, and how many are shown.
LOOKED_BACK = timedelta(days=30)
MOST_ORDERS = 2_000
MOST_SHOWN = 20

#: Number of an order and the inputs that it keeps (`quoting.inputs_json`), the oldest first.
Orders = Iterable[tuple[str, Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Changed:
    """An order that would cost something else; None: it could not be ordered."""

    number: str
    before: Decimal | None
    after: Decimal | None

    @property
    def difference(self) -> Decimal:
        """By how much; what cannot be ordered counts as nothing."""
        return (self.after or Decimal(0)) - (self.before or Decimal(0))


@dataclass(frozen=True, slots=True)
class Trial:
    """What would happen if a draft were applied."""

    #: The number of the change that counts now; to be given when the draft is applied.
    seen: int
    #: How many rows of each kind it would write.
    counts: Mapping[str, int]
    #: Orders that were looked at, and how much they cost together, before and after.
    orders: int
    #: Whether there were more than MOST_ORDERS: the oldest of the month were not looked at.
    is_cut: bool
    before: Decimal
    after: Decimal
    #: Orders that would change, the largest difference first.
    changed: Sequence[Changed]
    #: The pinned carts that it concerns, by name.
    pinned: Sequence[Tried]

    @property
    def broken(self) -> Sequence[Tried]:
        """Those of them that stop it."""
        return [one for one in self.pinned if one.is_broken]


def try_prices(session: Session, actor: Actor, draft: PriceDraft, orders: Orders, *, now: datetime) -> Trial:
    """What a draft would change, for headquarters. Changes nothing; raises WrongPrices like the change itself."""
    check_may_change(session, actor)
    prepared = prepare(session, draft, now=now)
    starts = [row.value.valid_from for row in prepared.rows] + [one.at for one in prepared.endings]
    at = max([now, *starts])
    touched = touched_articles(session, prepared.rows, prepared.endings)
    # Of what keeps its price only the number is held.
    of_it = ((number, one if concerns(touched, one) else None) for number, one in orders)
    newest = deque(of_it, MOST_ORDERS + 1)
    is_cut = len(newest) > MOST_ORDERS
    if is_cut:
        newest.popleft()
    inputs = {number: one for number, one in newest if one is not None}
    carts = {number: replace(of_json(Cart, one["cart"]), at=at) for number, one in inputs.items()}
    loaded = load_for(session, list(carts.values()))
    after = overlay(loaded, prepared.rows, prepared.endings, at)
    compared = []
    for number, cart in carts.items():
        circumstances = of_json(Circumstances, inputs[number]["circumstances"])
        compared.append(Changed(number, _total(cart, circumstances, loaded), _total(cart, circumstances, after)))
    changed = sorted((one for one in compared if one.difference), key=lambda one: (-abs(one.difference), one.number))
    return Trial(
        newest_number(session),
        prepared.counts,
        len(newest),
        is_cut,
        sum((one.before or Decimal(0) for one in compared), Decimal(0)),
        sum((one.after or Decimal(0) for one in compared), Decimal(0)),
        changed,
        tried_carts(session, prepared.rows, prepared.endings, at=now),
    )


def recent_orders(session: Session, *, now: datetime) -> Orders:
    """The newest orders of the last month that were not cancelled: one more than are looked at."""
    found = priced_carts(session, now - LOOKED_BACK, now, newest=MOST_ORDERS + 1)
    return ((one.number, one.inputs) for one in found)


def _total(cart: Cart, circumstances: Circumstances, loaded: Loaded) -> Decimal | None:
    result = price(cart, loaded.rules, circumstances)
    return result.totals.payable if result.can_be_ordered else None

"""Orders of the past as prices see them: for dry runs of new rules and for explanations (idea C1). Reads only."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Dealer, Order

#: Rows that are read at once.
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class PricedOrder:
    """An order's price with all that it was made of; `inputs` are for `channel.pricing.quoting.replay`."""

    number: str
    dealer_code: str
    inputs: Mapping[str, Any]
    rules_at: datetime
    total: Decimal


def priced_carts(
    session: Session, since: datetime, until: datetime, *, newest: int | None = None
) -> Iterator[PricedOrder]:
    """Orders whose price was made in [since, until) and that were not cancelled, the oldest first.

    Of no more than the `newest` so many inputs are read, a few at a time.
    """
    those = (Order.priced_at >= since, Order.priced_at < until, Order.state != "cancelled", Order.round > 0)
    ids = select(Order.id).where(*those).order_by(Order.priced_at.desc(), Order.id.desc()).limit(newest)
    query = (
        select(Order.number, Dealer.code, Order.pricing_inputs, Order.rules_at, Order.total)
        .join(Dealer, Dealer.id == Order.dealer_id)
        .where(*those if newest is None else (Order.id.in_(ids),))
        .order_by(Order.priced_at, Order.id)
    )
    for row in session.execute(query.execution_options(yield_per=_CHUNK)):
        if row.rules_at is not None:
            yield PricedOrder(row.number, row.code, row.pricing_inputs, row.rules_at, row.total)

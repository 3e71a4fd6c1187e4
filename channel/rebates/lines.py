"""The orders that a settlement rests on: one line for each, as they count (R-REB-13)."""

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.rebates.accrual import Agreed
from channel.rebates.nightly import amount_of, day_of, eligible, within
from models import RebateEvent


def statement_lines(session: Session, one: Agreed, dealer_id: int) -> list[dict[str, Any]]:
    """What counted of each order of a dealer after returns, in order of days; the amounts sum to the volume."""
    day = func.min(day_of(one.terms))
    amount = func.sum(amount_of(one.terms))
    query = (
        select(RebateEvent.order_number, day, amount)
        .where(
            RebateEvent.kind.in_(one.terms.volume_kinds),
            within(day_of(one.terms), one),
            *eligible(one.terms, [dealer_id]),
        )
        .group_by(RebateEvent.order_number)
        .order_by(day, RebateEvent.order_number)
    )
    return [
        {"position": place, "order_number": number, "on_day": first, "amount": counted, "state": "open"}
        for place, (number, first, counted) in enumerate(session.execute(query), 1)
    ]

"""What was paid of goods that are taken back: a return takes it back as well (R-REB-6, R-REB-7)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.orders.quantities import share
from channel.rebates.events import LineEvent
from channel.rebates.spreading import ZERO, pro_rata
from models import RebateEvent


@dataclass(slots=True)
class Paid:
    """What of a line left on one day, less what came back of it, in yuan with tax."""

    sent: Decimal = ZERO
    #: Of that, what was paid on which day.
    by_day: dict[date, Decimal] = field(default_factory=lambda: defaultdict(Decimal))


def as_paid(session: Session, order_id: int, returned: Sequence[LineEvent]) -> list[LineEvent]:
    """The same returns of an order, cut by the days on which what they take back was paid.

    What nobody has paid yet is what goes back first: it is not owed any more. Of the rest every payment gives its part.
    """
    there = _paid(session, order_id)
    return [part for event in returned for part in cut_by_payment(event, there[event.line, event.shipped_on])]


def cut_by_payment(event: LineEvent, paid: Paid) -> Iterator[LineEvent]:
    """The parts of one return, which sum to it: first what was not paid. Lowers `paid` by them. Pure."""
    days = sorted(day for day, amount in paid.by_day.items() if amount > ZERO)
    in_all = sum((paid.by_day[day] for day in days), ZERO)
    back = min(max(event.gross - max(paid.sent - in_all, ZERO), ZERO), in_all)
    parts = [event.gross - back, *pro_rata(back, [paid.by_day[day] for day in days])]
    ends, quantity = ZERO, event.quantity
    for day, gross in zip([None, *days], parts, strict=True):
        if not gross and (day is not None or event.gross):
            continue
        net = share(event.net, ends + gross, event.gross) - share(event.net, ends, event.gross)
        key = event.key if day is None else f"{event.key}:{day}"
        yield replace(event, key=key, quantity=quantity, net=net, gross=gross, paid_on=day)
        # Pieces are counted once.
        ends, quantity = ends + gross, Decimal(0)
        if day is not None:
            paid.by_day[day] -= gross
    paid.sent -= event.gross


def _paid(session: Session, order_id: int) -> dict[tuple[int, date | None], Paid]:
    """What was sent and paid of each line of an order, by the day on which it left."""
    query = (
        select(RebateEvent.line, RebateEvent.shipped_on, RebateEvent.kind, RebateEvent.paid_on)
        .add_columns(func.sum(RebateEvent.gross))
        .where(RebateEvent.order_id == order_id, RebateEvent.kind.in_(("shipped", "paid", "returned")))
        .group_by(RebateEvent.line, RebateEvent.shipped_on, RebateEvent.kind, RebateEvent.paid_on)
        .order_by(RebateEvent.line, RebateEvent.shipped_on, RebateEvent.kind, RebateEvent.paid_on)
    )
    found: dict[tuple[int, date | None], Paid] = defaultdict(Paid)
    for line, shipped_on, kind, paid_on, amount in session.execute(query):
        one = found[line, shipped_on]
        if kind != "paid":
            one.sent += amount
        if paid_on is not None:
            one.by_day[paid_on] += amount
    return found

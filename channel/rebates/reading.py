"""What people see of wallets, and what an order's lines are to rebates. Reads only."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from channel.errors import Invalid
from channel.rebates.progress import OrderedLine
from channel.rebates.sums import ZERO
from models import Order, RebateAccrual, RebateBatch, RebateEvent, RebateMovement, Sku

#: How many movements are shown.
NEWEST = 50


def wallet_batches(session: Session, dealer_id: int) -> Sequence[RebateBatch]:
    """Batches with something left or reserved, the one that expires first at first."""
    query = select(RebateBatch).where(
        RebateBatch.dealer_id == dealer_id, or_(RebateBatch.remaining > ZERO, RebateBatch.reserved > ZERO)
    )
    return session.scalars(query.order_by(RebateBatch.expires_on, RebateBatch.id)).all()


def movements_of(session: Session, dealer_id: int) -> Sequence[tuple[RebateMovement, str, str | None]]:
    """The newest movements of a dealer's batches, each with its batch's source and its order's number."""
    query = select(RebateMovement).where(RebateMovement.dealer_id == dealer_id)
    return explained(session, session.scalars(query.order_by(RebateMovement.id.desc()).limit(NEWEST)).all())


def explained(
    session: Session, movements: Sequence[RebateMovement]
) -> Sequence[tuple[RebateMovement, str, str | None]]:
    """Movements that were loaded before, each with its batch's source and its order's number."""
    batches = select(RebateBatch.id, RebateBatch.source).where(RebateBatch.id.in_({row.batch_id for row in movements}))
    orders = select(Order.id, Order.number).where(Order.id.in_({row.order_id for row in movements if row.order_id}))
    sources, numbers = dict(session.execute(batches).tuples().all()), dict(session.execute(orders).tuples().all())
    return [(row, sources[row.batch_id], numbers.get(row.order_id or 0)) for row in movements]


def causes_of(session: Session, accruals: Sequence[RebateAccrual]) -> Mapping[int, RebateEvent]:
    """What happened to which order line, by the id of the event that an accrual names."""
    query = select(RebateEvent).where(RebateEvent.id.in_({row.event_id for row in accruals if row.event_id}))
    return {row.id: row for row in session.scalars(query)}


def goods_of(session: Session, lines: Sequence[Mapping[str, Any]]) -> list[OrderedLine]:
    """Lines by SKU with category and product line; Invalid with the place of each SKU that does not exist."""
    query = select(Sku).where(Sku.code.in_({line["sku"] for line in lines}))
    known = {row.code: row for row in session.scalars(query)}
    unknown = {f"lines[{place}].sku": "bad_value" for place, line in enumerate(lines) if line["sku"] not in known}
    if unknown:
        raise Invalid("invalid_fields", fields=unknown)
    return [
        OrderedLine(category=known[line["sku"]].category, product_line=known[line["sku"]].product_line, **line)
        for line in lines
    ]

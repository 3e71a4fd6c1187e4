"""Telling rebates what happened to order lines (R-REB-2, R-REB-7)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.calendar import local_day
from channel.orders.quantities import share
from channel.orders.refunds import as_paid
from channel.rebates.accrual import LineEvent, record_all
from channel.rebates.events import EventKind
from models import Order, OrderLine, Shipment, ShipmentLine, Sku

#: So much of a line.
Parts = Sequence[tuple[OrderLine, Decimal]]
#: Id of a SKU → code of its category.
Categories = Mapping[int, str | None]


@dataclass(frozen=True, slots=True)
class Lot:
    """So much of a line that came in one parcel, and the days by which it had counted."""

    number: str
    quantity: Decimal
    shipped_on: date
    #: None for what never arrived.
    received_on: date | None


def record(
    session: Session,
    order: Order,
    parts: Parts,
    kind: EventKind,
    key: str,
    *,
    now: datetime,
    shipped_on: date | None = None,
    categories: Categories | None = None,
) -> None:
    """Write down that so much of each line was ordered, given up, shipped or received; `key` names the occurrence.

    Called after the line's own count was moved: what a part is worth is what the line came to with it less what it had
    come to before, so that the parts of a line add up to it. What was shipped counts by the day on which it left
    (`shipped_on`), whenever we hear of it (R-REB-2). `categories` are those of the lines, where they are known.
    """
    events = events_of(session, order, parts, kind, key, now=now, shipped_on=shipped_on, categories=categories)
    record_all(session, events, now=now)


def events_of(
    session: Session,
    order: Order,
    parts: Parts,
    kind: EventKind,
    key: str,
    *,
    now: datetime,
    shipped_on: date | None = None,
    categories: Categories | None = None,
) -> list[LineEvent]:
    """The same before it is written."""
    days = {"shipped_on": shipped_on, "received_on": local_day(now) if kind == "received" else None}
    known = _categories(session, parts) if categories is None else categories
    return [_event(order, line, known, kind, key, quantity, _so_far(line, kind), days) for line, quantity in parts]


def whole(lines: Sequence[OrderLine]) -> Parts:
    """All of every line. Pure."""
    return [(line, line.ordered) for line in lines]


def record_returned(session: Session, order: Order, parts: Parts, key: str, *, is_missing: bool, now: datetime) -> None:
    """Write down that so much of each line is not owed any more: it came back, or never arrived (`is_missing`).

    It counts against the days by which it had counted, parcel by parcel, and what never arrived never counted as
    received: so what is taken out of a period is what was in it, at its rate (R-REB-7). What was paid of it is taken
    back as well, by the days on which it was (R-REB-6).
    """
    known, lots = _categories(session, parts), _lots(session, parts, is_missing=is_missing)
    events: list[LineEvent] = []
    for line, quantity in parts:
        before = line.credited - quantity
        done = (line.credited - line.returned if is_missing else line.returned) - quantity
        for lot, part in cut(lots.get(line.id, ()), done, quantity):
            before += part
            days = {"shipped_on": lot.shipped_on, "received_on": lot.received_on}
            events.append(_event(order, line, known, "returned", f"{key}:{lot.number}", part, before, days))
    record_all(session, as_paid(session, order.id, events), now=now)


def cut(lots: Sequence[Lot], done: Decimal, quantity: Decimal) -> Iterator[tuple[Lot, Decimal]]:
    """What of which lot comes after `done`, the first parcel first. Pure."""
    start = Decimal(0)
    for lot in lots:
        end = start + lot.quantity
        part = min(end, done + quantity) - max(start, done)
        if part > 0:
            yield lot, part
        start = end


def _event(
    order: Order,
    line: OrderLine,
    categories: Categories,
    kind: EventKind,
    key: str,
    quantity: Decimal,
    so_far: Decimal,
    days: dict[str, date | None],
) -> LineEvent:
    """One event; its part of the line ends at `so_far`."""
    ends = (so_far, so_far - quantity)
    net, gross = (
        share(whole, ends[0], line.ordered) - share(whole, ends[1], line.ordered) for whole in (line.net, line.amount)
    )
    return LineEvent(
        dealer_id=order.dealer_id,
        kind=kind,
        key=key,
        order_id=order.id,
        order_number=order.number,
        line=line.position,
        sku=line.code,
        category=categories.get(line.sku_id),
        product_line=line.product_line,
        quantity=quantity,
        net=net,
        gross=gross,
        is_gift=line.is_gift,
        is_special=line.is_special,
        ordered_on=local_day(order.submitted_at) if order.submitted_at is not None else None,
        **days,
    )


def _so_far(line: OrderLine, kind: EventKind) -> Decimal:
    """How much of a line has come so far, with the part that is told of. What is given up is the last of it."""
    done = {"ordered": line.ordered, "shipped": line.shipped, "received": line.received}
    return done.get(kind, line.ordered)


def _categories(session: Session, parts: Parts) -> Categories:
    query = select(Sku.id, Sku.category).where(Sku.id.in_([line.sku_id for line, _ in parts]))
    return dict(session.execute(query).tuples().all())


def _lots(session: Session, parts: Parts, *, is_missing: bool) -> dict[int, list[Lot]]:
    """What came of each line in which parcel, or should have come; parcels that replace something aside."""
    query = (
        select(ShipmentLine, Shipment.number, Shipment.shipped_at, Shipment.received_at)
        .join(Shipment, Shipment.id == ShipmentLine.shipment_id)
        .where(ShipmentLine.line_id.in_([line.id for line, _ in parts]))
        .where(Shipment.return_id.is_(None), Shipment.received_at.is_not(None))
        .order_by(Shipment.shipped_at, Shipment.id)
    )
    found: dict[int, list[Lot]] = {}
    for row, number, sent, arrived in session.execute(query):
        quantity = row.missing if is_missing else row.quantity - row.missing
        received_on = None if is_missing or arrived is None else local_day(arrived)
        found.setdefault(row.line_id, []).append(Lot(number, quantity, local_day(sent), received_on))
    return found

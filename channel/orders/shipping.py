"""Goods leave: shipments as the ERP or a person reports them, in as many parts as it takes, from several warehouses."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.calendar import end_of_day, load_calendar, local_day
from channel.configuration import current
from channel.credit import holding
from channel.credit.accounts import turn as credit_turn
from channel.errors import Conflict, Invalid, NotFound
from channel.orders.counting import record
from channel.orders.quantities import to_ship
from channel.orders.records import move, new_number, turn
from channel.orders.reservations import book, reckon
from channel.orders.settling import plain, push
from channel.orders.stock import lock_stock, send_stock
from channel.orders.telling import RECEIVING, order_lines, tell_dealer
from channel.orders.transitions import SHIPPABLE
from channel.rows import insert_once
from models import Order, OrderLine, Shipment, ShipmentLine, ShipmentTrace, Warehouse

#: The most lines of a delivery note, and steps of a trace that come at once.
LINES_MOST, TRACE_MOST = 500, 200


@dataclass(frozen=True, slots=True)
class Packed:
    """So much of an article in a parcel, in base units. `position`: of that line; None: of its lines as they come."""

    sku: str
    quantity: Decimal
    position: int | None = None


@dataclass(frozen=True, slots=True)
class Parcel:
    """A delivery note: what left which warehouse (its code), and with whom. Without a number it gets one of ours."""

    warehouse: str
    lines: tuple[Packed, ...]
    shipped_at: datetime
    number: str | None = None
    carrier: str | None = None
    tracking_number: str | None = None


@dataclass(frozen=True, slots=True)
class TraceStep:
    """Where a parcel was, and when."""

    at: datetime
    words: str


def ship(
    session: Session, actor: Actor, order: Order, parcel: Parcel, *, now: datetime, by_hand: bool = False
) -> Shipment:
    """Book a shipment of an order that was loaded through `access`, or by an import that the ERP is trusted for.

    What the ERP says has left is a fact and is never refused for credit or stock; who ships `by_hand` asks first
    (R-CRD-2). The same delivery note again moves nothing; who carries it may be said later. Raises Invalid with the
    lines that are not in the order or more than what is left, and Conflict: already_decided, shipment_differs,
    not_in_stock, credit_exceeded, overdue_….
    """
    number = parcel.number or new_number("FH", now)
    digest = _digest(order, parcel)
    if (known := _known(session, number, digest)) is not None:
        return _carry(session, actor, order, known, parcel, now=now)
    warehouse = warehouse_named(session, parcel.warehouse)
    turn(session, order, SHIPPABLE)
    credit_turn(session, order.dealer_id)
    if by_hand:
        holding.check(session, order.id, now=now)
    lines = order_lines(session, order)
    before, taken = reckon(order, lines), matched(lines, parcel.lines)
    shipment = insert_shipment(session, order, warehouse, number, digest, parcel)
    by_id = {line.id: line for line in lines}
    lock_stock(session, {by_id[line_id].sku_id for line_id in taken})
    for line_id, quantity in sorted(taken.items(), key=lambda item: (by_id[item[0]].sku_id, item[0])):
        line = by_id[line_id]
        send_stock(session, line, warehouse.id, quantity, left_at=parcel.shipped_at, is_fact=not by_hand, now=now)
        line.shipped += quantity
        session.add(ShipmentLine(shipment_id=shipment.id, line_id=line_id, quantity=quantity))
    session.flush()
    book(session, order, lines, before, key=number, now=now)
    _go_on(session, actor, order, lines, number, now=now)
    parts, left_on = [(by_id[id_], taken[id_]) for id_ in sorted(taken)], local_day(parcel.shipped_at)
    record(session, order, parts, "shipped", number, now=now, shipped_on=left_on)
    audit.record(session, actor, "order_shipped", "order", order.number, now=now, shipment=number)
    more = {"shipment": _pushed(shipment, warehouse, parts)}
    push(session, actor, "order.shipped", order, now=now, about=number, lines=lines, more=more)
    told = {"shipment": number, "carrier": _carried(parcel)}
    tell_dealer(session, actor, "order_shipped", order, told, now=now, roles=RECEIVING, about=number)
    return shipment


def trace(session: Session, shipment: Shipment, steps: Sequence[TraceStep]) -> int:
    """Write down where a parcel was; what was told before is not written twice. Returns how many were new."""
    values = [{"shipment_id": shipment.id, "at": step.at, "words": step.words[:200]} for step in steps[:TRACE_MOST]]
    before = len(traces_of(session, [shipment.id]).get(shipment.id, ()))
    if values:
        session.execute(insert_once(session, ShipmentTrace), values)
    return len(traces_of(session, [shipment.id]).get(shipment.id, ())) - before


def traces_of(session: Session, shipment_ids: Iterable[int]) -> Mapping[int, list[ShipmentTrace]]:
    """Where parcels were, the newest first, by shipment."""
    query = select(ShipmentTrace).where(ShipmentTrace.shipment_id.in_(list(shipment_ids)))
    found: dict[int, list[ShipmentTrace]] = {}
    for step in session.scalars(query.order_by(ShipmentTrace.at.desc(), ShipmentTrace.id.desc())):
        found.setdefault(step.shipment_id, []).append(step)
    return found


def shipment_named(session: Session, order: Order, number: str) -> Shipment:
    """The shipment of that number if it is of this order, which was loaded through `access`; NotFound otherwise."""
    row = session.scalar(select(Shipment).where(Shipment.number == number, Shipment.order_id == order.id))
    if row is None:
        raise NotFound
    return row


def warehouse_named(session: Session, code: str) -> Warehouse:
    """The warehouse of that code; Invalid when there is none."""
    row = session.scalar(select(Warehouse).where(Warehouse.code == code))
    if row is None:
        raise Invalid("invalid_fields", fields={"warehouse": "unknown_warehouse"})
    return row


def insert_shipment(
    session: Session,
    order: Order,
    warehouse: Warehouse,
    number: str,
    digest: str,
    parcel: Parcel,
    *,
    return_id: int | None = None,
) -> Shipment:
    """The row of a parcel; who booked the same number at this moment was first: Conflict("try_again")."""
    values = {"number": number, "order_id": order.id, "warehouse_id": warehouse.id, "digest": digest}
    values |= {"carrier": parcel.carrier, "tracking_number": parcel.tracking_number, "return_id": return_id}
    insert = insert_once(session, Shipment).values(shipped_at=parcel.shipped_at, **values).returning(Shipment)
    row = session.scalars(insert).one_or_none()
    if row is None:
        raise Conflict("try_again")
    return row


def matched(lines: Sequence[OrderLine], packed: Sequence[Packed]) -> Mapping[int, Decimal]:
    """Which line of an order gets how much of a parcel; Invalid with every article that does not fit. Pure."""
    left = {line.id: to_ship(line) for line in lines}
    taken: dict[int, Decimal] = {}
    wrong: dict[str, str] = {}
    for index, one in enumerate(packed[: LINES_MOST + 1]):
        mine = [row for row in lines if row.code == one.sku and one.position in (None, row.position)]
        rest = one.quantity
        for line in mine:
            part = min(rest, left[line.id])
            if part > 0:
                left[line.id] -= part
                taken[line.id] = taken.get(line.id, Decimal(0)) + part
                rest -= part
        if not mine:
            wrong[f"lines[{index}].sku"] = "not_ordered"
        elif one.quantity <= 0:
            wrong[f"lines[{index}].quantity"] = "bad_quantity"
        elif rest > 0:
            wrong[f"lines[{index}].quantity"] = f"more_than_left:{(one.quantity - rest).normalize():f}"
    if not packed or len(packed) > LINES_MOST:
        wrong["lines"] = "no_lines" if not packed else f"too_many:{LINES_MOST}"
    if wrong:
        raise Invalid("invalid_fields", fields=wrong)
    return taken


def receive_by(session: Session, now: datetime) -> datetime:
    """When goods that were shipped completely today count as received if nobody says so: the end of a workday.

    A day off moves it on, so that the dealer is reminded on a workday before (R-REM-2, idea C14).
    """
    day = local_day(now) + timedelta(days=current(session).orders.receive_days)
    return end_of_day(load_calendar(session).workday_from(day))


def _go_on(
    session: Session, actor: Actor, order: Order, lines: Sequence[OrderLine], number: str, *, now: datetime
) -> None:
    facts = {"shipment": number}
    if any(to_ship(line) > 0 for line in lines):
        move(session, actor, order, "part_shipped", now=now, facts=facts)
        return
    due = receive_by(session, now)
    move(session, actor, order, "shipped", now=now, facts=facts, shipped_at=now, receive_by=due)


def _known(session: Session, number: str, digest: str) -> Shipment | None:
    row = session.scalar(select(Shipment).where(Shipment.number == number))
    if row is not None and row.digest != digest:
        raise Conflict("shipment_differs", facts={"number": number})
    return row


def _carry(
    session: Session, actor: Actor, order: Order, shipment: Shipment, parcel: Parcel, *, now: datetime
) -> Shipment:
    """Write down who carries a parcel when that is said, or said otherwise, later; and tell the dealer, who waits."""
    said = {"carrier": parcel.carrier, "tracking_number": parcel.tracking_number}
    news = {name: value for name, value in said.items() if value and value != getattr(shipment, name)}
    if not news:
        return shipment
    for name, value in news.items():
        setattr(shipment, name, value)
    session.flush()
    audit.record(session, actor, "shipment_carried", "order", order.number, now=now, shipment=shipment.number, **news)
    carrier = " ".join(filter(None, (shipment.carrier, shipment.tracking_number)))
    told, about = {"shipment": shipment.number, "carrier": carrier}, f"{shipment.number}:{_short(carrier)}"
    tell_dealer(session, actor, "order_carried", order, told, now=now, roles=RECEIVING, about=about)
    return shipment


def _pushed(shipment: Shipment, warehouse: Warehouse, parts: Sequence[tuple[OrderLine, Decimal]]) -> Mapping[str, Any]:
    """A shipment as other systems are told of it."""
    return {
        "number": shipment.number,
        "warehouse": warehouse.code,
        "shipped_at": shipment.shipped_at.isoformat(),
        "carrier": shipment.carrier,
        "tracking_number": shipment.tracking_number,
        "lines": [
            {
                "position": line.position,
                "sku": line.code,
                "base_unit": line.base_unit,
                "base_quantity": plain(quantity),
            }
            for line, quantity in parts
        ],
    }


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _digest(order: Order, parcel: Parcel) -> str:
    lines = sorted((one.sku, f"{one.quantity.normalize():f}", one.position or 0) for one in parcel.lines)
    said = json.dumps([order.number, parcel.warehouse, lines], ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()


def _carried(parcel: Parcel) -> str:
    return " ".join(filter(None, (parcel.carrier, parcel.tracking_number)))

"""Goods arrive: a parcel is received, with what is missing or broken; or time says that it was (B5)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel import audit
from channel.access import own_dealer
from channel.access.orders import need, own_order
from channel.actors import Actor, job
from channel.calendar import Calendar, end_of_day, load_calendar, local_day
from channel.errors import Conflict, Invalid
from channel.opportunities.drafts import checked_text
from channel.orders.claims import Part, open_claim, steps_of
from channel.orders.counting import record
from channel.orders.quantities import step_of, to_receive, to_ship
from channel.orders.records import move, turn
from channel.orders.settling import push
from channel.orders.shipping import shipment_named
from channel.orders.telling import order_lines, tell_dealer, tell_manager
from channel.rows import each_apart, moved
from models import Order, OrderLine, Shipment, ShipmentLine

ACTOR = job("auto_receive")
#: Orders that one run of the job receives.
MOST = 200
#: States in which parcels can be under way; one that replaces something may follow when all else was received.
_UNDER_WAY = ("partially_shipped", "shipped")
_REPLACED = (*_UNDER_WAY, "received")


@dataclass(frozen=True, slots=True)
class Found:
    """What was wrong with a line of a parcel, in base units."""

    position: int
    missing: Decimal = Decimal(0)
    damaged: Decimal = Decimal(0)


def receive(
    session: Session,
    actor: Actor,
    number: str,
    shipment_number: str,
    found: Sequence[Found] = (),
    *,
    words: str = "",
    photos: Sequence[str] = (),
    now: datetime,
) -> Order:
    """Say that a parcel arrived, and what of it did not or was broken; claims for that are opened at once.

    By the dealer's owner, buyer or warehouse. What is broken needs a photo (public ids of the dealer's attachments).
    Raises Invalid, NotFound, Forbidden and Conflict("already_received").
    """
    need(session, actor, "receive")
    order = own_order(session, actor, number)
    shipment = shipment_named(session, order, shipment_number)
    own_dealer(session, actor)
    text = checked_text("words", words, 2, 300) if any(one.missing or one.damaged for one in found) else ""
    is_replacement = shipment.return_id is not None
    turn(session, order, _REPLACED if is_replacement else _UNDER_WAY)
    parts = _book(session, actor, order, shipment, found, now=now)
    # What is missing of a replacement was received once and is owed: his manager hears of it and sends it again.
    claimed = () if is_replacement else parts.missing
    for kind, lines in (("missing", claimed), ("damaged", parts.damaged)):
        if lines:
            open_claim(session, actor, order, kind, lines, kind, text, photos, now=now)
    problems = _words(parts)
    _go_on(session, actor, order, shipment, "received", problems, now=now)
    audit.record(session, actor, "shipment_received", "order", number, now=now, shipment=shipment_number)
    if problems:
        told = {"problems": problems[1:]}
        tell_manager(session, actor, "receipt_problem", order, told, now=now, about=shipment_number)
    return order


def auto_receive(session: Session, now: datetime) -> int:
    """Receive everything whose time is over without a word from the dealer; returns how many orders.

    An order whose time ended on a day off waits for the end of the next workday, on which the dealer is reminded: it
    was shipped before that day was known to be off.
    """
    calendar = load_calendar(session)
    query = select(Order.id).where(Order.state == "shipped", Order.receive_by <= now)
    ids = session.scalars(query.order_by(Order.receive_by, Order.id).limit(MOST)).all()
    return each_apart(session, ids, lambda id_: _receive_all(session, id_, calendar, now=now), what="auto_receive")


@dataclass(frozen=True, slots=True)
class _Parts:
    """What was found of a parcel's lines."""

    missing: Sequence[Part]
    damaged: Sequence[Part]


def _book(
    session: Session, actor: Actor, order: Order, shipment: Shipment, found: Sequence[Found], *, now: datetime
) -> _Parts:
    """Count a parcel as received, once."""
    first = update(Shipment).where(Shipment.id == shipment.id, Shipment.received_at.is_(None))
    if not moved(session, first.values(received_at=now, received_by=actor.label)):
        raise Conflict("already_received")
    session.refresh(shipment)
    sent = session.scalars(select(ShipmentLine).where(ShipmentLine.shipment_id == shipment.id)).all()
    lines = {line.id: line for line in order_lines(session, order)}
    there = {lines[row.line_id].position: row.quantity for row in sent}
    wrong = _problems(found, there, _steps(session, lines, sent)) if found else {}
    if wrong:
        raise Invalid("invalid_fields", fields=wrong)
    by_position = {one.position: one for one in found}
    missing: list[Part] = []
    damaged: list[Part] = []
    arrived: list[tuple[OrderLine, Decimal]] = []
    for row in sorted(sent, key=lambda row: row.line_id):
        line = lines[row.line_id]
        one = by_position.get(line.position, Found(line.position))
        row.missing, row.damaged = one.missing, one.damaged
        missing += [Part(line, one.missing)] if one.missing else []
        damaged += [Part(line, one.damaged)] if one.damaged else []
        if shipment.return_id is None:
            line.missing += one.missing
            line.received += row.quantity - one.missing
            arrived += [(line, row.quantity - one.missing)] if row.quantity > one.missing else []
    session.flush()
    record(session, order, arrived, "received", shipment.number, now=now)
    return _Parts(missing, damaged)


def _steps(session: Session, lines: Mapping[int, OrderLine], sent: Sequence[ShipmentLine]) -> Mapping[int, Decimal]:
    """In what each line of a parcel can be counted, by its position: as fine as its article is, or as it was sent."""
    steps = steps_of(session, [lines[row.line_id] for row in sent])
    return {lines[row.line_id].position: min(steps[row.line_id], step_of(row.quantity, 0)) for row in sent}


def _problems(found: Sequence[Found], sent: Mapping[int, Decimal], steps: Mapping[int, Decimal]) -> Mapping[str, str]:
    """What cannot have been found, with its place: of another parcel, more than was sent, half of what has no half."""
    wrong: dict[str, str] = {}
    for index, one in enumerate(found):
        if one.position not in sent:
            wrong[f"lines[{index}].position"] = "not_in_shipment"
        elif min(one.missing, one.damaged) < 0 or one.missing + one.damaged > sent[one.position]:
            wrong[f"lines[{index}].missing"] = f"more_than_left:{sent[one.position].normalize():f}"
        else:
            parts = {"missing": one.missing % steps[one.position], "damaged": one.damaged % steps[one.position]}
            uneven = {name: f"not_a_multiple:{steps[one.position]:f}" for name, rest in parts.items() if rest}
            wrong |= {f"lines[{index}].{name}": problem for name, problem in uneven.items()}
    if len({one.position for one in found}) < len(found):
        wrong["lines"] = "bad_value"
    return wrong


def _words(parts: _Parts) -> str:
    short = sum((part.quantity for part in parts.missing), Decimal(0))
    broken = sum((part.quantity for part in parts.damaged), Decimal(0))
    text = f"短少 {short.normalize():f}" if short else ""
    text += ("、" if short and broken else "") + (f"破损 {broken.normalize():f}" if broken else "")
    return f"，{text}" if text else ""


def _go_on(
    session: Session, actor: Actor, order: Order, shipment: Shipment, event: str, problems: str, *, now: datetime
) -> None:
    """The order is received when everything that was or will be shipped has arrived."""
    facts = {"shipment": shipment.number, "problems": problems}
    if order.state == "shipped" and everything_arrived(order_lines(session, order)):
        finish_receipt(session, actor, order, event, now=now, facts={"problems": problems})
    else:
        move(session, actor, order, "part_received", now=now, facts=facts)


def finish_receipt(
    session: Session, actor: Actor, order: Order, event: str, *, now: datetime, facts: dict[str, str]
) -> None:
    """Nothing is under way any more: the order is received."""
    move(session, actor, order, event, now=now, facts=facts, received_at=now)
    push(session, actor, "order.received", order, now=now, about="received")


def everything_arrived(lines: Sequence[OrderLine]) -> bool:
    """Whether nothing of these lines is under way or to be sent. Pure."""
    return all(to_ship(line) == 0 and to_receive(line) == 0 for line in lines)


def _receive_all(session: Session, order_id: int, calendar: Calendar, *, now: datetime) -> int:
    order = session.get_one(Order, order_id)
    turn(session, order, ("shipped",))
    if order.receive_by is not None and not calendar.is_workday(local_day(order.receive_by)):
        order.receive_by = end_of_day(calendar.workday_from(local_day(now)))
        return 1
    query = select(Shipment).where(Shipment.order_id == order.id, Shipment.received_at.is_(None))
    for shipment in session.scalars(query.order_by(Shipment.id)).all():
        _book(session, ACTOR, order, shipment, (), now=now)
    finish_receipt(session, ACTOR, order, "auto_received", now=now, facts={})
    tell_dealer(session, ACTOR, "order_auto_received", order, now=now)
    return 1

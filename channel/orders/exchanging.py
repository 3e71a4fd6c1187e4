"""What we do with goods that come back: take them in, credit them or send others (B5)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel import audit
from channel.access.orders import looked_after_order, visible_return
from channel.actors import Actor
from channel.credit.accounts import turn as credit_turn
from channel.errors import Conflict, Invalid
from channel.orders.claims import Part, parts_of, steps_of
from channel.orders.records import move_return, new_number, turn
from channel.orders.returns import credit, keep_goods, settled
from channel.orders.shipping import Parcel, insert_shipment, warehouse_named
from channel.orders.stock import put_back_stock, take_free
from channel.orders.transitions import RETURNABLE
from models import Order, OrderReturn, OrderReturnLine, Shipment, ShipmentLine


def receive_back(
    session: Session,
    actor: Actor,
    number: str,
    warehouse: str,
    restocked: Mapping[int, Decimal] | None = None,
    *,
    now: datetime,
) -> OrderReturn:
    """Goods came back to a warehouse; `restocked` says how much of each line (by position) can be sold again.

    None: all of it. What was not exchanged is credited at once. By a member who looks after the dealer. Raises Invalid,
    NotFound and Conflict("already_decided").
    """
    row, order = _of_member(session, actor, number)
    place = warehouse_named(session, warehouse)
    turn(session, order, RETURNABLE)
    parts = parts_of(session, row)
    good = {part.line.position: part.quantity for part in parts} if restocked is None else restocked
    wrong = _problems(parts, good, steps_of(session, [part.line for part in parts]))
    if wrong:
        raise Invalid("invalid_fields", fields=wrong)
    if row.kind != "exchange":
        # Before stock, as everybody does: a shipment of the same dealer waits for one of the two, never for each other.
        credit_turn(session, order.dealer_id)
    move_return(session, row, "received_back", now=now, received_at=now)
    query = select(OrderReturnLine).where(OrderReturnLine.return_id == row.id)
    about = {one.line_id: one for one in session.scalars(query)}
    for part in sorted(parts, key=lambda part: part.line.sku_id):
        quantity = good.get(part.line.position, Decimal(0))
        about[part.line.id].restocked = quantity
        if quantity:
            put_back_stock(session, part.line.sku_id, place.id, quantity, now=now)
    audit.record(session, actor, "return_received", "order", order.number, now=now, number=number)
    if row.kind != "exchange":
        credit(session, actor, order, row, now=now)
    session.flush()
    return row


def _problems(parts: Sequence[Part], good: Mapping[int, Decimal], steps: Mapping[int, Decimal]) -> Mapping[str, str]:
    """What cannot have come back in order: more than what was asked for, or half of what has no half."""
    wrong: dict[str, str] = {}
    for part in parts:
        quantity, step = good.get(part.line.position, Decimal(0)), steps[part.line.id]
        if not 0 <= quantity <= part.quantity:
            wrong[f"lines[{part.line.position}].quantity"] = f"more_than_left:{part.quantity.normalize():f}"
        elif quantity % step and quantity != part.quantity:
            wrong[f"lines[{part.line.position}].quantity"] = f"not_a_multiple:{step:f}"
    return wrong


def credit_return(session: Session, actor: Actor, number: str, *, now: datetime) -> OrderReturn:
    """Credit approved goods that need not come back, such as broken ones. By a member who looks after the dealer."""
    row, order = _of_member(session, actor, number)
    if row.kind == "exchange":
        raise Conflict("exchange_not_credited")
    turn(session, order, RETURNABLE)
    credit(session, actor, order, row, now=now)
    return row


def replace(session: Session, actor: Actor, number: str, parcel: Parcel, *, now: datetime) -> Shipment:
    """Send others for goods that came back; it costs nothing and changes nothing of what the order counts.

    The parcel's lines are those of the exchange. Raises NotFound, Invalid, Conflict: already_decided, not_in_stock,
    shipment_differs for the number of another parcel.
    """
    row, order = _of_member(session, actor, number)
    place = warehouse_named(session, parcel.warehouse)
    turn(session, order, RETURNABLE)
    move_return(session, row, "replaced", now=now)
    parts = parts_of(session, row)
    number = parcel.number or new_number("FH", now)
    if session.scalar(select(Shipment.id).where(Shipment.number == number)) is not None:
        raise Conflict("shipment_differs", facts={"number": number})
    shipment = insert_shipment(session, order, place, number, "", parcel, return_id=row.id)
    for part in sorted(parts, key=lambda part: part.line.sku_id):
        take_free(session, part.line, place.id, part.quantity, left_at=parcel.shipped_at, now=now)
        session.add(ShipmentLine(shipment_id=shipment.id, line_id=part.line.id, quantity=part.quantity))
    keep_goods(session, row)
    settled(session, actor, order, row, "return_replaced", now=now)
    return shipment


def _of_member(session: Session, actor: Actor, number: str) -> tuple[OrderReturn, Order]:
    """The sub-document of a dealer whom the member looks after; NotFound otherwise."""
    actor.member()
    row, order = visible_return(session, actor, number)
    return row, looked_after_order(session, actor, order.number)

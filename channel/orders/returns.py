"""Sub-documents of an order (售后): goods that go back or are exchanged, never arrived or were broken (B5).

    requested → approved → received_back → credited | replaced;  missing: approved → credited at once

Credit is at the original prices and rates: it is the difference that the lines' counts make (`quantities.Standing`).
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel import audit
from channel.access import acting_dealer
from channel.access.orders import need, own_order, visible_return
from channel.actors import Actor
from channel.approvals import Verdict, withdraw_approval
from channel.calendar import end_of_day, local_day
from channel.credit.accounts import turn as credit_turn
from channel.errors import Invalid
from channel.opportunities.drafts import checked_text
from channel.orders.claims import REASONS, Part, open_claim, parts_of, steps_of
from channel.orders.counting import record_returned
from channel.orders.quantities import returnable
from channel.orders.records import move, move_return, turn
from channel.orders.reservations import book, reckon
from channel.orders.settling import plain, push
from channel.orders.telling import order_lines, tell_dealer, tell_manager
from channel.orders.transitions import RETURN_KINDS, RETURN_STATES, RETURNABLE
from models import Order, OrderLine, OrderReturn, Shipment, ShipmentLine

#: Kinds that a dealer asks for himself; the others come of a receipt.
ASKED_FOR = ("return", "exchange")


def ask_return(
    session: Session,
    actor: Actor,
    number: str,
    kind: str,
    wanted: Mapping[int, Decimal],
    reason: str,
    words: str,
    photos: Sequence[str] = (),
    *,
    now: datetime,
) -> OrderReturn:
    """Ask to send goods back or to exchange them: so much (base units) of each line by its position.

    Each line within the days of its category after it arrived. Raises Invalid with every line that cannot go back,
    NotFound, Forbidden, and Conflict("already_decided") while nothing was shipped.
    """
    need(session, actor, "order")
    acting_dealer(session, actor)
    order = own_order(session, actor, number)
    if kind not in ASKED_FOR or reason not in REASONS:
        field = "kind" if kind not in ASKED_FOR else "reason"
        raise Invalid("invalid_fields", fields={field: "bad_value"})
    text = checked_text("words", words, 2, 300)
    turn(session, order, RETURNABLE)
    lines = order_lines(session, order)
    parts = _parts(lines, wanted, _ends(session, lines), steps_of(session, lines), now=now)
    return open_claim(session, actor, order, kind, parts, reason, text, photos, now=now)


def settle_return(session: Session, actor: Actor, return_id: int, verdict: Verdict, *, now: datetime) -> None:
    """Do what a verdict means: goods may come back; what never arrived is credited at once; or it stays as it is."""
    row = session.get_one(OrderReturn, return_id)
    order = session.get_one(Order, row.order_id)
    turn(session, order, RETURNABLE)
    if verdict.decision != "approved":
        move_return(session, row, "rejected", now=now, decided_at=now, decision_text=verdict.reason_text)
        keep_goods(session, row)
        settled(session, actor, order, row, "return_rejected", now=now)
        return
    move_return(session, row, "approved", now=now, decided_at=now)
    push(session, actor, "return.approved", order, now=now, about=row.number, more=_pushed(row, parts_of(session, row)))
    if row.kind == "missing":
        credit(session, actor, order, row, now=now)
    else:
        tell_dealer(session, actor, "return_approved", order, _said(row), now=now, about=row.number)


def withdraw_return(session: Session, actor: Actor, number: str, *, now: datetime) -> OrderReturn:
    """Take a sub-document back before the goods have arrived with us. By the dealer; Conflict once they have."""
    need(session, actor, "order")
    acting_dealer(session, actor)
    row, order = visible_return(session, actor, number)
    if row.state == "requested":
        withdraw_approval(session, actor, "order_return", row.id, now=now)
    turn(session, order, RETURNABLE)
    move_return(session, row, "withdrawn", now=now)
    keep_goods(session, row)
    move(session, actor, order, "return_settled", now=now, facts=_facts(row))
    tell_manager(session, actor, "return_withdrawn", order, _said(row), now=now, about=row.number)
    return row


def credit(session: Session, actor: Actor, order: Order, row: OrderReturn, *, now: datetime) -> None:
    """The dealer does not owe it any more: at the original prices, with the rebate that had paid a part (R-REB-10).

    The order's turn was taken.
    """
    credit_turn(session, order.dealer_id)
    lines = order_lines(session, order)
    before = reckon(order, lines)
    parts = parts_of(session, row)
    for part in parts:
        if row.kind != "missing":
            part.line.coming_back -= part.quantity
            part.line.returned += part.quantity
        part.line.credited += part.quantity
    session.flush()
    after, credit_note = book(session, order, lines, before, key=row.number, now=now)
    values = {"credit": after.given_back - before.given_back, "rebate": after.rebate_restored - before.rebate_restored}
    move_return(session, row, "credited", now=now, **values)
    gone = [(part.line, part.quantity) for part in parts]
    record_returned(session, order, gone, row.number, is_missing=row.kind == "missing", now=now)
    push(session, actor, "return.credited", order, now=now, about=row.number, more=_pushed(row, parts, credit_note))
    settled(session, actor, order, row, "return_credited", now=now)


def window_end(received_at: datetime, days: int) -> datetime:
    """The last moment in which goods that arrived then can be sent back. Pure."""
    return end_of_day(local_day(received_at) + timedelta(days=days))


def _parts(
    lines: Sequence[OrderLine],
    wanted: Mapping[int, Decimal],
    ends: Mapping[int, datetime],
    steps: Mapping[int, Decimal],
    *,
    now: datetime,
) -> list[Part]:
    by_position = {line.position: line for line in lines}
    wrong: dict[str, str] = {} if wanted else {"lines": "no_lines"}
    parts: list[Part] = []
    for index, (position, quantity) in enumerate(wanted.items()):
        line = by_position.get(position)
        if line is None:
            wrong[f"lines[{index}].position"] = "not_ordered"
        elif quantity <= 0 or quantity > returnable(line):
            wrong[f"lines[{index}].quantity"] = f"more_than_left:{returnable(line).normalize():f}"
        elif quantity % steps[line.id] and quantity != returnable(line):
            wrong[f"lines[{index}].quantity"] = f"not_a_multiple:{steps[line.id]:f}"
        elif line.return_days == 0:
            wrong[f"lines[{index}].position"] = "not_returnable_goods"
        elif line.id not in ends or now > ends[line.id]:
            wrong[f"lines[{index}].position"] = f"return_too_late:{line.return_days}"
        else:
            parts.append(Part(line, quantity))
    if wrong:
        raise Invalid("invalid_fields", fields=wrong)
    return parts


def _ends(session: Session, lines: Sequence[OrderLine]) -> dict[int, datetime]:
    """Until when each line can be sent back, by the parcel of it that arrived last."""
    query = (
        select(ShipmentLine.line_id, func.max(Shipment.received_at))
        .join(Shipment, Shipment.id == ShipmentLine.shipment_id)
        .where(ShipmentLine.line_id.in_([line.id for line in lines]), Shipment.received_at.is_not(None))
        .group_by(ShipmentLine.line_id)
    )
    days = {line.id: line.return_days for line in lines}
    return {line_id: window_end(at, days[line_id]) for line_id, at in session.execute(query)}


def keep_goods(session: Session, row: OrderReturn) -> None:
    """What was to come back stays with the dealer, or came back and others went out for it."""
    if row.kind != "missing":
        for part in parts_of(session, row):
            part.line.coming_back -= part.quantity
    session.flush()


def settled(session: Session, actor: Actor, order: Order, row: OrderReturn, kind: str, *, now: datetime) -> None:
    """Write the end of a sub-document into the order's history and tell the dealer."""
    move(session, actor, order, "return_settled", now=now, facts=_facts(row))
    audit.record(session, actor, kind, "order", order.number, now=now, number=row.number)
    tell_dealer(session, actor, kind, order, _said(row), now=now, about=row.number)


def _pushed(row: OrderReturn, parts: Sequence[Part], credit_note: Decimal = Decimal(0)) -> dict[str, Any]:
    """A sub-document as other systems are told of it; its amounts are 0.00 until it is credited.

    Of the credit, `credit_note` is on an invoice already.
    """
    lines = [
        {
            "position": part.line.position,
            "sku": part.line.code,
            "base_unit": part.line.base_unit,
            "base_quantity": plain(part.quantity),
        }
        for part in parts
    ]
    shown = {"number": row.number, "kind": row.kind, "state": row.state, "reason": row.reason_code, "lines": lines}
    amounts = {"credit": row.credit, "rebate": row.rebate, "credit_note": credit_note}
    return {"return": shown | {name: f"{amount:.2f}" for name, amount in amounts.items()}}


def _facts(row: OrderReturn) -> dict[str, str]:
    return {"return_number": row.number, "result": RETURN_STATES[row.state]}


def _said(row: OrderReturn) -> dict[str, str]:
    credited = f"，退回货款 ¥{row.credit:,.2f}" + (f"、返利 ¥{row.rebate:,.2f}" if row.rebate else "")
    return {
        "return_number": row.number,
        "kind_text": RETURN_KINDS[row.kind],
        "reason": row.decision_text or "",
        "credited": credited if row.state == "credited" else "",
    }

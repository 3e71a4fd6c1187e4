"""A sub-document of an order as it is written: what it is about, what it is worth, who must agree to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.approvals import Inputs, Request, request_approval
from channel.attachments import attach, handed_in
from channel.errors import Conflict, Invalid
from channel.orders.quantities import share, step_of
from channel.orders.records import insert_numbered, move
from channel.orders.telling import goods_words, order_facts
from channel.orders.transitions import RETURN_KINDS
from channel.rows import moved
from models import Dealer, Order, OrderLine, OrderReturn, OrderReturnLine, Sku

#: Why goods go back: code → words.
REASONS: Mapping[str, str] = {
    "quality": "质量问题",
    "wrong_goods": "发错货",
    "ordered_wrong": "订错了",
    "unsold": "滞销退货",
    "missing": "收货短少",
    "damaged": "收货破损",
    "other": "其他原因",
}


@dataclass(frozen=True, slots=True)
class Part:
    """So much of a line, in base units."""

    line: OrderLine
    quantity: Decimal


def open_claim(
    session: Session,
    actor: Actor,
    order: Order,
    kind: str,
    parts: Sequence[Part],
    reason: str,
    words: str,
    photos: Sequence[str],
    *,
    now: datetime,
) -> OrderReturn:
    """Write a sub-document of an order whose turn was taken, and put it to its approvers."""
    files = handed_in(session, actor, photos)
    if kind == "damaged" and not files:
        raise Invalid("invalid_fields", fields={"attachments": "photo_needed"})
    values = {"order_id": order.id, "contact_id": actor.id, "kind": kind, "state": "requested", "reason_code": reason}
    more = {"reason_text": words, "photos": [file.public_id for file in files], "asked_at": now}
    row = insert_numbered(session, OrderReturn, "TH", {**values, **more}, now=now)
    for part in parts:
        session.add(OrderReturnLine(return_id=row.id, line_id=part.line.id, quantity=part.quantity))
        if kind != "missing" and not _bring_back(session, part.line, part.quantity):
            raise Conflict("already_changed")
    attach(session, files, "order_return", row.id, now=now)
    move(session, actor, order, "return_asked", now=now, facts={"return_number": row.number})
    audit.record(session, actor, "return_asked", "order", order.number, now=now, number=row.number, kind=kind)
    dealer = session.get_one(Dealer, order.dealer_id)
    worth = worth_of(session, row)
    inputs = Inputs(amount=worth, product_lines=tuple(sorted({part.line.product_line for part in parts})))
    request = Request("order_return", row.id, dealer, return_facts(session, row.id), inputs)
    request_approval(session, actor, request, now=now)
    return row


def return_facts(session: Session, return_id: int) -> dict[str, Any]:
    """What approvers and messages say of a sub-document."""
    row = session.get_one(OrderReturn, return_id)
    order = session.get_one(Order, row.order_id)
    parts = parts_of(session, row)
    return {
        **order_facts(session, order),
        "order_number": order.number,
        "number": row.number,
        "name": f"{RETURN_KINDS[row.kind]}：{goods_words([part.line.name for part in parts])}",
        "amount": str(worth_of(session, row)),
        "asked_reason": f"{REASONS[row.reason_code]}：{row.reason_text}"
        if row.reason_text
        else REASONS[row.reason_code],
        "photos": f"{len(row.photos)} 张" if row.photos else "无",
        "attention": "",
    }


def parts_of(session: Session, row: OrderReturn) -> list[Part]:
    """The lines that a sub-document is about."""
    query = (
        select(OrderLine, OrderReturnLine.quantity)
        .join(OrderReturnLine, OrderReturnLine.line_id == OrderLine.id)
        .where(OrderReturnLine.return_id == row.id)
    )
    return [Part(line, quantity) for line, quantity in session.execute(query.order_by(OrderLine.position))]


def steps_of(session: Session, lines: Sequence[OrderLine]) -> Mapping[int, Decimal]:
    """What each line can be counted out in, in base units by its id: there is no half of a lamp to send back."""
    query = select(Sku.id, Sku.base_places).where(Sku.id.in_([line.sku_id for line in lines])).order_by(Sku.id)
    places = dict(session.execute(query).tuples().all())
    return {line.id: step_of(line.ordered, places[line.sku_id]) for line in lines}


def worth_of(session: Session, row: OrderReturn) -> Decimal:
    """What the goods of a sub-document cost, in yuan, before rebate."""
    if row.state == "credited":
        return row.credit + row.rebate
    return sum((share(one.line.amount, one.quantity, one.line.ordered) for one in parts_of(session, row)), Decimal(0))


def _bring_back(session: Session, line: OrderLine, quantity: Decimal) -> bool:
    """Count goods as coming back, as far as the dealer has them (R-ORD-1)."""
    change = update(OrderLine).where(
        OrderLine.id == line.id, OrderLine.returned + OrderLine.coming_back <= OrderLine.received - quantity
    )
    won = moved(session, change.values(coming_back=OrderLine.coming_back + quantity))
    session.refresh(line)
    return won

"""Short close and close: nothing more is sent (R-ORD-8), and at last everything is settled (B5)."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from channel import audit
from channel.access.orders import looked_after_order
from channel.actors import Actor, job
from channel.credit.accounts import turn as credit_turn
from channel.errors import Invalid
from channel.heartbeat import resume
from channel.opportunities.drafts import checked_text
from channel.orders.counting import record
from channel.orders.quantities import to_ship
from channel.orders.receiving import everything_arrived, finish_receipt
from channel.orders.records import move, turn
from channel.orders.reservations import book, reckon
from channel.orders.returns import window_end
from channel.orders.settling import push
from channel.orders.shipping import receive_by
from channel.orders.telling import goods_words, order_lines, tell_dealer
from channel.orders.transitions import OPEN_RETURNS
from channel.rows import each_apart
from models import Order, OrderLine, OrderReturn, Registration

ACTOR = job("close_orders")
#: Orders that one run of the job closes.
MOST = 200


def close_short(
    session: Session, actor: Actor, number: str, reason: str, positions: Collection[int] = (), *, now: datetime
) -> Order:
    """Send nothing more of some lines of a partially shipped order, or of all (none named).

    What was held for the rest goes back pro rata: credit, stock, promotions, and rebate first to the batch that
    expires first (R-ORD-8). By a member who looks after the dealer. Raises Invalid, NotFound, and
    Conflict("already_decided") when nothing was shipped yet, or everything was.
    """
    reason = checked_text("reason", reason, 2, 200)
    order = looked_after_order(session, actor, number)
    turn(session, order, ("partially_shipped",))
    credit_turn(session, order.dealer_id)
    lines = order_lines(session, order)
    chosen = [line for line in lines if (not positions or line.position in positions) and to_ship(line) > 0]
    if not chosen:
        raise Invalid("invalid_fields", fields={"lines": "nothing_left"})
    before, rest = reckon(order, lines), [(line, to_ship(line)) for line in chosen]
    for line in chosen:
        line.closed += to_ship(line)
    session.flush()
    book(session, order, lines, before, key=f"closed:{order.version}", now=now)
    facts = {"goods": goods_words([line.name for line in chosen]), "reason": reason}
    if any(to_ship(line) > 0 for line in lines):
        move(session, actor, order, "part_closed", now=now, facts=facts)
    else:
        due = receive_by(session, now)
        move(session, actor, order, "closed_short", now=now, facts=facts, shipped_at=now, receive_by=due)
        if everything_arrived(lines):
            finish_receipt(session, actor, order, "received", now=now, facts={"problems": ""})
    push(session, actor, "order.amended", order, now=now, about=f"version{order.version}")
    audit.record(session, actor, "order_closed_short", "order", number, now=now, reason=reason)
    tell_dealer(session, actor, "order_closed_short", order, facts, now=now, about=f"version{order.version}")
    record(session, order, rest, "given_up", f"version{order.version}", now=now)
    return order


def close_orders(session: Session, now: datetime) -> int:
    """Close received orders of which nothing can be sent back any more; returns how many."""
    open_return = exists().where(OrderReturn.order_id == Order.id, OrderReturn.state.in_(OPEN_RETURNS))
    longest = func.max(OrderLine.return_days)
    query = (
        select(Order.id, Order.received_at, longest)
        .join(OrderLine, OrderLine.order_id == Order.id)
        .where(Order.state == "received", Order.received_at < now - timedelta(days=1), ~open_return)
        .group_by(Order.id, Order.received_at)
        .order_by(Order.received_at, Order.id)
    )
    due = [id_ for id_, at, days in session.execute(query) if at is not None and window_end(at, days) < now]
    return each_apart(session, due[:MOST], lambda id_: _close(session, id_, now=now), what="close_orders")


def _close(session: Session, order_id: int, *, now: datetime) -> int:
    order = session.get_one(Order, order_id)
    turn(session, order, ("received",))
    # Who asked to send something back since the list was made was first: his order stays open for it.
    asked = select(OrderReturn.id).where(OrderReturn.order_id == order.id, OrderReturn.state.in_(OPEN_RETURNS))
    if session.scalar(asked.limit(1)) is not None:
        return 0
    move(session, ACTOR, order, "closed", now=now, ended_at=now)
    if order.registration_id is not None:
        resume(session, session.get_one(Registration, order.registration_id), now)
    push(session, ACTOR, "order.closed", order, now=now, about="closed")
    audit.record(session, ACTOR, "order_closed", "order", order.number, now=now)
    return 1

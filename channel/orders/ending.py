"""How an order ends before anything of it was shipped: taken back, cancelled."""

from datetime import datetime

from sqlalchemy.orm import Session

from channel.access import acting_dealer
from channel.access.orders import looked_after_order, need, own_order
from channel.actors import Actor
from channel.approvals import withdraw_approval
from channel.opportunities.drafts import checked_text
from channel.orders.records import turn
from channel.orders.settling import count_all, let_go, push
from channel.orders.telling import order_lines, tell_dealer, tell_manager
from channel.orders.transitions import next_state
from models import Order


def withdraw_order(session: Session, actor: Actor, number: str, *, now: datetime) -> Order:
    """Take an order back that nobody has decided yet; it is a draft again, and nothing is held for it.

    By the dealer. Raises NotFound, Forbidden and Conflict("already_decided").
    """
    need(session, actor, "order")
    acting_dealer(session, actor)
    order = own_order(session, actor, number)
    next_state(order.state, "withdrawn")
    # The approval goes first, as in a decision: two acts that lock the same rows in two orders would deadlock.
    withdraw_approval(session, actor, "order", order.id, now=now)
    let_go(session, actor, order, "withdrawn", now=now, decided_at=now)
    return order


def cancel_order(session: Session, actor: Actor, number: str, reason: str, *, now: datetime) -> Order:
    """Give up an approved order of which nothing was shipped, with the reason; everything is given back.

    By the dealer, or by a member who looks after him. Raises Invalid, NotFound, Forbidden and
    Conflict("already_decided") once something was shipped.
    """
    reason = checked_text("reason", reason, 2, 200)
    order = workable_order(session, actor, number)
    next_state(order.state, "cancelled")
    # Goods may be given to it at this moment: that is nothing which he decided, and stops nobody.
    turn(session, order, (order.state,))
    let_go(session, actor, order, "cancelled", now=now, facts={"reason": reason}, reason_text=reason)
    push(session, actor, "order.cancelled", order, now=now, about="cancelled")
    if actor.kind == "member":
        tell_dealer(session, actor, "order_cancelled_by_us", order, now=now)
    else:
        tell_manager(session, actor, "order_cancelled_by_dealer", order, now=now)
    count_all(session, order, order_lines(session, order), "given_up", now=now)
    return order


def workable_order(session: Session, actor: Actor, number: str) -> Order:
    """The order if the actor may change it: who orders for its dealer, or a member who looks after him."""
    if actor.kind == "contact":
        need(session, actor, "order")
        acting_dealer(session, actor)
        return own_order(session, actor, number)
    return looked_after_order(session, actor, number)

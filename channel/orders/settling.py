"""What the end of a request means for an order: it goes on, is over, or is the dealer's to change (R-APR-12)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import delete
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.approvals import Verdict
from channel.credit import holding
from channel.heartbeat import resume
from channel.orders.counting import Categories, record, whole
from channel.orders.quantities import to_ship
from channel.orders.records import move
from channel.orders.reservations import release
from channel.orders.telling import order_lines, tell_dealer, tell_manager
from channel.rebates.events import EventKind
from channel.webhooks import emit
from models import Dealer, Order, OrderLine, Registration

#: Decision → event.
_EVENTS = {"rejected": "rejected", "returned": "returned"}


def settle_order(session: Session, actor: Actor, order_id: int, verdict: Verdict, *, now: datetime) -> None:
    """Do what a verdict means, once. A refusal and a return give back everything that was held.

    Raises Conflict when meanwhile the limit was lowered or money became overdue (R-CRD-2).
    """
    order = session.get_one(Order, order_id)
    if verdict.decision == "approved":
        return go_on(session, actor, order, now=now)
    event = _EVENTS[verdict.decision]
    let_go(
        session,
        actor,
        order,
        event,
        now=now,
        facts={"reason": verdict.reason_text or ""},
        decided_at=now,
        reason_code=verdict.reason_code,
        reason_text=verdict.reason_text,
    )
    tell_dealer(session, actor, f"order_{event}", order, now=now)
    if order.proposed_by is not None:
        tell_manager(session, actor, f"order_{event}", order, now=now)
    return None


def go_on(session: Session, actor: Actor, order: Order, *, now: datetime) -> None:
    """Everybody has agreed: the order is approved, and the ERP hears of it once."""
    holding.approve(session, order.id, now=now)
    approved(session, actor, order, order_lines(session, order), now=now)


def approved(
    session: Session,
    actor: Actor,
    order: Order,
    lines: Sequence[OrderLine],
    categories: Categories | None = None,
    *,
    now: datetime,
) -> None:
    """The rest of it, once the credit of the order is approved; `lines` are the order's own, in their `categories`."""
    # What is only written meanwhile goes out together, with the first statement of the ERP's part.
    with session.no_autoflush:
        move(session, actor, order, "approved", now=now, decided_at=now)
        audit.record(session, actor, "order_approved", "order", order.number, now=now)
    push(session, actor, "order.approved", order, now=now, lines=lines)
    tell_dealer(session, actor, "order_approved", order, now=now, lines=lines)
    count_all(session, order, lines, "ordered", now=now, categories=categories)


def count_all(
    session: Session,
    order: Order,
    lines: Sequence[OrderLine],
    kind: EventKind,
    *,
    now: datetime,
    categories: Categories | None = None,
) -> None:
    """Tell rebates that all of an order was ordered, or was given up before any of it was sent (R-REB-1)."""
    record(session, order, whole(lines), kind, f"version{order.version}", now=now, categories=categories)


def push(
    session: Session,
    actor: Actor,
    kind: str,
    order: Order,
    *,
    now: datetime,
    about: str = "",
    lines: Sequence[OrderLine] | None = None,
    more: Mapping[str, Any] | None = None,
) -> None:
    """Tell other systems what happened to an order, once for each occurrence (`about`; its round without one).

    `more` are further JSON values beside those of the order.
    """
    lines = order_lines(session, order) if lines is None else lines
    data = {**pushed(session, order, lines), **(more or {})}
    emit(session, actor, kind, f"{order.number}:{about or order.round}", data, now=now)


def pushed(session: Session, order: Order, lines: Sequence[OrderLine]) -> dict[str, Any]:
    """An order as other systems are told of it: JSON values without personal data, amounts as strings."""
    return {
        "number": order.number,
        "dealer": session.get_one(Dealer, order.dealer_id).code,
        "state": order.state,
        "round": order.round,
        "reference": order.reference,
        "wanted_on": order.wanted_on.isoformat() if order.wanted_on is not None else None,
        "total": str(order.total),
        "tax": str(order.tax),
        "rebate": str(order.rebate),
        "lines": [
            {
                "position": line.position,
                "sku": line.code,
                "unit": line.unit,
                "quantity": plain(line.quantity),
                "base_unit": line.base_unit,
                "base_quantity": plain(line.ordered),
                "closed": plain(line.closed),
                "shipped": plain(line.shipped),
                "received": plain(line.received),
                "missing": plain(line.missing),
                "returned": plain(line.returned),
                "credited": plain(line.credited),
                "to_ship": plain(to_ship(line)),
                "unit_price": str(line.unit_price),
                "amount": str(line.amount),
                "is_gift": line.is_gift,
            }
            for line in lines
        ],
    }


def plain(quantity: Decimal) -> str:
    """A quantity as other systems read it: digits, without zeros at the end. Pure."""
    return f"{quantity.normalize():f}"


def let_go(
    session: Session,
    actor: Actor,
    order: Order,
    event: str,
    *,
    now: datetime,
    facts: dict[str, str] | None = None,
    **values: Any,
) -> None:
    """End an order of which nothing was shipped, or make it a draft again: nothing is held for it any more."""
    lines = order_lines(session, order)
    move(session, actor, order, event, now=now, facts=facts, **values)
    release(session, order, lines, now=now)
    if order.state == "draft":
        forget_price(session, order)
    else:
        order.ended_at = now
    if order.registration_id is not None:
        resume(session, session.get_one(Registration, order.registration_id), now)
    audit.record(session, actor, f"order_{event}", "order", order.number, now=now)
    session.flush()


def forget_price(session: Session, order: Order) -> None:
    """Nothing is frozen any more: a draft gets its price when it is submitted again."""
    session.execute(delete(OrderLine).where(OrderLine.order_id == order.id))
    order.pricing, order.pricing_inputs, order.flags = {}, {}, []
    order.list_total = order.total = order.tax = order.rebate = Decimal(0)
    order.priced_at = order.rules_at = None
    session.flush()

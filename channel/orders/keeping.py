"""Drafts and carts: what a dealer wants, kept on the server. It holds nothing and its price is a hint (B5)."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from channel import audit
from channel.access import acting_dealer
from channel.access.orders import need, own_order, registration_for
from channel.actors import Actor
from channel.calendar import local_day
from channel.errors import Conflict, Invalid
from channel.fields import text_problem
from channel.orders.drafts import Draft, checked_unfinished, wanted_json, wanted_of
from channel.orders.records import insert_numbered, move, note
from channel.orders.telling import tell_manager
from channel.orders.transitions import ORDER_STATES, next_state
from channel.rows import moved
from models import Order, OrderEvent, Registration

#: What the numbers of orders begin with.
PREFIX = "DD"
#: Columns that a dealer fills in as they are in a Draft.
_SAME = ("ship_to", "ship_contact", "ship_phone", "reference", "remark", "wanted_on")


def save_draft(session: Session, actor: Actor, draft: Draft, *, number: str | None = None, now: datetime) -> Order:
    """Keep what a dealer wants, as a new draft or over the one of that number.

    Raises Invalid for what is wrong, NotFound for another dealer's number, Conflict("already_decided") for one that is
    no draft any more.
    """
    need(session, actor, "order")
    acting_dealer(session, actor)
    values = columns_of(session, actor.dealer(), checked_unfinished(draft, today=local_day(now)))
    if number is not None:
        return _write_over(session, own_order(session, actor, number), values)
    return _new_draft(session, actor, values, "drafted", now=now)


def cart_of(session: Session, actor: Actor) -> Order | None:
    """The cart of a contact: a draft of his own that waits at hand; None when it is empty."""
    mine = (Order.cart_of == actor.id, Order.dealer_id == actor.dealer(), Order.state == "draft")
    return session.scalar(select(Order).where(*mine))


def fill_cart(session: Session, actor: Actor, draft: Draft, *, now: datetime) -> Order | None:
    """Put exactly this into the contact's cart; None when that leaves it empty.

    Raises what `save_draft` raises, and Conflict("try_again").
    """
    need(session, actor, "order")
    acting_dealer(session, actor)
    draft = checked_unfinished(draft, today=local_day(now))
    cart = cart_of(session, actor)
    if not draft.lines:
        if cart is not None:
            session.execute(delete(Order).where(Order.id == cart.id, Order.state == "draft", Order.round == 0))
            session.expunge(cart)
        return None
    values = columns_of(session, actor.dealer(), draft)
    if cart is not None:
        return _write_over(session, cart, values)
    # Of two first articles at one moment one makes the cart, and the other has to try again.
    return _new_draft(session, actor, {**values, "cart_of": actor.id}, None, now=now)


def discard_draft(session: Session, actor: Actor, number: str, *, now: datetime) -> None:
    """Throw a draft away. One that others have seen stays in the history as cancelled; they hear of it.

    Raises NotFound, Forbidden and Conflict("already_decided").
    """
    need(session, actor, "order")
    acting_dealer(session, actor)
    order = own_order(session, actor, number)
    next_state(order.state, "discarded")
    if order.round == 0 and order.proposed_by is None:
        session.execute(delete(OrderEvent).where(OrderEvent.order_id == order.id))
        session.execute(delete(Order).where(Order.id == order.id, Order.state == "draft", Order.round == 0))
        return
    move(session, actor, order, "discarded", now=now, ended_at=now)
    audit.record(session, actor, "order_discarded", "order", number, now=now)
    tell_manager(session, actor, "order_discarded", order, now=now)


def kept_draft(session: Session, order: Order) -> Draft:
    """What is wanted, as a draft."""
    registration = session.get(Registration, order.registration_id) if order.registration_id else None
    return Draft(
        lines=wanted_of(order.wanted),
        registration=registration.number if registration is not None else None,
        rebate=order.rebate_wanted,
        coupons=tuple(order.coupons),
        **{name: getattr(order, name) for name in _SAME},
    )


def columns_of(session: Session, dealer_id: int, draft: Draft) -> dict[str, Any]:
    """The columns that a dealer fills in; Invalid for a registration that is none of his."""
    registration = registration_of(session, dealer_id, draft)
    values: dict[str, Any] = {name: getattr(draft, name) for name in _SAME}
    values |= {"wanted": wanted_json(draft.lines), "coupons": list(draft.coupons), "rebate_wanted": draft.rebate}
    return values | {"registration_id": registration.id if registration is not None else None}


def registration_of(session: Session, dealer_id: int, draft: Draft) -> Registration | None:
    """The registration that a draft names, of that dealer; Invalid when he has no such one."""
    if draft.registration is None:
        return None
    # Half a character names nothing, and no database can be asked about it.
    is_odd = text_problem(draft.registration, 1, 40) is not None
    found = None if is_odd else registration_for(session, dealer_id, draft.registration)
    if found is None:
        raise Invalid("invalid_fields", fields={"registration": "unknown_registration"})
    return found


def _new_draft(session: Session, actor: Actor, values: dict[str, Any], event: str | None, *, now: datetime) -> Order:
    first = {"dealer_id": actor.dealer(), "contact_id": actor.id, "state": "draft", "created_at": now}
    order = insert_numbered(session, Order, PREFIX, {**first, **values}, now=now)
    if event is not None:
        note(session, actor, order, event, now=now)
    return order


def _write_over(session: Session, order: Order, values: dict[str, Any]) -> Order:
    """Only while it is a draft: what a colleague submits at this moment must stay what its approvers were shown."""
    still = (Order.id == order.id, Order.state == "draft")
    won = moved(session, update(Order).where(*still).values(version=Order.version + 1, **values))
    session.refresh(order)
    if not won:
        raise Conflict("already_decided", facts={"state": ORDER_STATES[order.state]})
    return order

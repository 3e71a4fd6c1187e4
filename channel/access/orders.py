"""Whose orders a person may see, and what of them: a dealer's people their own, members those of whom they look after.

What a dealer's people may do there goes by their role (domain.md A4): owners and buyers order, finance looks, the
warehouse receives and sees no price.
"""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Select, exists, or_, select
from sqlalchemy.orm import Session

from channel.access.approvals import asked_ids
from channel.access.contacts import own_contact
from channel.access.members import LOOKED_AFTER, approver
from channel.access.pages import PAGE_DEFAULT, page
from channel.actors import Actor
from channel.errors import Forbidden, NotFound
from models import Approval, Dealer, Order, OrderLine, OrderReturn, OrderTemplate, Registration, Shipment

#: Role of a contact → what he may do with orders.
DUTIES = {
    "owner": frozenset({"order", "receive", "prices"}),
    "buyer": frozenset({"order", "receive", "prices"}),
    "finance": frozenset({"prices"}),
    "warehouse": frozenset({"receive"}),
}


def may(session: Session, actor: Actor, duty: str) -> bool:
    """Whether the actor may `order`, `receive` or see `prices`; a member sees prices and does neither."""
    if actor.kind != "contact":
        return duty == "prices"
    return duty in DUTIES.get(own_contact(session, actor).role, frozenset())


def need(session: Session, actor: Actor, duty: str) -> None:
    """Forbidden("not_allowed") unless the contact may do this."""
    actor.dealer()
    if not may(session, actor, duty):
        raise Forbidden("not_allowed")


def own_order(session: Session, actor: Actor, number: str) -> Order:
    """The order of that number if it is the actor's dealer's, who may act on it; NotFound otherwise."""
    mine = (Order.number == number, Order.dealer_id == actor.dealer())
    return _found(session.scalar(select(Order).where(*mine)))


def visible_order(session: Session, actor: Actor, number: str) -> Order:
    """The order of that number if the actor may read it; NotFound otherwise."""
    return _found(session.scalar(select(Order).where(Order.number == number, _visible(session, actor))))


def looked_after_order(session: Session, actor: Actor, number: str) -> Order:
    """The order of that number if the member looks after its dealer; NotFound otherwise."""
    member = approver(session, actor)
    mine = Order.dealer_id.in_(select(Dealer.id).where(LOOKED_AFTER[member.role](member)))
    return _found(session.scalar(select(Order).where(Order.number == number, mine, _for_members(actor))))


def visible_orders(
    session: Session,
    actor: Actor,
    *,
    state: str | None = None,
    dealer: str | None = None,
    text: str | None = None,
    sku: str | None = None,
    before: int | None = None,
    limit: int = PAGE_DEFAULT,
) -> Sequence[Order]:
    """Orders that the actor may read, newest first; `before` is the id where the last page ended.

    `dealer` is a dealer's code, `sku` an article's, `text` a part of the number, of the dealer's own number, of an
    article's name or of a parcel's number. A cart is no order yet.
    """
    query = select(Order).where(_visible(session, actor), Order.cart_of.is_(None))
    if state is not None:
        query = query.where(Order.state == state)
    if dealer is not None:
        query = query.where(Order.dealer_id.in_(select(Dealer.id).where(Dealer.code == dealer)))
    if sku is not None:
        query = query.where(exists().where(OrderLine.order_id == Order.id, OrderLine.code == sku))
    if text is not None:
        query = query.where(_contains(text))
    return page(session, query, Order.id, before, limit)


def visible_order_ids(session: Session, actor: Actor) -> Select[tuple[int]]:
    """Ids of the orders that the actor may read, as a part of a query."""
    return select(Order.id).where(_visible(session, actor))


def registration_for(session: Session, dealer_id: int, number: str) -> Registration | None:
    """The registration of that number if it is this dealer's, who was loaded through here; None otherwise."""
    return session.scalar(
        select(Registration).where(Registration.number == number, Registration.dealer_id == dealer_id)
    )


def visible_return(session: Session, actor: Actor, number: str) -> tuple[OrderReturn, Order]:
    """The return of that number with its order if the actor may read that; NotFound otherwise."""
    query = select(OrderReturn, Order).join(Order, Order.id == OrderReturn.order_id)
    row = session.execute(query.where(OrderReturn.number == number, _visible(session, actor))).first()
    if row is None:
        raise NotFound
    return row[0], row[1]


def visible_return_ids(session: Session, actor: Actor) -> Select[tuple[int]]:
    """Ids of the returns that the actor may read, as a part of a query."""
    return select(OrderReturn.id).join(Order, Order.id == OrderReturn.order_id).where(_visible(session, actor))


def own_template(session: Session, actor: Actor, public_id: str) -> OrderTemplate:
    """The template of the actor's dealer; NotFound otherwise."""
    mine = (OrderTemplate.public_id == public_id, OrderTemplate.dealer_id == actor.dealer())
    row = session.scalar(select(OrderTemplate).where(*mine))
    if row is None:
        raise NotFound
    return row


def own_templates(session: Session, actor: Actor) -> Sequence[OrderTemplate]:
    """Every template of the actor's dealer, by name."""
    query = select(OrderTemplate).where(OrderTemplate.dealer_id == actor.dealer())
    return session.scalars(query.order_by(OrderTemplate.name, OrderTemplate.id)).all()


def _found(order: Order | None) -> Order:
    if order is None:
        raise NotFound
    return order


def _visible(session: Session, actor: Actor) -> ColumnElement[bool]:
    """The condition that the actor may read an order."""
    if actor.kind != "member":
        return Order.dealer_id == actor.dealer()
    member = approver(session, actor)
    mine = Order.dealer_id.in_(select(Dealer.id).where(LOOKED_AFTER[member.role](member)))
    asked = select(Approval.subject_id).where(Approval.id.in_(asked_ids(actor)))
    returns = select(OrderReturn.order_id).where(OrderReturn.id.in_(asked.where(Approval.subject == "order_return")))
    was_asked = or_(Order.id.in_(asked.where(Approval.subject == "order")), Order.id.in_(returns))
    return or_(mine, was_asked) & _for_members(actor)


def _for_members(actor: Actor) -> ColumnElement[bool]:
    """Drafts are the dealer's own business, but for those that a member proposed to him."""
    return or_(Order.round > 0, Order.proposed_by == actor.id)


def _contains(text: str) -> ColumnElement[bool]:
    named = exists().where(
        OrderLine.order_id == Order.id,
        or_(OrderLine.name.icontains(text, autoescape=True), OrderLine.code.icontains(text, autoescape=True)),
    )
    sent = exists().where(
        Shipment.order_id == Order.id,
        or_(Shipment.tracking_number == text, Shipment.number == text),
    )
    number = or_(Order.number.icontains(text, autoescape=True), Order.reference.icontains(text, autoescape=True))
    return or_(number, named, sent)

"""The only way from user input to a row. Another dealer's row is Not found, like one that does not exist.

Doors and services load through here and never query by an id that came from outside (must-hold 4).
"""

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from channel.actors import Actor
from channel.errors import Forbidden, NotFound
from models import Approval, ApprovalTask, Dealer, InboxMessage, Registration

Row = TypeVar("Row")

#: How many rows a page may have, and how many it has when nobody says.
PAGE_LIMIT, PAGE_DEFAULT = 100, 20


def own_registration(session: Session, actor: Actor, number: str) -> Registration:
    """The registration of that number if it is the actor's dealer's; NotFound otherwise."""
    row = session.scalar(
        select(Registration).where(Registration.number == number, Registration.dealer_id == actor.dealer())
    )
    if row is None:
        raise NotFound
    return row


def own_registrations(
    session: Session, actor: Actor, *, state: str | None = None, before: int | None = None, limit: int = PAGE_DEFAULT
) -> Sequence[Registration]:
    """Registrations of the actor's dealer, newest first; `before` is the id where the last page ended."""
    query = select(Registration).where(Registration.dealer_id == actor.dealer())
    if state is not None:
        query = query.where(Registration.state == state)
    return _page(session, query, Registration.id, before, limit)


def acting_dealer(session: Session, actor: Actor) -> Dealer:
    """The dealer for whom the actor changes something; Forbidden("dealer_frozen") when he may only look."""
    dealer = session.get_one(Dealer, actor.dealer())
    if not dealer.is_active:
        raise Forbidden("dealer_frozen")
    return dealer


def own_inbox(
    session: Session, actor: Actor, *, before: int | None = None, limit: int = PAGE_DEFAULT
) -> Sequence[InboxMessage]:
    """Messages for the actor, newest first; `before` is the id where the last page ended."""
    return _page(session, select(InboxMessage).where(inbox_owner(actor)), InboxMessage.id, before, limit)


def inbox_owner(actor: Actor) -> ColumnElement[bool]:
    """The condition that a message is for this actor."""
    if actor.kind == "member":
        return InboxMessage.member_id == actor.id
    actor.dealer()
    return InboxMessage.contact_id == actor.id


def asked_approval(session: Session, actor: Actor, approval_id: int) -> Approval:
    """The approval if this member was asked to decide it; NotFound otherwise."""
    row = session.scalar(
        select(Approval)
        .join(ApprovalTask, ApprovalTask.approval_id == Approval.id)
        .where(Approval.id == approval_id, ApprovalTask.member_id == actor.member())
    )
    if row is None:
        raise NotFound
    return row


def pending_approvals(session: Session, actor: Actor, *, limit: int = PAGE_DEFAULT) -> Sequence[Approval]:
    """What waits for this member's decision, oldest first."""
    query = (
        select(Approval)
        .join(ApprovalTask, ApprovalTask.approval_id == Approval.id)
        .where(ApprovalTask.member_id == actor.member(), Approval.state == "pending")
        .order_by(Approval.id)
    )
    return session.scalars(query.limit(min(limit, PAGE_LIMIT))).all()


def _page(
    session: Session, query: Select[tuple[Row]], key: InstrumentedAttribute[int], before: int | None, limit: int
) -> Sequence[Row]:
    if before is not None:
        query = query.where(key < before)
    # One more than a page may be asked for, which tells the asker whether there is a next page.
    return session.scalars(query.order_by(key.desc()).limit(min(limit, PAGE_LIMIT + 1))).all()

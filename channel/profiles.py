"""What a person may know about himself: for whom he acts, who looks after him, what waits unread (domain.md A1)."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.inbox import unread_count
from models import Binding, Contact, Dealer, Member


@dataclass(frozen=True, slots=True)
class Profile:
    """Facts about an actor, as of now."""

    #: Role of the contact or the member; None for somebody who is not bound.
    role: str | None
    #: The dealer for whom the contact acts; None for everybody else.
    dealer: Dealer | None
    #: Every dealer the person may act for, in the order of binding.
    dealers: Sequence[Dealer]
    #: Name of the channel manager who looks after the dealer; None between two of them.
    manager_name: str | None
    #: Inbox messages not opened yet.
    unread: int


def profile(session: Session, actor: Actor) -> Profile:
    """The profile of whoever acts; reads only, with a fixed number of queries."""
    if actor.kind == "member":
        role = session.get_one(Member, actor.id).role
        return Profile(role, None, (), None, unread_count(session, actor))
    if actor.kind != "contact":
        return Profile(None, None, (), None, 0)
    dealer = session.get_one(Dealer, actor.dealer())
    manager = session.get(Member, dealer.manager_id) if dealer.manager_id is not None else None
    return Profile(
        session.get_one(Contact, actor.id).role,
        dealer,
        _dealers(session, actor.identity_id),
        manager.name if manager is not None and manager.is_active else None,
        unread_count(session, actor),
    )


def _dealers(session: Session, identity_id: int | None) -> Sequence[Dealer]:
    query = (
        select(Dealer)
        .join(Contact, Contact.dealer_id == Dealer.id)
        .join(Binding, Binding.contact_id == Contact.id)
        .where(Binding.identity_id == identity_id, Contact.is_active)
        .order_by(Binding.id)
    )
    # One person may be two contacts of one dealer (two phones), which is still one dealer to choose.
    return list(dict.fromkeys(session.scalars(query)))

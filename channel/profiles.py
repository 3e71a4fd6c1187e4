"""What a person may know about himself: for whom he acts, who looks after him, what waits unread (domain.md A1)."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from channel.access.contacts import own_contact
from channel.actors import Actor
from channel.identities import bound_dealers
from channel.inbox import unread_count
from models import Dealer, Member


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
        own_contact(session, actor).role,
        dealer,
        bound_dealers(session, actor.identity_id or 0),
        manager.name if manager is not None and manager.is_active else None,
        unread_count(session, actor),
    )

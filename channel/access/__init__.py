"""The only way from user input to a row. What is another's is Not found, like what does not exist.

Doors and services load through here and never query by an id that came from outside (must-hold 4). Whose things a
person may see is decided here and nowhere else: a contact sees his dealer's, a member those of the dealers that
LOOKED_AFTER gives his role and whatever he was asked to decide, a rep the places of his region.
`members.py`: roles. `approvals.py`: requests for a decision. `pages.py`: parts of lists. `cases.py`, `attachments.py`,
`contacts.py`: who acts for a dealer. `engagements.py`: what their names say.
"""

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, Select, exists, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from channel.access.approvals import (
    asked_approval,
    asked_approvals,
    asked_ids,
    own_delegation,
    pending_approvals,
    put_to,
    readable_approval,
    visible_delegations,
    waiting_for,
)
from channel.access.members import LOOKED_AFTER, approver, colleagues, headquarters, in_region_of, members_named
from channel.access.pages import PAGE_DEFAULT, PAGE_LIMIT, page
from channel.actors import Actor
from channel.errors import Forbidden, NotFound
from models import Approval, Customer, Dealer, InboxMessage, Member, Place, Registration, RegistrationClaim

__all__ = [
    "LOOKED_AFTER",
    "PAGE_DEFAULT",
    "PAGE_LIMIT",
    "acting_dealer",
    "approver",
    "asked_approval",
    "asked_approvals",
    "colleagues",
    "headquarters",
    "ids_with_open_phone",
    "inbox_owner",
    "known_customer",
    "looked_after_dealer",
    "looked_after_dealers",
    "looked_after_ids",
    "members_named",
    "own_dealer",
    "own_delegation",
    "own_inbox",
    "own_registration",
    "pending_approvals",
    "put_to",
    "readable_approval",
    "visible_delegations",
    "visible_registration",
    "visible_registration_ids",
    "visible_registrations",
    "visited_places",
    "waiting_for",
    "workable_registration",
]


def own_registration(session: Session, actor: Actor, number: str) -> Registration:
    """The registration of that number if it is the actor's dealer's, who may act on it; NotFound otherwise."""
    row = session.scalar(
        select(Registration).where(Registration.number == number, Registration.dealer_id == actor.dealer())
    )
    if row is None:
        raise NotFound
    return row


def visible_registration(session: Session, actor: Actor, number: str) -> Registration:
    """The registration of that number if the actor may read it; NotFound otherwise."""
    row = session.scalar(select(Registration).where(Registration.number == number, _visible(session, actor)))
    if row is None:
        raise NotFound
    return row


def workable_registration(session: Session, actor: Actor, number: str) -> Registration:
    """The registration of that number if the actor may work on it: his dealer's, or of a dealer he looks after.

    To have been asked for a decision about it is not enough. NotFound otherwise; Forbidden("dealer_frozen").
    """
    if actor.kind == "contact":
        acting_dealer(session, actor)
        return own_registration(session, actor, number)
    return looked_after_registration(session, actor, number)


def looked_after_registration(session: Session, actor: Actor, number: str) -> Registration:
    """The registration of that number if the member looks after its dealer; NotFound otherwise.

    Who was only asked to decide something about it may read it, and do nothing else to it.
    """
    dealers = looked_after_ids(session, actor)
    mine = Registration.dealer_id.in_(dealers) & _was_submitted()
    row = session.scalar(select(Registration).where(Registration.number == number, mine))
    if row is None:
        raise NotFound
    return row


def pooled_registrations(
    session: Session, actor: Actor, *, before: int | None = None, limit: int = PAGE_DEFAULT
) -> Sequence[Registration]:
    """The pool (公海): released registrations of the member's region whose customer is free again, newest first.

    Managers and directors see their region's, headquarters all. Dealers do not fish in it.
    """
    member = approver(session, actor)
    region = true() if member.role == "hq" else in_region_of(member)
    held = exists().where(RegistrationClaim.key == Registration.claim_key)
    query = select(Registration).where(
        Registration.state == "released", Registration.dealer_id.in_(select(Dealer.id).where(region)), ~held
    )
    return page(session, query, Registration.id, before, limit)


def visible_registrations(
    session: Session,
    actor: Actor,
    *,
    state: str | None = None,
    dealer: str | None = None,
    text: str | None = None,
    before: int | None = None,
    limit: int = PAGE_DEFAULT,
) -> Sequence[Registration]:
    """Registrations that the actor may read, newest first; `before` is the id where the last page ended.

    `dealer` is a dealer's code, `text` a part of the customer's or the registration's name.
    """
    query = select(Registration).where(_visible(session, actor))
    if state is not None:
        query = query.where(Registration.state == state)
    if dealer is not None:
        query = query.where(Registration.dealer_id.in_(select(Dealer.id).where(Dealer.code == dealer)))
    if text is not None:
        query = query.where(_contains(text, Registration.customer, Registration.name))
    return page(session, query, Registration.id, before, limit)


def visible_registration_ids(session: Session, actor: Actor) -> Select[tuple[int]]:
    """Ids of the registrations that the actor may read, as a part of a query; Forbidden for who looks after none."""
    return select(Registration.id).where(_visible(session, actor))


def own_dealer(session: Session, actor: Actor) -> Dealer:
    """The dealer for whom the actor acts."""
    return session.get_one(Dealer, actor.dealer())


def acting_dealer(session: Session, actor: Actor) -> Dealer:
    """The dealer for whom the actor changes something; Forbidden("dealer_frozen") when he may only look."""
    dealer = session.get_one(Dealer, actor.dealer())
    if not dealer.is_active:
        raise Forbidden("dealer_frozen")
    return dealer


def ids_with_open_phone(session: Session, actor: Actor, rows: Sequence[Registration]) -> Collection[int]:
    """Ids of those registrations whose customer's phone the actor may read: his dealer's, or put to him to decide."""
    if actor.kind == "contact":
        return {row.id for row in rows if row.dealer_id == actor.dealer_id}
    ids = [row.id for row in rows]
    return set(session.scalars(_asked_registrations(actor).where(Approval.subject_id.in_(ids))))


def looked_after_dealer(session: Session, actor: Actor, code: str) -> Dealer:
    """The dealer of that code if the actor looks after it; NotFound otherwise."""
    row = session.scalar(select(Dealer).where(Dealer.code == code, _looked_after(session, actor)))
    if row is None:
        raise NotFound
    return row


def looked_after_dealers(
    session: Session, actor: Actor, *, text: str | None = None, after: int | None = None, limit: int = PAGE_DEFAULT
) -> Sequence[Dealer]:
    """Dealers that the actor looks after, in the order in which they joined; `after` is where the last page ended.

    `text` is a part of the name, the code or the city.
    """
    query = select(Dealer).where(_looked_after(session, actor))
    if text is not None:
        query = query.where(_contains(text, Dealer.name, Dealer.code, Dealer.city))
    return page(session, query, Dealer.id, after, limit, rising=True)


def looked_after_ids(session: Session, actor: Actor) -> Select[tuple[int]]:
    """Ids of the dealers that the actor looks after, as a part of a query; Forbidden for who looks after none."""
    return select(Dealer.id).where(_looked_after(session, actor))


def known_customer(session: Session, actor: Actor, customer_id: int) -> Customer:
    """The customer of that id, for members who look after dealers; Forbidden for everybody else, else NotFound.

    One that was merged into another is that other.
    """
    approver(session, actor)
    row = session.get(Customer, customer_id)
    while row is not None and row.merged_into_id is not None:
        row = session.get(Customer, row.merged_into_id)
    if row is None:
        raise NotFound
    return row


def own_inbox(
    session: Session, actor: Actor, *, before: int | None = None, limit: int = PAGE_DEFAULT
) -> Sequence[InboxMessage]:
    """Messages for the actor, newest first; `before` is the id where the last page ended."""
    return page(session, select(InboxMessage).where(inbox_owner(actor)), InboxMessage.id, before, limit)


def inbox_owner(actor: Actor) -> ColumnElement[bool]:
    """The condition that a message is for this actor."""
    if actor.kind == "member":
        return InboxMessage.member_id == actor.id
    actor.dealer()
    return InboxMessage.contact_id == actor.id


def visited_places(session: Session, actor: Actor) -> Sequence[tuple[Place, Dealer | None]]:
    """Where a rep visits: the places of his region's dealers, and prospects in their cities; by code, all of them.

    Forbidden for everybody else. A place of a dealer comes with it, a prospect with None.
    """
    rep = session.get_one(Member, actor.member())
    if rep.role != "rep":
        raise Forbidden("not_allowed")
    cities = select(Dealer.city).where(in_region_of(rep))
    query = (
        select(Place, Dealer)
        .outerjoin(Dealer, Dealer.id == Place.dealer_id)
        .where(or_(in_region_of(rep), Place.dealer_id.is_(None) & Place.city.in_(cities)))
        .order_by(Place.code)
    )
    return [(place, dealer) for place, dealer in session.execute(query)]


def _visible(session: Session, actor: Actor) -> ColumnElement[bool]:
    """The condition that the actor may read a registration."""
    if actor.kind != "member":
        return Registration.dealer_id == actor.dealer()
    dealers = looked_after_ids(session, actor)
    mine = or_(Registration.dealer_id.in_(dealers), Registration.id.in_(_asked_registrations(actor)))
    return mine & _was_submitted()


def _was_submitted() -> ColumnElement[bool]:
    """The condition that a registration ever was more than a draft, which is the dealer's own business."""
    return Registration.sequence.is_not(None)


def _looked_after(session: Session, actor: Actor) -> ColumnElement[bool]:
    """The condition that the actor looks after a dealer; Forbidden when somebody of his role looks after none."""
    member = approver(session, actor)
    return LOOKED_AFTER[member.role](member)


def _asked_registrations(actor: Actor) -> Select[tuple[int]]:
    """Ids of the registrations that were put to this member."""
    return select(Approval.subject_id).where(Approval.subject == "registration", Approval.id.in_(asked_ids(actor)))


def _contains(text: str, *columns: InstrumentedAttribute[str]) -> ColumnElement[bool]:
    return or_(*(column.icontains(text, autoescape=True) for column in columns))

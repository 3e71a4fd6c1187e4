"""The only way from user input to a row. What is another's is Not found, like what does not exist.

Doors and services load through here and never query by an id that came from outside (must-hold 4). Whose things a
person may see is decided here and nowhere else: a contact sees his dealer's, a member those of the dealers that
LOOKED_AFTER gives his role and whatever he was asked to decide, a rep the places of his region.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import ColumnElement, Select, false, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from channel.actors import Actor
from channel.errors import Forbidden, NotFound
from models import Approval, ApprovalTask, Dealer, InboxMessage, Member, Place, Registration

Row = TypeVar("Row")

#: How many rows a page may have, and how many it has when nobody says.
PAGE_LIMIT, PAGE_DEFAULT = 100, 20


def _in_region_of(member: Member) -> ColumnElement[bool]:
    """The condition that a dealer is in a member's region; nothing is in the region of somebody without one."""
    return Dealer.region == member.region if member.region is not None else false()


#: Role of a member → the dealers he looks after. A role without a row looks after none and decides nothing.
LOOKED_AFTER: Mapping[str, Callable[[Member], ColumnElement[bool]]] = {
    "manager": lambda member: Dealer.manager_id == member.id,
    "director": _in_region_of,
    "hq": lambda _: true(),
}


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
    dealers = looked_after_ids(session, actor)
    row = session.scalar(select(Registration).where(Registration.number == number, Registration.dealer_id.in_(dealers)))
    if row is None:
        raise NotFound
    return row


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
    return _page(session, query, Registration.id, before, limit)


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
    return _page(session, query, Dealer.id, after, limit, rising=True)


def looked_after_ids(session: Session, actor: Actor) -> Select[tuple[int]]:
    """Ids of the dealers that the actor looks after, as a part of a query; Forbidden for who looks after none."""
    return select(Dealer.id).where(_looked_after(session, actor))


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


def approver(session: Session, actor: Actor) -> Member:
    """The member who acts if somebody of his role can be asked to decide; Forbidden otherwise."""
    member = session.get_one(Member, actor.member())
    if member.role not in LOOKED_AFTER:
        raise Forbidden("not_allowed")
    return member


def headquarters(session: Session, actor: Actor) -> Member:
    """The member who acts for headquarters; Forbidden for everybody else."""
    member = session.get_one(Member, actor.member())
    if member.role != "hq":
        raise Forbidden("not_allowed")
    return member


def asked_approval(session: Session, actor: Actor, approval_id: int) -> Approval:
    """The approval if this member was asked to decide it; NotFound otherwise."""
    row = session.scalar(_asked(actor).where(Approval.id == approval_id))
    if row is None:
        raise NotFound
    return row


def asked_approvals(
    session: Session, actor: Actor, *, pending: bool | None, start: int | None = None, limit: int = PAGE_DEFAULT
) -> Sequence[Approval]:
    """What this member was asked to decide: pending ones oldest first; over, or either (None), newest first.

    `start` is the id where the last page ended.
    """
    approver(session, actor)
    query = _asked(actor)
    if pending is not None:
        query = query.where(Approval.state == "pending" if pending else Approval.state != "pending")
    return _page(session, query, Approval.id, start, limit, rising=pending is True)


def pending_approvals(session: Session, actor: Actor, *, limit: int = PAGE_DEFAULT) -> Sequence[Approval]:
    """What waits for this member's decision, oldest first; nothing for a role that decides nothing."""
    query = _asked(actor).where(Approval.state == "pending")
    return _page(session, query, Approval.id, None, limit, rising=True)


def visited_places(session: Session, actor: Actor) -> Sequence[tuple[Place, Dealer | None]]:
    """Where a rep visits: the places of his region's dealers, and prospects in their cities; by code, all of them.

    Forbidden for everybody else. A place of a dealer comes with it, a prospect with None.
    """
    rep = session.get_one(Member, actor.member())
    if rep.role != "rep":
        raise Forbidden("not_allowed")
    cities = select(Dealer.city).where(_in_region_of(rep))
    query = (
        select(Place, Dealer)
        .outerjoin(Dealer, Dealer.id == Place.dealer_id)
        .where(or_(_in_region_of(rep), Place.dealer_id.is_(None) & Place.city.in_(cities)))
        .order_by(Place.code)
    )
    return [(place, dealer) for place, dealer in session.execute(query)]


def _visible(session: Session, actor: Actor) -> ColumnElement[bool]:
    """The condition that the actor may read a registration."""
    if actor.kind != "member":
        return Registration.dealer_id == actor.dealer()
    dealers = select(Dealer.id).where(_looked_after(session, actor))
    return or_(Registration.dealer_id.in_(dealers), Registration.id.in_(_asked_registrations(actor)))


def _looked_after(session: Session, actor: Actor) -> ColumnElement[bool]:
    """The condition that the actor looks after a dealer; Forbidden when somebody of his role looks after none."""
    member = approver(session, actor)
    return LOOKED_AFTER[member.role](member)


def _asked(actor: Actor) -> Select[tuple[Approval]]:
    """The approvals that were put to this member."""
    task = (ApprovalTask.approval_id == Approval.id) & (ApprovalTask.member_id == actor.member())
    return select(Approval).join(ApprovalTask, task)


def _asked_registrations(actor: Actor) -> Select[tuple[int]]:
    """Ids of the registrations that were put to this member."""
    return _asked(actor).with_only_columns(Approval.subject_id).where(Approval.subject == "registration")


def _contains(text: str, *columns: InstrumentedAttribute[str]) -> ColumnElement[bool]:
    return or_(*(column.icontains(text, autoescape=True) for column in columns))


def _page(
    session: Session,
    query: Select[tuple[Row]],
    key: InstrumentedAttribute[int],
    start: int | None,
    limit: int,
    *,
    rising: bool = False,
) -> Sequence[Row]:
    if start is not None:
        query = query.where(key > start if rising else key < start)
    # One more than a page may be asked for, which tells the asker whether there is a next page.
    return session.scalars(query.order_by(key if rising else key.desc()).limit(min(limit, PAGE_LIMIT + 1))).all()

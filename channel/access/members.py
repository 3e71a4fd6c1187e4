"""What members may do here by their role: whose dealers they look after, and whether they decide."""

from collections.abc import Callable, Collection, Mapping, Sequence

from sqlalchemy import ColumnElement, false, select, true
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.errors import Forbidden
from models import Dealer, Member


def in_region_of(member: Member) -> ColumnElement[bool]:
    """The condition that a dealer is in a member's region; nothing is in the region of somebody without one."""
    return Dealer.region == member.region if member.region is not None else false()


#: Role of a member → the dealers he looks after. A role without a row looks after none and decides nothing.
LOOKED_AFTER: Mapping[str, Callable[[Member], ColumnElement[bool]]] = {
    "manager": lambda member: Dealer.manager_id == member.id,
    "director": in_region_of,
    "hq": lambda _: true(),
}


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


def colleagues(
    session: Session, actor: Actor, *, text: str | None = None, everybody: bool = False, limit: int = 100
) -> Sequence[Member]:
    """Other members who may be asked to decide, for one of them to choose from; `text` is a part of name or userid.

    `everybody`: whatever their role, for headquarters.
    """
    me = headquarters(session, actor) if everybody else approver(session, actor)
    query = select(Member).where(Member.is_active, Member.id != me.id)
    if not everybody:
        query = query.where(Member.role.in_(LOOKED_AFTER))
    if text is not None:
        query = query.where(
            Member.name.icontains(text, autoescape=True) | Member.userid.icontains(text, autoescape=True)
        )
    return session.scalars(query.order_by(Member.userid).limit(limit)).all()


def members_named(session: Session, ids: Collection[int]) -> Mapping[int, Member]:
    """Members that occur in rows which were loaded through here, by id."""
    return {row.id: row for row in session.scalars(select(Member).where(Member.id.in_(ids)))}

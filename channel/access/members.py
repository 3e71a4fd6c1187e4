"""What members may do here by their role: whose dealers they look after, and whether they decide."""

from collections.abc import Callable, Mapping

from sqlalchemy import ColumnElement, false, true
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

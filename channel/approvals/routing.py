"""Who is asked when a step starts (R-APR-3): names of the configuration, as the members they stand for now.

Somebody who has left is replaced by his leader, and so is whoever submitted the request himself (R-APR-4).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import TypeAdapter
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.approvals.rules import inputs_of
from channel.configuration.approvals import Approver, ByField, ByLeader, ByMember, ByRole
from models import Approval, Dealer, Member

#: How far up somebody is looked for who is there and may decide.
_LEADERS_AT_MOST = 10

_APPROVERS: TypeAdapter[tuple[Approver, ...]] = TypeAdapter(tuple[Approver, ...])


@dataclass(frozen=True, slots=True)
class Asked:
    """A member to ask."""

    member_id: int
    #: He was asked as one of many who could be; others of his role are there when he is away.
    of_role: bool = False


def approvers_of(session: Session, approval: Approval, values: Sequence[Mapping[str, object]]) -> list[Asked]:
    """The members that a step's approvers stand for, each once, in order; none when nobody is there."""
    wanted = _APPROVERS.validate_python(list(values))
    found: dict[int, Asked] = {}
    for asked in _named(session, approval, wanted):
        found.setdefault(asked.member_id, asked)
    return list(found.values())


def leader_of(session: Session, member_id: int | None, *, but: Iterable[int | None] = ()) -> Member | None:
    """The nearest leader above a member who still works here and is none of `but`; None when there is none."""
    excluded = set(but)
    for member in _chain(session, member_id):
        if member.is_active and member.id not in excluded:
            return member
    return None


def headquarters(session: Session, *, but: Iterable[int | None] = ()) -> Sequence[Member]:
    """Everybody at headquarters who may decide what nobody else can, in order; `but` are left out."""
    excluded = set(but)
    rows = session.scalars(select(Member).where(Member.role == "hq", Member.is_active).order_by(Member.id))
    return [row for row in rows if row.id not in excluded]


def _named(session: Session, approval: Approval, wanted: Sequence[Approver]) -> Iterator[Asked]:
    dealer = session.get(Dealer, approval.dealer_id) if approval.dealer_id is not None else None
    for name in wanted:
        if isinstance(name, ByRole):
            yield from _of_role(session, approval, name, dealer)
        else:
            member = _present(session, _one(session, approval, name, dealer), approval.submitter_id)
            if member is not None:
                yield Asked(member.id)


def _of_role(session: Session, approval: Approval, name: ByRole, dealer: Dealer | None) -> Iterator[Asked]:
    query = select(Member).where(Member.role == name.role, Member.is_active).order_by(Member.id)
    if name.in_region:
        region = inputs_of(approval.inputs).region or (dealer.region if dealer else None)
        if region is None:
            return
        query = query.where(Member.region == region)
    for member in session.scalars(query).all():
        if member.id != approval.submitter_id:
            yield Asked(member.id, of_role=True)
        elif (leader := leader_of(session, member.id)) is not None:
            yield Asked(leader.id)


def _one(
    session: Session, approval: Approval, name: ByMember | ByField | ByLeader, dealer: Dealer | None
) -> int | None:
    """The id of the member whom a name means, whether or not he is still there."""
    if isinstance(name, ByMember):
        return session.scalar(select(Member.id).where(Member.userid == name.userid.lower()))
    manager_id = dealer.manager_id if dealer else None
    if isinstance(name, ByLeader):
        above = list(_chain(session, manager_id if manager_id is not None else approval.submitter_id))
        return above[min(name.level, len(above)) - 1].id if above else None
    return inputs_of(approval.inputs).fields.get(name.field, manager_id if name.field == "dealer_manager" else None)


def _present(session: Session, member_id: int | None, submitter_id: int | None) -> Member | None:
    """The member, or the nearest leader above him when he has left or may not decide his own request."""
    member = session.get(Member, member_id) if member_id is not None else None
    if member is None or (member.is_active and member.id != submitter_id):
        return member
    return leader_of(session, member.id, but=(submitter_id,))


def _chain(session: Session, member_id: int | None) -> Iterator[Member]:
    """The leaders above a member, nearest first; ends where the chain does, or begins to go round."""
    member = session.get(Member, member_id) if member_id is not None else None
    seen = {member_id}
    for _ in range(_LEADERS_AT_MOST):
        member = session.get(Member, member.leader_id) if member and member.leader_id is not None else None
        if member is None or member.id in seen:
            return
        seen.add(member.id)
        yield member

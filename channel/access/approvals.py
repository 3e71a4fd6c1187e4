"""Which requests a member may read and decide: what he was asked, himself or for somebody away (R-APR-5)."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, not_, or_, select, true
from sqlalchemy.orm import Session

from channel.access.members import approver
from channel.access.pages import PAGE_DEFAULT, page
from channel.actors import Actor
from channel.errors import Forbidden, NotFound
from channel.standins import in_force, stood_in_for
from models import Approval, ApprovalTask, Delegation, Member

#: How somebody was asked as one of a group: nobody stands in for him, the others are there (R-APR-5).
OF_GROUP = ("role", "headquarters")


def asked_approval(session: Session, actor: Actor, approval_id: int, *, now: datetime) -> Approval:
    """The approval if this member was asked to decide it, himself or for somebody away; NotFound otherwise."""
    return _approval(session, approval_id, put_to(session, actor, now=now))


def readable_approval(session: Session, actor: Actor, approval_id: int, *, now: datetime) -> Approval:
    """The same, and headquarters may look at every one."""
    if session.get_one(Member, actor.member()).role == "hq":
        return _approval(session, approval_id, true())
    return asked_approval(session, actor, approval_id, now=now)


def asked_approvals(
    session: Session,
    actor: Actor,
    *,
    pending: bool | None,
    now: datetime,
    everybodys: bool = False,
    start: int | None = None,
    limit: int = PAGE_DEFAULT,
) -> Sequence[Approval]:
    """What this member was asked to decide: what waits for him oldest first; over for him, or either (None), newest.

    `everybodys`: whoever was asked, for headquarters; Forbidden for others. `start` is where the last page ended.
    """
    member = approver(session, actor)
    if everybodys:
        if member.role != "hq":
            raise Forbidden("not_allowed")
        theirs: ColumnElement[bool] = true()
        waits: ColumnElement[bool] = Approval.state == "pending"
    else:
        waits = _waits_for(session, actor, now=now)
        theirs = or_(Approval.id.in_(asked_ids(actor)), waits)
    wanted = {None: theirs, True: waits, False: and_(theirs, not_(waits))}[pending]
    return page(session, select(Approval).where(wanted), Approval.id, start, limit, rising=pending is True)


def pending_approvals(
    session: Session, actor: Actor, *, now: datetime, limit: int = PAGE_DEFAULT
) -> Sequence[Approval]:
    """What waits for this member's decision, oldest first; nothing for a role that decides nothing."""
    query = select(Approval).where(_waits_for(session, actor, now=now))
    return page(session, query, Approval.id, None, limit, rising=True)


def waiting_for(session: Session, actor: Actor, approvals: Sequence[Approval], *, now: datetime) -> Collection[int]:
    """Ids of those of the approvals that wait for this member now."""
    ids = [row.id for row in approvals if row.state == "pending"]
    if not ids:
        return frozenset()
    query = select(Approval.id).where(Approval.id.in_(ids), _waits_for(session, actor, now=now))
    return frozenset(session.scalars(query))


def own_delegation(session: Session, actor: Actor, delegation_id: int) -> Delegation:
    """The delegation if the actor gave it, or sits at headquarters; NotFound otherwise."""
    row = session.get(Delegation, delegation_id)
    member = approver(session, actor)
    if row is None or (member.role != "hq" and row.from_id != member.id):
        raise NotFound
    return row


def visible_delegations(
    session: Session, actor: Actor, *, now: datetime, everybodys: bool = False, before: int | None = None, limit: int
) -> Sequence[Delegation]:
    """Delegations that are not over and that the actor gave or was given, or everybody's for headquarters; newest
    first. `before` is the id where the last page ended.
    """
    member = approver(session, actor)
    query = select(Delegation).where(Delegation.valid_until > now, Delegation.cancelled_at.is_(None))
    if not everybodys:
        query = query.where(or_(Delegation.from_id == member.id, Delegation.to_id == member.id))
    elif member.role != "hq":
        raise Forbidden("not_allowed")
    return page(session, query, Delegation.id, before, limit)


def _approval(session: Session, approval_id: int, may: ColumnElement[bool]) -> Approval:
    row = session.scalar(select(Approval).where(Approval.id == approval_id, may))
    if row is None:
        raise NotFound
    return row


def put_to(session: Session, actor: Actor, *, now: datetime) -> ColumnElement[bool]:
    """The condition that a request was ever put to this member, or waits for him in place of somebody away."""
    return or_(Approval.id.in_(asked_ids(actor)), _waits_for(session, actor, now=now))


def asked_ids(actor: Actor) -> Select[tuple[int]]:
    """Ids of the approvals that were ever put to this member."""
    return select(ApprovalTask.approval_id).where(ApprovalTask.member_id == actor.member())


def _waits_for(session: Session, actor: Actor, *, now: datetime) -> ColumnElement[bool]:
    """The condition that an approval waits for this member now.

    Who is away and who stands in for him is worked out here as of now: what the job has not moved yet counts already
    (R-APR-5).
    """
    member_id, task = actor.member(), ApprovalTask
    in_time = or_(task.until.is_(None), task.until > now)
    is_open = or_(and_(task.state == "open", in_time), and_(task.state == "delegated", task.until <= now))
    waits: ColumnElement[bool] = Approval.id.in_(select(task.approval_id).where(task.member_id == member_id, is_open))
    away = stood_in_for(member_id, in_force(session, now=now))
    for subject, members in away.items():
        if members:
            theirs = select(task.approval_id).where(
                task.member_id.in_(members), task.state == "open", task.via.not_in(OF_GROUP)
            )
            named = [other for other in away if other is not None]
            about = Approval.subject == subject if subject is not None else Approval.subject.not_in(named)
            waits = or_(waits, and_(Approval.id.in_(theirs), about))
    return and_(Approval.state == "pending", waits)

"""Absences that began or ended while a request was pending (R-APR-5).

The job looks at all requests; every act on one looks at that one first, and lists work out for themselves who decides
now (`channel.access`), so that nothing depends on when the job last ran.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, false, or_, select
from sqlalchemy.orm import Session

from channel.access.approvals import OF_GROUP
from channel.actors import Actor
from channel.approvals.asking import outdate_cards, tell_asked
from channel.approvals.seats import hand_over
from channel.approvals.turns import take_turn
from channel.rows import each_apart
from channel.standins import in_force, stand_in
from models import Approval, ApprovalStep, ApprovalTask, Delegation


def settle_absences(session: Session, actor: Actor, approval: Approval, *, now: datetime) -> int:
    """Give back what stand-ins have not decided in time and hand over what belongs to somebody away; how many tasks.

    The caller holds the request's turn.
    """
    delegations = in_force(session, now=now)
    rows = _rows(session, delegations, now=now, approval=approval)
    ended = [(step, task) for step, task in rows if task.via == "delegation" and _is_over(task, now)]
    given_back = [_give_back(session, actor, approval, step, task, now=now) for step, task in ended]
    session.flush()
    begun = [
        task
        for step, task in _rows(session, delegations, now=now, approval=approval)
        if hand_over(session, actor, approval, step, task, delegations, now=now)
    ]
    for step, task in zip((step for step, _ in ended), given_back, strict=True):
        if task is not None and task not in begun:
            tell_asked(session, actor, approval, step, task, now=now)
    session.flush()
    return len(ended) + len(begun)


def move_with_absences(session: Session, actor: Actor, *, now: datetime, limit: int) -> int:
    """The same for up to `limit` tasks of all pending requests; how many tasks moved."""
    rows = _rows(session, in_force(session, now=now), now=now, limit=limit)

    def move(approval_id: int) -> int:
        approval = session.get_one(Approval, approval_id)
        return settle_absences(session, actor, approval, now=now) if take_turn(session, approval) else 0

    # In the order of their ids, so that two of these never wait for each other in a circle.
    return each_apart(session, sorted({task.approval_id for _, task in rows}), move, what="move_with_absences")


def move_tasks_of(session: Session, actor: Actor, member_ids: Collection[int], *, now: datetime) -> None:
    """The same for whatever waits for some members, because one of them is away or no longer is."""
    query = select(ApprovalTask.approval_id).where(
        ApprovalTask.member_id.in_(member_ids), ApprovalTask.state.in_(("open", "delegated"))
    )
    for approval_id in sorted(set(session.scalars(query))):
        approval = session.get_one(Approval, approval_id)
        if take_turn(session, approval):
            settle_absences(session, actor, approval, now=now)


def _rows(
    session: Session,
    delegations: Sequence[Delegation],
    *,
    now: datetime,
    approval: Approval | None = None,
    limit: int | None = None,
) -> list[tuple[ApprovalStep, ApprovalTask]]:
    """Open tasks whose stand-in's time is over, and those of somebody who is away; with their steps. One query."""
    over = and_(ApprovalTask.via == "delegation", ApprovalTask.until <= now)
    query = (
        select(ApprovalStep, ApprovalTask)
        .join(ApprovalTask, ApprovalTask.step_id == ApprovalStep.id)
        .join(Approval, Approval.id == ApprovalTask.approval_id)
        .where(Approval.state == "pending", ApprovalTask.state == "open", or_(over, _begun(delegations)))
        # WeCom's own approvals know their own stand-ins.
        .where(ApprovalStep.in_wecom.is_(False))
        .order_by(ApprovalTask.id)
        .limit(limit)
    )
    if approval is not None:
        query = query.where(ApprovalTask.approval_id == approval.id)
    return [(step, task) for step, task in session.execute(query)]


def _begun(delegations: Sequence[Delegation]) -> ColumnElement[bool]:
    """The condition that somebody else decides a task now. What nobody may take over must not fill a run's limit."""
    named = {subject for row in delegations for subject in row.subjects}
    found: list[ColumnElement[bool]] = []
    for subject in (None, *sorted(named)):
        about = Approval.subject == subject if subject is not None else Approval.subject.not_in(named)
        for who in {row.from_id for row in delegations}:
            if one := stand_in(who, subject or "", delegations):
                is_other = Approval.submitter_id.is_distinct_from(one.member_id)
                found.append(and_(about, ApprovalTask.member_id == who, is_other))
    return and_(ApprovalTask.via.not_in(OF_GROUP), or_(false(), *found))


def _is_over(task: ApprovalTask, now: datetime) -> bool:
    return task.until is not None and task.until <= now


def _give_back(
    session: Session, actor: Actor, approval: Approval, step: ApprovalStep, task: ApprovalTask, *, now: datetime
) -> ApprovalTask | None:
    """Let a seat in which a stand-in has not decided be that of whoever was away again; his task, reopened."""
    task.state = "closed"
    session.flush()
    outdate_cards(session, actor, approval, [(step, task)], now=now)
    query = select(ApprovalTask).where(
        ApprovalTask.step_id == step.id, ApprovalTask.seat == task.seat, ApprovalTask.state == "delegated"
    )
    found = None
    for other in session.scalars(query).all():
        # Whoever stood in between them does not come back with him: where he is needed, he is asked anew.
        other.state, other.until = ("open" if other.member_id == task.for_id else "closed"), None
        if other.state == "open":
            other.asked_at, other.reminders, other.is_escalated, found = now, 0, False, other
    return found

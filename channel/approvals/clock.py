"""What time does to a request that waits (R-APR-7): leaders are asked, and small amounts pass. In working hours.

Nothing is ever refused by a clock. Reminders are `notifications.approval_jobs`.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Numeric, cast, select
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.announcements import Receiver, announce
from channel.approvals.asking import about_of, asking_facts
from channel.approvals.routing import headquarters, leader_of
from channel.approvals.rules import inputs_of
from channel.approvals.seats import LIVE, ask_besides, mode_of, tasks_of
from channel.approvals.turns import active_step, end_step, take_turn
from channel.approvals.verdicts import STATE_TEXTS, Verdict
from channel.calendar import Calendar
from channel.configuration import current
from channel.configuration.approvals import Clock
from channel.errors import Conflict
from channel.rows import each_apart
from models import Approval, ApprovalStep, ApprovalTask, Member

#: Ways of being asked that are an answer to slowness already.
_LAST_RESORT = ("escalation", "headquarters")

#: Does what the end of a request means for its subject.
Settle = Callable[[Approval, Verdict], None]


def escalate_late(session: Session, actor: Actor, calendar: Calendar, *, now: datetime, limit: int) -> int:
    """Ask the leaders of those who have not decided in time, once; returns for how many tasks."""
    since = calendar.working_before(now, timedelta(hours=current(session).approvals.clock.escalate_hours))
    late = (
        select(ApprovalTask.approval_id)
        .join(Approval, Approval.id == ApprovalTask.approval_id)
        .join(ApprovalStep, ApprovalStep.id == ApprovalTask.step_id)
        .where(Approval.state == "pending", ApprovalTask.state == "open", ApprovalTask.asked_at <= since)
        .where(ApprovalStep.in_wecom.is_(False))
        .where(ApprovalTask.is_escalated.is_(False), ApprovalTask.via.not_in(_LAST_RESORT))
        .order_by(ApprovalTask.asked_at)
        .limit(limit)
    )

    def escalate(approval_id: int) -> int:
        approval = session.get_one(Approval, approval_id)
        return _escalate(session, actor, approval, now=now, since=since) if take_turn(session, approval) else 0

    return each_apart(session, sorted(set(session.scalars(late))), escalate, what="escalate_late")


def escalate_now(session: Session, actor: Actor, approval: Approval, *, now: datetime) -> int:
    """Ask the leaders of everybody who is asked now, without waiting for the hour; for how many tasks.

    Raises Conflict("already_decided") and Conflict("escalated_already").
    """
    if not take_turn(session, approval):
        raise Conflict("already_decided", facts={"state": STATE_TEXTS[approval.state]})
    count = _escalate(session, actor, approval, now=now, since=now)
    if not count:
        raise Conflict("escalated_already")
    return count


def pass_small(session: Session, actor: Actor, calendar: Calendar, settle: Settle, *, now: datetime, limit: int) -> int:
    """Let steps pass that nobody decided even after the escalation, where the configuration says so; how many ended.

    Only amounts below the limit, and nothing that somebody else may have a claim on. `settle` does what the end of a
    request means; where that is refused, the request goes on waiting for people.
    """
    clock = current(session).approvals.clock
    if clock.then != "approve_below":
        return 0
    since = calendar.working_before(now, timedelta(hours=clock.escalate_hours + max(clock.then_hours, 1)))
    amount = cast(Approval.inputs["amount"].as_string(), Numeric)
    late = (
        select(ApprovalTask.approval_id)
        .join(Approval, Approval.id == ApprovalTask.approval_id)
        .join(ApprovalStep, ApprovalStep.id == ApprovalTask.step_id)
        .where(Approval.state == "pending", ApprovalTask.state == "open", ApprovalTask.asked_at <= since)
        .where(ApprovalStep.in_wecom.is_(False))
        # What is too large to pass stays open for long, and must not fill the limit.
        .where(ApprovalTask.is_escalated, amount < clock.limit, Approval.inputs["has_conflict"].as_boolean().is_(False))
        .order_by(ApprovalTask.asked_at)
        .limit(limit)
    )

    def let_pass(approval_id: int) -> int:
        approval = session.get_one(Approval, approval_id)
        if not _may_pass(approval, clock) or not take_turn(session, approval):
            return 0
        verdict, step = Verdict("approved"), active_step(session, approval)
        if step is None or step.in_wecom or not end_step(session, actor, approval, step, verdict, now=now):
            return 0
        settle(approval, verdict)
        return 1

    return each_apart(session, sorted(set(session.scalars(late))), let_pass, what="pass_small")


def _escalate(session: Session, actor: Actor, approval: Approval, *, now: datetime, since: datetime) -> int:
    step, count = active_step(session, approval), 0
    if step is None or step.in_wecom:
        return 0  # nobody else can decide what WeCom's own approvals do
    for task in tasks_of(session, step):
        late = task.state == "open" and task.asked_at <= since and task.via not in _LAST_RESORT
        if late and not task.is_escalated:
            task.is_escalated = True
            _ask_leader(session, actor, approval, step, task, now=now)
            count += 1
    session.flush()
    return count


def _ask_leader(
    session: Session, actor: Actor, approval: Approval, step: ApprovalStep, task: ApprovalTask, *, now: datetime
) -> None:
    """Ask the leader of somebody slow, or headquarters where he has none, and tell him so."""
    # Where one vote is enough, his own will do; otherwise the seat of the one who is late needs a vote as well.
    others_too = mode_of(step) == "any"
    there = [other for other in tasks_of(session, step) if others_too or other.seat == task.seat]
    asked = {other.member_id for other in there if other.state in LIVE}
    leader = leader_of(session, task.member_id, but=[approval.submitter_id])
    others = [leader] if leader else headquarters(session, but=[approval.submitter_id, task.member_id])
    via = "escalation" if leader else "headquarters"
    for other in others:
        if other.id not in asked:
            ask_besides(session, actor, approval, step, task, other.id, via=via, for_id=task.member_id, now=now)
    holder = session.get_one(Member, task.member_id)
    facts = asking_facts(session, approval, step, task)
    facts |= {"holder": holder.name, "leader": "、".join(other.name for other in others) or "总部"}
    about = f"{about_of(approval, step, task.turn)}:{task.seat}"
    announce(session, actor, "approval_escalated", Receiver(member_id=holder.id), facts, about=about, now=now)
    said = {"holder": holder.id, "asked": [other.id for other in others], "step": step.position}
    audit.record(session, actor, "approval_escalated", "approval", approval.id, now=now, **said)


def _may_pass(approval: Approval, clock: Clock) -> bool:
    inputs = inputs_of(approval.inputs)
    small = inputs.amount is not None and clock.limit is not None and inputs.amount < clock.limit
    return small and not inputs.has_conflict

"""How long it takes, and whether whoever is asked is likely away (R-APR-7, idea C8). Reads only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.approvals.seats import tasks_of
from channel.approvals.turns import active_step, steps_of
from channel.calendar import Calendar, load_calendar
from channel.configuration import current
from models import Approval, ApprovalTask, Member

#: Of so many of a dealer's newest requests, of so long, the median is told.
_COUNTED, _LOOKED_BACK = 200, timedelta(days=90)
_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Turnaround:
    """How long a dealer's requests took to be decided, in working hours."""

    #: None when none was decided lately.
    median_hours: float | None
    decided: int
    pending: int


@dataclass(frozen=True, slots=True)
class Outlook:
    """What somebody who waits for a decision is told."""

    #: Of how many steps, the one that is being decided; the last when it is over.
    step: int
    steps: int
    #: Working hours since the current step's approvers were asked.
    waited_hours: float
    #: Those who are asked and are likely away: nothing from them while others decided.
    away: Sequence[Member]
    #: Whether their leaders can be asked now.
    may_escalate: bool
    is_escalated: bool


def turnaround(session: Session, dealer_id: int, *, now: datetime) -> Turnaround:
    """How fast a dealer's requests were decided lately; withdrawn ones do not count."""
    mine = Approval.dealer_id == dealer_id
    decided = (
        select(Approval.requested_at, Approval.decided_at)
        .where(mine, Approval.state.in_(("approved", "rejected", "returned")), Approval.decided_at > now - _LOOKED_BACK)
        .order_by(Approval.decided_at.desc())
        .limit(_COUNTED)
    )
    calendar = load_calendar(session)
    hours = [calendar.working_time(row.requested_at, row.decided_at) / _HOUR for row in session.execute(decided)]
    pending = session.scalar(select(func.count()).select_from(Approval).where(mine, Approval.state == "pending")) or 0
    return Turnaround(round(median(hours), 1) if hours else None, len(hours), pending)


def outlook(session: Session, approval: Approval, *, now: datetime) -> Outlook:
    """How a pending request stands for whoever waits for it."""
    step, steps = active_step(session, approval), steps_of(session, approval)
    if step is None:
        return Outlook(len(steps), len(steps), 0.0, (), may_escalate=False, is_escalated=False)
    calendar = load_calendar(session)
    tasks = [task for task in tasks_of(session, step) if task.state == "open"]
    since = min((task.asked_at for task in tasks), default=step.started_at or now)
    away = likely_away(session, tasks, calendar, now=now)
    open_ones = [task for task in tasks if not task.is_escalated and task.via not in ("escalation", "headquarters")]
    waited = calendar.working_time(since, now)
    late = waited >= timedelta(hours=current(session).approvals.clock.escalate_hours)
    may = bool(open_ones) and (late or {task.member_id for task in open_ones} <= {member.id for member in away})
    return Outlook(
        step.position,
        len(steps),
        round(waited / _HOUR, 1),
        away,
        may_escalate=may,
        is_escalated=any(task.is_escalated for task in tasks),
    )


def likely_away(
    session: Session, tasks: Sequence[ApprovalTask], calendar: Calendar, *, now: datetime
) -> Sequence[Member]:
    """Of those who are asked, the ones who have decided nothing for the configured working hours while others have."""
    hours = timedelta(hours=max(current(session).approvals.likely_away_hours, 1))
    since = calendar.working_before(now, hours)
    waiting = {task.member_id for task in tasks if task.asked_at <= since}
    if not waiting:
        return ()
    acts = select(ApprovalTask.member_id).where(ApprovalTask.decided_at > since, ApprovalTask.decided_at <= now)
    active = set(session.scalars(acts.distinct()))
    if not active - waiting:
        return ()  # nobody decides anything: a holiday, or a quiet day
    gone = select(Member).where(Member.id.in_(waiting - active)).order_by(Member.id)
    return session.scalars(gone).all()

"""What the clock does about requests that wait (R-APR-3, R-APR-5, R-APR-7): remind, escalate, hand over, ask at all.

Jobs as in `jobs.py`, which has their rows. What is due is found by one instant, worked out once: since when somebody
must have been asked to have waited so many working hours.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import exists, select, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from channel.actors import job as job_actor
from channel.announcements import KINDS, Announcement, Receiver, announce_all
from channel.approvals.absences import move_with_absences
from channel.approvals.clock import escalate_late, pass_small
from channel.approvals.seats import can_be_asked, start_step
from channel.approvals.shown import SHOWN
from channel.approvals.turns import take_turn
from channel.approvals.verdicts import Verdict
from channel.calendar import Calendar, load_calendar
from channel.configuration import current
from channel.decisions import approval_facts, complete_facts, settle
from models import Approval, ApprovalStep, ApprovalTask
from notifications.quiet import allowed_at

logger = structlog.get_logger(__name__)

#: How much one run does: reminders made; tasks escalated, handed over or passed, each a few statements.
REMIND_MAX, MOVE_MAX = 500, 50


def remind_pending_approvals(session: Session, now: datetime) -> int:
    """Remind everybody who was asked and has not decided for so many working hours (4, then 8); returns how many.

    Who was not reminded in time (the clock stood still) gets the later reminder only.
    """
    calendar, count = load_calendar(session), 0
    hours = current(session).approvals.clock.remind_hours
    # The order matters: whoever is due for the second has had the first by then, or skips it.
    for number in range(len(hours), 0, -1):
        count += _remind(session, number, hours[number - 1], calendar, now=now, limit=REMIND_MAX - count)
    return count


def escalate_pending_approvals(session: Session, now: datetime) -> int:
    """Ask leaders of those who are late, then let small amounts pass where the configuration says so; how many."""
    calendar = load_calendar(session)
    actor = job_actor("escalate_pending_approvals")
    _complete(session)
    count = escalate_late(session, actor, calendar, now=now, limit=MOVE_MAX)

    def end(approval: Approval, verdict: Verdict) -> None:
        settle(session, actor, approval, verdict, now=now)

    return count + pass_small(session, actor, calendar, end, now=now, limit=MOVE_MAX)


def move_tasks_with_absences(session: Session, now: datetime) -> int:
    """Hand over what waits for somebody whose absence has begun, and back what was not decided in it; how many."""
    _complete(session)
    return move_with_absences(session, job_actor("move_with_absences"), now=now, limit=MOVE_MAX)


def ask_for_unasked(session: Session, now: datetime) -> int:
    """Ask again who decides where nobody could be asked, not even at headquarters; returns how many requests."""
    asked = exists().where(ApprovalTask.step_id == ApprovalStep.id)
    query = (
        select(ApprovalStep)
        .join(Approval, Approval.id == ApprovalStep.approval_id)
        .where(Approval.state == "pending", ApprovalStep.state == "active", ~asked)
        .order_by(ApprovalStep.approval_id)
        .limit(MOVE_MAX)
    )
    actor = job_actor("ask_for_unasked")
    for step in session.scalars(query).all():
        approval = session.get_one(Approval, step.approval_id)
        # Only then: to start it is to write down again that nobody was there.
        if can_be_asked(session, approval, step) and take_turn(session, approval):
            start_step(session, actor, approval, step, now=now)
    still = session.scalars(query).all()
    if still:
        logger.error("approvals_without_anybody", count=len(still), effect="nobody can decide them")
    return len(still)


def _remind(session: Session, number: int, hours: int, calendar: Calendar, *, now: datetime, limit: int) -> int:
    since = calendar.working_before(now, timedelta(hours=max(hours, 1)))
    due = (
        select(ApprovalTask.id)
        .join(Approval, Approval.id == ApprovalTask.approval_id)
        .where(Approval.state == "pending", ApprovalTask.state == "open")
        .where(ApprovalTask.reminders < number, ApprovalTask.asked_at <= since)
        .order_by(ApprovalTask.asked_at, ApprovalTask.id)
        .limit(limit)
    )
    ids = session.scalars(due).all()
    still = (ApprovalTask.id.in_(ids), ApprovalTask.reminders < number, ApprovalTask.state == "open")
    change = update(ApprovalTask).where(*still).values(reminders=number).returning(ApprovalTask.id)
    won = session.scalars(change, execution_options={"synchronize_session": False}).all() if ids else []
    rows = select(ApprovalTask, Approval).join(Approval, Approval.id == ApprovalTask.approval_id)
    found = session.execute(rows.where(ApprovalTask.id.in_(won)).order_by(ApprovalTask.id)).all() if won else []
    # What a request is about stands on it, so this reads nothing; only those from before have to look.
    facts = {id_: _facts(session, approval) for id_, approval in {row.id: row for _, row in found}.items()}
    told = []
    for task, approval in found:
        said = facts[approval.id]
        if said is not None:
            occasion = f"{approval.id}:{number}:{task.step_id}-{task.turn}"
            to = Receiver(member_id=task.member_id)
            # Each alone, without a batch key: somebody waits for the decision, a broadcast must not be in front of it.
            told.append(Announcement(to, {**said, "hours": hours}, occasion))
    due_at = allowed_at(KINDS["approval_reminder"].urgency, now, calendar)
    announce_all(session, job_actor("remind_pending_approvals"), "approval_reminder", told, now=now, due_at=due_at)
    return len(told)


def _facts(session: Session, approval: Approval) -> Mapping[str, Any] | None:
    """What a reminder says; None when that cannot be read, which costs this request its reminder and no other."""
    if approval.facts:
        return {**approval.facts, "approval_id": approval.id, "what": SHOWN[approval.subject].title}
    try:
        with session.begin_nested():
            return approval_facts(session, approval)
    except OperationalError:
        raise  # the database is away
    except Exception:
        logger.exception("reminder_defect", approval_id=approval.id)
        return None


def _complete(session: Session) -> None:
    """Keep with requests from before that was done what they are about: who is asked next is shown it."""
    old = select(Approval).where(Approval.state == "pending", Approval.rule.is_(None)).order_by(Approval.id)
    for approval in session.scalars(old.limit(MOVE_MAX)).all():
        try:
            with session.begin_nested():
                complete_facts(session, approval)
                approval.rule = "before"
        except OperationalError:
            raise  # the database is away
        except Exception:
            logger.exception("request_defect", approval_id=approval.id)

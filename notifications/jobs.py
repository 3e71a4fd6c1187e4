"""What the clock does: plain functions `(session, now) -> count`, and the table that says when.

Each finds what is due, moves it by conditional update and announces it with a dedupe key, so a second run at the same
moment does nothing (examples-to-follow.md section 6). Each does a bounded amount; the next occurrence goes on.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import wraps
from typing import Any

import structlog
from sqlalchemy import delete, select, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import InstrumentedAttribute, Session

from channel.actors import job as job_actor
from channel.adjudication.deadlines import remind_judges
from channel.announcements import KINDS, Receiver, announce
from channel.approvals.bridge import look_for_lost
from channel.calendar import Calendar, load_calendar, missing_years
from channel.decisions import approval_facts
from channel.followups.service import remind_follow_ups
from channel.opportunities import (
    expire_protections,
    lapse_first_options,
    release_silent,
    remind_of_ends,
    warn_silent,
)
from channel.rows import moved
from models import (
    Approval,
    ApprovalTask,
    IdempotentRequest,
    InboundCallback,
    InboxMessage,
    JobRun,
    LoginSession,
    Lookup,
    OutboxMessage,
    SubscribeGrant,
)
from notifications.quiet import allowed_at

logger = structlog.get_logger(__name__)

#: Reminders of a pending request: number → after how many working hours (R-APR-7).
REMINDERS: Mapping[int, int] = {1: 4, 2: 8}
#: How many reminders one run makes, and how many rows one run deletes: each is one transaction.
REMIND_MAX, PURGE_MAX = 100, 500


def remind_pending_approvals(session: Session, now: datetime) -> int:
    """Remind everybody who was asked and has not decided for 4 and again for 8 working hours; returns how many.

    Who was not reminded in time (the clock stood still) gets the later reminder only.
    """
    calendar, count = load_calendar(session), 0
    # The order matters: whoever is due for the second has had the first by then, or skips it.
    for number in sorted(REMINDERS, reverse=True):
        count += _remind(session, number, calendar, now=now, limit=REMIND_MAX - count)
    return count


def _remind(session: Session, number: int, calendar: Calendar, *, now: datetime, limit: int) -> int:
    waiting = (
        select(ApprovalTask, Approval)
        .join(Approval, Approval.id == ApprovalTask.approval_id)
        .where(Approval.state == "pending", ApprovalTask.state == "open", ApprovalTask.reminders < number)
        .order_by(ApprovalTask.asked_at, ApprovalTask.id)
        .limit(limit)
    )
    due_at = allowed_at(KINDS["approval_reminder"].urgency, now, calendar)
    hours, count = REMINDERS[number], 0
    facts: dict[int, dict[str, Any] | None] = {}
    for task, approval in session.execute(waiting).all():
        if calendar.working_time(task.asked_at, now) < timedelta(hours=hours):
            break  # the oldest come first, so nobody after this one has waited longer
        if approval.id not in facts:
            facts[approval.id] = _facts(session, approval)
        said = facts[approval.id]
        still = (ApprovalTask.id == task.id, ApprovalTask.reminders == task.reminders)
        if moved(session, update(ApprovalTask).where(*still).values(reminders=number)) and said is not None:
            _announce_reminder(session, task, number, said | {"hours": hours}, now=now, due_at=due_at)
            count += 1
    return count


def remind_promised_follow_ups(session: Session, now: datetime) -> int:
    """Remind those who promised a contact for today; nobody at night or on a day off. Returns how many."""
    if allowed_at(KINDS["follow_up_due"].urgency, now, load_calendar(session)) > now:
        return 0
    return remind_follow_ups(session, now)


def _facts(session: Session, approval: Approval) -> dict[str, Any] | None:
    """What a reminder says; None when that cannot be read, which costs this request its reminder and no other."""
    try:
        with session.begin_nested():
            return approval_facts(session, approval)
    except OperationalError:
        raise  # the database is away
    except Exception:
        logger.exception("reminder_defect", approval_id=approval.id)
        return None


def _announce_reminder(
    session: Session, task: ApprovalTask, number: int, facts: Mapping[str, Any], *, now: datetime, due_at: datetime
) -> None:
    occasion, to = f"{task.approval_id}:{number}", Receiver(member_id=task.member_id)
    announce(
        session,
        job_actor("remind_pending_approvals"),
        "approval_reminder",
        to,
        facts,
        about=occasion,
        now=now,
        due_at=due_at,
        batch_key=f"approval_reminder:{occasion}",
    )


def _at_ease(sweep: Callable[..., int]) -> Callable[[Session, datetime], int]:
    """A sweep as a job: what it tells people may be heard when they work (R-REM-2)."""

    @wraps(sweep)
    def act(session: Session, now: datetime) -> int:
        return sweep(session, now, due_at=allowed_at("normal", now, load_calendar(session)))

    return act


@dataclass(frozen=True, slots=True)
class Purge:
    """Rows of a table that have outlived their use."""

    key: InstrumentedAttribute[int] | InstrumentedAttribute[str]
    #: The moment from which their age counts; null: they stay.
    since: InstrumentedAttribute[datetime] | InstrumentedAttribute[datetime | None]
    keep: timedelta
    #: Whether the oldest have the smallest keys. Then they are looked for there, and their age needs no index.
    in_order: bool = False


PURGES: tuple[Purge, ...] = (
    # A redelivery comes within seconds; a week is for asking what happened.
    Purge(InboundCallback.key, InboundCallback.received_at, timedelta(days=7)),
    # A client repeats a request within minutes.
    Purge(IdempotentRequest.id, IdempotentRequest.created_at, timedelta(days=2)),
    # Null in `finished_at` is an announcement that still waits.
    Purge(OutboxMessage.id, OutboxMessage.finished_at, timedelta(days=30)),
    # Longer than a new leader looks back for what it may have missed.
    Purge(JobRun.id, JobRun.slot, timedelta(days=30), in_order=True),
    Purge(LoginSession.id, LoginSession.expires_at, timedelta()),
    # Null in `spent_at` is an acceptance that can still be used.
    Purge(SubscribeGrant.id, SubscribeGrant.spent_at, timedelta(days=90)),
    # A year, and time to look back on it: what was told, and who asked about whose customers (R-ID-8).
    Purge(InboxMessage.id, InboxMessage.at, timedelta(days=400), in_order=True),
    Purge(Lookup.id, Lookup.at, timedelta(days=400), in_order=True),
)


def purge(session: Session, now: datetime) -> int:
    """Delete up to PURGE_MAX old rows in all, of the tables of PURGES; returns how many rows went.

    Callbacks wait while this holds the one write lock of SQLite, so it does little and often. Each minute another
    table comes first: one with a long backlog must not keep the others from ever being looked at.
    """
    first, count = int(now.timestamp()) // 60 % len(PURGES), 0
    for row in PURGES[first:] + PURGES[:first]:
        count += _purge(session, row, now=now, limit=PURGE_MAX - count)
    return count


def _purge(session: Session, row: Purge, *, now: datetime, limit: int) -> int:
    before = now - row.keep
    if row.in_order:
        head = select(row.key.label("key"), row.since.label("since")).order_by(row.key).limit(limit).subquery()
        oldest = select(head.c.key).where(head.c.since < before)
    else:
        oldest = select(row.key).where(row.since < before).order_by(row.since).limit(limit)
    keys = session.scalars(oldest).all() if limit else []
    if keys:
        gone = delete(row.key.class_).where(row.key.in_(keys))
        session.execute(gone, execution_options={"synchronize_session": False})
    return len(keys)


def check_holiday_data(session: Session, now: datetime) -> int:
    """Raise the alarm about years without holiday data (R-REM-1); returns how many are missing."""
    years = missing_years(load_calendar(session), now=now)
    if years:
        logger.error("holiday_data_missing", years=years, effect="working days follow the weekday alone")
    return len(years)


@dataclass(frozen=True, slots=True)
class Job:
    """A row of JOBS."""

    name: str
    act: Callable[[Session, datetime], int]
    #: When, in the fields of cron, local time (Asia/Shanghai). Not at minute 0 and 30, when everybody sends
    #: (https://developer.work.weixin.qq.com/document/path/90236).
    cron: Mapping[str, str | int] = field(hash=False)


JOBS: tuple[Job, ...] = (
    Job("remind_pending_approvals", remind_pending_approvals, {"minute": "1-59/2"}),
    Job("expire_protections", _at_ease(expire_protections), {"minute": "1-29,31-59"}),
    Job("release_silent", _at_ease(release_silent), {"minute": "1-29,31-59"}),
    Job("warn_silent", _at_ease(warn_silent), {"minute": "1-29,31-59"}),
    Job("remind_of_ends", _at_ease(remind_of_ends), {"minute": "1-29,31-59"}),
    Job("remind_promised_follow_ups", remind_promised_follow_ups, {"hour": "8-20", "minute": "3-59/4"}),
    Job("look_for_lost_approvals", look_for_lost, {"minute": "4-59/10"}),
    Job("lapse_first_options", lapse_first_options, {"minute": "1-29,31-59"}),
    Job("remind_judges", _at_ease(remind_judges), {"minute": "13-59/20"}),
    Job("purge", purge, {"minute": "1-29,31-59"}),
    Job("check_holiday_data", check_holiday_data, {"hour": 9, "minute": 20}),
)

"""What the clock does: plain functions `(session, now) -> count`, and the table that says when.

Each finds what is due, moves it by conditional update and announces it with a dedupe key, so a second run at the same
moment does nothing (examples-to-follow.md section 6). Each does a bounded amount; the next occurrence goes on.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import wraps

import structlog
from sqlalchemy import delete, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from channel.adjudication.deadlines import remind_judges
from channel.announcements import KINDS
from channel.approvals.bridge import look_for_lost
from channel.calendar import load_calendar, missing_years
from channel.followups.service import remind_follow_ups
from channel.opportunities import (
    expire_protections,
    lapse_first_options,
    release_silent,
    remind_of_ends,
    warn_silent,
)
from models import (
    IdempotentRequest,
    InboundCallback,
    InboxMessage,
    JobRun,
    LoginSession,
    Lookup,
    OutboxMessage,
    SubscribeGrant,
)
from notifications.approval_jobs import (
    ask_for_unasked,
    escalate_pending_approvals,
    move_tasks_with_absences,
    remind_pending_approvals,
)
from notifications.quiet import allowed_at

logger = structlog.get_logger(__name__)

#: How many rows one run deletes: each is one transaction.
PURGE_MAX = 500


def remind_promised_follow_ups(session: Session, now: datetime) -> int:
    """Remind those who promised a contact for today; nobody at night or on a day off. Returns how many."""
    if allowed_at(KINDS["follow_up_due"].urgency, now, load_calendar(session)) > now:
        return 0
    return remind_follow_ups(session, now)


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
    Job("move_tasks_with_absences", move_tasks_with_absences, {"minute": "1-29,31-59"}),
    Job("remind_pending_approvals", remind_pending_approvals, {"minute": "1-59/2"}),
    Job("escalate_pending_approvals", escalate_pending_approvals, {"minute": "2-28/2,32-58/2"}),
    Job("ask_for_unasked", ask_for_unasked, {"minute": "4-59/5"}),
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

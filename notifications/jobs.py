"""What the clock does: plain functions `(session, now) -> count`, and the table that says when.

Each finds what is due, moves it by conditional update and announces it with a dedupe key, so a second run at the same
moment does nothing (examples-to-follow.md section 6). Each does a bounded amount in one transaction; one that
`goes_on` is called again in further ones until it finds nothing, any other by its next occurrence.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import wraps

import structlog
from sqlalchemy import delete, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from channel.adjudication.deadlines import remind_judges
from channel.approvals.bridge import look_for_lost
from channel.attachments import sweep_attachments
from channel.calendar import load_calendar, missing_years
from channel.credit.reminding import remind_overdue
from channel.credit.statements import freeze_due
from channel.opportunities.sweep import expire_protections, release_silent, remind_of_ends, warn_silent
from channel.opportunities.waiting import lapse_first_options
from channel.orders import allocate_backorders, auto_receive, close_orders
from channel.policies.holding import push_held
from channel.policies.mass import look_at_mass_messages
from channel.policies.pushing import push_unread
from channel.pressure import is_outbox_long
from channel.rebates.expiring import lapse_batches, warn_of_expiry
from channel.rebates.nightly import recompute_due
from channel.rebates.settling import settle_due
from channel.rebates.statements import confirm_silent
from channel.reminders.digests import gather
from channel.reminders.sweeping import GATHERED_FOR, is_swept, sweep
from models import (
    IdempotentRequest,
    InboundCallback,
    InboxMessage,
    JobRun,
    LoginSession,
    Lookup,
    OutboxMessage,
    Reminder,
    SubscribeGrant,
    SubscribeReceipt,
    WebhookEvent,
)
from notifications.approval_jobs import (
    ask_for_unasked,
    escalate_pending_approvals,
    move_tasks_with_absences,
    remind_pending_approvals,
)
from notifications.quiet import allowed_at
from notifications.reachable import read_reachable
from notifications.silence import look_for_silence
from platforms.wecom import WeCom

logger = structlog.get_logger(__name__)

#: How many rows one run deletes: each is one transaction.
PURGE_MAX = 500


def sweep_reminders(session: Session, now: datetime) -> int:
    """Look at the next batch of what people are to be reminded of today; how many objects."""
    calendar = load_calendar(session)
    return sweep(session, now, {urgency: allowed_at(urgency, now, calendar) for urgency in ("normal", "urgent")})


def gather_reminders(session: Session, now: datetime) -> int:
    """Make one message of many reminders of one person (R-REM-4), once today's are complete; how many messages."""
    if not is_swept(session, now):
        return 0
    opens = allowed_at("normal", now, load_calendar(session))
    return gather(session, now, max(opens, now + GATHERED_FOR), due_at=opens)


def _at_ease(sweep: Callable[..., int]) -> Callable[[Session, datetime], int]:
    """A sweep as a job: what it tells people may be heard when they work (R-REM-2)."""

    @wraps(sweep)
    def act(session: Session, now: datetime) -> int:
        return sweep(session, now, due_at=allowed_at("normal", now, load_calendar(session)))

    return act


def _with_room(plan: Callable[[Session, datetime], int]) -> Callable[[Session, datetime], int]:
    """A job that tells many, as one that waits while the outbox is long: its next occurrence finds the same work."""

    @wraps(plan)
    def act(session: Session, now: datetime) -> int:
        return 0 if is_outbox_long(session, now) else plan(session, now)

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
    # As long as an ERP may want to be told again.
    Purge(WebhookEvent.id, WebhookEvent.at, timedelta(days=90)),
    # Longer than a new leader looks back for what it may have missed.
    Purge(JobRun.id, JobRun.slot, timedelta(days=30), in_order=True),
    Purge(LoginSession.id, LoginSession.expires_at, timedelta()),
    # Null in `spent_at` is an acceptance that can still be used.
    Purge(SubscribeReceipt.msgid, SubscribeReceipt.at, timedelta(days=90)),
    Purge(SubscribeGrant.id, SubscribeGrant.spent_at, timedelta(days=90)),
    # A year, and time to look back on it: what was told, and who asked about whose customers (R-ID-8).
    Purge(InboxMessage.id, InboxMessage.at, timedelta(days=400), in_order=True),
    Purge(Lookup.id, Lookup.at, timedelta(days=400), in_order=True),
    # What it is about is done, or has not come up for a quarter of a year.
    Purge(Reminder.id, Reminder.last_at, timedelta(days=90)),
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
    #: Whether what it returns is what it has done, so that it is called again until there is nothing left.
    goes_on: bool = False
    #: Asks WeCom, for minutes perhaps and outside of any transaction; what it returns writes down the answer.
    asks: Callable[[WeCom], Callable[[Session, datetime], int]] | None = field(default=None, hash=False)


def _nothing(_session: Session, _now: datetime) -> int:
    return 0


JOBS: tuple[Job, ...] = (
    Job("move_tasks_with_absences", move_tasks_with_absences, {"minute": "1-29,31-59"}, goes_on=True),
    Job("remind_pending_approvals", remind_pending_approvals, {"minute": "1-59/2"}, goes_on=True),
    Job("escalate_pending_approvals", escalate_pending_approvals, {"minute": "2-28/2,32-58/2"}, goes_on=True),
    Job("ask_for_unasked", ask_for_unasked, {"minute": "4-59/5"}),
    Job("expire_protections", _at_ease(expire_protections), {"minute": "1-29,31-59"}, goes_on=True),
    Job("release_silent", _at_ease(release_silent), {"minute": "1-29,31-59"}, goes_on=True),
    Job("warn_silent", _with_room(_at_ease(warn_silent)), {"minute": "1-29,31-59"}, goes_on=True),
    Job("remind_of_ends", _with_room(_at_ease(remind_of_ends)), {"minute": "1-29,31-59"}, goes_on=True),
    # Before half past eight, when people may be told; later in the day for whoever was not there.
    Job("sweep_reminders", _with_room(sweep_reminders), {"hour": "7-20", "minute": "1-29,31-59"}, goes_on=True),
    Job("gather_reminders", gather_reminders, {"hour": "7-20", "minute": "1-29,31-59"}, goes_on=True),
    Job("look_for_lost_approvals", look_for_lost, {"minute": "4-59/10"}),
    Job("lapse_first_options", lapse_first_options, {"minute": "1-29,31-59"}, goes_on=True),
    Job("remind_judges", _at_ease(remind_judges), {"minute": "13-59/20"}, goes_on=True),
    # Rebates and credit move money at night; what they tell people goes to the inbox, or waits for the morning.
    Job("recompute_rebates", recompute_due, {"hour": "1-4", "minute": "3-28,33-58"}, goes_on=True),
    Job("settle_rebates", settle_due, {"hour": "5-6", "minute": "1-29,31-59"}, goes_on=True),
    Job("confirm_silent_settlements", confirm_silent, {"minute": "17-59/20"}, goes_on=True),
    Job("lapse_rebates", lapse_batches, {"hour": "0-1", "minute": "5-55/10"}, goes_on=True),
    Job("warn_of_rebate_expiry", warn_of_expiry, {"hour": 9, "minute": "7-57/10"}, goes_on=True),
    Job("freeze_statements", freeze_due, {"hour": "2-7", "minute": "1-29,31-59"}, goes_on=True),
    Job(
        "remind_overdue",
        _with_room(_at_ease(remind_overdue)),
        {"hour": "9-17", "minute": "11-51/20"},
        goes_on=True,
    ),
    Job("allocate_backorders", allocate_backorders, {"minute": "2-58/4"}, goes_on=True),
    Job("auto_receive", auto_receive, {"hour": 9, "minute": "5-55/10"}, goes_on=True),
    Job("close_orders", close_orders, {"hour": 4, "minute": "7-57/10"}, goes_on=True),
    Job("look_at_mass_messages", look_at_mass_messages, {"minute": "9-59/10"}, goes_on=True),
    Job("push_held_policies", push_held, {"minute": "1-29,31-59"}, goes_on=True),
    Job("push_unread_policies", _with_room(_at_ease(push_unread)), {"minute": "7-57/10"}, goes_on=True),
    # Twice a day, since nobody makes up for one that was missed.
    Job("read_reachable", _nothing, {"hour": "3,13", "minute": 12}, asks=read_reachable),
    Job("look_for_silence", look_for_silence, {"minute": "1-29,31-59"}),
    Job("purge", purge, {"minute": "1-29,31-59"}),
    Job("sweep_attachments", sweep_attachments, {"minute": "6-59/10"}),
    Job("check_holiday_data", check_holiday_data, {"hour": 9, "minute": 20}),
)

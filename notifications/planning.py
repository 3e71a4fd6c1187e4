"""From claimed rows to calls: is it still wanted, may it go now, and which transport takes it.

Everything is looked at again at the moment of sending (R-REM-5): a reminder of something that is done, a card for a
request that was withdrawn and a message at night do not leave, whatever was true when they were announced.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import structlog
from sqlalchemy import select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from channel.announcements import KINDS
from channel.calendar import Calendar, load_calendar
from channel.opportunities.over import outlooks
from channel.policies.telling import unwanted
from models import Approval, Contact, Member, OutboxMessage
from notifications.deliveries import Batch, Wires, approval_id, number_of
from notifications.outcomes import Outcome, defect, failed, put_off, skipped
from notifications.quiet import allowed_at
from notifications.reminding import held_back_reminders
from notifications.transports import TRANSPORTS

logger = structlog.get_logger(__name__)

#: Kinds that ask for a decision: nobody wants them once it is made.
ASKING = frozenset({"approval_requested", "approval_reminder", "reject_reason_asked"})

#: Kinds that warn of the end of protection: nobody wants them once it has ended, or has been put off.
WARNING = frozenset({"protection_ending", "follow_up_missing"})


def plan(session: Session, messages: Sequence[OutboxMessage], wires: Wires, now: datetime) -> Batch:
    """Look at every claimed row again and turn those that may go into deliveries. Sends nothing."""
    batch = _look_up(session, messages, wires, now)
    calendar = _calendar(session, messages)
    by_channel: defaultdict[str, list[OutboxMessage]] = defaultdict(list)
    for message in messages:
        outcome = _held_back(batch, message, calendar)
        if outcome is not None:
            batch.outcomes[message.id] = outcome
        else:
            by_channel[message.channel].append(message)
    for channel, rows in by_channel.items():
        _prepare(batch, channel, rows)
    return batch


def _prepare(batch: Batch, channel: str, rows: Sequence[OutboxMessage]) -> None:
    """Let a transport prepare its rows. When it cannot, it tries each half, so that only a row to blame is held back.

    What it did and wrote before it failed is undone: acceptances that it spent are as they were.
    """
    part = replace(batch, deliveries=[], outcomes={})
    try:
        with batch.session.begin_nested():
            TRANSPORTS[channel].prepare(part, rows)
    except OperationalError:
        raise  # the database is away: nobody is to blame, the claim as a whole is undone
    except Exception:
        if len(rows) == 1:
            (row,) = rows
            logger.exception("planning_defect", kind=row.kind, channel=channel, outbox_id=row.id)
            batch.outcomes[row.id] = defect(row.attempts, batch.now)
            return
    else:
        batch.deliveries.extend(part.deliveries)
        batch.outcomes.update(part.outcomes)
        return
    middle = len(rows) // 2
    _prepare(batch, channel, rows[:middle])
    _prepare(batch, channel, rows[middle:])


def _held_back(batch: Batch, message: OutboxMessage, calendar: Calendar) -> Outcome | None:
    """Why a row does not go now; None when it may."""
    if message.kind not in KINDS or message.channel not in TRANSPORTS:
        return failed("this version knows no such kind or channel")
    if TRANSPORTS[message.channel].is_for_people and not batch.has_receiver(message):
        return skipped("the receiver has left")
    if message.kind in ASKING:
        approval = batch.approval(message)
        if approval is None or approval.state != "pending":
            return skipped("decided meanwhile")
    if message.kind in WARNING and not batch.is_still_so(message):
        return skipped("not so any more")
    if message.id in batch.reminders:
        return skipped(batch.reminders[message.id])
    if message.id in batch.unwanted:
        return skipped("read, ended, superseded or recalled meanwhile")
    allowed = allowed_at(KINDS[message.kind].urgency, batch.now, calendar)
    return put_off(allowed, "quiet hours") if allowed > batch.now else None


def _calendar(session: Session, messages: Sequence[OutboxMessage]) -> Calendar:
    """The calendar, read only when some row has to obey it."""
    if all(message.kind in KINDS and KINDS[message.kind].urgency == "instant" for message in messages):
        return Calendar()
    return load_calendar(session)


def _look_up(session: Session, messages: Sequence[OutboxMessage], wires: Wires, now: datetime) -> Batch:
    """What is known about the rows, and no more: a phone that cannot be unsealed must not hold up a message."""
    members = [message.member_id for message in messages if message.member_id is not None]
    contacts = [message.contact_id for message in messages if message.contact_id is not None]
    approvals = {approval_id(message) for message in messages}
    who = select(Member.id, Member.userid).where(Member.id.in_(members), Member.is_active)
    there = select(Contact.id).where(Contact.id.in_(contacts), Contact.is_active)
    warned = [number_of(message) for message in messages if message.kind in WARNING]
    about = select(Approval).where(Approval.id.in_(approvals))
    return Batch(
        session,
        now,
        wires,
        userids={row.id: row.userid for row in session.execute(who)},
        contacts=frozenset(session.scalars(there)),
        approvals={approval.id: approval for approval in session.scalars(about)},
        outlooks=outlooks(session, warned, now=now) if warned else {},
        unwanted=unwanted(session, messages, now=now),
        reminders=held_back_reminders(session, messages, now),
    )

"""From claimed rows to calls: is it still wanted, may it go now, and which transport takes it.

Everything is looked at again at the moment of sending (R-REM-5): a reminder of something that is done, a card for a
request that was withdrawn and a message at night do not leave, whatever was true when they were announced.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.announcements import KINDS
from channel.calendar import Calendar, load_calendar
from models import Approval, Base, Contact, Member, OutboxMessage
from notifications.deliveries import Batch, Wires
from notifications.outcomes import Outcome, failed, put_off, skipped
from notifications.quiet import allowed_at
from notifications.transports import TRANSPORTS

Row = TypeVar("Row", bound=Base)

#: Kinds that ask for a decision: nobody wants them once it is made.
ASKING = frozenset({"approval_requested", "approval_reminder", "reject_reason_asked"})


def plan(session: Session, messages: Sequence[OutboxMessage], wires: Wires, now: datetime) -> Batch:
    """Look at every claimed row again and turn those that may go into deliveries. Sends nothing."""
    batch = Batch(
        session,
        now,
        wires,
        _by_id(session, Member, {message.member_id for message in messages}),
        _by_id(session, Contact, {message.contact_id for message in messages}),
        _by_id(session, Approval, {message.facts.get("approval_id") for message in messages}),
    )
    calendar = _calendar(session, messages)
    by_channel: defaultdict[str, list[OutboxMessage]] = defaultdict(list)
    for message in messages:
        outcome = _held_back(batch, message, calendar)
        if outcome is not None:
            batch.outcomes[message.id] = outcome
        else:
            by_channel[message.channel].append(message)
    for channel, rows in by_channel.items():
        TRANSPORTS[channel].prepare(batch, rows)
    return batch


def _held_back(batch: Batch, message: OutboxMessage, calendar: Calendar) -> Outcome | None:
    """Why a row does not go now; None when it may."""
    if message.kind not in KINDS or message.channel not in TRANSPORTS:
        return failed("this version knows no such kind or channel")
    if batch.member(message) is None and batch.contact(message) is None:
        return skipped("the receiver has left")
    if message.kind in ASKING:
        approval = batch.approval(message)
        if approval is None or approval.state != "pending":
            return skipped("decided meanwhile")
    allowed = allowed_at(KINDS[message.kind].urgency, batch.now, calendar)
    return put_off(allowed, "quiet hours") if allowed > batch.now else None


def _calendar(session: Session, messages: Sequence[OutboxMessage]) -> Calendar:
    """The calendar, read only when some row has to obey it."""
    if all(message.kind in KINDS and KINDS[message.kind].urgency == "instant" for message in messages):
        return Calendar()
    return load_calendar(session)


def _by_id(session: Session, table: type[Row], ids: set[int | None]) -> dict[int, Row]:
    wanted = [row_id for row_id in ids if isinstance(row_id, int)]
    if not wanted:
        return {}
    key = table.__table__.c.id
    return {row.id: row for row in session.scalars(select(table).where(key.in_(wanted)))}  # type: ignore[attr-defined]

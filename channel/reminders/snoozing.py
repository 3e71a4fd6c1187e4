"""What a person can do about his reminders: look at those of these days, and put one off (R-REM-6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.announcements import words
from channel.calendar import load_calendar, local_day
from channel.errors import Conflict, NotFound
from channel.reminders.choices import receiver_of
from channel.reminders.still import still_due
from channel.reminders.table import SWEPT
from channel.rows import moved
from models import InboxMessage, Reminder

#: How often one may be put off.
SNOOZES = 3
#: How far back the list goes, and how many it shows.
SHOWN_FOR, SHOWN = timedelta(days=14), 100


@dataclass(frozen=True, slots=True)
class Open:
    """A reminder whose reason still holds, in the words of the last time."""

    reminder: Reminder
    title: str
    body: str
    link: str

    @property
    def left(self) -> int:
        """How often it can still be put off."""
        return max(0, SNOOZES - self.reminder.snoozes)


def open_reminders(session: Session, actor: Actor, *, now: datetime) -> list[Open]:
    """What the actor was reminded of lately and has not done, the earliest due first."""
    recent = (Reminder.receiver == receiver_of(actor), Reminder.last_on > local_day(now) - SHOWN_FOR)
    rows = session.scalars(select(Reminder).where(*recent).order_by(Reminder.due_on, Reminder.id).limit(SHOWN)).all()
    holds = {
        one
        for kind in sorted({row.kind for row in rows} & SWEPT.keys())
        for one in still_due(session, kind, SWEPT[kind], {row.object_id for row in rows if row.kind == kind}, now=now)
    }
    said = _said(session, rows)
    return [
        Open(row, *words(row.kind, said[row.id]))
        for row in rows
        if row.id in said and (row.kind, row.object_id, row.dealer_id) in holds
    ]


def snooze(session: Session, actor: Actor, public_id: str, days: int, *, now: datetime) -> Open:
    """Put one of the actor's reminders off for so many workdays; three times at most, and never for others.

    Raises NotFound, and Conflict("snoozed_enough") or ("snoozed_already").
    """
    row = mine(session, actor, public_id)
    until, calendar, today = local_day(now), load_calendar(session), local_day(now)
    for _ in range(days):
        until = calendar.next_workday(until)
    if row.snoozes >= SNOOZES:
        raise Conflict("snoozed_enough", facts={"limit": str(SNOOZES)})
    awake = or_(Reminder.snoozed_until.is_(None), Reminder.snoozed_until <= today)
    change = update(Reminder).where(Reminder.id == row.id, Reminder.snoozes == row.snoozes, awake)
    if not moved(session, change.values(snoozes=Reminder.snoozes + 1, snoozed_until=until)):
        session.refresh(row)
        raise Conflict("snoozed_already", facts={"day": day_words(row.snoozed_until or until)})
    session.refresh(row)
    audit.record(session, actor, "reminder_snoozed", "reminder", public_id, now=now, until=until.isoformat())
    return opened(session, row)


def mine(session: Session, actor: Actor, public_id: str) -> Reminder:
    """One of the actor's reminders, as it is now; NotFound for anybody else's."""
    query = select(Reminder).where(Reminder.public_id == public_id, Reminder.receiver == receiver_of(actor))
    row = session.scalar(query.execution_options(populate_existing=True))
    if row is None:
        raise NotFound
    return row


def seen_of(last_on: date, snoozes: int) -> str:
    """What a reminder is at a moment: the day of its last message and how often it was put off, as 20261123-0."""
    return f"{last_on:%Y%m%d}-{snoozes}"


def opened(session: Session, row: Reminder) -> Open:
    """A reminder in the words of its last message."""
    said = _said(session, [row])
    return Open(row, *(words(row.kind, said[row.id]) if row.id in said else ("", "", "")))


def _said(session: Session, rows: Sequence[Reminder]) -> Mapping[int, Mapping[str, object]]:
    """By reminder what its last message said."""
    keys = {f"{row.kind}:{row.object_id}:{row.last_on}:{row.receiver}": row.id for row in rows}
    query = select(InboxMessage.dedupe_key, InboxMessage.facts).where(InboxMessage.dedupe_key.in_(keys))
    return {keys[key]: facts for key, facts in session.execute(query)} if keys else {}


def day_words(day: date) -> str:
    """A day as people say it."""
    return f"{day.month}月{day.day}日"

"""The sweep: once a day every kind is asked whom it reminds, one batch of objects after the other (R-REM-3).

A batch costs the same statements however many objects it has, and the next begins where it ended, so memory stays
flat. Who has been reminded today is decided by the unique key of `reminder`, so a second sweep at the same moment, or
one after a crash, reminds nobody twice.
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import Row, case, select
from sqlalchemy.orm import Session

from channel.actors import job
from channel.announcements import Announcement, Receiver, announce_all
from channel.calendar import SHANGHAI, Calendar, load_calendar, local_day
from channel.reminders.escalating import escalate
from channel.reminders.kind import ReminderKind, Today
from channel.reminders.snoozing import SNOOZES, seen_of
from channel.reminders.table import SWEPT
from channel.rows import dialect_insert, insert_once
from models import Contact, Dealer, Reminder, ReminderRound

logger = structlog.get_logger(__name__)

#: Objects of one batch, which is one transaction.
BATCH = 1_000
#: How long what is announced waits at least, so that digests are made of all that a day brings.
GATHERED_FOR = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One person who may have to be reminded of one object."""

    to: Receiver
    object_id: int
    dealer_id: int
    due_on: date
    facts: Mapping[str, Any]

    @property
    def key(self) -> tuple[int, str]:
        """What is unique in a kind."""
        return self.object_id, self.to.label


def sweep(session: Session, now: datetime, due_at: Mapping[str, datetime]) -> int:
    """Look at the next batch of what may be due today; how many objects, 0 when everything was looked at. Job.

    On a day off only what is urgent is looked at, and nothing piles up. `due_at` says when messages of an urgency may
    go out.
    """
    today, calendar = Today(now, local_day(now)), load_calendar(session)
    works = calendar.is_workday(today.day)
    for name, row in SWEPT.items():
        if works or row.words.urgency == "urgent":
            count = _go_on(session, name, row, today, calendar, due_at[row.words.urgency])
            if count:
                return count
    return 0


def is_swept(session: Session, now: datetime) -> bool:
    """Whether every kind that today asks for was asked to its end."""
    today, works = local_day(now), load_calendar(session).is_workday(local_day(now))
    wanted = {name for name, row in SWEPT.items() if works or row.words.urgency == "urgent"}
    done = select(ReminderRound.kind).where(ReminderRound.day >= today, ReminderRound.is_done)
    return wanted <= set(session.scalars(done))


def _go_on(session: Session, name: str, row: ReminderKind, today: Today, calendar: Calendar, due_at: datetime) -> int:
    """The next batch of one kind."""
    start = {"day": today.day, "after_id": 0, "after_dealer": 0, "is_done": False}
    session.execute(insert_once(session, ReminderRound).values(kind=name, **start))
    mine = select(ReminderRound).where(ReminderRound.kind == name).with_for_update()
    at = session.scalars(mine, execution_options={"populate_existing": True}).one()
    if at.day < today.day:
        at.day, at.after_id, at.after_dealer, at.is_done = today.day, 0, 0, False
    if at.is_done or at.day > today.day or row.due is None:
        return 0
    found = session.execute(row.due.after(today, at.after_id, at.after_dealer, BATCH)).all()
    at.is_done = len(found) < BATCH
    if found:
        at.after_id, at.after_dealer = found[-1].object_id, found[-1].dealer_id
        remind(session, name, row, found, today, calendar, due_at=due_at)
    session.flush()
    return len(found)


def remind(
    session: Session,
    name: str,
    row: ReminderKind,
    found: Sequence[Row[Any]],
    today: Today,
    calendar: Calendar,
    *,
    due_at: datetime,
) -> int:
    """Remind whom these objects are for, unless today or they themselves say not to; how many reminders."""
    candidates = _candidates(session, row, found, today)
    before = _before(session, name, candidates)
    due = [one for one in candidates if _is_due(row, before.get(one.key), one, today)]
    won = _written(session, name, due, today)
    told = [
        Announcement(one.to, {**one.facts, **_named(one, won[one.key], today)}, f"{one.object_id}:{today.day}")
        for one in due
        if one.key in won
    ]
    hold = max(due_at, today.now + GATHERED_FOR) if row.is_capped and row.words.urgency == "normal" else due_at
    announce_all(session, job("sweep_reminders"), name, told, now=today.now, due_at=hold)
    if row.escalates:
        late = [(one, before[one.key]) for one in due if one.key in won and one.key in before]
        escalate(session, name, row, [(one.to, one.facts, was) for one, was in late], today, calendar, due_at=hold)
    return len(told)


def _named(one: Candidate, written: tuple[str, int], today: Today) -> Mapping[str, Any]:
    """What a reminder's facts say so that it can be put off, and asked about again when it is sent."""
    public_id, snoozes = written
    named = {"reminder": public_id, "object_id": one.object_id, "dealer_id": one.dealer_id}
    return named | ({"seen": seen_of(today.day, snoozes)} if snoozes < SNOOZES else {})


def _candidates(session: Session, row: ReminderKind, found: Sequence[Row[Any]], today: Today) -> list[Candidate]:
    people = _people(session, row, {one.dealer_id for one in found})
    candidates: dict[tuple[int, str], Candidate] = {}
    for one in found:
        facts = _facts(row, one, today)
        if facts is not None:
            for to in _receivers(row, one, people):
                candidate = Candidate(to, one.object_id, one.dealer_id, day_of(one.due_on), facts)
                candidates[candidate.key] = candidate
    return list(candidates.values())


def _facts(row: ReminderKind, one: Row[Any], today: Today) -> Mapping[str, Any] | None:
    """What is said of an object; one that cannot be read costs itself and no other its reminder."""
    try:
        return row.due.facts(one, today) if row.due is not None else None
    except Exception:
        logger.exception("reminder_defect", object_id=one.object_id)
        return None


def _receivers(
    row: ReminderKind, one: Row[Any], people: Mapping[int, Sequence[tuple[Receiver, str]]]
) -> list[Receiver]:
    """Whoever holds the object; of the dealer those of the roles."""
    held = one._mapping
    holder = Receiver(held.get("contact_id"), held.get("member_id"))
    roles = row.due.roles(one) if row.due is not None and row.due.roles is not None else row.roles
    staff = [to for to, role in people.get(one.dealer_id, ()) if role in roles or role == "manager"]
    return ([holder] if holder != Receiver() else []) + staff


def _people(session: Session, row: ReminderKind, dealers: set[int]) -> Mapping[int, Sequence[tuple[Receiver, str]]]:
    """By dealer who may be told there, or the manager; without those who hold an object."""
    found: dict[int, list[tuple[Receiver, str]]] = {}
    if row.manager:
        managers = select(Dealer.id, Dealer.manager_id).where(Dealer.id.in_(dealers), Dealer.manager_id.is_not(None))
        for dealer_id, member_id in session.execute(managers.order_by(Dealer.id)):
            found[dealer_id] = [(Receiver(member_id=member_id), "manager")]
    elif row.roles or (row.due is not None and row.due.roles is not None):
        staff = select(Contact.id, Contact.dealer_id, Contact.role).where(
            Contact.dealer_id.in_(dealers), Contact.is_active
        )
        for contact_id, dealer_id, role in session.execute(staff.order_by(Contact.id)):
            found.setdefault(dealer_id, []).append((Receiver(contact_id=contact_id), role))
    return found


def _before(session: Session, name: str, candidates: Sequence[Candidate]) -> dict[tuple[int, str], Row[Any]]:
    """What these people were reminded of before today."""
    query = select(
        Reminder.id,
        Reminder.public_id,
        Reminder.object_id,
        Reminder.receiver,
        Reminder.dealer_id,
        Reminder.due_on,
        Reminder.first_on,
        Reminder.last_on,
        Reminder.snoozes,
        Reminder.snoozed_until,
        Reminder.escalated_on,
    ).where(Reminder.kind == name, Reminder.object_id.in_({one.object_id for one in candidates}))
    rows = session.execute(query.order_by(Reminder.id)).all() if candidates else []
    return {(row.object_id, row.receiver): row for row in rows}


def _is_due(row: ReminderKind, was: Row[Any] | None, one: Candidate, today: Today) -> bool:
    if was is None:
        return True
    if was.last_on >= today.day:
        return False
    if was.due_on != one.due_on:
        return True
    is_snoozed = was.snoozed_until is not None and was.snoozed_until > today.day
    return not is_snoozed and was.last_on <= today.day - timedelta(days=row.every)


def _written(
    session: Session, name: str, due: Sequence[Candidate], today: Today
) -> dict[tuple[int, str], tuple[str, int]]:
    """Write down who is reminded; id and how often it was put off of each reminder that is this sweep's alone."""
    if not due:
        return {}
    rows = [
        {
            "public_id": secrets.token_hex(8),
            "kind": name,
            "object_id": one.object_id,
            "dealer_id": one.dealer_id,
            "receiver": one.to.label,
            "contact_id": one.to.contact_id,
            "member_id": one.to.member_id,
            "due_on": one.due_on,
            "first_on": today.day,
            "last_on": today.day,
            "last_at": today.now,
            "times": 1,
            "snoozes": 0,
        }
        for one in due
    ]
    insert = dialect_insert(session, Reminder)
    new = insert.excluded
    same = Reminder.due_on == new.due_on
    values = {
        "due_on": new.due_on,
        "last_on": new.last_on,
        "last_at": new.last_at,
        "dealer_id": new.dealer_id,
        "first_on": case((same, Reminder.first_on), else_=new.first_on),
        "times": case((same, Reminder.times + 1), else_=1),
        "snoozes": case((same, Reminder.snoozes), else_=0),
        "snoozed_until": case((same, Reminder.snoozed_until), else_=None),
        "escalated_on": case((same, Reminder.escalated_on), else_=None),
    }
    keys = [Reminder.kind, Reminder.object_id, Reminder.receiver]
    upsert = insert.on_conflict_do_update(index_elements=keys, set_=values, where=Reminder.last_on < new.last_on)
    written = upsert.returning(Reminder.object_id, Reminder.receiver, Reminder.public_id, Reminder.snoozes)
    return {
        (object_id, receiver): (public_id, snoozes)
        for object_id, receiver, public_id, snoozes in session.execute(
            written, rows, execution_options={"populate_existing": True}
        )
    }


def day_of(due: date | datetime) -> date:
    """The local day of what a condition calls due."""
    return due.astimezone(SHANGHAI).date() if isinstance(due, datetime) else due

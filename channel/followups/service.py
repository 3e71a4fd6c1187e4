"""Recording follow-ups and reminding of what was promised. Thin: load, ask the rules, write, announce."""

import secrets
from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import Select, or_, select, update
from sqlalchemy.orm import Session

from channel import audit
from channel.access import workable_registration
from channel.actors import Actor, job
from channel.announcements import Receiver, announce
from channel.calendar import local_day
from channel.errors import Conflict
from channel.followups.rules import COMPARED, Contacted, checked, shortcoming
from channel.heartbeat import touched
from channel.rows import moved
from models import FollowUp, Registration

#: States of a registration that somebody may follow up.
FOLLOWED_STATES = ("submitted", "dup_review", "pending_approval", "protected")
#: How many reminders one run makes in one transaction.
REMIND_BATCH = 100
#: A promise that nobody keeps is reminded of each working day, but not for ever.
REMINDED_FOR = timedelta(days=14)


def record_follow_up(session: Session, actor: Actor, number: str, contacted: Contacted, *, now: datetime) -> FollowUp:
    """Keep what a dealer or a member did. A valid one keeps the registration alive (R-REG-6), any other only stays.

    Promises of the same side before it are thereby kept. Raises Invalid with all wrong fields, NotFound for another
    dealer's, Forbidden("dealer_frozen") and Conflict("not_followed") when the registration has ended.
    """
    contacted = checked(contacted, now=now)
    registration = workable_registration(session, actor, number)
    _hold(session, registration)
    row = FollowUp(
        public_id=secrets.token_hex(8),
        registration_id=registration.id,
        contact_id=actor.id if actor.kind == "contact" else None,
        member_id=actor.id if actor.kind == "member" else None,
        kind=contacted.kind,
        text=contacted.text,
        happened_at=contacted.happened_at or now,
        recorded_at=now,
        shortcoming=shortcoming(contacted.text, _valid_texts(session, registration)),
        next_on=contacted.next_on,
        is_promise_open=contacted.next_on is not None,
    )
    _keep_promises(session, actor, registration)
    session.add(row)
    session.flush()
    if row.shortcoming is None:
        touched(session, registration, row.happened_at)
    audit.record(
        session, actor, "follow_up_recorded", "registration", number, now=now, kind=row.kind, not_valid=row.shortcoming
    )
    return row


def remind_follow_ups(session: Session, now: datetime) -> int:
    """Remind those who promised a contact for today or earlier, once a day each; returns how many. Job.

    It reads no sealed column, so that one that cannot be opened keeps nobody from being reminded. It runs at a decent
    hour of a working day, and what is sent is looked at again by then (R-REM-5).
    """
    actor, today, count = job("remind_follow_ups"), local_day(now), 0
    due = (
        select(FollowUp, Registration.number, Registration.customer, Registration.name)
        .join(Registration, Registration.id == FollowUp.registration_id)
        .where(
            FollowUp.is_promise_open,
            FollowUp.next_on <= today,
            FollowUp.next_on > today - REMINDED_FOR,
            or_(FollowUp.reminded_on.is_(None), FollowUp.reminded_on < today),
            Registration.state.in_(FOLLOWED_STATES),
        )
        .order_by(FollowUp.next_on, FollowUp.id)
        .limit(REMIND_BATCH)
    )
    for row, *about in session.execute(due).all():
        before = FollowUp.reminded_on.is_not_distinct_from(row.reminded_on)
        still = (FollowUp.id == row.id, FollowUp.is_promise_open, before)
        if moved(session, update(FollowUp).where(*still).values(reminded_on=today)):
            _remind(session, actor, row, *about, now=now)
            count += 1
    return count


def _remind(
    session: Session, actor: Actor, row: FollowUp, number: str, customer: str, name: str, *, now: datetime
) -> None:
    facts = {
        "number": number,
        "customer": customer,
        "name": name,
        "next_on": row.next_on.isoformat() if row.next_on else None,
        "follow_up_id": row.id,
    }
    kind = "follow_up_due" if row.contact_id is not None else "member_follow_up_due"
    to = Receiver(contact_id=row.contact_id, member_id=row.member_id)
    announce(session, actor, kind, to, facts, about=f"{number}:{local_day(now)}", now=now)


def open_promises(ids: Collection[int]) -> Select[tuple[int]]:
    """Ids of those follow-ups whose promise is still to be kept, of a registration that is still followed."""
    return (
        select(FollowUp.id)
        .join(Registration, Registration.id == FollowUp.registration_id)
        .where(FollowUp.id.in_(ids), FollowUp.is_promise_open, Registration.state.in_(FOLLOWED_STATES))
    )


def _hold(session: Session, registration: Registration) -> None:
    """Make follow-ups of one registration wait for each other, or two copies at once would both count."""
    same = (Registration.id == registration.id, Registration.state.in_(FOLLOWED_STATES))
    if not moved(session, update(Registration).where(*same).values(state=Registration.state)):
        raise Conflict("not_followed")


def _valid_texts(session: Session, registration: Registration) -> list[str]:
    """Texts of the last valid follow-ups, newest first."""
    valid = (FollowUp.registration_id == registration.id, FollowUp.shortcoming.is_(None))
    return list(session.scalars(select(FollowUp.text).where(*valid).order_by(FollowUp.id.desc()).limit(COMPARED)))


def _keep_promises(session: Session, actor: Actor, registration: Registration) -> None:
    """Whoever follows up keeps what he or a colleague of his side had promised."""
    side = FollowUp.contact_id if actor.kind == "contact" else FollowUp.member_id
    mine = (FollowUp.registration_id == registration.id, FollowUp.is_promise_open, side.is_not(None))
    session.execute(update(FollowUp).where(*mine).values(is_promise_open=False))

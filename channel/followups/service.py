"""Recording follow-ups. Thin: load, ask the rules, write."""

import secrets
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel import audit
from channel.access import workable_registration
from channel.actors import Actor
from channel.attachments import attach, attached, handed_in
from channel.errors import Conflict
from channel.followups.rules import COMPARED, FOLLOWED_STATES, Contacted, Said, checked, shortcoming
from channel.heartbeat import touched
from channel.opportunities.over import lasts
from channel.rows import moved
from models import FollowUp, Registration


def record_follow_up(session: Session, actor: Actor, number: str, contacted: Contacted, *, now: datetime) -> FollowUp:
    """Keep what a dealer or a member did. A valid one keeps the registration alive (R-REG-6), any other only stays.

    Promises of the same side before it are thereby kept. Raises Invalid with all wrong fields or `attachments`,
    NotFound for another dealer's, Forbidden("dealer_frozen") and Conflict("not_followed") when it has ended.
    """
    contacted = checked(contacted, now=now)
    registration = workable_registration(session, actor, number)
    _hold(session, registration, now=now)
    files = handed_in(session, actor, contacted.attachments)
    said = Said(contacted.text, frozenset(file.sha256 for file in files))
    row = FollowUp(
        public_id=secrets.token_hex(8),
        registration_id=registration.id,
        contact_id=actor.id if actor.kind == "contact" else None,
        member_id=actor.id if actor.kind == "member" else None,
        kind=contacted.kind,
        text=contacted.text,
        happened_at=contacted.happened_at or now,
        recorded_at=now,
        shortcoming=shortcoming(said, _last_valid(session, registration)),
        next_on=contacted.next_on,
        is_promise_open=contacted.next_on is not None,
    )
    _keep_promises(session, actor, registration)
    session.add(row)
    session.flush()
    attach(session, files, "follow_up", row.id, now=now)
    if row.shortcoming is None:
        touched(session, registration, row.happened_at)
    audit.record(
        session, actor, "follow_up_recorded", "registration", number, now=now, kind=row.kind, not_valid=row.shortcoming
    )
    return row


def _hold(session: Session, registration: Registration, *, now: datetime) -> None:
    """Make follow-ups of one registration wait for each other, or two copies at once would both count."""
    same = (Registration.id == registration.id, Registration.state.in_(FOLLOWED_STATES), lasts(now))
    if not moved(session, update(Registration).where(*same).values(state=Registration.state)):
        raise Conflict("not_followed")


def _last_valid(session: Session, registration: Registration) -> list[Said]:
    """The last valid follow-ups, newest first."""
    valid = (FollowUp.registration_id == registration.id, FollowUp.shortcoming.is_(None))
    query = select(FollowUp.id, FollowUp.text).where(*valid).order_by(FollowUp.id.desc()).limit(COMPARED)
    rows = session.execute(query).all()
    files = attached(session, "follow_up", [row.id for row in rows])
    return [Said(row.text, frozenset(file.sha256 for file in files.get(row.id, ()))) for row in rows]


def _keep_promises(session: Session, actor: Actor, registration: Registration) -> None:
    """Whoever follows up keeps what he or a colleague of his side had promised."""
    side = FollowUp.contact_id if actor.kind == "contact" else FollowUp.member_id
    mine = (FollowUp.registration_id == registration.id, FollowUp.is_promise_open, side.is_not(None))
    session.execute(update(FollowUp).where(*mine).values(is_promise_open=False))

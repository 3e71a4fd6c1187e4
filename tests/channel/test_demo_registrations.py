"""The demo's registrations come about by real acts, show nearly every state, and are written once."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.demo import seed_demo
from channel.demo_registrations import seed_registrations
from models import OutboxMessage, Registration, WaitingEntry
from tests.factories import NOW


def test_a_newcomer_sees_registrations_in_nearly_every_state_and_a_second_seed_adds_none(session: Session) -> None:
    seed_demo(session, now=NOW)
    count = seed_registrations(session, now=NOW)
    assert seed_registrations(session, now=NOW) == count
    states = set(session.scalars(select(Registration.state)))
    assert states >= {"draft", "dup_review", "pending_approval", "protected", "won", "released", "rejected"}
    assert session.scalars(select(WaitingEntry.state)).all() == ["waiting"]
    assert session.scalars(select(func.min(OutboxMessage.created_at))).one() >= NOW.replace(hour=0)

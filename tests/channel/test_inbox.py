"""What is announced is written once, into the inbox of whom it is for."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel import inbox
from channel.access import own_inbox
from channel.announcements import Receiver, announce, words
from channel.errors import NotFound
from models import InboxMessage, OutboxMessage
from tests.factories import NOW, Cast, make_cast


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def test_an_announcement_is_written_once_however_often_it_is_made(session: Session, cast: Cast) -> None:
    facts = {"customer": "浦江", "name": "改造", "protected_until": "2027-02-21", "number": "BB1"}
    for _ in range(2):
        to = Receiver(contact_id=cast.buyer.id)
        announce(session, cast.actor(cast.manager), "registration_approved", to, facts, about="BB1", now=NOW)
    assert len(session.scalars(select(OutboxMessage)).all()) == 1
    message = session.scalars(select(InboxMessage)).one()
    assert words(message.kind, message.facts)[1] == "浦江：改造 已受保护，保护期至 2027-02-21。"


def test_an_inbox_is_ones_own_and_reading_counts_once(session: Session, cast: Cast) -> None:
    facts = {"customer": "浦江", "name": "改造", "reason": "x", "number": "BB1"}
    to = Receiver(contact_id=cast.buyer.id)
    announce(session, cast.actor(cast.manager), "registration_rejected", to, facts, about="BB1", now=NOW)
    message = session.scalars(select(InboxMessage)).one()
    for other in (cast.rival, cast.owner, cast.manager):
        assert own_inbox(session, cast.actor(other)) == []
        with pytest.raises(NotFound):
            inbox.mark_read(session, cast.actor(other), message.public_id, now=NOW)
    assert inbox.unread_count(session, cast.actor(cast.buyer)) == 1
    for minutes in (1, 2):
        inbox.mark_read(session, cast.actor(cast.buyer), message.public_id, now=NOW + timedelta(minutes=minutes))
    session.refresh(message)
    assert message.read_at == NOW + timedelta(minutes=1)
    assert inbox.unread_count(session, cast.actor(cast.buyer)) == 0

"""Questions of the bot that wait for an answer."""

import pytest
from sqlalchemy.orm import Session

from channel import conversations
from tests.factories import NOW, Cast, make_cast


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def test_a_question_of_the_bot_is_forgotten_in_time(session: Session, cast: Cast) -> None:
    member = cast.actor(cast.manager)
    conversations.ask(session, member, "reject_reason", {"approval_id": 1}, now=NOW)
    conversations.ask(session, member, "reject_reason", {"approval_id": 2}, now=NOW)
    assert conversations.open_question(session, member, now=NOW) == ("reject_reason", {"approval_id": 2})
    assert conversations.open_question(session, member, now=NOW + conversations.PATIENCE) is None
    conversations.forget(session, member)
    assert conversations.open_question(session, member, now=NOW) is None

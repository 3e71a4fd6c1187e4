"""Acceptances of mini-program messages: every accept is one message."""

import pytest
from sqlalchemy.orm import Session

from channel.identities import bind_phone, login_wechat
from channel.subscriptions import book_answer, return_grant, spend_grant
from tests.factories import NOW, Cast, make_cast


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def test_every_accept_is_one_message_and_a_refusal_voids_them(session: Session, cast: Cast) -> None:
    _, stranger = login_wechat(session, "wx1", "oAlice", unionid=None, now=NOW)
    bind_phone(session, stranger, "13800000002", now=NOW)
    for _ in range(3):
        book_answer(session, "wx1", "oAlice", "T1", accepted=True, now=NOW)
    first = spend_grant(session, cast.buyer.id, "T1", now=NOW)
    assert first is not None
    assert first[2] == "oAlice"
    return_grant(session, first[0])
    assert spend_grant(session, cast.buyer.id, "T1", now=NOW) == first
    assert spend_grant(session, cast.rival.id, "T1", now=NOW) is None
    book_answer(session, "wx1", "oAlice", "T1", accepted=False, now=NOW)
    assert spend_grant(session, cast.buyer.id, "T1", now=NOW) is None


def test_an_answer_of_an_unknown_person_books_nothing(session: Session, cast: Cast) -> None:
    book_answer(session, "wx1", "oNobody", "T1", accepted=True, now=NOW)
    assert spend_grant(session, cast.buyer.id, "T1", now=NOW) is None

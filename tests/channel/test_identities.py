"""Logging in, binding by phone, switching the dealer, and what the platform's events book."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel import conversations, inbox
from channel.access import own_inbox
from channel.announcements import Receiver, announce, words
from channel.errors import Forbidden, NotFound, Unauthorised
from channel.identities import (
    SESSION_LIFETIME,
    Login,
    bind_phone,
    delete_expired_logins,
    login_member,
    login_wechat,
    logout,
    member_actor,
    resolve_login,
    switch_dealer,
)
from channel.subscriptions import book_answer, return_grant, spend_grant
from models import Binding, Identity, InboxMessage, LoginSession, OutboxMessage
from tests.factories import NOW, Cast, make_cast, make_contact


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def login(session: Session, openid: str = "oAlice") -> tuple[str, Login]:
    return login_wechat(session, "wx1", openid, unionid=None, now=NOW)


def test_a_stranger_is_logged_in_without_a_dealer(session: Session, cast: Cast) -> None:
    _, stranger = login(session)
    assert stranger.actor.kind == "identity"
    with pytest.raises(Forbidden, match="not_bound"):
        stranger.actor.dealer()


def test_a_prepared_phone_binds_and_the_next_login_knows_the_dealer(session: Session, cast: Cast) -> None:
    token, stranger = login(session)
    assert bind_phone(session, stranger, "13800000002", now=NOW).actor.dealer() == cast.dealer.id
    assert resolve_login(session, token, now=NOW).actor.id == cast.buyer.id
    assert login(session)[1].actor.id == cast.buyer.id
    assert len(session.scalars(select(Identity)).all()) == 1


def test_a_phone_that_nobody_prepared_binds_nothing(session: Session, cast: Cast) -> None:
    _, stranger = login(session)
    with pytest.raises(NotFound, match="phone_not_prepared"):
        bind_phone(session, stranger, "13900000000", now=NOW)
    assert session.scalars(select(Binding)).all() == []


def test_a_person_of_two_dealers_switches_between_them_and_to_no_other(session: Session, cast: Cast) -> None:
    make_contact(session, cast.rival_dealer, "小赵", "buyer", "+8613800000002")
    _, stranger = login(session)
    bound = bind_phone(session, stranger, "13800000002", now=NOW)
    assert bound.actor.dealer() == cast.dealer.id
    assert switch_dealer(session, bound, "D0002").actor.dealer() == cast.rival_dealer.id
    _, other = login(session, "oBob")
    bind_phone(session, other, "13800000001", now=NOW)
    with pytest.raises(NotFound):
        switch_dealer(session, resolve_login(session, login(session, "oBob")[0], now=NOW), "D0002")


def test_a_contact_who_left_is_nobody_at_the_next_request(session: Session, cast: Cast) -> None:
    token, stranger = login(session)
    bind_phone(session, stranger, "13800000002", now=NOW)
    cast.buyer.is_active = False
    session.flush()
    assert resolve_login(session, token, now=NOW).actor.kind == "identity"


def test_a_token_is_not_in_the_database_and_dies_on_logout_and_in_time(session: Session, cast: Cast) -> None:
    token, _ = login(session)
    assert token not in str(session.execute(select(LoginSession.__table__)).all())
    with pytest.raises(Unauthorised):
        resolve_login(session, token, now=NOW + SESSION_LIFETIME)
    with pytest.raises(Unauthorised):
        resolve_login(session, "x" + token, now=NOW)
    logout(session, resolve_login(session, token, now=NOW))
    with pytest.raises(Unauthorised):
        resolve_login(session, token, now=NOW)


def test_old_logins_are_swept_away(session: Session, cast: Cast) -> None:
    login(session)
    assert delete_expired_logins(session, NOW) == 0
    assert delete_expired_logins(session, NOW + SESSION_LIFETIME) == 1


def test_a_member_logs_in_whatever_the_case_of_the_userid_and_a_leaver_does_not(session: Session, cast: Cast) -> None:
    token, found = login_member(session, "LiNa", now=NOW)
    assert found.actor.member() == cast.manager.id
    cast.manager.is_active = False
    session.flush()
    with pytest.raises(Forbidden):
        login_member(session, "lina", now=NOW)
    with pytest.raises(Unauthorised):
        resolve_login(session, token, now=NOW)
    assert member_actor(session, "lina", request_id=None) is None


def test_every_accept_is_one_message_and_a_refusal_voids_them(session: Session, cast: Cast) -> None:
    _, stranger = login(session)
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


def test_a_question_of_the_bot_is_forgotten_in_time(session: Session, cast: Cast) -> None:
    member = cast.actor(cast.manager)
    conversations.ask(session, member, "reject_reason", {"approval_id": 1}, now=NOW)
    conversations.ask(session, member, "reject_reason", {"approval_id": 2}, now=NOW)
    assert conversations.open_question(session, member, now=NOW) == ("reject_reason", {"approval_id": 2})
    assert conversations.open_question(session, member, now=NOW + conversations.PATIENCE) is None
    conversations.forget(session, member)
    assert conversations.open_question(session, member, now=NOW) is None

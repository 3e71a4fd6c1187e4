"""Logging in, binding by phone, switching the dealer, and what the platform's events book."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.errors import Forbidden, NotFound, Unauthorised
from channel.identities import (
    SESSION_LIFETIME,
    Login,
    bind_phone,
    login_member,
    login_wechat,
    logout,
    member_actor,
    resolve_login,
    switch_dealer,
)
from models import Binding, Identity, LoginSession
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

"""The ledger of mini-program messages: every accept is one message, whoever tells of it first (R-REM-8)."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.identities import bind_phone, login_wechat
from channel.subscriptions import (
    ENOUGH,
    RESPITE,
    book_answers,
    book_event,
    open_grants,
    return_grant,
    spend_grant,
    template_refused,
    to_ask,
)
from models import Binding, Identity, SubscribeGrant
from tests.factories import NOW, Cast, make_cast


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def test_every_accept_is_one_message_and_a_refusal_voids_them(session: Session, cast: Cast) -> None:
    _, stranger = login_wechat(session, "wx1", "oAlice", unionid=None, now=NOW)
    bind_phone(session, stranger, "13800000002", now=NOW)
    for _ in range(3):
        book_event(session, "wx1", "oAlice", "T1", "accept", at=NOW)
    first = spend_grant(session, cast.buyer.id, "T1", now=NOW)
    assert first is not None
    assert first[2] == "oAlice"
    return_grant(session, first[0])
    assert spend_grant(session, cast.buyer.id, "T1", now=NOW) == first
    assert spend_grant(session, cast.rival.id, "T1", now=NOW) is None
    book_event(session, "wx1", "oAlice", "T1", "reject", at=NOW)
    assert spend_grant(session, cast.buyer.id, "T1", now=NOW) is None


def test_an_answer_of_an_unknown_person_books_nothing(session: Session, cast: Cast) -> None:
    book_event(session, "wx1", "oNobody", "T1", "accept", at=NOW)
    assert spend_grant(session, cast.buyer.id, "T1", now=NOW) is None


@pytest.fixture
def alice(session: Session) -> Identity:
    login_wechat(session, "wx1", "oAlice", unionid=None, now=NOW)
    return session.scalars(select(Identity)).one()


def taps(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(SubscribeGrant)) or 0


@pytest.mark.parametrize("first", ["client", "event"])
def test_r_rem_8_a_tap_that_is_told_twice_is_one_message(session: Session, alice: Identity, first: str) -> None:
    def client(seconds: int) -> None:
        book_answers(session, alice.id, {"T1": "accept"}, now=NOW + timedelta(seconds=seconds))

    def event(seconds: int) -> None:
        book_event(session, "wx1", "oAlice", "T1", "accept", at=NOW + timedelta(seconds=seconds))

    one, other = (client, event) if first == "client" else (event, client)
    one(0)
    other(3)
    assert taps(session) == 1
    one(20)
    one(40)
    assert taps(session) == 3
    other(21)
    other(41)
    assert (taps(session), open_grants(session, alice.id)) == (3, {"T1": 3})


def test_r_rem_8_a_message_that_is_lost_on_one_way_is_booked_on_the_other(session: Session, alice: Identity) -> None:
    book_answers(session, alice.id, {"T1": "accept"}, now=NOW)
    book_event(session, "wx1", "oAlice", "T1", "accept", at=NOW + timedelta(hours=1))
    assert open_grants(session, alice.id) == {"T1": 2}


def test_r_rem_8_an_old_refusal_that_comes_late_takes_nothing_back(session: Session, alice: Identity) -> None:
    book_answers(session, alice.id, {"T1": "accept"}, now=NOW)
    book_event(session, "wx1", "oAlice", "T1", "reject", at=NOW - timedelta(minutes=1))
    assert open_grants(session, alice.id) == {"T1": 1}
    assert to_ask(session, alice.id, {"order_changed": "T1"}, NOW)["ordered"] == ["T1"]


def test_r_rem_8_who_is_asked_for_what_follows_from_what_he_has_done_and_said(
    session: Session, alice: Identity
) -> None:
    templates = {"order_changed": "T1", "policy_news": "T2"}

    def asked(hours: int = 0) -> list[str]:
        return to_ask(session, alice.id, templates, NOW + timedelta(hours=hours))["ordered"]

    assert asked() == ["T1", "T2"]
    assert to_ask(session, alice.id, templates, NOW)["followed_up"] == []
    book_answers(session, alice.id, {"T1": "reject", "T2": "always_reject"}, now=NOW)
    assert asked() == []
    assert asked(int(RESPITE / timedelta(hours=1))) == ["T1"]
    book_event(session, "wx1", "oAlice", "T2", "reject", at=NOW + timedelta(seconds=1))
    assert asked(10_000) == ["T1"]
    book_answers(session, alice.id, {"T1": "ban", "T2": "accept"}, now=NOW + timedelta(seconds=2))
    assert asked(10_000) == ["T2"]
    for n in range(1, ENOUGH):
        book_answers(session, alice.id, {"T2": "accept"}, now=NOW + timedelta(seconds=2 + n))
    assert asked(10_000) == []


def test_r_rem_8_nobody_is_asked_for_a_template_that_the_platform_refuses(session: Session, alice: Identity) -> None:
    template_refused(session, "T1", 40037, now=NOW)
    template_refused(session, "T1", 43107, now=NOW)
    assert to_ask(session, alice.id, {"order_changed": "T1", "policy_news": "T2"}, NOW)["ordered"] == ["T2"]


@pytest.mark.parametrize(
    ("role", "ordered", "signed"),
    [
        ("owner", ["T1", "T3", "T2"], ["T2", "T4"]),
        ("finance", ["T1", "T3", "T2"], ["T2", "T4"]),
        ("buyer", ["T1", "T2"], ["T2"]),
        (None, ["T1", "T2"], ["T2"]),
    ],
)
def test_r_rem_8_who_hears_of_money_is_asked_for_it_after_ordering_and_signing_and_nobody_else(
    session: Session, alice: Identity, role: str | None, ordered: list[str], signed: list[str]
) -> None:
    if role is not None:
        cast = make_cast(session)
        cast.buyer.role = role
        session.add(Binding(identity_id=alice.id, contact_id=cast.buyer.id, bound_at=NOW))
        session.flush()
    templates = {"order_changed": "T1", "policy_news": "T2", "payment_due": "T3", "rebate_near": "T4"}
    asked = to_ask(session, alice.id, templates, NOW)
    assert (asked["ordered"], asked["signed"]) == (ordered, signed)

"""Logging in, binding a phone, switching the dealer, logging out (domain.md A1)."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from channel.identities import SESSION_LIFETIME
from models import AuditEntry, Contact, LoginSession
from tests.factories import NOW, make_contact
from tests.miniapp_api.conftest import House, instant, json_of, refusal_of, refused


def test_an_unknown_wechat_person_logs_in_and_is_told_to_bind(house: House) -> None:
    answer = house.nobody().post("/session", {"platform": "wechat", "code": "somebody"})
    body = json_of(answer)
    assert answer.status_code == 201
    assert instant(body["expires_at"]) == NOW + SESSION_LIFETIME
    assert body["me"] == {
        "kind": "unbound",
        "name": "",
        "role": None,
        "dealer": None,
        "dealers": [],
        "manager": None,
        "unread": 0,
        "policy": None,
        "homes": [],
        "capabilities": [],
        "subscribe": {"registration_decided": "template-1"},
        "ask": {},
    }


def test_a_prepared_phone_binds_its_person_for_good(house: House) -> None:
    caller = house.unbound()
    me = json_of(caller.post("/session/phone", {"code": "13800000001"}))["me"]
    assert (me["kind"], me["name"], me["dealer"]["code"]) == ("dealer", "陈建安", "D0001")
    again = json_of(house.nobody().post("/session", {"platform": "wechat", "code": "stranger"}))
    assert again["me"]["dealer"]["code"] == "D0001"


def test_the_binding_is_audited_under_its_request(house: House) -> None:
    answer = house.unbound().post("/session/phone", {"code": "13800000001"})
    with house.database.reading() as session:
        entry = session.scalars(select(AuditEntry)).one()
    assert (entry.action, entry.request_id) == ("identity_bound", answer.headers["X-Request-Id"])


def test_a_phone_that_nobody_prepared_binds_nobody(house: House) -> None:
    caller = house.unbound()
    refusal_of(caller.post("/session/phone", {"code": "13999999999"}), 404, "phone_not_prepared")
    assert json_of(caller.get("/me"))["kind"] == "unbound"


def test_a_member_logs_in_whatever_the_case_of_the_userid(house: House) -> None:
    body = json_of(house.nobody().post("/session", {"platform": "wecom", "code": "LiNa"}))
    me = body["me"]
    assert (me["kind"], me["name"], me["role"], me["subscribe"]) == ("member", "李娜", "manager", {})


def test_a_member_logs_in_from_a_web_page_and_a_visitor_does_not(house: House) -> None:
    login = {"platform": "wecom_web", "code": "LiNa"}
    me = json_of(house.nobody().post("/session", login))["me"]
    assert (me["kind"], me["name"], me["homes"]) == ("member", "李娜", ["manager"])
    for code in ("visitor", "boss"):
        refusal_of(house.nobody().post("/session", {**login, "code": code}), 403, "not_allowed")
    house.platforms.corp = "wwdownstream"
    refusal_of(house.nobody().post("/session", login), 403, "not_allowed")


def test_a_member_unknown_to_this_desk_and_one_of_another_corp_stay_outside(house: House) -> None:
    login = {"platform": "wecom", "code": "lina"}
    assert house.nobody().post("/session", login).status_code == 201
    refusal_of(house.nobody().post("/session", {**login, "code": "boss"}), 403, "not_allowed")
    house.platforms.corp = "wwdownstream"
    refusal_of(house.nobody().post("/session", login), 403, "not_allowed")


def test_a_member_cannot_bind_a_phone_and_the_platform_is_not_even_asked(house: House) -> None:
    caller = house.caller(house.cast.manager)
    house.platforms.asked.clear()
    refusal_of(caller.post("/session/phone", {"code": "13800000001"}), 403, "not_allowed")
    assert house.platforms.asked == []


@pytest.mark.parametrize("platform", ["wechat", "wecom", "wecom_web"])
def test_a_code_the_platform_refuses_logs_nobody_in(house: House, platform: str) -> None:
    house.platforms.errors["used"] = refused(40163, permanent=True)
    refusal_of(house.nobody().post("/session", {"platform": platform, "code": "used"}), 401, "login_failed")
    assert house.count(LoginSession) == 0


def test_a_platform_that_is_away_is_our_trouble_and_says_when_to_come_back(house: House) -> None:
    house.platforms.errors["c"] = refused(-1, permanent=False, retry_after_s=30)
    answer = house.nobody().post("/session", {"platform": "wechat", "code": "c"})
    refusal_of(answer, 503, "platform_unavailable")
    assert answer.headers["Retry-After"] == "30"


def test_a_refused_phone_code_does_not_end_the_session(house: House) -> None:
    caller = house.unbound()
    house.platforms.errors["old"] = refused(40029, permanent=True)
    refusal_of(caller.post("/session/phone", {"code": "old"}), 422, "phone_code_refused")
    assert caller.get("/me").status_code == 200


def test_somebody_of_two_dealers_switches_and_nobody_switches_to_a_third(house: House) -> None:
    with house.database.transaction() as session:
        make_contact(session, house.cast.rival_dealer, "陈建安", "buyer", "+8613800000001")
    caller = house.caller(house.cast.owner)
    me = json_of(caller.get("/me"))
    assert [dealer["code"] for dealer in me["dealers"]] == ["D0001", "D0002"]
    assert me["dealer"]["code"] == "D0001"
    switched = json_of(caller.call("PUT", "/session/dealer", {"dealer": "D0002"}))["me"]
    assert (switched["dealer"]["code"], switched["role"]) == ("D0002", "buyer")
    refusal_of(house.caller(house.cast.buyer).call("PUT", "/session/dealer", {"dealer": "D0002"}), 404, "not_found")
    refusal_of(caller.call("PUT", "/session/dealer", {"dealer": "D9999"}), 404, "not_found")


def test_logging_out_ends_this_device_only(house: House) -> None:
    caller = house.caller(house.cast.owner)
    other = json_of(house.nobody().post("/session", {"platform": "wechat", "code": f"wx-{house.cast.owner.id}"}))
    answer = caller.call("DELETE", "/session")
    assert (answer.status_code, answer.data) == (204, b"")
    refusal_of(caller.get("/me"), 401, "session_expired")
    caller.token = other["token"]
    assert caller.get("/me").status_code == 200


def test_a_session_ends_when_its_time_is_over(house: House) -> None:
    caller = house.caller(house.cast.owner)
    house.now = NOW + SESSION_LIFETIME - timedelta(seconds=1)
    assert caller.get("/me").status_code == 200
    house.now = NOW + SESSION_LIFETIME
    answer = caller.get("/me")
    refusal_of(answer, 401, "session_expired")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_a_person_who_left_the_dealer_is_unbound_at_once(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    with house.database.transaction() as session:
        session.get_one(Contact, house.cast.buyer.id).is_active = False
    assert json_of(caller.get("/me"))["kind"] == "unbound"
    refusal_of(caller.get("/opportunities"), 403, "not_bound")


def test_a_token_that_is_none_opens_nothing(house: House) -> None:
    for header in ("", "Bearer", "Bearer ", "Basic abc", "Bearer nonsense", "Bearer 令牌", "bearer\tx"):
        headers = {"Authorization": header} if header else {}
        refusal_of(house.nobody().call("GET", "/me", headers=headers), 401, "session_expired")

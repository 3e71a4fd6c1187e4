"""Codes: wx.login, the phone button, wx.qy.login, OAuth; each good once and for five minutes."""

import hashlib
import hmac
from typing import Any

import pytest

from tests.sandbox.conftest import World


def session(world: World, code: str, **changes: str) -> dict[str, Any]:
    query = {
        "appid": world.config.miniprogram_app_id,
        "secret": world.config.miniprogram_secret,
        "js_code": code,
        "grant_type": "authorization_code",
    }
    answer: dict[str, Any] = world.http.get(f"{world.url}/wechat/sns/jscode2session", params=query | changes).json()
    return answer


def code(world: World, call: str) -> str:
    value: str = world.do(f"phones/{call}")["code"]
    return value


def test_a_login_answers_openid_and_unionid_without_an_errcode(world: World) -> None:
    answer = session(world, code(world, "chen/wechat/login"))
    assert set(answer) == {"openid", "unionid", "session_key"}
    assert answer["openid"] == world.openid
    assert session(world, code(world, "chen/wechat/login"))["session_key"] != answer["session_key"]


def test_people_keep_their_openid_when_the_sandbox_forgets(world: World) -> None:
    world.do("reset")
    [again] = world.do("people", {"wechat": [{"id": "chen", "name": "陈老板"}]})["wechat"]
    assert again["openid"] == world.openid


def test_a_login_code_is_good_once_and_for_five_minutes(world: World) -> None:
    used, late = code(world, "chen/wechat/login"), code(world, "chen/wechat/login")
    session(world, used)
    assert session(world, used)["errcode"] == 40163
    world.pass_time(300)
    assert session(world, late)["errcode"] == 40029
    assert session(world, "invented")["errcode"] == 40029
    assert session(world, code(world, "chen/wechat/phone"))["errcode"] == 40029


@pytest.mark.parametrize(
    ("changes", "errcode"),
    [
        ({"appid": "wxanother"}, 40013),
        ({"secret": "another"}, 40125),
        ({"js_code": ""}, 41008),
        ({"grant_type": "x"}, 40002),
    ],
)
def test_a_login_that_breaks_a_rule_is_refused(world: World, changes: dict[str, str], errcode: int) -> None:
    assert session(world, code(world, "chen/wechat/login"), **changes)["errcode"] == errcode


def test_a_risky_account_cannot_log_in(world: World) -> None:
    assert session(world, code(world, "risky/wechat/login"))["errcode"] == 40226


def test_the_101st_login_of_a_minute_is_too_much(world: World) -> None:
    answers = [session(world, code(world, "chen/wechat/login")) for _ in range(101)]
    assert [answer.get("errcode", 0) for answer in answers] == [0] * 100 + [45011]


def test_a_phone_code_answers_the_number(world: World) -> None:
    answer = world.wechat("POST", "wxa/business/getuserphonenumber", {"code": code(world, "chen/wechat/phone")})
    info = answer["phone_info"]
    assert (info["phoneNumber"], info["purePhoneNumber"], info["countryCode"]) == ("13900000001", "13900000001", "86")
    assert info["watermark"]["appid"] == world.config.miniprogram_app_id


def test_a_phone_code_is_good_once_for_five_minutes_and_for_its_own_person(world: World) -> None:
    used, late, others = (code(world, "chen/wechat/phone") for _ in range(3))
    ask = "wxa/business/getuserphonenumber"
    assert world.wechat("POST", ask, {"code": used})["errcode"] == 0
    for body in ({"code": used}, {"code": "invented"}, {}, {"code": others, "openid": "oSomebodyElse"}):
        assert world.wechat("POST", ask, body)["errcode"] == 40029
    assert world.wechat("POST", ask, {"code": code(world, "chen/wechat/login")})["errcode"] == 40029
    world.pass_time(301)
    assert world.wechat("POST", ask, {"code": late})["errcode"] == 40029


def test_a_session_key_can_be_checked(world: World) -> None:
    answer = session(world, code(world, "chen/wechat/login"))
    signature = hmac.new(answer["session_key"].encode(), b"", hashlib.sha256).hexdigest()
    query = {"openid": answer["openid"], "signature": signature, "sig_method": "hmac_sha256"}
    assert world.wechat("GET", "wxa/checksession", **query)["errcode"] == 0
    assert world.wechat("GET", "wxa/checksession", **query | {"signature": "0" * 64})["errcode"] == 87009
    assert world.wechat("GET", "wxa/checksession", **query | {"openid": "oNobody"})["errcode"] == 40003
    session(world, code(world, "chen/wechat/login"))
    assert world.wechat("GET", "wxa/checksession", **query)["errcode"] == 87009


def test_an_oauth_code_names_the_member_once(world: World) -> None:
    given = code(world, "lina/wecom/oauth")
    assert world.wecom("GET", "auth/getuserinfo", code=given)["userid"] == "lina"
    assert world.wecom("GET", "auth/getuserinfo", code=given)["errcode"] == 40029
    assert world.wecom("GET", "auth/getuserinfo", code="c" * 513)["errcode"] == 40029


def test_an_oauth_code_of_a_stranger_gives_an_openid(world: World) -> None:
    answer = world.wecom("GET", "auth/getuserinfo", code=code(world, "chen/wecom/oauth"))
    assert answer["openid"] == world.openid
    assert "userid" not in answer


def test_a_member_logs_into_the_mini_program(world: World) -> None:
    query = {"js_code": code(world, "lina/wecom/login"), "grant_type": "authorization_code"}
    answer = world.wecom("GET", "miniprogram/jscode2session", **query)
    assert (answer["corpid"], answer["userid"], answer["errcode"]) == (world.config.corp_id, "lina", 0)
    assert world.wecom("GET", "miniprogram/jscode2session", **query)["errcode"] == 40029
    assert world.wecom("GET", "miniprogram/jscode2session", js_code="x")["errcode"] == 40035


def test_a_member_out_of_range_cannot_log_in(world: World) -> None:
    query = {"js_code": code(world, "Outsider/wecom/login"), "grant_type": "authorization_code"}
    assert world.wecom("GET", "miniprogram/jscode2session", **query)["errcode"] == 50002


def test_the_codes_of_wecom_and_wechat_are_not_mixed_up(world: World) -> None:
    query = {"js_code": code(world, "chen/wechat/login"), "grant_type": "authorization_code"}
    assert world.wecom("GET", "miniprogram/jscode2session", **query)["errcode"] == 40029
    assert session(world, code(world, "lina/wecom/login"))["errcode"] == 40029

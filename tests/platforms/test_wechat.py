"""Every endpoint of WeChat that we call, and the values of subscribe messages."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from platforms.errors import PlatformError
from platforms.fence import jsapi_signature, open_data, raw_data_is_signed
from platforms.wechat import WeChat, WeChatLogin, fit_template_value
from platforms.wechat.client import session_signature
from tests.platforms.pretend import Pretend

OK = {"errcode": 0, "errmsg": "ok"}


def test_somebody_logs_in_without_an_access_token(pretend: Pretend, wechat: WeChat) -> None:
    pretend.say(
        "/sns/jscode2session",
        {"openid": "o1", "session_key": "k1"},
        {**OK, "openid": "o1", "session_key": "k", "unionid": "u"},
    )
    assert wechat.login("j1") == WeChatLogin("o1", None, "k1")
    assert wechat.login("j2").unionid == "u"
    assert pretend.calls[0].query == {
        "appid": "wx1",
        "secret": "s3cr3t-of-the-mini",
        "js_code": "j1",
        "grant_type": "authorization_code",
    }
    assert pretend.asked("/cgi-bin/stable_token") == []


@pytest.mark.parametrize(
    ("code", "name"), [(40029, "redo_login"), (40163, "redo_login"), (40226, "refuse_login"), (40125, "misconfigured")]
)
def test_a_refused_login_says_what_to_do(pretend: Pretend, wechat: WeChat, code: int, name: str) -> None:
    pretend.say("/sns/jscode2session", {"errcode": code, "errmsg": "x"})
    with pytest.raises(PlatformError) as failed:
        wechat.login("j1")
    assert (failed.value.name, failed.value.platform) == (name, "wechat")


def test_tokens_are_stable_tokens_asked_for_without_force(pretend: Pretend, wechat: WeChat) -> None:
    pretend.say("/wxa/generate_urllink", {**OK, "url_link": "https://wxaurl.example.test/a"})
    wechat.url_link("pages/a")
    (call,) = pretend.asked("/cgi-bin/stable_token")
    assert call.method == "POST"
    assert "secret" not in json.dumps(call.query)
    assert call.json == {
        "grant_type": "client_credential",
        "appid": "wx1",
        "secret": "s3cr3t-of-the-mini",
        "force_refresh": False,
    }


@pytest.mark.parametrize(
    ("country", "expected"), [("86", "+8613800000000"), (86, "+8613800000000"), ("852", "+85213800000000")]
)
def test_a_phone_number_has_its_country(pretend: Pretend, wechat: WeChat, country: Any, expected: str) -> None:
    info = {"phoneNumber": "+86 13800000000", "purePhoneNumber": "13800000000", "countryCode": country}
    pretend.say("/wxa/business/getuserphonenumber", {**OK, "phone_info": info})
    assert wechat.phone_number("p1") == expected
    assert pretend.calls[-1].json == {"code": "p1"}


def test_a_phone_code_of_another_mini_program_means_asking_again(pretend: Pretend, wechat: WeChat) -> None:
    pretend.say("/wxa/business/getuserphonenumber", {"errcode": 40013, "errmsg": "x"})
    with pytest.raises(PlatformError) as failed:
        wechat.phone_number("p1")
    assert (failed.value.name, failed.value.pause_app) == ("redo_login", False)


def test_a_subscribe_message_goes_out_fitted(pretend: Pretend, wechat: WeChat) -> None:
    pretend.say("/cgi-bin/message/subscribe/send", {**OK, "msgid": 1864323726461255680}, OK)
    data = {"thing1": "上海虹桥综合交通枢纽配套工程二期第三标段", "amount2": "¥120,000.00"}
    assert wechat.send_subscribe("o1", "T1", data, page="pages/a?id=1", state="trial") == "1864323726461255680"
    assert pretend.calls[-1].json == {
        "touser": "o1",
        "template_id": "T1",
        "page": "pages/a?id=1",
        "miniprogram_state": "trial",
        "lang": "zh_CN",
        "data": {"thing1": {"value": "上海虹桥综合交通枢纽配套工程二期第三标段"}, "amount2": {"value": "¥120000.00"}},
    }
    assert wechat.send_subscribe("o1", "T1", data) is None
    assert "page" not in pretend.calls[-1].json


@pytest.mark.parametrize("code", [43101, 40003])
def test_who_has_no_acceptance_left_is_dropped(pretend: Pretend, wechat: WeChat, code: int) -> None:
    pretend.say("/cgi-bin/message/subscribe/send", {"errcode": code, "errmsg": "user refuse to accept the msg"})
    with pytest.raises(PlatformError) as failed:
        wechat.send_subscribe("o1", "T1", {"thing1": "a"})
    assert (failed.value.permanent, failed.value.drop_receiver) == (True, True)


def test_a_subscribe_message_is_never_sent_twice_by_itself(pretend: Pretend, wechat: WeChat) -> None:
    pretend.say("/cgi-bin/message/subscribe/send", {"errcode": -1, "errmsg": "busy"})
    with pytest.raises(PlatformError):
        wechat.send_subscribe("o1", "T1", {"thing1": "a"})
    assert len(pretend.asked("/cgi-bin/message/subscribe/send")) == 1


def test_a_link_lives_for_the_days_asked_for(pretend: Pretend, wechat: WeChat) -> None:
    pretend.say("/wxa/generate_urllink", {**OK, "url_link": "https://wxaurl.example.test/a"})
    assert wechat.url_link("pages/a", "id=1", expire_days=7) == "https://wxaurl.example.test/a"
    assert pretend.calls[-1].json == {"path": "pages/a", "query": "id=1", "expire_type": 1, "expire_interval": 7}


@pytest.mark.parametrize("changes", [{"expire_days": 0}, {"expire_days": 31}, {"query": "x" * 1025}])
def test_a_link_the_platform_would_refuse_is_not_asked_for(wechat: WeChat, changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="30 days"):
        wechat.url_link("pages/a", **changes)


def test_a_session_is_checked_by_the_signature_of_nothing(pretend: Pretend, wechat: WeChat) -> None:
    pretend.say("/wxa/checksession", OK, {"errcode": 87009, "errmsg": "invalid signature"})
    assert wechat.check_session("o1", "o0q0otL8aEzpcZL/FT9WsQ==")
    query = pretend.calls[-1].query
    assert query["signature"] == session_signature("o0q0otL8aEzpcZL/FT9WsQ==", "")
    assert (query["openid"], query["sig_method"]) == ("o1", "hmac_sha256")
    assert not wechat.check_session("o1", "old")


# ---- vectors of the rest of the crypto ---------------------------------------------------------------------


@pytest.mark.kinds("session_hmac")
def test_a_session_signs_a_body_as_published(vector: dict[str, Any]) -> None:
    assert session_signature(vector["session_key"], vector["body"]) == vector["signature"]


@pytest.mark.kinds("jsapi_signature")
def test_a_page_is_signed_as_published(vector: dict[str, Any]) -> None:
    signed = jsapi_signature(
        vector["jsapi_ticket"], noncestr=vector["noncestr"], timestamp=vector["timestamp"], url=vector["url"] + "#top"
    )
    assert signed == vector["signature"]


@pytest.mark.kinds("raw_data_signature")
def test_raw_data_is_checked_as_published(vector: dict[str, Any]) -> None:
    assert raw_data_is_signed(vector["session_key"], vector["raw_data"], vector["signature"])
    for wrong in ("", vector["signature"].upper(), vector["signature"][:-1] + "x", "签"):
        assert not raw_data_is_signed(vector["session_key"], vector["raw_data"], wrong)


@pytest.mark.kinds("open_data")
def test_open_data_is_decrypted_as_published(vector: dict[str, Any]) -> None:
    data = open_data(vector["session_key"], vector["iv"], vector["encrypted_data"], app_id=vector["appid"])
    assert data == json.loads(vector["plaintext"])


@pytest.mark.kinds("open_data")
@pytest.mark.parametrize(
    "changes",
    [
        {"session_key": "AAAAAAAAAAAAAAAAAAAAAA=="},
        {"session_key": "short"},
        {"session_key": "不是"},
        {"iv": "AAAAAAAAAAAAAAAAAAAAAA=="},
        {"iv": ""},
        {"encrypted": "AAAA"},
        {"encrypted": ""},
        {"encrypted": "AAAAAAAAAAAAAAAAAAAAAA=="},
        {"app_id": "wxother"},
    ],
)
def test_trap_8_open_data_that_cannot_be_read_means_logging_in_again(
    vector: dict[str, Any], changes: dict[str, str]
) -> None:
    right = {
        "session_key": vector["session_key"],
        "iv": vector["iv"],
        "encrypted": vector["encrypted_data"],
        "app_id": vector["appid"],
    }
    with pytest.raises(PlatformError) as failed:
        open_data(**(right | changes))
    assert failed.value.name == "redo_login"


# ---- values of subscribe messages --------------------------------------------------------------------------

VALUES = [
    ("thing1", "渠" * 21, "渠" * 19 + "…"),
    ("thing1", " 第一行\n第二行 ", "第一行 第二行"),
    ("thing1", "", "无"),
    ("thing12", "   ", "无"),
    ("number2", "共 12,345.6 件", "12345.6"),
    ("number2", "9" * 40, "9" * 32),
    ("letter3", "Ab1渠c", "Abc"),
    ("symbol4", "★★★★★★a", "★★★★★"),
    ("character_string5", "BB261121-7K3FQ 号", "BB261121-7K3FQ"),
    ("character_string5", "x" * 40, "x" * 32),
    ("character_string5", "全是汉字", "-"),
    ("time6", "2024年5月30日 15:01", "2024年5月30日 15:01"),
    ("date7", "2024年5月30日", "2024年5月30日"),
    ("amount8", "¥120,000.00", "¥120000.00"),
    ("amount8", "120000.00元", "120000.00元"),
    ("amount8", "1234567890.99", "1234567890"),
    ("amount8", "123456789.99", "123456789.9"),
    ("amount8", "约十万", "约十万"),
    ("phone_number9", "+86 138-0000-0000 转 1", "+86 138-0000-0000"),
    ("car_number10", "沪A12345678", "沪A123456"),
    ("name11", "欧阳" * 8, "欧阳" * 5),
    ("name11", "Bartholomew " * 3, "Bartholomew Bartholo"),
    ("phrase12", "审批已经通过了!", "审批已经通"),
    ("phrase12", "OK", "无"),
    ("const13", "已通过", "已通过"),
    ("poem14", "渠" * 30, "渠" * 19 + "…"),
    ("???", "a", "a"),
]


@pytest.mark.parametrize(("key", "value", "expected"), VALUES)
def test_a_value_is_fitted_to_its_field(key: str, value: str, expected: str) -> None:
    assert fit_template_value(key, value) == expected


LENGTHS = {
    "thing1": 20,
    "number1": 32,
    "letter1": 32,
    "symbol1": 5,
    "character_string1": 32,
    "phone_number1": 17,
    "car_number1": 8,
    "name1": 20,
    "phrase1": 5,
}


@given(st.sampled_from(sorted(LENGTHS)), st.text(max_size=200))
def test_no_value_whatever_is_empty_or_too_long(key: str, value: str) -> None:
    assert 1 <= len(fit_template_value(key, value)) <= LENGTHS[key]


@given(st.sampled_from(sorted(LENGTHS)), st.text(max_size=60))
def test_fitting_twice_changes_nothing(key: str, value: str) -> None:
    once = fit_template_value(key, value)
    assert fit_template_value(key, once) == once

"""Single exchanges with a platform: tokens, the one renewal, the few quick tries, and what never shows up anywhere."""

import logging
import socket
import threading
import traceback
from typing import Any

import pytest

from platforms.errors import NO_ANSWER, PlatformError
from platforms.http import Transport
from platforms.wechat import WeChat
from platforms.wecom import Text, WeCom
from tests.platforms.conftest import Clock
from tests.platforms.pretend import Answer, Pretend

OK = {"errcode": 0, "errmsg": "ok"}
USER = {**OK, "userid": "lina", "name": "李娜", "department": [1]}
EXPIRED = {"errcode": 42001, "errmsg": "access_token expired, hint: [1], from ip: 203.0.113.9"}
BUSY = {"errcode": -1, "errmsg": "system busy"}


def test_a_call_fetches_a_token_and_uses_it(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/user/get", USER)
    assert wecom.user("lina").name == "李娜"
    assert wecom.user("lina").name == "李娜"
    (asked,) = pretend.asked("/cgi-bin/gettoken")
    assert asked.query == {"corpid": "ww1", "corpsecret": "s3cr3t-of-the-app"}
    assert [call.query for call in pretend.asked("/cgi-bin/user/get")] == [
        {"userid": "lina", "access_token": "token-1"}
    ] * 2


def test_a_refused_token_is_renewed_once_and_the_call_repeated_once(pretend: Pretend, wecom: WeCom) -> None:
    for code in (40001, 40014, 42001):
        pretend.calls.clear()
        pretend.say("/cgi-bin/user/get", {"errcode": code, "errmsg": "x"}, USER)
        assert wecom.user("lina").userid == "lina"
        assert len(pretend.asked("/cgi-bin/user/get")) == 2
        assert (
            pretend.asked("/cgi-bin/user/get")[1].query["access_token"]
            != (pretend.asked("/cgi-bin/user/get")[0].query["access_token"])
        )


def test_a_message_is_repeated_after_a_refused_token_since_it_was_not_sent(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/message/send", EXPIRED, {**OK, "msgid": "m1"})
    assert wecom.send(Text("你好"), ["lina"]).msgid == "m1"


def test_threads_with_one_refused_token_renew_it_once(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/user/get", USER)
    wecom.user("lina")
    barrier = threading.Barrier(8)
    pretend.say("/cgi-bin/user/get", lambda call: EXPIRED if call.query["access_token"] == "token-1" else USER)
    names: list[str] = []

    def call() -> None:
        barrier.wait(10)
        names.append(wecom.user("lina").name)

    threads = [threading.Thread(target=call) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert names == ["李娜"] * 8
    assert len(pretend.asked("/cgi-bin/gettoken")) == 2


@pytest.mark.parametrize("failure", [BUSY, {"errcode": 6000}, Answer(status=502, body=b"<html>"), Answer(drop=True)])
def test_reading_is_tried_three_times(pretend: Pretend, wecom: WeCom, pauses: list[float], failure: Any) -> None:
    pretend.say("/cgi-bin/user/get", failure, failure, USER)
    assert wecom.user("lina").userid == "lina"
    assert len(pauses) == 2
    assert 0.1 <= pauses[0] <= 0.3 <= pauses[1] <= 0.9


def test_reading_is_not_tried_a_fourth_time(pretend: Pretend, wecom: WeCom, pauses: list[float]) -> None:
    pretend.say("/cgi-bin/user/get", BUSY)
    with pytest.raises(PlatformError) as failed:
        wecom.user("lina")
    assert failed.value.errcode == -1
    assert not failed.value.permanent
    assert len(pretend.asked("/cgi-bin/user/get")) == 3
    assert len(pauses) == 2


@pytest.mark.parametrize("failure", [BUSY, Answer(status=503), Answer(drop=True)])
def test_a_message_is_tried_again_only_when_the_platform_drops_duplicates(
    pretend: Pretend, wecom: WeCom, failure: Any
) -> None:
    pretend.say("/cgi-bin/message/send", failure, {**OK, "msgid": "m1"})
    with pytest.raises(PlatformError):
        wecom.send(Text("a"), ["lina"])
    assert len(pretend.asked("/cgi-bin/message/send")) == 1
    pretend.say("/cgi-bin/message/send", failure, {**OK, "msgid": "m1"})
    assert wecom.send(Text("a"), ["lina"], duplicate_check_s=600).msgid == "m1"


@pytest.mark.parametrize("code", [45009, 45033, 60020, 40058, 81013, 999999])
def test_what_a_second_try_makes_worse_is_tried_once(pretend: Pretend, wecom: WeCom, code: int) -> None:
    pretend.say("/cgi-bin/user/get", {"errcode": code, "errmsg": "no"})
    with pytest.raises(PlatformError) as failed:
        wecom.user("lina")
    assert failed.value.errcode == code
    assert len(pretend.asked("/cgi-bin/user/get")) == 1


def test_a_bad_secret_stops_everything_and_asks_once(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/gettoken", {"errcode": 40001, "errmsg": "invalid credential"})
    with pytest.raises(PlatformError) as failed:
        wecom.user("lina")
    assert (failed.value.api, failed.value.alert, failed.value.pause_app) == ("gettoken", True, True)
    assert len(pretend.asked("/cgi-bin/gettoken")) == 1
    assert pretend.asked("/cgi-bin/user/get") == []


def test_a_silent_server_is_given_up_after_the_time_out(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/getcallbackip", OK)
    wecom.callback_ips()  # the token comes in its own time
    hasty = WeCom("ww1", 1000017, "s3cr3t-of-the-app", pretend.url, tokens=wecom._tokens, timeout_s=(5.0, 0.1))
    for_ever = threading.Event()
    pretend.say("/cgi-bin/user/get", Answer(USER, wait=for_ever))
    with pytest.raises(PlatformError) as failed:
        hasty.user("lina")
    for_ever.set()
    hasty.close()
    assert (failed.value.errcode, failed.value.permanent, failed.value.name) == (NO_ANSWER, False, "timeout")
    assert len(pretend.asked("/cgi-bin/user/get")) == 1


def test_nobody_at_the_address_is_transient(clock: Clock, pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/user/get", USER)
    wecom.user("lina")
    pretend.stop()
    pretend.calls.clear()
    with pytest.raises(PlatformError) as failed:
        WeCom("ww1", 1, "s", "http://127.0.0.1:9", tokens=wecom._tokens, sleep=lambda _: None).user("x")
    assert (failed.value.errcode, failed.value.permanent) == (NO_ANSWER, False)


@pytest.mark.parametrize(
    ("answer", "permanent"),
    [
        (Answer(b"<html>gateway</html>"), False),
        (Answer(b"[1,2]"), False),
        (Answer(b""), False),
        (Answer({"errcode": "what", "errmsg": "?"}), False),
        (Answer({"errcode": None}), False),
        (Answer(status=404, body=b"not here"), True),
        (Answer(status=301, headers={"Location": "http://127.0.0.1:9/"}), True),
        (Answer({"errcode": 0, "errmsg": "ok. Warning: wrong json format. "}), True),
    ],
)
def test_an_answer_that_is_none_is_a_platform_error(
    pretend: Pretend, wecom: WeCom, answer: Answer, permanent: bool
) -> None:
    pretend.say("/cgi-bin/user/get", answer)
    with pytest.raises(PlatformError) as failed:
        wecom.user("lina")
    assert failed.value.permanent is permanent
    assert failed.value.api == "user/get"


def test_a_token_answer_without_a_token_is_a_platform_error(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/gettoken", OK)
    with pytest.raises(PlatformError) as failed:
        wecom.user("lina")
    assert (failed.value.api, failed.value.permanent) == ("gettoken", False)


def test_chinese_is_sent_as_utf_8(pretend: Pretend, wecom: WeCom, wechat: WeChat) -> None:
    pretend.say("/cgi-bin/message/send", OK)
    pretend.say("/cgi-bin/message/subscribe/send", OK)
    wecom.send(Text("商机报备"), ["lina"])
    wechat.send_subscribe("o1", "T1", {"thing1": "商机报备"})
    for path in ("/cgi-bin/message/send", "/cgi-bin/message/subscribe/send"):
        (call,) = pretend.asked(path)
        assert "商机报备".encode() in call.body
        assert call.headers["Content-Type"] == "application/json; charset=utf-8"


CODE = "-".join(("code", "of", "lina"))  # in one piece it would stand in the traceback's source lines
SECRETS = (
    "s3cr3t-of-the-app",
    "s3cr3t-of-the-mini",
    "token-1",
    "token-2",
    "203.0.113.9",
    "access_token=",
    "code-of-lina",
)


@pytest.mark.parametrize("answer", [EXPIRED, BUSY, Answer(drop=True), Answer(status=500), Answer(status=404)])
def test_trap_11_nothing_secret_shows_in_errors_or_logs(
    pretend: Pretend, wecom: WeCom, wechat: WeChat, answer: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """Trap 11: the token is in the query, and requests prints addresses."""
    pretend.say("/cgi-bin/auth/getuserinfo", answer)
    pretend.say("/sns/jscode2session", answer)
    shown = []
    # A house that ran in this process before may have silenced it.
    caplog.set_level(logging.DEBUG, logger="urllib3.connectionpool")
    with caplog.at_level(logging.DEBUG):
        for call in (lambda: wecom.oauth_user(CODE), lambda: wechat.login(CODE)):
            with pytest.raises(PlatformError) as failed:
                call()
            error = failed.value
            shown += [str(error), repr(error), "".join(traceback.format_exception(error))]
    logged = "\n".join(f"{record.getMessage()} {record.args}" for record in caplog.records)
    assert "Starting new HTTP connection" in logged
    for secret in SECRETS:
        assert secret not in logged
        # format_exception shows source lines, where the name of the parameter may stand.
        assert secret == "access_token=" or not any(secret in text for text in shown)


def test_reprs_hide_the_secret(wecom: WeCom, wechat: WeChat) -> None:
    assert "s3cr3t" not in repr(wecom) + repr(wechat)


def test_two_apps_of_one_corp_have_two_tokens(pretend: Pretend, wecom: WeCom) -> None:
    other = WeCom("ww1", 1000018, "s3cr3t-of-the-other", pretend.url, tokens=wecom._tokens)
    pretend.say("/cgi-bin/user/get", USER)
    wecom.user("lina")
    other.user("lina")
    assert [call.query["access_token"] for call in pretend.asked("/cgi-bin/user/get")] == ["token-1", "token-2"]
    other.close()


def test_cookies_of_one_call_are_not_sent_with_the_next(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/user/get", Answer(USER, headers={"Set-Cookie": "sid=1"}))
    wecom.user("lina")
    wecom.user("lina")
    assert all("Cookie" not in call.headers for call in pretend.calls)


def test_the_environment_has_no_say_in_where_calls_go(
    pretend: Pretend, wecom: WeCom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    pretend.say("/cgi-bin/user/get", USER)
    assert wecom.user("lina").userid == "lina"


def test_a_call_for_which_no_connection_came_about_says_that_it_never_left() -> None:
    with socket.socket() as nobody:  # the port is taken, and nobody listens
        nobody.bind(("127.0.0.1", 0))
        transport = Transport("wechat", f"http://127.0.0.1:{nobody.getsockname()[1]}/")
        with pytest.raises(PlatformError) as error:
            transport.request("post", transport.base_url + "cgi-bin/message/subscribe/send", json={})
        transport.close()
    assert (error.value.name, error.value.api) == ("unreachable", "cgi-bin/message/subscribe/send")

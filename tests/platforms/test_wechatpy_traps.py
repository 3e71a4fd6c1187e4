"""The numbered traps of wechatpy-coverage.md section 3 and those of stack.md: our room does not have them.

Others have their tests beside the subject (search for `trap`): 2, 4 and the 16 threads in test_tokens.py, 8 and 9 in
test_crypto.py, 11 in test_api.py, 14, `]]>` and the unknown messages in test_inbound.py.
"""

import ast
import logging
import sys
from pathlib import Path
from typing import Any

import pytest
import wechatpy
from wechatpy.session.memorystorage import MemoryStorage

from platforms.errors import PlatformError
from platforms.fence import WeChatPlumbing, WeComPlumbing
from platforms.http import DEFAULT_TIMEOUT_S, Transport
from platforms.wechat import WeChat
from platforms.wecom import Text, WeCom
from tests.platforms.conftest import TIMEOUT_S, Clock
from tests.platforms.pretend import Pretend

ROOM = Path(__file__).parent.parent.parent / "platforms"
OK = {"errcode": 0, "errmsg": "ok"}


def test_trap_1_a_token_that_is_never_right_ends_after_one_renewal(pretend: Pretend, wecom: WeCom) -> None:
    for code in (40001, 40014, 42001):
        pretend.calls.clear()
        pretend.say("/cgi-bin/user/get", {"errcode": code, "errmsg": "x"})
        with pytest.raises(PlatformError) as failed:
            wecom.user("lina")
        assert failed.value.errcode == code
        assert not failed.value.permanent
        assert len(pretend.asked("/cgi-bin/user/get")) == 2
        assert len(pretend.asked("/cgi-bin/gettoken")) <= 2


def test_trap_3_every_call_has_a_time_out_the_token_call_too(
    pretend: Pretend, wecom: WeCom, wechat: WeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Any] = []
    real = Transport.request

    def spying(self: Transport, method: str, url: str, **kwargs: Any) -> Any:
        send = self._session.request

        def request(*args: Any, **inner: Any) -> Any:
            seen.append(inner["timeout"])
            return send(*args, **inner)

        monkeypatch.setattr(self._session, "request", request)
        return real(self, method, url, **kwargs)

    monkeypatch.setattr(Transport, "request", spying)
    for path in ("/cgi-bin/message/send", "/wxa/generate_urllink", "/cgi-bin/media/get", "/cgi-bin/media/upload"):
        pretend.say(path, {**OK, "url_link": "x", "media_id": "m"})
    wecom.send(Text("a"), ["lina"])
    wecom.upload_media("file", "a", b"123456")
    wechat.url_link("a")
    with pytest.raises(PlatformError):
        wecom.get_media("m")
    assert len(seen) >= len(pretend.calls) == 6
    assert set(seen) == {TIMEOUT_S}
    assert all(0 < seconds < 10 for seconds in DEFAULT_TIMEOUT_S)


@pytest.mark.parametrize("plumbing", [WeComPlumbing, WeChatPlumbing])
def test_trap_5_no_address_is_fixed_in_the_code(plumbing: Any) -> None:
    client = plumbing(Transport("wecom", "http://127.0.0.1:9/x"))
    assert client.API_BASE_URL == "http://127.0.0.1:9/x/"
    with pytest.raises(AssertionError):
        client.fetch_access_token()


def test_trap_5_every_call_goes_to_the_base_address_of_the_settings(
    pretend: Pretend, wecom: WeCom, wechat: WeChat
) -> None:
    """The suite lets nobody leave loopback; here the paths under an address with a path of its own."""
    below = WeCom("ww2", 1, "s", f"{pretend.url}/wecom/", tokens=wecom._tokens)
    pretend.say("/wecom/cgi-bin/gettoken", {**OK, "access_token": "t", "expires_in": 7200})
    pretend.say("/wecom/cgi-bin/user/get", {**OK, "userid": "lina"})
    assert below.user("lina").userid == "lina"
    below.close()
    beside = WeChat("wx2", "s", f"{pretend.url}/wechat", tokens=wecom._tokens)
    pretend.say("/wechat/sns/jscode2session", {"openid": "o", "session_key": "k"})
    assert beside.login("j").openid == "o"
    beside.close()


def test_trap_6_tickets_of_two_apps_do_not_collide(pretend: Pretend, wecom: WeCom, clock: Clock) -> None:
    other = WeCom("ww1", 1000018, "s3cr3t-of-the-other", pretend.url, tokens=wecom._tokens)
    tickets = [{**OK, "ticket": f"T{n}", "expires_in": 7200} for n in range(3)]
    pretend.say("/cgi-bin/ticket/get", *tickets)
    pretend.say("/cgi-bin/get_jsapi_ticket", {**OK, "ticket": "corp", "expires_in": 7200})
    signatures = {
        client.jsapi_signature("https://a.test/", now=clock(), agent=True, noncestr="n").signature
        for client in (wecom, other, wecom, other)
    }
    assert len(signatures) == 2
    assert len(pretend.asked("/cgi-bin/ticket/get")) == 2
    assert {client.jsapi_signature("https://a.test/", now=clock(), noncestr="n").signature for client in (wecom, other)}
    assert len(pretend.asked("/cgi-bin/get_jsapi_ticket")) == 1
    clock.forward(7200)
    wecom.jsapi_signature("https://a.test/", now=clock(), agent=True)
    assert len(pretend.asked("/cgi-bin/ticket/get")) == 3
    other.close()


@pytest.mark.parametrize(("code", "name"), [(45009, "back_off"), (45033, "fewer_at_once"), (-1, "retry")])
def test_trap_7_every_limit_has_its_own_reaction(pretend: Pretend, wecom: WeCom, code: int, name: str) -> None:
    pretend.say("/cgi-bin/message/send", {"errcode": code, "errmsg": "x"})
    with pytest.raises(PlatformError) as failed:
        wecom.send(Text("a"), ["lina"])
    assert failed.value.name == name
    assert failed.value.retry_after_s


def test_trap_10_an_upload_that_is_repeated_is_whole_the_second_time(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/media/upload", {"errcode": 42001}, {"errcode": -1}, {**OK, "media_id": "m1"})
    assert wecom.upload_media("file", "a.bin", bytes(range(256)) * 40) == "m1"
    bodies = [call.body for call in pretend.asked("/cgi-bin/media/upload")]
    assert len(bodies) == 3
    assert all(bytes(range(256)) * 40 in body for body in bodies)


def test_trap_12_a_login_sends_no_access_token(pretend: Pretend, wechat: WeChat) -> None:
    pretend.say("/sns/jscode2session", {"openid": "o", "session_key": "k"})
    wechat.login("j")
    assert [call.path for call in pretend.calls] == ["/sns/jscode2session"]
    assert "access_token" not in pretend.calls[0].query


def test_trap_13_no_session_of_wechatpys_holds_a_token(pretend: Pretend, wecom: WeCom, wechat: WeChat) -> None:
    pretend.say("/cgi-bin/user/get", {**OK, "userid": "lina"})
    pretend.say("/wxa/generate_urllink", {**OK, "url_link": "x"})
    wecom.user("lina")
    wechat.url_link("a")
    for api in (wecom._api, wechat._api):
        session = api._client.session
        assert isinstance(session, MemoryStorage)
        assert session._data == {}


def test_trap_13_the_deprecated_calls_are_not_used() -> None:
    for path in ROOM.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            assert not (isinstance(node, ast.Attribute) and node.attr in ("_get", "_post")), path


def test_wechatpy_is_imported_behind_the_fence_only() -> None:
    for path in ROOM.rglob("*.py"):
        modules = [
            name
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Import | ast.ImportFrom)
            for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names])
        ]
        if any(name.partition(".")[0] == "wechatpy" for name in modules):
            assert path.name == "fence.py"


def test_the_version_the_traps_were_found_in_is_the_one_installed() -> None:
    assert wechatpy.__version__ == "1.8.18"
    assert "wechatpy" in sys.modules


def test_wechatpys_own_logger_tells_nothing_secret(
    pretend: Pretend, wecom: WeCom, caplog: pytest.LogCaptureFixture
) -> None:
    """Trap 11, the other half: wechatpy logs too."""
    pretend.say("/cgi-bin/user/get", {"errcode": 40014}, {**OK, "userid": "lina"})
    with caplog.at_level(logging.DEBUG, logger="wechatpy"):
        wecom.user("lina")
    assert "s3cr3t" not in caplog.text
    assert "token-1" not in caplog.text

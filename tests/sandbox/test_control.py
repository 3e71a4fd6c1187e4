"""The control calls: people, phones, the event stream, the proxy, verification, starting over."""

import json
import threading
from collections.abc import Callable
from typing import Any

import pytest
import requests
import xmltodict
from werkzeug.wrappers import Response

from sandbox.config import SandboxConfig
from sandbox.server import create_server
from tests.sandbox.conftest import World, config_for
from tests.sandbox.receiver import Received, Receiver, open_sealed, wecom_reply


def test_phones_are_listed_with_what_nobody_has_looked_at(world: World) -> None:
    world.send("text", {"content": "x"})
    world.send("text", {"content": "y"})
    phones = {one["id"]: one for one in world.look("phones")["phones"]}
    assert list(phones) == ["chen", "risky", "lina", "zhouq", "Outsider", "trial"]
    assert phones["lina"] == {"id": "lina", "kind": "wecom", "name": "李娜", "title": "渠道经理", "unread": 2}
    assert phones["chen"]["kind"] == "wechat"
    world.look("phones/lina")
    assert next(one for one in world.look("phones")["phones"] if one["id"] == "lina")["unread"] == 0


def test_naming_somebody_again_changes_them_and_keeps_their_messages(world: World) -> None:
    world.send("text", {"content": "x"})
    world.do("people", {"members": [{"userid": "lina", "name": "李娜娜"}]})
    assert world.look("phones/lina")["name"] == "李娜娜"
    assert len(world.chat("LINA")) == 1
    assert len(world.look("phones")["phones"]) == 6


@pytest.mark.parametrize(
    "body",
    [
        [],
        {"members": {}},
        {"members": ["lina"]},
        {"members": [{"userid": "x"}]},
        {"members": [{"userid": "", "name": "x"}]},
        {"members": [{"userid": "x" * 65, "name": "x"}]},
        {"members": [{"userid": "x", "name": "x", "visible": "yes"}]},
        {"members": [{"userid": "chen", "name": "x"}]},
        {"wechat": [{"id": "LINA", "name": "x"}]},
        {"wechat": [{"id": "x", "name": "x", "phone": 138}]},
    ],
)
def test_people_that_cannot_be_understood_are_refused(world: World, body: Any) -> None:
    assert world.do("people", body, status=400)["error"]


DEEP = b'{"a":' * 400 + b"1" + b"}" * 400
RAW = [b"{", b"\xff\xfe", b'{"content": "\\ud800"}', b'"text"', b'{"latitude": NaN}', b"[" * 100_000, DEEP]


@pytest.mark.parametrize("raw", RAW)
def test_a_body_that_is_no_json_object_is_a_400(world: World, raw: bytes) -> None:
    answer = world.http.post(f"{world.url}/sandbox/phones/lina/text", data=raw)
    assert (answer.status_code, answer.json()["error"]) == (400, "the body must be a JSON object in UTF-8")


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("phones/nobody/text", 404),
        ("phones/chen/text", 404),
        ("phones/chen/tap", 404),
        ("phones/lina/wechat/login", 404),
        ("phones/chen/wecom/login", 404),
        ("phones/lina/text", 400),
        ("no/such/call", 404),
    ],
)
def test_a_call_for_the_wrong_phone_says_so(world: World, path: str, code: int) -> None:
    assert world.do(path, {}, status=code)["error"]


@pytest.mark.parametrize("body", [{"advance_s": -1}, {"advance_s": "1h"}, {"advance_s": 1.5}, {"advance_s": True}])
def test_the_clock_only_moves_forward(world: World, body: dict[str, Any]) -> None:
    assert world.do("clock", body, status=400)["error"]
    assert world.look("clock")["ahead_s"] == 0


def test_moving_the_clock_is_told(world: World) -> None:
    before = world.look("clock")
    assert world.do("clock", {"advance_s": 3600})["unix"] - before["unix"] == pytest.approx(3600, abs=60)


def test_a_reset_forgets_everything_but_the_configuration(world: World) -> None:
    old = world.login("wecom")
    world.send("text", {"content": "x"})
    world.do("clock", {"advance_s": 60})
    world.do("faults", {"api": "*", "errcode": -1})
    world.do("callbacks/mode", {"lose": 5})
    world.do("reset")
    assert world.look("phones") == {"phones": []}
    assert world.look("calls") == {"calls": []}
    assert world.look("deliveries") == {"deliveries": []}
    assert world.look("faults") == {"faults": []}
    assert (world.look("clock")["ahead_s"], world.look("callbacks/mode")["lose"]) == (0, 0)
    assert world.wecom("GET", "getcallbackip", access_token=old)["errcode"] == 40014


def test_a_late_answer_is_not_shown_in_the_world_after_a_reset(world: World, receiver: Receiver) -> None:
    going_on = threading.Event()

    def answer(_request: Received) -> bytes:
        going_on.wait(5)
        return wecom_reply(world.config, "lina", "text", "<Content>迟到</Content>")

    receiver.answer = answer
    world.do("phones/lina/text?wait=0", {"content": "x"})
    receiver.wait_for(1)
    world.do("reset")
    world.do("people", {"members": [{"userid": "lina", "name": "李娜"}]})
    receiver.answer = lambda _request: wecom_reply(world.config, "lina", "text", "<Content>准时</Content>")
    going_on.set()
    world.do("phones/lina/enter")
    assert [message["content"] for message in world.chat("lina")] == ["准时"]
    assert len(world.look("deliveries?settle=1")["deliveries"]) == 1


def test_a_person_without_a_number_has_no_phone_code(world: World) -> None:
    world.do("people", {"wechat": [{"id": "wu", "name": "吴先生"}]})
    assert "no phone number" in world.do("phones/wu/wechat/phone", status=409)["error"]


def test_watchers_hear_which_phone_changed(world: World) -> None:
    with world.http.get(f"{world.url}/sandbox/events", stream=True, timeout=5) as stream:
        assert stream.headers["Content-Type"].startswith("text/event-stream")
        lines = stream.iter_lines(chunk_size=1)
        assert next(lines) == b": connected"
        sender = threading.Thread(target=world.send, args=("text", {"content": "x"}))
        sender.start()
        heard = next(line for line in lines if line.startswith(b"data: "))
        sender.join()
        assert json.loads(heard.removeprefix(b"data: ")) == {"phone": "lina"}
        assert next(line for line in lines if line.startswith(b":")) == b": still here"


def test_stopping_ends_the_event_streams(receiver: Receiver) -> None:
    sandbox = create_server(config_for(receiver)).start()
    with requests.get(f"{sandbox.url}/sandbox/events", stream=True, timeout=5) as stream:
        lines = stream.iter_lines(chunk_size=1)
        assert next(lines) == b": connected"
        sandbox.stop()
        assert all(line == b"" or line.startswith(b":") for line in lines)
    sandbox.stop()


# --- the phone's network ----------------------------------------------------------------------------------


def test_the_phones_network_reaches_the_product(world: World, receiver: Receiver) -> None:
    receiver.answer = lambda _request: Response(
        b'{"number":"BB1"}', status=201, content_type="application/json", headers={"Set-Cookie": "a=b", "ETag": '"1"'}
    )
    headers = {"Authorization": "Bearer t", "Idempotency-Key": "k1", "Cookie": "c=1", "X-Other": "no"}
    url = f"{world.url}/sandbox/net/api/v1/opportunities?a=1&b=%E4%B8%AD"
    answer = world.http.post(url, json={"customer": "某公司"}, headers=headers)
    assert (answer.status_code, answer.json()) == (201, {"number": "BB1"})
    assert answer.headers["ETag"] == '"1"'
    assert "Set-Cookie" not in answer.headers
    [request] = receiver.requests
    assert (request.method, request.path) == ("POST", "/api/v1/opportunities")
    assert request.query == {"a": "1", "b": "中"}
    assert json.loads(request.body) == {"customer": "某公司"}
    assert (request.headers["Authorization"], request.headers["Idempotency-Key"]) == ("Bearer t", "k1")
    assert request.headers["Content-Type"] == "application/json"
    assert not {"Cookie", "X-Other"} & set(request.headers)


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE"])
def test_every_method_and_status_passes_through(world: World, receiver: Receiver, method: str) -> None:
    receiver.answer = lambda _request: Response(
        b'{"code":"not_found"}', status=404, content_type="application/problem+json"
    )
    answer = world.http.request(method, f"{world.url}/sandbox/net/api/v1/me")
    assert (answer.status_code, answer.headers["Content-Type"]) == (404, "application/problem+json")
    assert receiver.requests[0].method == method


def test_redirects_are_handed_on_and_nothing_else_can_be_reached(world: World, receiver: Receiver) -> None:
    receiver.answer = lambda _request: Response(status=302, headers={"Location": "http://127.0.0.1:1/"})
    answer = world.http.get(f"{world.url}/sandbox/net/api/v1/me", allow_redirects=False)
    assert (answer.status_code, len(receiver.requests)) == (302, 1)
    world.http.get(f"{world.url}/sandbox/net//127.0.0.1:1/x", allow_redirects=False)
    world.http.get(f"{world.url}/sandbox/net/http://127.0.0.1:1/x", allow_redirects=False)
    assert all(request.headers["Host"] in receiver.url for request in receiver.requests)
    assert world.http.get(f"{world.url}/sandbox/net/%2e%2e/x").status_code in (400, 404)


def test_a_product_that_is_away_is_a_502(world_with: Callable[..., World]) -> None:
    world = world_with(product_base_url="http://127.0.0.1:9")
    answer = world.http.get(f"{world.url}/sandbox/net/api/v1/me")
    assert answer.status_code == 502
    assert answer.json()["error"].startswith("request:fail")


# --- the check of the callback addresses ------------------------------------------------------------------


def good(world: World) -> Callable[[Received], Response | bytes | str]:
    def answer(request: Received) -> bytes:
        if request.path.endswith("/miniprogram"):
            return request.query["echostr"].encode()
        return open_sealed(world.config.wecom_aes_key, request.query["echostr"])[1].encode()

    return answer


def test_both_addresses_pass_when_the_echo_is_right(world: World, receiver: Receiver) -> None:
    receiver.answer = good(world)
    assert world.do("verify") == {"wecom": {"ok": True, "why": "ok"}, "miniprogram": {"ok": True, "why": "ok"}}
    wecom, miniprogram = receiver.requests
    assert set(wecom.query) == {"msg_signature", "timestamp", "nonce", "echostr"}
    assert set(miniprogram.query) == {"signature", "timestamp", "nonce", "echostr"}


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda echo: echo + b"\n", "not the echostr"),
        (lambda echo: b'"' + echo + b'"', "not the echostr"),
        (lambda echo: Response(echo, status=201), "HTTP 201"),
    ],
)
def test_an_echo_that_is_not_exact_is_refused(
    world: World, receiver: Receiver, spoil: Callable[[bytes], Response | bytes], why: str
) -> None:
    right = good(world)
    receiver.answer = lambda request: spoil(right(request))  # type: ignore[arg-type]
    for result in world.do("verify").values():
        assert not result["ok"]
        assert why in result["why"]


def test_a_slow_address_is_refused(world_with: Callable[..., World], receiver: Receiver) -> None:
    world = world_with(verify_deadline_s=0.1)
    late = threading.Event()

    def answer(_request: Received) -> bytes:
        late.wait(5)
        return b""

    receiver.answer = answer
    results = world.do("verify")
    late.set()
    assert not results["wecom"]["ok"]
    assert "no answer" in results["miniprogram"]["why"]


# --- the process ------------------------------------------------------------------------------------------


def test_the_page_and_its_files_are_served_and_nothing_beside_them(world: World) -> None:
    assert world.http.get(f"{world.url}/static/../server.py").status_code == 404
    assert world.http.get(f"{world.url}/static/%2e%2e/server.py").status_code == 404
    assert world.http.get(f"{world.url}/static/no-such-file.js").status_code == 404


@pytest.mark.parametrize(
    "changes",
    [
        {"wecom_aes_key": "short"},
        {"miniprogram_aes_key": "=" * 43},
        {"wecom_token": "with space"},
        {"miniprogram_push_mode": "open"},
        {"miniprogram_push_format": "yaml"},
    ],
)
def test_a_configuration_that_a_console_would_refuse_is_refused(receiver: Receiver, changes: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=next(iter(changes))):
        config_for(receiver, **changes)


def test_the_configuration_hides_its_secrets(receiver: Receiver) -> None:
    config: SandboxConfig = config_for(receiver)
    for secret in (config.agent_secret, config.miniprogram_secret, config.wecom_aes_key, config.wecom_token):
        assert secret not in repr(config)


def test_a_callback_names_the_corp_outside_and_inside(world: World, receiver: Receiver) -> None:
    world.do("phones/lina/enter")
    envelope = xmltodict.parse(receiver.requests[0].body)["xml"]
    assert envelope["ToUserName"] == world.config.corp_id

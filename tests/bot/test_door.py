"""The callback addresses over WSGI: what reaches the callbacks, what goes on to the application behind."""

from io import BytesIO
from typing import Any
from urllib.parse import urlencode

import pytest
from werkzeug.test import Client
from werkzeug.wrappers import Response

from bot.callback import Answer
from bot.door import callback_door
from models import Database
from tests.bot.wire import Wire, make_wire

ADDRESSES: dict[str, Any] = {"/callbacks/wecom/1000017": "wecom", "/callbacks/miniprogram": "miniprogram"}


class Counted(list[tuple[str, str, int]]):
    """What the observer was told, without the seconds."""

    def __call__(self, platform: str, method: str, status: int, seconds: float) -> None:
        assert 0 <= seconds < 60
        self.append((platform, method, status))


@pytest.fixture
def wire(database: Database) -> Wire:
    return make_wire(database)


@pytest.fixture
def counted() -> Counted:
    return Counted()


@pytest.fixture
def client(wire: Wire, counted: Counted) -> Client:
    return Client(callback_door(Response("behind"), wire.callbacks, ADDRESSES, counted))


def test_a_push_is_answered_with_a_sealed_reply_and_counted(client: Client, wire: Wire, counted: Counted) -> None:
    query, body = wire.wecom(FromUserName="lina", Content="帮助", MsgId=1)
    answer = client.post("/callbacks/wecom/1000017", query_string=query, data=body)
    assert answer.content_type == "application/xml; charset=utf-8"
    assert "开通" in wire.opened(Answer(answer.status_code, answer.data))["Content"]
    assert counted == [("wecom", "POST", 200)]


@pytest.mark.parametrize(
    "path", ["/", "/callbacks/", "/callbacks/wecom/1000018", "/callbacks/miniprogram/", "/api/v1/me"]
)
def test_other_addresses_go_to_the_application_behind(client: Client, counted: Counted, path: str) -> None:
    assert client.post(path, data=b"x").data == b"behind"
    assert counted == []


@pytest.mark.parametrize("path", ADDRESSES)
@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "NONSENSE"])
def test_other_methods_are_refused_and_make_no_series_of_metrics(
    client: Client, counted: Counted, path: str, method: str
) -> None:
    answer = client.open(path, method=method)
    assert (answer.status_code, answer.headers["Allow"], answer.data) == (405, "GET, POST", b"")
    assert counted == []


@pytest.mark.parametrize("path", ADDRESSES)
@pytest.mark.parametrize(
    "query",
    ["", "msg_signature", "&&=&", "msg_signature=%ff%fe&nonce=%", urlencode({"timestamp": "帮助"}), "a=1" * 9999],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_any_query_that_is_not_theirs_is_refused_without_a_word(
    client: Client, counted: Counted, path: str, query: str, method: str
) -> None:
    answer = client.open(path, method=method, query_string=query, data=b"<xml></xml>")
    assert (answer.status_code, answer.data) == (403, b"")
    assert counted == [(ADDRESSES[path], method, 403)]


@pytest.mark.parametrize("path", ADDRESSES)
def test_a_body_that_is_too_big_is_refused_before_it_is_read(client: Client, path: str) -> None:
    assert client.post(path, data=b"<" * (1 << 21)).status_code == 403


@pytest.mark.parametrize("path", ADDRESSES)
def test_a_sender_who_hangs_up_in_the_middle_is_refused(client: Client, path: str) -> None:
    assert client.post(path, data=b"<xml>", headers={"Content-Length": "500"}).status_code == 403


class Dripping(BytesIO):
    """A body that arrives a few bytes at a time."""

    def read(self, size: int | None = -1) -> bytes:
        return super().read(min(7, size) if size is not None and size >= 0 else 7)


def test_a_body_may_arrive_in_pieces(client: Client, wire: Wire) -> None:
    query, body = wire.wecom(FromUserName="lina", Content="帮助", MsgId=1)
    answer = client.post(
        "/callbacks/wecom/1000017",
        query_string=query,
        input_stream=Dripping(body),
        headers={"Content-Length": str(len(body))},
    )
    assert wire.opened(Answer(answer.status_code, answer.data))["Content"]


@pytest.mark.parametrize("path", ADDRESSES)
@pytest.mark.parametrize("length", ["-1", "٣", "9" * 5000, "x", "1.5"])
def test_a_length_that_is_none_is_refused(client: Client, path: str, length: str) -> None:
    environ = {"CONTENT_LENGTH": length, "wsgi.input": BytesIO(b"<xml></xml>")}
    assert client.post(path, environ_overrides=environ).status_code == 403

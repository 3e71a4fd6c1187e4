"""Signing pages for the JS-SDK inside WeCom (server-apis-wecom.md section 8)."""

from contextlib import contextmanager
from typing import Any

import pytest

from channel.errors import field_sentence
from miniapp_api.throttle import PAGES_PER_ADDRESS
from tests.factories import NOW
from tests.miniapp_api.conftest import CORP, ORIGIN, House, json_of, refusal_of, refused
from tests.miniapp_api.test_edges import app_with

PAGE = f"{ORIGIN}/m/?code=abc&state=1"


def ask(house: House, url: str, **more: Any) -> Any:
    client = house.app.test_client()
    return client.get("/api/v1/js-config", query_string={"url": url}, **more)


def test_a_page_of_ours_gets_both_signatures_logged_in_or_not(house: House) -> None:
    body = json_of(ask(house, PAGE))
    assert (body["corp_id"], body["agent_id"]) == (CORP, 1000017)
    for part in ("config", "agent_config"):
        assert body[part].keys() == {"timestamp", "nonceStr", "signature"}
        assert (body[part]["timestamp"], body[part]["nonceStr"]) == (int(NOW.timestamp()), "nonce")
    assert body["config"]["signature"] != body["agent_config"]["signature"]
    assert house.platforms.asked == [PAGE, PAGE]
    token = house.caller(house.cast.manager).token
    assert json_of(ask(house, PAGE, headers={"Authorization": f"Bearer {token}"})) == body
    assert json_of(ask(house, PAGE, headers={"Authorization": "Bearer expired"})) == body


FOREIGN = [
    "",
    "/m/",
    "https://evil.example/m/",
    "http://qudao.example/m/",
    "https://qudao.example:8443/m/",
    "https://qudao.example.evil.example/",
    "https://qudao.example@evil.example/",
    "https://evil.example@qudao.example/",
    "https://evil.example\\@qudao.example/",
    "https://qudao.example\n.evil.example/",
    "https://[qudao.example/",
    "javascript:https://qudao.example/",
    "https://qudao.example/页面",
    f"{ORIGIN}/{'x' * 2000}",
]


@pytest.mark.parametrize("url", FOREIGN)
def test_a_page_that_is_not_ours_is_not_signed_and_the_platform_is_not_asked(house: House, url: str) -> None:
    problem = refusal_of(ask(house, url), 422, "invalid_fields")
    assert problem["fields"] == {"url": field_sentence("bad_value" if url else "required")}
    assert house.platforms.asked == []


@pytest.mark.parametrize("permanent", [True, False])
def test_without_a_ticket_the_page_may_ask_again_later(house: House, permanent: bool) -> None:
    house.platforms.errors[PAGE] = refused(60011, permanent=permanent)
    answer = ask(house, PAGE)
    refusal_of(answer, 503, "platform_unavailable")
    assert answer.headers["Retry-After"] == "5"


def test_pages_are_counted_by_address(house: House) -> None:
    for _ in range(PAGES_PER_ADDRESS.amount):
        assert ask(house, PAGE).status_code == 200
    refusal_of(ask(house, PAGE), 429, "too_many_requests")
    assert ask(house, PAGE, environ_base={"REMOTE_ADDR": "10.0.0.2"}).status_code == 200


def test_the_platform_is_asked_outside_any_transaction(house: House) -> None:
    class Unreachable:
        @contextmanager
        def transaction(self) -> Any:
            raise AssertionError("no transaction is needed")
            yield

        reading = transaction

    app = app_with(house, database=Unreachable(), page_origins=[ORIGIN])
    answer = app.test_client().get("/api/v1/js-config", query_string={"url": PAGE})
    assert answer.status_code == 200

"""Access tokens of both platforms, tickets, and what every call has in common."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox.conftest import World

GOOD = {"corpid": "ww1a2b3c4d5e6f7a8b", "corpsecret": "agent-secret-of-the-tests"}


def ask(world: World, path: str, **query: str) -> dict[str, Any]:
    answer: dict[str, Any] = world.http.get(f"{world.url}/{path}", params=query).json()
    return answer


def stable(world: World, **changes: Any) -> dict[str, Any]:
    config = world.config
    body = {
        "grant_type": "client_credential",
        "appid": config.miniprogram_app_id,
        "secret": config.miniprogram_secret,
    }
    answer: dict[str, Any] = world.http.post(f"{world.url}/wechat/cgi-bin/stable_token", json=body | changes).json()
    return answer


def plain(world: World, **changes: str) -> dict[str, Any]:
    config = world.config
    query = {
        "grant_type": "client_credential",
        "appid": config.miniprogram_app_id,
        "secret": config.miniprogram_secret,
    }
    return ask(world, "wechat/cgi-bin/token", **(query | changes))


def wechat_errcode(world: World, token: str) -> int:
    world.tokens["wechat"] = token
    return int(world.wechat("POST", "wxa/generate_urllink", {}).get("errcode", 0))


@pytest.mark.parametrize(
    ("changes", "errcode"),
    [
        ({"corpid": ""}, 41002),
        ({"corpsecret": ""}, 41004),
        ({"corpid": "wwanother"}, 40013),
        ({"corpsecret": "another"}, 40001),
        ({"corpsecret": "not/legal!"}, 40091),
    ],
)
def test_a_token_is_refused_with_the_documented_code(world: World, changes: dict[str, str], errcode: int) -> None:
    assert ask(world, "wecom/cgi-bin/gettoken", **(GOOD | changes))["errcode"] == errcode


def test_the_same_token_is_given_until_it_expires(world: World) -> None:
    first = ask(world, "wecom/cgi-bin/gettoken", **GOOD)
    world.pass_time(7000)
    again = ask(world, "wecom/cgi-bin/gettoken", **GOOD)
    assert again["access_token"] == first["access_token"]
    assert first["expires_in"] in (7199, 7200)
    assert 195 <= again["expires_in"] <= 200
    world.pass_time(201)
    assert ask(world, "wecom/cgi-bin/gettoken", **GOOD)["access_token"] != first["access_token"]


def test_an_expired_token_answers_42001_and_an_invented_one_40014(world: World) -> None:
    token = world.login("wecom")
    assert ask(world, "wecom/cgi-bin/getcallbackip", access_token="invented")["errcode"] == 40014
    assert ask(world, "wecom/cgi-bin/getcallbackip")["errcode"] == 41001
    world.pass_time(7201)
    assert ask(world, "wecom/cgi-bin/getcallbackip", access_token=token)["errcode"] == 42001


def test_an_early_invalidation_answers_40014_and_a_new_token_works(world: World) -> None:
    old = world.login("wecom")
    assert world.do("tokens/expire")["expired"] == 1
    refusal = ask(world, "wecom/cgi-bin/getcallbackip", access_token=old)
    assert refusal["errcode"] == 40014
    assert refusal["errmsg"].startswith("invalid access_token, hint: [")
    assert ", from ip: 127.0.0.1, more info at " in refusal["errmsg"]
    assert world.login("wecom") != old
    assert world.wecom("GET", "getcallbackip")["ip_list"]


def test_a_token_of_one_platform_is_none_of_the_other(world: World) -> None:
    assert wechat_errcode(world, world.login("wecom")) == 40014


@pytest.mark.parametrize(
    ("changes", "errcode"),
    [
        ({"grant_type": "x"}, 40002),
        ({"appid": "wxanother"}, 40013),
        ({"secret": "another"}, 40125),
        ({"secret": 7}, 40125),
    ],
)
def test_stable_token_refuses_strangers(world: World, changes: dict[str, Any], errcode: int) -> None:
    assert stable(world, **changes)["errcode"] == errcode


def test_stable_token_stays_the_same_until_its_last_five_minutes_and_then_both_work(world: World) -> None:
    first = stable(world)
    world.pass_time(6890)
    assert stable(world)["access_token"] == first["access_token"]
    world.pass_time(20)
    second = stable(world)
    assert second["access_token"] != first["access_token"]
    assert second["expires_in"] > 7100
    assert wechat_errcode(world, first["access_token"]) == 0
    assert wechat_errcode(world, second["access_token"]) == 0


def test_forcing_a_stable_token_kills_the_old_one_at_once(world: World) -> None:
    first = stable(world)["access_token"]
    second = stable(world, force_refresh=True)["access_token"]
    assert wechat_errcode(world, first) == 40001
    assert wechat_errcode(world, second) == 0


def test_forcing_needs_thirty_seconds_between_and_ends_after_twenty_a_day(world: World) -> None:
    assert "access_token" in stable(world, force_refresh=True)
    assert stable(world, force_refresh=True)["errcode"] == 45011
    for _ in range(19):
        world.pass_time(30)
        assert "access_token" in stable(world, force_refresh=True)
    world.pass_time(30)
    assert stable(world, force_refresh=True)["errcode"] == 45009


def test_a_plain_token_is_new_each_time_and_the_old_one_lives_five_more_minutes(world: World) -> None:
    first, second = plain(world)["access_token"], plain(world)["access_token"]
    assert first != second
    assert wechat_errcode(world, first) == 0
    world.pass_time(301)
    assert wechat_errcode(world, first) == 40001
    assert wechat_errcode(world, second) == 0


def test_the_two_kinds_of_wechat_token_do_not_disturb_each_other(world: World) -> None:
    steady = stable(world)["access_token"]
    plain(world)
    world.pass_time(600)
    assert wechat_errcode(world, steady) == 0


def test_an_api_called_too_often_is_blocked_for_a_minute(world_with: Callable[..., World]) -> None:
    world = world_with(api_per_minute=3)
    codes = [world.wecom("GET", "getcallbackip")["errcode"] for _ in range(4)]
    assert codes == [0, 0, 0, 45009]
    assert world.wecom("GET", "get_api_domain_ip")["errcode"] == 0
    world.pass_time(59)
    assert world.wecom("GET", "getcallbackip")["errcode"] == 45009
    world.pass_time(2)
    assert world.wecom("GET", "getcallbackip")["errcode"] == 0


def test_sending_is_not_counted_in_the_base_frequency(world_with: Callable[..., World]) -> None:
    world = world_with(api_per_minute=2)
    assert [world.send("text", {"content": f"第{n}条"})["errcode"] for n in range(5)] == [0] * 5


def test_tickets_stay_the_same_and_the_apps_ticket_is_another(world: World) -> None:
    corp = world.wecom("GET", "get_jsapi_ticket")
    app = world.wecom("GET", "ticket/get", type="agent_config")
    assert corp["ticket"] == world.wecom("GET", "get_jsapi_ticket")["ticket"] != app["ticket"]
    assert world.wecom("GET", "ticket/get", type="jsapi")["errcode"] == 40035


def test_the_apps_ticket_is_fetched_a_hundred_times_an_hour_at_most(world: World) -> None:
    codes = [world.wecom("GET", "ticket/get", type="agent_config")["errcode"] for _ in range(101)]
    assert codes == [0] * 100 + [45009]


@pytest.mark.parametrize(
    ("method", "path", "errcode"),
    [("GET", "message/send", 43002), ("POST", "user/get", 43001), ("GET", "no/such/api", 40066)],
)
def test_a_wrong_method_or_address_is_refused_in_the_platforms_shape(
    world: World, method: str, path: str, errcode: int
) -> None:
    assert world.wecom(method, path)["errcode"] == errcode


def test_broken_json_reads_as_empty_at_wecom_and_says_so(world: World) -> None:
    token = world.login("wecom")
    url = f"{world.url}/wecom/cgi-bin/message/send?access_token={token}"
    answer = world.http.post(url, data=b'{"touser": ').json()
    assert answer["errcode"] == 40008
    assert "Warning: wrong json format." in answer["errmsg"]


def test_broken_json_is_47001_at_wechat(world: World) -> None:
    token = world.login("wechat")
    url = f"{world.url}/wechat/cgi-bin/message/subscribe/send?access_token={token}"
    for body in (b"{", b"[]", b'{"touser": "\\ud800"}', b"\xff"):
        assert world.http.post(url, data=body).json()["errcode"] == 47001

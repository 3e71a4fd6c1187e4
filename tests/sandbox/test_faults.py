"""Failures on request, and what the call log says about them."""

from collections.abc import Callable
from typing import Any

import pytest
import requests

from tests.sandbox.conftest import World

TEXT = {"content": "x"}


def plan(world: World, **fault: Any) -> None:
    world.do("faults", {"api": "message/send"} | fault)


@pytest.mark.parametrize("errcode", [-1, 45009, 45033, 60020, 42001, 40014])
def test_the_next_calls_fail_as_often_as_asked(world: World, errcode: int) -> None:
    world.login("wecom")
    plan(world, errcode=errcode, times=2)
    answers = [world.send("text", TEXT) for _ in range(3)]
    assert [answer["errcode"] for answer in answers] == [errcode, errcode, 0]
    assert len(world.chat("lina")) == 1
    assert "from ip: 127.0.0.1" in answers[0]["errmsg"]


def test_a_fault_names_the_api_by_the_end_of_its_path(world: World) -> None:
    plan(world, errcode=-1, errmsg="太忙")
    assert world.wechat("POST", "cgi-bin/message/subscribe/send", {})["errcode"] == 40003
    assert world.send("text", TEXT)["errmsg"].startswith("太忙")
    world.do("faults", {"api": "*", "errcode": -1})
    assert world.wecom("GET", "getcallbackip")["errcode"] == -1


def test_a_fault_may_come_after_the_work_was_done(world: World) -> None:
    world.login("wecom")
    plan(world, errcode=-1, after=True)
    assert world.send("text", TEXT)["errcode"] == -1
    assert len(world.chat("lina")) == 1


@pytest.mark.parametrize("after", [False, True])
def test_a_connection_can_be_dropped_before_or_after_the_work(world: World, after: bool) -> None:
    world.login("wecom")
    plan(world, drop=True, after=after)
    with pytest.raises(requests.ConnectionError):
        world.send("text", TEXT)
    assert len(world.chat("lina")) == after
    assert world.look("calls")["calls"][-1]["http_status"] is None
    assert world.send("text", TEXT)["errcode"] == 0


def test_an_http_error_can_be_answered(world: World) -> None:
    token = world.login("wecom")
    plan(world, http_status=502)
    url = f"{world.url}/wecom/cgi-bin/message/send?access_token={token}"
    assert world.http.post(url, json={}).status_code == 502


def test_a_delay_alone_only_delays(world_with: Callable[..., World]) -> None:
    world = world_with()
    token = world.login("wecom")
    plan(world, delay_ms=60_000)
    url = f"{world.url}/wecom/cgi-bin/message/send?access_token={token}"
    with pytest.raises(requests.ReadTimeout):
        world.http.post(url, json={}, timeout=0.1)
    assert world.send("text", TEXT)["errcode"] == 0


def test_a_fault_may_meet_only_each_third_call_and_leaves_the_others_to_the_next_fault(world: World) -> None:
    world.login("wecom")
    plan(world, errcode=-1, every=3, times=2)
    plan(world, errcode=45033, every=2, times=1)
    answers = [world.send("text", TEXT)["errcode"] for _ in range(7)]
    assert answers == [0, 45033, -1, 0, 0, -1, 0]


def test_sends_are_counted_with_those_that_the_duplicate_check_swallowed(world: World) -> None:
    world.login("wecom")
    once = {"enable_duplicate_check": 1, "duplicate_check_interval": 600}
    plan(world, errcode=-1, after=True)
    assert [world.send("text", TEXT, **once)["errcode"] for _ in range(3)] == [-1, 0, 0]
    assert world.look("sends") == {"accepted": 3, "swallowed": 2}
    assert len(world.chat("lina")) == 1


def test_faults_are_listed_and_cleared(world: World) -> None:
    plan(world, errcode=45009, times=3)
    assert world.look("faults")["faults"][0]["times"] == 3
    assert world.control("DELETE", "faults") == {"faults": []}
    assert world.send("text", TEXT)["errcode"] == 0


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"api": ""},
        {"api": "message/send"},
        {"api": "message/send", "errcode": "busy"},
        {"api": "message/send", "errcode": -1, "times": 0},
        {"api": "message/send", "errcode": True},
        {"api": "message/send", "http_status": 99},
        {"api": "message/send", "drop": "yes"},
        {"api": "message/send", "errcode": -1, "every": 0},
    ],
)
def test_a_fault_that_makes_no_sense_is_refused(world: World, body: dict[str, Any]) -> None:
    assert world.do("faults", body, status=400)["error"]
    assert world.look("faults")["faults"] == []


def test_the_log_of_calls_holds_what_was_asked_and_answered_but_no_secret(world: World) -> None:
    token = world.login("wecom")
    stable = world.login("wechat")
    world.send("text", {"content": "你好"})
    code = world.do("phones/chen/wechat/phone")["code"]
    world.wechat("POST", "wxa/business/getuserphonenumber", {"code": code})
    plan(world, errcode=45009)
    world.send("text", TEXT)
    calls = world.look("calls")["calls"]
    assert [(call["path"].rpartition("/")[2], call["errcode"], call["fault"]) for call in calls] == [
        ("gettoken", 0, False),
        ("stable_token", 0, False),
        ("send", 0, False),
        ("getuserphonenumber", 0, False),
        ("send", 45009, True),
    ]
    assert calls[2]["body"]["text"] == {"content": "你好"}
    assert calls[2]["path"] == "/wecom/cgi-bin/message/send"
    whole = world.http.get(f"{world.url}/sandbox/calls").text
    for secret in (token, stable, code, world.config.agent_secret, world.config.miniprogram_secret):
        assert secret not in whole


def test_the_log_forgets_the_oldest_calls(world_with: Any) -> None:
    world = world_with(remember=3)
    for _ in range(5):
        world.send("text", TEXT)
    assert [call["id"] for call in world.look("calls")["calls"]] == [4, 5, 6]
    assert len(world.chat("lina")) == 3

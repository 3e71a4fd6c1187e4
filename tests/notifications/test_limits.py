"""Sending limits and pauses, on fakeredis and on a real Redis, and without either."""

from dataclasses import replace
from datetime import timedelta

import pytest
import redis
from redis.backoff import NoBackoff
from redis.retry import Retry
from structlog.testing import capture_logs

from notifications.limits import LOOK_AGAIN_S, RULES, SLOWER, Limits
from tests.notifications.stage import Clock

GO = timedelta()


@pytest.fixture
def limits(redis_client: "redis.Redis") -> Limits:
    return Limits(redis_client)


@pytest.fixture
def away() -> Limits:
    # Nothing listens on port 1; without retries of the client, since nobody here wants to wait for them.
    return Limits(redis.Redis(port=1, retry=Retry(NoBackoff(), 0), socket_connect_timeout=1))


def admitted(limits: Limits, clock: Clock, member: str, tries: int) -> int:
    return sum(limits.admit("wecom", [member], clock()) == [GO] for _ in range(tries))


def test_r_rem_7_a_member_gets_at_most_twenty_a_minute(limits: Limits) -> None:
    clock = Clock()
    assert admitted(limits, clock, "lina", 30) == 20
    clock.advance(59)
    assert limits.admit("wecom", ["lina"], clock()) == [timedelta(seconds=1)]
    clock.advance(1)
    assert admitted(limits, clock, "lina", 30) == 20


def test_the_window_moves_so_no_minute_ever_holds_more(limits: Limits) -> None:
    clock = Clock()
    assert admitted(limits, clock, "lina", 10) == 10
    clock.advance(50)
    assert admitted(limits, clock, "lina", 30) == 10
    clock.advance(10)
    assert admitted(limits, clock, "lina", 30) == 10


def test_r_rem_7_a_member_gets_at_most_six_hundred_an_hour(limits: Limits) -> None:
    clock = Clock()
    for _ in range(30):
        assert admitted(limits, clock, "lina", 20) == 20
        clock.advance(60)
    assert limits.admit("wecom", ["lina"], clock()) == [timedelta(seconds=3600 - 30 * 60)]
    clock.advance(30 * 60)
    assert limits.admit("wecom", ["lina"], clock()) == [GO]


def test_one_members_limit_is_not_anothers_and_case_does_not_matter(limits: Limits) -> None:
    clock = Clock()
    admitted(limits, clock, "lina", 20)
    waits = limits.admit("wecom", ["LiNa", "wangfang"], clock())
    assert (waits[0] > GO, waits[1]) == (True, GO)


def test_who_has_to_wait_was_not_counted(limits: Limits) -> None:
    clock = Clock()
    admitted(limits, clock, "lina", 40)
    clock.advance(61)
    assert admitted(limits, clock, "lina", 40) == 20


def test_r_rem_7_an_app_has_a_limit_of_its_own(limits: Limits, monkeypatch: pytest.MonkeyPatch) -> None:
    member, hour, app, *_ = RULES
    assert (app.scope, app.most, app.window_s) == ("wecom", 10_000, 60)
    # Counting to ten thousand would prove no more.
    monkeypatch.setattr("notifications.limits.RULES", (member, hour, replace(app, most=5)))
    clock = Clock()
    assert sum(limits.admit("wecom", [f"m{i}"], clock()) == [GO] for i in range(9)) == 5
    assert limits.admit("wecom", ["lina", "wangfang"], clock()) == [timedelta(seconds=60)] * 2
    clock.advance(60)
    assert limits.admit("wecom", [], clock()) == [GO]


def test_a_platform_without_a_documented_figure_is_not_held(limits: Limits) -> None:
    assert limits.admit("wechat", [], Clock()()) == [GO]


def test_a_pause_holds_every_process_until_it_ends(redis_client: "redis.Redis") -> None:
    clock = Clock()
    here, there = Limits(redis_client), Limits(redis_client)
    until = clock() + timedelta(seconds=60)
    here.pause("wecom", until, clock())
    assert there.paused(["wecom", "wechat"], clock()) == {"wecom": until}
    assert there.paused_until("wecom", clock()) == until
    clock.advance(60)
    assert there.paused(["wecom"], clock()) == {}


def test_a_shorter_pause_does_not_end_a_longer_one(limits: Limits) -> None:
    clock = Clock()
    hour, moment = clock() + timedelta(hours=1), clock() + timedelta(seconds=2)
    limits.pause("wecom", hour, clock())
    limits.pause("wecom", moment, clock())
    assert limits.paused(["wecom"], clock()) == {"wecom": hour}


def test_without_redis_it_goes_on_slowly_and_says_so_once(away: Limits) -> None:
    clock = Clock()
    with capture_logs() as logs:
        assert admitted(away, clock, "lina", 30) == 20 // SLOWER
        clock.advance(LOOK_AGAIN_S)
        away.admit("wecom", ["wangfang"], clock())
    assert [entry["event"] for entry in logs] == ["redis_away"]


def test_without_redis_a_pause_holds_this_process(away: Limits) -> None:
    clock = Clock()
    until = clock() + timedelta(seconds=60)
    away.pause("wecom", until, clock())
    assert away.paused(["wecom", "wechat"], clock()) == {"wecom": until}

"""Sending limits and pauses, on fakeredis and on a real Redis, and without either."""

from dataclasses import replace
from datetime import time, timedelta

import pytest
import redis
from redis.backoff import NoBackoff
from redis.retry import Retry
from structlog.testing import capture_logs

from channel.calendar import at_local, local_day
from models.outbox import BULK, NOW, SOON
from notifications.limits import GO, LOOK_AGAIN_S, RULES, SLACK_S, SLOWER, Call, Limits
from tests.notifications.stage import Clock

#: A moment kept in Redis is a text, and binary fractions of a second are not exact.
NEARLY = timedelta(milliseconds=1)


@pytest.fixture(params=["shared", "own"])
def limits(request: pytest.FixtureRequest, redis_client: "redis.Redis") -> Limits:
    return Limits(redis_client if request.param == "shared" else None)


@pytest.fixture
def away() -> Limits:
    # Nothing listens on port 1; without retries of the client, since nobody here wants to wait for them.
    return Limits(redis.Redis(port=1, retry=Retry(NoBackoff(), 0), socket_connect_timeout=1))


def admitted(limits: Limits, clock: Clock, member: str, tries: int, *, priority: int = SOON) -> int:
    return sum(limits.admit([Call("wecom", [member], priority)], clock()) == [[GO]] for _ in range(tries))


def wait(limits: Limits, clock: Clock, member: str = "lina") -> timedelta:
    ((found,),) = limits.admit([Call("wecom", [member])], clock())
    return found


def few(limits: Limits, app_most: int, app_bulk: int) -> Limits:
    """The same with a small figure for the app: counting to ten thousand would prove no more."""
    rules = [replace(rule, most=app_most, bulk=app_bulk) if rule.scope == "wecom" else rule for rule in RULES]
    return Limits(limits._redis, rules=rules)


def test_r_rem_7_a_member_gets_at_most_twenty_a_minute(limits: Limits) -> None:
    clock = Clock()
    assert admitted(limits, clock, "lina", 30) == 20
    clock.advance(59)
    assert wait(limits, clock) - timedelta(seconds=1 + SLACK_S) < NEARLY
    clock.advance(1 + SLACK_S)
    assert admitted(limits, clock, "lina", 30) == 20


def test_the_window_moves_so_no_minute_ever_holds_more(limits: Limits) -> None:
    clock = Clock()
    assert admitted(limits, clock, "lina", 10) == 10
    clock.advance(50)
    assert admitted(limits, clock, "lina", 30) == 10
    clock.advance(10 + SLACK_S)
    assert admitted(limits, clock, "lina", 30) == 10


def test_r_rem_7_a_member_gets_at_most_six_hundred_an_hour(limits: Limits) -> None:
    clock = Clock()
    for _ in range(30):
        assert admitted(limits, clock, "lina", 20) == 20
        clock.advance(62)
    assert wait(limits, clock) - timedelta(seconds=3600 + SLACK_S - 30 * 62) < NEARLY
    clock.advance(3600 + SLACK_S - 30 * 62)
    assert wait(limits, clock) == GO


def test_one_members_limit_is_not_anothers_and_case_does_not_matter(limits: Limits) -> None:
    clock = Clock()
    admitted(limits, clock, "lina", 20)
    ((lina, wangfang),) = limits.admit([Call("wecom", ["LiNa", "wangfang"])], clock())
    assert (lina > GO, wangfang) == (True, GO)


def test_who_has_to_wait_was_not_counted(limits: Limits) -> None:
    clock = Clock()
    admitted(limits, clock, "lina", 40)
    clock.advance(62)
    assert admitted(limits, clock, "lina", 40) == 20


def test_many_calls_are_asked_for_at_once_and_count_one_after_the_other(limits: Limits) -> None:
    clock = Clock()
    calls = [Call("wecom", ["lina"]), Call("wechat"), Call("wecom", ["wangfang"])] * 25
    waits = limits.admit(calls, clock())
    assert [sum(each == [GO] for each in waits[place::3]) for place in range(3)] == [20, 25, 20]


def test_what_goes_to_many_leaves_room_for_what_somebody_waits_for(limits: Limits) -> None:
    clock = Clock()
    assert admitted(limits, clock, "lina", 30, priority=BULK) == 16
    assert admitted(limits, clock, "lina", 30) == 4
    assert admitted(limits, clock, "lina", 30) == 0


def test_r_rem_7_an_app_has_limits_of_its_own_per_minute_and_hour(limits: Limits) -> None:
    of_tokens = [(rule.most, rule.window_s) for rule in RULES if rule.scope == "chain"]
    assert all(most <= {60: 10_000, 3600: 150_000}[window_s] for most, window_s in of_tokens)
    assert len(of_tokens) == 2
    of_app = [(rule.most, rule.window_s) for rule in RULES if rule.scope == "wecom"]
    assert of_app == [(10_000, 60), (150_000, 3600)]
    limits, clock = few(limits, 5, 4), Clock()
    assert sum(wait(limits, clock, f"m{i}") == GO for i in range(9)) == 5
    waits = limits.admit([Call("wecom", ["lina", "wangfang"])], clock())
    assert all(each > timedelta(seconds=60) for each in waits[0])


def test_a_full_app_holds_what_goes_to_many_where_it_is(limits: Limits) -> None:
    limits, clock = few(limits, 5, 4), Clock()
    assert [limits.admit([Call("wecom", [f"m{i}"], priority=BULK)], clock())[0] == [GO] for i in range(5)] == [
        *[True] * 4,
        False,
    ]
    assert limits.is_full("wecom", clock())
    assert wait(limits, clock) == GO
    clock.advance(3600 + 2 * SLACK_S)
    assert not limits.is_full("wecom", clock())


def test_a_full_member_does_not_hold_others_messages(limits: Limits) -> None:
    clock = Clock()
    assert admitted(limits, clock, "lina", 17, priority=BULK) == 16
    assert not limits.is_full("wecom", clock())


def test_a_platform_without_a_documented_figure_is_not_held(limits: Limits) -> None:
    assert limits.admit([Call("wechat")], Clock()()) == [[GO]]


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
        wait(away, clock, "wangfang")
    assert [entry["event"] for entry in logs] == ["redis_away"]


def test_without_redis_a_pause_holds_this_process(away: Limits) -> None:
    clock = Clock()
    until = clock() + timedelta(seconds=60)
    away.pause("wecom", until, clock())
    assert away.paused(["wecom", "wechat"], clock()) == {"wecom": until}


@pytest.fixture(params=["shared", "own"])
def seated(request: pytest.FixtureRequest, redis_client: "redis.Redis") -> Limits:
    """Of a corp with one account: 200 messages to members a day."""
    wide = [replace(rule, most=10_000, bulk=10_000) for rule in RULES]
    return Limits(redis_client if request.param == "shared" else None, rules=wide, seats=1)


def today(limits: Limits, clock: Clock, priority: int, people: int) -> int:
    """How many of so many people may be told today, in calls of fifty."""
    calls = [Call("wecom", [f"m{one}" for one in range(start, start + 50)], priority) for start in range(0, people, 50)]
    return sum(wait == GO for call in limits.admit(calls, clock()) for wait in call)


def test_r_rem_7_a_day_takes_200_messages_for_each_account_and_what_is_urgent_has_room_to_the_last(
    seated: Limits,
) -> None:
    clock = Clock()
    assert today(seated, clock, BULK, 300) == 160
    assert today(seated, clock, SOON, 50) == 20
    assert today(seated, clock, NOW, 50) == 10
    assert today(seated, clock, NOW, 50) == 0


def test_r_rem_7_what_finds_no_room_today_goes_the_next_morning(seated: Limits) -> None:
    clock = Clock()
    today(seated, clock, BULK, 200)
    ((late,),) = seated.admit([Call("wecom", ["lina"], BULK)], clock())
    assert clock() + late == at_local(local_day(clock()) + timedelta(days=1), time(8))
    clock.advance(late.total_seconds())
    assert today(seated, clock, BULK, 50) == 50


def test_r_rem_7_who_has_to_wait_for_a_window_takes_nothing_of_the_day(redis_client: "redis.Redis") -> None:
    for limits in (Limits(redis_client, seats=1), Limits(None, seats=1)):
        clock = Clock()
        assert admitted(limits, clock, "lina", 100) == 20
        assert sum(admitted(limits, clock, f"m{n}", 1, priority=NOW) for n in range(200)) == 190 - 20


def test_r_rem_7_other_apps_have_days_of_their_own_and_nobody_is_limited_who_does_not_say_how_many_accounts_there_are(
    limits: Limits, seated: Limits
) -> None:
    clock = Clock()
    assert today(seated, clock, NOW, 200) == 190
    assert seated.admit([Call("wechat"), Call("chain", ["x"])], clock()) == [[GO], [GO]]
    assert sum(admitted(limits, clock, f"m{n}", 1) for n in range(250)) == 250


def test_r_rem_7_while_redis_is_away_each_process_takes_a_part_of_the_day() -> None:
    lost = Limits(redis.Redis(port=1, retry=Retry(NoBackoff(), 0), socket_connect_timeout=1), seats=1)
    assert sum(admitted(lost, Clock(), f"m{n}", 1, priority=NOW) for n in range(100)) == 190 // SLOWER

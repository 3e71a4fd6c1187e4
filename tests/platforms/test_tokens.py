"""Tokens: one fetch for everybody, early renewal, and life without Redis. On fakeredis and on a real Redis."""

import json
import logging
import threading
from collections.abc import Callable
from typing import Any

import fakeredis
import pytest
from redis.exceptions import ConnectionError as RedisAway

from platforms.errors import PlatformError
from platforms.reactions import refusal
from platforms.tokens import Fetched, SharedToken, TokenStore
from tests.platforms.conftest import Clock

SECRET = "s3cr3t-of-the-app-0123456789"


class Platform:
    """Counts how often a token is fetched; `slow` keeps the fetch going until the others have come to the door."""

    def __init__(self, expires_in_s: float = 7200) -> None:
        self.fetches = 0
        self.expires_in_s = expires_in_s
        self.slow: Callable[[], Any] = lambda: None
        self._lock = threading.Lock()

    def __call__(self) -> Fetched:
        with self._lock:
            self.fetches += 1
            value = f"token-{self.fetches}"
        self.slow()
        return Fetched(value, self.expires_in_s)


def token(store: TokenStore, platform: Platform) -> SharedToken:
    return store.token("wecom", "ww1", SECRET, fetch=platform)


@pytest.fixture
def platform() -> Platform:
    return Platform()


@pytest.fixture
def store(redis_client: Any, clock: Clock) -> TokenStore:
    return TokenStore(redis_client, now=clock)


def in_threads(count: int, work: Callable[[int], Any]) -> list[Any]:
    results: list[Any] = [None] * count
    barrier = threading.Barrier(count)

    def run(number: int) -> None:
        barrier.wait(10)
        try:
            results[number] = work(number)
        except PlatformError as error:
            results[number] = error

    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    return results


def test_a_token_is_fetched_once_and_kept(store: TokenStore, platform: Platform) -> None:
    shared = token(store, platform)
    assert [shared.get() for _ in range(5)] == ["token-1"] * 5
    assert platform.fetches == 1


def test_trap_of_the_stack_16_threads_fetch_one_token(store: TokenStore, platform: Platform) -> None:
    tokens = in_threads(16, lambda _: token(store, platform).get())
    assert tokens == ["token-1"] * 16
    assert platform.fetches == 1


def test_trap_2_processes_share_token_and_expiry(redis_client: Any, clock: Clock, platform: Platform) -> None:
    """Four stores are four processes: nothing in common but Redis and the platform."""
    stores = [TokenStore(redis_client, now=clock) for _ in range(4)]
    waiting = threading.Event()
    platform.slow = lambda: waiting.wait(0.05)
    tokens = in_threads(8, lambda number: token(stores[number % 4], platform).get())
    assert tokens == ["token-1"] * 8
    assert platform.fetches == 1
    clock.forward(7200 - 299)
    restarted = TokenStore(redis_client, now=clock)
    assert token(restarted, platform).get() == "token-2"


def test_a_token_is_renewed_five_minutes_before_its_end(store: TokenStore, platform: Platform, clock: Clock) -> None:
    shared = token(store, platform)
    shared.get()
    clock.forward(7200 - 301)
    assert shared.get() == "token-1"
    clock.forward(2)
    assert shared.get() == "token-2"


def test_the_last_five_minutes_do_not_become_a_storm_when_the_platform_repeats_its_token(
    store: TokenStore, clock: Clock
) -> None:
    """WeCom returns the same token, with the rest of its life, until it has expired."""
    dying = Platform(expires_in_s=200)
    shared = token(store, dying)
    for _ in range(10):
        shared.get()
        clock.forward(5)
    assert dying.fetches == 1
    clock.forward(20)
    shared.get()
    assert dying.fetches == 2


def test_a_refused_token_is_replaced(store: TokenStore, platform: Platform) -> None:
    shared = token(store, platform)
    assert shared.invalidate(shared.get()) == "token-2"
    assert shared.get() == "token-2"
    assert platform.fetches == 2


def test_a_refused_token_that_somebody_has_replaced_costs_no_fetch(
    redis_client: Any, clock: Clock, platform: Platform
) -> None:
    mine, theirs = (token(TokenStore(redis_client, now=clock), platform) for _ in range(2))
    seen = mine.get()
    theirs.invalidate(seen)
    assert mine.invalidate(seen) == "token-2"
    assert platform.fetches == 2


def test_16_threads_with_the_same_refused_token_fetch_one_new_one(store: TokenStore, platform: Platform) -> None:
    shared = token(store, platform)
    seen = shared.get()
    assert in_threads(16, lambda _: shared.invalidate(seen)) == ["token-2"] * 16
    assert platform.fetches == 2


def test_while_one_renews_early_the_others_go_on_with_the_old_token(
    redis_client: Any, clock: Clock, platform: Platform
) -> None:
    first, second = (token(TokenStore(redis_client, now=clock), platform) for _ in range(2))
    first.get()
    clock.forward(7200 - 200)
    fetching, finish = threading.Event(), threading.Event()
    platform.slow = lambda: (fetching.set(), finish.wait(10))
    renewing = threading.Thread(target=first.get)
    renewing.start()
    assert fetching.wait(10)
    assert second.get() == "token-1"
    assert first.get() == "token-1"
    finish.set()
    renewing.join(10)
    assert second.get() == "token-2"


def test_a_holder_that_died_does_not_stop_the_others_for_ever(
    redis_client: Any, clock: Clock, platform: Platform
) -> None:
    def holder_dies(_: float) -> None:
        redis_client.delete(f"{shared.key}:lock")

    shared = token(TokenStore(redis_client, now=clock, sleep=holder_dies), platform)
    redis_client.set(f"{shared.key}:lock", "somebody", px=40_000)
    assert shared.get() == "token-1"


def test_a_lock_that_ran_out_and_is_somebody_elses_is_left_to_him(
    redis_client: Any, clock: Clock, platform: Platform
) -> None:
    shared = token(TokenStore(redis_client, now=clock), platform)
    platform.slow = lambda: redis_client.set(f"{shared.key}:lock", "somebody else")
    shared.get()
    assert redis_client.get(f"{shared.key}:lock") == b"somebody else"


def test_a_failed_fetch_reaches_the_caller_and_frees_the_lock(store: TokenStore, platform: Platform) -> None:
    def refuse() -> Fetched:
        raise refusal("wecom", "gettoken", 40091)

    with pytest.raises(PlatformError):
        store.token("wecom", "ww1", SECRET, fetch=refuse).get()
    assert token(store, platform).get() == "token-1"


def test_trap_4_the_key_tells_nothing_of_the_secret(redis_client: Any, store: TokenStore, platform: Platform) -> None:
    token(store, platform).get()
    keys = [key.decode() for key in redis_client.keys("*")]
    assert keys
    for key in keys:
        assert not any(SECRET[start : start + 4] in key for start in range(len(SECRET) - 3))


def test_trap_4_secrets_with_the_same_beginning_are_two_credentials(store: TokenStore) -> None:
    one, two = Platform(), Platform()
    store.token("wecom", "ww1", "abcdefghij-one", fetch=one).get()
    store.token("wecom", "ww1", "abcdefghij-two", fetch=two).get()
    assert (one.fetches, two.fetches) == (1, 1)


def test_identities_cannot_be_glued_together(store: TokenStore, platform: Platform) -> None:
    assert store.token("t", "ab", "c", fetch=platform).key != store.token("t", "a", "bc", fetch=platform).key


def test_value_and_expiry_are_one_text_that_redis_forgets_in_time(
    redis_client: Any, store: TokenStore, platform: Platform, clock: Clock
) -> None:
    shared = token(store, platform)
    shared.get()
    stored = json.loads(redis_client.get(shared.key))
    assert stored["value"] == "token-1"
    assert stored["expires_at"] == clock().timestamp() + 7200
    assert 7100 < redis_client.ttl(shared.key) <= 7200


@pytest.mark.parametrize("rubbish", [b"token-of-an-old-version", b"{}", b"[]", b"\xff", b'{"value": 1}'])
def test_an_entry_nobody_understands_is_fetched_anew(
    redis_client: Any, store: TokenStore, platform: Platform, rubbish: bytes
) -> None:
    shared = token(store, platform)
    redis_client.set(shared.key, rubbish)
    assert shared.get() == "token-1"


def test_without_redis_a_process_goes_on_from_memory_and_says_so_once(
    clock: Clock, platform: Platform, caplog: pytest.LogCaptureFixture
) -> None:
    server = fakeredis.FakeServer()
    shared = token(TokenStore(fakeredis.FakeRedis(server=server), now=clock), platform)
    server.connected = False
    with caplog.at_level(logging.WARNING):
        assert [shared.get() for _ in range(3)] == ["token-1"] * 3
        assert shared.invalidate("token-1") == "token-2"
    assert platform.fetches == 2
    assert [record.message for record in caplog.records] == [
        "Redis is away, tokens are kept in this process: ConnectionError"
    ]
    server.connected = True
    assert shared.get() == "token-3"


def test_without_redis_threads_still_fetch_once(clock: Clock, platform: Platform) -> None:
    class Away:
        def __getattr__(self, name: str) -> Any:
            raise RedisAway("no route")

    store = TokenStore(Away(), now=clock)
    assert in_threads(16, lambda _: token(store, platform).get()) == ["token-1"] * 16
    assert platform.fetches == 1

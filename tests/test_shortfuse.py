"""Redis may hang or die without holding anybody up for long, and comes back by itself."""

import socket
from collections.abc import Iterator

import pytest
import redis

from shortfuse import LEAVE_ALONE_S, ShortFusePool


@pytest.fixture
def mute() -> Iterator[int]:
    """A port that accepts connections and never says a word, as a stopped Redis does."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def client(url: str, at: list[float]) -> redis.Redis:
    options = {"socket_connect_timeout": 0.1, "socket_timeout": 0.1, "monotonic": lambda: at[0]}
    return redis.Redis(connection_pool=ShortFusePool.from_url(url, **options))


def test_after_one_wait_nobody_asks_a_hung_redis_for_a_while(mute: int) -> None:
    at = [0.0]
    hung = client(f"redis://127.0.0.1:{mute}/0", at)
    with pytest.raises(redis.RedisError):
        hung.get("x")
    with pytest.raises(redis.ConnectionError, match="a moment ago"):
        hung.get("x")
    at[0] = LEAVE_ALONE_S + 1
    with pytest.raises(redis.RedisError) as asked:
        hung.get("x")
    assert "a moment ago" not in str(asked.value)


@pytest.mark.redis
def test_a_redis_that_answers_is_asked_every_time(stack_redis_url: str) -> None:
    with client(stack_redis_url, [0.0]) as well:
        for number in range(3):
            well.set("x", number)
            assert well.get("x") == str(number).encode()


@pytest.mark.redis
def test_a_wrong_command_does_not_blow_the_fuse(stack_redis_url: str) -> None:
    with client(stack_redis_url, [0.0]) as well:
        well.set("text", "x")
        with pytest.raises(redis.ResponseError):
            well.incr("text")
        assert well.get("text") == b"x"

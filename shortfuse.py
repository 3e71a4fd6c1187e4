"""A Redis client that is soon out of patience.

Everything that Redis holds may be lost, and whoever uses it can go on without. So a Redis that hangs must not hold
up a request: each wait is short, nothing is repeated, and after a failure nobody even asks for a while.
"""

import threading
import time
from collections.abc import Callable
from typing import Any

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

#: Waiting longer than this for a cache costs more than the cache saves.
PATIENCE_S = 0.5
#: After a failure Redis is left alone for so long; then one caller finds out.
LEAVE_ALONE_S = 10.0


class ShortFusePool(redis.ConnectionPool):
    """A connection pool that refuses at once for a while after a connection has failed."""

    def __init__(self, *, monotonic: Callable[[], float] = time.monotonic, **options: Any) -> None:
        super().__init__(**options)
        self._monotonic = monotonic
        self._guard = threading.Lock()
        self._ask_again_at = 0.0

    def get_connection(self, *args: Any, **options: Any) -> Any:
        """A connection, or ConnectionError without asking when one has failed a moment ago."""
        with self._guard:
            now = self._monotonic()
            if now < self._ask_again_at:
                raise redis.ConnectionError("Redis was away a moment ago")
        try:
            return super().get_connection(*args, **options)
        except (redis.ConnectionError, redis.TimeoutError):
            self._blow()
            raise

    def release(self, connection: Any) -> None:
        """Take a connection back. One that was closed under way has failed: Redis died or did not answer in time."""
        if getattr(connection, "_sock", None) is None:
            self._blow()
        super().release(connection)

    def _blow(self) -> None:
        with self._guard:
            self._ask_again_at = self._monotonic() + LEAVE_ALONE_S


def open_redis(url: str) -> redis.Redis:
    """A client over a short-fused pool; connects lazily."""
    patience = {"socket_connect_timeout": PATIENCE_S, "socket_timeout": PATIENCE_S, "retry": Retry(NoBackoff(), 0)}
    return redis.Redis(connection_pool=ShortFusePool.from_url(url, **patience))

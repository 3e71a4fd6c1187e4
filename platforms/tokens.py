"""Access tokens and tickets, shared by all processes through Redis, fetched by one of them at a time.

Follows server-apis-wecom.md sections 1 and 8, server-apis-wechat.md section 2 and errors-and-limits.md 1.3.
wechatpy keeps the expiry per process, fetches once per thread, puts a part of the secret into the key and lets the
tickets of two apps collide (wechatpy-coverage.md bugs 2, 4 and 6); here value and expiry are one JSON text, the key
carries a hash of everything that makes the token another one, and a lock in Redis lets one process fetch while the
others wait. Without Redis a process goes on from its own memory.
"""

import json
import logging
import secrets
import threading
import time
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from typing import Any, NamedTuple

from redis.exceptions import RedisError

logger = logging.getLogger(__name__)

#: Renew this long before the platform's expiry, so that no call starts with a token that dies on the way.
EARLY_S = 300.0
#: But never ask again sooner than this after a fetch: WeCom returns the same token until it has expired.
AT_LEAST_S = 60.0

#: For so long a token is not asked for again that was just read: asking Redis costs more than all else of a call.
SEEN_S = 1.0

_LOCK_MS = 40_000  # above three tries of 3 + 8 s: a holder that is still alive keeps its lock
_WAIT_S = (
    12.0  # then the holder has crashed, or the platform hangs; fetching twice is harmless, waiting for ever is not
)
_POLL_S = 0.05

#: Delete the lock only if it is still ours; after _LOCK_MS it may be somebody else's.
_RELEASE = "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end"


class Fetched(NamedTuple):
    """What the platform gave: a token or ticket, and for how many seconds."""

    value: str
    expires_in_s: float


class _Entry(NamedTuple):
    value: str
    expires_at: float
    refresh_at: float


class TokenStore:
    """Where tokens are kept. One per process; hands out one `SharedToken` per credential.

    `redis` is a redis-py (or fakeredis) client. `now` is the clock: an aware datetime. `sleep` is how to wait for
    another process's fetch. Safe to share between threads.
    """

    def __init__(
        self,
        redis: Any,
        *,
        now: Callable[[], datetime],
        prefix: str = "platforms",
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._redis = redis
        self._now = now
        self._prefix = prefix
        self._sleep = sleep
        self._memory: dict[str, _Entry] = {}
        self._locks: dict[str, threading.Lock] = {}
        self._redis_away = False

    def token(self, kind: str, *identity: str, fetch: Callable[[], Fetched]) -> "SharedToken":
        """The token of `kind` ("wecom", "ticket") for the credential `identity`.

        The identity may hold secrets: only a hash of the whole of it becomes part of the key. `fetch` asks the
        platform; whatever it raises reaches the caller of `get`.
        """
        fingerprint = sha256(json.dumps(identity).encode()).hexdigest()[:32]
        return SharedToken(self, f"{self._prefix}:{kind}:{fingerprint}", fetch)

    def read(self, key: str) -> _Entry | None:
        """The entry that has not expired, from Redis, or from memory while Redis is away."""
        entry: _Entry | None = self._memory.get(key)
        try:
            stored = self._redis.get(key)
            self._redis_is_back()
            entry = _Entry(**json.loads(stored)) if stored else None
        except RedisError as error:
            self._redis_is_away(error)
        except (TypeError, ValueError):
            entry = None  # not written by this version of us: fetch anew
        return entry if entry and entry.expires_at > self.time() else None

    def write(self, key: str, fetched: Fetched) -> None:
        """Store value and expiry together; Redis forgets them at the expiry."""
        now = self.time()
        expires_at = now + fetched.expires_in_s
        refresh_at = max(expires_at - EARLY_S, min(now + AT_LEAST_S, expires_at))
        entry = _Entry(fetched.value, expires_at, refresh_at)
        self._memory[key] = entry
        try:
            self._redis.set(key, json.dumps(entry._asdict()), px=max(int(fetched.expires_in_s * 1000), 1))
        except RedisError as error:
            self._redis_is_away(error)

    def lock(self, key: str) -> str | None:
        """Take the fetch lock; None when somebody holds it. While Redis is away everybody gets it."""
        mine = secrets.token_hex(8)
        try:
            return mine if self._redis.set(f"{key}:lock", mine, nx=True, px=_LOCK_MS) else None
        except RedisError as error:
            self._redis_is_away(error)
            return mine

    def unlock(self, key: str, mine: str) -> None:
        """Give the fetch lock back, if it is still ours."""
        try:
            self._redis.eval(_RELEASE, 1, f"{key}:lock", mine)
        except RedisError as error:
            self._redis_is_away(error)

    def thread_lock(self, key: str) -> threading.Lock:
        """The lock between the threads of this process, which spares Redis the polling."""
        return self._locks.setdefault(key, threading.Lock())

    def time(self) -> float:
        """Seconds since the epoch by the clock given."""
        return self._now().timestamp()

    def pause(self) -> None:
        """Wait a moment for another process."""
        self._sleep(_POLL_S)

    def _redis_is_away(self, error: RedisError) -> None:
        if not self._redis_away:
            self._redis_away = True
            logger.warning("Redis is away, tokens are kept in this process: %s", type(error).__name__)

    def _redis_is_back(self) -> None:
        if self._redis_away:
            self._redis_away = False
            logger.warning("Redis is back, tokens are shared again")


class SharedToken:
    """One token or ticket. `get` it for every call, `invalidate` it when the platform refuses it."""

    def __init__(self, store: TokenStore, key: str, fetch: Callable[[], Fetched]) -> None:
        self.key = key
        self._store = store
        self._fetch = fetch
        self._seen: tuple[str, float, float] | None = None

    def get(self) -> str:
        """The current token. Fetches when there is none or it nears its end; raises what the fetch raises."""
        seen, now = self._seen, self._store.time()
        if seen is not None and seen[1] <= now < seen[2]:
            return seen[0]
        entry = self._store.read(self.key)
        if entry is not None and now < entry.refresh_at:
            self._seen = (entry.value, now, min(now + SEEN_S, entry.refresh_at))
        if entry is None:
            with self._store.thread_lock(self.key):
                return self._renew(None)
        if self._store.time() < entry.refresh_at:
            return entry.value
        # It still works: whoever is first renews it, nobody waits for that.
        lock = self._store.thread_lock(self.key)
        if not lock.acquire(blocking=False):
            return entry.value
        try:
            return self._renew(None)
        finally:
            lock.release()

    def invalidate(self, seen: str) -> str:
        """The token to try after the platform refused `seen` (40001, 40014, 42001).

        When the stored one is another already, somebody has renewed it and it is taken without a fetch.
        """
        self._seen = None
        with self._store.thread_lock(self.key):
            return self._renew(seen)

    def _renew(self, refused: str | None) -> str:
        """Fetch under the lock, or take what somebody else has fetched meanwhile."""
        give_up = time.monotonic() + _WAIT_S
        while True:
            entry = self._store.read(self.key)
            if entry and entry.value != refused and self._store.time() < entry.refresh_at:
                return entry.value
            mine = self._store.lock(self.key)
            if mine is None and entry and entry.value != refused:
                return entry.value
            if mine is not None or time.monotonic() > give_up:
                return self._fetch_under(mine, refused)
            self._store.pause()

    def _fetch_under(self, mine: str | None, refused: str | None) -> str:
        try:
            # Between our look and our lock somebody may have finished.
            entry = self._store.read(self.key)
            if entry and entry.value != refused and self._store.time() < entry.refresh_at:
                return entry.value
            fetched = self._fetch()
            self._store.write(self.key, fetched)
            return fetched.value
        finally:
            if mine is not None:
                self._store.unlock(self.key, mine)

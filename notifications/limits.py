"""How much we send: below the platforms' limits (R-REM-7), and not at all while a platform wants a pause.

WeCom drops what exceeds a member's limit without an error, so only our own counting can prevent that. One script in
Redis asks all windows of all receivers of a call in one round trip and counts a message only when every window has
room; the `limits` library needs one round trip per receiver and window (1,000 receivers: 329 ms against 10 ms) and
keeps what one window counted when another refuses. Without Redis the same script runs in this process at a quarter of
the speed, because several processes may be doing so.
"""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast

import fakeredis
import structlog
from redis import Redis
from redis.exceptions import RedisError

logger = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Rule:
    """At most `most` messages of a scope in any `window_s` seconds."""

    scope: str
    most: int
    window_s: int
    source: str


_FREQUENCY = "https://developer.work.weixin.qq.com/document/path/90312"

#: Scope is "member" (one receiver of WeCom messages), a platform (its calls), or calls with a limit of their own. The
#: platform's own figures are 30 and 1,000 for a member and 60 for handing in; the distance leaves room for what other
#: tools of the same corp's app send.
RULES: tuple[Rule, ...] = (
    Rule("member", 20, 60, _FREQUENCY),
    Rule("member", 600, 3600, _FREQUENCY),
    Rule("wecom", 10_000, 60, _FREQUENCY),
    Rule("hand_in", 50, 60, "https://developer.work.weixin.qq.com/document/path/91853"),
)

#: While Redis is away each process goes at this fraction, and looks for Redis this often: looking may take seconds.
SLOWER = 4
LOOK_AGAIN_S = 30.0

#: KEYS: one list of moments for each thing that is limited, the first is the app's. ARGV: now, number of app rules,
#: number of receiver rules, then `most` and `window` of each. Answers how long each must wait, "0" when counted.
_SCRIPT = """
local now, rules = tonumber(ARGV[1]), {{}, {}}
local at = 4
for set = 1, 2 do
  for _ = 1, tonumber(ARGV[1 + set]) do
    rules[set][#rules[set] + 1] = {tonumber(ARGV[at]), tonumber(ARGV[at + 1])}
    at = at + 2
  end
end
local function take(key, set)
  local wait, longest, most = 0, 0, 0
  for _, rule in ipairs(set) do
    local oldest = redis.call('lindex', key, rule[1] - 1)
    if oldest then wait = math.max(wait, tonumber(oldest) + rule[2] - now) end
    most, longest = math.max(most, rule[1]), math.max(longest, rule[2])
  end
  if wait <= 0 and most > 0 then
    redis.call('lpush', key, ARGV[1])
    redis.call('ltrim', key, 0, most - 1)
    redis.call('expire', key, longest + 1)
  end
  return math.max(wait, 0)
end
local waits, held = {}, take(KEYS[1], rules[1])
for i = 2, #KEYS do
  if held > 0 then waits[i - 1] = tostring(held) else waits[i - 1] = tostring(take(KEYS[i], rules[2])) end
end
if #KEYS == 1 then waits[1] = tostring(held) end
return waits
"""


class Limits:
    """The windows and pauses of one deployment. Safe to share between threads.

    `redis` is a redis-py client, or fakeredis when everything is in one process.
    """

    def __init__(self, redis: "Redis", *, prefix: str = "qudao") -> None:
        self._redis = redis
        self._prefix = prefix
        self._script = redis.register_script(_SCRIPT)
        self._own = fakeredis.FakeRedis(server=fakeredis.FakeServer())
        self._lock = threading.Lock()
        self._look_again_at: datetime | None = None
        self._pauses: dict[str, datetime] = {}

    def admit(self, app: str, members: Sequence[str], now: datetime) -> list[timedelta]:
        """Count one call of `app` and one message to each of `members`; how long each has to wait, zero: go.

        With no members the list has one entry, for the call. Who has to wait was not counted.
        """
        if not members and not any(rule.scope == app for rule in RULES):
            return [timedelta()]
        keys = [f"{self._prefix}:sent:{app}", *(f"{self._prefix}:sent:{app}:{member.lower()}" for member in members)]
        waits = self._ask(keys, (app, "member"), now)
        return [timedelta(seconds=float(wait)) for wait in waits]

    def pause(self, app: str, until: datetime, now: datetime) -> None:
        """Hold every call of `app`, in all processes, until then. A longer pause that is on already stays."""
        until = max(until, self._pauses.get(app, until))
        self._pauses[app] = until
        milliseconds = max(int((until - now) / timedelta(milliseconds=1)), 1)
        try:
            self._redis.set(self._pause_key(app), until.isoformat(), px=milliseconds)
        except RedisError as error:
            self._is_away(error, now)

    def paused(self, apps: Sequence[str], now: datetime) -> Mapping[str, datetime]:
        """The apps that pause, with the end of each pause. Asks Redis: once per batch."""
        if self._may_ask(now):
            try:
                told = cast("list[bytes | None]", self._redis.mget([self._pause_key(app) for app in apps]))
                for app, until in zip(apps, told, strict=True):
                    if until:
                        self._pauses[app] = max(_moment(until), self._pauses.get(app, now))
                self._is_back()
            except RedisError as error:
                self._is_away(error, now)
        return {app: until for app, until in self._pauses.items() if app in apps and until > now}

    def paused_until(self, app: str, now: datetime) -> datetime | None:
        """The end of a pause that this process knows of. Asks nobody: once per call."""
        until = self._pauses.get(app)
        return until if until is not None and until > now else None

    def _ask(self, keys: list[str], scopes: tuple[str, str], now: datetime) -> list[bytes]:
        if self._may_ask(now):
            try:
                waits = cast("list[bytes]", self._script(keys, _arguments(scopes, now)))
                self._is_back()
                return waits
            except RedisError as error:
                self._is_away(error, now)
        slow = _arguments(scopes, now, slower=SLOWER)
        return cast("list[bytes]", self._script(keys, slow, client=self._own))

    def _may_ask(self, now: datetime) -> bool:
        """Whether to ask Redis; while it is away one thread does so now and then, and the others go on."""
        with self._lock:
            if self._look_again_at is None:
                return True
            if now < self._look_again_at:
                return False
            self._look_again_at = now + timedelta(seconds=LOOK_AGAIN_S)
            return True

    def _is_away(self, error: RedisError, now: datetime) -> None:
        with self._lock:
            first, self._look_again_at = self._look_again_at is None, now + timedelta(seconds=LOOK_AGAIN_S)
        if first:
            logger.warning("redis_away", error=type(error).__name__, effect="sending slowly, pauses are not shared")

    def _is_back(self) -> None:
        with self._lock:
            was_away, self._look_again_at = self._look_again_at is not None, None
        if was_away:
            logger.warning("redis_back")

    def _pause_key(self, app: str) -> str:
        return f"{self._prefix}:pause:{app}"


def _arguments(scopes: tuple[str, str], now: datetime, *, slower: int = 1) -> list[Any]:
    """The script's ARGV for the rules of the app and of its receivers."""
    sets = [[rule for rule in RULES if rule.scope == scope] for scope in scopes]
    numbers = [max(rule.most // slower, 1) if i == 0 else rule.window_s for s in sets for rule in s for i in (0, 1)]
    return [repr(now.timestamp()), len(sets[0]), len(sets[1]), *numbers]


def _moment(told: bytes | str) -> datetime:
    return datetime.fromisoformat(told.decode() if isinstance(told, bytes) else told)

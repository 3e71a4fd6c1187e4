"""Counting a day's messages to members: the platform takes so many for each account of the corp (R-REM-7).

A day is the local one, as the platform counts it. What nobody waits for leaves a part of it to what somebody waits for;
what finds no room any more goes on the next morning, unless it is done by then. In Redis for all processes, or in this
process alone.
"""

import threading
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple, cast

from redis import Redis

#: Messages to members a day for each account (https://developer.work.weixin.qq.com/document/path/90312).
PER_SEAT = 200
#: Of these, in percent, by priority: for what somebody waits for, for what one person is told, for what goes to many.
SHARES = (95, 90, 80)


class Wish(NamedTuple):
    """So many messages that are to go, and how many of the day may be gone with them."""

    messages: int
    most: int


#: KEYS: the day's. ARGV: of each wish its count and its most; the answer says how many of each may go, and counts them.
_SCRIPT = """
local used, taken, answer = tonumber(redis.call('get', KEYS[1]) or '0'), 0, {}
for at = 1, #ARGV, 2 do
  local granted = math.max(math.min(tonumber(ARGV[at]), tonumber(ARGV[at + 1]) - used - taken), 0)
  taken = taken + granted
  answer[#answer + 1] = granted
end
if taken > 0 then
  redis.call('incrby', KEYS[1], taken)
  redis.call('expire', KEYS[1], 172800)
end
return answer
"""


class SharedDays:
    """Days in Redis. Raises RedisError when it does not answer."""

    def __init__(self, redis: "Redis", prefix: str) -> None:
        self._redis = redis
        self._prefix = prefix
        self._script = redis.register_script(_SCRIPT)

    def take(self, day: date, wishes: Sequence[Wish]) -> list[int]:
        """Count what may go; how many of each wish. One round trip."""
        args: list[Any] = [number for wish in wishes for number in wish]
        return cast("list[int]", self._script([self._key(day)], args))

    def give_back(self, day: date, count: int) -> None:
        """What did not go after all."""
        self._redis.decrby(self._key(day), count)

    def _key(self, day: date) -> str:
        return f"{self._prefix}:day:{day}"


class OwnDays:
    """Days in the memory of this process. Safe to share between threads."""

    def __init__(self, *, slower: int = 1) -> None:
        self._slower = slower
        self._day: date | None = None
        self._used = 0
        self._lock = threading.Lock()

    def take(self, day: date, wishes: Sequence[Wish]) -> list[int]:
        """Count what may go; how many of each wish."""
        granted = []
        with self._lock:
            if day != self._day:
                self._day, self._used = day, 0
            for wish in wishes:
                granted.append(max(min(wish.messages, wish.most // self._slower - self._used), 0))
                self._used += granted[-1]
        return granted

    def give_back(self, day: date, count: int) -> None:
        """What did not go after all."""
        with self._lock:
            if day == self._day:
                self._used -= count

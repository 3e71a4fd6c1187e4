"""Counting within moving windows: in Redis for all processes, or in this process alone. Both by the same rules.

A moment is kept for each message that was counted, so that no window of any position ever holds more than it may. One
script in Redis answers for all receivers of many calls in one round trip and counts a message only when every window
has room; the `limits` library needs one round trip per receiver and window (1,000 receivers: 329 ms against 10 ms) and
keeps what one window counted when another refuses.
"""

import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, cast

from redis import Redis


class Window(NamedTuple):
    """Of what goes to one person at most `most`, of what goes to many at most `bulk`, in any `seconds`."""

    most: int
    bulk: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Asked:
    """One call: the key that it counts towards with its windows, and the same for each of its receivers."""

    key: str
    windows: tuple[Window, ...]
    receivers: tuple[str, ...] = ()
    receiver_windows: tuple[Window, ...] = ()
    is_bulk: bool = False


#: For each call how many seconds each of its receivers has to wait, of one without receivers the call; 0: counted.
#: Negative: it is the call that has to wait so long, whoever receives it.
Waits = list[list[float]]

#: KEYS: of each call its own and its receivers'. ARGV: now; the number of sets of windows, each with its number of
#: windows and their most, bulk and seconds; of each call: its set, its receivers' set, 1 when bulk, its receivers.
_SCRIPT = """
local now, at, sets = tonumber(ARGV[1]), 3, {}
for s = 1, tonumber(ARGV[2]) do
  local set = {windows = {}, most = 0, longest = 0}
  for w = 1, tonumber(ARGV[at]) do
    local most, bulk, seconds = tonumber(ARGV[at + 1]), tonumber(ARGV[at + 2]), tonumber(ARGV[at + 3])
    set.windows[w] = {most, bulk, seconds}
    set.most, set.longest = math.max(set.most, most), math.max(set.longest, seconds)
    at = at + 3
  end
  sets[s] = set
  at = at + 1
end
local function wait_of(key, set, of)
  local wait = 0
  for _, window in ipairs(set.windows) do
    local oldest = redis.call('lindex', key, window[of] - 1)
    if oldest then wait = math.max(wait, tonumber(oldest) + window[3] - now) end
  end
  return wait
end
local function count(key, set)
  if set.most == 0 then return end
  if redis.call('lpush', key, ARGV[1]) > set.most then redis.call('ltrim', key, 0, set.most - 1) end
  redis.call('expire', key, math.ceil(set.longest) + 1)
end
local answer, k = {}, 1
while at <= #ARGV do
  local own, theirs, of = KEYS[k], sets[tonumber(ARGV[at + 1])], 1 + tonumber(ARGV[at + 2])
  local set, receivers = sets[tonumber(ARGV[at])], tonumber(ARGV[at + 3])
  local held, goes = wait_of(own, set, of), receivers == 0
  at, k = at + 4, k + 1
  if receivers == 0 then answer[#answer + 1] = held > 0 and tostring(-held) or '0' end
  for r = 1, receivers do
    local wait = -held
    if held <= 0 then
      wait = math.max(wait_of(KEYS[k], theirs, of), 0)
      if wait == 0 then count(KEYS[k], theirs); goes = true end
    end
    answer[#answer + 1] = wait ~= 0 and tostring(wait) or '0'
    k = k + 1
  end
  if goes and held <= 0 then count(own, set) end
end
return answer
"""


class SharedWindows:
    """Windows in Redis. Raises RedisError when it does not answer."""

    def __init__(self, redis: "Redis") -> None:
        self._script = redis.register_script(_SCRIPT)

    def ask(self, calls: Sequence[Asked], now: float) -> Waits:
        """Count what may go now; one round trip."""
        numbers: dict[tuple[Window, ...], int] = {}
        tail: list[int] = []
        keys: list[str] = []
        for call in calls:
            own = numbers.setdefault(call.windows, len(numbers) + 1)
            theirs = numbers.setdefault(call.receiver_windows, len(numbers) + 1)
            tail += (own, theirs, int(call.is_bulk), len(call.receivers))
            keys += (call.key, *call.receivers)
        head: list[Any] = [repr(now), len(numbers)]
        for windows in numbers:
            head += (len(windows), *(number for window in windows for number in window))
        told = iter(cast("list[bytes]", self._script(keys, head + tail)))
        return [[float(next(told)) for _ in range(max(len(call.receivers), 1))] for call in calls]


class OwnWindows:
    """Windows in the memory of this process. Safe to share between threads.

    `slower`: only such a part of each window, because other processes may be counting for themselves too.
    """

    def __init__(self, *, slower: int = 1) -> None:
        self._slower = slower
        self._counted: dict[str, deque[float]] = {}
        self._lock = threading.Lock()
        self._look_again_at = _MANY

    def ask(self, calls: Sequence[Asked], now: float) -> Waits:
        """Count what may go now."""
        with self._lock:
            self._forget(now)
            return [self._ask(call, now) for call in calls]

    def _ask(self, call: Asked, now: float) -> list[float]:
        held = self._wait(call.key, call.windows, call, now)
        if held > 0:
            return [-held] * max(len(call.receivers), 1)
        waits = []
        for receiver in call.receivers:
            waits.append(wait := max(self._wait(receiver, call.receiver_windows, call, now), 0.0))
            if not wait:
                self._count(receiver, call.receiver_windows, now)
        if not waits or 0.0 in waits:
            self._count(call.key, call.windows, now)
        return waits or [0.0]

    def _wait(self, key: str, windows: Sequence[Window], call: Asked, now: float) -> float:
        counted, longest = self._counted.get(key), 0.0
        if counted is None:
            return longest
        for window in windows:
            most = max((window.bulk if call.is_bulk else window.most) // self._slower, 1)
            if len(counted) >= most:
                longest = max(longest, counted[-most] + window.seconds - now)
        return longest

    def _count(self, key: str, windows: Sequence[Window], now: float) -> None:
        if windows:
            counted = self._counted.get(key)
            if counted is None:
                counted = self._counted[key] = deque(maxlen=max(window.most for window in windows))
            counted.append(now)

    def _forget(self, now: float) -> None:
        """Of those to whom nothing went for long, keep nothing."""
        if len(self._counted) < self._look_again_at:
            return
        gone = [key for key, counted in self._counted.items() if counted[-1] < now - _LONG_S]
        for key in gone:
            del self._counted[key]
        self._look_again_at = 2 * len(self._counted) + _MANY


#: Keys from which on it is worth looking which are still needed; and the longest window of any rule, in seconds.
_MANY, _LONG_S = 20_000, 3700.0

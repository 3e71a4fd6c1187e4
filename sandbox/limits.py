"""Counting calls: fixed windows that block for a while, sliding windows, and natural days.

The figures come from errors-and-limits.md and stand where they are used; this file only counts.
"""

from collections import Counter, deque
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Rule:
    """At most `limit` per `window_s`; what comes after is refused for `block_s` (errors-and-limits.md 4)."""

    limit: int
    window_s: int
    block_s: int


@dataclass
class _Window:
    start: float
    count: int = 0
    blocked_until: float = 0.0


class Frequency:
    """Fixed windows with a block, one per key and rule."""

    def __init__(self, *rules: Rule) -> None:
        self._rules = rules
        self._windows: dict[tuple[str, Rule], _Window] = {}

    def take(self, key: str, now: float) -> bool:
        """Count one call; False when it is over a limit or falls into a block."""
        # Every rule counts every call, also one that another rule refuses.
        verdicts = [self._take(rule, key, now) for rule in self._rules]
        return all(verdicts)

    def _take(self, rule: Rule, key: str, now: float) -> bool:
        window = self._windows.setdefault((key, rule), _Window(now))
        if now < window.blocked_until:
            return False
        if now >= window.start + rule.window_s:
            window.start, window.count = now, 0
        window.count += 1
        if window.count > rule.limit:
            window.blocked_until = now + rule.block_s
            return False
        return True


@dataclass
class Sliding:
    """How often something happened in the last `window_s` seconds, up to `limit` times."""

    limit: int
    window_s: float
    _times: deque[float] = field(default_factory=deque)

    def full(self, now: float) -> bool:
        """Whether one more would be too many."""
        while self._times and self._times[0] <= now - self.window_s:
            self._times.popleft()
        return len(self._times) >= self.limit

    def add(self, now: float) -> None:
        """Count one."""
        self._times.append(now)


class PerDay:
    """Counters per natural day in China."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()

    def add(self, key: str, day: str, amount: int = 1) -> None:
        """Count `amount` for `key` on `day`."""
        self._counts[key, day] += amount

    def of(self, key: str, day: str) -> int:
        """What was counted for `key` on `day`."""
        return self._counts[key, day]

    def of_month(self, key: str, month: str) -> int:
        """What was counted for `key` in a month written as `2026-11`."""
        return sum(n for (k, day), n in self._counts.items() if k == key and day.startswith(month))

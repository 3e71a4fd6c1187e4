"""How much we send: below the platforms' limits (R-REM-7), and not at all while a platform wants a pause.

WeCom drops what exceeds a member's limit without an error, so only our own counting can prevent that (`windows.py`).
What goes to many leaves a part of each window free, so that an approval goes at once in the middle of a broadcast.
When Redis is away each process counts for itself at a quarter of the speed, because several may be doing so.
"""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple, cast

import structlog
from redis import Redis
from redis.exceptions import RedisError

from channel.calendar import at_local, local_day
from models.outbox import BULK, SOON
from notifications.days import PER_SEAT, SHARES, OwnDays, SharedDays, Wish
from notifications.windows import Asked, OwnWindows, SharedWindows, Waits, Window

logger = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Rule:
    """At most `most` messages of a scope in any `window_s` seconds."""

    scope: str
    most: int
    #: Of these for what goes to many; the rest is kept for what one person waits for.
    bulk: int
    window_s: int
    source: str


_FREQUENCY = "https://developer.work.weixin.qq.com/document/path/90312"

#: Scope is "member" (one receiver of WeCom messages), a platform (its calls), or calls with a limit of their own. The
#: platform's own figures are 30 and 1,000 for a member and 60 for handing in; the distance leaves room for what other
#: tools of the same corp's app send.
#: A call into a corp of the chain may ask our corp's endpoint for the token of that one.
RULES: tuple[Rule, ...] = (
    Rule("member", 20, 16, 60, _FREQUENCY),
    Rule("member", 600, 500, 3600, _FREQUENCY),
    Rule("wecom", 10_000, 9_500, 60, _FREQUENCY),
    Rule("wecom", 150_000, 145_000, 3600, _FREQUENCY),
    Rule("chain", 10_000, 9_500, 60, _FREQUENCY),
    Rule("chain", 150_000, 145_000, 3600, _FREQUENCY),
    Rule("hand_in", 50, 40, 60, "https://developer.work.weixin.qq.com/document/path/91853"),
)

#: While Redis is away each process goes at this fraction, and looks for Redis this often: looking may take seconds.
SLOWER = 4
LOOK_AGAIN_S = 30.0

#: A message may leave so many seconds after it was counted, or arrive there faster than the one before: every window is
#: counted that much longer than the platform's, so that no window of theirs holds more than it may.
SLACK_S = 1.0


GO = timedelta()


#: The scope whose messages to members a day limits, and when on the next day goes what found no room.
_BY_DAY, _MORNING = "wecom", time(8, 0)


class Call(NamedTuple):
    """One call that wants to go: the scope of RULES it counts towards, its receivers who count, what it overtakes."""

    scope: str
    members: Sequence[str] = ()
    #: One of models.outbox.PRIORITIES.
    priority: int = SOON

    @property
    def is_bulk(self) -> bool:
        """Whether it says to many what nobody waits for."""
        return self.priority == BULK


class Limits:
    """The windows and pauses of one deployment. Safe to share between threads.

    `redis` is a redis-py client; None when everything is in this one process. `seats`: how many accounts the corp may
    have, which limits a day's messages to members; 0: nobody says, and days are not limited.
    """

    def __init__(
        self, redis: "Redis | None", *, prefix: str = "qudao", rules: Sequence[Rule] = RULES, seats: int = 0
    ) -> None:
        self._redis = redis
        self._windows: dict[str, tuple[Window, ...]] = {}
        for rule in rules:
            window = Window(rule.most, rule.bulk, rule.window_s + SLACK_S)
            self._windows[rule.scope] = (*self._windows.get(rule.scope, ()), window)
        self._prefix = prefix
        self._shared = SharedWindows(redis) if redis is not None else None
        slower = 1 if redis is None else SLOWER
        self._own = OwnWindows(slower=slower)
        self._per_day = seats * PER_SEAT
        self._shared_days = SharedDays(redis, prefix) if redis is not None else None
        self._own_days = OwnDays(slower=slower)
        self._lock = threading.Lock()
        self._look_again_at: datetime | None = None
        self._pauses: dict[str, datetime] = {}
        self._full: dict[str, datetime] = {}

    def admit(self, calls: Sequence[Call], now: datetime) -> list[list[timedelta]]:
        """Count these calls and a message to each of their receivers; how long each has to wait, zero: go.

        For a call without members the list has one entry. Who has to wait was not counted.
        """
        return self._of_today(calls, now) if self._per_day else self._of_windows(calls, now)

    def _of_today(self, calls: Sequence[Call], now: datetime) -> list[list[timedelta]]:
        """The same, where a day's messages to members are limited: the rest of them wait for the next morning."""
        day = local_day(now)
        tomorrow = at_local(day + timedelta(days=1), _MORNING) - now
        taken = iter(self._take(day, [self._wish(call) for call in calls if call.scope == _BY_DAY], now))
        room = [next(taken) if call.scope == _BY_DAY else len(call.members) for call in calls]
        going = [
            (place, call._replace(members=call.members[:granted]))
            for place, (call, granted) in enumerate(zip(calls, room, strict=True))
            if granted or not call.members
        ]
        waits = [[tomorrow] * max(len(call.members), 1) for call in calls]
        unused = 0
        for (place, call), each in zip(going, self._of_windows([call for _, call in going], now), strict=True):
            waits[place][: len(each)] = each
            unused += sum(map(bool, each)) if call.members and call.scope == _BY_DAY else 0
        if unused:
            self._give_back(day, unused, now)
        return waits

    def _wish(self, call: Call) -> Wish:
        """What a call takes of the day, and how much of it what is as important may take."""
        return Wish(len(call.members), self._per_day * SHARES[call.priority] // 100)

    def _take(self, day: date, wishes: Sequence[Wish], now: datetime) -> list[int]:
        if self._shared_days is not None and self._may_ask(now):
            try:
                return self._shared_days.take(day, wishes)
            except RedisError as error:
                self._is_away(error, now)
        return self._own_days.take(day, wishes)

    def _give_back(self, day: date, count: int, now: datetime) -> None:
        if self._shared_days is not None and self._may_ask(now):
            try:
                self._shared_days.give_back(day, count)
            except RedisError as error:
                self._is_away(error, now)
            return
        self._own_days.give_back(day, count)

    def _of_windows(self, calls: Sequence[Call], now: datetime) -> list[list[timedelta]]:
        if not calls:
            return []
        waits = self._ask([self._asked(call) for call in calls], now)
        for call, each in zip(calls, waits, strict=True):
            if call.is_bulk and each[0] < 0:
                self._full[call.scope] = now + timedelta(seconds=-each[0])
        return [[timedelta(seconds=abs(wait)) if wait else GO for wait in each] for each in waits]

    def is_full(self, scope: str, now: datetime) -> bool:
        """Whether this process was told that no call to many may be made for a moment. Asks nobody."""
        until = self._full.get(scope)
        return until is not None and until > now

    def pause(self, app: str, until: datetime, now: datetime) -> None:
        """Hold every call of `app`, in all processes, until then. A longer pause that is on already stays."""
        until = max(until, self._pauses.get(app, until))
        self._pauses[app] = until
        if self._redis is None:
            return
        milliseconds = max(int((until - now) / timedelta(milliseconds=1)), 1)
        try:
            self._redis.set(self._pause_key(app), until.isoformat(), px=milliseconds)
        except RedisError as error:
            self._is_away(error, now)

    def paused(self, apps: Sequence[str], now: datetime) -> Mapping[str, datetime]:
        """The apps that pause, with the end of each pause. Asks Redis: once per batch."""
        if self._redis is not None and self._may_ask(now):
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

    def _asked(self, call: Call) -> Asked:
        key = f"{self._prefix}:sent:{call.scope}"
        receivers = tuple(f"{key}:{member.lower()}" for member in call.members)
        theirs = self._windows.get("member", ()) if receivers else ()
        return Asked(key, self._windows.get(call.scope, ()), receivers, theirs, call.is_bulk)

    def _ask(self, calls: Sequence[Asked], now: datetime) -> Waits:
        limited = [call for call in calls if call.windows or call.receivers]
        waits = iter(self._count(limited, now.timestamp(), now) if limited else ())
        return [next(waits) if call.windows or call.receivers else [0.0] for call in calls]

    def _count(self, calls: Sequence[Asked], moment: float, now: datetime) -> Waits:
        if self._shared is not None and self._may_ask(now):
            try:
                waits = self._shared.ask(calls, moment)
                self._is_back()
                return waits
            except RedisError as error:
                self._is_away(error, now)
        return self._own.ask(calls, moment)

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


def _moment(told: bytes | str) -> datetime:
    return datetime.fromisoformat(told.decode() if isinstance(told, bytes) else told)

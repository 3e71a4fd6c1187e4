"""The gate before the calls of one turn: asks the limits for several at a time, shortly before they leave."""

import threading
from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from models import OutboxMessage
from notifications.deliveries import Delivery
from notifications.limits import GO, SLACK_S, Call, Limits
from notifications.outcomes import Outcome, put_off
from platforms.errors import Platform

#: How many calls are asked for at once at the most.
_MOST = 256
#: Used up sooner than this, more are asked for the next time; later than that, fewer: what was counted should go soon.
_SOON, _LATE = timedelta(seconds=0.1), timedelta(seconds=0.4)


class Pass(NamedTuple):
    """A call that may leave now, with those of its messages that may; and what becomes of the others."""

    app: Platform
    delivery: Delivery
    admitted: Sequence[OutboxMessage]
    outcomes: dict[int, Outcome]


class Gate:
    """Hands out the calls of one turn, each with the limits' answer of this moment. Safe to share between threads."""

    def __init__(
        self, deliveries: Sequence[tuple[Platform, Delivery]], limits: Limits, now: Callable[[], datetime], at_once: int
    ) -> None:
        self._waiting = deque(deliveries)
        self._asked: deque[tuple[Platform, Delivery, list[timedelta]]] = deque()
        self._limits = limits
        self._now = now
        self._size = self._least = at_once
        self._asked_at: datetime | None = None
        self._lock = threading.Lock()

    def next(self) -> Pass | None:
        """The next call; None when there is none left."""
        with self._lock:
            now = self._now()
            if self._asked_at is not None and now - self._asked_at > timedelta(seconds=SLACK_S) / 2:
                # Too long ago: they count once more, which costs room and never exceeds a limit.
                self._waiting.extendleft((app, delivery) for app, delivery, _ in reversed(self._asked))
                self._asked.clear()
            if not self._asked:
                self._ask(now)
            if not self._asked:
                return None
            app, delivery, waits = self._asked.popleft()
        return _pass(app, delivery, waits, self._limits.paused_until(app, now), now)

    def rest(self) -> list[tuple[Platform, Delivery]]:
        """What was not handed out, and will not be any more."""
        with self._lock:
            left = [(app, delivery) for app, delivery, _ in self._asked] + list(self._waiting)
            self._asked.clear()
            self._waiting.clear()
        return left

    def _ask(self, now: datetime) -> None:
        if self._asked_at is not None:
            took = now - self._asked_at
            self._size = min(self._size * 2, _MOST) if took < _SOON else self._size
            self._size = max(self._size // 2, self._least) if took > _LATE else self._size
        chosen = [self._waiting.popleft() for _ in range(min(self._size, len(self._waiting)))]
        pausing = {app for app, _ in chosen if self._limits.paused_until(app, now) is not None}
        calls = [Call(one.scope or app, one.members, one.priority) for app, one in chosen if app not in pausing]
        waits = iter(self._limits.admit(calls, now) if calls else ())
        self._asked.extend((app, one, [GO] if app in pausing else next(waits)) for app, one in chosen)
        self._asked_at = now


def _pass(app: Platform, delivery: Delivery, waits: list[timedelta], until: datetime | None, now: datetime) -> Pass:
    """What a pause or a limit puts off, and the rest."""
    messages = delivery.messages
    if until is not None:
        return Pass(app, delivery, (), {message.id: put_off(until, f"{app} pauses") for message in messages})
    if not any(waits):
        return Pass(app, delivery, messages, {})
    waits = waits if delivery.members else waits * len(messages)
    outcomes = {
        message.id: put_off(now + wait, "sending limit") for message, wait in zip(messages, waits, strict=True) if wait
    }
    return Pass(app, delivery, [message for message in messages if message.id not in outcomes], outcomes)

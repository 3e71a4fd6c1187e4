"""Delivers callbacks as the platforms do: 5 s per try, three tries, the first 200 ends it (callbacks.md 1.5).

Deliveries run on the pusher's own threads, never on a request's. How a message is sealed and how an answer is
read is the business of the two channels (`wecom/channel.py`, `wechat/channel.py`).
"""

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import count
from typing import Protocol

from sandbox.clock import SandboxClock
from sandbox.deliveries import Answer, Delivery, Push, Reply, Sealed, post_once
from sandbox.modes import Modes
from sandbox.sealing import CannotOpen

TRIES = 3
#: Counts the worlds between two resets, so that a late answer of the old one is not shown in the new.
_WORLDS = count(1)
_THREADS = 24


class Channel(Protocol):
    """One of the two ways to the product."""

    def seal(self, push: Push, modes: Modes, now: float) -> Sealed:
        """The request of one try, with fresh timestamp, nonce and random prefix."""

    def open(self, sealed: Sealed, body: bytes) -> Reply | None:
        """The reply in a 200 answer, None for `nothing to say`; raises CannotOpen."""

    def apply(self, push: Push, reply: Reply) -> None:
        """Make the reply visible; runs under the world's lock, raises CannotOpen when it makes no sense."""

    def verify(self) -> dict[str, object]:
        """Do the GET check of the callback address: `{"ok": bool, "why": sentence}`."""


class Pusher:
    """The queue of callbacks and its threads. All state is guarded by the world's lock, given as `lock`."""

    def __init__(self, lock: threading.RLock, stopping: threading.Event, deadline_s: float, remember: int) -> None:
        self._lock = lock
        self._stopping = stopping
        self._deadline_s = deadline_s
        self._remember = remember
        self._pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="sandbox-push")
        self.channels: dict[str, Channel] = {}
        self.reset(SandboxClock())

    def reset(self, clock: SandboxClock) -> None:
        """Forget what was delivered and how to misbehave; what is on its way is not tried again nor acted on."""
        self._clock = clock
        self._world_number = next(_WORLDS)
        self._deliveries: deque[Delivery] = deque(maxlen=self._remember)
        self._held: list[Delivery] = []
        self._numbers = count(1)
        self.modes = Modes()

    def deliveries(self) -> list[Delivery]:
        """All remembered deliveries, oldest first."""
        return list(self._deliveries)

    def set_modes(self, modes: Modes) -> None:
        """Change how callbacks misbehave; pushes held for reordering leave when reordering ends."""
        self.modes = modes
        if not modes.reorder:
            held, self._held = self._held, []
            self._submit(held)

    def push(self, push: Push) -> Delivery:
        """Start delivering; returns at once. With `repeat` the copies go in parallel, the first is returned."""
        copies = [self._new(push, self.modes.repeat) for _ in range(self.modes.repeat)]
        if self.modes.lose:
            self.modes = replace(self.modes, lose=self.modes.lose - 1)
            for delivery in copies:
                self._end(delivery, "lost")
        elif self.modes.reorder and not self._held:
            self._held = copies
            for delivery in copies:
                delivery.state = "held"
        elif self._held:
            held, self._held = self._held, []
            self._submit_in_turn(copies, held)
        else:
            self._submit(copies)
        return copies[0]

    def close(self) -> None:
        """Take no more work; the tries that are under way end by themselves."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _new(self, push: Push, copies: int) -> Delivery:
        delivery = Delivery(next(self._numbers), push, self._clock.unix(), copies, self._world_number)
        self._deliveries.append(delivery)
        return delivery

    def _submit(self, deliveries: list[Delivery]) -> None:
        for delivery in deliveries:
            delivery.state = "queued"
            self._pool.submit(self._deliver, delivery)

    def _submit_in_turn(self, first: list[Delivery], then: list[Delivery]) -> None:
        for delivery in first + then:
            delivery.state = "queued"

        def run() -> None:
            for delivery in first + then:
                self._deliver(delivery)

        self._pool.submit(run)

    def _deliver(self, delivery: Delivery) -> None:
        state = "failed"
        try:
            for _ in range(TRIES):
                if self._stopping.is_set() or self._is_forgotten(delivery):
                    break
                if self._try_once(delivery):
                    state = "delivered"
                    break
        finally:
            self._end(delivery, state)

    def _try_once(self, delivery: Delivery) -> bool:
        channel = self.channels[delivery.push.channel]
        with self._lock:
            modes, now = self.modes, self._clock.unix()
        sealed = channel.seal(delivery.push, modes, now)
        answer = post_once(sealed, self._deadline_s, modes.slow_ms / 1000, self._stopping)
        with self._lock:
            delivery.tries.append(_try_entry(now, answer))
        if answer.status != 200:
            return False
        self._take_reply(channel, delivery, sealed, answer.body)
        return True

    def _take_reply(self, channel: Channel, delivery: Delivery, sealed: Sealed, body: bytes) -> None:
        with self._lock:
            if self._is_forgotten(delivery):
                return
            try:
                delivery.reply = channel.open(sealed, body)
                if delivery.reply is not None and self._first_answer(delivery):
                    channel.apply(delivery.push, delivery.reply)
            except CannotOpen as error:
                delivery.protocol_error = str(error)

    def _is_forgotten(self, delivery: Delivery) -> bool:
        return delivery.world_number != self._world_number

    def _first_answer(self, delivery: Delivery) -> bool:
        # Copies of one push get the same reply; it is shown once.
        if delivery.copies == 1:
            return True
        siblings = [d for d in self._deliveries if d.push is delivery.push and d is not delivery]
        return all(sibling.reply is None for sibling in siblings)

    def _end(self, delivery: Delivery, state: str) -> None:
        with self._lock:
            delivery.state = state
            finished: Callable[[Delivery], None] | None = delivery.push.finished
            if finished is not None:
                finished(delivery)
        delivery.ended.set()


def _try_entry(now: float, answer: Answer) -> dict[str, float | int | str | None]:
    return {"at": round(now, 3), "status": answer.status, "error": answer.error, "ms": answer.took_ms}

"""The worker: empties the outbox, at least once and never inside a transaction (architecture.md, "Outbox").

One turn is: claim and plan in one transaction; make the calls, several at a time; record all outcomes in one
transaction. A worker may die between any two of these. What it had claimed lapses and is taken up by another, what it
had sent may go out again, with the same content, which the platform's duplicate check and the card's task_id catch.
"""

import secrets
import threading
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta

import structlog
from sqlalchemy.exc import OperationalError

from models import Database, OutboxMessage
from notifications.deliveries import Batch, Delivery, Wires
from notifications.gate import Gate
from notifications.limits import Limits
from notifications.observing import Observer, unobserved
from notifications.outbox import Leave, claim, has_due
from notifications.outcomes import Outcome, after_error, defect, not_for_ever, pause_s, put_off
from notifications.planning import plan
from notifications.recording import record
from notifications.transports import TRANSPORTS
from platforms.errors import Platform, PlatformError

logger = structlog.get_logger(__name__)

#: How long a claim is good for. A dead worker's messages are late by that much.
LEASE = timedelta(seconds=120)
#: No call begins with less of the claim left than the longest call takes: 12 s for a token that somebody else fetches,
#: then three tries of 3 + 8 s each to fetch it and to send, with pauses; and a moment to record it.
CALL_TIME = timedelta(seconds=85)
#: Rows that go alone in one turn: at first, and as few and many as it may become so that a turn takes about a second.
TURN_SIZE, LEAST, MOST = 100, 20, 1_000
_SHORT, _LONG = timedelta(seconds=0.5), timedelta(seconds=2)
#: Calls at the same time, and those kept for what is urgent. Waiting for answers is most of the time of a call.
CALLS_AT_ONCE, URGENT_AT_ONCE = 16, 4
#: Seconds between two looks at an empty queue, and after trouble.
IDLE_S, TROUBLE_S = 0.5, 3.0


class Dispatcher:
    """One worker. Any number of them may run, in one process or in many, over one database.

    `worker` is a name for people to recognise it by. Close it at the end.
    """

    def __init__(
        self,
        database: Database,
        wires: Wires,
        limits: Limits,
        *,
        now: Callable[[], datetime],
        worker: str,
        observe: Observer = unobserved,
        calls_at_once: int = CALLS_AT_ONCE,
    ) -> None:
        self._database = database
        self._wires = wires
        self._limits = limits
        self._now = now
        self._observe = observe
        # The end of the name is new for each: a worker must not take an earlier one's claims for its own.
        self.worker = f"{worker[:52]}:{secrets.token_hex(4)}"
        self._lanes = (Lane(self.worker, calls_at_once), Lane(f"{self.worker}!", min(calls_at_once, URGENT_AT_ONCE)))
        self._stop = threading.Event()

    def run(self, stop: threading.Event) -> None:
        """Work until `stop` is set; what is under way then is finished, what is not begun goes back.

        What is urgent has a lane of its own, so that an approval waits neither for the turn of a broadcast nor for
        a platform that is slow to take it.
        """
        self._stop = stop
        logger.info("worker_started", worker=self.worker)
        urgent = threading.Thread(target=self._go_on, args=(stop,), kwargs={"urgent_only": True}, name="urgent")
        urgent.start()
        self._go_on(stop, urgent_only=False)
        urgent.join()
        logger.info("worker_stopped", worker=self.worker)

    def _go_on(self, stop: threading.Event, *, urgent_only: bool) -> None:
        while not stop.is_set():
            try:
                done = self.run_once(urgent_only=urgent_only)
            except OperationalError as error:
                # The claims lapse, so nothing is lost; the queue is looked at again when the database may be back.
                logger.error("outbox_unreachable", worker=self.worker, error=type(error).__name__)
                stop.wait(TROUBLE_S)
                continue
            except Exception:
                # Not the fault of a row, those are caught where they are handled: whoever mends it needs a live worker.
                logger.exception("worker_defect", worker=self.worker)
                stop.wait(TROUBLE_S)
                continue
            if not done:
                stop.wait(IDLE_S)

    def run_once(self, *, urgent_only: bool = False) -> int:
        """One turn; returns how many rows were claimed, 0 when nothing was due."""
        now, lane = self._now(), self._lanes[urgent_only]
        leave = self._leave(now)
        with self._database.reading() as session:
            if not has_due(session, now, leave=leave, urgent_only=urgent_only):
                return 0
        with self._database.transaction() as session:
            messages = claim(
                session, lane.name, now, limit=lane.size, lease=LEASE, leave=leave, urgent_only=urgent_only
            )
            if not messages:
                return 0
            batch = plan(session, messages, self._wires, now)
        outcomes = self._carry_out(lane, batch, now + LEASE - CALL_TIME)
        with self._database.transaction() as session:
            recorded = record(session, lane.name, outcomes, self._now())
        if recorded < len(messages):
            logger.warning("claims_lapsed", worker=lane.name, count=len(messages) - recorded)
        self._report(messages, outcomes)
        lane.took(len(messages), self._now() - now)
        return len(messages)

    def close(self) -> None:
        """Let the threads go."""
        for lane in self._lanes:
            lane.pool.shutdown()

    def _leave(self, now: datetime) -> Leave:
        """The channels that a pause or a full window holds: their rows stay where they are until it is over."""
        apps = {transport.app for transport in TRANSPORTS.values()}
        paused = self._limits.paused(sorted(apps), now)
        full = {app for app in apps if self._limits.is_full(app, now)}
        return Leave(
            frozenset(name for name, transport in TRANSPORTS.items() if transport.app in paused),
            frozenset(name for name, transport in TRANSPORTS.items() if transport.app in full),
        )

    def _carry_out(self, lane: "Lane", batch: Batch, begin_before: datetime) -> dict[int, Outcome]:
        gate = Gate(batch.deliveries, self._limits, self._now, lane.at_once)
        hands = min(lane.at_once, len(batch.deliveries))
        outcomes = dict(batch.outcomes)
        for work in [lane.pool.submit(self._work, gate, begin_before) for _ in range(hands)]:
            outcomes.update(work.result())
        now = self._now()
        for _, delivery in gate.rest():
            for message in delivery.messages:
                outcomes[message.id] = _settled(delivery, message, put_off(now, "the worker ran out of time"), now)
        return outcomes

    def _work(self, gate: Gate, begin_before: datetime) -> dict[int, Outcome]:
        """Make one call after the other, as long as any may be begun; what became of each message."""
        outcomes: dict[int, Outcome] = {}
        while not self._stop.is_set() and (now := self._now()) < begin_before:
            let = gate.next()
            if let is None:
                break
            found = dict(let.outcomes)
            if let.admitted:
                found.update(self._call(let.app, let.delivery, let.admitted, now))
            for message in let.delivery.messages:
                if message.id in found:
                    outcomes[message.id] = _settled(let.delivery, message, found[message.id], now)
        return outcomes

    def _call(
        self, app: Platform, delivery: Delivery, admitted: Sequence[OutboxMessage], now: datetime
    ) -> Mapping[int, Outcome]:
        try:
            return delivery.send(admitted, now)
        except PlatformError as error:
            self._heed(app, error)
            now, among = self._now(), len(admitted)
            return {message.id: after_error(error, message.attempts, now, among=among) for message in admitted}
        except Exception:
            logger.exception("delivery_defect", kind=admitted[0].kind, channel=admitted[0].channel)
            alone = len(admitted) > 1
            return {message.id: replace(defect(message.attempts, now), alone=alone) for message in admitted}

    def _heed(self, app: Platform, error: PlatformError) -> None:
        """What an error means beyond its own message: a pause for all, a word to the operators."""
        if error.pause_app:
            now = self._now()
            self._limits.pause(app, now + timedelta(seconds=pause_s(error)), now)
            self._observe("app_pauses", 1, app=app)
            logger.warning("app_paused", app=app, api=error.api, errcode=error.errcode, seconds=pause_s(error))
        if error.alert:
            self._observe("platform_alerts", 1, api=error.api, errcode=str(error.errcode))
            logger.error("platform_alert", app=app, api=error.api, errcode=error.errcode, reaction=error.name)

    def _report(self, messages: Sequence[OutboxMessage], outcomes: Mapping[int, Outcome]) -> None:
        """One line for each group of rows that fared alike, never with facts or receivers."""
        groups = Counter(
            (message.kind, message.channel, message.request_id, _label(outcome), outcome.note)
            for message in messages
            if (outcome := outcomes.get(message.id)) is not None
        )
        for (kind, channel, request_id, label, note), count in groups.items():
            self._observe("deliveries", count, kind=kind, channel=channel, outcome=label)
            logger.info(
                "delivery", kind=kind, channel=channel, outcome=label, note=note, request_id=request_id, count=count
            )


class Lane:
    """One of the two ways through a worker: a name for its claims, its threads, and how much it takes at a time."""

    def __init__(self, name: str, at_once: int) -> None:
        self.name = name
        self.at_once = at_once
        self.size = TURN_SIZE
        self.pool = ThreadPoolExecutor(at_once, thread_name_prefix="delivery")

    def took(self, rows: int, time: timedelta) -> None:
        """Take more the next time after a short full turn, less after a long one."""
        if rows >= self.size and time < _SHORT:
            self.size = min(self.size * 2, MOST)
        elif time > _LONG:
            self.size = max(self.size // 2, LEAST)


def _settled(delivery: Delivery, message: OutboxMessage, outcome: Outcome, now: datetime) -> Outcome:
    """The outcome, with an end to being put off, and with what is to be written when somebody or nobody tries again."""
    outcome = not_for_ever(outcome, message.attempts, now - message.created_at)
    if outcome.state in ("failed", "skipped") and outcome.effect is None:
        return replace(outcome, effect=delivery.if_given_up)
    if outcome.state == "queued" and outcome.effect is None:
        return replace(outcome, effect=delivery.if_kept)
    return outcome


def _label(outcome: Outcome) -> str:
    """The outcome in one word: sent, failed, skipped, retry (a try that counted) or put_off."""
    if outcome.state != "queued":
        return outcome.state
    return "retry" if outcome.counts else "put_off"

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
from notifications.limits import Limits
from notifications.observing import Observer, unobserved
from notifications.outbox import claim, has_due, record
from notifications.outcomes import Outcome, after_error, defect, not_for_ever, pause_s, put_off
from notifications.planning import plan
from notifications.transports import TRANSPORTS
from platforms.errors import Platform, PlatformError

logger = structlog.get_logger(__name__)

#: How long a claim is good for. A dead worker's messages are late by that much.
LEASE = timedelta(seconds=120)
#: No call begins with less of the claim left than the longest call takes: 12 s for a token that somebody else fetches,
#: then three tries of 3 + 8 s each to fetch it and to send, with pauses; and a moment to record it.
CALL_TIME = timedelta(seconds=85)
#: Rows that go alone in one turn, and calls at the same time. Waiting for answers is most of the time of a call.
TURN_SIZE, CALLS_AT_ONCE = 100, 8
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
        self._pool = ThreadPoolExecutor(calls_at_once, thread_name_prefix="delivery")
        self._stop = threading.Event()

    def run(self, stop: threading.Event) -> None:
        """Work until `stop` is set; what is under way then is finished, what is not begun goes back."""
        self._stop = stop
        logger.info("worker_started", worker=self.worker)
        while not stop.is_set():
            try:
                done = self.run_once()
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
        logger.info("worker_stopped", worker=self.worker)

    def run_once(self) -> int:
        """One turn; returns how many rows were claimed, 0 when nothing was due."""
        now = self._now()
        paused = self._limits.paused(sorted({transport.app for transport in TRANSPORTS.values()}), now)
        without = [name for name, transport in TRANSPORTS.items() if transport.app in paused]
        with self._database.reading() as session:
            if not has_due(session, now, without=without):
                return 0
        with self._database.transaction() as session:
            messages = claim(session, self.worker, now, limit=TURN_SIZE, lease=LEASE, without=without)
            if not messages:
                return 0
            batch = plan(session, messages, self._wires, now)
        outcomes = self._carry_out(batch, now + LEASE - CALL_TIME)
        with self._database.transaction() as session:
            recorded = record(session, self.worker, outcomes, self._now())
        if recorded < len(messages):
            logger.warning("claims_lapsed", worker=self.worker, count=len(messages) - recorded)
        self._report(messages, outcomes)
        return len(messages)

    def close(self) -> None:
        """Let the threads go."""
        self._pool.shutdown()

    def _carry_out(self, batch: Batch, begin_before: datetime) -> dict[int, Outcome]:
        outcomes = dict(batch.outcomes)
        calls = [self._pool.submit(self._deliver, app, delivery, begin_before) for app, delivery in batch.deliveries]
        for call in calls:
            outcomes.update(call.result())
        return outcomes

    def _deliver(self, app: Platform, delivery: Delivery, begin_before: datetime) -> Mapping[int, Outcome]:
        """Make one call, if it may be made now, and say what became of each of its messages."""
        now, messages = self._now(), delivery.messages
        if self._stop.is_set() or now >= begin_before:
            return {message.id: put_off(now, "the worker ran out of time") for message in messages}
        outcomes = self._hold_back(app, delivery, now)
        admitted = [message for message in messages if message.id not in outcomes]
        if admitted:
            outcomes.update(self._call(app, delivery, admitted, now))
        for message in messages:
            if message.id in outcomes:
                outcomes[message.id] = _settled(delivery, message, outcomes[message.id], now)
        return outcomes

    def _hold_back(self, app: Platform, delivery: Delivery, now: datetime) -> dict[int, Outcome]:
        """The messages that a pause or a limit puts off."""
        messages, until = delivery.messages, self._limits.paused_until(app, now)
        if until is not None:
            return {message.id: put_off(until, f"{app} pauses") for message in messages}
        waits = self._limits.admit(delivery.scope or app, delivery.members, now)
        waits = waits if delivery.members else waits * len(messages)
        return {
            message.id: put_off(now + wait, "sending limit")
            for message, wait in zip(messages, waits, strict=True)
            if wait
        }

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


def _settled(delivery: Delivery, message: OutboxMessage, outcome: Outcome, now: datetime) -> Outcome:
    """The outcome, with an end to being put off, and with what is to be written when nobody tries again."""
    outcome = not_for_ever(outcome, message.attempts, now - message.created_at)
    if outcome.state in ("failed", "skipped") and outcome.effect is None:
        return replace(outcome, effect=delivery.if_given_up)
    return outcome


def _label(outcome: Outcome) -> str:
    """The outcome in one word: sent, failed, skipped, retry (a try that counted) or put_off."""
    if outcome.state != "queued":
        return outcome.state
    return "retry" if outcome.counts else "put_off"

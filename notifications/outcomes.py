"""What became of one announcement, and what an error means for it. Pure.

The way of retrying follows architecture.md ("Outbox") and examples-to-follow.md section 6; what an errcode means is
decided in `platforms.reactions`, here only its flags are obeyed.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy.orm import Session

from platforms.errors import PlatformError

#: Seconds before the second, third … try, each made up to a fifth longer by chance. After the last: failed.
RETRY_DELAYS_S = (30, 60, 120, 300, 600, 1800, 3600)
_JITTER = 0.2
#: How old an announcement may get by being put off at no cost.
PATIENCE = timedelta(days=3)
#: How long a pause lasts when the platform does not say.
_PAUSE_S = 60.0

#: What else is to be written in the transaction that records an outcome.
Effect = Callable[[Session], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The next state of an outbox row. `queued` means that it stays: to be tried again, or put off."""

    state: Literal["sent", "failed", "skipped", "queued"]
    #: Not before this moment; only for queued.
    due_at: datetime | None = None
    #: Whether this was a try that counts.
    counts: bool = False
    #: Leave the company of its batch: next time it goes alone.
    alone: bool = False
    msgid: str | None = None
    note: str | None = None
    #: Only if the row is still this worker's.
    effect: Effect | None = field(default=None, compare=False)


def sent(msgid: str | None, *, note: str | None = None, effect: Effect | None = None) -> Outcome:
    """The platform has accepted it (R-REM-5)."""
    return Outcome("sent", counts=True, msgid=msgid or None, note=note, effect=effect)


def failed(note: str, *, effect: Effect | None = None) -> Outcome:
    """It will not arrive; a person may look and try again."""
    return Outcome("failed", counts=True, note=note, effect=effect)


def skipped(note: str, *, effect: Effect | None = None) -> Outcome:
    """Nobody needs it any more, or there is no way to tell; the inbox has it anyhow."""
    return Outcome("skipped", note=note, effect=effect)


def put_off(until: datetime, note: str) -> Outcome:
    """Later, and this was no try."""
    return Outcome("queued", due_at=until, note=note)


def try_again(attempts: int, now: datetime, note: str, *, at_least_s: float = 0.0) -> Outcome:
    """The next try after `attempts` earlier ones and this one; failed when there were enough."""
    if attempts >= len(RETRY_DELAYS_S):
        return failed(note)
    delay_s = max(RETRY_DELAYS_S[attempts], at_least_s) * (1 + random.uniform(0, _JITTER))
    return Outcome("queued", due_at=now + timedelta(seconds=delay_s), counts=True, note=note)


def not_for_ever(outcome: Outcome, attempts: int, age: timedelta) -> Outcome:
    """The outcome of a row that a limit or a pause may have put off: from PATIENCE on that is a try as well.

    After the last one nobody waits for it any more. What an operator tries again after a holiday has its tries too.
    """
    if outcome.state != "queued" or outcome.counts or age <= PATIENCE:
        return outcome
    if attempts >= len(RETRY_DELAYS_S):
        return skipped(f"put off for too long: {outcome.note}")
    return replace(outcome, counts=True)


def defect(attempts: int, now: datetime) -> Outcome:
    """An exception that nobody expected: tried again like anything else, so that a mended version can still send it."""
    return try_again(attempts, now, "a defect of ours")


def lapsed(attempts: int, now: datetime) -> Outcome:
    """The worker did not record in time, and may have sent it: a try that counts.

    The first time it was an accident and goes again at once. From then on each row waits for another while, so that
    one that kills its workers is soon claimed alone, takes nobody along, and fails in the end.
    """
    outcome = try_again(attempts, now, "the worker that had it is gone")
    return replace(outcome, due_at=now) if attempts == 0 else outcome


def after_error(error: PlatformError, attempts: int, now: datetime, *, among: int) -> Outcome:
    """What a platform's refusal of one call to `among` receivers means for each of them.

    A rate limit holds the whole app and costs no try. A refusal of the app itself (a wrong secret, an address that is
    not trusted) does so too, but counts: the message waits for the repair, though not for ever. A receiver who spoils
    a common call is found by letting everybody go alone. Other permanent errors end it.
    """
    note = f"{error.api}: {error.errcode} {error.name}".rstrip()
    if error.pause_app:
        if error.permanent:
            return try_again(attempts, now, note, at_least_s=pause_s(error))
        return put_off(now + timedelta(seconds=pause_s(error)), note)
    if among > 1 and (error.drop_receiver or error.name == "split"):
        return Outcome("queued", due_at=now, counts=True, alone=True, note=note)
    if error.permanent:
        return failed(note)
    return try_again(attempts, now, note, at_least_s=error.retry_after_s or 0.0)


def pause_s(error: PlatformError) -> float:
    """For how long an error that pauses the app does so."""
    return error.retry_after_s or _PAUSE_S

"""How long a registration has been silent (R-REG-6).

One instant, `quiet_since`, says from when silence counts; it is written here and nowhere else. Every path that hears
of the dealer or changes the owner calls `touched` or `restart`; an order or approval that is open calls `pause` and
`resume`. What follows from it (warning, release) is computed when it is asked for, so switching the rule off and on,
or changing its days, moves no date.
"""

from collections.abc import Collection
from datetime import datetime, time, timedelta

from sqlalchemy import ColumnElement, case, or_, update
from sqlalchemy.orm import Session

from channel.calendar import at_local, end_of_day, local_day
from channel.configuration.registrations import Heartbeat
from models import Registration


def touched(session: Session, registration: Registration, at: datetime) -> None:
    """A valid follow-up happened at that moment: silence counts from there, unless something later is known.

    To be called for each valid follow-up (R-REG-6), in its transaction. A follow-up that is written late moves
    nothing back.
    """
    heard = (
        update(Registration)
        .where(Registration.id == registration.id, or_(Registration.touched_at.is_(None), Registration.touched_at < at))
        .values(touched_at=at)
    )
    session.execute(heard, execution_options={"synchronize_session": False})
    restart(session, [registration.id], at)
    session.refresh(registration)


def restart(session: Session, registration_ids: Collection[int], at: datetime) -> None:
    """Count silence of protected registrations from `at`, unless it counts from later already.

    The one function that moves the due date forward: approval, follow-up, transfer, award and every change of the
    owner (single, in bulk, by handover) come through here.
    """
    change = (
        update(Registration)
        .where(
            Registration.id.in_(registration_ids),
            Registration.state == "protected",
            or_(Registration.quiet_since.is_(None), Registration.quiet_since < at),
        )
        .values(quiet_since=at, warned_at=None)
    )
    session.execute(change, execution_options={"synchronize_session": False})


def pause(session: Session, registration_id: int, at: datetime) -> None:
    """An order or an approval on it was opened: until as many are closed, silence does not count."""
    values = {
        "pauses": Registration.pauses + 1,
        "paused_at": case((Registration.pauses == 0, at), else_=Registration.paused_at),
    }
    change = update(Registration).where(Registration.id == registration_id).values(values)
    session.execute(change, execution_options={"synchronize_session": False})


def resume(session: Session, registration: Registration, at: datetime) -> None:
    """One of the open orders and approvals was closed; the days of the pause are taken out of the silence."""
    session.refresh(registration, with_for_update=True)
    if registration.pauses == 0:
        return
    registration.pauses -= 1
    if registration.pauses == 0:
        quiet, paused = registration.quiet_since, registration.paused_at
        if quiet is not None and paused is not None:
            registration.quiet_since = quiet + max(at - max(paused, quiet), timedelta())
        registration.paused_at = None
    session.flush()


def warning_cutoff(now: datetime, rule: Heartbeat) -> datetime:
    """Who has been silent since before this moment is to be warned: `warn_days` local days have gone by."""
    return at_local(local_day(now) - timedelta(days=rule.warn_days - 1), time())


def release_cutoff(now: datetime, rule: Heartbeat) -> datetime:
    """Who has been silent since before this moment is released: the last of `release_days` days is over."""
    return at_local(local_day(now) - timedelta(days=rule.release_days), time())


def is_silent_since(cutoff: datetime) -> ColumnElement[bool]:
    """The condition that a registration is protected, not paused, and silent since before that moment."""
    return (
        (Registration.state == "protected") & (Registration.quiet_since < cutoff) & (Registration.paused_at.is_(None))
    )


def follow_up_due(registration: Registration, rule: Heartbeat) -> datetime | None:
    """By when the next valid follow-up is needed; None when the rule is off, or silence does not count now. Pure."""
    if not rule.on or registration.quiet_since is None or registration.paused_at is not None:
        return None
    return end_of_day(local_day(registration.quiet_since) + timedelta(days=rule.release_days))


def silent_days(registration: Registration, *, now: datetime) -> int:
    """Whole local days of silence. Pure."""
    return max(0, (local_day(now) - local_day(registration.quiet_since)).days) if registration.quiet_since else 0

"""When protection is over: a fact of time, not of the sweep that writes it down (R-REG-3, R-REG-5, R-REG-7).

It lasts until its end, or until the later moment to which an extension that is being decided has frozen it. From then
on it is as if the sweep had been there: nothing can be done with the registration, it fills no slot, keeps nobody from
registering the same, and cool-down counts.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, case, or_, select
from sqlalchemy.orm import Session

from channel.calendar import local_day
from models import Registration

#: The state in which a registration is whose protection is over and which the sweep has not met yet.
OVER = "expired"


def state_at(registration: Registration, now: datetime) -> str:
    """The state of a registration at a moment. Every act that needs a state asks here. Pure."""
    if registration.state != "protected" or registration.protected_until is None:
        return registration.state
    end = max(registration.protected_until, registration.frozen_until or registration.protected_until)
    return OVER if end < now else registration.state


def lasts(now: datetime) -> ColumnElement[bool]:
    """The same as a condition: that a registration is not one whose protection is over."""
    is_frozen = Registration.frozen_until.is_not(None) & (Registration.frozen_until >= now)
    return or_(Registration.state != "protected", Registration.protected_until >= now, is_frozen)


def end_of_protection() -> ColumnElement[datetime]:
    """The last moment of protection, as a column: from here cool-down counts (R-REG-7)."""
    later = Registration.frozen_until > Registration.protected_until
    return case((later, Registration.frozen_until), else_=Registration.protected_until)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a warning tells of, as it is now."""

    #: Local day on which protection ends.
    ends_on: date
    #: Whether silence is about to end it sooner: it was warned of, and nothing was heard since.
    is_silent: bool


def outlooks(session: Session, numbers: Collection[str], *, now: datetime) -> Mapping[str, Outlook]:
    """Number → how long it still lasts, of those registrations that are protected."""
    query = select(Registration.number, Registration.protected_until, Registration.warned_at)
    protected = (Registration.number.in_(numbers), Registration.state == "protected", lasts(now))
    rows = session.execute(query.where(*protected))
    return {row.number: Outlook(local_day(row.protected_until), row.warned_at is not None) for row in rows}

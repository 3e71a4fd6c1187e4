"""The dealer's clock (idea C2): until when he is protected, why that moved, and what keeps it alive. Reads only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from channel.configuration import current
from channel.errors import Conflict
from channel.heartbeat import follow_up_due, silent_days
from channel.opportunities.details import event_text
from channel.opportunities.extensions import extension_obstacle, pending_extension
from channel.opportunities.over import state_at
from channel.opportunities.waiting import Place, place_of
from channel.opportunities.windows import days_left, extended_end
from models import Registration, RegistrationEvent

#: Events that move the end of protection.
_MOVES = ("approved", "extended", "taken_over", "reinstated")


@dataclass(frozen=True, slots=True)
class Moved:
    """The end of protection was set or moved."""

    at: datetime
    event: str
    #: In Chinese, with why.
    text: str


@dataclass(frozen=True, slots=True)
class Clock:
    """How a registration stands in time."""

    #: Last moment of protection; None unless protected.
    until: datetime | None
    days_left: int | None
    #: Days that were added because our approval took too long (R-REG-4).
    credit_days: int
    #: While an extension is being decided: until when protection goes on at most, beyond its end (R-REG-5).
    frozen_until: datetime | None
    moved: Sequence[Moved]
    #: By when the next follow-up is needed; None when the rule is off, or silence does not count now (R-REG-6).
    follow_up_due: datetime | None
    silent_days: int | None
    #: Whether silence does not count now, because an approval or an order is open.
    is_paused: bool
    can_extend: bool
    #: Why no extension can be asked for now, in Chinese; None when one can, or when it is not protected.
    extension_hint: str | None
    #: The end that an extension would bring; None when none can be asked for now.
    extended_until: datetime | None
    #: The dealer's place on the waiting list, for a refused registration.
    place: Place | None


def clock_of(
    session: Session, registration: Registration, events: Sequence[RegistrationEvent], *, now: datetime
) -> Clock:
    """The clock of one registration that was loaded through `access`, with its history."""
    settings = current(session).registrations
    live = state_at(registration, now) == "protected"
    until = registration.protected_until if live else None
    has_pending = live and pending_extension(session, registration) is not None
    obstacle = extension_obstacle(registration, settings, has_pending=has_pending, now=now)
    limits = {"max": str(settings.extension.max), "days": str(settings.extension.evidence_within_days)}
    return Clock(
        until=until,
        days_left=days_left(until, now=now) if until is not None else None,
        credit_days=registration.credit_days,
        frozen_until=registration.frozen_until if live else None,
        moved=[Moved(event.at, event.event, _why(event)) for event in events if event.event in _MOVES],
        follow_up_due=follow_up_due(registration, settings.heartbeat) if live else None,
        silent_days=silent_days(registration, now=now) if live else None,
        is_paused=live and registration.paused_at is not None,
        can_extend=obstacle is None,
        extension_hint=Conflict(obstacle, facts=limits).sentence if live and obstacle is not None else None,
        extended_until=extended_end(until, settings.extension.days) if until is not None and obstacle is None else None,
        place=place_of(session, registration) if registration.state == "rejected" else None,
    )


def _why(event: RegistrationEvent) -> str:
    credit = event.facts.get("credit", "0")
    text = event_text(event)
    return text if credit == "0" else f"{text}（审批超过承诺时间，补回 {credit} 天）"

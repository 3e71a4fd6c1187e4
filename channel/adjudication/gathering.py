"""What we know about a party, gathered and sealed when a case opens, in the fixed order of R-REG-11.

The submission was sealed when it came; the customer's written choice is added by people.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.adjudication.evidence import seal, seal_submission
from channel.adjudication.rules import history_start
from channel.authorisations.service import authorised_lines
from channel.calendar import local_day
from channel.configuration import current
from channel.opportunities.engagements import overlaps
from channel.opportunities.keys import ANY_LINE
from models import (
    AdjudicationCase,
    Dealer,
    EvidencePiece,
    FollowUp,
    Registration,
    RegistrationEvent,
    RegistrationLine,
)

#: How many dated facts of a history one piece names.
_ENTRIES_MAX = 50

#: Dated facts about a registration since a moment: when, what. A new kind of record gets a row in HISTORY.
History = Callable[[Session, Registration, datetime], Sequence[tuple[datetime, str]]]


def gather(session: Session, case: AdjudicationCase, parties: Sequence[Registration], *, now: datetime) -> None:
    """Seal what is known about each dealer's side as of now."""
    for registration in parties:
        lines = _lines(session, registration)
        if not _has_submission(session, registration):
            # Registered before evidence was sealed: sealed late is better than never, and the piece says when.
            seal_submission(session, registration, lines, (), now=now)
        known = (
            ("credit_code", {"credit_code": registration.credit_code}),
            ("history", _history(session, registration, now=now)),
            ("authorisation", _authorisation(session, registration, lines, now=now)),
        )
        for kind, facts in known:
            seal(session, kind, facts, registration_id=registration.id, case_id=case.id, now=now)


def gather_direct(session: Session, case: AdjudicationCase, parties: Sequence[Registration], *, now: datetime) -> None:
    """Seal the log of our own people's engagement with the customer (R-REG-12)."""
    found = overlaps(session, parties)
    log = [pair for registration in parties if registration.id in found for pair in found[registration.id].engagements]
    recorded = [engagement.recorded_at for engagement, _ in log]
    facts = {
        # What was written down later than it happened counts from when it was written.
        "first_at": _iso(min(recorded)) if recorded else None,
        "entries": [
            f"{done.on_day.isoformat()} {done.kind} {by.name} {done.summary} ({_iso(done.recorded_at)})"
            for done, by in log[:_ENTRIES_MAX]
        ],
    }
    seal(session, "engagement", facts, registration_id=None, case_id=case.id, now=now)


def _history(session: Session, registration: Registration, *, now: datetime) -> dict[str, Any]:
    """Documented activity within the configured days, oldest first."""
    since = history_start(now, current(session).adjudication.history_days)
    found = sorted(entry for source in HISTORY for entry in source(session, registration, since))
    documented = [at for at, what in found if what.startswith("follow_up")]
    return {
        "since": _iso(since),
        "first_at": _iso(documented[0]) if documented else None,
        "entries": [f"{_iso(at)} {what}" for at, what in found[:_ENTRIES_MAX]],
    }


def _follow_ups(session: Session, registration: Registration, since: datetime) -> Sequence[tuple[datetime, str]]:
    """Follow-ups that are no copies; by when they were written down, which is the server's time."""
    query = select(FollowUp.recorded_at, FollowUp.kind).where(
        FollowUp.registration_id == registration.id, FollowUp.recorded_at >= since, FollowUp.shortcoming.is_(None)
    )
    rows = session.execute(query.order_by(FollowUp.id).limit(_ENTRIES_MAX))
    return [(row.recorded_at, f"follow_up {row.kind}") for row in rows]


def _events(session: Session, registration: Registration, since: datetime) -> Sequence[tuple[datetime, str]]:
    query = select(RegistrationEvent.at, RegistrationEvent.event).where(
        RegistrationEvent.registration_id == registration.id, RegistrationEvent.at >= since
    )
    return [(row.at, row.event) for row in session.execute(query.order_by(RegistrationEvent.id).limit(_ENTRIES_MAX))]


HISTORY: tuple[History, ...] = (_follow_ups, _events)


def _authorisation(
    session: Session, registration: Registration, lines: Sequence[str], *, now: datetime
) -> dict[str, Any]:
    """Whether the dealer is authorised for region and lines; None when nobody keeps authorisations for him."""
    dealer = session.get_one(Dealer, registration.dealer_id)
    region = registration.region or dealer.region
    held = authorised_lines(session, dealer, region, on=local_day(now))
    authorised = (ANY_LINE in held or (bool(lines) and set(lines) <= held)) if held else None
    return {"region": region, "lines": sorted(held), "authorised": authorised}


def _lines(session: Session, registration: Registration) -> list[str]:
    query = select(RegistrationLine.product_line).where(RegistrationLine.registration_id == registration.id)
    return sorted(session.scalars(query))


def _has_submission(session: Session, registration: Registration) -> bool:
    query = select(EvidencePiece.id).where(
        EvidencePiece.registration_id == registration.id, EvidencePiece.kind == "submission"
    )
    return session.scalars(query.limit(1)).first() is not None


def _iso(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()

"""Evidence that people add to an open case: a dealer for his own side, a judge for any side (R-REG-11, R-REG-12).

What is attached to a piece is sealed with it by its SHA-256: whoever has the file can tell that it is the one.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from channel import audit
from channel.access import acting_dealer, own_registration
from channel.access.cases import cases_told, judged_case, parties_of
from channel.actors import Actor
from channel.adjudication.evidence import seal
from channel.adjudication.rules import ADDED_BY_HAND, CASE_STATES
from channel.attachments import attach, handed_in
from channel.calendar import local_day
from channel.errors import Conflict, Invalid, NotFound
from channel.opportunities.drafts import checked_text
from models import AdjudicationCase, EvidencePiece

#: What a dealer may add; the direct team's log is ours.
ADDED_BY_DEALERS = ("customer_choice", "statement")
TEXT_LIMIT, REFERENCE_LIMIT = 500, 100


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody adds; `reference` names the document, `on_day` its date."""

    kind: str
    text: str
    reference: str | None = None
    on_day: date | None = None
    #: Public ids of attachments that the author's side has handed in.
    attachments: tuple[str, ...] = ()


def add_own_evidence(session: Session, actor: Actor, number: str, said: Statement, *, now: datetime) -> EvidencePiece:
    """A dealer adds to the open case of his registration `number`.

    Raises NotFound for another dealer's, Invalid with the wrong field, Conflict("case_over") when there is none open.
    """
    acting_dealer(session, actor)
    registration = own_registration(session, actor, number)
    if said.kind not in ADDED_BY_DEALERS:
        raise Invalid("invalid_fields", fields={"kind": "bad_value"})
    cases = [case for case, _ in cases_told(session, registration.id) if case.state == "open"]
    if not cases:
        raise Conflict("case_over", facts={"state": CASE_STATES["closed"]})
    audit.record(session, actor, "evidence_added", "registration", number, now=now, kind=said.kind)
    return _seal(session, actor, said, registration_id=registration.id, case_id=cases[0].id, now=now)


def add_evidence(
    session: Session, actor: Actor, number: str, party_id: int, said: Statement, *, now: datetime
) -> AdjudicationCase:
    """A judge adds to one side of case `number`; raises like `add_own_evidence`, and NotFound for who may not judge."""
    case = judged_case(session, actor, number)
    party = next((each for each in parties_of(session, [case.id])[case.id] if each.id == party_id), None)
    if party is None:
        raise NotFound
    if said.kind not in ADDED_BY_HAND or (said.kind == "engagement") != (party.role == "direct"):
        raise Invalid("invalid_fields", fields={"kind": "bad_value"})
    if case.state != "open":
        raise Conflict("case_over", facts={"state": CASE_STATES[case.state]})
    _seal(session, actor, said, registration_id=party.registration_id, case_id=case.id, now=now)
    audit.record(session, actor, "evidence_added", "case", case.number, now=now, kind=said.kind)
    return case


def _seal(
    session: Session, actor: Actor, said: Statement, *, registration_id: int | None, case_id: int, now: datetime
) -> EvidencePiece:
    facts = _facts(actor, said, now=now)
    files = handed_in(session, actor, said.attachments)
    if files:
        facts["files"] = [file.sha256 for file in files]
    piece = seal(session, said.kind, facts, registration_id=registration_id, case_id=case_id, now=now)
    attach(session, files, "evidence", piece.id, now=now)
    return piece


def _facts(actor: Actor, said: Statement, *, now: datetime) -> dict[str, Any]:
    if said.on_day is not None and said.on_day > local_day(now):
        raise Invalid("invalid_fields", fields={"on_day": "date_in_future"})
    return {
        "text": checked_text("text", said.text, 5, TEXT_LIMIT),
        "reference": checked_text("reference", said.reference, 2, REFERENCE_LIMIT) if said.reference else None,
        "on_day": said.on_day.isoformat() if said.on_day is not None else None,
        "by": actor.label,
    }

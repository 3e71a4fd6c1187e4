"""The parties' way back: one appeal against a decision, one against a revocation, each in its term (R-REG-11)."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.access import acting_dealer, approver, looked_after_registration, own_registration
from channel.access.cases import cases_told, parties_of
from channel.actors import Actor
from channel.adjudication.cases import open_case
from channel.errors import Conflict, Invalid, NotFound
from channel.opportunities.drafts import checked_text
from models import AdjudicationCase, Registration

WORDS_LIMIT = 500


def appeal(session: Session, actor: Actor, number: str, words: str, *, now: datetime) -> AdjudicationCase:
    """A dealer appeals about his registration `number`: against its last decision, or against its revocation.

    Raises NotFound for another dealer's, Conflict("appealed_before", "appeal_over") when there is no way back (any
    more), Invalid with the wrong field.
    """
    acting_dealer(session, actor)
    registration = own_registration(session, actor, number)
    words = checked_text("words", words, 5, WORDS_LIMIT)
    if registration.state == "revoked" and registration.appeal_until is not None:
        return _against_revocation(session, actor, registration, words, now=now)
    # What was closed or dismissed took nothing away.
    told = (case for case, _ in cases_told(session, registration.id) if case.state in ("open", "decided"))
    case = next(told, None)
    if case is None:
        raise NotFound
    return _against_decision(session, actor, case, words, now=now)


def open_by_hand(
    session: Session,
    actor: Actor,
    numbers: list[str],
    words: str,
    *,
    with_direct: bool = False,
    now: datetime,
) -> AdjudicationCase:
    """A member who looks after all of the dealers opens a case between registrations, or one and direct sales.

    Raises NotFound for a registration that is not his to look after, Invalid with the wrong field, Forbidden.
    """
    approver(session, actor)
    words = checked_text("words", words, 5, WORDS_LIMIT)
    if len(set(numbers)) != len(numbers) or not (1 if with_direct else 2) <= len(numbers) <= (1 if with_direct else 4):
        raise Invalid("invalid_fields", fields={"registrations": "bad_value"})
    rows = [looked_after_registration(session, actor, number) for number in numbers]
    kind = "direct_overlap" if with_direct else "manual"
    return open_case(session, actor, kind, rows, with_direct=with_direct, note=words, now=now)


def _against_revocation(
    session: Session, actor: Actor, registration: Registration, words: str, *, now: datetime
) -> AdjudicationCase:
    if registration.appeal_until is None or now > registration.appeal_until:
        raise Conflict("appeal_over")
    case = open_case(session, actor, "revocation", [registration], note=words, now=now)
    if case.opened_at != now or case.opened_by != actor.label:
        raise Conflict("appealed_before")
    return case


def _against_decision(
    session: Session, actor: Actor, case: AdjudicationCase, words: str, *, now: datetime
) -> AdjudicationCase:
    if case.appeal_of_id is not None or _appeal_of(session, case) is not None:
        raise Conflict("appealed_before")
    if case.state != "decided":
        raise Conflict("case_open")
    if case.appeal_until is None or now > case.appeal_until:
        raise Conflict("appeal_over")
    parties = parties_of(session, [case.id])[case.id]
    ids = [party.registration_id for party in parties if party.registration_id is not None]
    rows = session.scalars(select(Registration).where(Registration.id.in_(ids))).all()
    with_direct = any(party.role == "direct" for party in parties)
    opened = open_case(session, actor, "appeal", rows, with_direct=with_direct, appeal_of=case, note=words, now=now)
    if opened.opened_by != actor.label or opened.opened_at != now:
        # The other party was first a moment ago.
        raise Conflict("appealed_before")
    return opened


def _appeal_of(session: Session, case: AdjudicationCase) -> AdjudicationCase | None:
    return session.scalar(select(AdjudicationCase).where(AdjudicationCase.appeal_of_id == case.id))

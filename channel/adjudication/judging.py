"""Deciding a case, once: the result for each party, what it means for the registrations, and everybody told.

Rows are locked in one order everywhere: approvals, then the case, then registrations.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel import audit
from channel.access import approver
from channel.access.cases import judged_case, parties_of
from channel.actors import Actor
from channel.adjudication.effects import settle_party, stand_down
from channel.adjudication.evidence import seal
from channel.adjudication.judges import first_judge
from channel.adjudication.rules import (
    CASE_STATES,
    OUTCOMES,
    WORDS_LIMIT,
    Party,
    Result,
    Role,
    Ruling,
    check_may_judge,
    check_words,
    end_of_term,
    results_of,
)
from channel.adjudication.telling import tell_result
from channel.calendar import load_calendar, local_text
from channel.configuration import current
from channel.customers import dismiss
from channel.errors import Conflict, Invalid
from channel.plain import plain
from channel.rows import moved
from models import AdjudicationCase, AdjudicationParty, Customer, Dealer, Member, Registration


def decide_case(session: Session, actor: Actor, number: str, ruling: Ruling, *, now: datetime) -> AdjudicationCase:
    """Decide a case; the first of two judges wins, and nothing of it changes later (R-REG-11).

    Raises NotFound for whoever does not look after all parties, Invalid for a ruling that makes no sense,
    Conflict("judged_before", "judge_too_low") for the wrong judge of an appeal, Conflict("case_decided", "case_over")
    when too late, Conflict("taken_meanwhile") when what it needs is somebody else's by now.
    """
    case, parties = _open_for(session, actor, number)
    results = results_of(ruling, [Party(party.id, _role(party)) for party in parties])
    words = _checked_words(session, ruling, parties)
    _decided(
        session,
        actor,
        case,
        parties,
        results,
        now=now,
        outcome=ruling.outcome,
        reason_code=ruling.reason_code,
        text=words,
    )
    facts = {"outcome": ruling.outcome, "reason": ruling.reason_code}
    audit.record(session, actor, "case_decided", "case", case.number, now=now, **facts)
    _seal_and_tell(session, actor, case, parties, now=now)
    return case


def dismiss_case(session: Session, actor: Actor, number: str, *, now: datetime) -> AdjudicationCase:
    """Say that the customers are not the same: there is no dispute, and the pair is not shown again (R-ID-7).

    Raises like `decide_case`; Invalid("same_customer") when the parties named one and the same customer.
    """
    case, parties = _open_for(session, actor, number)
    registrations = _registrations(session, parties)
    if len(registrations) < 2:
        raise Invalid("invalid_fields", fields={"outcome": "bad_value"})
    one, other = registrations[:2]
    dismiss(session, actor, _customer(session, one), _customer(session, other), now=now)
    results: dict[int, tuple[Result, int | None]] = {party.id: ("apart", None) for party in parties}
    _decided(session, actor, case, parties, results, now=now, state="dismissed")
    audit.record(session, actor, "case_dismissed", "case", case.number, now=now)
    _seal_and_tell(session, actor, case, parties, now=now)
    return case


def _open_for(session: Session, actor: Actor, number: str) -> tuple[AdjudicationCase, Sequence[AdjudicationParty]]:
    member = approver(session, actor)
    case = judged_case(session, actor, number)
    first = first_judge(session, case)
    check_may_judge(
        member.id, member.role, decided_by=first.id if first else None, decided_role=first.role if first else None
    )
    if case.state != "open":
        raise _too_late(session, case)
    return case, parties_of(session, [case.id])[case.id]


def _decided(
    session: Session,
    actor: Actor,
    case: AdjudicationCase,
    parties: Sequence[AdjudicationParty],
    results: Mapping[int, tuple[Result, int | None]],
    *,
    now: datetime,
    state: str = "decided",
    outcome: str | None = None,
    reason_code: str | None = None,
    text: str | None = None,
) -> None:
    """Move the case and its registrations; Conflict when somebody else was first."""
    registrations = {row.id: row for row in _registrations(session, parties)}
    for party in parties:
        if party.registration_id is not None and results[party.id][0] == "lost":
            stand_down(session, actor, registrations[party.registration_id], now=now)
    term = current(session).adjudication.appeal_workdays
    can_appeal = state == "decided" and case.appeal_of_id is None and case.kind != "revocation"
    appeal_until = end_of_term(now, term, load_calendar(session)) if can_appeal else None
    values: dict[str, Any] = {"state": state, "decided_at": now, "decided_by": actor.member()}
    values |= {"outcome": outcome, "reason_code": reason_code, "reason_text": text, "appeal_until": appeal_until}
    change = update(AdjudicationCase).where(AdjudicationCase.id == case.id, AdjudicationCase.state == "open")
    won = moved(session, change.values(**values))
    session.refresh(case)
    if not won:
        raise _too_late(session, case)
    for party in parties:
        party.result, party.share = results[party.id]
    session.flush()
    # Losers first: what they let go of may be what the winner needs.
    for party in sorted(parties, key=lambda each: results[each.id][0] != "lost"):
        if party.registration_id is not None:
            registration = registrations[party.registration_id]
            settle_party(session, actor, registration, results[party.id][0], case, now=now)


def _seal_and_tell(
    session: Session,
    actor: Actor,
    case: AdjudicationCase,
    parties: Sequence[AdjudicationParty],
    *,
    now: datetime,
) -> None:
    """Seal each party's copy of the decision, so that nobody can reword it later, and announce it."""
    for party in parties:
        facts = {
            "case": case.number,
            "result": party.result,
            "share": party.share,
            "reason": case.reason_code,
            "words": case.reason_text,
        }
        seal(session, "decision", facts, registration_id=party.registration_id, case_id=case.id, now=now)
    tell_result(session, actor, case, parties, now=now)


def _checked_words(session: Session, ruling: Ruling, parties: Sequence[AdjudicationParty]) -> str:
    """The words that all parties read; Invalid when they are missing or give somebody away."""
    reasons = {reason.code: reason for reason in current(session).adjudication.reasons}
    if ruling.reason_code not in reasons:
        raise Invalid("invalid_fields", fields={"reason_code": "bad_value"})
    words = plain(ruling.words)
    if len(words) > WORDS_LIMIT:
        raise Invalid("invalid_fields", fields={"words": f"too_long:{WORDS_LIMIT}"})
    if any(ord(char) < 32 for char in words):
        raise Invalid("invalid_fields", fields={"words": "bad_characters"})
    if ruling.reason_code == "other" and len(words) < 2:
        raise Invalid("invalid_fields", fields={"words": "required"})
    check_words(words, _names(session, parties))
    reason = reasons[ruling.reason_code]
    return f"{reason.text}{words}" if ruling.reason_code != "other" else words


def _names(session: Session, parties: Sequence[AdjudicationParty]) -> list[str]:
    """What must not be read by another party: whose it is, whom they talk to, how much it is about."""
    names: list[str] = []
    for row in _registrations(session, parties):
        dealer = session.get_one(Dealer, row.dealer_id)
        amount = f"{row.amount:f}".removesuffix(".00") if row.amount is not None else ""
        phone = (row.contact_phone or "").removeprefix("+86")
        names += [dealer.name, dealer.code, row.contact_name or "", phone, amount, row.number]
    return [name for name in names if len(name) > 1]


def _registrations(session: Session, parties: Sequence[AdjudicationParty]) -> Sequence[Registration]:
    """The registrations of the parties, the holder's first."""
    ids = [party.registration_id for party in parties if party.registration_id is not None]
    rows = {row.id: row for row in session.scalars(select(Registration).where(Registration.id.in_(ids)))}
    return [rows[id_] for id_ in ids]


def _customer(session: Session, registration: Registration) -> Customer:
    return session.get_one(Customer, registration.customer_id)


def _role(party: AdjudicationParty) -> Role:
    return {"holder": "holder", "challenger": "challenger", "direct": "direct"}[party.role]  # type: ignore[return-value]


def _too_late(session: Session, case: AdjudicationCase) -> Conflict:
    if case.state != "decided" or case.decided_by is None or case.decided_at is None:
        return Conflict("case_over", facts={"state": CASE_STATES[case.state]})
    by = session.get_one(Member, case.decided_by).name
    outcome = OUTCOMES[case.outcome or "uphold"]
    return Conflict("case_decided", facts={"by": by, "at": local_text(case.decided_at), "outcome": outcome})

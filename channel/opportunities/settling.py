"""What decisions do to a registration: protect it, refuse it, hand it back (B2, R-REG-2, R-REG-3, R-REG-4)."""

from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.adjudication.closing import close_cases
from channel.approvals import Verdict
from channel.calendar import load_calendar
from channel.configuration import current
from channel.configuration.registrations import Registrations
from channel.customers import matches
from channel.errors import Conflict
from channel.heartbeat import restart
from channel.opportunities.details import named_lines
from channel.opportunities.keys import claim_key, lines_meet
from channel.opportunities.over import lasts
from channel.opportunities.records import move
from channel.opportunities.telling import day_text, tell_dealers
from channel.opportunities.transitions import HOLDING
from channel.opportunities.windows import credit_days, protection_end, reminded_already
from channel.pipelines.opening import open_opportunity
from models import Approval, Registration


def settle_registration(
    session: Session, actor: Actor, registration_id: int, verdict: Verdict, *, now: datetime
) -> None:
    """Do what a decision means: protect and open the opportunity, reject, or hand back as a draft; tell the dealer.

    Raises Conflict("earlier_registration") when an earlier submission for the same customer still stands: whoever
    came first is decided first, whatever the order in which people look (R-REG-2).
    """
    registration = session.get_one(Registration, registration_id)
    close_cases(session, actor, registration_id, now=now)
    if verdict.decision == "approved":
        _protect(session, actor, registration, now=now)
    else:
        reason = {"reject_code": verdict.reason_code, "reject_text": verdict.reason_text}
        facts = {"reason": verdict.reason_text or ""}
        move(session, actor, registration, verdict.decision, now=now, facts=facts, decided_at=now, **reason)
    kind = f"registration_{verdict.decision}"
    audit.record(session, actor, kind, "registration", registration.number, now=now)
    # A returned one can come back any number of times.
    bucket = f"round{registration.round}" if registration.round > 1 or verdict.decision == "returned" else ""
    tell_dealers(session, actor, kind, [registration.id], now=now, bucket=bucket)


def earlier_rival(session: Session, registration: Registration, *, now: datetime) -> Registration | None:
    """The earliest submission by another dealer that is the same as this one and still stands (R-REG-1, R-REG-2).

    Equal customers meet in the unique claims. This finds the others: two rows of one company that were written under
    two names at the same moment, or that a changed threshold takes for the same.
    """
    same = [
        match.customer.id
        for match in matches(session, registration.customer, registration.credit_code)
        if match.comparison.verdict == "same" and match.customer.id != registration.customer_id
    ]
    project = (registration.claim_key or "").rpartition("|")[2]
    keys = [claim_key(id_, registration.opportunity_type, project) for id_ in same]
    query = select(Registration).where(
        Registration.claim_key.in_(keys),
        Registration.state.in_(HOLDING),
        lasts(now),
        Registration.dealer_id != registration.dealer_id,
        Registration.sequence < registration.sequence,
    )
    rivals = session.scalars(query.order_by(Registration.sequence)).all()
    lines = {
        id_: tuple(line.code for line in named) for id_, named in named_lines(session, [registration, *rivals]).items()
    }
    return next((rival for rival in rivals if lines_meet(lines[rival.id], lines[registration.id])), None)


def _protect(session: Session, actor: Actor, registration: Registration, *, now: datetime) -> None:
    if (rival := earlier_rival(session, registration, now=now)) is not None:
        raise Conflict("earlier_registration", facts={"number": rival.number})
    if registration.state == "dup_review":
        move(session, actor, registration, "cleared", now=now)
    settings = current(session).registrations
    days = _protection_days(settings, registration)
    asked_at = _asked_at(session, registration)
    credit = credit_days(asked_at, now, sla_hours=settings.approval_sla_hours, calendar=load_calendar(session))
    until = protection_end(now, days + credit)
    facts = {"until": day_text(until) or "", "days": str(days), "credit": str(credit)}
    values: dict[str, Any] = {"decided_at": now, "protected_until": until, "credit_days": credit}
    values["reminded_days"] = reminded_already(days + credit)
    move(session, actor, registration, "approved", now=now, facts=facts, **values)
    restart(session, [registration.id], now)
    open_opportunity(session, registration, registration.opportunity_type, now=now)
    session.refresh(registration)


def _asked_at(session: Session, registration: Registration) -> datetime:
    """Since when its approvers have had it (R-REG-4): its submission, or its readmission after a case or an appeal.

    What a dispute took is no approval that we were late with, so it gives no credit, and neither does the refusal
    before it. The dealer loses nothing by that: his whole window begins with the approval that comes at last. One
    that is in a case without having been refused lies with its approvers all the while, and that counts as ever.
    """
    query = select(func.max(Approval.requested_at)).where(
        Approval.subject == "registration", Approval.subject_id == registration.id
    )
    return session.scalars(query).one() or registration.submitted_at


def _protection_days(settings: Registrations, registration: Registration) -> int:
    """By type and amount (R-REG-3); a type that is not configured any more counts as the default one."""
    codes = (registration.opportunity_type, settings.default_type)
    types = (type_ for code in codes if (type_ := settings.type_of(code)) is not None)
    return next(types).protection_days(registration.amount)

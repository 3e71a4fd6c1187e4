"""How a registration ends by somebody's act: taken back, won, lost, given up, revoked (domain.md B2)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from channel import audit
from channel.access import (
    acting_dealer,
    approver,
    looked_after_registration,
    own_registration,
    workable_registration,
)
from channel.actors import Actor
from channel.adjudication.closing import close_cases
from channel.approvals import withdraw_approval
from channel.attachments import attach, handed_in
from channel.calendar import end_of_day, load_calendar, local_day
from channel.configuration import current
from channel.errors import Conflict, Invalid
from channel.heartbeat import restart
from channel.opportunities.availability import load_choices
from channel.opportunities.details import named_lines
from channel.opportunities.drafts import checked_text
from channel.opportunities.keys import claimed
from channel.opportunities.records import claim, move
from channel.opportunities.telling import day_text, tell_dealers, tell_managers
from channel.opportunities.transitions import REGISTRATION_STATES, UNDECIDED, next_state
from channel.opportunities.windows import days_left, extended_end, reminded_already, workdays_after
from models import Registration

#: Why an opportunity was lost: code → words.
LOST_REASONS: Mapping[str, str] = {
    "price": "价格",
    "product": "产品或参数不符",
    "delivery": "交期",
    "relationship": "客户关系",
    "dropped": "客户取消或推迟项目",
    "other": "其他原因",
}
#: Why protection is revoked (R-APR-11): code → words for the dealer.
REVOKE_REASONS: Mapping[str, str] = {
    "false_information": "报备信息与实际不符",
    "no_activity": "核实没有实际推进",
    "customer_choice": "客户书面选择了其他合作方",
    "violation": "违反渠道管理规定",
    "other": "其他原因",
}


def withdraw_registration(session: Session, actor: Actor, number: str, *, now: datetime) -> Registration:
    """Take back a draft, or a registration that nobody has decided yet. Terminal: a new one is needed.

    Raises NotFound for another dealer's, Forbidden("dealer_frozen") and Conflict("already_decided").
    """
    acting_dealer(session, actor)
    registration = own_registration(session, actor, number)
    next_state(registration.state, "withdrawn")
    if registration.state in UNDECIDED:
        # The approval goes first, as in a decision: two acts that lock the same rows in two orders would deadlock.
        withdraw_approval(session, actor, "registration", registration.id, now=now)
    close_cases(session, actor, registration.id, now=now)
    move(session, actor, registration, "withdrawn", now=now, decided_at=now)
    audit.record(session, actor, "registration_withdrawn", "registration", number, now=now)
    return registration


def win_registration(session: Session, actor: Actor, number: str, reference: str, *, now: datetime) -> Registration:
    """The customer has bought: `reference` is the number of the order or contract.

    By the dealer, or by a member who looks after him. Raises Invalid, NotFound, Conflict("already_decided").
    """
    reference = checked_text("reference", reference, 2, 64)
    registration = workable_registration(session, actor, number)
    move(session, actor, registration, "won", now=now, facts={"reference": reference}, reference=reference)
    return _ended(session, actor, registration, "registration_won", now=now)


def lose_registration(
    session: Session, actor: Actor, number: str, reason: str, competitor: str, note: str | None = None, *, now: datetime
) -> Registration:
    """The customer has decided otherwise: why, and for whom. By the dealer, or by a member who looks after him."""
    if reason not in LOST_REASONS:
        raise Invalid("invalid_fields", fields={"reason": "bad_value"})
    competitor = checked_text("competitor", competitor, 1, 100)
    words = LOST_REASONS[reason] if not note else f"{LOST_REASONS[reason]}：{checked_text('note', note, 1, 200)}"
    registration = workable_registration(session, actor, number)
    values = {"reject_code": reason, "reject_text": words, "competitor": competitor}
    move(session, actor, registration, "lost", now=now, facts={"reason": words, "competitor": competitor}, **values)
    return _ended(session, actor, registration, "registration_lost", now=now)


def cancel_registration(session: Session, actor: Actor, number: str, reason: str, *, now: datetime) -> Registration:
    """Give up a protected registration before its end; the same can be registered again after the cool-down."""
    reason = checked_text("reason", reason, 2, 200)
    acting_dealer(session, actor)
    registration = own_registration(session, actor, number)
    values = {"reject_code": "cancelled", "reject_text": reason}
    move(session, actor, registration, "cancelled", now=now, facts={"reason": reason}, **values)
    return _ended(session, actor, registration, "registration_cancelled", now=now)


def revoke_registration(
    session: Session,
    actor: Actor,
    number: str,
    reason_code: str,
    reason: str | None,
    evidence: str,
    *,
    attachments: Sequence[str] = (),
    now: datetime,
) -> Registration:
    """Take protection away: with a reason that the dealer reads and evidence that stays with us.

    `attachments` are public ids of what proves it; they stay with us as well.

    By a member who looks after the dealer. The dealer may appeal for some workdays (`appeal_until`). Raises Invalid,
    Forbidden, NotFound and Conflict("already_decided").
    """
    if reason_code not in REVOKE_REASONS:
        raise Invalid("invalid_fields", fields={"reason_code": "bad_value"})
    words = (
        checked_text("reason", reason or "", 2, 200)
        if reason or reason_code == "other"
        else REVOKE_REASONS[reason_code]
    )
    evidence = checked_text("evidence", evidence, 5, 500)
    approver(session, actor)
    registration = looked_after_registration(session, actor, number)
    days = current(session).adjudication.appeal_workdays
    appeal_until = end_of_day(workdays_after(local_day(now), days, load_calendar(session)))
    values: dict[str, Any] = {"reject_code": reason_code, "reject_text": words, "appeal_until": appeal_until}
    values["revoked_by"] = actor.member()
    files = handed_in(session, actor, attachments)
    facts = {"reason": words, "appeal_until": day_text(appeal_until) or ""}
    move(session, actor, registration, "revoked", now=now, facts=facts, **values)
    attach(session, files, "revocation", registration.id, now=now)
    audit.record(
        session, actor, "registration_revoked", "registration", number, now=now, reason=reason_code, evidence=evidence
    )
    more = {registration.id: {"appeal_until": day_text(appeal_until)}}
    tell_dealers(
        session, actor, "registration_revoked", [registration.id], now=now, more=more, bucket=day_text(now) or ""
    )
    return registration


def reinstate_registration(session: Session, actor: Actor, registration: Registration, *, now: datetime) -> bool:
    """Protect a revoked registration again, its window longer by the days that it lost; for adjudication.

    Those days give back all that the dispute took, once: the credit of its approval (R-REG-4) is in the old end and
    stays as it was. The judgement counts even where the dealer has no slot left by now (R-REG-8): it was his. False,
    and nothing changed, when somebody else holds the same by now.
    """
    until, ended_at = registration.protected_until, registration.ended_at
    if until is None or ended_at is None:
        raise Conflict("already_decided", facts={"state": REGISTRATION_STATES[registration.state]})
    named = tuple(line.code for line in named_lines(session, [registration])[registration.id])
    if not claim(session, registration, claimed(named, load_choices(session).lines)):
        return False
    until = extended_end(until, (local_day(now) - local_day(ended_at)).days)
    values: dict[str, Any] = {"protected_until": until, "ended_at": None, "appeal_until": None}
    values["reminded_days"] = reminded_already(days_left(until, now=now))
    cleared = {"reject_code": None, "reject_text": None}
    move(
        session, actor, registration, "reinstated", now=now, facts={"until": day_text(until) or ""}, **values, **cleared
    )
    restart(session, [registration.id], now)
    audit.record(session, actor, "registration_reinstated", "registration", registration.number, now=now)
    tell_dealers(session, actor, "registration_reinstated", [registration.id], now=now, bucket=day_text(now) or "")
    return True


def _ended(session: Session, actor: Actor, registration: Registration, kind: str, *, now: datetime) -> Registration:
    audit.record(session, actor, kind, "registration", registration.number, now=now)
    tell_managers(session, actor, kind, [registration.id], now=now)
    return registration

"""Requests for a decision: whom they are put to and who decided first (domain.md B4)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import exists, select, update
from sqlalchemy.orm import Session

from channel import audit
from channel.access import asked_approval
from channel.actors import Actor
from channel.announcements import Receiver, announce
from channel.approvals.shown import SHOWN
from channel.approvals.verdicts import STATE_TEXTS, Verdict
from channel.calendar import local_text
from channel.errors import Conflict
from channel.rows import moved
from models import Approval, ApprovalCard, ApprovalTask, Dealer, Member, OutboxMessage

#: The platform drops a callback's connection after 5 s and tries three times; after that the answer was seen or lost.
ANSWER_SEEN_WITHIN = timedelta(seconds=20)

#: How often a card that does not arrive is sent to one approver.
ASKED_AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the rules of routing look at, beside the subject and the dealer's region and level (R-APR-1)."""

    amount: Decimal | None = None
    #: How deep a discount is asked for, in basis points of the list price.
    discount_bps: int | None = None
    #: Codes; none stands for every line.
    product_lines: tuple[str, ...] = ()
    opportunity_type: str | None = None
    #: Somebody else may have a claim on the same; such a request is never approved by a clock (R-APR-7).
    has_conflict: bool = False
    #: Members that the subject itself names, such as its owner, by the name under which a rule asks for them.
    fields: Mapping[str, int | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Request:
    """What is put to approvers. `facts` are what `shown.SHOWN` shows of the subject: JSON values as of now."""

    #: A row of SHOWN and of `channel.decisions.SUBJECTS`.
    subject: str
    subject_id: int
    #: Whose request it is.
    dealer: Dealer
    facts: Mapping[str, Any]
    inputs: Inputs = Inputs()


def request_approval(session: Session, actor: Actor, request: Request, *, now: datetime) -> Approval:
    """Open a request, put it to its approvers and announce a card to each.

    Nobody to ask is never a silent pass: the request goes to headquarters with an alarm (R-APR-3).
    """
    subject, dealer = request.subject, request.dealer
    approval = Approval(subject=subject, subject_id=request.subject_id, state="pending", requested_at=now)
    session.add(approval)
    session.flush()
    approvers = _approvers(session, dealer)
    facts = {**request.facts, "subject": subject, "what": SHOWN[subject].title, "approval_id": approval.id}
    if not approvers:
        approvers = _members(session, role="hq")
        for member in approvers:
            announce(
                session,
                actor,
                "approval_unrouted",
                Receiver(member_id=member.id),
                facts,
                about=str(approval.id),
                now=now,
            )
        audit.record(session, actor, "approval_unrouted", "approval", approval.id, now=now, dealer=dealer.code)
    for member in approvers:
        session.add(ApprovalTask(approval_id=approval.id, member_id=member.id, asked_at=now))
        announce(
            session, actor, "approval_requested", Receiver(member_id=member.id), facts, about=str(approval.id), now=now
        )
    return approval


def record_verdict(
    session: Session, actor: Actor, approval_id: int, verdict: Verdict, *, now: datetime, redraws_card: bool = False
) -> Approval | None:
    """Write a member's verdict if the request is still pending; the first one wins (R-APR-2).

    `redraws_card`: the member tapped a card that the door draws anew in its answer; his own is updated a little later
    all the same, because nobody knows whether the answer arrived.

    Returns the approval, or None when this member had already said the same (a second tap is harmless).
    Raises NotFound when the member was not asked, Conflict("decided_by_other" or "already_decided") when too late.
    """
    approval = asked_approval(session, actor, approval_id)
    change = (
        update(Approval)
        .where(Approval.id == approval.id, Approval.state == "pending")
        .values(
            state=verdict.decision,
            decided_at=now,
            decided_by=actor.member(),
            reason_code=verdict.reason_code,
            reason_text=verdict.reason_text,
        )
    )
    won = moved(session, change)
    session.refresh(approval)
    if not won:
        _check_same_verdict(session, actor, approval, verdict)
        return None
    audit.record(
        session, actor, f"approval_{verdict.decision}", "approval", approval.id, now=now, reason=verdict.reason_code
    )
    outdate_cards(session, actor, approval, now=now, answered=actor.member() if redraws_card else None)
    return approval


def withdraw_approval(session: Session, actor: Actor, subject: str, subject_id: int, *, now: datetime) -> None:
    """Close a pending request because its subject was withdrawn; Conflict when it is decided already."""
    newest = select(Approval).where(Approval.subject == subject, Approval.subject_id == subject_id)
    approval = session.scalars(newest.order_by(Approval.round.desc()).limit(1)).one()
    change = (
        update(Approval)
        .where(Approval.id == approval.id, Approval.state == "pending")
        .values(state="withdrawn", decided_at=now)
    )
    won = moved(session, change)
    session.refresh(approval)
    if not won:
        raise Conflict("already_decided", facts={"state": STATE_TEXTS[approval.state]})
    outdate_cards(session, actor, approval, now=now)


def outdate_cards(
    session: Session, actor: Actor, approval: Approval, *, now: datetime, answered: int | None = None
) -> None:
    """Announce to everybody who was asked that the card they hold is out of date.

    `answered` is the member whose card was drawn anew in the answer to his tap: his update waits for that answer.
    """
    for member_id in session.scalars(select(ApprovalTask.member_id).where(ApprovalTask.approval_id == approval.id)):
        due_at = now + ANSWER_SEEN_WITHIN if member_id == answered else now
        to, facts = Receiver(member_id=member_id), {"approval_id": approval.id}
        announce(session, actor, "card_outdated", to, facts, about=str(approval.id), now=now, due_at=due_at)


def ask_again(session: Session, actor: Actor, approval: Approval, facts: Mapping[str, Any], *, now: datetime) -> bool:
    """Announce the card anew to a member who never got it.

    False when he has it, when it is still on its way, or when it has been sent in vain ASKED_AT_MOST times.
    """
    to = Receiver(member_id=actor.member())
    mine = (ApprovalCard.approval_id == approval.id, ApprovalCard.member_id == to.member_id)
    if session.scalar(select(exists().where(*mine))):
        return False
    for time in range(ASKED_AT_MOST):
        about = f"{approval.id}:again{time}" if time else str(approval.id)
        key = f"approval_requested:{about}:{to.label}:wecom_card"
        state = session.scalar(select(OutboxMessage.state).where(OutboxMessage.dedupe_key == key))
        if state is None:
            announce(session, actor, "approval_requested", to, facts, about=about, now=now)
            return True
        if state not in ("failed", "skipped"):
            return False
    return False


def decider_name(session: Session, approval: Approval) -> str:
    """Name of the member who decided; empty while pending or when withdrawn."""
    member = session.get(Member, approval.decided_by) if approval.decided_by is not None else None
    return member.name if member else ""


def _check_same_verdict(session: Session, actor: Actor, approval: Approval, verdict: Verdict) -> None:
    """Raise Conflict unless the actor had decided the same before."""
    if approval.decided_by == actor.member() and approval.state == verdict.decision:
        return
    state = STATE_TEXTS[approval.state]
    if approval.decided_by is None or approval.decided_at is None:
        raise Conflict("already_decided", facts={"state": state})
    by, at = decider_name(session, approval), local_text(approval.decided_at)
    raise Conflict("decided_by_other", facts={"by": by, "at": at, "state": state})


def _approvers(session: Session, dealer: Dealer) -> Sequence[Member]:
    """The dealer's channel manager and the directors of the region, each once; any one of them decides."""
    manager = session.get(Member, dealer.manager_id) if dealer.manager_id is not None else None
    directors = [member for member in _members(session, role="director") if member.region == dealer.region]
    found = ([manager] if manager and manager.is_active else []) + directors
    return list({member.id: member for member in found}.values())


def _members(session: Session, *, role: str) -> Sequence[Member]:
    return session.scalars(select(Member).where(Member.role == role, Member.is_active).order_by(Member.id)).all()

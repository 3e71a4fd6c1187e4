"""Requests for a decision: whom they are put to and who decided first (domain.md B4).

A part of its own: it knows the subject of a request only by name and id. What a decision does to its subject is
in `channel.decisions`.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import exists, select, update
from sqlalchemy.orm import Session

from channel import audit
from channel.access import asked_approval
from channel.actors import Actor
from channel.announcements import Receiver, announce
from channel.calendar import local_text
from channel.errors import Conflict, Invalid
from channel.plain import plain
from channel.rows import moved
from models import Approval, ApprovalCard, ApprovalTask, Dealer, Member, OutboxMessage

Decision = Literal["approved", "rejected"]

#: Reasons of a rejection that an approver can pick (R-APR-11): code → words for the dealer.
REASONS: Mapping[str, str] = {
    "incomplete": "信息不完整，请补充后重新报备",
    "in_progress": "该客户已有其他渠道在跟进",
    "out_of_area": "不在贵司授权的区域或产品线内",
    "direct_sales": "我司直销团队已在跟进",
    "tendered": "项目已公开招标，不再接受报备",
    "other": "其他原因",
}

STATE_TEXTS: Mapping[str, str] = {
    "pending": "待审批",
    "approved": "已同意",
    "rejected": "已驳回",
    "withdrawn": "已撤回",
}

#: The platform drops a callback's connection after 5 s and tries three times; after that the answer was seen or lost.
ANSWER_SEEN_WITHIN = timedelta(seconds=20)

#: How often a card that does not arrive is sent to one approver.
ASKED_AT_MOST = 5

#: Words that answer, agree or thank but give no reason; taking one for a reason would reject by mistake.
_NO_REASONS = (
    "好 好的 好吧 是 是的 对 对的 嗯 嗯嗯 行 可以 同意 通过 批准 不驳回 不行 不同意 驳回 收到 知道了 "
    "谢谢 谢谢大家 哈哈 在吗 你好 您好 ok yes no"
)
_MARKS = " 。.!！?？~～,，"

#: A reason is at most this long, in characters; the card and the subscribe message cut it further.
REASON_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an approver says. A rejection has a reason code and words; for `other` the words are the approver's."""

    decision: Decision
    reason_code: str | None = None
    reason_text: str | None = None


def checked_verdict(decision: Decision, reason_code: str | None = None, reason_text: str | None = None) -> Verdict:
    """A verdict with a readable reason; Invalid("reason_needed") when a rejection has none (R-APR-11)."""
    if decision == "approved":
        return Verdict(decision)
    text = _one_line(plain(reason_text or ""))
    text = text if len(text) <= REASON_LIMIT else text[: REASON_LIMIT - 1] + "…"
    if reason_code is not None and reason_code in REASONS and reason_code != "other":
        return Verdict(decision, reason_code, text or REASONS[reason_code])
    if len(text) < 2 or text.strip(_MARKS).casefold() in _NO_REASONS.split():
        raise Invalid("reason_needed", fields={"reason": "required"})
    return Verdict(decision, "other", text)


def request_approval(
    session: Session,
    actor: Actor,
    subject: str,
    subject_id: int,
    dealer: Dealer,
    facts: Mapping[str, Any],
    *,
    now: datetime,
) -> Approval:
    """Open a request about a dealer's subject, put it to its approvers and announce a card to each.

    Nobody to ask is never a silent pass: the request goes to headquarters with an alarm (R-APR-3).
    """
    approval = Approval(subject=subject, subject_id=subject_id, state="pending", requested_at=now)
    session.add(approval)
    session.flush()
    approvers = _approvers(session, dealer)
    facts = {**facts, "approval_id": approval.id}
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


def _one_line(text: str) -> str:
    """Text without line breaks and control characters, which no database and no card takes and nobody misses."""
    return "".join(char for char in " ".join(text.split()) if unicodedata.category(char) not in ("Cc", "Cs"))


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

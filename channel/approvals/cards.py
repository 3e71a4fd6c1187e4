"""What one member's card is about, and what became of that; the drawing is in `channel.cards`. Reads only."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.approvals.seats import tasks_of
from channel.approvals.verdicts import STATE_TEXTS
from channel.calendar import local_text
from models import Approval, ApprovalStep, ApprovalTask, Member

#: Who decided when nobody did in time (R-APR-7).
CLOCK_NAME = "系统（超时自动通过）"

_DECIDED = ("approved", "rejected", "returned")


def asked_by(
    session: Session, approval: Approval, member_id: int, card: str
) -> tuple[ApprovalStep, ApprovalTask] | None:
    """The step that a member's card asks about and his task in it; None when he has none."""
    version, position, turn = (int(part) for part in card.split("-"))
    query = (
        select(ApprovalStep, ApprovalTask)
        .join(ApprovalTask, ApprovalTask.step_id == ApprovalStep.id)
        .where(
            ApprovalStep.approval_id == approval.id,
            ApprovalStep.version == version,
            ApprovalStep.position == position,
            ApprovalTask.member_id == member_id,
            ApprovalTask.turn >= turn,
        )
    )
    rows = [(step, task) for step, task in session.execute(query)]
    # Whoever fills two seats has one card; while one of them waits for him, it does.
    return min(rows, key=lambda row: (row[1].state not in ("open", "delegated"), row[1].id), default=None)


def outcome_facts(session: Session, approval: Approval, step: ApprovalStep, task: ApprovalTask) -> dict[str, Any]:
    """What a card that asks no more says of its end: its state in words, by whom and when."""
    if task.state in _DECIDED:
        return _decided(session, approval, task)
    if task.state == "waiting" and step.state == "active":
        return _said("closed", "请等前一位先处理")
    if step.version < approval.version:
        return _said("changed", "内容已变更，请看新卡片")
    if approval.state == "withdrawn":
        return {}
    others = [other for other in tasks_of(session, step) if other.state in _DECIDED and other.decided_at is not None]
    in_seat = [other for other in others if other.seat == task.seat]
    if step.state in _DECIDED or in_seat:
        if in_seat or others:
            return _decided(session, approval, max(in_seat or others, key=_when))
        return {}
    if step.state == "waiting":
        return _said("closed", "前一位收回了意见，请稍候")
    return _said("closed", "已交回本人处理" if task.via == "delegation" else "已转给其他同事")


def _decided(session: Session, approval: Approval, task: ApprovalTask) -> dict[str, Any]:
    member = session.get(Member, task.member_id)
    at = local_text(task.decided_at) if task.decided_at is not None else None
    reason = approval.reason_text if task.state == approval.state else None
    said = _said(task.state, STATE_TEXTS[task.state])
    return said | {"decided_by": member.name if member else "", "decided_at": at, "reason": reason}


def _when(task: ApprovalTask) -> datetime:
    return task.decided_at or task.asked_at


def _said(state: str, text: str) -> dict[str, Any]:
    return {"state": state, "state_text": text, "decided_by": "", "decided_at": None, "reason": None}

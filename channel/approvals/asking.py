"""How approvers are told: the card that asks, its facts, and word that a card is out of date."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.announcements import Receiver, announce
from channel.approvals.shown import SHOWN, difference
from models import Approval, ApprovalCard, ApprovalStep, ApprovalTask, ApprovalVersion, Member, OutboxMessage

#: The platform drops a callback's connection after 5 s and tries three times; after that the answer was seen or lost.
ANSWER_SEEN_WITHIN = timedelta(seconds=20)
#: How often a card that does not arrive is sent to one approver.
ASKED_AT_MOST = 5
#: Under this name a session remembers how many steps requests have.
_STEPS = "approval_steps"
#: What a card of the first step of a request that was never changed asks about.
FIRST_CARD = "1-1-1"


def card_of(step: ApprovalStep, turn: int = 1) -> str:
    """What a card asks about: version, step and turn, such as 1-2-1."""
    return f"{step.version}-{step.position}-{turn}"


def about_of(approval: Approval, step: ApprovalStep, turn: int = 1) -> str:
    """The occasion of an announcement about a step."""
    card = card_of(step, turn)
    return str(approval.id) if card == FIRST_CARD else f"{approval.id}:{card}"


def asking_facts(
    session: Session, approval: Approval, step: ApprovalStep, task: ApprovalTask | None = None
) -> dict[str, Any]:
    """What the card of an approver says, and what messages about the request do."""
    total = _steps_in_all(session, step)
    for_whom = session.get(Member, task.for_id) if task is not None and task.for_id is not None else None
    return {
        **approval.facts,
        "subject": approval.subject,
        "what": SHOWN[approval.subject].title,
        "approval_id": approval.id,
        "card": card_of(step, task.turn if task is not None else 1),
        "step": f"第 {step.position}/{total} 步" if total > 1 else "",
        "for_whom": for_whom.name if for_whom else "",
        "in_place": f"（代{for_whom.name}）" if for_whom else "",
        "via": task.via if task is not None else "",
        "changes": "；".join(changes_since(session, approval, approval.version - 1)),
    }


def _steps_in_all(session: Session, step: ApprovalStep) -> int:
    """How many steps its version of the request has; they are written together, so a transaction asks once."""
    known: dict[tuple[int, int], int] = session.info.setdefault(_STEPS, {})
    key = (step.approval_id, step.version)
    if key not in known:
        mine = (ApprovalStep.approval_id == step.approval_id, ApprovalStep.version == step.version)
        known[key] = session.scalar(select(func.max(ApprovalStep.position)).where(*mine)) or 1
    return known[key]


def changes_since(session: Session, approval: Approval, version: int) -> list[str]:
    """What changed from an older version to the one that counts, in words such as `金额 ¥100,000 → ¥120,000`."""
    old = session.get(ApprovalVersion, (approval.id, version)) if version > 0 else None
    said = {"subject": approval.subject}
    return difference({**old.facts, **said}, {**approval.facts, **said}) if old is not None else []


def tell_asked(
    session: Session, actor: Actor, approval: Approval, step: ApprovalStep, task: ApprovalTask, *, now: datetime
) -> None:
    """Announce a card to somebody whose turn it is. In a step that WeCom decides, WeCom asks him."""
    if step.in_wecom:
        return
    facts, to = asking_facts(session, approval, step, task), Receiver(member_id=task.member_id)
    announce(session, actor, "approval_requested", to, facts, about=about_of(approval, step, task.turn), now=now)


def outdate_cards(
    session: Session,
    actor: Actor,
    approval: Approval,
    tasks: list[tuple[ApprovalStep, ApprovalTask]],
    *,
    now: datetime,
    answered: int | None = None,
) -> None:
    """Announce to those who were asked that the card they hold is out of date.

    `answered` is the member whose card was drawn anew in the answer to his tap: his update waits for that answer.
    """
    for step, task in tasks:
        if task.state != "waiting":
            due_at = now + ANSWER_SEEN_WITHIN if task.member_id == answered else now
            to, card = Receiver(member_id=task.member_id), card_of(step, task.turn)
            facts, about = {"approval_id": approval.id, "card": card}, about_of(approval, step, task.turn)
            announce(session, actor, "card_outdated", to, facts, about=about, now=now, due_at=due_at)


def ask_again(session: Session, actor: Actor, approval: Approval, *, now: datetime) -> bool:
    """Announce the card anew to a member who never got it.

    False when he has it, when it is still on its way, or when it has been sent in vain ASKED_AT_MOST times.
    """
    member_id, to = actor.member(), Receiver(member_id=actor.member())
    found = _open_task(session, approval, member_id)
    if found is None:
        return False
    step, task = found
    name = approval_task_id(approval.id, member_id, approval.round, card_of(step, task.turn))
    if session.scalar(select(exists().where(ApprovalCard.task_id == name))):
        return False
    asked = about_of(approval, step, task.turn)
    for time in range(ASKED_AT_MOST):
        about = f"{asked}:again{time}" if time else asked
        key = f"approval_requested:{about}:{to.label}:wecom_card"
        state = session.scalar(select(OutboxMessage.state).where(OutboxMessage.dedupe_key == key))
        if state is None:
            facts = asking_facts(session, approval, step, task)
            announce(session, actor, "approval_requested", to, facts, about=about, now=now)
            return True
        if state not in ("failed", "skipped"):
            return False
    return False


def approval_task_id(approval_id: int, member_id: int, round: int, card: str = FIRST_CARD) -> str:
    """The card's name on the platform, unique within the app: one for each request, approver, round and turn."""
    name = f"apr-{approval_id}-{member_id}@{round}"
    return name if card == FIRST_CARD else f"{name}-{card}"


def card_in(task_id: str) -> str:
    """What the card of that name asks about."""
    return task_id.partition("@")[2].partition("-")[2] or FIRST_CARD


def _open_task(session: Session, approval: Approval, member_id: int) -> tuple[ApprovalStep, ApprovalTask] | None:
    """The task that waits for a member's decision now, with its step."""
    query = (
        select(ApprovalStep, ApprovalTask)
        .join(ApprovalTask, ApprovalTask.step_id == ApprovalStep.id)
        .where(ApprovalStep.approval_id == approval.id, ApprovalStep.state == "active")
        .where(ApprovalTask.member_id == member_id, ApprovalTask.state.in_(("open", "delegated")))
    )
    row = session.execute(query.order_by(ApprovalTask.id).limit(1)).first()
    return (row[0], row[1]) if row is not None else None

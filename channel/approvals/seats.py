"""The seats of a step in rows: who fills them, whose turn it is, who is told (R-APR-2, R-APR-3, R-APR-5).

Whoever changes tasks holds the request's turn (`turns.take_turn`), so that what is read here stays true.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

import structlog
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel import audit
from channel.access.approvals import OF_GROUP
from channel.actors import Actor
from channel.announcements import Receiver, announce
from channel.approvals.asking import about_of, asking_facts, tell_asked
from channel.approvals.routing import Asked, approvers_of, headquarters
from channel.approvals.steps import Mode, Seat, SeatState, to_open
from channel.approvals.tickets import open_ticket
from channel.standins import in_force, stand_in
from models import Approval, ApprovalStep, ApprovalTask, Delegation

log = structlog.get_logger(__name__)

#: States of a task in which its member may decide. Who is away may, too: it is still his to decide.
LIVE = ("open", "delegated")
_DECIDED: tuple[SeatState, ...] = ("returned", "rejected", "approved")


def start_step(session: Session, actor: Actor, approval: Approval, step: ApprovalStep, *, now: datetime) -> None:
    """Seat the approvers of a step and ask those whose turn it is.

    Nobody to ask is never a silent pass or refusal: headquarters are asked, with an alarm. Where nobody is there
    either it waits until somebody is (`can_be_asked`), and WeCom is not troubled with what nobody there could decide.
    """
    step.state, step.started_at = "active", now
    asked = approvers_of(session, approval, step.approvers)
    for number, one in enumerate(asked, 1):
        seat(session, step, number, one.member_id, "role" if one.of_role else "rule", now=now)
    missing = (step.needed or 1) - len(asked)
    if missing > 0:
        _seat_headquarters(session, actor, approval, step, asked, now=now)
    session.flush()
    open_due(session, actor, approval, step, now=now)
    if step.in_wecom and tasks_of(session, step):
        open_ticket(session, actor, approval, step, now=now)


def can_be_asked(session: Session, approval: Approval, step: ApprovalStep) -> bool:
    """Whether there is anybody by now for a step that had nobody to ask."""
    return bool(approvers_of(session, approval, step.approvers) or headquarters(session, but=[approval.submitter_id]))


def open_due(session: Session, actor: Actor, approval: Approval, step: ApprovalStep, *, now: datetime) -> None:
    """Ask whoever's turn it is in an active step, or who stands in for him."""
    tasks = tasks_of(session, step)
    numbers = to_open(mode_of(step), seats_of(tasks))
    due = [task for task in tasks if task.seat in numbers and task.state == "waiting"]
    delegations = in_force(session, now=now) if due else ()
    for task in due:
        task.state, task.asked_at, task.reminders, task.is_escalated = "open", now, 0, False
        if not hand_over(session, actor, approval, step, task, delegations, now=now):
            tell_asked(session, actor, approval, step, task, now=now)
    session.flush()


def hand_over(
    session: Session,
    actor: Actor,
    approval: Approval,
    step: ApprovalStep,
    task: ApprovalTask,
    delegations: Sequence[Delegation],
    *,
    now: datetime,
) -> bool:
    """Let somebody decide in place of a member who is away; False when he is not, or nobody may (R-APR-5)."""
    one = stand_in(task.member_id, approval.subject, delegations) if task.via not in OF_GROUP else None
    if one is None or one.member_id == approval.submitter_id:
        return False
    # Who stands in for a stand-in does so no longer than he would have.
    task.state, task.until = "delegated", min(one.until, task.until) if task.until is not None else one.until
    who, until = task.for_id or task.member_id, task.until
    ask_besides(session, actor, approval, step, task, one.member_id, via="delegation", for_id=who, until=until, now=now)
    facts = {"member": task.member_id, "by": one.member_id, "step": step.position}
    audit.record(session, actor, "approval_delegated", "approval", approval.id, now=now, **facts)
    return True


def ask_besides(
    session: Session,
    actor: Actor,
    approval: Approval,
    step: ApprovalStep,
    task: ApprovalTask,
    member_id: int,
    *,
    via: str,
    now: datetime,
    for_id: int | None = None,
    until: datetime | None = None,
    in_turn: bool = True,
) -> ApprovalTask:
    """Ask somebody else for the same seat. Whoever has been in it before is asked again, in the row he has.

    `in_turn`: it is the seat's turn; otherwise he waits for it and is told when it comes.
    """
    known = select(ApprovalTask).where(
        ApprovalTask.step_id == step.id, ApprovalTask.seat == task.seat, ApprovalTask.member_id == member_id
    )
    other = session.scalar(known)
    if other is None:
        other = seat(session, step, task.seat, member_id, via, now=now)
        other.kind, other.before_seat = task.kind, task.before_seat
    elif other.state in LIVE and other.until is None:
        return other
    elif other.state == "closed":
        other.turn += 1
    other.state, other.via, other.for_id, other.until = "open" if in_turn else "waiting", via, for_id, until
    other.asked_at, other.reminders, other.is_escalated, other.decided_at = now, 0, False, None
    session.flush()
    if in_turn:
        tell_asked(session, actor, approval, step, other, now=now)
    return other


def close_tasks(tasks: Iterable[ApprovalTask]) -> None:
    """Ask nobody any more; what was decided stays."""
    for task in tasks:
        if task.state in ("waiting", *LIVE):
            task.state = "closed"


def tasks_of(session: Session, step: ApprovalStep) -> Sequence[ApprovalTask]:
    """Everybody who is or was asked in a step, seat by seat; read anew."""
    query = select(ApprovalTask).where(ApprovalTask.step_id == step.id).order_by(ApprovalTask.seat, ApprovalTask.id)
    return session.scalars(query.execution_options(populate_existing=True)).all()


def seats_of(tasks: Sequence[ApprovalTask]) -> list[Seat]:
    """The seats that tasks fill, in order. Pure."""
    by_seat: dict[int, list[ApprovalTask]] = {}
    for task in tasks:
        by_seat.setdefault(task.seat, []).append(task)
    return [
        Seat(number, _seat_state(rows), rows[0].kind, rows[0].before_seat)  # type: ignore[arg-type]
        for number, rows in sorted(by_seat.items())
    ]


def mode_of(step: ApprovalStep) -> Mode:
    """The mode of a step. In WeCom the people decide in the step's own mode; here one word tells what they decided."""
    return "any" if step.in_wecom else step.mode  # type: ignore[return-value]


def _seat_state(tasks: Sequence[ApprovalTask]) -> SeatState:
    states = {task.state for task in tasks}
    for state in _DECIDED:
        if state in states:
            return state
    return "waiting" if "waiting" in states else "open"


def seat(session: Session, step: ApprovalStep, number: int, member_id: int, via: str, *, now: datetime) -> ApprovalTask:
    """Put a member into a seat, to wait for his turn. A step that starts again finds his row from the first time."""
    where = {"step_id": step.id, "seat": number, "member_id": member_id}
    task = session.scalar(select(ApprovalTask).filter_by(**where))
    if task is None:
        task = ApprovalTask(approval_id=step.approval_id, kind="vote", turn=1, **where)
        session.add(task)
    else:
        task.turn += 1
    task.via, task.state, task.asked_at, task.decided_at = via, "waiting", now, None
    task.for_id, task.until, task.reminders, task.is_escalated = None, None, 0, False
    return task


def _seat_headquarters(
    session: Session, actor: Actor, approval: Approval, step: ApprovalStep, asked: Sequence[Asked], *, now: datetime
) -> None:
    """Fill what is missing with headquarters and raise the alarm. Alone, any one of them decides."""
    members = headquarters(session, but=[approval.submitter_id, *(one.member_id for one in asked)])
    facts = asking_facts(session, approval, step)
    for number, member in enumerate(members, len(asked) + 1):
        seat(session, step, number if asked else 1, member.id, "headquarters", now=now)
        to = Receiver(member_id=member.id)
        announce(session, actor, "approval_unrouted", to, facts, about=about_of(approval, step), now=now)
    if step.needed is not None:
        step.needed = max(1, min(step.needed, len(asked) + len(members)) if asked else 1)
    audit.record(session, actor, "approval_unrouted", "approval", approval.id, now=now, step=step.position)
    log.error("approval_unrouted", approval_id=approval.id, step=step.position, headquarters=len(members))

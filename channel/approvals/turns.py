"""One act on a request after the other, and what follows from a vote: the next step, or the end.

Every act moves the counter of the request's row first, which on both engines makes the next one wait and then see
what this one did. So two approvers at the same moment are never blind for each other (R-APR-2).
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.approvals.asking import outdate_cards
from channel.approvals.seats import close_tasks, mode_of, open_due, seats_of, start_step, tasks_of
from channel.approvals.steps import outcome
from channel.approvals.tickets import end_ticket
from channel.approvals.verdicts import Verdict
from channel.rows import moved
from models import Approval, ApprovalStep


def take_turn(session: Session, approval: Approval) -> bool:
    """Make every other act on a pending request wait for this one; False when it is no longer pending."""
    change = update(Approval).where(Approval.id == approval.id, Approval.state == "pending")
    won = moved(session, change.values(acts=Approval.acts + 1))
    session.refresh(approval)
    return won


def steps_of(session: Session, approval: Approval) -> Sequence[ApprovalStep]:
    """The steps of the request's version, in order; read anew."""
    query = select(ApprovalStep).where(
        ApprovalStep.approval_id == approval.id, ApprovalStep.version == approval.version
    )
    ordered = query.order_by(ApprovalStep.position).execution_options(populate_existing=True)
    return session.scalars(ordered).all()


def active_step(session: Session, approval: Approval) -> ApprovalStep | None:
    """The step that is being decided; None when the request is over."""
    return next((step for step in steps_of(session, approval) if step.state == "active"), None)


def start_next(session: Session, actor: Actor, approval: Approval, *, now: datetime) -> bool:
    """Start the first step that waits; False when there is none, which means that all have agreed."""
    step = next((step for step in steps_of(session, approval) if step.state == "waiting"), None)
    if step is None:
        return False
    start_step(session, actor, approval, step, now=now)
    return True


def follow_vote(
    session: Session,
    actor: Actor,
    approval: Approval,
    step: ApprovalStep,
    verdict: Verdict,
    *,
    now: datetime,
    answered: int | None = None,
) -> bool:
    """Do what a vote means for the step and the request; True when the request has ended with it.

    `verdict` is the vote that was cast last; by it a step that ends in a refusal or return ends.
    """
    tasks = tasks_of(session, step)
    end = outcome(mode_of(step), step.needed, seats_of(tasks))
    if end is None:
        open_due(session, actor, approval, step, now=now)
        settled = {task.seat for task in tasks if task.decided_at == now}
        theirs = [(step, task) for task in tasks if task.seat in settled]
        outdate_cards(session, actor, approval, theirs, now=now, answered=answered)
        return False
    return end_step(session, actor, approval, step, verdict, now=now, answered=answered)


def end_step(
    session: Session,
    actor: Actor,
    approval: Approval,
    step: ApprovalStep,
    verdict: Verdict,
    *,
    now: datetime,
    answered: int | None = None,
) -> bool:
    """End a step as the verdict says and start the next one; True when the request has ended with it."""
    tasks = tasks_of(session, step)
    step.state, step.ended_at = verdict.decision, now
    end_ticket(session, actor, approval, step, now=now)
    close_tasks(tasks)
    session.flush()
    outdate_cards(session, actor, approval, [(step, task) for task in tasks], now=now, answered=answered)
    if verdict.decision == "approved" and start_next(session, actor, approval, now=now):
        return False
    _close(session, actor, approval, verdict, now=now)
    return True


def close_steps(session: Session, actor: Actor, approval: Approval, *, now: datetime) -> None:
    """Ask nobody any more about this version of the request, because it was taken back or changed."""
    for step in steps_of(session, approval):
        if step.state in ("waiting", "active"):
            tasks = tasks_of(session, step)
            step.state, step.ended_at = "closed", now
            end_ticket(session, actor, approval, step, now=now)
            close_tasks(tasks)
            session.flush()
            outdate_cards(session, actor, approval, [(step, task) for task in tasks], now=now)


def _close(session: Session, actor: Actor, approval: Approval, verdict: Verdict, *, now: datetime) -> None:
    """End the request by the last vote. Only whoever holds its turn gets here, so it happens once (R-APR-12)."""
    approval.state, approval.decided_at = verdict.decision, now
    approval.decided_by = actor.id if actor.kind == "member" else None
    approval.reason_code, approval.reason_text = verdict.reason_code, verdict.reason_text
    for step in steps_of(session, approval):
        if step.state == "waiting":
            step.state = "closed"
    session.flush()
    kind = f"approval_{verdict.decision}"
    audit.record(session, actor, kind, "approval", approval.id, now=now, reason=verdict.reason_code)

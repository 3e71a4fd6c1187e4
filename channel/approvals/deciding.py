"""Writing down what an approver says, and taking it back (R-APR-2, R-APR-9, R-APR-10)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel import audit
from channel.access import asked_approval
from channel.actors import Actor
from channel.approvals.absences import settle_absences
from channel.approvals.asking import changes_since, outdate_cards, tell_asked
from channel.approvals.seats import LIVE, close_tasks, tasks_of
from channel.approvals.tickets import end_ticket, ticket_number
from channel.approvals.turns import active_step, follow_vote, steps_of, take_turn
from channel.approvals.verdicts import STATE_TEXTS, Decision, Verdict
from channel.calendar import local_text
from channel.configuration import current
from channel.errors import Conflict, Forbidden
from models import Approval, ApprovalStep, ApprovalTask, Member

_SEEN = re.compile(r"([1-9][0-9]{0,5})-([1-9][0-9]{0,2})(?:-[1-9][0-9]{0,5})?")
_DECIDED = ("approved", "rejected", "returned")


@dataclass(frozen=True, slots=True)
class Seen:
    """What an approver had before him when he decided: which version of the request, in which step."""

    version: int
    step: int

    @classmethod
    def read(cls, text: str | None) -> "Seen | None":
        """From its written form, such as 1-2; None when it is none."""
        found = _SEEN.fullmatch(text or "")
        return cls(int(found[1]), int(found[2])) if found else None


def record_verdict(
    session: Session,
    actor: Actor,
    approval_id: int,
    verdict: Verdict,
    *,
    now: datetime,
    seen: Seen | None = None,
    redraws_card: bool = False,
    from_wecom: bool = False,
) -> tuple[Approval, bool] | None:
    """Write a member's verdict into every seat that he fills in the current step, and do what follows.

    `redraws_card`: the member tapped a card that the door draws anew in its answer; his own is updated a little later
    all the same, because nobody knows whether the answer arrived. `from_wecom`: he said it in WeCom's own approvals,
    where steps that are put there are decided and nowhere else.

    Returns the approval and whether it has ended with this, or None when this member had already said the same (a
    second tap is harmless). Raises NotFound when the member was not asked, Forbidden("own_request"), and Conflict when
    it is too late or too early: "decided_by_other", "already_decided", "not_your_turn", "no_longer_asked",
    "approval_changed", "decided_in_wecom".
    """
    approval = asked_approval(session, actor, approval_id, now=now)
    if not take_turn(session, approval):
        _check_same(session, actor, approval, verdict, seen)
        return None
    if approval.submitter_id == actor.member():
        raise Forbidden("own_request")
    settle_absences(session, actor, approval, now=now)
    step = active_step(session, approval)
    meant = _meant(session, approval, seen) if seen is not None else None
    tasks = tasks_of(session, step) if step is not None else []
    mine = [task for task in tasks if task.member_id == actor.id and task.state in LIVE]
    if step is None or (seen is not None and meant is not step) or not mine:
        _check_repeated(session, actor, approval, meant, verdict, seen)
        return None
    if step.in_wecom and not from_wecom:
        raise Conflict("decided_in_wecom", facts={"number": ticket_number(session, step)})
    vote(mine, tasks, verdict.decision, now=now)
    session.flush()
    return approval, follow_vote(
        session, actor, approval, step, verdict, now=now, answered=actor.id if redraws_card else None
    )


def vote(mine: Sequence[ApprovalTask], tasks: Sequence[ApprovalTask], decision: Decision, *, now: datetime) -> None:
    """Settle seats by the tasks of whoever decides; nobody else is asked for them any more."""
    for task in mine:
        task.state, task.decided_at = decision, now
        close_tasks(other for other in tasks if other.seat == task.seat and other is not task)


def retrieve_verdict(session: Session, actor: Actor, approval_id: int, *, now: datetime) -> Approval:
    """Take back one's own decision (R-APR-9): within the configured minutes, if nobody has acted after it.

    What ended the request took effect at once and stays; so does a return, and a decision after which somebody was
    asked besides. Raises NotFound and Conflict("not_retrievable").
    """
    approval = asked_approval(session, actor, approval_id, now=now)
    found = retrievable(session, actor, approval, now=now) if take_turn(session, approval) else None
    if found is None:
        raise Conflict("not_retrievable")
    step, mine = found
    for later in steps_of(session, approval):
        if later.position > step.position and later.state == "active":
            tasks = tasks_of(session, later)
            close_tasks(tasks)
            end_ticket(session, actor, approval, later, now=now)
            later.state, later.started_at = "waiting", None
            session.flush()
            outdate_cards(session, actor, approval, [(later, task) for task in tasks], now=now)
    step.state, step.ended_at = "active", None
    _reopen(session, actor, approval, step, mine, now=now)
    audit.record(session, actor, "approval_retrieved", "approval", approval.id, now=now, step=step.position)
    return approval


def retrievable(
    session: Session, actor: Actor, approval: Approval, *, now: datetime
) -> tuple[ApprovalStep, list[ApprovalTask]] | None:
    """The step and the tasks whose decision the actor could take back now; None when there is none. Reads only."""
    since = now - timedelta(minutes=current(session).approvals.retrieve_minutes)
    steps = steps_of(session, approval)
    ids = [step.id for step in steps]
    query = select(ApprovalTask).where(ApprovalTask.step_id.in_(ids), ApprovalTask.decided_at.is_not(None))
    decided = sorted(session.scalars(query), key=lambda task: task.decided_at or now)
    there = {step.id for step in steps if step.in_wecom}
    mine = [task for task in decided if task.member_id == actor.id and task.state == "approved"]
    mine = [task for task in mine if task.step_id not in there]
    if approval.state != "pending" or not mine or (mine[-1].decided_at or since) < since:
        return None
    step = next(step for step in steps if step.id == mine[-1].step_id)
    last = [task for task in mine if task.decided_at == mine[-1].decided_at and task.step_id == step.id]
    later = {row.id for row in steps if row.position > step.position}
    besides = select(ApprovalTask.id).where(ApprovalTask.step_id.in_(ids), ApprovalTask.kind != "vote").limit(1)
    if any(task.step_id in later for task in decided) or session.scalar(besides) is not None:
        return None
    return step, last


def _reopen(
    session: Session,
    actor: Actor,
    approval: Approval,
    step: ApprovalStep,
    mine: Sequence[ApprovalTask],
    *,
    now: datetime,
) -> None:
    """Ask anew whoever was asked when the step ended; a card that was answered is followed by a new one."""
    stood_in = {task.seat: task.until for task in mine if task.via == "delegation"}
    for task in tasks_of(session, step):
        if task not in mine and task.state == "closed" and task.seat in stood_in:
            task.state, task.until = "delegated", stood_in[task.seat]
        elif task in mine or (task.state == "closed" and task.via not in ("delegation", "escalation")):
            task.state, task.decided_at, task.turn = "open", None, task.turn + 1
            task.asked_at, task.reminders, task.is_escalated = now, 0, False
            session.flush()
            tell_asked(session, actor, approval, step, task, now=now)


def _meant(session: Session, approval: Approval, seen: Seen) -> ApprovalStep | None:
    query = select(ApprovalStep).where(
        ApprovalStep.approval_id == approval.id,
        ApprovalStep.version == seen.version,
        ApprovalStep.position == seen.step,
    )
    return session.scalar(query)


def _check_repeated(
    session: Session,
    actor: Actor,
    approval: Approval,
    step: ApprovalStep | None,
    verdict: Verdict,
    seen: Seen | None,
) -> None:
    """Say why a verdict cannot be taken, unless it is the actor's own once more; `step` is the one he saw, if any."""
    tasks = tasks_of(session, step) if step is not None else _all_tasks(session, approval)
    mine = [task for task in tasks if task.member_id == actor.id]
    if any(task.state == verdict.decision for task in mine):
        return
    if seen is not None and seen.version != approval.version:
        raise Conflict("approval_changed", facts={"changes": "；".join(changes_since(session, approval, seen.version))})
    if any(task.state == "waiting" for task in mine):
        raise Conflict("not_your_turn")
    decided = [task for task in tasks if task.state in _DECIDED and task.decided_at is not None]
    if not decided:
        raise Conflict("no_longer_asked")
    last = max(decided, key=lambda task: task.decided_at or approval.requested_at)
    raise _decided_by(session, last.member_id, last.decided_at or approval.requested_at, last.state)


def _check_same(session: Session, actor: Actor, approval: Approval, verdict: Verdict, seen: Seen | None) -> None:
    """Raise Conflict unless the actor had decided the same before the request ended."""
    if approval.decided_by == actor.id and approval.state == verdict.decision:
        return
    mine = [task for task in _all_tasks(session, approval) if task.member_id == actor.id]
    if seen is not None and any(task.state == verdict.decision for task in mine):
        return
    if approval.decided_by is None or approval.decided_at is None:
        raise Conflict("already_decided", facts={"state": STATE_TEXTS[approval.state]})
    raise _decided_by(session, approval.decided_by, approval.decided_at, approval.state)


def _decided_by(session: Session, member_id: int, at: datetime, state: str) -> Conflict:
    member = session.get(Member, member_id)
    facts = {"by": member.name if member else "", "at": local_text(at), "state": STATE_TEXTS[state]}
    return Conflict("decided_by_other", facts=facts)


def _all_tasks(session: Session, approval: Approval) -> Sequence[ApprovalTask]:
    query = select(ApprovalTask).where(ApprovalTask.approval_id == approval.id).order_by(ApprovalTask.id)
    return session.scalars(query).all()

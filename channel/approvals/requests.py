"""Putting something to approvers, changing what is asked, and taking it back (R-APR-1, R-APR-4, R-APR-8)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.approvals.rules import Inputs, inputs_json, matching_rule, step_digest
from channel.approvals.turns import close_steps, start_next, steps_of, take_turn
from channel.approvals.verdicts import STATE_TEXTS
from channel.configuration import current
from channel.errors import Conflict
from models import Approval, ApprovalStep, ApprovalVersion, Dealer


@dataclass(frozen=True, slots=True)
class Request:
    """What is put to approvers. `facts` are what `shown.SHOWN` shows of the subject: JSON values as of now."""

    #: A row of SHOWN and of `channel.decisions.SUBJECTS`.
    subject: str
    subject_id: int
    #: Whose request it is.
    dealer: Dealer
    facts: Mapping[str, Any]
    inputs: Inputs = field(default_factory=Inputs)

    def known(self) -> Inputs:
        """The inputs with the dealer's region and level where the subject says nothing else."""
        region, level = self.inputs.region or self.dealer.region, self.inputs.level or self.dealer.level
        return replace(self.inputs, region=region, level=level)


def request_approval(session: Session, actor: Actor, request: Request, *, now: datetime) -> Approval:
    """Open a request, or the next round of one that was returned, refused or taken back; ask its first approvers.

    Steps whose inputs are what they were in the round before keep their approval (R-APR-8); where that would be all of
    them, the last is asked again, because a request always has somebody to ask.
    Raises Conflict("approval_pending") while it is being decided already.
    """
    before = newest_approval(session, request.subject, request.subject_id)
    if before is not None and before.state == "pending":
        raise Conflict("approval_pending")
    approval = Approval(
        subject=request.subject,
        subject_id=request.subject_id,
        round=before.round + 1 if before else 1,
        state="pending",
        requested_at=now,
        dealer_id=request.dealer.id,
        submitter_id=actor.id if actor.kind == "member" else None,
        version=1,
        acts=0,
    )
    session.add(approval)
    _plan(session, approval, request, steps_of(session, before) if before else (), now=now)
    start_next(session, actor, approval, now=now)
    return approval


def amend_approval(session: Session, actor: Actor, request: Request, *, now: datetime) -> Approval:
    """Change what is being asked while it is pending: the next version, which approvers are shown with the difference.

    The rules are asked again; steps whose inputs did not change keep their approval. Nothing happens when all is as
    it was. Raises Conflict("already_decided") when there is nothing pending.
    """
    approval = newest_approval(session, request.subject, request.subject_id)
    if approval is None or not take_turn(session, approval):
        raise Conflict("already_decided", facts={"state": STATE_TEXTS[approval.state] if approval else ""})
    said, inputs = dict(request.facts), inputs_json(request.known())
    if said == approval.facts and inputs == approval.inputs:
        return approval
    before = steps_of(session, approval)
    session.add(ApprovalVersion(approval_id=approval.id, version=approval.version, facts=approval.facts, until=now))
    close_steps(session, actor, approval, now=now)
    approval.version += 1
    _plan(session, approval, request, before, now=now)
    audit.record(session, actor, "approval_amended", "approval", approval.id, now=now, version=approval.version)
    start_next(session, actor, approval, now=now)
    return approval


def withdraw_approval(session: Session, actor: Actor, subject: str, subject_id: int, *, now: datetime) -> None:
    """Close a pending request because its subject was withdrawn; Conflict when it is decided already."""
    approval = newest_approval(session, subject, subject_id)
    if approval is None or not take_turn(session, approval):
        raise Conflict("already_decided", facts={"state": STATE_TEXTS[approval.state] if approval else ""})
    approval.state, approval.decided_at = "withdrawn", now
    session.flush()
    close_steps(session, actor, approval, now=now)


def still_approved(session: Session, request: Request) -> bool:
    """Whether what was approved covers a changed subject: every step that would be asked has consented to just that.

    R-ORD-6 in the terms of R-APR-8. False when nothing was approved.
    """
    before = newest_approval(session, request.subject, request.subject_id)
    if before is None or before.state != "approved":
        return False
    inputs = request.known()
    rule = matching_rule(current(session).approvals, request.subject, inputs)
    facts = {**request.facts, "subject": request.subject}
    consents = {step.inputs_hash for step in steps_of(session, before) if step.state == "approved"}
    return all(step_digest(rule, step, facts, inputs) in consents for step in rule.steps)


def newest_approval(session: Session, subject: str, subject_id: int) -> Approval | None:
    """The newest request about a subject; None when nobody ever asked."""
    newest = select(Approval).where(Approval.subject == subject, Approval.subject_id == subject_id)
    return session.scalar(newest.order_by(Approval.round.desc()).limit(1))


def _plan(
    session: Session, approval: Approval, request: Request, before: Sequence[ApprovalStep], *, now: datetime
) -> None:
    """Write what is asked and the steps of the rule that matches; they wait, apart from those that keep a consent."""
    inputs, facts = request.known(), dict(request.facts)
    rule = matching_rule(current(session).approvals, request.subject, inputs)
    approval.rule, approval.facts, approval.inputs = rule.code, facts, inputs_json(inputs)
    session.flush()
    consents = {step.inputs_hash: step.kept_from or step.id for step in before if step.state == "approved"}
    digests = [step_digest(rule, step, {**facts, "subject": request.subject}, inputs) for step in rule.steps]
    for position, (step, digest) in enumerate(zip(rule.steps, digests, strict=True), 1):
        is_last_of_all_kept = position == len(digests) and set(digests) <= consents.keys()
        kept = None if is_last_of_all_kept else consents.get(digest)
        session.add(
            ApprovalStep(
                approval_id=approval.id,
                version=approval.version,
                position=position,
                name=step.name,
                mode=step.mode,
                needed=step.k,
                in_wecom=step.in_wecom,
                approvers=[one.model_dump(mode="json") for one in step.approvers],
                state="approved" if kept is not None else "waiting",
                inputs_hash=digest,
                kept_from=kept,
                ended_at=now if kept is not None else None,
            )
        )
    session.flush()

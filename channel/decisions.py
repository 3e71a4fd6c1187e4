"""What a decision does to its subject, and what an approver is shown of it: where approvals meet their nouns.

Everybody who decides (card, chat, API) comes through `decide`, so an approval and its effect are one transaction.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.access import asked_approval
from channel.actors import Actor
from channel.approvals import STATE_TEXTS, Verdict, decider_name, record_verdict
from channel.approvals.shown import SHOWN
from channel.calendar import load_calendar, local_text
from channel.errors import Invalid
from channel.opportunities import registration_facts, settle_registration
from channel.opportunities.details import Details, details
from channel.pipelines.moves import registrations_of_moves, settle_stage_move, stage_move_facts
from models import Approval, Member, Registration


@dataclass(frozen=True, slots=True)
class Subject:
    """What approvals of one kind are about. What their approvers are shown is in `approvals.shown.SHOWN`."""

    #: What a verdict means: (session, actor, subject_id, verdict, now=…). `returned` only where `is_returnable`.
    settle: Callable[..., None]
    #: Facts for a card, as of now: (session, subject_id).
    facts: Callable[[Session, int], dict[str, Any]]
    #: The registrations behind subjects of this kind: (session, subject ids) → registration id by subject id.
    registrations: Callable[[Session, Collection[int]], Mapping[int, int]] = lambda _session, _ids: {}
    #: Whether it can be handed back as a draft, to be changed and sent again (R-APR-8).
    is_returnable: bool = False


def _registration_facts(session: Session, registration_id: int) -> dict[str, Any]:
    return registration_facts(session, session.get_one(Registration, registration_id))


SUBJECTS: Mapping[str, Subject] = {
    "registration": Subject(settle_registration, _registration_facts, lambda _session, ids: {id_: id_ for id_ in ids}),
    "stage_move": Subject(settle_stage_move, stage_move_facts, registrations_of_moves),
}


def decide(
    session: Session, actor: Actor, approval_id: int, verdict: Verdict, *, now: datetime, redraws_card: bool = False
) -> Approval:
    """Record a verdict and do what it means, once. For `redraws_card` see `approvals.record_verdict`.

    A repetition of one's own verdict changes nothing and is no error. Raises NotFound when the actor was not asked
    and Conflict when somebody else was first or the request was withdrawn.
    """
    asked = asked_approval(session, actor, approval_id)
    if verdict.decision == "returned" and not SUBJECTS[asked.subject].is_returnable:
        raise Invalid("not_returnable", fields={"decision": "bad_value"})
    approval = record_verdict(session, actor, approval_id, verdict, now=now, redraws_card=redraws_card)
    if approval is None:
        return asked_approval(session, actor, approval_id)
    SUBJECTS[approval.subject].settle(session, actor, approval.subject_id, verdict, now=now)
    return approval


def approval_facts(session: Session, approval: Approval) -> dict[str, Any]:
    """Facts of an approval and its subject as of now, for a card that is drawn or drawn again."""
    return {
        **SUBJECTS[approval.subject].facts(session, approval.subject_id),
        "subject": approval.subject,
        "what": SHOWN[approval.subject].title,
        "approval_id": approval.id,
        "state": approval.state,
        "state_text": STATE_TEXTS[approval.state],
        "decided_by": decider_name(session, approval),
        "decided_at": local_text(approval.decided_at) if approval.decided_at else None,
        "reason": approval.reason_text,
    }


@dataclass(frozen=True, slots=True)
class Case:
    """A request for a decision with everything that its approver needs to see."""

    approval: Approval
    #: The registration that it is about; None when it is about something else.
    registration: Details | None
    #: Name of the member who decided; None while pending and after a withdrawal.
    decided_by: str | None
    #: Working time (R-APR-7) from the request to its end, or to now.
    waited: timedelta


def cases(session: Session, actor: Actor, approvals: Sequence[Approval], *, now: datetime) -> list[Case]:
    """Approvals that were loaded through `access`, in the given order; as many queries for many as for one."""
    registrations = _registrations(session, actor, approvals)
    deciders = {approval.decided_by for approval in approvals if approval.decided_by is not None}
    names = {row.id: row.name for row in session.scalars(select(Member).where(Member.id.in_(deciders)))}
    calendar = load_calendar(session)
    return [
        Case(
            approval,
            registrations.get(approval.id),
            names[approval.decided_by] if approval.decided_by is not None else None,
            calendar.working_time(approval.requested_at, approval.decided_at or now),
        )
        for approval in approvals
    ]


def _registrations(session: Session, actor: Actor, approvals: Sequence[Approval]) -> Mapping[int, Details]:
    """The registration behind each approval that has one, by the approval's id."""
    behind: dict[int, int] = {}
    for name, subject in SUBJECTS.items():
        of_kind = [approval for approval in approvals if approval.subject == name]
        if of_kind:
            found = subject.registrations(session, {approval.subject_id for approval in of_kind})
            behind |= {row.id: found[row.subject_id] for row in of_kind if row.subject_id in found}
    wanted = select(Registration).where(Registration.id.in_(set(behind.values())))
    by_id = {row.registration.id: row for row in details(session, actor, session.scalars(wanted).all())}
    return {id_: by_id[registration_id] for id_, registration_id in behind.items()}

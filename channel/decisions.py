"""What a decision does to its subject: the one table that ties approvals to the nouns they are about.

Everybody who decides (card, chat, API) comes through `decide`, so an approval and its effect are one transaction.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from channel.access import asked_approval
from channel.actors import Actor
from channel.approvals import STATE_TEXTS, Verdict, decider_name, record_verdict
from channel.calendar import local_text
from channel.opportunities import registration_facts, settle_registration
from models import Approval, Registration


@dataclass(frozen=True, slots=True)
class Subject:
    """What approvals of one kind are about."""

    #: What a verdict means: (session, actor, subject_id, verdict, now=…).
    settle: Callable[..., None]
    #: Facts for a card, as of now: (session, subject_id).
    facts: Callable[[Session, int], dict[str, Any]]


def _registration_facts(session: Session, registration_id: int) -> dict[str, Any]:
    return registration_facts(session, session.get_one(Registration, registration_id))


SUBJECTS: Mapping[str, Subject] = {"registration": Subject(settle_registration, _registration_facts)}


def decide(
    session: Session, actor: Actor, approval_id: int, verdict: Verdict, *, now: datetime, redraws_card: bool = False
) -> Approval:
    """Record a verdict and do what it means, once. For `redraws_card` see `approvals.record_verdict`.

    A repetition of one's own verdict changes nothing and is no error. Raises NotFound when the actor was not asked
    and Conflict when somebody else was first or the request was withdrawn.
    """
    approval = record_verdict(session, actor, approval_id, verdict, now=now, redraws_card=redraws_card)
    if approval is None:
        return asked_approval(session, actor, approval_id)
    SUBJECTS[approval.subject].settle(session, actor, approval.subject_id, verdict, now=now)
    return approval


def approval_facts(session: Session, approval: Approval) -> dict[str, Any]:
    """Facts of an approval and its subject as of now, for a card that is drawn or drawn again."""
    return {
        **SUBJECTS[approval.subject].facts(session, approval.subject_id),
        "approval_id": approval.id,
        "state": approval.state,
        "state_text": STATE_TEXTS[approval.state],
        "decided_by": decider_name(session, approval),
        "decided_at": local_text(approval.decided_at) if approval.decided_at else None,
        "reason": approval.reason_text,
    }

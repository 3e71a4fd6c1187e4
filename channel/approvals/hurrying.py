"""Asking for somebody else to decide because it takes too long (idea C8): by whoever waits, and by headquarters."""

from datetime import datetime

from sqlalchemy.orm import Session

from channel import audit
from channel.access import own_registration
from channel.access.approvals import readable_approval
from channel.actors import Actor
from channel.approvals.clock import escalate_now
from channel.approvals.outlook import outlook
from channel.approvals.requests import newest_approval
from channel.errors import Conflict, NotFound
from models import Approval, Member


def own_request(session: Session, actor: Actor, number: str) -> Approval:
    """The newest request about a registration of the actor's dealer; NotFound for another's or when nobody asked."""
    approval = newest_approval(session, "registration", own_registration(session, actor, number).id)
    if approval is None:
        raise NotFound
    return approval


def hurry_own(session: Session, actor: Actor, number: str, *, now: datetime) -> Approval:
    """Let a dealer have the leaders asked: once whoever is asked is likely away, or is late.

    Raises NotFound, Conflict("too_early_to_escalate", "escalated_already" or "already_decided").
    """
    return _hurry(session, actor, own_request(session, actor, number), now=now)


def hurry(session: Session, actor: Actor, approval_id: int, *, now: datetime) -> Approval:
    """The same for members who may read the request; headquarters may at any time."""
    approval = readable_approval(session, actor, approval_id, now=now)
    at_headquarters = session.get_one(Member, actor.member()).role == "hq"
    return _hurry(session, actor, approval, now=now, at_any_time=at_headquarters)


def _hurry(session: Session, actor: Actor, approval: Approval, *, now: datetime, at_any_time: bool = False) -> Approval:
    stands = outlook(session, approval, now=now)
    if approval.state == "pending" and not stands.may_escalate and not at_any_time:
        raise Conflict("escalated_already" if stands.is_escalated else "too_early_to_escalate")
    escalate_now(session, actor, approval, now=now)
    audit.record(session, actor, "approval_hurried", "approval", approval.id, now=now)
    return approval

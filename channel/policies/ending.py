"""Recalling a policy: it does not count any more, and those who had it hear why."""

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel import audit
from channel.access.policies import changeable_policy
from channel.actors import Actor
from channel.errors import Conflict, Invalid
from channel.fields import text_problem
from channel.plain import plain
from channel.policies.mass import recall_mass
from channel.policies.telling import receivers, tell_managers, tell_people
from channel.rows import moved
from models import Policy, PolicyVersion


def recall_policy(
    session: Session, actor: Actor, number: str, reason: str, *, now: datetime
) -> tuple[Policy, PolicyVersion]:
    """Recall what was published. Raises Invalid for the reason, NotFound, Forbidden, Conflict("nothing_published")."""
    policy = changeable_policy(session, actor, number)
    reason = plain(reason)
    problem = text_problem(reason, 4, 300)
    if problem is not None:
        raise Invalid("invalid_fields", fields={"reason": problem})
    there = (PolicyVersion.policy_id == policy.id, PolicyVersion.state == "published")
    row = session.scalar(select(PolicyVersion).where(*there))
    values = {"state": "recalled", "ended_at": now, "ended_by": actor.member(), "reason": reason, "remind_at": None}
    if row is None or not moved(
        session, update(PolicyVersion).where(PolicyVersion.id == row.id, *there).values(**values)
    ):
        raise Conflict("nothing_published")
    session.refresh(row)
    recall_mass(session, actor, row, now=now)
    people = receivers(row.id)
    tell_people(session, actor, "policy_recalled", policy, row, people, reason=reason, now=now)
    tell_managers(session, actor, "policy_withdrawn", policy, row, reason=reason, now=now)
    audit.record(session, actor, "policy_recalled", "policy", number, now=now, version=row.version, reason=reason)
    return policy, row

"""Who stands in for whom at a moment (R-APR-5): the chain of delegations that are in force. Reads only.

Chains are followed to depth 5. When everybody along it is away in a circle, or nobody at its end works here any more,
the one who was asked first keeps the task: he is reminded, and his leader after him.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Delegation, Member

#: How many delegations are followed from one member.
DEPTH = 5


@dataclass(frozen=True, slots=True)
class StandIn:
    """Somebody decides for somebody."""

    member_id: int
    #: The first moment at which it no longer holds.
    until: datetime


def in_force(session: Session, *, now: datetime) -> Sequence[Delegation]:
    """The delegations that hold now to somebody who still works here; the newest first. One query."""
    query = (
        select(Delegation)
        .join(Member, Member.id == Delegation.to_id)
        .where(
            Delegation.valid_until > now,
            Delegation.valid_from <= now,
            Delegation.cancelled_at.is_(None),
            Member.is_active,
        )
        .order_by(Delegation.id.desc())
    )
    return session.scalars(query).all()


def stand_in(member_id: int, subject: str, delegations: Iterable[Delegation]) -> StandIn | None:
    """Who decides in place of a member about a subject; None when he does himself. `delegations` are in force. Pure."""
    nearest: dict[int, Delegation] = {}
    for row in delegations:
        if not row.subjects or subject in row.subjects:
            nearest.setdefault(row.from_id, row)
    seen, at, until = {member_id}, member_id, None
    for _ in range(DEPTH):
        step = nearest.get(at)
        if step is None:
            break
        if step.to_id in seen:
            return None
        seen.add(step.to_id)
        at, until = step.to_id, step.valid_until if until is None else min(until, step.valid_until)
    return StandIn(at, until) if until is not None else None


def stood_in_for(member_id: int, delegations: Collection[Delegation]) -> Mapping[str | None, Collection[int]]:
    """For whom a member decides now, by subject; under None for every subject that no delegation names. Pure."""
    away = {row.from_id for row in delegations}
    named = {subject for row in delegations for subject in row.subjects}
    found: dict[str | None, Collection[int]] = {}
    for subject in (None, *sorted(named)):
        stands = {who: stand_in(who, subject or "", delegations) for who in away}
        found[subject] = {who for who, one in stands.items() if one is not None and one.member_id == member_id}
    return found

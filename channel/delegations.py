"""Asking somebody to decide while one is away (R-APR-5): writing delegations down and taking them back.

What already waits moves at once when the absence has begun. Who stands in for whom at a moment is `standins.py`.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from channel import audit
from channel.access import approver, headquarters, own_delegation
from channel.access.members import LOOKED_AFTER
from channel.actors import Actor
from channel.announcements import Receiver, announce
from channel.approvals.absences import move_tasks_of
from channel.approvals.shown import SHOWN
from channel.calendar import local_text
from channel.errors import Conflict, Invalid
from channel.rows import moved
from channel.standins import DEPTH
from models import ApprovalTask, Delegation, Member

#: An absence that is longer is a handover.
LONGEST = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Absence:
    """When somebody is away, [begins, ends), and who decides meanwhile."""

    #: Userid of the stand-in.
    to: str
    begins: datetime
    ends: datetime
    #: Subjects that it is about; none stands for all of them.
    subjects: tuple[str, ...] = ()


def delegate(session: Session, actor: Actor, absence: Absence, *, now: datetime, away: str | None = None) -> Delegation:
    """Let somebody decide for the actor, or for the member `away`, which only headquarters may do.

    Raises Invalid with all wrong fields (a circle is one, of `to`) and Conflict("delegation_overlaps").
    """
    who = _away(session, actor, away)
    _take_turns(session, who.userid, absence.to.lower())
    to = _checked(session, who, absence, now=now)
    absence = replace(absence, begins=max(absence.begins, now).astimezone(UTC), ends=absence.ends.astimezone(UTC))
    others = _overlapping(session, absence.begins, absence.ends)
    if any(row.from_id == who.id and _share(row.subjects, absence.subjects) for row in others):
        raise Conflict("delegation_overlaps")
    if _leads_back(who.id, to.id, absence.subjects, others):
        raise Invalid("delegation_circle", fields={"to": "delegation_circle"}, facts={"to": to.name})
    row = Delegation(
        from_id=who.id,
        to_id=to.id,
        valid_from=absence.begins,
        valid_until=absence.ends,
        subjects=sorted(absence.subjects),
        created_by=actor.member(),
        created_at=now,
    )
    session.add(row)
    session.flush()
    audit.record(session, actor, "delegation_given", "delegation", row.id, now=now, away=who.userid, to=to.userid)
    facts = {"who": who.name, "to": to.name, "from": local_text(absence.begins), "until": local_text(absence.ends)}
    announce(session, actor, "delegation_given", Receiver(member_id=to.id), facts, about=str(row.id), now=now)
    move_tasks_of(session, actor, [who.id, to.id], now=now)
    return row


def take_back(session: Session, actor: Actor, delegation_id: int, *, now: datetime) -> Delegation:
    """End a delegation before its time; what the stand-in has not decided returns at once.

    Raises NotFound for somebody else's (headquarters may end any) and Conflict("delegation_over").
    """
    row = own_delegation(session, actor, delegation_id)
    change = update(Delegation).where(Delegation.id == row.id, Delegation.cancelled_at.is_(None))
    if not moved(session, change.where(Delegation.valid_until > now).values(cancelled_at=now)):
        raise Conflict("delegation_over")
    session.refresh(row)
    end_stand_ins(session, actor, [row], now=now)
    audit.record(session, actor, "delegation_ended", "delegation", row.id, now=now)
    facts = {"who": session.get_one(Member, row.from_id).name}
    announce(session, actor, "delegation_ended", Receiver(member_id=row.to_id), facts, about=str(row.id), now=now)
    return row


def end_stand_ins(session: Session, actor: Actor, rows: Sequence[Delegation], *, now: datetime) -> None:
    """Let what was handed over by these delegations, which hold no more, return or find its way anew."""
    for row in rows:
        theirs = or_(ApprovalTask.for_id == row.from_id, ApprovalTask.member_id == row.to_id)
        change = update(ApprovalTask).where(ApprovalTask.via == "delegation", ApprovalTask.state == "open", theirs)
        session.execute(change.values(until=now), execution_options={"synchronize_session": False})
    session.expire_all()
    move_tasks_of(session, actor, [row.to_id for row in rows], now=now)


def _away(session: Session, actor: Actor, away: str | None) -> Member:
    """The member who is away: the actor, or whom headquarters name."""
    me = approver(session, actor)
    if away is None or away.lower() == me.userid:
        return me
    headquarters(session, actor)
    member = session.scalar(select(Member).where(Member.userid == away.lower(), Member.is_active))
    if member is None:
        raise Invalid("invalid_fields", fields={"away": "unknown_member"})
    return member


def _take_turns(session: Session, *userids: str) -> None:
    """Let delegations that name one of these members come one after the other, until the end of the transaction.

    So two of one member at the same moment do not both see that no other overlaps. On SQLite every writer has the turn.
    """
    rows = select(Member.id).where(Member.userid.in_(userids)).order_by(Member.id)
    session.execute(rows.with_for_update(key_share=True))


def _checked(session: Session, who: Member, absence: Absence, *, now: datetime) -> Member:
    """The stand-in; Invalid with everything that is wrong with the absence."""
    to = session.scalar(select(Member).where(Member.userid == absence.to.lower(), Member.is_active))
    wrong: dict[str, str] = {}
    if to is None or to.role not in LOOKED_AFTER:
        wrong["to"] = "unknown_member"
    elif to.id == who.id:
        wrong["to"] = "delegate_to_self"
    if absence.ends <= max(absence.begins, now):
        wrong["until"] = "absence_over"
    elif absence.ends - max(absence.begins, now) > LONGEST or absence.begins > now + LONGEST:
        wrong["until"] = "absence_too_long"
    if not set(absence.subjects) <= SHOWN.keys():
        wrong["subjects"] = "bad_value"
    if wrong or to is None:
        raise Invalid("invalid_fields", fields=wrong)
    return to


def _overlapping(session: Session, begins: datetime, ends: datetime) -> Sequence[Delegation]:
    """Delegations that hold at some moment of a time."""
    query = select(Delegation).where(
        Delegation.valid_from < ends, Delegation.valid_until > begins, Delegation.cancelled_at.is_(None)
    )
    return session.scalars(query).all()


def _leads_back(who: int, to: int, subjects: Collection[str], others: Sequence[Delegation]) -> bool:
    """Whether whoever stands in would hand over to the one who is away, through anybody. Pure.

    Two between four people that are written at the same moment may close a circle all the same; it harms nobody,
    because a circle leaves the task with the one who was asked (`standins.stand_in`).
    """
    reached, frontier = {to}, {to}
    for _ in range(2 * DEPTH):
        frontier = {row.to_id for row in others if row.from_id in frontier and _share(row.subjects, subjects)} - reached
        reached |= frontier
    return who in reached


def _share(one: Collection[str], other: Collection[str]) -> bool:
    """Whether two scopes have a subject in common; an empty one is all of them."""
    return not one or not other or not set(one).isdisjoint(other)

"""Somebody leaves: what waits for him is asked of his successor, else his leader, else headquarters (R-APR-6).

All in the transaction that ends his access, so that no request is ever left with somebody who cannot decide it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, delete, func, or_, select, update
from sqlalchemy.orm import Session

from channel import audit
from channel.access import headquarters as check_headquarters
from channel.access.members import LOOKED_AFTER
from channel.actors import Actor
from channel.announcements import Receiver, announce
from channel.approvals.asking import about_of, asking_facts, outdate_cards
from channel.approvals.routing import headquarters, leader_of
from channel.approvals.seats import LIVE, ask_besides
from channel.approvals.turns import take_turn
from channel.delegations import end_stand_ins
from channel.errors import Conflict, Invalid, NotFound
from channel.rows import moved
from models import Approval, ApprovalStep, ApprovalTask, Dealer, Delegation, LoginSession, Member


@dataclass(frozen=True, slots=True)
class Leaving:
    """What somebody holds who is about to leave."""

    member: Member
    #: Who is asked in his place when nobody is named; None: headquarters are.
    leader: Member | None
    #: Dealers that he looks after, and people who report to him.
    dealers: int
    people: int
    #: Requests that wait for him or will, and delegations from and to him that are not over.
    requests: int
    delegations: int


def leaving(session: Session, actor: Actor, userid: str, *, now: datetime) -> Leaving:
    """What would move if a member left. Reads only; for headquarters. Raises NotFound, Conflict("already_left")."""
    check_headquarters(session, actor)
    member = _member(session, userid)
    if not member.is_active:
        raise Conflict("already_left")
    dealers = select(func.count()).where(Dealer.manager_id == member.id)
    people = select(func.count()).where(Member.leader_id == member.id, Member.is_active)
    return Leaving(
        member,
        leader_of(session, member.id),
        session.scalars(dealers).one(),
        session.scalars(people).one(),
        len(_held(session, member)),
        len(session.scalars(_delegations_of(member, now=now)).all()),
    )


def deactivate_member(
    session: Session, actor: Actor, userid: str, *, now: datetime, successor: str | None = None
) -> Member:
    """End a member's access and hand on what he held; returns him.

    A successor takes over his dealers and the people who reported to him as well; without one, dealers stay for
    headquarters to assign, and his people report to his leader. Only for headquarters and jobs. Raises NotFound,
    Conflict("already_left") and Invalid about `successor`.
    """
    if actor.kind != "job":
        check_headquarters(session, actor)
    member = _member(session, userid)
    heir = _heir(session, member, successor)
    leaving = update(Member).where(Member.id == member.id, Member.is_active)
    if not moved(session, leaving.values(is_active=False)):
        raise Conflict("already_left")
    session.refresh(member)
    session.execute(delete(LoginSession).where(LoginSession.member_id == member.id))
    _end_delegations(session, actor, member, now=now)
    for approval_id in _held(session, member):
        approval = session.get_one(Approval, approval_id)
        if take_turn(session, approval):
            _hand_on(session, actor, approval, member, heir, now=now)
    _hand_on_people(session, member, heir if successor is not None else None)
    facts = {"successor": heir.userid if heir else None}
    audit.record(session, actor, "member_deactivated", "member", member.id, now=now, **facts)
    return member


def _member(session: Session, userid: str) -> Member:
    member = session.scalar(select(Member).where(Member.userid == userid.lower()))
    if member is None:
        raise NotFound
    return member


def _heir(session: Session, member: Member, successor: str | None) -> Member | None:
    if successor is None:
        return leader_of(session, member.id)
    heir = session.scalar(select(Member).where(Member.userid == successor.lower(), Member.is_active))
    if heir is None or heir.id == member.id or heir.role not in LOOKED_AFTER:
        raise Invalid("invalid_fields", fields={"successor": "unknown_member"})
    return heir


def _end_delegations(session: Session, actor: Actor, member: Member, *, now: datetime) -> None:
    rows = session.scalars(_delegations_of(member, now=now)).all()
    for row in rows:
        row.cancelled_at = now
    session.flush()
    end_stand_ins(session, actor, rows, now=now)


def _delegations_of(member: Member, *, now: datetime) -> Select[tuple[Delegation]]:
    """Delegations from and to a member that are not over."""
    theirs = or_(Delegation.from_id == member.id, Delegation.to_id == member.id)
    query = select(Delegation).where(theirs, Delegation.cancelled_at.is_(None), Delegation.valid_until > now)
    return query.order_by(Delegation.id)


def _held(session: Session, member: Member) -> Sequence[int]:
    """Ids of the requests that wait for a member or will, in order, so that two of these never wait in a circle."""
    waiting = (ApprovalTask.member_id == member.id, ApprovalTask.state.in_(("waiting", *LIVE)))
    return session.scalars(select(ApprovalTask.approval_id).where(*waiting).distinct().order_by("approval_id")).all()


def _hand_on(
    session: Session, actor: Actor, approval: Approval, member: Member, heir: Member | None, *, now: datetime
) -> None:
    """Ask others for the seats of somebody who has left; who submitted the request is passed over (R-APR-4)."""
    query = (
        select(ApprovalStep, ApprovalTask)
        .join(ApprovalTask, ApprovalTask.step_id == ApprovalStep.id)
        .where(ApprovalTask.approval_id == approval.id, ApprovalTask.member_id == member.id)
        .where(ApprovalTask.state.in_(("waiting", *LIVE)))
        .order_by(ApprovalTask.id)
    )
    if heir is not None and heir.id == approval.submitter_id:
        heir = leader_of(session, heir.id)
    for step, task in session.execute(query).all():
        in_turn, task.state = task.state != "waiting", "closed"
        session.flush()
        outdate_cards(session, actor, approval, [(step, task)], now=now)
        others = [heir] if heir else headquarters(session, but=[approval.submitter_id])
        via = "successor" if heir else "headquarters"
        for other in others:
            ask_besides(
                session, actor, approval, step, task, other.id, via=via, for_id=member.id, in_turn=in_turn, now=now
            )
        if heir is None:
            _alarm(session, actor, approval, step, others, now=now)
    session.flush()


def _alarm(
    session: Session,
    actor: Actor,
    approval: Approval,
    step: ApprovalStep,
    members: Sequence[Member],
    *,
    now: datetime,
) -> None:
    facts, about = asking_facts(session, approval, step), f"{about_of(approval, step)}:left"
    for member in members:
        announce(session, actor, "approval_unrouted", Receiver(member_id=member.id), facts, about=about, now=now)


def _hand_on_people(session: Session, member: Member, successor: Member | None) -> None:
    """Let nobody report to, and no dealer be looked after by, somebody who has left, if there is somebody to do it."""
    leader_id = successor.id if successor else member.leader_id
    reports = update(Member).where(Member.leader_id == member.id, Member.id != leader_id)
    session.execute(reports.values(leader_id=leader_id), execution_options={"synchronize_session": False})
    if successor is not None:
        if successor.leader_id == member.id:
            session.execute(update(Member).where(Member.id == successor.id).values(leader_id=member.leader_id))
        dealers = update(Dealer).where(Dealer.manager_id == member.id).values(manager_id=successor.id)
        session.execute(dealers, execution_options={"synchronize_session": False})

"""Handing a step in to WeCom's own approvals: in whose name, to whom, with which facts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.approvals.asking import asking_facts
from channel.approvals.bridge import is_wanted
from channel.approvals.forms import Entry, entries, summary
from channel.approvals.routing import headquarters
from channel.approvals.seats import tasks_of
from channel.approvals.tickets import move
from models import Approval, ApprovalStep, ApprovalTicket, Dealer, Member


@dataclass(frozen=True, slots=True)
class Filing:
    """All that a request in WeCom needs. Userids; `mode` is that of the step, `entries` are by title of a control."""

    reference: str
    applicant: str
    approvers: tuple[str, ...]
    mode: str
    entries: Mapping[str, Entry]
    summary: tuple[str, ...]


def begin_filing(session: Session, ticket: ApprovalTicket, applicant: str, *, now: datetime) -> Filing | str:
    """Mark a ticket as being handed in, and say with what; a code of `bridge.TROUBLES` when it cannot be.

    `applicant` is the userid in whose name that is done; "" for the dealer's channel manager. Somebody else of
    headquarters does it when that one has left; whoever has to decide only if there is nobody besides.
    """
    step, approval = session.get_one(ApprovalStep, ticket.step_id), session.get_one(Approval, ticket.approval_id)
    if not is_wanted(session, ticket):
        move(session, ticket, "waiting", "void")
        return "withdrawn"
    asked = _approvers(session, step)
    if not asked:
        return "no_approver"
    by = _applicant(session, approval, applicant, asked)
    if by is None:
        return "no_applicant"
    if not move(session, ticket, "waiting", "calling", called_at=now, applicant_id=by.id):
        return "withdrawn"
    facts = asking_facts(session, approval, step)
    return Filing(
        ticket.reference,
        by.userid,
        tuple(member.userid for member in asked),
        step.mode,
        entries(facts, ticket.reference),
        summary(facts),
    )


def _approvers(session: Session, step: ApprovalStep) -> list[Member]:
    """For each seat whoever decides now: the one who stands in, or the one who is asked."""
    by_seat: dict[int, int] = {}
    for task in tasks_of(session, step):
        if task.state == "open" or (task.state == "delegated" and task.seat not in by_seat):
            by_seat[task.seat] = task.member_id
    found = {row.id: row for row in session.scalars(select(Member).where(Member.id.in_(by_seat.values())))}
    return [found[member_id] for member_id in dict.fromkeys(by_seat.values()) if found[member_id].is_active]


def _applicant(session: Session, approval: Approval, userid: str, asked: Sequence[Member]) -> Member | None:
    candidates = [member for member in _candidates(session, approval, userid) if member.is_active]
    deciding = {member.id for member in asked}
    besides = (member for member in candidates if member.id not in deciding)
    return next(besides, candidates[0] if candidates else None)


def _candidates(session: Session, approval: Approval, userid: str) -> Iterator[Member]:
    if userid:
        yield from session.scalars(select(Member).where(Member.userid == userid.lower()))
    dealer = session.get(Dealer, approval.dealer_id) if approval.dealer_id is not None else None
    if dealer is not None and dealer.manager_id is not None:
        yield session.get_one(Member, dealer.manager_id)
    yield from headquarters(session)

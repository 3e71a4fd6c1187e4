"""What WeCom's own approvals say about our steps, and what follows: the way back of `tickets.py`.

Nothing here believes a push: it only makes somebody look. What a look has found comes in as a `Sighting`, and a verdict
goes the way of every other one, through `channel.decisions.decide`, in the name of the member who gave it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor, job
from channel.announcements import NOBODY, Receiver, announce
from channel.approvals.asking import tell_asked
from channel.approvals.routing import headquarters
from channel.approvals.seats import LIVE, tasks_of
from channel.approvals.tickets import move, tell_void, ticket_facts, want
from channel.approvals.verdicts import Verdict, checked_verdict
from channel.decisions import decide
from channel.errors import ChannelError, Forbidden, Invalid
from models import Approval, ApprovalStep, ApprovalTask, ApprovalTicket, Member

ACTOR = job("approval_bridge")

Seen = Literal["pending", "approved", "rejected", "withdrawn", "revoked", "gone"]

#: Why a step is decided here after all: code → words for headquarters.
TROUBLES: Mapping[str, str] = {
    "off": "没有配置企业微信审批模板",
    "no_applicant": "找不到可以提交的成员",
    "no_approver": "没有可用的审批人",
    "form": "审批模板和报备内容对不上",
    "refused": "企业微信没有接受提交",
    "stranger": "处理人不在渠道系统里",
    "own_request": "处理人不能审批自己的申请",
    "not_now": "现在还不能通过，处理时会看到原因",
    "withdrawn": "审批单被申请人撤销",
    "gone": "审批单被删除",
}

#: What stands for the words of somebody who rejected without any.
_NO_WORDS = "审批人未写原因，详情请联系渠道经理"
#: A verdict that no push has told of is looked for after so long; a ticket that nobody hands in is wanted again.
LOST_AFTER, STUCK_AFTER = timedelta(minutes=10), timedelta(hours=4)
#: The longest span that the platform answers for, a little shortened, and how many of them one run looks at.
SPAN, SPANS_MOST = timedelta(days=30), 12
#: Tickets that one run wants again.
STUCK_MOST = 100


@dataclass(frozen=True, slots=True)
class Sighting:
    """What the platform shows of a request: its state, and for a verdict whose the last word was."""

    state: Seen
    #: The platform's sp_status.
    status: int
    userid: str = ""
    speech: str = ""


def note_change(session: Session, number: str, cause: str, *, now: datetime) -> bool:
    """Somebody should look at a request; False when it is none of ours. `cause` names the occasion, ≤ 64 characters."""
    query = select(ApprovalTicket).where(ApprovalTicket.number == number)
    ticket = session.scalar(query)
    if ticket is None:
        return False
    _look(session, ticket, cause, now=now)
    return True


def filed(session: Session, ticket_id: int, number: str, *, now: datetime) -> None:
    """The ticket stands in WeCom under this number."""
    ticket = session.get_one(ApprovalTicket, ticket_id)
    if not move(session, ticket, "calling", "filed", number=number, filed_at=now):
        return
    audit.record(session, ACTOR, "ticket_filed", "approval", ticket.approval_id, now=now, number=number)
    if not is_wanted(session, ticket):
        # It was withdrawn while it was being handed in.
        move(session, ticket, "filed", "void")
        tell_void(session, ACTOR, session.get_one(Approval, ticket.approval_id), ticket, now=now)


def not_there(session: Session, ticket_id: int, called_at: datetime) -> None:
    """The try of `called_at` did not arrive: the ticket may be handed in, or is over when nobody wants it any more."""
    ticket = session.get_one(ApprovalTicket, ticket_id)
    if ticket.called_at == called_at:
        move(session, ticket, "calling", "waiting" if is_wanted(session, ticket) else "void")


def is_wanted(session: Session, ticket: ApprovalTicket) -> bool:
    """Whether the step still waits for WeCom."""
    step = session.get_one(ApprovalStep, ticket.step_id)
    return step.in_wecom and step.state == "active"


def take_sighting(session: Session, ticket_id: int, seen: Sighting, *, now: datetime) -> None:
    """Do what a look at the platform has found; the second time the same is found nothing happens."""
    ticket = session.get_one(ApprovalTicket, ticket_id)
    saw = update(ApprovalTicket).where(ApprovalTicket.id == ticket.id)
    session.execute(saw.values(seen_status=seen.status, seen_at=now))
    if seen.state == "revoked" and ticket.state == "settled":
        _alarm(session, ticket, "ticket_revoked", now=now)
    elif seen.state in ("approved", "rejected") and ticket.state == "filed":
        _take_verdict(session, ticket, seen, now=now)
    elif seen.state != "pending" and ticket.state == "filed":
        decide_here(session, ticket.id, "gone" if seen.state == "gone" else "withdrawn", now=now)


def decide_here(session: Session, ticket_id: int, trouble: str, *, now: datetime) -> None:
    """WeCom cannot decide it: ask the approvers with our own cards, and tell headquarters why (a code of TROUBLES)."""
    ticket = session.get_one(ApprovalTicket, ticket_id)
    if ticket.state in ("settled", "failed", "void") or not move(session, ticket, ticket.state, "failed"):
        return
    step, approval = session.get_one(ApprovalStep, ticket.step_id), session.get_one(Approval, ticket.approval_id)
    audit.record(session, ACTOR, "ticket_failed", "approval", approval.id, now=now, trouble=trouble)
    if step.state != "active":
        return
    step.in_wecom = False
    session.flush()
    for task in tasks_of(session, step):
        if task.state == "open":
            tell_asked(session, ACTOR, approval, step, task, now=now)
    _alarm(session, ticket, "ticket_failed", now=now, trouble=TROUBLES[trouble])


def look_for_lost(session: Session, now: datetime) -> int:
    """Announce looks at everything that WeCom may have decided without our hearing of it (callbacks.md 1.5).

    One look for each 30 days, however many tickets wait; tickets that nobody handed in are wanted again once a day.
    Returns how many were announced.
    """
    waiting = (ApprovalTicket.state == "filed", ApprovalTicket.filed_at < now - LOST_AFTER)
    oldest, newest = session.execute(
        select(func.min(ApprovalTicket.filed_at), func.max(ApprovalTicket.filed_at)).where(*waiting)
    ).one()
    count = 0
    while oldest is not None and oldest <= newest and count < SPANS_MOST:
        until = min(oldest + SPAN, now)
        facts = {"since": oldest.isoformat(), "until": until.isoformat()}
        about = f"{now:%Y%m%d%H%M}:{count}"
        announce(session, ACTOR, "tickets_missed", NOBODY, facts, about=about, now=now)
        oldest, count = until + timedelta(seconds=1), count + 1
    return count + _want_stuck(session, now=now)


def find_lost(session: Session, since: datetime, until: datetime, pending: Collection[str], *, now: datetime) -> None:
    """Of the tickets filed in a span, look at each that the platform does not list among the pending ones."""
    query = select(ApprovalTicket).where(ApprovalTicket.state == "filed", ApprovalTicket.filed_at.between(since, until))
    for ticket in session.scalars(query.order_by(ApprovalTicket.id)):
        if ticket.number not in pending:
            _look(session, ticket, f"lost:{now:%Y%m%d%H%M}", now=now)


def _take_verdict(session: Session, ticket: ApprovalTicket, seen: Sighting, *, now: datetime) -> None:
    member = session.scalar(select(Member).where(Member.userid == seen.userid.lower(), Member.is_active))
    if member is None:
        return decide_here(session, ticket.id, "stranger", now=now)
    if not is_wanted(session, ticket):
        move(session, ticket, "filed", "void")
        return None
    if not move(session, ticket, "filed", "settled"):
        return None
    actor = Actor("member", member.id, member.name)
    try:
        with session.begin_nested():
            _seat(session, ticket, member, now=now)
            decide(session, actor, ticket.approval_id, _verdict(seen), now=now, from_wecom=True)
    except ChannelError as refusal:
        if is_wanted(session, ticket):
            # Our rules do not let it through; whoever decides it here reads why.
            move(session, ticket, "settled", "filed")
            decide_here(session, ticket.id, "own_request" if isinstance(refusal, Forbidden) else "not_now", now=now)
        # Otherwise it was withdrawn in this very moment; who was first has told everybody.
    return None


def _verdict(seen: Sighting) -> Verdict:
    if seen.state == "approved":
        return checked_verdict("approved")
    try:
        return checked_verdict("rejected", "other", seen.speech)
    except Invalid:
        return checked_verdict("rejected", "other", _NO_WORDS)


def _seat(session: Session, ticket: ApprovalTicket, member: Member, *, now: datetime) -> None:
    """Let somebody to whom the request was passed on in WeCom decide in the first seat that is open."""
    tasks = tasks_of(session, session.get_one(ApprovalStep, ticket.step_id))
    if any(task.member_id == member.id and task.state in LIVE for task in tasks):
        return
    first = next(task for task in tasks if task.state in LIVE)
    mine = next((task for task in tasks if task.member_id == member.id and task.seat == first.seat), None)
    if mine is None:
        mine = ApprovalTask(approval_id=ticket.approval_id, step_id=ticket.step_id, seat=first.seat, kind=first.kind)
        mine.member_id, mine.via, mine.turn, mine.reminders, mine.is_escalated = member.id, "wecom", 1, 0, False
        session.add(mine)
    mine.state, mine.asked_at, mine.for_id = "open", now, first.member_id
    session.flush()


def _look(session: Session, ticket: ApprovalTicket, cause: str, *, now: datetime) -> None:
    facts = {"approval_id": ticket.approval_id, "ticket_id": ticket.id}
    announce(session, ACTOR, "ticket_changed", NOBODY, facts, about=f"{ticket.id}:{cause}", now=now)


def _alarm(session: Session, ticket: ApprovalTicket, kind: str, *, now: datetime, **more: str) -> None:
    facts = ticket_facts(session.get_one(Approval, ticket.approval_id), ticket) | more
    for member in headquarters(session):
        announce(session, ACTOR, kind, Receiver(member_id=member.id), facts, about=str(ticket.id), now=now)


def _want_stuck(session: Session, *, now: datetime) -> int:
    """Tickets whose announcement came to nothing, for instance because workers died of it."""
    stuck = select(ApprovalTicket).where(
        ApprovalTicket.state.in_(("waiting", "calling")), ApprovalTicket.opened_at < now - STUCK_AFTER
    )
    tickets = session.scalars(stuck.order_by(ApprovalTicket.id).limit(STUCK_MOST)).all()
    for ticket in tickets:
        want(session, ACTOR, ticket, about=f"{ticket.id}:{now:%Y%m%d}", now=now)
    return len(tickets)

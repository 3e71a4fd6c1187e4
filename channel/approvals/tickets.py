"""Steps that WeCom's own approvals decide: opening a ticket when such a step starts, ending it when the step does.

What comes back from there is `bridge.py`. A ticket is the memory of one request in WeCom; the platform has no
duplicate check and cannot take a request back, so its state says what may have happened there.
"""

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.announcements import NOBODY, Receiver, announce
from channel.approvals.shown import SHOWN
from channel.rows import moved
from models import Approval, ApprovalStep, ApprovalTask, ApprovalTicket


def open_ticket(session: Session, actor: Actor, approval: Approval, step: ApprovalStep, *, now: datetime) -> None:
    """Have a step that has just started put to WeCom's own approvals; its approvers get no cards of ours."""
    before = ticket_of(session, step)
    turn = before.turn + 1 if before is not None else 1
    reference = f"{approval.facts.get('number') or approval.id}-{step.id}"
    ticket = ApprovalTicket(
        step_id=step.id,
        turn=turn,
        approval_id=approval.id,
        reference=reference if turn == 1 else f"{reference}-{turn}",
        state="waiting",
        opened_at=now,
    )
    session.add(ticket)
    session.flush()
    want(session, actor, ticket, about=str(ticket.id), now=now)


def want(session: Session, actor: Actor, ticket: ApprovalTicket, *, about: str, now: datetime) -> None:
    """Announce that a ticket is to be handed in."""
    facts = {"approval_id": ticket.approval_id, "ticket_id": ticket.id}
    announce(session, actor, "ticket_wanted", NOBODY, facts, about=about, now=now)


def end_ticket(session: Session, actor: Actor, approval: Approval, step: ApprovalStep, *, now: datetime) -> None:
    """The step is over without a word from WeCom: nobody waits for its ticket any more.

    The platform lets only the applicant take his request back, so he and the approvers are told. A ticket that is
    being handed in at this moment is ended by whoever hands it in.
    """
    ticket = ticket_of(session, step) if step.in_wecom else None
    if ticket is None or ticket.state not in ("waiting", "filed"):
        return
    if move(session, ticket, ticket.state, "void") and ticket.number is not None:
        tell_void(session, actor, approval, ticket, now=now)


def tell_void(session: Session, actor: Actor, approval: Approval, ticket: ApprovalTicket, *, now: datetime) -> None:
    """Tell the applicant to take the request back in WeCom, and its approvers to leave it alone."""
    asked = select(ApprovalTask.member_id).where(ApprovalTask.step_id == ticket.step_id)
    facts = ticket_facts(approval, ticket)
    for member_id in sorted({*session.scalars(asked), ticket.applicant_id} - {None}):
        announce(session, actor, "ticket_void", Receiver(member_id=member_id), facts, about=str(ticket.id), now=now)


def ticket_facts(approval: Approval, ticket: ApprovalTicket) -> dict[str, object]:
    """What messages about a ticket say."""
    return {
        **approval.facts,
        "subject": approval.subject,
        "what": SHOWN[approval.subject].title,
        "approval_id": approval.id,
        "ticket": ticket.number or "",
    }


def ticket_of(session: Session, step: ApprovalStep) -> ApprovalTicket | None:
    """The newest ticket of a step; None when it has none."""
    query = select(ApprovalTicket).where(ApprovalTicket.step_id == step.id)
    return session.scalar(query.order_by(ApprovalTicket.turn.desc()).limit(1))


def move(session: Session, ticket: ApprovalTicket, old: str, new: str, **values: object) -> bool:
    """Change a ticket's state and values if it still is in the old one; False when somebody was first."""
    change = update(ApprovalTicket).where(ApprovalTicket.id == ticket.id, ApprovalTicket.state == old)
    won = moved(session, change.values(state=new, **values))
    session.refresh(ticket)
    return won


def ticket_number(session: Session, step: ApprovalStep) -> str:
    """The platform's number of a step's ticket, as people read it."""
    ticket = ticket_of(session, step)
    return f"审批单 {ticket.number}" if ticket is not None and ticket.number is not None else "正在提交"

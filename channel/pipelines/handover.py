"""An opportunity goes on with another dealer: what stays behind (domain.md B2, transfer)."""

from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.approvals import withdraw_approval
from channel.pipelines.standing import pending_move, standing_of
from models import Registration, Stakeholder


def leave_behind(session: Session, actor: Actor, registration: Registration, *, now: datetime) -> None:
    """Forget the customer's people and the move that the dealer before had asked for, before his opportunity goes over.

    Whom he knows there is his to tell. Stage, history and the rest of the record go over; `details` does not tell the
    next dealer who wrote them.
    """
    opportunity = standing_of(session, registration).opportunity
    session.execute(delete(Stakeholder).where(Stakeholder.opportunity_id == opportunity.id))
    waiting = pending_move(session, opportunity)
    if waiting is not None:
        withdraw_approval(session, actor, "stage_move", waiting.id, now=now)
        waiting.state, waiting.settled_at = "lapsed", now
    session.flush()

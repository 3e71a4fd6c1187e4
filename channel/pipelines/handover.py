"""An opportunity goes on with another dealer: what stays behind (domain.md B2, transfer)."""

from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.approvals import withdraw_approval
from channel.pipelines.moves import pending_move
from models import Opportunity, Stakeholder


def leave_behind(session: Session, actor: Actor, opportunity: Opportunity, *, now: datetime) -> None:
    """Forget the customer's people, whom the dealer before had to tell of, and the move that he had asked for.

    Stage, history and the rest of the record go over; `details` does not tell the next dealer who wrote them.
    """
    session.execute(delete(Stakeholder).where(Stakeholder.opportunity_id == opportunity.id))
    waiting = pending_move(session, opportunity)
    if waiting is not None:
        withdraw_approval(session, actor, "stage_move", waiting.id, now=now)
        waiting.state, waiting.settled_at = "lapsed", now
    session.flush()

"""What was asked about a protected registration and is still open when its protection ends: it is closed with it."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.approvals import withdraw_approval
from models import Extension, Opportunity, SpecialPrice, StageMove, Transfer


def close_requests(session: Session, actor: Actor, registration_ids: Collection[int], *, now: datetime) -> None:
    """Take back every pending extension, transfer, stage move and special price of these registrations.

    Whoever lets more be asked about a registration adds its table here.
    """
    extension = (Extension.registration_id.in_(registration_ids), Extension.state == "pending")
    for asked in session.scalars(select(Extension).where(*extension).order_by(Extension.id)):
        withdraw_approval(session, actor, "extension", asked.id, now=now)
        asked.state, asked.decided_at = "withdrawn", now
    transfer = (Transfer.registration_id.in_(registration_ids), Transfer.state == "pending")
    for wanted in session.scalars(select(Transfer).where(*transfer).order_by(Transfer.id)):
        withdraw_approval(session, actor, "transfer", wanted.id, now=now)
        wanted.state, wanted.decided_at = "withdrawn", now
    moves = select(StageMove).join(Opportunity, Opportunity.id == StageMove.opportunity_id)
    of_these = (Opportunity.registration_id.in_(registration_ids), StageMove.state == "pending")
    for move in session.scalars(moves.where(*of_these).order_by(StageMove.id)):
        withdraw_approval(session, actor, "stage_move", move.id, now=now)
        move.state, move.settled_at = "lapsed", now
    price = (SpecialPrice.registration_id.in_(registration_ids), SpecialPrice.state == "pending")
    for special in session.scalars(select(SpecialPrice).where(*price).order_by(SpecialPrice.id)):
        withdraw_approval(session, actor, "special_price", special.id, now=now)
        special.state, special.decided_at = "withdrawn", now
    session.flush()

"""No orders until signed (row 77): the one question that orders ask of policies."""

from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from channel.calendar import local_day
from channel.errors import Conflict
from channel.policies.values import ANSWERS
from models import Policy, PolicyTarget, PolicyVersion


def check_answered(session: Session, dealer_id: int, *, now: datetime) -> None:
    """Conflict("policy_unanswered") with the oldest policy that a dealer must answer before he orders."""
    today, row = local_day(now), PolicyVersion
    query = (
        select(Policy.number, row.title, row.answer)
        .join(row, row.policy_id == Policy.id)
        .join(PolicyTarget, PolicyTarget.version_id == row.id)
        .where(
            PolicyTarget.dealer_id == dealer_id,
            PolicyTarget.answered_at.is_(None),
            row.state == "published",
            row.blocks_orders.is_(True),
            row.effective_from <= today,
            or_(row.effective_until.is_(None), row.effective_until >= today),
        )
        .order_by(row.id)
        .limit(1)
    )
    found = session.execute(query).tuples().first()
    if found is not None:
        number, title, answer = found
        raise Conflict("policy_unanswered", facts={"number": number, "title": title, "verb": ANSWERS[answer]})

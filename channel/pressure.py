"""Back-pressure: whether so much waits to leave the house that nobody should plan more of it now."""

from datetime import datetime

from sqlalchemy import func, select, union_all
from sqlalchemy.orm import Session

from models import OutboxMessage
from models.outbox import BULK, SOON

#: So many calls are five minutes of what a platform takes (errors-and-limits.md 4).
LONG = 50_000


def is_outbox_long(session: Session, now: datetime, *, long: int = LONG) -> bool:
    """Whether `long` announcements are due and not taken yet; what waits for the morning is not in the way.

    What somebody waits for in this moment is not counted: it overtakes everything, and is never planned later.
    """
    some = union_all(
        *(
            select(OutboxMessage.id)
            .where(OutboxMessage.is_in("queued"), OutboxMessage.priority == priority, OutboxMessage.due_at <= now)
            .limit(long)
            .subquery()
            .select()
            for priority in (SOON, BULK)
        )
    ).subquery()
    return (session.scalar(select(func.count()).select_from(some)) or 0) >= long

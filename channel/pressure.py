"""Back-pressure: whether what goes to many waits in such numbers that nobody should plan more of it now."""

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models import OutboxMessage
from models.outbox import BULK

#: So many calls are five minutes of what a platform takes (errors-and-limits.md 4).
LONG = 50_000


def is_outbox_long(session: Session, now: datetime, *, long: int = LONG) -> bool:
    """Whether `long` announcements to many are due and not taken yet; what waits for the morning is not in the way."""
    due = (OutboxMessage.is_in("queued"), OutboxMessage.priority == BULK, OutboxMessage.due_at <= now)
    some = select(OutboxMessage.id).where(*due).limit(long).subquery()
    return (session.scalar(select(func.count()).select_from(some)) or 0) >= long

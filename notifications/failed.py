"""What an operator does about announcements that did not arrive: look (`qudao failed`) and try again (`qudao retry`).

Neither shows nor logs facts, names or receivers: a kind, a channel and the platform's number say what went wrong.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models import OutboxMessage


class FailedMessage(NamedTuple):
    """One row of the list, without personal data."""

    id: int
    kind: str
    channel: str
    attempts: int
    #: Why: endpoint, errcode and reaction, or a sentence.
    note: str | None
    created_at: datetime
    failed_at: datetime | None
    #: The request that caused it.
    request_id: str | None


def list_failed(session: Session, *, limit: int = 100) -> Sequence[FailedMessage]:
    """The announcements that failed for good, the latest first."""
    query = (
        select(
            OutboxMessage.id,
            OutboxMessage.kind,
            OutboxMessage.channel,
            OutboxMessage.attempts,
            OutboxMessage.note,
            OutboxMessage.created_at,
            OutboxMessage.finished_at,
            OutboxMessage.request_id,
        )
        .where(OutboxMessage.is_in("failed"))
        .order_by(OutboxMessage.finished_at.desc(), OutboxMessage.id.desc())
    )
    return [FailedMessage(*row) for row in session.execute(query.limit(limit))]


def retry_failed(session: Session, ids: Collection[int] | None, *, now: datetime) -> int:
    """Queue failed announcements again, as if never tried; `None` means all of them. Returns how many.

    Ids that are unknown or not failed are left alone. What is no longer wanted by then is skipped when it is sent.
    """
    change = update(OutboxMessage).where(OutboxMessage.is_in("failed"))
    if ids is not None:
        change = change.where(OutboxMessage.id.in_(ids))
    again = change.values(state="queued", attempts=0, due_at=now, finished_at=None, note=None)
    rows = session.execute(again.returning(OutboxMessage.id), execution_options={"synchronize_session": False})
    return len(rows.all())

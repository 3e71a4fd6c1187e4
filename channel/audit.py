"""The audit trail: one append-only row for each act, written in the transaction of the act."""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from channel.actors import Actor
from models import AuditEntry


def record(
    session: Session, actor: Actor, action: str, object_kind: str, object_id: object, *, now: datetime, **facts: Any
) -> None:
    """Write that `actor` did `action` (past tense) to an object; facts are JSON values without personal data."""
    session.add(
        AuditEntry(
            at=now,
            actor=actor.label,
            action=action,
            object_kind=object_kind,
            object_id=str(object_id),
            facts=facts,
            request_id=actor.request_id,
        )
    )

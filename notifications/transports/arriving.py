"""What is noted of a policy when a platform took a message about it, or did not: effects of outcomes."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy.orm import Session

from channel.policies.ways import note_delivered, note_trouble, version_of
from models import OutboxMessage
from notifications.outcomes import Effect


def arrived(message: OutboxMessage, way: str, msgid: str | None, now: datetime) -> Effect | None:
    """It was taken; None for what is about no policy."""
    version_id, contact_id = version_of(message), message.contact_id or 0
    if version_id is None:
        return None

    def write(session: Session) -> None:
        note_delivered(session, version_id, contact_id, way, msgid or "", now=now)

    return write


def in_trouble(message: OutboxMessage, trouble: str) -> Effect | None:
    """It was not, and will not be; None for what is about no policy."""
    version_id, contact_id = version_of(message), message.contact_id or 0
    if version_id is None:
        return None

    def write(session: Session) -> None:
        note_trouble(session, version_id, contact_id, trouble)

    return write


def together(*effects: Effect | None) -> Effect | None:
    """All of them, one after the other; None when there is none."""
    there: list[Callable[[Session], None]] = [one for one in effects if one is not None]
    if not there:
        return None

    def write(session: Session) -> None:
        for effect in there:
            effect(session)

    return write

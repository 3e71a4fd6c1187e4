"""The silence detector: a channel that takes nothing, or over which nothing arrives, although there is work for it.

Errors report themselves; this finds what no error reports: no worker is running, an app pauses again and again, a
platform answers nothing. What waits for the morning, for its card or for a limit has a reason and is no work yet.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

import structlog
from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from channel.pressure import is_outbox_long
from models import OutboxMessage

logger = structlog.get_logger(__name__)

#: How long nothing may leave over a channel while there is work for it.
PATIENCE = timedelta(minutes=10)
#: Why a row may wait for long without anything being wrong; the notes that `planning` and `gate` write.
_REASONS = ("quiet hours", "sending limit", "the card is on its way")


class Silence(NamedTuple):
    """A channel over which nothing leaves."""

    channel: str
    waiting: int
    #: Since when the oldest of it waits.
    since: datetime


def silent_channels(session: Session, now: datetime) -> Sequence[Silence]:
    """The channels that have had work for PATIENCE and have sent nothing for as long, by name."""
    before = now - PATIENCE
    unfinished = or_(OutboxMessage.is_in("queued"), OutboxMessage.is_in("inflight"))
    held = and_(OutboxMessage.note.is_not(None), OutboxMessage.note.not_in(_REASONS))
    overdue = or_(OutboxMessage.due_at <= before, and_(held, OutboxMessage.created_at <= before))
    work = (
        select(OutboxMessage.channel, func.count(), func.min(OutboxMessage.created_at))
        .where(unfinished, overdue)
        .group_by(OutboxMessage.channel)
        .order_by(OutboxMessage.channel)
    )
    found = [Silence(*row) for row in session.execute(work)]
    return [silence for silence in found if not _has_sent(session, silence.channel, before)]


def look_for_silence(session: Session, now: datetime) -> int:
    """Raise the alarm about each silent channel, and say when planning waits; returns how many are silent."""
    silences = silent_channels(session, now)
    for silence in silences:
        waits_s = round((now - silence.since).total_seconds())
        logger.error("channel_silent", channel=silence.channel, waiting=silence.waiting, oldest_s=waits_s)
    if is_outbox_long(session, now):
        logger.warning("outbox_long", effect="what goes to many is planned later")
    return len(silences)


def _has_sent(session: Session, channel: str, since: datetime) -> bool:
    sent = (OutboxMessage.finished_at > since, OutboxMessage.state == "sent", OutboxMessage.channel == channel)
    return session.scalar(select(OutboxMessage.id).where(*sent).limit(1)) is not None

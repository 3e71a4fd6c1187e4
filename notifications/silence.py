"""The silence detector: a channel that takes nothing, or over which nothing arrives, although there is work for it.

Errors report themselves; this finds what no error reports: no worker is running, an app pauses again and again, a
platform answers nothing. What waits for the morning, for its card or for a limit has a reason and is no work yet.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

import structlog
from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from channel.actors import job
from channel.announcements import Announcement, Receiver, announce_all
from channel.calendar import SHANGHAI
from channel.pressure import is_outbox_long
from models import Member, OutboxMessage

logger = structlog.get_logger(__name__)

#: How long nothing may leave over a channel while there is work for it.
PATIENCE = timedelta(minutes=10)
#: Why a row may wait for long without anything being wrong; the notes that `planning` and `gate` write.
_REASONS = ("quiet hours", "sending limit", "the card is on its way")


#: What headquarters call the channels.
LABELS: Mapping[str, str] = {
    "wecom": "企业微信消息",
    "wecom_card": "企业微信审批卡片",
    "card_update": "审批卡片更新",
    "chain": "上下游消息",
    "mass": "企业群发",
    "subscribe": "小程序订阅消息",
    "wecom_approval": "企业微信审批",
    "webhook": "其他系统的通知",
}


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
    """Raise the alarm about each silent channel in the log and to headquarters, and say when planning waits.

    Returns how many are silent.
    """
    silences = silent_channels(session, now)
    for silence in silences:
        waits_s = round((now - silence.since).total_seconds())
        logger.error("channel_silent", channel=silence.channel, waiting=silence.waiting, oldest_s=waits_s)
        _tell_headquarters(session, silence, now)
    if is_outbox_long(session, now):
        logger.warning("outbox_long", effect="what goes to many is planned later")
    return len(silences)


def _tell_headquarters(session: Session, silence: Silence, now: datetime) -> None:
    """Tell headquarters of a silence, once: the last message that left before it is its name."""
    left = (OutboxMessage.is_in("sent"), OutboxMessage.channel == silence.channel)
    last = session.scalar(
        select(OutboxMessage.finished_at).where(*left).order_by(OutboxMessage.finished_at.desc()).limit(1)
    )
    facts = {
        "label": LABELS.get(silence.channel, silence.channel),
        "since": f"{(last or silence.since).astimezone(SHANGHAI):%m-%d %H:%M}",
        "count": silence.waiting,
    }
    about = f"{silence.channel}:{last.isoformat() if last is not None else 'never'}"
    people = select(Member.id).where(Member.role == "hq", Member.is_active).order_by(Member.id)
    told = [Announcement(Receiver(member_id=id_), facts, about) for id_ in session.scalars(people)]
    announce_all(session, job("look_for_silence"), "channel_silent", told, now=now)


def _has_sent(session: Session, channel: str, since: datetime) -> bool:
    sent = (OutboxMessage.finished_at > since, OutboxMessage.state == "sent", OutboxMessage.channel == channel)
    return session.scalar(select(OutboxMessage.id).where(*sent).limit(1)) is not None

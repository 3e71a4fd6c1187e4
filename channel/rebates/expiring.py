"""Batches that end: a word before, and what nobody used lapses (R-REB-9)."""

from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel.actors import job
from channel.approvals.shown import yuan
from channel.calendar import local_day
from channel.configuration.versions import current
from channel.rebates.batches import move
from channel.rebates.sums import ZERO
from channel.rebates.telling import tell_money_people
from channel.rows import moved
from models import RebateBatch

#: How many batches one run takes.
BATCH = 500


def lapse_batches(session: Session, now: datetime) -> int:
    """Let what is left of expired batches lapse; how many. What orders have reserved of them stays theirs."""
    query = select(RebateBatch).where(RebateBatch.expires_on < local_day(now), RebateBatch.remaining > ZERO)
    rows = session.scalars(query.order_by(RebateBatch.id).limit(BATCH).with_for_update(skip_locked=True)).all()
    for row in rows:
        move(session, row, "lapsed", row.remaining, order_id=None, key=None, now=now)
    return len(rows)


def warn_of_expiry(session: Session, now: datetime) -> int:
    """Tell owners and finance people of batches that end soon (`rebates.warned_days`), each once; how many."""
    today, actor = local_day(now), job("warn_of_expiry")
    ends = RebateBatch.expires_on.between(today, today + timedelta(days=current(session).rebates.warned_days))
    query = select(RebateBatch).where(ends, RebateBatch.remaining > ZERO, RebateBatch.is_warned.is_(False))
    count = 0
    for row in session.scalars(query.order_by(RebateBatch.id).limit(BATCH)).all():
        change = update(RebateBatch).where(RebateBatch.id == row.id, RebateBatch.is_warned.is_(False))
        if moved(session, change.values(is_warned=True)):
            until = f"{row.expires_on.month}月{row.expires_on.day}日"
            facts = {"amount": yuan(row.remaining), "until": until, "object_id": row.id}
            about = f"{row.id}:{row.expires_on}"
            tell_money_people(session, actor, "rebate_expiring", row.dealer_id, facts, about=about, now=now)
            count += 1
    return count

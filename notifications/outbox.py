"""The queue's own acts: claim, and take back what a dead worker left (architecture.md, "Outbox").

Claiming is one function for both engines. PostgreSQL skips the rows that another worker is claiming; on SQLite a write
transaction excludes every other, so there the conditional update meets nobody. A claim lapses at the row's `due_at`.
"""

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, func, select, update
from sqlalchemy.orm import Session

from models import OutboxMessage
from models.outbox import BULK, PRIORITIES
from notifications.outcomes import lapsed
from notifications.recording import write_outcomes

#: Receivers of one common call (errors-and-limits.md 5).
COMPANY_MAX = 1000
#: Channels in which one call serves a whole company.
COMMON_CALLS = frozenset({"wecom"})

#: Lets one worker at a time pick the company of a common call. Without it two of them may share the last thousand,
#: which costs a call more. The number only has to differ from other advisory locks on the database.
_COMPANY_LOCK = 0x71756461

_WITHOUT_SYNC = {"synchronize_session": False}


class Leave(NamedTuple):
    """Channels whose rows stay where they are: all of them, or those that go to many."""

    all: frozenset[str] = frozenset()
    bulk: frozenset[str] = frozenset()


LEAVE_NOTHING = Leave()


class _Company(NamedTuple):
    """Rows that say the same over one channel."""

    batch_key: str
    channel: str

    @property
    def condition(self) -> ColumnElement[bool]:
        return and_(OutboxMessage.batch_key == self.batch_key, OutboxMessage.channel == self.channel)

    def size(self, limit: int) -> int:
        """How many of them to take at once: where each needs a call of its own, no more than of others."""
        return COMPANY_MAX if self.channel in COMMON_CALLS else limit


class Depth(NamedTuple):
    """How much is due, and for how long the oldest of it has been."""

    due: int
    oldest_s: float


def queue_depth(session: Session, now: datetime) -> Depth:
    """What waits although it is due, for the metrics."""
    query = select(func.count(), func.min(OutboxMessage.due_at)).where(_is_due(now))
    count, oldest = session.execute(query).one()
    return Depth(count, (now - oldest).total_seconds() if oldest is not None else 0.0)


def has_due(session: Session, now: datetime, *, leave: Leave = LEAVE_NOTHING, urgent_only: bool = False) -> bool:
    """Whether there is anything to claim, apart from what is to be left."""
    # One look at the head of an index for each priority; of one with OR, planners make a walk through the table.
    looks = [_reachable(now, priority, leave) for priority in (PRIORITIES[:1] if urgent_only else PRIORITIES)]
    looks += [] if urgent_only else [_has_lapsed(now)]
    return any(session.scalar(select(OutboxMessage.id).where(look).limit(1)) is not None for look in looks)


def claim(
    session: Session,
    worker: str,
    now: datetime,
    *,
    limit: int,
    lease: timedelta,
    leave: Leave = LEAVE_NOTHING,
    urgent_only: bool = False,
) -> list[OutboxMessage]:
    """Take up to `limit` due rows that go alone, and the next company of up to COMPANY_MAX that goes as one.

    They are `inflight` and this worker's until now + lease. Of two priorities the first is taken first, and alone when
    `urgent_only`. Ordered by id. Commit before sending.
    """
    rows: list[OutboxMessage] = []
    if not urgent_only:
        _take_back_lapsed(session, now)
    for priority in PRIORITIES[:1] if urgent_only else PRIORITIES:
        alone = and_(_reachable(now, priority, leave), OutboxMessage.batch_key.is_(None))
        rows += _take(session, alone, worker, now + lease, limit - len(rows)) if len(rows) < limit else []
    together = and_(_is_due(now), OutboxMessage.channel.not_in(leave.all | leave.bulk))
    together = and_(together, OutboxMessage.batch_key.is_not(None))
    if not urgent_only and _first_company(session, together) is not None:
        if session.get_bind().dialect.name == "postgresql":
            session.execute(select(func.pg_advisory_xact_lock(_COMPANY_LOCK)))
        company = _first_company(session, together)
        if company is not None:
            rows += _take(session, and_(_is_due(now), company.condition), worker, now + lease, company.size(limit))
    return sorted(rows, key=lambda row: row.id)


def _is_due(now: datetime) -> ColumnElement[bool]:
    return and_(OutboxMessage.is_in("queued"), OutboxMessage.due_at <= now)


def _reachable(now: datetime, priority: int, leave: Leave) -> ColumnElement[bool]:
    left = leave.all | leave.bulk if priority == BULK else leave.all
    return and_(_is_due(now), OutboxMessage.priority == priority, OutboxMessage.channel.not_in(left))


def _has_lapsed(now: datetime) -> ColumnElement[bool]:
    return and_(OutboxMessage.is_in("inflight"), OutboxMessage.due_at <= now)


def _take_back_lapsed(session: Session, now: datetime) -> None:
    """Queue again, or give up, what a worker did not record in time. The same as recording it."""
    query = select(OutboxMessage.id, OutboxMessage.attempts).where(_has_lapsed(now))
    rows = session.execute(query.order_by(OutboxMessage.id).with_for_update(skip_locked=True)).all()
    if rows:
        write_outcomes(session, {row.id: lapsed(row.attempts, now) for row in rows}, now)


def _first_company(session: Session, together: ColumnElement[bool]) -> _Company | None:
    """The rows that go with the first due one; None when no due row has a batch key."""
    query = select(OutboxMessage.batch_key, OutboxMessage.channel).where(together)
    first = session.execute(query.order_by(OutboxMessage.due_at, OutboxMessage.id).limit(1)).first()
    return None if first is None else _Company(str(first.batch_key), first.channel)


def _take(
    session: Session, condition: ColumnElement[bool], worker: str, until: datetime, limit: int
) -> list[OutboxMessage]:
    """Claim in one statement; of rows that another worker is claiming PostgreSQL takes the next instead."""
    order = (OutboxMessage.priority, OutboxMessage.due_at, OutboxMessage.id)
    query = select(OutboxMessage.id).where(condition).order_by(*order).limit(limit)
    picked = query.with_for_update(skip_locked=True).cte("picked")
    claimed = (
        update(OutboxMessage)
        .where(OutboxMessage.id.in_(select(picked.c.id)), OutboxMessage.state == "queued")
        .values(state="inflight", claimed_by=worker, due_at=until)
        .returning(OutboxMessage)
    )
    return list(session.scalars(claimed, execution_options=_WITHOUT_SYNC).all())

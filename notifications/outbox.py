"""The queue's own acts: claim, take back what a dead worker left, record (architecture.md, "Outbox").

Claiming is one function for both engines. PostgreSQL skips the rows that another worker is claiming; on SQLite a write
transaction excludes every other, so there the conditional update meets nobody. A claim lapses at the row's `due_at`;
what was recorded after that is thrown away when somebody else has the row by then.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple, cast

import structlog
from sqlalchemy import ColumnElement, Table, and_, bindparam, case, func, select, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from models import OutboxMessage
from notifications.outcomes import Effect, Outcome, lapsed

logger = structlog.get_logger(__name__)

#: Receivers of one common call (errors-and-limits.md 5).
COMPANY_MAX = 1000

#: Lets one worker at a time pick the company of a common call. Without it two of them may share the last thousand,
#: which costs a call more. The number only has to differ from other advisory locks on the database.
_COMPANY_LOCK = 0x71756461

_table = cast("Table", OutboxMessage.__table__)
_WITHOUT_SYNC = {"synchronize_session": False}


class Depth(NamedTuple):
    """How much is due, and for how long the oldest of it has been."""

    due: int
    oldest_s: float


def queue_depth(session: Session, now: datetime) -> Depth:
    """What waits although it is due, for the metrics."""
    query = select(func.count(), func.min(OutboxMessage.due_at)).where(_is_due(now))
    count, oldest = session.execute(query).one()
    return Depth(count, (now - oldest).total_seconds() if oldest is not None else 0.0)


def has_due(session: Session, now: datetime, *, without: Sequence[str] = ()) -> bool:
    """Whether there is anything to claim, apart from the channels `without`."""
    # Two looks at the head of an index; of one with OR, planners make a walk through the table.
    wanted = (_is_due(now), OutboxMessage.channel.not_in(without))
    return any(
        session.scalar(select(OutboxMessage.id).where(*look).order_by(OutboxMessage.due_at).limit(1)) is not None
        for look in (wanted, (_has_lapsed(now),))
    )


def claim(
    session: Session,
    worker: str,
    now: datetime,
    *,
    limit: int,
    lease: timedelta,
    without: Sequence[str] = (),
) -> list[OutboxMessage]:
    """Take up to `limit` due rows that go alone, and the next company of up to COMPANY_MAX that goes as one.

    They are `inflight` and this worker's until now + lease. Channels in `without` are left where they are. Ordered by
    id. Commit before sending.
    """
    _take_back_lapsed(session, now)
    reachable = and_(_is_due(now), OutboxMessage.channel.not_in(without))
    alone = and_(reachable, OutboxMessage.batch_key.is_(None))
    rows = _take(session, alone, worker, now + lease, limit)
    together = and_(reachable, OutboxMessage.batch_key.is_not(None))
    if _first_company(session, together) is not None:
        if session.get_bind().dialect.name == "postgresql":
            session.execute(select(func.pg_advisory_xact_lock(_COMPANY_LOCK)))
        company = _first_company(session, together)
        if company is not None:
            rows += _take(session, and_(reachable, company), worker, now + lease, COMPANY_MAX)
    return sorted(rows, key=lambda row: row.id)


def record(session: Session, worker: str, outcomes: Mapping[int, Outcome], now: datetime) -> int:
    """Write what became of the rows that are still this worker's, with what belongs to it; returns how many.

    A row whose claim lapsed and which somebody else has taken keeps what that worker makes of it.
    """
    query = select(OutboxMessage.id).where(
        OutboxMessage.id.in_(outcomes), OutboxMessage.state == "inflight", OutboxMessage.claimed_by == worker
    )
    mine = session.scalars(query.order_by(OutboxMessage.id).with_for_update()).all()
    if not mine:
        return 0
    session.connection().execute(_RECORD, [_values(row_id, outcomes[row_id], now) for row_id in mine])
    for row_id in mine:
        effect = outcomes[row_id].effect
        if effect is not None:
            _carry_out(session, effect, row_id)
    return len(mine)


def _carry_out(session: Session, effect: Effect, row_id: int) -> None:
    """Write what belongs to an outcome; when that cannot be written, the outcome is still true, and so are others."""
    try:
        with session.begin_nested():
            effect(session)
    except Exception as error:
        if isinstance(error, DBAPIError) and error.connection_invalidated:
            raise  # the database is away: nothing can be recorded
        logger.exception("effect_defect", outbox_id=row_id)


_RECORD = (
    update(_table)
    .where(_table.c.id == bindparam("row_id"))
    .values(
        state=bindparam("new_state"),
        due_at=func.coalesce(bindparam("new_due_at", type_=_table.c.due_at.type), _table.c.due_at),
        claimed_by=None,
        attempts=_table.c.attempts + bindparam("tries"),
        batch_key=case((bindparam("alone") == 1, None), else_=_table.c.batch_key),
        finished_at=bindparam("new_finished_at"),
        msgid=bindparam("new_msgid"),
        note=bindparam("new_note"),
    )
)


def _values(row_id: int, outcome: Outcome, now: datetime) -> dict[str, Any]:
    return {
        "row_id": row_id,
        "new_state": outcome.state,
        "new_due_at": outcome.due_at,
        "tries": int(outcome.counts),
        "alone": int(outcome.alone),
        "new_finished_at": None if outcome.state == "queued" else now,
        "new_msgid": outcome.msgid,
        "new_note": outcome.note,
    }


def _is_due(now: datetime) -> ColumnElement[bool]:
    return and_(OutboxMessage.is_in("queued"), OutboxMessage.due_at <= now)


def _has_lapsed(now: datetime) -> ColumnElement[bool]:
    return and_(OutboxMessage.is_in("inflight"), OutboxMessage.due_at <= now)


def _take_back_lapsed(session: Session, now: datetime) -> None:
    """Queue again, or give up, what a worker did not record in time. The same as recording it."""
    query = select(OutboxMessage.id, OutboxMessage.attempts).where(_has_lapsed(now))
    rows = session.execute(query.order_by(OutboxMessage.id).with_for_update(skip_locked=True)).all()
    if rows:
        values = [_values(row.id, lapsed(row.attempts, now), now) for row in rows]
        session.connection().execute(_RECORD, values)


def _first_company(session: Session, together: ColumnElement[bool]) -> ColumnElement[bool] | None:
    """The condition for the rows that go with the first due one; None when no due row has a batch key."""
    query = select(OutboxMessage.batch_key, OutboxMessage.channel).where(together)
    first = session.execute(query.order_by(OutboxMessage.due_at, OutboxMessage.id).limit(1)).first()
    if first is None:
        return None
    return and_(OutboxMessage.batch_key == first.batch_key, OutboxMessage.channel == first.channel)


def _take(
    session: Session, condition: ColumnElement[bool], worker: str, until: datetime, limit: int
) -> list[OutboxMessage]:
    query = select(OutboxMessage.id).where(condition).order_by(OutboxMessage.due_at, OutboxMessage.id).limit(limit)
    ids = session.scalars(query.with_for_update(skip_locked=True)).all()
    if not ids:
        return []
    claimed = (
        update(OutboxMessage)
        .where(OutboxMessage.id.in_(ids), OutboxMessage.state == "queued")
        .values(state="inflight", claimed_by=worker, due_at=until)
        .returning(OutboxMessage)
    )
    return list(session.scalars(claimed, execution_options=_WITHOUT_SYNC).all())

"""Writing down what became of claimed rows: all of them in one statement whose text never changes.

It travels as one JSON value, as in `models.inserting`: a statement for each row was half of what a message cost. What
was recorded after its claim had lapsed is thrown away when somebody else has the row by then.
"""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any

import structlog
from sqlalchemy import Dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from models import OutboxMessage
from notifications.outcomes import Effect, Outcome

logger = structlog.get_logger(__name__)

#: What is written of each row, and as what PostgreSQL reads it.
_GIVEN = {
    "id": "bigint",
    "state": "text",
    "due_at": "timestamptz",
    "tries": "integer",
    "alone": "integer",
    "finished_at": "timestamptz",
    "msgid": "text",
    "note": "text",
}

_UPDATE = """
UPDATE outbox {through} SET
  state = given.state,
  due_at = coalesce(given.due_at, outbox.due_at),
  claimed_by = NULL,
  attempts = outbox.attempts + given.tries,
  batch_key = CASE WHEN given.alone = 1 THEN NULL ELSE outbox.batch_key END,
  finished_at = given.finished_at,
  msgid = given.msgid,
  note = given.note
FROM ({given}) AS given
WHERE outbox.id = given.id AND outbox.state = 'inflight'
"""

_OURS = " AND outbox.claimed_by = {mark}"
_RETURNING = " RETURNING outbox.id"

_RECORDSET = "SELECT * FROM jsonb_to_recordset(%s::jsonb) AS r ({columns})"
_EACH = "SELECT {columns} FROM json_each(?)"


def record(session: Session, worker: str, outcomes: Mapping[int, Outcome], now: datetime) -> int:
    """Write what became of the rows that are still this worker's, with what belongs to it; returns how many.

    A row whose claim lapsed and which somebody else has taken keeps what that worker makes of it.
    """
    mine = write_outcomes(session, outcomes, now, worker=worker)
    for row_id in mine:
        effect = outcomes[row_id].effect
        if effect is not None:
            _carry_out(session, effect, row_id)
    return len(mine)


def write_outcomes(
    session: Session, outcomes: Mapping[int, Outcome], now: datetime, *, worker: str | None = None
) -> list[int]:
    """Move inflight rows, of one worker or of anybody, to what became of them; the ids of those moved, in order."""
    if not outcomes:
        return []
    connection = session.connection()
    stored = _stored(connection.dialect)
    values = [_values(row_id, outcome, now, stored) for row_id, outcome in outcomes.items()]
    parameters: tuple[str, ...] = (json.dumps(values, ensure_ascii=False),)
    if worker is not None:
        parameters += (worker,)
    sql = _sql(connection.dialect, of_one=worker is not None)
    return sorted(row_id for (row_id,) in connection.exec_driver_sql(sql, parameters))


def _sql(dialect: Dialect, *, of_one: bool) -> str:
    if dialect.name == "sqlite":
        columns = ", ".join(f"json_extract(value, '$.{name}') AS {name}" for name in _GIVEN)
        given, mark = _EACH.format(columns=columns), "?"
    else:
        columns = ", ".join(f"{name} {kind}" for name, kind in _GIVEN.items())
        given, mark = _RECORDSET.format(columns=columns), "%s"
    # SQLite would walk through all inflight rows for each row that is given.
    through = "NOT INDEXED" if dialect.name == "sqlite" else ""
    return _UPDATE.format(given=given, through=through) + (_OURS.format(mark=mark) if of_one else "") + _RETURNING


def _values(row_id: int, outcome: Outcome, now: datetime, stored: Callable[[datetime], str]) -> dict[str, Any]:
    return {
        "id": row_id,
        "state": outcome.state,
        "due_at": None if outcome.due_at is None else stored(outcome.due_at),
        "tries": int(outcome.counts),
        "alone": int(outcome.alone),
        "finished_at": None if outcome.state == "queued" else stored(now),
        "msgid": outcome.msgid,
        "note": outcome.note,
    }


@lru_cache(maxsize=8)
def _stored(dialect: Dialect) -> Callable[[datetime], str]:
    """How the engine keeps an instant."""
    process = OutboxMessage.__table__.c.due_at.type.dialect_impl(dialect).bind_processor(dialect)
    return process if dialect.name == "sqlite" and process is not None else datetime.isoformat


def _carry_out(session: Session, effect: Effect, row_id: int) -> None:
    """Write what belongs to an outcome; when that cannot be written, the outcome is still true, and so are others."""
    try:
        with session.begin_nested():
            effect(session)
    except Exception as error:
        if isinstance(error, DBAPIError) and error.connection_invalidated:
            raise  # the database is away: nothing can be recorded
        logger.exception("effect_defect", outbox_id=row_id)

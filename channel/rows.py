"""Races, decided by unique keys that an INSERT meets and conditional UPDATE that one wins; and bad rows, kept apart."""

from collections.abc import Callable, Iterable
from typing import Any, cast

import structlog
from sqlalchemy import CursorResult, Update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from channel.errors import ChannelError
from models import Base

log = structlog.get_logger(__name__)


def moved(session: Session, change: Update) -> bool:
    """Run an UPDATE that matches at most one row; False when somebody else was first."""
    result = session.execute(change, execution_options={"synchronize_session": False})
    return cast("CursorResult[Any]", result).rowcount == 1


def dialect_insert(session: Session, table: type[Base]) -> postgresql.Insert:
    """An INSERT that can say what to do when a unique key is there already; both engines speak the same words."""
    insert = sqlite.insert if session.get_bind().dialect.name == "sqlite" else postgresql.insert
    return cast("postgresql.Insert", insert(table))


def insert_once(session: Session, table: type[Base]) -> postgresql.Insert:
    """An INSERT that does nothing when a unique key is there already."""
    return dialect_insert(session, table).on_conflict_do_nothing()


def each_apart(session: Session, ids: Iterable[int], act: Callable[[int], int], *, what: str) -> int:
    """Act on one row after the other, so that a row to blame is undone and logged and the others go on; the sum.

    What the domain refuses stays as it is for people to decide; OperationalError ends it all, the database is away.
    """
    count = 0
    for id_ in ids:
        try:
            with session.begin_nested():
                count += act(id_)
        except OperationalError:
            raise
        except ChannelError as refusal:
            log.info("job_refused", what=what, id=id_, code=refusal.code)
        except Exception:
            log.exception("job_defect", what=what, id=id_)
    return count

"""How races are decided: by unique keys that an INSERT meets, and by conditional UPDATE that one of two wins."""

from typing import Any, cast

from sqlalchemy import CursorResult, Update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from models import Base


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

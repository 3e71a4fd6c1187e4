"""Races are decided by conditional UPDATE: this says whether ours was the one that moved the row."""

from typing import Any, cast

from sqlalchemy import CursorResult, Update
from sqlalchemy.orm import Session


def moved(session: Session, change: Update) -> bool:
    """Run an UPDATE that matches at most one row; False when somebody else was first."""
    result = session.execute(change, execution_options={"synchronize_session": False})
    return cast("CursorResult[Any]", result).rowcount == 1

"""A part of a list: how every loader cuts it."""

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import Select
from sqlalchemy.orm import InstrumentedAttribute, Session

Row = TypeVar("Row")

#: How many rows a page may have, and how many it has when nobody says.
PAGE_LIMIT, PAGE_DEFAULT = 100, 20


def page(
    session: Session,
    query: Select[tuple[Row]],
    key: InstrumentedAttribute[int],
    start: int | None,
    limit: int,
    *,
    rising: bool = False,
) -> Sequence[Row]:
    """The rows of a page after `start`, by key; one more than PAGE_LIMIT at most."""
    if start is not None:
        query = query.where(key > start if rising else key < start)
    # One more than a page may be asked for, which tells the asker whether there is a next page.
    return session.scalars(query.order_by(key if rising else key.desc()).limit(min(limit, PAGE_LIMIT + 1))).all()

"""Jobs over many rows, of which one that cannot be handled must not stop the others; and many rows in one statement."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

import structlog
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

logger = structlog.get_logger(__name__)

Value = TypeVar("Value")

#: Values of one statement; both engines take some thousand more.
BATCH = 5_000


def batches(values: Iterable[Value], size: int = BATCH) -> Iterator[list[Value]]:
    """The values in lists of at most `size`, in their order."""
    rest = iter(values)
    while some := list(islice(rest, size)):
        yield some


def in_parts(session: Session, ids: Sequence[int], act: Callable[[Sequence[int]], None]) -> int:
    """Act on all ids at once; where that fails on halves, down to the rows that are to blame.

    Returns for how many it went well. What was written for the others is undone, and logged as `sweep_defect`.
    """
    if not ids:
        return 0
    try:
        with session.begin_nested():
            act(ids)
            session.flush()
    except OperationalError:
        raise  # the database is away
    except Exception:
        if len(ids) == 1:
            logger.exception("sweep_defect", row_id=ids[0], act=act.__qualname__)
            return 0
        middle = len(ids) // 2
        return in_parts(session, ids[:middle], act) + in_parts(session, ids[middle:], act)
    return len(ids)

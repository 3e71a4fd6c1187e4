"""What becomes of rows that are known when another one is to count for a time. Pure.

Rows never change: one that is cut is replaced by what is left of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Protocol, TypeVar


class _Lasting(Protocol):
    @property
    def valid_from(self) -> datetime: ...
    @property
    def valid_until(self) -> datetime | None: ...


Row = TypeVar("Row", bound=_Lasting)


@dataclass(frozen=True, slots=True)
class Rest(Generic[Row]):
    """A part of a row that still counts."""

    row: Row
    valid_from: datetime
    valid_until: datetime | None


def carve(
    rows: Iterable[Row], start: datetime, end: datetime | None, *, resumes: bool
) -> tuple[list[Row], list[Rest[Row]]]:
    """Make room from `start` to `end` (null: for good): the rows that must go, and what is left of them.

    With `resumes` what was there before counts again after `end`, as prices do; a rule's next version ends the one
    before for good, or a promotion that is cut short would come back.
    """
    gone: list[Row] = []
    rests: list[Rest[Row]] = []
    for row in rows:
        if row.valid_until is not None and row.valid_until <= start:
            continue
        if resumes and end is not None and row.valid_from >= end:
            continue
        gone.append(row)
        if row.valid_from < start:
            rests.append(Rest(row, row.valid_from, start))
        if resumes and end is not None and (row.valid_until is None or end < row.valid_until):
            rests.append(Rest(row, end, row.valid_until))
    return gone, rests

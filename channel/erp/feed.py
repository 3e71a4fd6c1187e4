"""What a feed is: columns, a key, and how its rows are judged and written."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from channel.actors import Actor
from channel.erp.columns import Column, Fault
from channel.errors import ChannelError

#: The row of a fault that is about all rows together: nothing of the run counts.
WHOLE = 0
#: Rows that one statement names.
CHUNK = 500


@dataclass(frozen=True, slots=True)
class Row:
    """One row with values in the types of its columns."""

    #: See `columns.Fault`.
    number: int
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Feed:
    """One noun that other systems bring."""

    name: str
    #: What people call it.
    title: str
    columns: tuple[Column, ...]
    #: The columns that say which thing a row is about.
    key: tuple[str, ...]
    #: What only the database knows to be wrong: unknown codes and the like.
    judge: Callable[[Session, Sequence[Row]], Iterable[Fault]]
    #: Writes rows without faults, in as many statements for many as for one where the noun allows it. The faults that
    #: it returns are of rows that the domain refused and that it has not written.
    write: Callable[[Session, Actor, Sequence[Row], datetime], Sequence[Fault]]
    #: Its rows say how it was at a moment, so that the same of a later moment is news: meanwhile we may have moved it.
    is_count: bool = False

    def key_of(self, row: Row) -> str:
        """The thing that a row is about, as `ErpRecord.key`."""
        return "|".join(str(row.values[name]) for name in self.key)


def parts(rows: Sequence[Any], size: int = CHUNK) -> Iterator[Sequence[Any]]:
    """The rows in parts that one statement can name."""
    for start in range(0, len(rows), size):
        yield rows[start : start + size]


def ids_by(
    session: Session, column: InstrumentedAttribute[str], id_: InstrumentedAttribute[int], values: Iterable[str]
) -> dict[str, int]:
    """Ids of a table's rows by a column of codes."""
    wanted = sorted(set(values))
    found: dict[str, int] = {}
    for part in parts(wanted):
        found |= {row[0]: row[1] for row in session.execute(select(column, id_).where(column.in_(part)))}
    return found


def unknown(rows: Iterable[Row], column: str, known: Iterable[str], code: str) -> Iterator[Fault]:
    """A fault for each row that names something unknown."""
    known = set(known)
    for row in rows:
        if row.values[column] is not None and row.values[column] not in known:
            yield Fault(row.number, column, code, {"value": str(row.values[column])[:40]})


def one_by_one(session: Session, rows: Sequence[Row], act: Callable[[Row], None]) -> list[Fault]:
    """Write rows whose noun has an act for each; what the domain refuses is undone and becomes a fault."""
    faults = []
    for row in rows:
        try:
            with session.begin_nested():
                act(row)
        except ChannelError as refusal:
            faults.append(Fault(row.number, "", "refused", {"sentence": words_of(refusal)}))
    return faults


def words_of(refusal: ChannelError) -> str:
    """What is refused, in the words of each value that is to blame where there are such: rows have no marked places."""
    return "".join(dict.fromkeys(refusal.field_sentences().values())) or refusal.sentence

"""Workbooks that people take away: what each is of, how large it may be, and who took it (R-ORD-5).

What is in them comes from the nouns: `orders/exporting.py`, `credit/exporting.py`, `catalogue/price_lists.py`,
`pricing/exporting.py`, `rebates/exporting.py`. Each loads through `access`, so that nobody takes away what he may not
read.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.errors import Invalid
from channel.workbooks.writing import Cell, Column


@dataclass(frozen=True, slots=True)
class Export:
    """One sheet to be written."""

    #: What it is in the audit trail: orders, statement, settlement, settlements, price_list or prices.
    kind: str
    #: Name of the sheet, and of the file without its ending.
    title: str
    name: str
    columns: Sequence[Column]
    #: Gone through once; they may be made while that is done, from what was read before.
    rows: Iterable[Sequence[Cell]]
    #: What was asked for, as the audit trail keeps it.
    asked: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing to be taken away."""

    #: What it is in the audit trail.
    kind: str
    #: Name of the file without its ending.
    name: str
    svg: str
    asked: Mapping[str, str | None] = field(default_factory=dict)


#: Days of one file.
MOST_DAYS = 400
#: Other years have nothing, and the first and the last have no day before and after.
_FIRST_YEAR, _LAST_YEAR = 2000, 2200


def check_period(first: date, last: date) -> None:
    """Invalid for local days from one to the other, both included, of which no file is made."""
    for field_, day in (("first", first), ("last", last)):
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            raise Invalid("invalid_fields", fields={field_: "bad_date"})
    if not timedelta(0) <= last - first < timedelta(days=MOST_DAYS):
        raise Invalid("invalid_fields", fields={"last": "bad_period_days"})


def check_size(count: int, most: int) -> None:
    """Invalid("export_too_large") for more rows than one file may have."""
    if count > most:
        raise Invalid("export_too_large", facts={"limit": str(most)})


def note_export(session: Session, actor: Actor, export: Export, count: int, *, now: datetime) -> None:
    """Write down who took what away, and how many rows."""
    facts = {**export.asked, "rows": count}
    audit.record(session, actor, "exported", export.kind, "", now=now, **facts)


def note_picture(session: Session, actor: Actor, picture: Picture, *, now: datetime) -> None:
    """Write down who took which picture away."""
    audit.record(session, actor, "exported", picture.kind, "", now=now, **picture.asked)

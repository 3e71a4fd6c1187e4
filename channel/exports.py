"""Workbooks that people take away: what each is of, how large it may be, and who took it (R-ORD-5).

What is in them comes from the nouns: `orders/exporting.py`, `credit/exporting.py`, `catalogue/price_lists.py`,
`pricing/exporting.py`. Each loads through `access`, so that nobody takes away what he may not read.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.errors import Invalid
from channel.workbooks.writing import Cell, Column


@dataclass(frozen=True, slots=True)
class Export:
    """One sheet to be written."""

    #: What it is in the audit trail: orders, statement, price_list or prices.
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

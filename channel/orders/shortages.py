"""Lines that cannot have what they want, and whether that is refused (R-ORD-7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.errors import Conflict
from models import OrderLine, Sku


@dataclass(frozen=True, slots=True)
class Shortage:
    """A line that cannot have what it wants, and how much there is for it, in base units."""

    line: OrderLine
    left: Decimal


def refuse_shortages(session: Session, shortages: Sequence[Shortage]) -> None:
    """Conflict("sold_out") for every line that may not wait for goods, with what is left of each (R-ORD-7).

    What comes as a gift waits: nobody can order less of it, and what he pays for need not stay for its sake.
    """
    ids = {short.line.sku_id for short in shortages}
    waits = set(session.scalars(select(Sku.id).where(Sku.id.in_(ids), Sku.is_backorderable))) if ids else set()
    refused = [short for short in shortages if short.line.sku_id not in waits and not short.line.is_gift]
    if not refused:
        return
    fields = {f"lines[{_index(short.line)}].quantity": f"sold_out:{short.left.normalize():f}" for short in refused}
    first = refused[0]
    facts = {"name": first.line.name, "left": f"{first.left.normalize():f}{first.line.base_unit}"}
    raise Conflict("sold_out", fields=fields, facts=facts)


def _index(line: OrderLine) -> int:
    return (line.source or line.position) - 1

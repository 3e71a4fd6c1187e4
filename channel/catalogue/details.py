"""What is shown of articles: units, what it costs this dealer, and the band of stock. Many at once, reads only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_CEILING, Decimal
from math import lcm

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.access.catalogue import Counter
from channel.catalogue.bands import Band, band
from channel.catalogue.configured import PLAIN, Configured, configured
from channel.configuration import current
from channel.pricing.quoting import unit_quotes
from channel.pricing.values import CartLine, PricedLine
from models import Category, Sku, SkuUnit, Stock, Warehouse
from models.types import Quantity


@dataclass(frozen=True, slots=True)
class Shown:
    """An article as somebody sees it."""

    sku: Sku
    #: Further units beside the base unit.
    units: Sequence[SkuUnit]
    category: Category | None
    #: Code of what is offered instead; None: nothing.
    substitute: str | None
    band: Band
    #: What the smallest quantity costs the dealer alone; None: no dealer looks, or it has no price.
    price: PricedLine | None
    #: What is in it and what is to be chosen, where it is no article like others.
    configured: Configured


def shown(session: Session, at: Counter, skus: Sequence[Sku], *, now: datetime) -> list[Shown]:
    """Articles that were loaded through `access`, in the given order; as many statements for one as for a page."""
    ids = [sku.id for sku in skus]
    units, stock = _units(session, ids), available(session, ids)
    groups = {row.code: row for row in session.scalars(select(Category))}
    substitutes = [sku.substitute_id for sku in skus if sku.substitute_id is not None]
    # What a dealer may not order is not offered to him instead of something else either.
    query = select(Sku.id, Sku.code).where(Sku.id.in_(substitutes), at.may_see)
    codes = dict(session.execute(query).tuples().all())
    prices = _prices(session, at, skus, now=now)
    contents = configured(session, skus, now=now)
    settings = current(session).catalogue
    return [
        Shown(
            sku,
            units.get(sku.id, ()),
            groups.get(sku.category or ""),
            codes.get(sku.substitute_id or 0),
            band(stock.get(sku.id, Decimal(0)), settings.few(sku.category)),
            prices.get(sku.code),
            contents.get(sku.code, PLAIN),
        )
        for sku in skus
    ]


def available(session: Session, sku_ids: Sequence[int]) -> Mapping[int, Decimal]:
    """Base units of each article that lie in active warehouses and are promised to nobody; for our own eyes."""
    left = func.sum(Stock.on_hand - Stock.reserved, type_=Quantity)
    query = select(Stock.sku_id, left).join(Warehouse, Warehouse.id == Stock.warehouse_id)
    # What a warehouse has promised beyond a later count is not there for anybody, and takes nothing from the others.
    free = (Warehouse.is_active, Stock.on_hand > Stock.reserved)
    query = query.where(Stock.sku_id.in_(sku_ids), *free).group_by(Stock.sku_id)
    return dict(session.execute(query).tuples().all())


def smallest(sku: Sku) -> Decimal:
    """The fewest base units that may be ordered: a multiple of step and pack, not below the minimum. Pure."""
    step, least = step_of(sku), sku.min_quantity or Decimal(0)
    return max(step, (least / step).to_integral_value(ROUND_CEILING) * step)


def step_of(sku: Sku) -> Decimal:
    """Of what its quantity in base units is a multiple: of its step and of its pack. Pure."""
    places = 10**4
    parts = [int(one * places) for one in (sku.step_quantity, sku.pack_quantity) if one]
    return Decimal(lcm(*parts)) / places if parts else Decimal(1)


def _prices(session: Session, at: Counter, skus: Sequence[Sku], *, now: datetime) -> Mapping[str, PricedLine]:
    if at.dealer is None or not skus:
        return {}
    lines = [CartLine(number, sku.code, smallest(sku)) for number, sku in enumerate(skus, 1)]
    quotes = unit_quotes(session, at.dealer, lines, now=now)
    return {line.sku: line for quote in quotes for line in quote.lines}


def _units(session: Session, ids: Sequence[int]) -> Mapping[int, list[SkuUnit]]:
    found: dict[int, list[SkuUnit]] = {}
    query = select(SkuUnit).where(SkuUnit.sku_id.in_(ids)).order_by(SkuUnit.sku_id, SkuUnit.unit)
    for unit in session.scalars(query):
        found.setdefault(unit.sku_id, []).append(unit)
    return found

"""What the engine must know of articles, read from the catalogue as it was known at an instant."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, aliased

from channel.pricing.coding import of_json, to_json
from channel.pricing.prices import SkuFacts, Unit
from models import Category, Sku, SkuUnit, SkuVersion
from models.prepared import among, fetch

#: Category → the one that it is a part of.
Parents = Mapping[str, str | None]

_SUBSTITUTE = aliased(Sku)
#: An article that was changed since: as it was then, which is how the first change after it left it behind.
_BEFORE = (
    select(SkuVersion.facts)
    .where(SkuVersion.sku_id == Sku.id, SkuVersion.replaced_at > bindparam("rules_at"))
    .order_by(SkuVersion.replaced_at)
    .limit(1)
    .scalar_subquery()
)
_COLUMNS = (Sku.id, Sku.code, Sku.name, Sku.product_line, Sku.category, Sku.base_unit, Sku.tax_rate, Sku.base_places)
_LIMITS = (Sku.min_quantity, Sku.max_quantity, Sku.step_quantity, Sku.pack_quantity, Sku.is_active)
_UNIT = (SkuUnit.unit, SkuUnit.numerator, SkuUnit.denominator, SkuUnit.places)
# A row for each unit of an article, one for an article without.
_ALL = (
    select(*_COLUMNS, *_LIMITS, _SUBSTITUTE.code, _BEFORE, *_UNIT)
    .outerjoin(_SUBSTITUTE, _SUBSTITUTE.id == Sku.substitute_id)
    .outerjoin(SkuUnit, SkuUnit.sku_id == Sku.id)
    .order_by(Sku.code, SkuUnit.unit)
)
_SOME = _ALL.where(among(Sku.code, "codes"))
_PARENTS = select(Category.code, Category.parent)


def read_skus(
    session: Session, codes: Collection[str] | None, rules_at: datetime, parents: Parents | None = None
) -> tuple[dict[int, str], tuple[SkuFacts, ...]]:
    """The articles of these codes by code (None: all there are), and id → code. Unknown codes are left out.

    `parents` is what `category_parents` says, where the caller has asked already.
    """
    if codes is not None and not codes:
        return {}, ()
    values = {"rules_at": rules_at} | ({} if codes is None else {"codes": codes})
    rows = fetch(session, _ALL if codes is None else _SOME, values)
    parents = category_parents(session) if parents is None else parents
    units: dict[int, list[Unit]] = {}
    for row in rows:
        found = units.setdefault(row[0], [])
        if row[15] is not None:
            found.append(Unit(*row[15:]))
    articles = {row[0]: row for row in rows}
    facts = tuple(_facts(row, tuple(units[id_]), parents) for id_, row in articles.items())
    return {id_: row[1] for id_, row in articles.items()}, facts


def facts_json(facts: SkuFacts) -> dict[str, Any]:
    """What `SkuVersion` keeps of an article that is changed."""
    kept: dict[str, Any] = to_json(facts)
    return kept


def category_parents(session: Session) -> Parents:
    """All categories; there are few of them."""
    return dict(fetch(session, _PARENTS, {}))


def category_paths(session: Session) -> Mapping[str, tuple[str, ...]]:
    """Category → itself and those above it, the nearest first."""
    parents = category_parents(session)
    return {code: path_of(code, parents) for code in parents}


def path_of(category: str | None, parents: Parents) -> tuple[str, ...]:
    """A category and those above it, the nearest first; none for what is no category. Pure."""
    path: dict[str, None] = {}
    # A circle would be a defect; it must not hang a price.
    while category in parents and category is not None and category not in path:
        path[category] = None
        category = parents[category]
    return tuple(path)


def _facts(row: tuple[Any, ...], units: tuple[Unit, ...], parents: Parents) -> SkuFacts:
    """An article of the columns of `_ALL`."""
    before: Mapping[str, Any] | None = row[14]
    if before is not None:
        return of_json(SkuFacts, before)
    _, code, name, line, category, base_unit, tax_rate, places, least, most, step, pack, is_active, instead = row[:14]
    above = path_of(category, parents)
    return SkuFacts(
        code, name, line, above, base_unit, tax_rate, units, places, least, most, step, pack, is_active, instead
    )

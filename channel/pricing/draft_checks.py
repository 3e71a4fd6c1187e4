"""What is wrong with a draft that can be read: names that nothing has, ends before beginnings, prices said twice."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.configuration.parts import Problem
from channel.pricing.draft_values import PRICE_ENTRY, STANDARD_PRICE, Ended, NewRow
from channel.pricing.prices import Audience, Bundle, LicenceTiers, PriceEntry, Products, Tier
from channel.pricing.promotions import (
    BuyGet,
    Combo,
    OrderGift,
    OrderOff,
    OrderPercent,
    OrderPromotion,
    Promotion,
    Steps,
    WithGift,
)
from models import Category, Dealer, DealerGroup, PriceList, PriceRule, ProductLine, Sku, SkuUnit


@dataclass(frozen=True, slots=True)
class Names:
    """Everything that a draft may name."""

    #: SKU → the names of its units, "" for the base unit among them.
    units: Mapping[str, Collection[str]]
    product_lines: Collection[str]
    categories: Collection[str]
    dealers: Collection[str]
    groups: Collection[str]
    regions: Collection[str]
    levels: Collection[str]
    lists: Collection[str]
    #: (kind, code) of rules that are known now.
    rules: Collection[tuple[str, str]]


def read_names(session: Session) -> Names:
    """All names, in a constant number of statements."""
    units: dict[str, set[str]] = {}
    for code, base in session.execute(select(Sku.code, Sku.base_unit)):
        units[code] = {"", base}
    for code, unit in session.execute(select(Sku.code, SkuUnit.unit).join(SkuUnit, SkuUnit.sku_id == Sku.id)):
        units[code].add(unit)
    dealers = session.execute(select(Dealer.code, Dealer.region, Dealer.level)).all()
    known = select(PriceRule.kind, PriceRule.code).where(PriceRule.replaced_at.is_(None))
    return Names(
        units=units,
        product_lines=set(session.scalars(select(ProductLine.code))),
        categories=set(session.scalars(select(Category.code))),
        dealers={row.code for row in dealers},
        groups=set(session.scalars(select(DealerGroup.code))),
        regions={row.region for row in dealers},
        levels={row.level for row in dealers},
        lists=set(session.scalars(select(PriceList.code))),
        rules=set(session.execute(known).tuples()),
    )


def problems(rows: Sequence[NewRow], endings: Sequence[Ended], names: Names) -> Iterator[Problem]:
    """All of them, each with its path. Pure."""
    yield from _repeated(rows)
    lists = {*names.lists, *(row.key[0] for row in rows if row.kind == "price_list")}
    for row in rows:
        if row.value.valid_until is not None and row.value.valid_until <= row.value.valid_from:
            yield Problem(f"{row.path}.valid_until", "ends_before_it_begins")
        yield from _unknown(row, names, lists)
        yield from _contradictions(row)
    for row in rows:
        if row.kind in _PROMOTIONS and (_other(row.kind), row.key[0]) in names.rules:
            yield Problem(f"{row.path}.code", "code_taken", {"value": row.key[0]})
    for one in endings:
        if one.kind != PRICE_ENTRY and (one.kind, one.key[0]) not in names.rules:
            yield Problem(one.path, "nothing_to_end", {"value": one.key[0]})


#: Kinds whose uses are counted by code alone, so that a code is of one of them only.
_PROMOTIONS = ("promotion", "order_promotion")


def _other(kind: str) -> str:
    return _PROMOTIONS[1 - _PROMOTIONS.index(kind)]


def _repeated(rows: Sequence[NewRow]) -> Iterator[Problem]:
    """The same key twice, at times that meet, would leave open which one counts."""
    seen: dict[tuple[Any, ...], list[NewRow]] = {}
    for row in rows:
        kind = "promotion" if row.kind in _PROMOTIONS else row.kind
        before = seen.setdefault((kind, *row.key), [])
        if any(_meet(row.value, other.value) or not row.resumes for other in before):
            yield Problem(row.path, "repeated", {"value": str(row.key[-1] if row.kind in _PROMOTIONS else row.key[0])})
        before.append(row)


def _meet(one: Any, other: Any) -> bool:
    return (one.valid_until is None or other.valid_from < one.valid_until) and (
        other.valid_until is None or one.valid_from < other.valid_until
    )


def _unknown(row: NewRow, names: Names, lists: Collection[str]) -> Iterator[Problem]:
    """Names in a row that nothing has."""
    value = row.value
    if row.kind in (STANDARD_PRICE, PRICE_ENTRY, "bundle", "licence_tiers"):
        yield from _unknown_sku(row.path, value.sku, getattr(value, "unit", ""), names)
    if isinstance(value, PriceEntry) and value.price_list not in lists:
        yield Problem(f"{row.path}.price_list", "unknown_list", {"value": value.price_list})
    yield from _unknown_audience(f"{row.path}.audience", getattr(value, "audience", Audience()), names)
    for path, products in _products(row):
        yield from _unknown_products(path, products, names)
    for path, part in _articles(row):
        yield from _unknown_sku(path, part.sku, part.unit, names)


def _unknown_sku(path: str, sku: str, unit: str, names: Names) -> Iterator[Problem]:
    if sku not in names.units:
        yield Problem(f"{path}.sku", "unknown_sku", {"value": sku})
    elif unit not in names.units[sku]:
        yield Problem(f"{path}.unit", "unknown_unit", {"value": unit, "sku": sku})


def _unknown_audience(path: str, audience: Audience, names: Names) -> Iterator[Problem]:
    for field, known in (
        ("dealers", names.dealers),
        ("groups", names.groups),
        ("regions", names.regions),
        ("levels", names.levels),
    ):
        yield from _missing(f"{path}.{field}", getattr(audience, field), known, f"unknown_{field[:-1]}")


def _unknown_products(path: str, products: Products, names: Names) -> Iterator[Problem]:
    yield from _missing(f"{path}.skus", products.skus, names.units, "unknown_sku")
    yield from _missing(f"{path}.but_not", products.but_not, names.units, "unknown_sku")
    yield from _missing(f"{path}.product_lines", products.product_lines, names.product_lines, "unknown_product_line")
    yield from _missing(f"{path}.categories", products.categories, names.categories, "unknown_category")


def _missing(path: str, wanted: Iterable[str], known: Collection[str], code: str) -> Iterator[Problem]:
    for name in sorted(wanted):
        if name not in known:
            yield Problem(path, code, {"value": name})


def _products(row: NewRow) -> Iterator[tuple[str, Products]]:
    value = row.value
    if isinstance(getattr(value, "products", None), Products):
        yield f"{row.path}.products", value.products
    effect = getattr(value, "effect", None)
    if isinstance(effect, BuyGet) and effect.rewards is not None:
        yield f"{row.path}.effect.rewards", effect.rewards
    if isinstance(effect, Combo):
        for index, part in enumerate(effect.parts):
            yield f"{row.path}.effect.parts[{index}].products", part.products


def _articles(row: NewRow) -> Iterator[tuple[str, Any]]:
    """Single SKUs that a row names with a unit: parts, options, gifts."""
    value, effect = row.value, getattr(row.value, "effect", None)
    if isinstance(value, Bundle):
        for index, part in enumerate(value.components):
            yield f"{row.path}.components[{index}]", part
        for at, group in enumerate(value.groups):
            for index, option in enumerate(group.options):
                yield f"{row.path}.groups[{at}].options[{index}]", option
    if isinstance(effect, WithGift | OrderGift):
        for index, gift in enumerate(effect.gifts):
            yield f"{row.path}.effect.gifts[{index}]", gift


def _contradictions(row: NewRow) -> Iterator[Problem]:
    """Fields of a row that do not go together."""
    value = row.value
    if isinstance(value, PriceEntry) and (value.price is None) == (value.percent_of is None):
        yield Problem(f"{row.path}.price", "price_or_percent")
    if isinstance(value, Bundle):
        yield from _bundle_problems(row.path, value)
    if isinstance(value, LicenceTiers):
        yield from _tier_problems(f"{row.path}.tiers", value.tiers, ("price", "percent_off", "off"))
    if isinstance(value, Promotion):
        if value.base == "list" and value.cap_percent is None:
            yield Problem(f"{row.path}.cap_percent", "cap_needed")
        if isinstance(value.effect, Steps):
            yield from _tier_problems(f"{row.path}.effect.tiers", value.effect.tiers, ("price", "percent_off", "off"))
    if isinstance(value, OrderPromotion):
        yield from _order_problems(f"{row.path}.effect", value.effect)


def _bundle_problems(path: str, bundle: Bundle) -> Iterator[Problem]:
    if (bundle.price is None) == (bundle.factor is None):
        yield Problem(f"{path}.price", "price_or_factor")
    if not bundle.components and not bundle.groups:
        yield Problem(f"{path}.components", "bundle_empty")
    named = [part.sku for part in bundle.components]
    if bundle.sku in named or any(bundle.sku == option.sku for group in bundle.groups for option in group.options):
        yield Problem(f"{path}.components", "bundle_of_itself", {"value": bundle.sku})
    for index, group in enumerate(bundle.groups):
        if group.minimum > group.maximum:
            yield Problem(f"{path}.groups[{index}].maximum", "range_empty")


def _order_problems(path: str, effect: Any) -> Iterator[Problem]:
    if isinstance(effect, OrderOff):
        yield from _tier_problems(f"{path}.tiers", effect.tiers, ("off",))
        if effect.is_each and len(effect.tiers) != 1:
            yield Problem(f"{path}.tiers", "one_tier_for_each")
    if isinstance(effect, OrderPercent):
        yield from _tier_problems(f"{path}.tiers", effect.tiers, ("percent_off",))
    if isinstance(effect, Combo) and [effect.off, effect.percent_off, effect.price].count(None) != 2:
        yield Problem(path, "one_of_three")


def _tier_problems(path: str, tiers: Sequence[Tier], allowed: Sequence[str]) -> Iterator[Problem]:
    last: Decimal | None = None
    for index, tier in enumerate(tiers):
        said = [name for name in ("price", "percent_off", "off") if getattr(tier, name) is not None]
        if len(said) != 1 or said[0] not in allowed:
            yield Problem(f"{path}[{index}]", "tier_says_one" if len(allowed) > 1 else f"tier_says_{allowed[0]}")
        if last is not None and tier.at <= last:
            yield Problem(f"{path}[{index}].at", "tiers_not_rising")
        last = tier.at
    for index, (one, other) in enumerate(pairwise(tiers), 1):
        if _is_worse(one, other):
            yield Problem(f"{path}[{index}]", "tiers_get_worse")


def _is_worse(one: Tier, other: Tier) -> bool:
    """Whether who buys more would get less (R-PRC-7); tiers that say different things cannot be compared."""
    if one.price is not None and other.price is not None:
        return other.price > one.price
    for before, after in ((one.percent_off, other.percent_off), (one.off, other.off)):
        if before is not None and after is not None:
            return after < before
    return False

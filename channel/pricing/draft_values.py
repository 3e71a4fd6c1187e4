"""From a draft to the engine's values, and what the rules would be with it. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from channel.pricing.coding import of_json
from channel.pricing.draft_parts import Timed
from channel.pricing.drafts import PriceDraft
from channel.pricing.kinds import KINDS, MarginFloor
from channel.pricing.loading import Loaded
from channel.pricing.periods import carve
from channel.pricing.prices import PriceEntry, StandardPrice

#: Kinds beside those of `KINDS`: prices have rows of their own, and what was there before a temporary one comes back.
STANDARD_PRICE, PRICE_ENTRY = "standard_price", "price_entry"
#: Ids of what is not stored yet: above all others, as those that it would get.
_UNSTORED = 10**15

Key = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class NewRow:
    """One row that a draft would write."""

    #: Where it stands in the draft: promotions[0].
    path: str
    kind: str
    #: What it takes the place of: the rows of its kind with this key.
    key: Key
    #: The engine's value; its id means nothing yet.
    value: Any
    name: str = ""
    quota_each: Decimal | None = None

    @property
    def resumes(self) -> bool:
        """Whether what was there before counts again afterwards."""
        return self.kind in (STANDARD_PRICE, PRICE_ENTRY)


@dataclass(frozen=True, slots=True)
class Ended:
    """Rows of a key that end at a moment."""

    path: str
    kind: str
    key: Key
    at: datetime


#: Kind → field of the draft, field of `Rules` ("" for none), class of the engine's value.
TABLES: Mapping[str, tuple[str, str, type[Any]]] = {
    STANDARD_PRICE: ("standard_prices", "standard_prices", StandardPrice),
    PRICE_ENTRY: ("price_entries", "price_entries", PriceEntry),
    "sellable_range": ("sellable_ranges", "sellable_ranges", KINDS["sellable_range"].value),
    "price_list": ("price_lists", "price_lists", KINDS["price_list"].value),
    "bundle": ("bundles", "bundles", KINDS["bundle"].value),
    "licence_tiers": ("licence_tiers", "licence_tiers", KINDS["licence_tiers"].value),
    "promotion": ("promotions", "promotions", KINDS["promotion"].value),
    "order_promotion": ("order_promotions", "order_promotions", KINDS["order_promotion"].value),
    "margin_floor": ("margin_floors", "", MarginFloor),
}


def key_of(kind: str, value: Any) -> Key:
    """By what rows of a kind take each other's place."""
    if kind == STANDARD_PRICE:
        return value.sku, value.unit, value.currency
    if kind == PRICE_ENTRY:
        return value.price_list, value.sku, value.unit, value.min_quantity
    code = KINDS[kind].code
    return (getattr(value, code) if code is not None else "",)


def rows_of(draft: PriceDraft, now: datetime) -> list[NewRow]:
    """Every row of a draft, in its order; times that were not given are `now`."""
    found: list[NewRow] = []
    for kind, (name, _, value_class) in TABLES.items():
        for index, part in enumerate(getattr(draft, name)):
            value = _value(part, value_class, _UNSTORED + len(found), now)
            shown, each = getattr(part, "name", ""), getattr(part, "quota_each", None)
            found.append(NewRow(f"{name}[{index}]", kind, key_of(kind, value), value, shown, each))
    return found


def endings_of(draft: PriceDraft, entries: Iterable[Key], now: datetime) -> list[Ended]:
    """What a draft ends: what it names, the entries of price lists that end, and those a complete list leaves out.

    `entries` are the keys of the known entries of those lists.
    """
    found = [
        Ended(f"endings[{index}]", one.kind, (one.code,), one.at or now) for index, one in enumerate(draft.endings)
    ]
    lists = {one.code: one.at or now for one in draft.endings if one.kind == "price_list"}
    complete = {one.code: one.start(now) for one in draft.price_lists if one.is_complete}
    if not lists and not complete:
        return found
    named = {(one.price_list, one.sku, one.unit, one.min_quantity) for one in draft.price_entries}
    for key in dict.fromkeys(entries):
        if key[0] in lists:
            found.append(Ended("endings", PRICE_ENTRY, key, lists[key[0]]))
        elif key[0] in complete and key not in named:
            found.append(Ended("price_lists", PRICE_ENTRY, key, complete[key[0]]))
    return found


def overlay(loaded: Loaded, rows: Sequence[NewRow], endings: Sequence[Ended], at: datetime) -> Loaded:
    """The rules as they would be with a draft, for carts of a moment `at`."""
    changes: dict[str, Any] = {}
    for kind, (_, field, _) in TABLES.items():
        new = [row for row in rows if row.kind == kind]
        ended = [one for one in endings if one.kind == kind]
        if field and (new or ended):
            changes[field] = tuple(_with(getattr(loaded.rules, field), kind, new, ended))
    rules = replace(loaded.rules, **changes)
    floors = [row.value for row in rows if row.kind == "margin_floor" and _counts(row.value, at)]
    if floors:
        rules = replace(rules, min_margin_percent=floors[-1].percent)
    return Loaded(rules, loaded.limits)


def _with(current: Iterable[Any], kind: str, new: Sequence[NewRow], ended: Sequence[Ended]) -> Iterator[Any]:
    touched: dict[Key, list[Any]] = {key: [] for key in (*(row.key for row in new), *(one.key for one in ended))}
    for value in current:
        key = key_of(kind, value)
        if key in touched:
            touched[key].append(value)
        else:
            yield value
    for one in ended:
        touched[one.key] = _carved(touched[one.key], one.at, None, resumes=False)
    for row in new:
        value = row.value
        touched[row.key] = [
            *_carved(touched[row.key], value.valid_from, value.valid_until, resumes=row.resumes),
            _engine_value(row),
        ]
    for values in touched.values():
        yield from values


def _carved(values: list[Any], start: datetime, end: datetime | None, *, resumes: bool) -> list[Any]:
    gone, rests = carve(values, start, end, resumes=resumes)
    kept = [value for value in values if not any(value is one for one in gone)]
    return kept + [replace(rest.row, valid_from=rest.valid_from, valid_until=rest.valid_until) for rest in rests]


def _engine_value(row: NewRow) -> Any:
    if row.quota_each is None or row.value.quota is not None:
        return row.value
    return replace(row.value, quota=row.quota_each)


def _counts(value: Any, at: datetime) -> bool:
    return bool(value.valid_from <= at and (value.valid_until is None or at < value.valid_until))


def _value(part: Timed, kind: type[Any], id_: int, now: datetime) -> Any:
    data = part.model_dump(mode="json", by_alias=True)
    return of_json(kind, {**data, "id": id_, "valid_from": part.start(now).isoformat()})

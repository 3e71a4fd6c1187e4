"""The kinds of price rules: which value of the engine a stored row is, and by what a cart finds it. Pure.

A row's body is the value's own fields as JSON text; what the row has columns for (id, code, name, times) is not in it.
What was read once is remembered by its text: bodies never change, and taking them apart costs more than pricing.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any

from channel.pricing.coding import of_json, to_json
from channel.pricing.prices import Audience, Bundle, LicenceTiers, PriceList, Products, SellableRange
from channel.pricing.promotions import Combo, OrderPromotion, Promotion
from channel.pricing.values import DealerFacts


@dataclass(frozen=True, slots=True)
class MarginFloor:
    """R-PRC-3: the least margin in percent of the net price, where a cost is known; for everybody."""

    id: int
    valid_from: datetime
    percent: Decimal
    valid_until: datetime | None = None


RuleValue = SellableRange | PriceList | Bundle | LicenceTiers | Promotion | OrderPromotion | MarginFloor


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of rule."""

    value: type[Any]
    #: The field of `Rules` that its values go into; "" for none.
    field: str
    #: The value's field that is the row's code; None: the value has none.
    code: str | None
    #: What of the cart's goods it looks at.
    products: Callable[[Any], Iterator[Products]]
    #: Whether a cart loads it only when it has some of its goods; otherwise with all of the dealer's.
    by_goods: bool


def _own(value: Any) -> Iterator[Products]:
    yield value.products


def _of_order(value: OrderPromotion) -> Iterator[Products]:
    if isinstance(value.effect, Combo):
        yield from (part.products for part in value.effect.parts)
    else:
        yield value.products


def _sku(value: Any) -> Iterator[Products]:
    yield Products(skus=frozenset({value.sku}))


def _all(_value: Any) -> Iterator[Products]:
    yield Products()


KINDS: Mapping[str, Kind] = {
    "sellable_range": Kind(SellableRange, "sellable_ranges", "code", _own, by_goods=False),
    "price_list": Kind(PriceList, "price_lists", "code", _all, by_goods=False),
    "bundle": Kind(Bundle, "bundles", "sku", _sku, by_goods=True),
    "licence_tiers": Kind(LicenceTiers, "licence_tiers", "sku", _sku, by_goods=True),
    "promotion": Kind(Promotion, "promotions", "code", _own, by_goods=True),
    "order_promotion": Kind(OrderPromotion, "order_promotions", "code", _of_order, by_goods=False),
    "margin_floor": Kind(MarginFloor, "", None, _all, by_goods=False),
}

#: Fields that a row has columns for.
_COLUMNS = frozenset({"is", "id", "name", "valid_from", "valid_until"})


def body_of(kind: str, value: RuleValue) -> str:
    """What is stored of a value beside its columns; equal values have equal text."""
    left_out = _COLUMNS | {KINDS[kind].code}
    kept = {name: one for name, one in to_json(value).items() if name not in left_out}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@lru_cache(maxsize=20_000)
def value_of(
    kind: str, id_: int, code: str, name: str, valid_from: datetime, valid_until: datetime | None, body: str
) -> RuleValue:
    """The engine's value of a stored row."""
    rule = KINDS[kind]
    times = {"valid_from": valid_from.isoformat(), "valid_until": valid_until.isoformat() if valid_until else None}
    data = {**json.loads(body), "id": id_, "name": name, **times}
    if rule.code is not None:
        data[rule.code] = code
    found: RuleValue = of_json(rule.value, data)
    return found


def audience_keys(value: RuleValue) -> list[str]:
    """By what a rule is found: each key of the narrowest part of its audience that names somebody; `all` when none."""
    audience = getattr(value, "audience", Audience())
    for kind, names in (
        ("dealer", audience.dealers),
        ("group", audience.groups),
        ("region", audience.regions),
        ("level", audience.levels),
    ):
        if names:
            return [f"{kind}:{name}" for name in sorted(names)]
    return ["all"]


def dealer_keys(dealer: DealerFacts) -> list[str]:
    """The keys of every rule that may be for a dealer."""
    groups = [f"group:{code}" for code in sorted(dealer.groups)]
    return [f"dealer:{dealer.code}", *groups, f"region:{dealer.region}", f"level:{dealer.level}", "all"]


def goods_keys(kind: str, value: RuleValue) -> list[tuple[str, str]]:
    """By what of a cart a rule is found, and which SKUs are left out: (kind, code) without repetition."""
    found: dict[tuple[str, str], None] = {}
    for products in KINDS[kind].products(value):
        named = [
            *(("sku", code) for code in sorted(products.skus)),
            *(("line", code) for code in sorted(products.product_lines)),
            *(("category", code) for code in sorted(products.categories)),
        ]
        found |= dict.fromkeys(named or [("all", "")])
        found |= dict.fromkeys(("except", code) for code in sorted(products.but_not))
    return list(found)

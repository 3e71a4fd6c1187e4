"""A small shop for the tests of the engine: one line per rule, everything else as it usually is."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from channel.pricing import (
    Cart,
    CartLine,
    Circumstances,
    DealerFacts,
    OrderEffect,
    OrderOff,
    OrderPromotion,
    PriceEntry,
    PriceList,
    Promotion,
    Rules,
    SellableRange,
    SkuFacts,
    StandardPrice,
    Step,
    Tier,
    Unit,
)
from channel.pricing.promotions import LineEffect

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
BEFORE, AFTER = NOW - timedelta(days=30), NOW + timedelta(days=30)
DEALER = DealerFacts("D0001", frozenset({"core"}), "华东", "A")
D = Decimal


def sku(code: str, **facts: Any) -> SkuFacts:
    usual: dict[str, Any] = {
        "name": f"商品{code}",
        "product_line": "switch",
        "categories": ("wall", "electric"),
        "base_unit": "个",
        "tax_rate": D("0.13"),
        "units": (Unit("箱", 12), Unit("卷", 1, 3)),
    }
    return SkuFacts(code, **{**usual, **facts})


def standard(code: str, price: str, id: int = 1, **facts: Any) -> StandardPrice:
    return StandardPrice(id, code, D(price), **{"valid_from": BEFORE, **facts})


def price_list(code: str, id: int = 1, **facts: Any) -> PriceList:
    return PriceList(id, code, f"价目{code}", **{"valid_from": BEFORE, **facts})


def entry(of: str, code: str, id: int = 1, **facts: Any) -> PriceEntry:
    return PriceEntry(id, of, code, **{"valid_from": BEFORE, **facts})


def promotion(id: int, effect: LineEffect, **facts: Any) -> Promotion:
    return Promotion(id, f"P{id}", f"促销{id}", effect, **{"valid_from": BEFORE, **facts})


def order_promotion(id: int, effect: OrderEffect, **facts: Any) -> OrderPromotion:
    return OrderPromotion(id, f"P{id}", f"促销{id}", effect, **{"valid_from": BEFORE, **facts})


def full_off(at: str, off: str, **facts: Any) -> OrderOff:
    """满 at 减 off."""
    return OrderOff((Tier(D(at), off=D(off)),), **facts)


def line(number: int, code: str, quantity: Any, unit: str = "", **facts: Any) -> CartLine:
    return CartLine(number, code, D(str(quantity)), unit, **facts)


def cart(*lines: CartLine, **facts: Any) -> Cart:
    return Cart(facts.pop("dealer", DEALER), facts.pop("at", NOW), lines, **facts)


EVERYTHING_SELLABLE = SellableRange(1, "all", BEFORE)

#: Articles A to D; A and B are those of the worked vector in B6.
SHOP = Rules(
    skus=(sku("A"), sku("B", product_line="socket"), sku("C", product_line="socket"), sku("D", tax_rate=D("0.09"))),
    standard_prices=(standard("A", "115.20"), standard("B", "49.90"), standard("C", "100"), standard("D", "33.34")),
    sellable_ranges=(EVERYTHING_SELLABLE,),
)


def shop(**rules: Any) -> Rules:
    """The shop with these rules besides; whatever is named is added to what there is."""
    return replace(SHOP, **{name: _together(getattr(SHOP, name), rows) for name, rows in rules.items()})


def _together(before: Any, rows: Any) -> Any:
    return (*before, *rows) if isinstance(rows, Iterable) else rows


def left(**of: str) -> Circumstances:
    """What is left of quotas, by promotion."""
    return Circumstances({code: D(quantity) for code, quantity in of.items()})


def steps(trace: Iterable[Step], rule: str, line: int | None = -1) -> list[Step]:
    """What became of a rule; on one line, if that is said."""
    return [each for each in trace if each.rule == rule and (line == -1 or each.line == line)]

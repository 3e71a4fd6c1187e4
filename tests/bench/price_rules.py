"""A price world of the reference size (D2): 5,000 SKUs, 80 price lists with 400,000 entries, 600 promotions."""

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from channel.pricing import (
    AmountOff,
    Audience,
    BuyGet,
    Cart,
    CartLine,
    DealerFacts,
    FixedPrice,
    GiftItem,
    OrderOff,
    OrderPercent,
    OrderPromotion,
    PercentOff,
    PriceEntry,
    PriceList,
    Products,
    Promotion,
    Rules,
    SellableRange,
    SkuFacts,
    StandardPrice,
    Steps,
    Tier,
    Unit,
    WithGift,
)
from channel.pricing.promotions import LineEffect

SKUS, LISTS, LINE_PROMOTIONS, ORDER_PROMOTIONS = 5_000, 80, 580, 20
NOW = datetime(2026, 11, 22, 2, tzinfo=UTC)
BEFORE = NOW - timedelta(days=30)
DEALER = DealerFacts("D0001", frozenset({"core"}), "华东", "A")
_LINES, _CATEGORIES, _BRANCHES = 40, 200, 20


def world() -> Rules:
    """Every kind of rule, the same each time. A SKU has about seven promotions, a dealer five price lists."""
    chance = random.Random(5)
    skus = tuple(_sku(number) for number in range(SKUS))
    return Rules(
        skus=skus,
        standard_prices=tuple(_standard(number, chance) for number in range(SKUS)),
        sellable_ranges=(SellableRange(1, "all", BEFORE),),
        price_lists=tuple(_price_list(number) for number in range(LISTS)),
        price_entries=tuple(_entries(chance)),
        promotions=tuple(_promotion(number, chance) for number in range(1, LINE_PROMOTIONS + 1)),
        order_promotions=tuple(_order_promotion(number) for number in range(ORDER_PROMOTIONS)),
        min_margin_percent=Decimal(5),
    )


def carts(lines: int, count: int) -> Sequence[Cart]:
    """Carts of so many lines, each of other SKUs."""
    chance = random.Random(lines)
    return [
        Cart(
            DEALER,
            NOW,
            tuple(
                CartLine(number, code_of(sku), Decimal(chance.randint(1, 60)))
                for number, sku in enumerate(chance.sample(range(SKUS), lines), 1)
            ),
        )
        for _ in range(count)
    ]


def code_of(number: int) -> str:
    """The code of a SKU of this world."""
    return f"S{number:05d}"


def _sku(number: int) -> SkuFacts:
    categories = (f"C{number % _CATEGORIES}", f"R{number % _BRANCHES}")
    units = (Unit("箱", 12),)
    return SkuFacts(code_of(number), f"商品{number}", f"L{number % _LINES}", categories, "个", Decimal("0.13"), units)


def _standard(number: int, chance: random.Random) -> StandardPrice:
    price = Decimal(chance.randint(500, 50000)) / 100
    floor, cost = price * Decimal("0.5"), price * Decimal("0.4")
    return StandardPrice(number + 1, code_of(number), price, BEFORE, min_price=floor, cost=cost)


def _price_list(number: int) -> PriceList:
    """Five that are for the dealer of the carts, and many for groups and dealers that he has nothing to do with."""
    near = (
        Audience(),
        Audience(regions=frozenset({"华东"}), levels=frozenset({"A"})),
        Audience(regions=frozenset({"华东"})),
        Audience(levels=frozenset({"A"})),
        Audience(groups=frozenset({"core"})),
    )
    group = Audience(groups=frozenset({f"G{number}"}))
    far = group if number < LISTS // 2 else Audience(frozenset({f"D{number:04d}"}))
    audience = near[number] if number < len(near) else far
    return PriceList(number + 1, f"PL{number}", f"价目{number}", BEFORE, audience, priority=number)


def _entries(chance: random.Random) -> Sequence[PriceEntry]:
    """An entry of every list for every SKU; of every fourth it asks for ten, so that the next list is looked at."""
    return [
        PriceEntry(
            number * SKUS + sku + 1,
            f"PL{number}",
            code_of(sku),
            BEFORE,
            percent_of=Decimal(chance.randint(80, 99)),
            min_quantity=Decimal(10 if (sku + number) % 4 == 0 else 1),
        )
        for number in range(LISTS)
        for sku in range(SKUS)
    ]


def _promotion(number: int, chance: random.Random) -> Promotion:
    regional = Audience(regions=frozenset({"华东"}))
    return Promotion(
        number,
        f"P{number}",
        f"促销{number}",
        _effect(chance),
        BEFORE,
        products=_products(chance),
        audience=regional if number % 3 == 0 else Audience(),
        group=f"G{number % 5}",
        priority=number % 7 or None,
        stop=number % 29 == 0,
        quota=Decimal(100_000) if number % 11 == 0 else None,
    )


def _products(chance: random.Random) -> Products:
    kind = chance.random()
    if kind < 0.6:
        return Products(frozenset(code_of(chance.randrange(SKUS)) for _ in range(20)))
    if kind < 0.9:
        return Products(product_lines=frozenset({f"L{chance.randrange(_LINES)}"}))
    return Products(categories=frozenset({f"C{chance.randrange(_CATEGORIES)}"}))


def _effect(chance: random.Random) -> LineEffect:
    kind = chance.random()
    if kind < 0.4:
        return PercentOff(Decimal(chance.randint(1, 15)))
    if kind < 0.5:
        return AmountOff(Decimal("0.50"))
    if kind < 0.6:
        return FixedPrice(Decimal(200))
    if kind < 0.8:
        return Steps(
            (Tier(Decimal(10), percent_off=Decimal(3)), Tier(Decimal(50), percent_off=Decimal(6))), "all_units"
        )
    if kind < 0.9:
        return BuyGet(Decimal(10), Decimal(1))
    return WithGift(Decimal(20), (GiftItem(code_of(0)),))


def _order_promotion(number: int) -> OrderPromotion:
    at = Decimal(1000 * (number + 1))
    tiers = (Tier(at, off=Decimal(20 * (number + 1))),)
    effect = OrderPercent((Tier(at, percent_off=Decimal(1)),)) if number % 4 == 0 else OrderOff(tiers)
    return OrderPromotion(
        1000 + number, f"O{number}", f"整单{number}", effect, BEFORE, group=f"O{number % 3}", priority=number
    )

"""Goods that come on top at 0, and what they would cost (R-PRC-5)."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from channel.pricing.lists import set_list_price
from channel.pricing.money import ZERO, exact, times_in, to_cents
from channel.pricing.promotions import GiftItem, WithGift
from channel.pricing.sheet import Row, Sheet
from channel.pricing.standard import set_standard_price
from channel.pricing.units import unit_of
from channel.pricing.values import CartLine, Gift, LineUse


def gifts_of(sheet: Sheet, items: Iterable[GiftItem], times: int, promotion: str) -> list[Gift] | None:
    """What a promotion gives so many times, at list prices; None when one of it is not known or has no price."""
    found = []
    for item in items:
        key = (item.sku, item.unit)
        if key not in sheet.gift_prices:
            sheet.gift_prices[key] = _price_of(sheet, item)
        priced = sheet.gift_prices[key]
        if priced is None:
            return None
        quantity = item.quantity * times
        found.append(Gift(item.sku, priced[0], quantity, to_cents(priced[1] * quantity), promotion))
    return found


def _price_of(sheet: Sheet, item: GiftItem) -> tuple[str, Decimal] | None:
    """Unit and list price of one."""
    sku = sheet.rules.sku_of.get(item.sku)
    unit = unit_of(sku, item.unit) if sku else None
    if sku is None or unit is None or not sku.is_active:
        return None
    line = CartLine(0, item.sku, Decimal(1), unit[0])
    row = Row(line, sku, unit[0], unit[1], line.quantity, exact(line.quantity, unit[1]), is_component=True)
    # What its price rests on is no step of this cart's trace.
    aside = Sheet(sheet.cart, sheet.rules, sheet.circumstances, lists=sheet.lists)
    set_standard_price(aside, row)
    return (unit[0], row.listed) if set_list_price(aside, row) else None


def times_of(effect: WithGift, counted: Fraction | int, quota: Decimal | None) -> int:
    """How often gifts are given for so many base units."""
    times = times_in(counted, effect.every)
    if not effect.is_each:
        times = min(times, 1)
    if effect.most is not None:
        times = min(times, effect.most)
    return times if quota is None else min(times, max(int(quota), 0))


def value_of(gifts: Iterable[Gift]) -> Decimal:
    """What gifts would cost together."""
    return sum([each.market_value for each in gifts], ZERO)


def shares_of(gifts: Iterable[Gift]) -> list[LineUse]:
    """The part of each gift in what is taken of the rule that gives them."""
    return [LineUse(None, each.sku, each.market_value, each.market_value) for each in gifts]

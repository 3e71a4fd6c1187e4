"""The figures that an executable rule makes, in the shapes of `figures`. Pure."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from channel.policies.figures import Made, Numbers
from channel.pricing.kinds import RuleValue
from channel.pricing.prices import Bundle, LicenceTiers, Tier
from channel.pricing.promotions import (
    AmountOff,
    BuyGet,
    Combo,
    FixedPrice,
    GiftItem,
    OrderGift,
    OrderOff,
    OrderPercent,
    OrderPromotion,
    PercentOff,
    Promotion,
    Steps,
    WithGift,
)
from channel.rebates.terms import Terms

Figure = tuple[str, Numbers]
_HALF_A_CENT = Decimal("0.005")


def made_by_rule(value: RuleValue, source: str) -> list[Made]:
    """The figures of a price rule."""
    return [Made(shape, numbers, source) for shape, numbers in _of_rule(value)]


def made_by_price(price: Decimal | None, percent_of: Decimal | None, source: str) -> list[Made]:
    """The figure of a standard price or of an entry of a price list, which may be a share of the standard price."""
    found = [Made("price", (price,), source)] if price is not None else []
    if percent_of is not None and percent_of < 100:
        found.append(Made("percent_off", (100 - percent_of,), source))
    return found


def made_by_change(before: Decimal, after: Decimal, source: str) -> list[Made]:
    """The figures of a price that follows another: the direction, by how much, and by how many percent.

    Prices are rounded to cents, so a percentage is made when it leads to the new price within half a cent.
    """
    if before <= 0 or after == before:
        return []
    is_up, exact = after > before, (after - before) * 100 / before
    amount, percent, way = ("amount_up", "percent_up", "up") if is_up else ("amount_off", "percent_off", "down")
    near = {round(exact * 2) / Decimal(2), Decimal(round(exact)), round(exact, 1), round(exact, 2)}
    rates = {abs(one).normalize() for one in near if one and abs(before * (100 + one) / 100 - after) <= _HALF_A_CENT}
    found = [Made(way, (), source), Made(amount, (abs(after - before),), source)]
    return found + [Made(percent, (one,), source) for one in sorted(rates)]


def made_by_agreement(terms: Terms, source: str) -> list[Made]:
    """The figures of a rebate agreement; tiers of growth begin at percentages, which no sum of money is."""
    found = [Made("rebate", (tier.rate,), source) for tier in terms.tiers]
    if terms.growth is None:
        found += [Made("rebate_from", (tier.start, tier.rate), source) for tier in terms.tiers]
    return found


def _of_rule(value: RuleValue) -> Iterator[Figure]:
    if isinstance(value, Promotion):
        yield from _of_line(value)
    elif isinstance(value, OrderPromotion):
        yield from _of_order(value)
    elif isinstance(value, LicenceTiers):
        yield from _of_tiers(value.tiers)
    elif isinstance(value, Bundle) and value.price is not None:
        yield "price", (value.price,)


def _of_line(value: Promotion) -> Iterator[Figure]:
    effect = value.effect
    if isinstance(effect, PercentOff):
        yield "percent_off", (effect.percent,)
    elif isinstance(effect, AmountOff):
        yield "amount_off", (effect.amount,)
    elif isinstance(effect, FixedPrice):
        yield "price", (effect.price,)
    elif isinstance(effect, Steps):
        yield from _of_tiers(effect.tiers)
    elif isinstance(effect, BuyGet) and effect.percent == 100:
        yield "buy_get", (effect.buy, effect.get)
    elif isinstance(effect, WithGift):
        yield "buy_get", (effect.every, _given(effect.gifts))


def _of_order(value: OrderPromotion) -> Iterator[Figure]:
    effect = value.effect
    if isinstance(effect, OrderOff):
        yield from (("off_from", (tier.at, tier.off)) for tier in effect.tiers if tier.off is not None)
    elif isinstance(effect, OrderPercent):
        yield from _of_tiers(effect.tiers)
    elif isinstance(effect, OrderGift) and value.measure == "quantity":
        yield "buy_get", (effect.at, _given(effect.gifts))
    elif isinstance(effect, Combo):
        for shape, number in (
            ("amount_off", effect.off),
            ("percent_off", effect.percent_off),
            ("price", effect.price),
        ):
            if number is not None:
                yield shape, (number,)


def _of_tiers(tiers: Sequence[Tier]) -> Iterator[Figure]:
    for tier in tiers:
        for shape, number in (("price", tier.price), ("percent_off", tier.percent_off), ("amount_off", tier.off)):
            if number is not None:
                yield shape, (number,)


def _given(gifts: Sequence[GiftItem]) -> Decimal:
    return sum((gift.quantity for gift in gifts), Decimal(0))

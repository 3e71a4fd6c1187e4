"""Prices that get better by quantity: licence tiers of layer 3 and step promotions of layer 4."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from channel.pricing.money import HUNDRED, Exact, decimal_of, per_unit, to_price
from channel.pricing.prices import Tier, TierMode
from channel.pricing.sheet import Part, Row


def tier_reached(tiers: Sequence[Tier], counted: Exact | Decimal) -> Tier | None:
    """The highest tier whose quantity is reached."""
    found: Tier | None = None
    for each in tiers:
        if each.at <= counted and (found is None or each.at > found.at):
            found = each
    return found


def next_tier(tiers: Sequence[Tier], counted: Exact | Decimal) -> Tier | None:
    """The lowest tier that is not reached yet."""
    return min((each for each in tiers if each.at > counted), key=lambda each: each.at, default=None)


def tiered(row: Row, parts: Sequence[Part], tiers: Sequence[Tier], mode: TierMode, counted: Exact) -> tuple[Part, ...]:
    """The parts at the prices of the tiers; what no tier reaches, and what a tier would make dearer, stays as it is."""
    if mode == "all_units":
        return tuple(at_tiers(row, part, tiers, counted) for part in parts)
    whole = decimal_of(counted)
    return tuple(
        _at_best(row, part._replace(quantity=part.quantity * decimal_of(width) / whole), tiers, tier)
        for part in parts
        for tier, width in _bands(tiers, counted)
    )


def at_tiers(row: Row, part: Part, tiers: Sequence[Tier], counted: Exact) -> Part:
    """A part at the price of the tier that so many base units reach; the part itself when none makes it cheaper."""
    highest = tier_reached(tiers, counted)
    if highest is None:
        return part
    if len(tiers) == 1:
        return _at_tier(row, part, highest)
    return _at_best(row, part, tiers, highest)


def _at_best(row: Row, part: Part, tiers: Sequence[Tier], highest: Tier | None) -> Part:
    """A part at the tier that counts of those up to the highest that is reached; None: none is.

    That is the highest, where all say the same kind of thing. A price and a percentage cannot be compared before there
    is a unit to price, and more of it must not be dearer (R-PRC-7): then it is the best one. A tier that would make a
    unit free is passed over for those below it, which must not be lost by ordering more.
    """
    if highest is None:
        return part
    alike = len({(each.price is None, each.percent_off is None) for each in tiers}) == 1
    first = _at_tier(row, part, highest)
    if alike and first.price > 0:
        return first
    reached = sorted((each for each in tiers if each.at <= highest.at), key=lambda each: each.at, reverse=True)
    found = [_at_tier(row, part, tier) for tier in reached]
    paid = [each for each in found if each.price > 0] or found
    return paid[0] if alike else min(paid, key=lambda each: each.price)


def _at_tier(row: Row, part: Part, tier: Tier) -> Part:
    """A part at a tier's price per base unit, percentage or amount off, unless that is dearer."""
    if tier.price is not None:
        found = per_unit(tier.price, row.factor)
    elif tier.percent_off is not None:
        found = to_price(part.price * (HUNDRED - tier.percent_off) / HUNDRED)
    else:
        found = part.price - per_unit(tier.off or Decimal(0), row.factor)
    return part if found >= part.price else Part(part.quantity, found, part.is_reward)


def _bands(tiers: Sequence[Tier], counted: Exact) -> Iterator[tuple[Tier | None, Exact]]:
    """Every band that the quantity reaches into with what of it lies there, the lowest first.

    A tier's band begins with unit number `at`, as buyers read "from the 101st on": 100 units are before it.
    """
    before: Tier | None = None
    start: Exact = 0
    for tier in sorted(tiers, key=lambda each: each.at):
        edge = max(Fraction(tier.at) - 1, Fraction(0))
        if edge >= counted:
            break
        if edge > start:
            yield before, edge - start
        before, start = tier, edge
    yield before, counted - start

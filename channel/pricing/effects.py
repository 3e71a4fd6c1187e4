"""What one line promotion makes of one row's prices (layer 4): from parts to parts. Nothing here chooses or books."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from channel.pricing.money import HUNDRED, ZERO, Exact, per_unit, to_cents, to_price
from channel.pricing.promotions import AmountOff, BuyGet, FixedPrice, PercentOff, Promotion, Steps, WithGift
from channel.pricing.sheet import Part, Row, cost_of
from channel.pricing.tiers import at_tiers, tiered


class Reach(NamedTuple):
    """How far a promotion goes on a row."""

    #: Base units that count for its tiers.
    counted: Exact
    #: Units of the row that may get it: all of them, those that are rewards, or what is left of its quota.
    units: Decimal
    #: Yuan that it may still give away; null has no end.
    budget: Decimal | None = None
    #: The row's share of the market value of gifts.
    gift_value: Decimal = ZERO


class Offer(NamedTuple):
    """The parts after a promotion, what the dealer gains (off the price, or as gifts), and how many units got it."""

    parts: tuple[Part, ...]
    gain: Decimal
    units: Decimal

    @property
    def saving(self) -> Decimal:
        """The gain as it is shown and booked."""
        return to_cents(self.gain)


def offer(promotion: Promotion, row: Row, parts: tuple[Part, ...], reach: Reach) -> Offer | str:
    """What a promotion would do to these parts, or why nothing. It never makes anything dearer, nor a line free."""
    if isinstance(promotion.effect, WithGift):
        return Offer(parts, reach.gift_value, row.quantity) if reach.gift_value else "not_reached"
    units, before = reach.units, cost_of(parts)
    after = _applied(promotion, row, parts, reach.counted, units)
    saving = before - cost_of(after)
    if reach.budget is not None and to_cents(saving) > reach.budget:
        units = _affordable(promotion, row, parts, reach, before)
        if not units:
            return "budget_used_up"
        after = _applied(promotion, row, parts, reach.counted, units)
        saving = before - cost_of(after)
    if saving <= 0:
        return "not_reached" if isinstance(promotion.effect, Steps) else "not_cheaper"
    for _, price, is_reward in after:
        if price <= 0 and not is_reward:
            return "would_be_free"
    return Offer(after, saving, units)


def even_offer(promotion: Promotion, row: Row, part: Part, counted: Exact) -> Offer | str:
    """The same of a promotion that limits nothing and lowers every unit alike, as most do."""
    if promotion.min_quantity and counted < promotion.min_quantity:
        return "below_min_quantity"
    effect, nothing = promotion.effect, "not_cheaper"
    if isinstance(effect, Steps):
        after, nothing = at_tiers(row, part, effect.tiers, counted), "not_reached"
    else:
        after = _lowered(promotion, row, part)
    if after is part:
        return nothing
    quantity, price, is_reward = after
    if price <= 0 and not is_reward:
        return "would_be_free"
    return Offer((after,), (part.price - price) * quantity, row.quantity)


def _affordable(promotion: Promotion, row: Row, parts: tuple[Part, ...], reach: Reach, before: Decimal) -> Decimal:
    """The most whole units that the budget lasts for: half a unit at a price of its own explains itself to nobody."""
    low, high = 0, int(reach.units)
    while low < high:
        middle = (low + high + 1) // 2
        after = _applied(promotion, row, parts, reach.counted, Decimal(middle))
        fits = reach.budget is None or to_cents(before - cost_of(after)) <= reach.budget
        low, high = (middle, high) if fits else (low, middle - 1)
    return Decimal(low)


def _applied(
    promotion: Promotion, row: Row, parts: tuple[Part, ...], counted: Exact, units: Decimal
) -> tuple[Part, ...]:
    """The parts with the promotion on so many units: the first ones, for rewards the last ones."""
    effect = promotion.effect
    if isinstance(effect, BuyGet):
        kept, rewards = _split(parts, row.quantity - units)
        off = (HUNDRED - effect.percent) / HUNDRED
        return (*kept, *(Part(each.quantity, to_price(each.price * off), True) for each in rewards))
    reached, rest = (parts, ()) if units >= row.quantity else _split(parts, units)
    if isinstance(effect, Steps):
        return (*tiered(row, reached, effect.tiers, effect.mode, counted), *rest)
    return (*[_lowered(promotion, row, each) for each in reached], *rest)


def _lowered(promotion: Promotion, row: Row, part: Part) -> Part:
    """A part after a percentage, an amount or a fixed price, unless that is dearer."""
    effect, price = promotion.effect, part.price
    if isinstance(effect, PercentOff):
        if promotion.base == "list":
            # A percentage of the list price after other discounts; together they stay within the cap (R-PRC-1).
            least = row.listed * (HUNDRED - (promotion.cap_percent or effect.percent)) / HUNDRED
            found = max(price - row.listed * effect.percent / HUNDRED, least)
        else:
            found = price * (HUNDRED - effect.percent) / HUNDRED
    elif isinstance(effect, AmountOff):
        found = price - per_unit(effect.amount, row.factor)
    elif isinstance(effect, FixedPrice):
        found = per_unit(effect.price, row.factor)
    else:
        return part
    # A unit price has 4 places; a part of a bundle has a share of money instead, which stays as fine as it is.
    found = found if row.is_component else to_price(found)
    return part if found >= price else Part(part.quantity, found, part.is_reward)


def _split(parts: Sequence[Part], units: Decimal) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """The first so many units, and the rest."""
    first: list[Part] = []
    rest: list[Part] = []
    for part in parts:
        taken = min(part.quantity, max(units, ZERO))
        units -= taken
        if taken:
            first.append(part._replace(quantity=taken) if taken != part.quantity else part)
        if taken != part.quantity:
            rest.append(part._replace(quantity=part.quantity - taken) if taken else part)
    return tuple(first), tuple(rest)

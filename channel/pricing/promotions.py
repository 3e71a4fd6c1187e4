"""Rows of the layers 4 and 5 as plain values: what a promotion gives, to whom, for what, and how it suffers others.

Prices and quantities are per base unit; percentages are Decimals such as 5 for 5 %. A row holds from `valid_from` up
to but not including `valid_until` (null: open).
"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal

from channel.pricing.prices import EVERYBODY, EVERYTHING, Audience, Products, Tier, TierMode


@dataclass(frozen=True, slots=True)
class PercentOff:
    """A percentage off the running price, or off the list price (`Promotion.base`)."""

    percent: Decimal


@dataclass(frozen=True, slots=True)
class AmountOff:
    """Yuan off each base unit."""

    amount: Decimal


@dataclass(frozen=True, slots=True)
class FixedPrice:
    """Yuan for each base unit instead of whatever was there before."""

    price: Decimal


@dataclass(frozen=True, slots=True)
class Steps:
    """Better by quantity; the mode must be said."""

    tiers: tuple[Tier, ...]
    mode: TierMode


@dataclass(frozen=True, slots=True)
class BuyGet:
    """Who buys `buy` has `get` more of the same cart at `percent` off (100: free) for each, at most `most` times.

    Rewards are units of `rewards` (null: of the promotion's own products). Units that qualify are set aside first, so
    of one SKU buy 10 get 1 needs 11. Rewards are the cheapest units.
    """

    buy: Decimal
    get: Decimal
    percent: Decimal = Decimal(100)
    rewards: Products | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class GiftItem:
    """What is given each time."""

    sku: str
    quantity: Decimal = Decimal(1)
    unit: str = ""


@dataclass(frozen=True, slots=True)
class WithGift:
    """Gifts on top for `every` so many base units: once, or each time, `most` times at most."""

    every: Decimal
    gifts: tuple[GiftItem, ...]
    is_each: bool = True
    most: int | None = None


LineEffect = PercentOff | AmountOff | FixedPrice | Steps | BuyGet | WithGift


def lowers_all_alike(effect: LineEffect) -> bool:
    """Whether each unit of a line costs the same after it, however many there are."""
    return isinstance(effect, PercentOff | AmountOff | FixedPrice) or (
        isinstance(effect, Steps) and effect.mode == "all_units"
    )


#: Whose quantity counts for minimum, tiers and gifts: the line's, that of its SKU in the cart, or all that the
#: promotion is about.
Counting = Literal["line", "sku", "products"]


@dataclass(frozen=True, slots=True)
class Promotion:
    """Layer 4: a rule that makes lines cheaper or adds gifts in a period.

    Conflict (R-PRC-1): inside a `group` the best one for the dealer holds on each line; groups follow each other by
    their smallest `priority` (null last), each on the running price. It goes together with the groups in
    `stackable_with` only (null: all), and with `stop` nothing comes after it. "" is a group too, so that nothing is
    stacked by forgetting.
    """

    id: int
    code: str
    name: str
    effect: LineEffect
    valid_from: datetime
    valid_until: datetime | None = None
    products: Products = EVERYTHING
    audience: Audience = EVERYBODY
    group: str = ""
    priority: int | None = None
    stackable_with: frozenset[str] | None = None
    stop: bool = False
    #: Base units, counted as `counting` says.
    min_quantity: Decimal = Decimal(0)
    counting: Counting = "sku"
    #: Holds only when the dealer chose its code.
    is_coupon: bool = False
    #: "list": percentages are of the list price; then all discounts of the line together stay within `cap_percent` of
    #: it.
    base: Literal["running", "list"] = "running"
    cap_percent: Decimal | None = None
    #: Base units (times for gifts and buy-x-get-y) and yuan that it may give away; null has no limit.
    quota: Decimal | None = None
    budget: Decimal | None = None


@dataclass(frozen=True, slots=True)
class OrderOff:
    """Yuan off from a threshold: the highest tier once (满), or with `is_each` as often as it fits (每满).

    It is given `most` times at most. Each tier has `at` and `off`; with `is_each` there is one.
    """

    tiers: tuple[Tier, ...]
    is_each: bool = False
    most: int | None = None


@dataclass(frozen=True, slots=True)
class OrderPercent:
    """Percent off everything that counts, by the highest tier reached; each tier has `at` and `percent_off`."""

    tiers: tuple[Tier, ...]


@dataclass(frozen=True, slots=True)
class OrderGift:
    """Gifts from a threshold: once, or for each time it is reached, `most` times at most."""

    at: Decimal
    gifts: tuple[GiftItem, ...]
    is_each: bool = False
    most: int | None = None


@dataclass(frozen=True, slots=True)
class ComboPart:
    """So many base units of some products in each set."""

    products: Products
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Combo:
    """Products bought together: a complete set gets `off` yuan, `percent_off`, or costs `price`: one of the three.

    Sets are made of the dearest units first; a unit is in one set only.
    """

    parts: tuple[ComboPart, ...]
    off: Decimal | None = None
    percent_off: Decimal | None = None
    price: Decimal | None = None
    most: int | None = None


OrderEffect = OrderOff | OrderPercent | OrderGift | Combo


@dataclass(frozen=True, slots=True)
class OrderPromotion:
    """Layer 5: a rule about the order as a whole. Conflicts as for `Promotion`, within this layer."""

    id: int
    code: str
    name: str
    effect: OrderEffect
    valid_from: datetime
    valid_until: datetime | None = None
    #: Lines that count and that share what is taken off.
    products: Products = EVERYTHING
    audience: Audience = EVERYBODY
    group: str = ""
    priority: int | None = None
    stackable_with: frozenset[str] | None = None
    stop: bool = False
    #: What thresholds are about: yuan after what came before, or base units.
    measure: Literal["amount", "quantity"] = "amount"
    #: Thresholds count what the dealer ordered before in the period too (`Circumstances.cumulated`); what was
    #: given then is not given again.
    is_cumulative: bool = False
    first_order_only: bool = False
    #: Whether lines that a line promotion or a special price made cheaper count.
    counts_promoted: bool = True
    counts_special: bool = True
    is_coupon: bool = False
    #: Times, and yuan in all, that it may give; null has no limit.
    quota: Decimal | None = None
    budget: Decimal | None = None


def rank(promotion: Promotion | OrderPromotion) -> tuple[bool, int, int]:
    """Which comes first: the smaller priority number, null last (R-PRC-2), then the smaller id."""
    return (promotion.priority is None, promotion.priority or 0, promotion.id)

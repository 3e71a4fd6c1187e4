"""Drafts of promotions: the fields of `promotions.py` with their limits, effects by their name under `is`."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from channel.configuration.parts import Part
from channel.pricing.draft_parts import (
    Audience,
    Gifts,
    Price,
    Priority,
    Products,
    Quantity,
    RuleCode,
    RuleName,
    SharePercent,
    SomeQuantity,
    Tiers,
    Timed,
    Times,
    Yuan,
)


class PercentOff(Part):
    """See promotions.PercentOff."""

    is_: Literal["PercentOff"] = Field(alias="is")
    percent: SharePercent


class AmountOff(Part):
    """See promotions.AmountOff."""

    is_: Literal["AmountOff"] = Field(alias="is")
    amount: Price


class FixedPrice(Part):
    """See promotions.FixedPrice."""

    is_: Literal["FixedPrice"] = Field(alias="is")
    price: Price


class Steps(Part):
    """See promotions.Steps."""

    is_: Literal["Steps"] = Field(alias="is")
    tiers: Tiers
    mode: Literal["all_units", "incremental"]


class BuyGet(Part):
    """See promotions.BuyGet."""

    is_: Literal["BuyGet"] = Field(alias="is")
    buy: SomeQuantity
    get: SomeQuantity
    percent: SharePercent = Decimal(100)
    rewards: Products | None = None
    most: Times | None = None


class WithGift(Part):
    """See promotions.WithGift."""

    is_: Literal["WithGift"] = Field(alias="is")
    every: SomeQuantity
    gifts: Gifts
    is_each: bool = True
    most: Times | None = None


class _Limited(Timed):
    """What promotions of lines and of orders share."""

    code: RuleCode
    name: RuleName
    products: Products = Products()
    audience: Audience = Audience()
    group: Annotated[str, Field(max_length=32)] = ""
    priority: Priority | None = None
    stackable_with: Annotated[tuple[str, ...], Field(max_length=100)] | None = None
    stop: bool = False
    is_coupon: bool = False
    quota: SomeQuantity | None = None
    quota_each: SomeQuantity | None = None
    budget: Yuan | None = None


class Promotion(_Limited):
    """See promotions.Promotion; `quota_each` is what one dealer may take of it."""

    effect: Annotated[PercentOff | AmountOff | FixedPrice | Steps | BuyGet | WithGift, Field(discriminator="is_")]
    min_quantity: Quantity = Decimal(0)
    counting: Literal["line", "sku", "products"] = "sku"
    base: Literal["running", "list"] = "running"
    cap_percent: SharePercent | None = None


class OrderOff(Part):
    """See promotions.OrderOff."""

    is_: Literal["OrderOff"] = Field(alias="is")
    tiers: Tiers
    is_each: bool = False
    most: Times | None = None


class OrderPercent(Part):
    """See promotions.OrderPercent."""

    is_: Literal["OrderPercent"] = Field(alias="is")
    tiers: Tiers


class OrderGift(Part):
    """See promotions.OrderGift."""

    is_: Literal["OrderGift"] = Field(alias="is")
    at: Quantity
    gifts: Gifts
    is_each: bool = False
    most: Times | None = None


class ComboPart(Part):
    """See promotions.ComboPart."""

    products: Products
    quantity: SomeQuantity


class Combo(Part):
    """See promotions.Combo."""

    is_: Literal["Combo"] = Field(alias="is")
    parts: Annotated[tuple[ComboPart, ...], Field(min_length=1, max_length=20)]
    off: Price | None = None
    percent_off: SharePercent | None = None
    price: Price | None = None
    most: Times | None = None


class OrderPromotion(_Limited):
    """See promotions.OrderPromotion; `quota_each` is how often one dealer may have it."""

    effect: Annotated[OrderOff | OrderPercent | OrderGift | Combo, Field(discriminator="is_")]
    measure: Literal["amount", "quantity"] = "amount"
    is_cumulative: bool = False
    first_order_only: bool = False
    counts_promoted: bool = True
    counts_special: bool = True

"""What headquarters write when they change prices: the shapes of JSON values, each field with its limits.

The fields are those of the engine's values (`prices.py`, `promotions.py`), which are made of them by `values_of`. A
time that is not given is the moment of the change. Amounts are yuan as strings, percentages such as "5" for 5 %.
"""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from channel.configuration.parts import Key, Part
from channel.pricing.draft_parts import (
    Audience,
    PercentOf,
    Price,
    Priority,
    Products,
    Quantity,
    RuleCode,
    RuleName,
    SomeQuantity,
    Tiers,
    Timed,
    Unit,
    Yuan,
)
from channel.pricing.draft_promotions import OrderPromotion, Promotion

#: Rows of one kind that one change may have.
MOST = 50_000


class StandardPrice(Timed):
    """See prices.StandardPrice."""

    sku: Key
    price: Price
    unit: Unit = ""
    includes_tax: bool = True
    min_price: Price | None = None
    cost: Price | None = None


class PriceEntry(Timed):
    """See prices.PriceEntry."""

    price_list: RuleCode
    sku: Key
    price: Price | None = None
    percent_of: PercentOf | None = None
    min_quantity: Quantity = Decimal(0)
    unit: Unit = ""


class PriceList(Timed):
    """See prices.PriceList. `is_complete`: entries of the list that the change does not name end with it."""

    code: RuleCode
    name: RuleName
    audience: Audience = Audience()
    priority: Priority | None = None
    includes_tax: bool = True
    is_complete: bool = False


class SellableRange(Timed):
    """See prices.SellableRange."""

    code: RuleCode
    name: RuleName
    audience: Audience = Audience()
    products: Products = Products()
    is_excluding: bool = False


class Component(Part):
    """See prices.Component."""

    sku: Key
    quantity: SomeQuantity
    unit: Unit = ""


class Option(Part):
    """See prices.Option."""

    sku: Key
    quantity: SomeQuantity = Decimal(1)
    unit: Unit = ""
    surcharge: Yuan = Decimal(0)


class ChoiceGroup(Part):
    """See prices.ChoiceGroup."""

    name: RuleName
    options: Annotated[tuple[Option, ...], Field(min_length=1, max_length=200)]
    minimum: Annotated[int, Field(ge=0, le=200)] = 1
    maximum: Annotated[int, Field(ge=1, le=200)] = 1


class Bundle(Timed):
    """See prices.Bundle."""

    sku: Key
    name: RuleName
    components: Annotated[tuple[Component, ...], Field(max_length=200)] = ()
    groups: Annotated[tuple[ChoiceGroup, ...], Field(max_length=50)] = ()
    price: Price | None = None
    factor: Annotated[Decimal, Field(gt=0, le=10, decimal_places=6)] | None = None
    is_open: bool = False


class LicenceTiers(Timed):
    """See prices.LicenceTiers."""

    sku: Key
    name: RuleName
    tiers: Tiers
    mode: Literal["all_units", "incremental"]


class MarginFloor(Timed):
    """R-PRC-3: the least margin in percent of the net price, where a cost is known."""

    percent: Annotated[Decimal, Field(ge=0, lt=100, decimal_places=2)]


class Ending(Part):
    """A rule, a whole price list or one entry of it ends at a moment (null: now)."""

    kind: Literal[
        "sellable_range", "price_list", "bundle", "licence_tiers", "promotion", "order_promotion", "margin_floor"
    ]
    code: Annotated[str, Field(max_length=32)] = ""
    at: AwareDatetime | None = None


class PriceDraft(Part):
    """One change: everything in it counts together or not at all."""

    standard_prices: Annotated[tuple[StandardPrice, ...], Field(max_length=MOST)] = ()
    sellable_ranges: Annotated[tuple[SellableRange, ...], Field(max_length=2_000)] = ()
    price_lists: Annotated[tuple[PriceList, ...], Field(max_length=2_000)] = ()
    price_entries: Annotated[tuple[PriceEntry, ...], Field(max_length=MOST)] = ()
    bundles: Annotated[tuple[Bundle, ...], Field(max_length=2_000)] = ()
    licence_tiers: Annotated[tuple[LicenceTiers, ...], Field(max_length=2_000)] = ()
    promotions: Annotated[tuple[Promotion, ...], Field(max_length=2_000)] = ()
    order_promotions: Annotated[tuple[OrderPromotion, ...], Field(max_length=2_000)] = ()
    margin_floors: Annotated[tuple[MarginFloor, ...], Field(max_length=1)] = ()
    endings: Annotated[tuple[Ending, ...], Field(max_length=5_000)] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing would change."""
        return self == PriceDraft()

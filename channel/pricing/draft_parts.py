"""What drafts of prices are made of: fields with their limits, and the parts that several kinds share."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated

from pydantic import AwareDatetime, Field

from channel.configuration.parts import Key, Part

#: Codes that people choose for lists and rules.
RuleCode = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.\-]{0,31}$")]
RuleName = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[^\x00-\x1f\x7f]*$")]
Price = Annotated[Decimal, Field(gt=0, max_digits=14, decimal_places=4)]
Yuan = Annotated[Decimal, Field(ge=0, max_digits=14, decimal_places=2)]
Quantity = Annotated[Decimal, Field(ge=0, max_digits=14, decimal_places=4)]
SomeQuantity = Annotated[Decimal, Field(gt=0, max_digits=14, decimal_places=4)]
SharePercent = Annotated[Decimal, Field(gt=0, le=100, decimal_places=4)]
PercentOf = Annotated[Decimal, Field(gt=0, le=1000, decimal_places=4)]
Times = Annotated[int, Field(ge=1, le=1_000_000)]
Priority = Annotated[int, Field(ge=0, le=1_000_000)]
Names = Annotated[tuple[Key, ...], Field(max_length=5_000)]
Unit = Annotated[str, Field(max_length=16)]


class Timed(Part):
    """Counts from `valid_from` (null: from now on) until just before `valid_until` (null: until further notice)."""

    valid_from: AwareDatetime | None = None
    valid_until: AwareDatetime | None = None

    def start(self, now: datetime) -> datetime:
        """From when it counts."""
        return self.valid_from or now


class Audience(Part):
    """See prices.Audience."""

    dealers: Names = ()
    groups: Names = ()
    regions: Names = ()
    levels: Names = ()


class Products(Part):
    """See prices.Products."""

    skus: Names = ()
    product_lines: Names = ()
    categories: Names = ()
    but_not: Names = ()


class Tier(Part):
    """See prices.Tier."""

    at: Quantity
    price: Price | None = None
    percent_off: SharePercent | None = None
    off: Price | None = None


Tiers = Annotated[tuple[Tier, ...], Field(min_length=1, max_length=50)]


class GiftItem(Part):
    """See promotions.GiftItem."""

    sku: Key
    quantity: SomeQuantity = Decimal(1)
    unit: Unit = ""


Gifts = Annotated[tuple[GiftItem, ...], Field(min_length=1, max_length=50)]

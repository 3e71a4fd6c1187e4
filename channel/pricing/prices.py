"""Rows of the layers 1 to 3 as plain values: articles, standard prices, ranges, price lists, bundles, special prices.

A row holds from `valid_from` up to but not including `valid_until` (null: open), compared with the cart's instant. When
the house knew of it is the loader's business: `Rules` has rows as they were recorded at one instant. Prices and
quantities of rules are per base unit unless a field `unit` stands beside them; percentages are Decimals such as 5 for
5 %.
"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Literal

_ANY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Unit:
    """A further unit of a SKU: one is numerator/denominator base units; `places` decimals may be ordered of it."""

    name: str
    numerator: int
    denominator: int = 1
    places: int = 0

    @property
    def factor(self) -> Fraction:
        """Base units in one, exact."""
        return Fraction(self.numerator, self.denominator)


@dataclass(frozen=True, slots=True)
class SkuFacts:
    """What the engine must know of an article. Quantities are base units; null asks for nothing."""

    code: str
    name: str
    product_line: str
    #: Its category and those above it, the nearest first.
    categories: tuple[str, ...]
    base_unit: str
    #: Share of the net price, such as 0.13.
    tax_rate: Decimal
    units: tuple[Unit, ...] = ()
    base_places: int = 0
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    #: Quantities must be a multiple of the step and of the pack.
    step: Decimal | None = None
    pack: Decimal | None = None
    is_active: bool = True
    #: SKU that is offered instead of one that is not sold any more.
    substitute: str | None = None


@dataclass(frozen=True, slots=True)
class Audience:
    """Which dealers a rule is for: every part that names something must fit; nothing named is everybody."""

    dealers: frozenset[str] = _ANY
    groups: frozenset[str] = _ANY
    regions: frozenset[str] = _ANY
    levels: frozenset[str] = _ANY


@dataclass(frozen=True, slots=True)
class Products:
    """Which SKUs a rule is about: those that any part names, all when none does, but never those of `but_not`."""

    skus: frozenset[str] = _ANY
    product_lines: frozenset[str] = _ANY
    categories: frozenset[str] = _ANY
    but_not: frozenset[str] = frozenset()


EVERYBODY = Audience()
EVERYTHING = Products()


@dataclass(frozen=True, slots=True)
class StandardPrice:
    """Layer 1: the price of one unit of a SKU. Of several in force the latest counts, then the higher id."""

    id: int
    sku: str
    price: Decimal
    valid_from: datetime
    valid_until: datetime | None = None
    #: "" is the base unit; other units without a price of their own follow by their factor.
    unit: str = ""
    currency: str = "CNY"
    includes_tax: bool = True
    #: Floors (R-PRC-3), tax included: the price below which an order needs a special approval; what the article costs
    #: us.
    min_price: Decimal | None = None
    cost: Decimal | None = None


@dataclass(frozen=True, slots=True)
class SellableRange:
    """Layer 2: who may order what. A SKU is sellable when some range allows it and none excludes it."""

    id: int
    code: str
    valid_from: datetime
    audience: Audience = EVERYBODY
    products: Products = EVERYTHING
    valid_until: datetime | None = None
    is_excluding: bool = False


@dataclass(frozen=True, slots=True)
class PriceList:
    """Layer 2: prices for some dealers. The narrowest audience comes first, then the smaller priority, null last."""

    id: int
    code: str
    name: str
    valid_from: datetime
    audience: Audience = EVERYBODY
    priority: int | None = None
    valid_until: datetime | None = None
    currency: str = "CNY"
    includes_tax: bool = True


@dataclass(frozen=True, slots=True)
class PriceEntry:
    """A price of a price list from a quantity on: a price, or a percentage of the standard price (92 is 92 % of it)."""

    id: int
    #: Code of the list.
    price_list: str
    sku: str
    valid_from: datetime
    price: Decimal | None = None
    percent_of: Decimal | None = None
    #: Base units of the SKU in the whole cart.
    min_quantity: Decimal = Decimal(0)
    #: "" is the base unit. A price in the line's own unit goes before one that must be converted.
    unit: str = ""
    valid_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Component:
    """A part of a bundle: so many of a unit in each."""

    sku: str
    quantity: Decimal
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """What may be picked in a choice group; `surcharge` yuan for each pick are added to the bundle's price."""

    sku: str
    quantity: Decimal = Decimal(1)
    unit: str = ""
    surcharge: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class ChoiceGroup:
    """A part of a configured product that the dealer chooses: between `minimum` and `maximum` picks in each bundle."""

    name: str
    options: tuple[Option, ...]
    minimum: int = 1
    maximum: int = 1


@dataclass(frozen=True, slots=True)
class Bundle:
    """Layer 3: a SKU that consists of others. Its price is `price`, or the sum of its parts × `factor`; never both."""

    id: int
    sku: str
    valid_from: datetime
    components: tuple[Component, ...] = ()
    groups: tuple[ChoiceGroup, ...] = ()
    price: Decimal | None = None
    factor: Decimal | None = None
    #: Line promotions of the parts hold inside the bundle too.
    is_open: bool = False
    valid_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Tier:
    """From `at` on: a price, a percentage off or an amount off; exactly one of the three.

    Where bands count one by one (incremental), unit number `at` is the first in it.
    """

    at: Decimal
    price: Decimal | None = None
    percent_off: Decimal | None = None
    off: Decimal | None = None


#: How tiers count: the highest one reached for everything, or each band by its own tier.
TierMode = Literal["all_units", "incremental"]


@dataclass(frozen=True, slots=True)
class LicenceTiers:
    """Layer 3: the price of a licence by how many there are."""

    id: int
    sku: str
    tiers: tuple[Tier, ...]
    mode: TierMode
    valid_from: datetime
    valid_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class SpecialPrice:
    """A price approved for one registration: it takes the place of layers 2 to 4, of 2 and 3 when it is combinable.

    With a `quota` (base units) the units beyond what is left of it cost the list price.
    """

    id: int
    code: str
    registration: str
    dealer: str
    sku: str
    price: Decimal
    valid_from: datetime
    valid_until: datetime | None = None
    unit: str = ""
    is_combinable: bool = False
    quota: Decimal | None = None

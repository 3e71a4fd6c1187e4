"""What goes into the engine besides rules, and what comes out: cart, circumstances, the priced cart with its trace.

Everything is frozen and goes to JSON and back (`coding.py`), because an order keeps its inputs and its result, so that
a replay gives the same cent. Money is Decimal yuan: amounts 2 places, unit prices 4, tax included. Quantities are
Decimals of the unit they stand beside; "base units" are those in which stock is counted. Instants are aware UTC.
Dealers, SKUs and rules are named by code.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Literal, NamedTuple

#: Raised when the same inputs may give another cent; orders store it beside their result.
ENGINE_VERSION = 3

#: A value of facts: what a code needs besides itself to become a sentence. Amounts and quantities are strings.
Fact = str | int | None

#: What most steps of a trace have to say beside their code.
NO_FACTS: Mapping[str, Fact] = MappingProxyType({})

Outcome = Literal["applied", "lost", "rejected"]


@dataclass(frozen=True, slots=True)
class DealerFacts:
    """What rules may ask of a dealer, as of the cart's instant. `ship_to` is stored; no rule asks for it yet."""

    code: str
    groups: frozenset[str] = frozenset()
    region: str = ""
    level: str = ""
    ship_to: str = ""


@dataclass(frozen=True, slots=True)
class RegistrationFacts:
    """The registration that a cart belongs to; special prices end when it does. `until` null: it has no end yet."""

    number: str
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One pick of a configured product: so many of an option in each bundle."""

    group: str
    sku: str
    quantity: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class CartLine:
    """What is wanted. `number` is unique in the cart and names the line in everything that is said about it.

    `unit` "" is the SKU's base unit; `choices` is for configured products only.
    """

    number: int
    sku: str
    quantity: Decimal
    unit: str = ""
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Cart:
    """Who wants what and when. `wanted` are the coupon codes that the dealer chose."""

    dealer: DealerFacts
    at: datetime
    lines: tuple[CartLine, ...]
    registration: RegistrationFacts | None = None
    wanted: frozenset[str] = frozenset()
    currency: str = "CNY"


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is neither in the cart nor in the rules, as known when the cart is priced; stored with an order.

    Each mapping is by the code of a promotion (or special price). What a limited rule has left is what it was given
    when nothing is said here.
    """

    #: What is left of a quota for this dealer, the smaller of his own and everybody's: base units at the rule's price
    #: for prices, times for gifts and order promotions.
    quota_left: Mapping[str, Decimal] = field(default_factory=dict)
    #: Yuan that a rule may still give away.
    budget_left: Mapping[str, Decimal] = field(default_factory=dict)
    #: What counted for a cumulative promotion in the dealer's orders before, in its measure: yuan or base units.
    cumulated: Mapping[str, Decimal] = field(default_factory=dict)
    #: What such a promotion gave in them: yuan for a threshold once, otherwise times. Of one that is not here what it
    #: would have given for what was ordered before, as in prices from before it was remembered.
    given: Mapping[str, Decimal] = field(default_factory=dict)
    #: The dealer has not ordered anything yet.
    is_first_order: bool = False

    @property
    def limited(self) -> frozenset[str]:
        """Codes of the rules of which something is left, or nothing."""
        return frozenset((*self.quota_left, *self.budget_left))


@dataclass(frozen=True, slots=True)
class Problem:
    """A hard stop: the cart cannot be ordered so. `line` null: it is about the whole cart. `words.py` has sentences."""

    line: int | None
    code: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Flag:
    """Something to look at that stops nothing by itself, such as a price below the floor (R-PRC-3)."""

    line: int | None
    code: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


class Step(NamedTuple):
    """One rule and what became of it on one line (R-PRC-6); `line` null: on the whole cart.

    `layer` is 1 to 5 as in B6. `kind` is the rule's: standard_price, sellable_range, price_list, bundle,
    licence_tiers, promotion, order_promotion, special_price; `rule` is its code and `rule_id` its row. `before` and
    `after` are the unit price in the line's unit up to layer 4, and the amount in layer 5; null where the rule did not
    get that far.
    """

    layer: int
    line: int | None
    kind: str
    rule: str
    rule_id: int | None
    outcome: Outcome
    reason: str
    before: Decimal | None = None
    after: Decimal | None = None
    facts: Mapping[str, Fact] = NO_FACTS


@dataclass(frozen=True, slots=True)
class PricedComponent:
    """A part of a bundle with its share of the bundle's money; `quantity` is for the whole line."""

    sku: str
    unit: str
    quantity: Decimal
    #: What it would cost alone, by price list.
    standalone: Decimal
    #: Its share before order promotions, its share of those, and what is left.
    amount: Decimal
    allocated: Decimal
    payable: Decimal
    tax_rate: Decimal
    net: Decimal
    tax: Decimal


@dataclass(frozen=True, slots=True)
class PricedLine:
    """A line with its prices per line unit and its amounts; payable = amount − allocated = net + tax."""

    number: int
    sku: str
    unit: str
    quantity: Decimal
    #: Base units in the line, exact up to 10 places.
    base_quantity: Decimal
    #: Layer 1; null where there is none and a price list has a price of its own.
    standard_price: Decimal | None
    #: After layer 2 (layer 3 for bundles and licences): what percentages of base "list" mean.
    list_price: Decimal
    #: After layer 4 for the units that are paid for: those of a buy-x-get-y reward aside.
    unit_price: Decimal
    #: Units of the line that a buy-x-get-y made cheaper or free; they are part of `quantity`.
    reward_quantity: Decimal
    #: quantity × prices after layer 4.
    amount: Decimal
    #: Share of the order promotions.
    allocated: Decimal
    payable: Decimal
    tax_rate: Decimal
    net: Decimal
    tax: Decimal
    #: Priced by a special price of the registration.
    is_special: bool = False
    components: tuple[PricedComponent, ...] = ()


@dataclass(frozen=True, slots=True)
class Gift:
    """Goods that come on top at 0; `market_value` is what they would cost, for the tax note (R-PRC-5)."""

    sku: str
    unit: str
    quantity: Decimal
    market_value: Decimal
    #: Code of the promotion that gives it.
    promotion: str


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over the lines, each exact: goods − discount = payable = net + tax."""

    #: By list price, before promotions of any kind.
    listed: Decimal
    #: After line promotions.
    goods: Decimal
    #: Order promotions.
    discount: Decimal
    payable: Decimal
    net: Decimal
    tax: Decimal
    gifts_value: Decimal


@dataclass(frozen=True, slots=True)
class LineUse:
    """A line's part in what is taken of a rule: how the whole is shared by lines, relative to each other."""

    #: Number of the line; null: gifts of the rule.
    line: int | None
    #: The article: of the line, of a part of its bundle, or of the gift.
    sku: str
    quantity: Decimal
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Use:
    """What the cart takes of a limited rule, to reserve it at submit: `quantity` as in `Circumstances.quota_left`."""

    rule: str
    quantity: Decimal
    #: Yuan that the rule gives away here; for gifts their market value.
    amount: Decimal
    #: Which lines take it, so that it comes back with them (R-ORD-8); none of prices before they were remembered.
    lines: tuple[LineUse, ...] = ()


@dataclass(frozen=True, slots=True)
class Count:
    """What of the cart counts towards a cumulative promotion, and what that gives here."""

    rule: str
    #: What was measured, in the rule's measure; what was given as in `Circumstances.given`.
    counted: Decimal
    given: Decimal
    #: How both are shared by lines.
    lines: tuple[LineUse, ...] = ()


@dataclass(frozen=True, slots=True)
class PricedCart:
    """A PricedLine for each line without a problem, by number. With problems it is to look at, not to order."""

    lines: tuple[PricedLine, ...]
    gifts: tuple[Gift, ...]
    totals: Totals
    #: From the engine it is told when it is first looked at (`tracing.py`); in storage and in copies a tuple.
    trace: Sequence[Step] = ()
    flags: tuple[Flag, ...] = ()
    problems: tuple[Problem, ...] = ()
    uses: tuple[Use, ...] = ()
    counts: tuple[Count, ...] = ()

    @property
    def can_be_ordered(self) -> bool:
        """Nothing stands against it."""
        return not self.problems

"""The sheet on which one cart is worked out: rows, what was noted, what limited rules have left. Lives for one cart."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

from channel.pricing.index import fits, is_in_force
from channel.pricing.money import ONE, ZERO, Exact, decimal_of, fine, to_cents, to_price
from channel.pricing.prices import EVERYBODY, PriceList, SellableRange, SkuFacts, StandardPrice
from channel.pricing.promotions import OrderPromotion, Promotion
from channel.pricing.rules import Rules
from channel.pricing.tracing import Note, Teller
from channel.pricing.values import (
    NO_FACTS,
    Cart,
    CartLine,
    Circumstances,
    Count,
    Fact,
    Flag,
    Gift,
    LineUse,
    Outcome,
    Problem,
    Step,
    Use,
)


class Part(NamedTuple):
    """So many units of a row at one price; a quota or a band that ends makes several. Rewards: of buy-x-get-y."""

    quantity: Decimal
    price: Decimal
    is_reward: bool = False


@dataclass(slots=True, eq=False)
class Row:
    """A line, or a part of a bundle's line, while it is priced. Prices are per `unit`, `factor` base units in one."""

    line: CartLine
    sku: SkuFacts
    unit: str
    factor: Fraction
    quantity: Decimal
    base: Exact
    is_component: bool = False
    standard: StandardPrice | None = None
    standard_price: Decimal | None = None
    listed: Decimal = ZERO
    parts: tuple[Part, ...] = ()
    components: "tuple[Row, ...]" = ()
    #: Reason why line promotions do not reach it; "" when they do.
    closed: str = ""
    is_special: bool = False
    is_promoted: bool = False
    #: Yuan after layer 4, what order promotions take off it, and what is left to pay.
    amount: Decimal = ZERO
    allocated: Decimal = ZERO
    payable: Decimal = ZERO

    @property
    def number(self) -> int:
        return self.line.number

    def settle(self) -> None:
        """Fix the amount, once layer 4 is through with the prices."""
        for each in self.components:
            each.settle()
        parts = (each.amount for each in self.components)
        self.amount = sum(parts, ZERO) if self.components else to_cents(cost_of(self.parts))
        self.payable = self.amount

    def allocate(self, share: Decimal) -> None:
        """Take a share of an order promotion off."""
        self.allocated += share
        self.payable -= share

    def share(self, quantity: Decimal, amount: Decimal) -> LineUse:
        """Its part in what is taken of a rule."""
        return LineUse(self.number, self.sku.code, quantity, amount)

    @property
    def turn(self) -> tuple[str, str, Decimal, str, int]:
        """Where it stands in the queue for what is limited: by what it is, so that the order of lines means nothing."""
        choices = repr(self.line.choices) if self.line.choices else ""
        return (self.sku.code, self.unit, self.quantity, choices, self.line.number)

    @property
    def listed_base(self) -> Decimal:
        """The list price of a base unit."""
        return self.listed if self.factor is ONE else self.listed / self.in_base(Decimal(1))

    def in_units(self, base: Exact | Decimal) -> Decimal:
        """Base units in the row's unit."""
        exact = base if isinstance(base, int) else Fraction(base)
        return decimal_of(exact) if self.factor is ONE else decimal_of(Fraction(exact) / self.factor)

    def in_base(self, quantity: Decimal) -> Decimal:
        """Units of the row in base units."""
        return quantity if self.factor is ONE else quantity * self.factor.numerator / self.factor.denominator


def cost_of(parts: Sequence[Part]) -> Decimal:
    """Quantity × price, not rounded."""
    if len(parts) == 1:
        return parts[0].quantity * parts[0].price
    return sum([quantity * price for quantity, price, _ in parts], ZERO)


def price_of(parts: Sequence[Part]) -> Decimal:
    """The average price of the units that are paid for; of all when there are rewards only."""
    paid = parts if len(parts) == 1 else [part for part in parts if not part.is_reward] or parts
    if len(paid) == 1:
        return to_price(paid[0].price)
    return to_price(fine(cost_of(paid) / sum(part.quantity for part in paid)))


def step_of(
    layer: int,
    row: Row | None,
    kind: str,
    rule: tuple[str, int | None],
    outcome: Outcome,
    reason: str,
    prices: tuple[Decimal | None, Decimal | None] = (None, None),
    facts: Mapping[str, Fact] = NO_FACTS,
) -> tuple[Step]:
    """A step of the trace; `rule` is code and id, `prices` before and after. Of a row only what never changes."""
    number = None if row is None else row.line.number
    if row is not None and row.is_component:
        facts = {**facts, "component": row.sku.code}
    return (Step(layer, number, kind, *rule, outcome, reason, *prices, facts),)


def by_line(shares: Iterable[LineUse]) -> tuple[LineUse, ...]:
    """One for each line and article, by number; gifts last."""
    found: dict[tuple[bool, int, str], LineUse] = {}
    for one in shares:
        key = (one.line is None, one.line or 0, one.sku)
        same = found.get(key, LineUse(one.line, one.sku, ZERO, ZERO))
        found[key] = replace(one, quantity=one.quantity + same.quantity, amount=one.amount + same.amount)
    return tuple(found[key] for key in sorted(found))


@dataclass(slots=True, eq=False)
class Sheet:
    """What is worked on. Rows stand by line number; what becomes of rules is noted at once and told later."""

    cart: Cart
    rules: Rules
    circumstances: Circumstances
    rows: tuple[Row, ...] = ()
    #: The same in their turn, by which they come to what is limited.
    queue: tuple[Row, ...] = ()
    notes: list[Note] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)
    gifts: list[Gift] = field(default_factory=list)
    #: Base units of each SKU in lines of its own: what minimum quantities of price lists and tiers count.
    counted: dict[str, Exact] = field(default_factory=dict)
    #: Sellable ranges and price lists of the dealer, the lists in the order in which they are asked.
    ranges: tuple[SellableRange, ...] = ()
    lists: tuple[PriceList, ...] = ()
    #: SKU and unit of a gift → its unit and list price; null when it cannot be given.
    gift_prices: dict[tuple[str, str], tuple[str, Decimal] | None] = field(default_factory=dict)
    counts: list[Count] = field(default_factory=list)
    _quantity_left: dict[str, Decimal | None] = field(default_factory=dict)
    _budget_left: dict[str, Decimal | None] = field(default_factory=dict)
    _used: dict[str, tuple[Decimal, Decimal]] = field(default_factory=dict)
    _used_by: dict[str, list[LineUse]] = field(default_factory=dict)
    _objections: dict[int, str] = field(default_factory=dict)

    def counted_for(self, row: Row) -> Exact:
        """What counts for a row's price: its SKU's quantity in the cart, so that splitting a line changes nothing."""
        return row.base if row.is_component else self.counted.get(row.sku.code, row.base)

    def note(
        self,
        layer: int,
        row: Row | None,
        kind: str,
        rule: tuple[str, int | None],
        outcome: Outcome,
        reason: str,
        prices: tuple[Decimal | None, Decimal | None] = (None, None),
        facts: Mapping[str, Fact] = NO_FACTS,
    ) -> None:
        """Add a step to the trace; `rule` is code and id, `prices` before and after."""
        self.notes.append((step_of, (layer, row, kind, rule, outcome, reason, prices, facts)))

    def later(self, tell: Teller, *noted: Any) -> None:
        """The same of several steps, or of one that takes long to put: `tell` makes them of what is noted here."""
        self.notes.append((tell, noted))

    def quantity_left(self, code: str, quota: Decimal | None) -> Decimal | None:
        """What a rule may still be used for; None without end."""
        if code not in self._quantity_left:
            self._quantity_left[code] = self.circumstances.quota_left.get(code, quota)
        return self._quantity_left[code]

    def budget_left(self, code: str, budget: Decimal | None) -> Decimal | None:
        """Yuan that a rule may still give; None without end."""
        if code not in self._budget_left:
            self._budget_left[code] = self.circumstances.budget_left.get(code, budget)
        return self._budget_left[code]

    def take(self, code: str, quantity: Decimal, amount: Decimal, lines: Iterable[LineUse] = ()) -> None:
        """Book what a limited rule gave, and to which lines; of a rule without limits nothing is booked."""
        left, money = self._quantity_left.get(code), self._budget_left.get(code)
        if left is not None:
            self._quantity_left[code] = left - quantity
        if money is not None:
            self._budget_left[code] = money - amount
        if left is not None or money is not None:
            before = self._used.get(code, (ZERO, ZERO))
            self._used[code] = (before[0] + quantity, before[1] + amount)
            self._used_by.setdefault(code, []).extend(lines)

    @property
    def uses(self) -> tuple[Use, ...]:
        """What was booked, by rule."""
        return tuple(
            Use(code, quantity, amount, by_line(self._used_by[code]))
            for code, (quantity, amount) in sorted(self._used.items())
        )

    def concerned(self, promotions: Sequence[Promotion]) -> list[Promotion]:
        """Those line promotions that concern this cart; why others do not is noted once for each."""
        known, found = self._objections, []
        for each in promotions:
            objection = known.get(each.id)
            if objection is None:
                objection = known[each.id] = self.objection(each, 4)
            if not objection:
                found.append(each)
        return found

    def objection(self, promotion: Promotion | OrderPromotion, layer: int) -> str:
        """The same of one promotion of either layer, noted for the whole cart."""
        found, at = "", self.cart.at
        if promotion.audience is not EVERYBODY and not fits(promotion.audience, self.cart.dealer):
            found = "other_dealers"
        elif not is_in_force(promotion, at):
            found = "not_yet" if at < promotion.valid_from else "over"
        elif promotion.is_coupon and promotion.code not in self.cart.wanted:
            found = "coupon_not_chosen"
        elif layer == 5 and isinstance(promotion, OrderPromotion) and promotion.first_order_only:
            found = "" if self.circumstances.is_first_order else "not_first_order"
        if found:
            kind = "promotion" if layer == 4 else "order_promotion"
            self.note(layer, None, kind, (promotion.code, promotion.id), "rejected", found)
        return found

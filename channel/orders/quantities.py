"""How much of an order is where, and what that is worth (R-ORD-1, R-ORD-8). Pure.

Quantities are in base units, amounts in yuan with the tax in them. Every amount is a function of how much has been
done so far, and what an act books is the difference between after and before: in whatever order goods are shipped,
given up and sent back, the parts add up to the whole to the cent.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Protocol

_CENT = Decimal("0.01")


class Measured(Protocol):
    """A line as far as it can be counted, such as a row of models.OrderLine."""

    ordered: Decimal
    #: Given up: it is not sent any more.
    closed: Decimal
    shipped: Decimal
    received: Decimal
    #: Shipped, but never arrived.
    missing: Decimal
    #: Asked back or on its way, and back.
    coming_back: Decimal
    returned: Decimal
    #: Of what is missing or back: what is not owed any more.
    credited: Decimal
    #: What all of `ordered` costs.
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Standing:
    """What an order has come to so far, in yuan."""

    #: Of goods that were shipped, given up, and credited because they came back or never arrived.
    shipped: Decimal
    closed: Decimal
    credited: Decimal
    #: The rebate that goes with each.
    rebate_consumed: Decimal
    rebate_released: Decimal
    rebate_restored: Decimal

    @property
    def owed(self) -> Decimal:
        """What the dealer owes for what was shipped, before anything came back."""
        return self.shipped - self.rebate_consumed

    @property
    def let_go(self) -> Decimal:
        """What the dealer will not owe, because it is not sent any more."""
        return self.closed - self.rebate_released

    @property
    def given_back(self) -> Decimal:
        """What the dealer does not owe any more."""
        return self.credited - self.rebate_restored


def share(whole: Decimal, part: Decimal, of: Decimal) -> Decimal:
    """`part`/`of` of an amount, half up to the cent; all of it for all of them, and nothing of nothing."""
    if part == of:
        return whole
    return (whole * part / of).quantize(_CENT, ROUND_HALF_UP) if of else Decimal(0)


def to_ship(line: Measured) -> Decimal:
    """How much of a line may still be sent."""
    return line.ordered - line.closed - line.shipped


def to_receive(line: Measured) -> Decimal:
    """How much of a line is under way."""
    return line.shipped - line.received - line.missing


def returnable(line: Measured) -> Decimal:
    """How much of a line the dealer has and has not asked to send back."""
    return line.received - line.returned - line.coming_back


def step_of(ordered: Decimal, places: int) -> Decimal:
    """The least part of a line that can be counted out: as fine as its article is, or as it was ordered."""
    finest = ordered.normalize().as_tuple().exponent
    return Decimal(1).scaleb(min(-places, int(finest), 0))


def is_consistent(line: Measured) -> bool:
    """R-ORD-1, as the table's constraints say it."""
    return (
        line.received >= 0
        and line.missing >= 0
        and line.received + line.missing <= line.shipped
        and line.closed >= 0
        and line.shipped + line.closed <= line.ordered
        and line.returned >= 0
        and line.coming_back >= 0
        and line.returned + line.coming_back <= line.received
        and 0 <= line.credited <= line.returned + line.missing
    )


def standing(lines: Iterable[Measured], total: Decimal, rebate: Decimal) -> Standing:
    """What an order has come to, of its lines, its total and the rebate that was used on it."""
    shipped = closed = credited = Decimal(0)
    for line in lines:
        shipped += share(line.amount, line.shipped, line.ordered)
        closed += line.amount - share(line.amount, line.ordered - line.closed, line.ordered)
        credited += share(line.amount, line.credited, line.ordered)
    return Standing(
        shipped=shipped,
        closed=closed,
        credited=credited,
        rebate_consumed=share(rebate, shipped, total),
        rebate_released=rebate - share(rebate, total - closed, total),
        rebate_restored=share(rebate, credited, total),
    )


def split(wanted: Decimal, offered: Sequence[tuple[int, Decimal]]) -> Mapping[int, Decimal]:
    """Which warehouse gives how much of what is wanted: the first that has all of it, otherwise one after the other.

    `offered` is (warehouse, free there) with the best first. What nobody has is missing in the sum.
    """
    for warehouse, free in offered:
        if free >= wanted:
            return {warehouse: wanted}
    given: dict[int, Decimal] = {}
    for warehouse, free in offered:
        taken = min(free, wanted - sum(given.values(), Decimal(0)))
        if taken > 0:
            given[warehouse] = taken
    return given


def in_base_units(quantity: Decimal, numerator: int, denominator: int, places: int) -> Decimal | None:
    """A quantity of a unit in base units; None when it cannot be said exactly with so many decimal places."""
    exact = Fraction(quantity) * numerator / denominator * 10**places
    return Decimal(exact.numerator).scaleb(-places) if exact.denominator == 1 else None


def in_units(base: Decimal, quantity: Decimal, ordered: Decimal) -> Decimal:
    """A part of a line in the unit in which it was ordered, to four places; `quantity` of them are `ordered`."""
    return (base * quantity / ordered).quantize(Decimal("0.0001"), ROUND_HALF_UP).normalize() + 0

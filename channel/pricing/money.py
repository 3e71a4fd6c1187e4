"""Rounding and sharing of money (R-PRC-4, R-PRC-5): half up, amounts to 0.01, unit prices to 0.0001, nothing lost."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from operator import gt

#: Wide enough that only a quotient is ever inexact, and that 30 places beyond anything that is rounded.
CONTEXT = Context(prec=60, rounding=ROUND_HALF_UP)
ZERO = Decimal(0)
CENT = Decimal("0.01")
PRICE_STEP = Decimal("0.0001")
HUNDRED = Decimal(100)
#: A quotient that stands for a tie, such as 33.335 from thirds, is one again at this many places.
_FINE = Decimal("1e-24")

ONE = Fraction(1)

#: A quantity in base units: whole nearly always, a fraction where a unit makes it one.
Exact = int | Fraction


def to_cents(amount: Decimal) -> Decimal:
    """An amount in yuan with 2 places."""
    return fine(amount).quantize(CENT, ROUND_HALF_UP)


def to_price(price: Decimal) -> Decimal:
    """A unit price in yuan with 4 places. A quotient is made `fine` before."""
    return price.quantize(PRICE_STEP, ROUND_HALF_UP)


def fine(quotient: Decimal) -> Decimal:
    """A quotient without the noise of its last places, so that what is a tie in truth is one for rounding too."""
    return quotient.quantize(_FINE, ROUND_HALF_UP)


def per_unit(price: Decimal, factor: Fraction) -> Decimal:
    """The price of a unit of `factor` base units, from the price of one base unit."""
    if factor is ONE or factor == 1:
        return to_price(price)
    return to_price(fine(price * factor.numerator / factor.denominator))


def exact(quantity: Decimal, factor: Fraction) -> Exact:
    """So many units as base units, exact."""
    if (factor is ONE or factor == 1) and quantity == quantity.to_integral_value():
        return int(quantity)
    found = Fraction(quantity) * factor
    return int(found) if found.denominator == 1 else found


def whole(quantity: Decimal) -> Exact:
    """A quantity to calculate with exactly; whole numbers are much the faster."""
    return exact(quantity, ONE)


def decimal_of(quantity: Exact) -> Decimal:
    """An exact quantity as a Decimal; thirds to the precision of the context."""
    if isinstance(quantity, int):
        return Decimal(quantity)
    return Decimal(quantity.numerator) / Decimal(quantity.denominator)


def times_in(quantity: Exact, every: Decimal) -> int:
    """How often `every` fits into a quantity; 0 for an `every` of 0."""
    return int(quantity // whole(every)) if every else 0


def shares(amount: Decimal, weights: Sequence[Decimal]) -> list[Decimal]:
    """An amount shared out in steps of 0.01 by largest remainder; equal remainders go to the earlier one.

    One share for each weight, in the same order; their sum is the amount exactly. Weights are amounts with 2 places,
    not below 0; when all are 0, everybody has the same. Source: R-PRC-4; 100.00 over three equal ones is 33.34, 33.33,
    33.33.
    """
    whole = [int(each.scaleb(2)) for each in weights]
    if not any(whole):
        whole = [1] * len(whole)
    cents, total = int(amount.scaleb(2)), sum(whole)
    parts = [divmod(cents * each, total) for each in whole]
    left = cents - sum([floor for floor, _ in parts])
    rests = [rest for _, rest in parts]
    first = set(sorted(range(len(parts)), key=rests.__getitem__, reverse=True)[:left])
    return [Decimal(floor + (place in first)).scaleb(-2) for place, (floor, _) in enumerate(parts)]


def shares_within(amount: Decimal, weights: Sequence[Decimal], most: Sequence[Decimal]) -> list[Decimal]:
    """The same with a limit for each, all of them together not below the amount: what is over goes where most room is.

    So no line comes to 0 by its share of a discount (R-PRC-5).
    """
    parts = shares(amount, weights)
    if not any(map(gt, parts, most)):
        return parts
    over = sum((max(part - limit, ZERO) for part, limit in zip(parts, most, strict=True)), ZERO)
    parts = [min(part, limit) for part, limit in zip(parts, most, strict=True)]
    for place in sorted(range(len(parts)), key=lambda each: parts[each] - most[each]):
        more = min(over, most[place] - parts[place])
        parts[place] += more
        over -= more
    return parts


def without_tax(gross: Decimal, rate: Decimal) -> Decimal:
    """The net of an amount that includes tax; the tax is the rest (R-PRC-5)."""
    return to_cents(gross / (1 + rate))

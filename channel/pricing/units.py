"""Units and quantities of a line, exact by rational factors, and everything that can be wrong with them."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from channel.pricing.money import ONE, Exact, decimal_of
from channel.pricing.prices import SkuFacts
from channel.pricing.values import CartLine, Fact, Problem

#: More than this of any unit is a slip of the finger.
LARGEST_QUANTITY = Decimal(9_999_999)


def unit_of(sku: SkuFacts, name: str) -> tuple[str, Fraction, int] | None:
    """Name, base units in one, and decimals that may be ordered; None when the SKU has no such unit. "" is the base."""
    if name in ("", sku.base_unit):
        return sku.base_unit, ONE, sku.base_places
    for unit in sku.units:
        if unit.name == name:
            return unit.name, unit.factor, unit.places
    return None


def quantity_problem(line: CartLine, places: int) -> Problem | None:
    """What is wrong with the number itself."""
    quantity = line.quantity
    if not quantity.is_finite():
        code = "quantity_not_a_number"
    elif quantity <= 0:
        code = "quantity_not_positive"
    elif quantity > LARGEST_QUANTITY:
        code = "quantity_too_large"
    elif quantity != quantity.to_integral_value() and quantity != quantity.quantize(Decimal(1).scaleb(-places)):
        code = "quantity_fractional"
    else:
        return None
    facts: dict[str, Fact] = {"sku": line.sku, "quantity": str(quantity)[:24], "most": str(LARGEST_QUANTITY)}
    return Problem(line.number, code, facts | {"places": places})


def amount_problems(number: int, sku: SkuFacts, base: Exact, counted: Exact) -> Iterator[Problem]:
    """What the article's own limits say: multiples for the line, minimum and maximum for the SKU in the whole cart.

    `base` and `counted` are base units of the line and of all lines of the SKU.
    """
    for code, multiple in (("not_a_step", sku.step), ("not_a_pack", sku.pack)):
        if multiple and Fraction(base) % Fraction(multiple):
            below = Fraction(base) // Fraction(multiple) * multiple
            facts = _facts(sku, base) | {"multiple": _text(multiple), "below": _text(below)}
            yield Problem(number, code, facts | {"above": _text(below + multiple)})
    if sku.minimum is not None and counted < sku.minimum:
        yield Problem(number, "below_minimum", _facts(sku, counted) | {"minimum": _text(sku.minimum)})
    if sku.maximum is not None and counted > sku.maximum:
        yield Problem(number, "over_maximum", _facts(sku, counted) | {"maximum": _text(sku.maximum)})


def _facts(sku: SkuFacts, quantity: Exact) -> dict[str, Fact]:
    return {"sku": sku.code, "unit": sku.base_unit, "quantity": _text(decimal_of(quantity))}


def _text(quantity: Decimal) -> str:
    """A quantity without superfluous zeros: 24, 0.5."""
    return f"{quantity.quantize(Decimal('1e-10')).normalize():f}"

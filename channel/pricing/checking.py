"""From cart lines to rows: everything that is wrong with a line is found at once, and stops no other line."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from channel.pricing.bundles import choice_problems
from channel.pricing.money import Exact, exact
from channel.pricing.prices import Bundle
from channel.pricing.sheet import Row, Sheet
from channel.pricing.units import amount_problems, quantity_problem, unit_of
from channel.pricing.values import Cart, CartLine, Problem


def rows_of(sheet: Sheet) -> list[Row]:
    """A row for every line whose article, unit and quantity mean something, by number; the problems of the others."""
    cart = sheet.cart
    sheet.problems += _cart_problems(cart, sheet.rules.coupons)
    rows = []
    for line in sorted(cart.lines, key=lambda each: each.number):
        found = _row(sheet, line)
        if isinstance(found, Row):
            rows.append(found)
            sheet.counted[found.sku.code] = sheet.counted.get(found.sku.code, 0) + found.base
        else:
            sheet.problems += found
    return rows


def own_problems(sheet: Sheet, row: Row, bundle: Bundle | None) -> list[Problem]:
    """What the article's limits and its choice groups say about a row."""
    sku, found = row.sku, list[Problem]()
    if not (sku.minimum is sku.maximum is sku.step is sku.pack is None):
        found += amount_problems(row.number, sku, row.base, sheet.counted[sku.code])
    if bundle is not None or row.line.choices:
        found += choice_problems(row.line, bundle)
    return found


def _cart_problems(cart: Cart, coupons: frozenset[str]) -> Iterator[Problem]:
    if not cart.lines:
        yield Problem(None, "cart_empty")
    for number, count in sorted(Counter(each.number for each in cart.lines).items()):
        if count > 1:
            yield Problem(number, "line_repeated", {"count": count})
    for code in sorted(cart.wanted - coupons):
        yield Problem(None, "coupon_unknown", {"coupon": code})


def _row(sheet: Sheet, line: CartLine) -> Row | list[Problem]:
    sku = sheet.rules.sku_of.get(line.sku)
    if sku is None:
        facts = {"sku": line.sku}
        return [Problem(line.number, "sku_unknown", facts), *_number_problems(line, None)]
    found = []
    if not sku.is_active:
        found.append(Problem(line.number, "sku_not_sold", {"sku": sku.code, "substitute": sku.substitute}))
    unit = unit_of(sku, line.unit)
    if unit is None:
        units = "、".join((sku.base_unit, *(each.name for each in sku.units)))
        found.append(Problem(line.number, "unit_unknown", {"sku": sku.code, "unit": line.unit, "units": units}))
    found += _number_problems(line, None if unit is None else unit[2])
    if found or unit is None:
        return found
    base: Exact = exact(line.quantity, unit[1])
    return Row(line, sku, unit[0], unit[1], Decimal(line.quantity), base)


def _number_problems(line: CartLine, places: int | None) -> list[Problem]:
    """What is wrong with the quantity; where the unit is not known, decimals are not asked about."""
    found = quantity_problem(line, 9 if places is None else places)
    return [] if found is None else [found]

"""Layer 1: the standard price of a SKU in a unit."""

from decimal import Decimal

from channel.pricing.index import is_in_force
from channel.pricing.money import ONE, per_unit
from channel.pricing.prices import StandardPrice
from channel.pricing.sheet import Row, Sheet


def set_standard_price(sheet: Sheet, row: Row) -> None:
    """The price in the row's own unit, or the base unit's by the exact factor; none leaves the row without one."""
    found: StandardPrice | None = None
    for each in sheet.rules.standard_of.get(row.sku.code, ()):
        is_own = (each.unit or row.sku.base_unit) == row.unit
        if not is_own and (found is not None or each.unit not in ("", row.sku.base_unit)):
            continue
        if each.currency == sheet.cart.currency and is_in_force(each, sheet.cart.at):
            found = each
            if is_own:
                break
    if found is not None:
        row.standard = found
        row.standard_price = in_unit(row, found.price, found.unit, with_tax=found.includes_tax)
        sheet.note(
            1, row, "standard_price", (row.sku.code, found.id), "applied", "standard", (None, row.standard_price)
        )


def in_unit(row: Row, price: Decimal, unit: str, *, with_tax: bool = True) -> Decimal:
    """A rule's price as a price of the row's unit, tax included; `unit` is the row's, or the base unit."""
    factor = ONE if unit == row.unit else row.factor
    return per_unit(price if with_tax else price * (1 + row.sku.tax_rate), factor)


def floor_of(row: Row) -> Decimal | None:
    """The least price of the row's unit, where there is one."""
    if row.standard is None or row.standard.min_price is None:
        return None
    return in_unit(row, row.standard.min_price, row.standard.unit)


def cost_price_of(row: Row) -> Decimal | None:
    """What the row's unit costs us, where it is known, tax included."""
    if row.standard is None or row.standard.cost is None:
        return None
    return in_unit(row, row.standard.cost, row.standard.unit)

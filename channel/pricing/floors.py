"""Floors (R-PRC-3): a price below them is kept as it is and flagged, so that the order asks for a special approval."""

from collections.abc import Iterator
from decimal import Decimal

from channel.pricing.money import HUNDRED, ZERO, fine, to_price, without_tax
from channel.pricing.sheet import Row, Sheet
from channel.pricing.standard import cost_price_of, floor_of
from channel.pricing.tracing import told
from channel.pricing.values import Fact, Flag


def floor_flags(sheet: Sheet, row: Row, payable: Decimal, net: Decimal) -> Iterator[Flag]:
    """Flags of a row that costs `payable` in the end (`net` of it without tax), averaged over its units.

    A bundle is asked part by part, and as a whole for its own least price (`bundle_flags`).

    Units that a buy-x-get-y made free are left out, as gifts are.
    """
    quantity = sum([part.quantity for part in row.parts if part.price > 0], ZERO)
    if not quantity:
        return
    cost, least = cost_price_of(row), sheet.rules.min_margin_percent
    yield from _below_min_price(row, payable, quantity)
    if cost is not None and least is not None:
        net_cost = without_tax(cost * quantity, row.sku.tax_rate)
        if net <= 0 or (net - net_cost) * HUNDRED < least * net:
            margin = (net - net_cost) * HUNDRED / net if net > 0 else -HUNDRED
            facts = _facts(row, _average(payable, quantity)) | {"margin": str(round(margin, 2)), "least": str(least)}
            yield Flag(row.number, "below_margin", facts)


def bundle_flags(row: Row, payable: Decimal) -> Iterator[Flag]:
    """The flag of a bundle that costs less than its own least price; its margin is that of its parts."""
    yield from _below_min_price(row, payable, row.quantity)


def _below_min_price(row: Row, payable: Decimal, quantity: Decimal) -> Iterator[Flag]:
    floor = floor_of(row)
    # An average that is at the floor before it is rounded is at the floor after it.
    if floor is not None and payable < floor * quantity and (paid := _average(payable, quantity)) < floor:
        yield Flag(row.number, "below_min_price", _facts(row, paid) | {"floor": str(floor)})


def _average(payable: Decimal, quantity: Decimal) -> Decimal:
    return to_price(fine(payable / quantity))


def _facts(row: Row, paid: Decimal) -> dict[str, Fact]:
    return {"sku": row.sku.code, "price": str(paid), "special": int(row.is_special)}


def coupon_flags(sheet: Sheet) -> Iterator[Flag]:
    """Coupons that the dealer named and that gave nothing."""
    known = sheet.cart.wanted & sheet.rules.coupons
    steps = told(sheet.notes) if known else []
    applied = {step.rule for step in steps if step.outcome == "applied"}
    for code in sorted(known - applied):
        reasons = [step.reason for step in steps if step.rule == code]
        yield Flag(None, "coupon_not_used", {"coupon": code, "reason": reasons[0] if reasons else "nothing_counts"})

"""What a worked-out sheet says: lines, totals, tax, and what became of everything."""

from collections.abc import Sequence
from decimal import Decimal

from channel.pricing.floors import bundle_flags, floor_flags
from channel.pricing.money import ZERO, decimal_of, fine, shares, to_cents, to_price, without_tax
from channel.pricing.sheet import Row, Sheet, price_of
from channel.pricing.tracing import Trace
from channel.pricing.values import Fact, Gift, PricedCart, PricedComponent, PricedLine, Problem, Totals

#: More than this on one line is a slip of the finger.
LARGEST_AMOUNT = Decimal("9999999999.99")
_LAST = 1 << 60
_FINE = Decimal("1e-10")


def finished(sheet: Sheet) -> PricedCart:
    """The priced cart. A line that came to nothing without being a reward is a problem, never a line of 0 (R-PRC-5)."""
    lines = []
    for row in sheet.rows:
        rewards = sum([part.quantity for part in row.parts if part.is_reward], ZERO)
        if row.payable <= 0 and rewards < row.quantity:
            sheet.problems.append(Problem(row.number, "amount_zero", {"sku": row.sku.code}))
            continue
        if row.amount > LARGEST_AMOUNT:
            facts: dict[str, Fact] = {"sku": row.sku.code, "most": str(LARGEST_AMOUNT)}
            sheet.problems.append(Problem(row.number, "amount_too_large", facts))
            continue
        lines.append(_bundle(sheet, row) if row.components else _line(sheet, row, rewards))
    return PricedCart(
        tuple(lines),
        tuple(_together(sheet.gifts)),
        _totals(lines, sheet.gifts),
        Trace(sheet.notes),
        tuple(sorted(sheet.flags, key=lambda each: (_number(each.line), each.code))),
        tuple(sorted(sheet.problems, key=lambda each: (_number(each.line), each.code))),
        sheet.uses,
        tuple(sorted(sheet.counts, key=lambda each: each.rule)),
    )


def _line(sheet: Sheet, row: Row, rewards: Decimal) -> PricedLine:
    net = without_tax(row.payable, row.sku.tax_rate)
    sheet.flags += floor_flags(sheet, row, row.payable, net)
    return _priced(row, price_of(row.parts), rewards, net)


def _bundle(sheet: Sheet, row: Row) -> PricedLine:
    """A bundle's money is that of its parts, each with its own rate of tax."""
    parts = []
    allocated = shares(row.allocated, [each.amount for each in row.components])
    for each, share in zip(row.components, allocated, strict=True):
        payable = each.amount - share
        net, alone = without_tax(payable, each.sku.tax_rate), to_cents(each.listed * each.quantity)
        sheet.flags += floor_flags(sheet, each, payable, net)
        figures = (alone, each.amount, share, payable, each.sku.tax_rate, net, payable - net)
        parts.append(PricedComponent(each.sku.code, each.unit, each.quantity, *figures))
    sheet.flags += bundle_flags(row, row.payable)
    net = sum((each.net for each in parts), ZERO)
    return _priced(row, to_price(fine(row.amount / row.quantity)), ZERO, net, tuple(parts))


def _priced(
    row: Row, unit_price: Decimal, rewards: Decimal, net: Decimal, components: tuple[PricedComponent, ...] = ()
) -> PricedLine:
    return PricedLine(
        number=row.number,
        sku=row.sku.code,
        unit=row.unit,
        quantity=row.quantity,
        base_quantity=Decimal(row.base) if isinstance(row.base, int) else _plain(decimal_of(row.base)),
        standard_price=row.standard_price,
        list_price=row.listed,
        unit_price=unit_price,
        reward_quantity=_plain(rewards) if rewards else ZERO,
        amount=row.amount,
        allocated=row.allocated,
        payable=row.payable,
        tax_rate=row.sku.tax_rate,
        net=net,
        tax=row.payable - net,
        is_special=row.is_special,
        components=components,
    )


def _plain(quantity: Decimal) -> Decimal:
    """At most 10 places."""
    return quantity if quantity == quantity.to_integral_value() else quantity.quantize(_FINE).normalize()


def _totals(lines: Sequence[PricedLine], gifts: Sequence[Gift]) -> Totals:
    return Totals(
        listed=sum((to_cents(each.list_price * each.quantity) for each in lines), ZERO),
        goods=sum((each.amount for each in lines), ZERO),
        discount=sum((each.allocated for each in lines), ZERO),
        payable=sum((each.payable for each in lines), ZERO),
        net=sum((each.net for each in lines), ZERO),
        tax=sum((each.tax for each in lines), ZERO),
        gifts_value=sum((each.market_value for each in gifts), ZERO),
    )


def _together(gifts: Sequence[Gift]) -> list[Gift]:
    """One gift for each promotion, SKU and unit."""
    found: dict[tuple[str, str, str], Gift] = {}
    for each in gifts:
        key = (each.promotion, each.sku, each.unit)
        before = found.get(key)
        quantity = each.quantity + (before.quantity if before else ZERO)
        value = each.market_value + (before.market_value if before else ZERO)
        found[key] = Gift(each.sku, each.unit, quantity, value, each.promotion)
    return [found[key] for key in sorted(found)]


def _number(line: int | None) -> int:
    return _LAST if line is None else line

"""Combos of layer 5: how many complete sets an order has, and of which units."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from channel.pricing.index import covers
from channel.pricing.promotions import Combo
from channel.pricing.sheet import Row


def sets_of(combo: Combo, rows: Sequence[Row], most: int | None) -> tuple[int, Mapping[int, Fraction]]:
    """How many sets there are, and line number → base units of it that are in them; the dearest units go first.

    Parts that fewer units fit are filled first, so that a part that takes anything leaves them what they need.
    """
    pools = [[row for row in rows if covers(part.products, row.sku)] for part in combo.parts]
    sizes = [sum(row.base for row in pool) for pool in pools]
    limits = [int(size // Fraction(part.quantity)) for size, part in zip(sizes, combo.parts, strict=True)]
    high = min([*limits, *([] if combo.most is None else [combo.most]), *([] if most is None else [most])], default=0)
    order = sorted(range(len(pools)), key=lambda place: (sizes[place], place))
    wanted = [(Fraction(combo.parts[place].quantity), pools[place]) for place in order]
    low = 0
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if _taken(wanted, middle) is not None else (low, middle - 1)
    return low, _taken(wanted, low) or {}


def _taken(wanted: Sequence[tuple[Fraction, Sequence[Row]]], sets: int) -> dict[int, Fraction] | None:
    """What so many sets take of each line; None when there is not enough."""
    taken: dict[int, Fraction] = {}
    for quantity, pool in wanted:
        missing = quantity * sets
        for row in sorted(pool, key=lambda each: (-_price(each), each.turn)):
            units = min(missing, Fraction(row.base) - taken.get(row.number, Fraction(0)))
            if units > 0:
                taken[row.number] = taken.get(row.number, Fraction(0)) + units
                missing -= units
        if missing > 0:
            return None
    return taken


def _price(row: Row) -> Decimal:
    """What a base unit costs after everything before."""
    return row.payable / row.in_base(row.quantity)

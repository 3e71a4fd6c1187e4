"""What differs between the price that a dealer saw and the one that counts, and between two versions. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from channel.orders.drafts import Expected, Wanted
from channel.pricing.values import PricedCart

#: The most articles that a sentence names.
_NAMED = 3


@dataclass(frozen=True, slots=True)
class LineChange:
    """A line whose amount is another now; `before` is None when the dealer saw none."""

    line: int
    sku: str
    before: Decimal | None
    after: Decimal


@dataclass(frozen=True, slots=True)
class GiftChange:
    """A gift of which there are more or fewer than the dealer saw; 0 is none."""

    sku: str
    before: Decimal
    after: Decimal


@dataclass(frozen=True, slots=True)
class PriceChange:
    """What must be confirmed before an order is made (R-ORD-2)."""

    before: Decimal
    after: Decimal
    lines: tuple[LineChange, ...]
    gifts: tuple[GiftChange, ...] = ()


def price_change(expected: Expected | None, priced: PricedCart) -> PriceChange | None:
    """What is different from what the dealer saw; None when every cent, and every gift that he names, is the same.

    Cheaper counts as different, too: whoever confirms knows what he pays. Who saw no price at all must look first.
    """
    amounts = expected.amounts if expected is not None else ()
    seen = [amounts[line.number - 1] if line.number <= len(amounts) else None for line in priced.lines]
    # Amounts of single lines need not be said; the total must be.
    changes = tuple(
        LineChange(line.number, line.sku, before, line.payable)
        for line, before in zip(priced.lines, seen, strict=True)
        if before != line.payable and (amounts or expected is None)
    )
    total = expected.total if expected is not None else Decimal(0)
    gifts = _gift_changes(expected, priced)
    if expected is not None and total == priced.totals.payable and not changes and not gifts:
        return None
    return PriceChange(total, priced.totals.payable, changes, gifts)


def _gift_changes(expected: Expected | None, priced: PricedCart) -> tuple[GiftChange, ...]:
    if expected is None or expected.gifts is None:
        return ()
    old, new = _of_each(expected.gifts), _of_each((gift.sku, gift.quantity) for gift in priced.gifts)
    none = Decimal(0)
    return tuple(
        GiftChange(sku, old.get(sku, none), new.get(sku, none))
        for sku in dict.fromkeys([*old, *new])
        if old.get(sku, none) != new.get(sku, none)
    )


def _of_each(gifts: Iterable[tuple[str, Decimal]]) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for sku, quantity in gifts:
        found[sku] = found.get(sku, Decimal(0)) + quantity
    return found


def wanted_changes(before: Sequence[Wanted], after: Sequence[Wanted]) -> str:
    """What an amendment changes, in words such as `SKU001 24 → 12，去掉 SKU002`; empty when nothing did."""
    old, new = _sums(before), _sums(after)
    words = [
        f"{sku} {_text(old[key])} → {_text(new[key])}"
        for key in old
        if (sku := key[0]) and new.get(key, old[key]) != old[key]
    ]
    words += [f"加 {key[0]} × {_text(new[key])}" for key in new if key not in old]
    words += [f"去掉 {key[0]}" for key in old if key not in new]
    return "，".join(words[:_NAMED]) + (f" 等 {len(words)} 处" if len(words) > _NAMED else "")


def only_less(before: Sequence[Wanted], after: Sequence[Wanted]) -> bool:
    """Whether an amendment wants nothing more of anything: then its old prices hold (R-ORD-2)."""
    old, new = _sums(before), _sums(after)
    return all(key in old and quantity <= old[key] for key, quantity in new.items())


def _sums(lines: Sequence[Wanted]) -> dict[tuple[object, ...], Decimal]:
    found: dict[tuple[object, ...], Decimal] = {}
    for line in lines:
        key = (line.sku, line.unit, line.choices)
        found[key] = found.get(key, Decimal(0)) + line.quantity
    return found


def _text(quantity: Decimal) -> str:
    return f"{quantity.normalize():f}"

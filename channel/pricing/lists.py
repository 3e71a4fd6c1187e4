"""Layer 2: what a dealer may order, and which of his price lists has the price (deliberately not the lowest of all)."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from channel.pricing.index import covers, is_in_force
from channel.pricing.money import HUNDRED, to_price
from channel.pricing.prices import Audience, PriceEntry, PriceList, SellableRange, SkuFacts
from channel.pricing.rules import Rules
from channel.pricing.sheet import Row, Sheet, step_of
from channel.pricing.standard import in_unit
from channel.pricing.values import NO_FACTS, Cart, Outcome, Step


def is_sellable(ranges: Sequence[SellableRange], sku: SkuFacts) -> bool:
    """Whether some range of the dealer's allows a SKU and none excludes it."""
    allowed = False
    for each in ranges:
        if covers(each.products, sku):
            if each.is_excluding:
                return False
            allowed = True
    return allowed


def ranges_in_force(cart: Cart, rules: Rules) -> tuple[SellableRange, ...]:
    """The ranges of the cart's dealer."""
    return tuple(each for each in rules.ranges_for.of(cart.dealer) if is_in_force(each, cart.at))


def candidate_lists(sheet: Sheet) -> tuple[PriceList, ...]:
    """The dealer's price lists in the order in which they are asked.

    Dealer before group, region with level, region, level, everybody; then the smaller priority, null last; then the
    later beginning; then the smaller id.
    """
    cart = sheet.cart
    found = [
        each
        for each in sheet.rules.lists_for.of(cart.dealer)
        if each.currency == cart.currency and is_in_force(each, cart.at)
    ]
    return tuple(sorted(found, key=_rank))


class _Found(NamedTuple):
    """What a price list says: its place among those that are asked, the entry, and the price of the row's unit."""

    place: int
    entry: PriceEntry
    price: Decimal


def set_list_price(sheet: Sheet, row: Row) -> bool:
    """The price of the first list that has the SKU at this quantity, else the standard price; False without either.

    A price that only a quantity opens never makes the unit dearer: then what held for fewer holds on (R-PRC-7).
    """
    by_list = sheet.rules.entries_of.get(row.sku.code, {})
    first = held = _first(sheet, row, by_list) if by_list else None
    if first is not None and first.entry.min_quantity and first.entry.min_quantity > sheet.rules.least_of(row.sku):
        held = _cheapest(sheet, row, by_list, first)
    if held is not None:
        row.listed = held.price
    elif row.standard_price is not None:
        row.listed = row.standard_price
    if by_list:
        sheet.later(_list_steps, sheet.lists, row, by_list, first, held)
    return held is not None or row.standard_price is not None


def _first(
    sheet: Sheet, row: Row, by_list: Mapping[str, Sequence[PriceEntry]], below: Decimal | None = None
) -> _Found | None:
    """The first list that has a price; of entries from quantities `below` alone, as for somebody who buys fewer."""
    for place, each in enumerate(sheet.lists):
        entries = by_list.get(each.code)
        best = _best(sheet, row, each, entries, below) if entries else None
        if best is not None:
            return _Found(place, *best)
    return None


def _cheapest(sheet: Sheet, row: Row, by_list: Mapping[str, Sequence[PriceEntry]], first: _Found) -> _Found | None:
    """The cheapest of what holds from each quantity that is reached; None: the standard price. Ties to the highest."""
    best: _Found | None = first
    price, lower = first.price, first
    while lower.entry.min_quantity > sheet.rules.least_of(row.sku):
        found = _first(sheet, row, by_list, lower.entry.min_quantity)
        other = row.standard_price if found is None else found.price
        if other is not None and other < price:
            best, price = found, other
        if found is None:
            break
        lower = found
    return best


def _list_steps(
    lists: Sequence[PriceList],
    row: Row,
    codes: Collection[str],
    first: _Found | None,
    held: _Found | None,
) -> Iterator[Step]:
    """What became of each list, `codes` being those that have the SKU."""
    winner = "" if held is None else lists[held.place].code
    passed: list[str] = []
    for place, each in enumerate(lists):
        outcome: Outcome = "rejected"
        reason, facts = "not_at_this_quantity", NO_FACTS
        prices: tuple[Decimal | None, Decimal | None] = (None, None)
        if each.code not in codes:
            passed.append(each.code)
            continue
        if held is not None and place == held.place:
            outcome, reason, prices = "applied", "first_list", (row.standard_price, held.price)
            facts = {"min_quantity": str(held.entry.min_quantity), "without_sku": "、".join(passed)}
        elif held is not None and place > held.place:
            outcome, reason, facts = "lost", "later_list", {"winner": winner}
        elif first is not None and place == first.place:
            reason = "dearer_from_this_quantity"
        yield from step_of(2, row, "price_list", (each.code, each.id), outcome, reason, prices, facts)


def _rank(each: PriceList) -> tuple[int, bool, int, float, int]:
    began = -each.valid_from.timestamp()
    return (_scope(each.audience), each.priority is None, each.priority or 0, began, each.id)


def _scope(audience: Audience) -> int:
    """How narrow an audience is, the narrowest first."""
    if audience.dealers:
        return 0
    if audience.groups:
        return 1
    if audience.regions:
        return 2 if audience.levels else 3
    return 4 if audience.levels else 5


def _best(
    sheet: Sheet, row: Row, price_list: PriceList, entries: Sequence[PriceEntry], below: Decimal | None
) -> tuple[PriceEntry, Decimal] | None:
    """The entry that counts, with its price: fixed before percent, own unit, highest quantity, the latest."""
    counted, at = sheet.counted_for(row), sheet.cart.at
    usable = []
    for each in entries:
        if below is not None and each.min_quantity >= below:
            continue
        if each.min_quantity > counted or not is_in_force(each, at):
            continue
        if not each.unit or each.unit in (row.sku.base_unit, row.unit):
            price = _price(row, price_list, each)
            if price is not None:
                usable.append((each, price))
    if len(usable) < 2:
        return usable[0] if usable else None
    return max(usable, key=lambda each: _weight(row, each[0]))


def _weight(row: Row, entry: PriceEntry) -> tuple[bool, bool, Decimal, datetime, int]:
    own_unit = (entry.unit or row.sku.base_unit) == row.unit
    return (entry.price is not None, own_unit, entry.min_quantity, entry.valid_from, entry.id)


def _price(row: Row, price_list: PriceList, entry: PriceEntry) -> Decimal | None:
    """None for a percentage of a standard price that there is not."""
    if entry.price is not None:
        return in_unit(row, entry.price, entry.unit, with_tax=price_list.includes_tax)
    if row.standard_price is None or entry.percent_of is None:
        return None
    return to_price(row.standard_price * entry.percent_of / HUNDRED)

"""How the engine finds what concerns a dealer or a SKU without going through everything."""

from collections.abc import Callable, Iterable, Sequence, Set
from datetime import datetime
from typing import Generic, Protocol, TypeVar

from channel.pricing.prices import EVERYTHING, Audience, Products, SkuFacts
from channel.pricing.values import DealerFacts


class _Lasting(Protocol):
    @property
    def valid_from(self) -> datetime: ...
    @property
    def valid_until(self) -> datetime | None: ...


class _Addressed(Protocol):
    @property
    def audience(self) -> Audience: ...


Addressed = TypeVar("Addressed", bound=_Addressed)
Row = TypeVar("Row")


def is_in_force(row: _Lasting, at: datetime) -> bool:
    """From its beginning up to but not including its end."""
    return row.valid_from <= at and (row.valid_until is None or at < row.valid_until)


def fits(audience: Audience, dealer: DealerFacts) -> bool:
    """Whether a rule is for this dealer: every part of the audience that names something."""
    return (
        (not audience.dealers or dealer.code in audience.dealers)
        and (not audience.groups or not audience.groups.isdisjoint(dealer.groups))
        and (not audience.regions or dealer.region in audience.regions)
        and (not audience.levels or dealer.level in audience.levels)
    )


def covers(products: Products, sku: SkuFacts) -> bool:
    """Whether a rule is about this SKU: any part that names it, or none that names anything."""
    if products is EVERYTHING:
        return True
    if sku.code in products.but_not:
        return False
    if sku.code in products.skus or sku.product_line in products.product_lines:
        return True
    if products.categories and not products.categories.isdisjoint(sku.categories):
        return True
    return not (products.skus or products.product_lines or products.categories)


class ForDealers(Generic[Addressed]):
    """Rows by whom they are for. Those that name dealers are found by the dealer, all others are gone through."""

    def __init__(self, rows: Iterable[Addressed]) -> None:
        self._named: dict[str, list[Addressed]] = {}
        self._others: list[Addressed] = []
        for row in rows:
            for dealer in row.audience.dealers:
                self._named.setdefault(dealer, []).append(row)
            if not row.audience.dealers:
                self._others.append(row)

    def of(self, dealer: DealerFacts) -> list[Addressed]:
        """The rows for one dealer, those that name him first."""
        return [row for row in (*self._named.get(dealer.code, ()), *self._others) if fits(row.audience, dealer)]


class ForProducts(Generic[Row]):
    """Rows by what they are about; what was found for a SKU is kept, since it never changes."""

    def __init__(self, rows: Sequence[Row], products_of: Callable[[Row], Products], skus: Set[str]) -> None:
        """`skus` are those that may be asked for: a rule may name thousands of others."""
        self._rows, self._products_of = rows, products_of
        self._skus: dict[str, list[int]] = {}
        self._lines: dict[str, list[int]] = {}
        self._categories: dict[str, list[int]] = {}
        self._everything: list[int] = []
        self._found: dict[str, tuple[Row, ...]] = {}
        for place, row in enumerate(rows):
            products = products_of(row)
            for table, names in (
                (self._skus, products.skus & skus),
                (self._lines, products.product_lines),
                (self._categories, products.categories),
            ):
                for name in names:
                    table.setdefault(name, []).append(place)
            if not (products.skus or products.product_lines or products.categories):
                self._everything.append(place)

    def of(self, sku: SkuFacts) -> tuple[Row, ...]:
        """The rows about a SKU, in the order in which they were given."""
        found = self._found.get(sku.code)
        if found is None:
            near = [*self._skus.get(sku.code, ()), *self._lines.get(sku.product_line, ()), *self._everything]
            for category in sku.categories:
                near += self._categories.get(category, ())
            places = {place for place in near if sku.code not in self._products_of(self._rows[place]).but_not}
            found = self._found[sku.code] = tuple(self._rows[place] for place in sorted(places))
        return found

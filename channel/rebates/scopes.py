"""Which goods an agreement or a batch is about. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol, Self


class Goods(Protocol):
    """Anything that says which SKU it is about."""

    @property
    def sku(self) -> str: ...
    @property
    def category(self) -> str | None: ...
    @property
    def product_line(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Scope:
    """A set of SKUs by their codes, categories or product lines; all three empty: everything."""

    skus: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    product_lines: tuple[str, ...] = ()
    #: Codes of SKUs that are left out all the same.
    without: tuple[str, ...] = ()

    def covers(self, goods: Goods) -> bool:
        """Whether these goods are in the set."""
        if goods.sku in self.without:
            return False
        if not (self.skus or self.categories or self.product_lines):
            return True
        named = goods.sku in self.skus or goods.product_line in self.product_lines
        return named or goods.category in self.categories

    def to_json(self) -> dict[str, Any]:
        """As JSON values, which `of_json` reads again."""
        return {
            "skus": list(self.skus),
            "categories": list(self.categories),
            "product_lines": list(self.product_lines),
            "without": list(self.without),
        }

    @classmethod
    def of_json(cls, values: Mapping[str, Any]) -> Self:
        """The scope that was stored."""
        return cls(**{name: tuple(codes) for name, codes in values.items()})

"""Section `catalogue`: what dealers see of stock (domain.md A4, 50)."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from channel.configuration.parts import Key, Part, Problem

Units = Annotated[Decimal, Field(ge=0, le=1_000_000, decimal_places=4)]


class Catalogue(Part):
    """All about the catalogue. Everything has a default: versions from before this section had none."""

    #: Fewer base units than so many are shown as few; by the code of a category, and for all others.
    few_below: Units = Decimal(20)
    few_below_by_category: dict[Key, Units] = Field(default_factory=dict, max_length=500)

    def few(self, category: str | None) -> Decimal:
        """The limit of an article's category."""
        return self.few_below_by_category.get(category or "", self.few_below)


def problems(_section: Catalogue) -> Iterator[Problem]:
    """What is wrong with values that can be read one by one: nothing can be, each says its own limits."""
    yield from ()

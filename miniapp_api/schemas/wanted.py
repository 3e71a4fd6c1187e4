"""What somebody wants to order, as he asked for it: in drafts, templates and orders."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Self

from pydantic import BaseModel, Field

from channel.orders.drafts import Wanted, wanted_of
from channel.pricing.values import Choice

WANTED_EXAMPLE: dict[str, Any] = {"sku": "K101W", "quantity": "2", "unit": "盒", "choices": []}


def plain(quantity: Decimal) -> str:
    """A quantity without superfluous zeros."""
    return f"{quantity.normalize():f}"


class ChosenOut(BaseModel):
    """One pick of a configured product: so many of an option in each."""

    group: str
    sku: str
    quantity: str

    @classmethod
    def all_of(cls, choices: Sequence[Choice]) -> list[Self]:
        """The picks as they are kept."""
        return [cls(group=one.group, sku=one.sku, quantity=plain(one.quantity)) for one in choices]


class WantedOut(BaseModel):
    """What was asked for, as it was asked for."""

    sku: str
    quantity: str
    unit: str | None
    choices: list[ChosenOut] = Field(description="Of a configured product alone.")

    @classmethod
    def all_of(cls, wanted: Sequence[dict[str, Any]]) -> list[Self]:
        """The lines as they are kept."""
        return [cls(**cls.values(one)) for one in wanted_of(wanted)]

    @staticmethod
    def values(one: Wanted) -> dict[str, Any]:
        """The fields of a line."""
        choices = ChosenOut.all_of(one.choices)
        return {"sku": one.sku, "quantity": plain(one.quantity), "unit": one.unit, "choices": choices}


class NamedWantedOut(WantedOut):
    """The same for people."""

    name: str = Field(description="Of the article where it may be told, otherwise its code.")

    @classmethod
    def named(cls, wanted: Sequence[dict[str, Any]], called: Mapping[str, str]) -> list[Self]:
        """The lines as they are kept, with the names that are known."""
        return [cls(name=called.get(one.sku, one.sku), **cls.values(one)) for one in wanted_of(wanted)]

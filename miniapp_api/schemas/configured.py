"""Configured products as the API shows them: what is in one, what is to be chosen, what it costs by its number."""

from decimal import Decimal
from typing import Literal, Self

from pydantic import BaseModel, Field

from channel.catalogue.configured import Configured, Group, Part


class ComponentOut(BaseModel):
    """So much of an article in each."""

    sku: str
    name: str
    unit: str
    quantity: Decimal
    surcharge: Decimal | None = Field(description="Yuan more for each when it is chosen; null for who sees no prices.")

    @classmethod
    def of(cls, part: Part, *, sees: bool) -> Self:
        """The part as the API shows it."""
        same = {name: getattr(part, name) for name in ("sku", "name", "unit", "quantity")}
        return cls(**same, surcharge=part.surcharge if sees else None)


class ChoiceGroupOut(BaseModel):
    """A part that is chosen."""

    name: str = Field(description="`group` of a choice.")
    minimum: int = Field(description="At least so many, of all options together.")
    maximum: int
    options: list[ComponentOut]

    @classmethod
    def of(cls, group: Group, *, sees: bool) -> Self:
        """The group as the API shows it."""
        options = [ComponentOut.of(one, sees=sees) for one in group.options]
        return cls(name=group.name, minimum=group.minimum, maximum=group.maximum, options=options)


class PriceTierOut(BaseModel):
    """From so many on: a price, a percentage off, or yuan off; one of the three."""

    at: Decimal
    price: Decimal | None
    percent_off: Decimal | None
    off: Decimal | None
    counts: Literal["all", "band"] = Field(description="all: for all of them; band: from number `at` on.")

    @classmethod
    def all_of(cls, one: Configured) -> list[Self]:
        """The tiers as the API shows them."""
        counts: Literal["all", "band"] = "band" if one.is_incremental else "all"
        return [cls(at=t.at, price=t.price, percent_off=t.percent_off, off=t.off, counts=counts) for t in one.tiers]

"""What can be ordered again: the three lists of a reorder, templates, favourites; and why a line costs that."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.orders.reordering import Again, Gone, Reorder
from channel.pricing import words
from channel.pricing.values import PricedCart
from miniapp_api.schemas.order_details import ORDER_EXAMPLE
from miniapp_api.schemas.quotes import PriceStepOut
from miniapp_api.schemas.wanted import WANTED_EXAMPLE, ChosenOut, WantedOut, plain
from miniapp_api.values import Moment, Money, QueryValues
from models import OrderTemplate, Sku

_TEMPLATE_EXAMPLE: dict[str, Any] = {
    "id": "0f9a1c27b04e4d58",
    "name": "每月常备",
    "changed_at": "2026-11-22T02:00:00Z",
    "lines": [WANTED_EXAMPLE],
}


class AgainOut(BaseModel):
    """A line that can be ordered again."""

    sku: str
    name: str
    quantity: str
    unit: str | None
    choices: list[ChosenOut]
    price: Decimal = Field(description="Per unit now.")
    before: Decimal | None = Field(description="Per unit then; null for a template.")
    amount: Money

    @classmethod
    def of(cls, one: Again) -> Self:
        """The line as the API shows it."""
        return cls(
            sku=one.wanted.sku,
            name=one.name,
            quantity=plain(one.wanted.quantity),
            unit=one.wanted.unit,
            choices=ChosenOut.all_of(one.wanted.choices),
            price=one.price,
            before=one.before,
            amount=one.amount,
        )


class SubstituteOut(BaseModel):
    """What to take instead."""

    sku: str
    name: str


class GoneOut(BaseModel):
    """A line that cannot be ordered so."""

    sku: str
    name: str
    quantity: str
    unit: str | None
    why: str
    substitute: SubstituteOut | None

    @classmethod
    def of(cls, one: Gone) -> Self:
        """The line as the API shows it."""
        other = SubstituteOut(sku=one.substitute[0], name=one.substitute[1]) if one.substitute is not None else None
        wanted = one.wanted
        return cls(
            sku=wanted.sku,
            name=one.name,
            quantity=plain(wanted.quantity),
            unit=wanted.unit,
            why=one.why,
            substitute=other,
        )


class ReorderAnswer(BaseModel):
    """The same once more: as it was, at another price, and not any more."""

    model_config = ConfigDict(json_schema_extra={"example": {"same": [], "changed": [], "unavailable": []}})

    same: list[AgainOut]
    changed: list[AgainOut]
    unavailable: list[GoneOut]

    @classmethod
    def of(cls, found: Reorder) -> Self:
        """The three lists."""
        return cls(
            same=[AgainOut.of(one) for one in found.same],
            changed=[AgainOut.of(one) for one in found.changed],
            unavailable=[GoneOut.of(one) for one in found.unavailable],
        )


class TemplateOut(BaseModel):
    """A list to order again."""

    model_config = ConfigDict(json_schema_extra={"example": _TEMPLATE_EXAMPLE})

    id: str
    name: str
    changed_at: datetime
    lines: list[WantedOut]

    @classmethod
    def of(cls, row: OrderTemplate) -> Self:
        """The template as the API shows it."""
        return cls(id=row.public_id, name=row.name, changed_at=row.changed_at, lines=WantedOut.all_of(row.wanted))


class TemplatesAnswer(BaseModel):
    """Every template of the dealer, by name."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_TEMPLATE_EXAMPLE]}})

    items: list[TemplateOut]


class FavouriteOut(BaseModel):
    """An article kept at hand."""

    sku: str
    name: str
    spec: str

    @classmethod
    def of(cls, row: Sku) -> Self:
        """The article as the API shows it."""
        return cls(sku=row.code, name=row.name, spec=row.spec)


class FavouritesAnswer(BaseModel):
    """What the contact keeps at hand, the newest first."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"items": [{"sku": "K101W", "name": "一开单控开关 白", "spec": "86型 雅白"}]}}
    )

    items: list[FavouriteOut]


class ExplainQuery(QueryValues):
    """As of when."""

    at: Moment | None = Field(None, description="Another moment to price the order for; none: that of the order.")


class ExplanationAnswer(BaseModel):
    """Why a line costs what it costs, made again of the rules that were known then."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "number": ORDER_EXAMPLE["number"],
                "at": "2026-11-22T02:05:00Z",
                "ordered": "104.00",
                "amount": "104.00",
                "steps": [],
                "problems": [],
            }
        }
    )

    number: str
    at: datetime = Field(description="The moment that it is priced for.")
    ordered: Money = Field(description="What the order says of this line, before rebate.")
    amount: Money | None = Field(
        description="Of this line: to the cent what the order says, or at another moment what it would be; null: it "
        "could not be ordered then."
    )
    steps: list[PriceStepOut]
    problems: list[str] = Field(description="Why it could not be ordered.")

    @classmethod
    def of(cls, number: str, ordered: Decimal, part: PricedCart, at: datetime, names: Mapping[str, str]) -> Self:
        """The explanation of one wanted line; `names` are those of the rules by code."""
        amount = sum((line.payable for line in part.lines), Decimal(0)) if part.lines else None
        steps = [PriceStepOut.of(step, names) for step in part.trace]
        problems = [words.problem_sentence(one) for one in part.problems]
        return cls(number=number, at=at, ordered=ordered, amount=amount, steps=steps, problems=problems)

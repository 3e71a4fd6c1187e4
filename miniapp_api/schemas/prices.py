"""Changing prices: drafts, what they would mean, and what was applied."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from channel.configuration.service import NOTE_LIMIT
from channel.pricing.changing import Change
from channel.pricing.drafts import PriceDraft
from channel.pricing.pinned import Tried
from channel.pricing.trial import MOST_ORDERS, MOST_SHOWN, Changed, Trial
from miniapp_api.values import Body


class _ShapeOfDraft:
    """Annotates a JSON object whose shape the document shows, while the domain reads it and names all that is wrong."""

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return handler(PriceDraft.__pydantic_core_schema__)


DraftValues = Annotated[dict[str, Any], _ShapeOfDraft()]

_DRAFT_EXAMPLE: dict[str, Any] = {
    "order_promotions": [
        {
            "code": "FULL3000",
            "name": "满3000减200",
            "valid_from": "2026-12-01T00:00:00+08:00",
            "valid_until": "2027-01-01T00:00:00+08:00",
            "effect": {"is": "OrderOff", "tiers": [{"at": "3000", "off": "200"}]},
        }
    ]
}
_CHANGE_EXAMPLE: dict[str, Any] = {
    "number": 3,
    "applied_at": "2026-11-23T02:00:00Z",
    "applied_by": "宋阳",
    "note": "十二月满减",
    "counts": {"order_promotions": 1},
}
_BROKEN_EXAMPLE: dict[str, Any] = {"name": "杭州建安 电线", "expected": "3182.20", "found": "3351.00"}


class TryPrices(Body):
    """A draft to try."""

    model_config = ConfigDict(json_schema_extra={"example": {"draft": _DRAFT_EXAMPLE}})

    draft: DraftValues


class ChangePrices(Body):
    """A draft to make count."""

    model_config = ConfigDict(json_schema_extra={"example": {"seen": 2, "note": "十二月满减", "draft": _DRAFT_EXAMPLE}})

    seen: int | None = Field(None, ge=0, description="`seen` of the trial; another change since then: 409.")
    note: str = Field(max_length=NOTE_LIMIT, description="Why, for whoever looks back.")
    draft: DraftValues


class PriceChangeOut(BaseModel):
    """An applied change."""

    model_config = ConfigDict(json_schema_extra={"example": _CHANGE_EXAMPLE})

    number: int
    applied_at: datetime
    applied_by: str | None = Field(description="Name of the member; null for an import and an operator.")
    note: str
    counts: dict[str, int] = Field(description="Rows by kind.")

    @classmethod
    def of(cls, change: Change) -> Self:
        """The change as the API shows it."""
        row = change.row
        return cls(number=row.id, applied_at=row.applied_at, applied_by=change.by, note=row.note, counts=row.counts)


class PriceChangesAnswer(BaseModel):
    """A page of changes, newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_CHANGE_EXAMPLE], "next_cursor": None}})

    items: list[PriceChangeOut]
    next_cursor: str | None


class BrokenCartOut(BaseModel):
    """A cart that would not cost any more what it must."""

    name: str
    expected: Decimal
    found: Decimal | None = Field(description="Null: it could not be ordered any more.")

    @classmethod
    def of(cls, tried: Tried) -> Self:
        """The cart as the API shows it."""
        return cls(name=tried.name, expected=tried.expected, found=tried.found)


class TriedCartOut(BrokenCartOut):
    """A cart that must keep its price, with what it would cost."""

    is_broken: bool

    @classmethod
    def of(cls, tried: Tried) -> Self:
        """The cart as the API shows it."""
        return cls(name=tried.name, expected=tried.expected, found=tried.found, is_broken=tried.is_broken)


class RepricedOrderOut(BaseModel):
    """An order of the last month that would cost something else."""

    number: str
    before: Decimal | None
    after: Decimal | None

    @classmethod
    def of(cls, changed: Changed) -> Self:
        """The order as the API shows it."""
        return cls(number=changed.number, before=changed.before, after=changed.after)


class PriceTrialOut(BaseModel):
    """What a draft would mean."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "seen": 2,
                "counts": {"order_promotions": 1},
                "orders": 550,
                "is_cut": False,
                "changed": 312,
                "before": "812000.00",
                "after": "797384.00",
                "examples": [{"number": "DD261120-7K3FQ", "before": "3225.36", "after": "3025.36"}],
                "broken": [_BROKEN_EXAMPLE],
                "pinned": [{**_BROKEN_EXAMPLE, "is_broken": True}],
            }
        }
    )

    seen: int = Field(description="Give it back when the draft is applied.")
    counts: dict[str, int] = Field(description="Rows by kind.")
    orders: int = Field(description="Orders of the last month that were looked at.")
    is_cut: bool = Field(description=f"There were more than {MOST_ORDERS}; only the newest were looked at.")
    changed: int = Field(description="How many of them would cost something else.")
    before: Decimal = Field(description="What the orders with some of its goods cost together now.")
    after: Decimal
    examples: list[RepricedOrderOut] = Field(description="The largest differences.")
    broken: list[BrokenCartOut] = Field(description="Carts that must keep their price and would not.")
    pinned: list[TriedCartOut] = Field(description="Every such cart that it concerns; the others keep their price.")

    @classmethod
    def of(cls, trial: Trial) -> Self:
        """The trial as the API shows it."""
        return cls(
            seen=trial.seen,
            counts=dict(trial.counts),
            orders=trial.orders,
            is_cut=trial.is_cut,
            changed=len(trial.changed),
            before=trial.before,
            after=trial.after,
            examples=[RepricedOrderOut.of(one) for one in trial.changed[:MOST_SHOWN]],
            broken=[BrokenCartOut.of(one) for one in trial.broken],
            pinned=[TriedCartOut.of(one) for one in trial.pinned],
        )

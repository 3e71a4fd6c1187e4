"""Special prices for the project of a registration."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.approvals import STATE_TEXTS
from channel.opportunities.special_prices import LINES_MOST, Asked, Shown
from miniapp_api.values import Body, Day, OneOf

_PRICE = r"^[0-9]{1,10}(\.[0-9]{1,4})?$"
_LINE_EXAMPLE: dict[str, Any] = {
    "sku": "BV25R",
    "name": "BV电线 2.5平方 红",
    "price": "98.0000",
    "quantity": "300.0000",
    "usual_price": "109.4400",
}
_EXAMPLE: dict[str, Any] = {
    "number": "TJ261121-7K3FQ",
    "state": "pending",
    "state_text": STATE_TEXTS["pending"],
    "reason": "客户要求与竞品同价，否则改选",
    "asked_by": "李渠道",
    "is_on_behalf": True,
    "asked_at": "2026-11-23T02:00:00Z",
    "decided_at": None,
    "valid_until": "2027-03-31T15:59:59Z",
    "amount": "29400.00",
    "discount_bps": 1493,
    "lines": [_LINE_EXAMPLE],
}


class SpecialLineIn(Body):
    """One article."""

    sku: str = Field(max_length=32)
    price: str = Field(pattern=_PRICE, description="Yuan per base unit, tax included.")
    quantity: str = Field(pattern=_PRICE, description="At most so many base units.")


class AskSpecialPrice(Body):
    """Prices that are asked for."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "reason": _EXAMPLE["reason"],
                "until": "2027-03-31",
                "lines": [{"sku": "BV25R", "price": "98", "quantity": "300"}],
            }
        }
    )

    reason: str = Field(description="Why the project needs them; 10 to 300 characters.")
    until: Day | None = Field(None, description="Last day on which they are needed; null: a year.")
    lines: list[SpecialLineIn] = Field(max_length=LINES_MOST)

    def asked(self) -> list[Asked]:
        """The lines as the domain takes them."""
        return [Asked(one.sku, Decimal(one.price), Decimal(one.quantity)) for one in self.lines]


class SpecialLineOut(BaseModel):
    """One article of a special price."""

    sku: str
    name: str
    price: Decimal
    quantity: Decimal
    usual_price: Decimal = Field(description="What it cost the dealer when he asked.")


class SpecialPriceOut(BaseModel):
    """A special price. It ends with its registration."""

    model_config = ConfigDict(json_schema_extra={"example": _EXAMPLE})

    number: str
    state: Annotated[str, OneOf(STATE_TEXTS)]
    state_text: str
    reason: str
    asked_by: str = Field(description="Name of who asked: somebody of the dealer, or a member who looks after him.")
    is_on_behalf: bool = Field(description="A member asked for the dealer.")
    asked_at: datetime
    decided_at: datetime | None
    valid_until: datetime
    amount: Decimal = Field(description="What all of it would cost at these prices.")
    discount_bps: int = Field(description="How deep the deepest discount is below the standard price: 1493 is 14.93 %.")
    lines: list[SpecialLineOut]

    @classmethod
    def of(cls, shown: Shown) -> Self:
        """The special price as the API shows it."""
        same = ("number", "state", "reason", "asked_at", "decided_at", "valid_until", "amount", "discount_bps")
        lines = [
            SpecialLineOut(sku=sku, name=name, price=line.price, quantity=line.quantity, usual_price=line.usual_price)
            for line, sku, name in shown.lines
        ]
        text = STATE_TEXTS[shown.row.state]
        asker: dict[str, Any] = {"asked_by": shown.asked_by, "is_on_behalf": shown.row.member_id is not None}
        return cls(lines=lines, state_text=text, **asker, **{name: getattr(shown.row, name) for name in same})


class SpecialPricesAnswer(BaseModel):
    """Everything that was asked for, the newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_EXAMPLE]}})

    items: list[SpecialPriceOut]

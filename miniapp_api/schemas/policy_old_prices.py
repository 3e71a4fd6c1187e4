"""Orders at the old price of dealers who had read a policy."""

from datetime import datetime
from decimal import Decimal
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.policies.old_prices import LOOKED_AT, MOST_ORDERS, OldOrder, OldPrices
from miniapp_api.schemas.wanted import plain
from miniapp_api.values import Money

#: Orders that one answer names; all of them are in the workbook.
MOST_SHOWN = 100

_ORDER_EXAMPLE: dict[str, Any] = {
    "number": "DD261201-7K3FQ",
    "dealer": "D0001",
    "name": "杭州建安电气有限公司",
    "manager": "李娜",
    "read_at": "2026-12-01T02:00:00Z",
    "ordered_at": "2026-12-02T02:00:00Z",
    "lines": [
        {
            "sku": "Q9",
            "name": "LED球泡 9W",
            "unit": "个",
            "quantity": "20",
            "unit_price": "9.9000",
            "amount": "198.00",
            "rule": "球泡九五折",
            "why": "球泡九五折 要满 50 才生效。",
        }
    ],
}
_EXAMPLE: dict[str, Any] = {
    "number": "ZC261123-7K3FQ",
    "version": 1,
    "start": "2026-11-30T16:00:00Z",
    "end": "2026-12-07T16:00:00Z",
    "is_final": False,
    "has_prices": True,
    "looked_at": 42,
    "is_cut": False,
    "count": 1,
    "items": [_ORDER_EXAMPLE],
}


class OldPriceLine(BaseModel):
    """A line that costs what it would have cost before the policy."""

    sku: str
    name: str
    unit: str
    quantity: str
    unit_price: Decimal = Field(description="Yuan per unit, after line promotions.")
    amount: Money = Field(description="Yuan, with its share of order promotions.")
    rule: str = Field(description="The linked rule that did not change it, as people call it.")
    why: str


class OldPriceOrder(BaseModel):
    """An order with such lines."""

    number: str
    dealer: str = Field(description="Code of the dealer.")
    name: str = Field(description="Name of the dealer.")
    manager: str | None
    read_at: datetime = Field(description="When the first of the dealer's people had read at least 80 %.")
    ordered_at: datetime
    lines: list[OldPriceLine]

    @classmethod
    def shown(cls, found: OldOrder) -> Self:
        """An order as the API shows it."""
        same = ("sku", "name", "unit", "unit_price", "amount", "rule", "why")
        lines = [
            OldPriceLine(quantity=plain(line.quantity), **{name: getattr(line, name) for name in same})
            for line in found.lines
        ]
        own = {name: getattr(found, name) for name in ("number", "manager", "read_at", "ordered_at")}
        return cls(dealer=found.dealer.code, name=found.dealer.name, lines=lines, **own)


class OldPricesOut(BaseModel):
    """Read but ordered at the old price, among the dealers whom the member looks after."""

    model_config = ConfigDict(json_schema_extra={"example": _EXAMPLE})

    number: str
    version: int
    start: datetime = Field(description="When the policy took effect.")
    end: datetime = Field(description=f"At most {LOOKED_AT.days} days later: orders before it are looked at.")
    is_final: bool = Field(description="Whether that is over, so that the list does not change any more.")
    has_prices: bool = Field(description="Whether it links rules that orders are priced by; otherwise nothing is said.")
    looked_at: int = Field(description="Orders of dealers who had read it before.")
    is_cut: bool = Field(description=f"There were more than {MOST_ORDERS} of them; the oldest were not looked at.")
    count: int = Field(description="Orders at the old price.")
    items: list[OldPriceOrder] = Field(description=f"The newest {MOST_SHOWN} of them; the workbook has all.")

    @classmethod
    def of(cls, found: OldPrices) -> Self:
        """The list as the API shows it."""
        same = ("start", "end", "is_final", "has_prices", "looked_at", "is_cut")
        return cls(
            number=found.policy.number,
            version=found.version.version,
            count=len(found.orders),
            items=[OldPriceOrder.shown(one) for one in found.orders[:MOST_SHOWN]],
            **{name: getattr(found, name) for name in same},
        )

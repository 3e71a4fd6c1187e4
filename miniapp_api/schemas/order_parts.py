"""Parts of an order as the API shows them: lines, shipments, returns. Prices are null for who may not see them."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.orders.details import Claim, Delivery
from channel.orders.quantities import in_units, returnable, to_receive, to_ship
from channel.orders.transitions import RETURN_KINDS, RETURN_STATES
from miniapp_api.schemas.attachments import AttachmentOut
from miniapp_api.schemas.wanted import plain
from miniapp_api.values import Money, OneOf
from models import OrderLine, Warehouse

LINE_OUT_EXAMPLE: dict[str, Any] = {
    "position": 1,
    "sku": "K101W",
    "name": "一开单控开关 白",
    "unit": "盒",
    "quantity": "2",
    "base_unit": "个",
    "ordered": "20",
    "list_price": "52.0000",
    "unit_price": "52.0000",
    "amount": "104.00",
    "net": "92.04",
    "tax": "11.96",
    "tax_rate": "0.1300",
    "is_gift": False,
    "is_special": False,
    "origin": None,
    "to_ship": "20",
    "shipped": "0",
    "under_way": "0",
    "received": "0",
    "missing": "0",
    "returnable": "0",
    "returned": "0",
    "closed": "0",
    "return_days": 15,
}

SHIPMENT_EXAMPLE: dict[str, Any] = {
    "number": "FH261122-7K3FQ",
    "warehouse": "杭州仓",
    "carrier": "顺丰速运",
    "tracking_number": "SF1234567890",
    "shipped_at": "2026-11-22T06:00:00Z",
    "received_at": None,
    "is_replacement": False,
    "lines": [
        {
            "position": 1,
            "sku": "K101W",
            "name": "一开单控开关 白",
            "quantity": "20",
            "in_units": "2",
            "missing": "0",
            "damaged": "0",
        }
    ],
    "trace": [{"at": "2026-11-22T12:00:00Z", "words": "已到达杭州转运中心"}],
}
RETURN_EXAMPLE: dict[str, Any] = {
    "number": "TH261124-7K3FQ",
    "kind": "return",
    "kind_text": "退货",
    "state": "requested",
    "state_text": "待审批",
    "words": "按键卡住",
    "attachments": [],
    "asked_at": "2026-11-24T02:00:00Z",
    "decided_at": None,
    "decision": None,
    "credit": "0.00",
    "rebate": "0.00",
    "lines": [{"position": 1, "sku": "K101W", "name": "一开单控开关 白", "quantity": "2"}],
}


class OrderLineOut(BaseModel):
    """A line at its frozen price. Quantities after the first are base units."""

    position: int
    sku: str
    name: str
    unit: str
    quantity: str
    base_unit: str
    ordered: str
    list_price: Decimal | None
    unit_price: Decimal | None = Field(description="Null for who may not see prices, as are the amounts.")
    amount: Money | None
    net: Money | None
    tax: Money | None
    tax_rate: Decimal | None
    is_gift: bool
    is_special: bool = Field(description="At the special price of a registration.")
    origin: str | None = Field(description="The bundle that it is a part of, or the promotion that gives it.")
    to_ship: str
    shipped: str
    under_way: str
    received: str
    missing: str
    returnable: str = Field(description="What the dealer has and has not asked to send back.")
    returned: str
    closed: str = Field(description="Not sent any more.")
    return_days: int

    @classmethod
    def of(cls, line: OrderLine, *, shows_prices: bool) -> Self:
        """The line as one person may see it."""
        counted: dict[str, Any] = {
            name: plain(getattr(line, name)) for name in ("shipped", "received", "missing", "returned", "closed")
        }
        same = ("position", "name", "unit", "base_unit", "is_gift", "is_special", "origin", "return_days")
        priced = ("list_price", "unit_price", "amount", "net", "tax", "tax_rate")
        counted |= {name: getattr(line, name) for name in same}
        counted |= {name: getattr(line, name) if shows_prices else None for name in priced}
        return cls(
            sku=line.code,
            quantity=plain(line.quantity),
            ordered=plain(line.ordered),
            to_ship=plain(to_ship(line)),
            under_way=plain(to_receive(line)),
            returnable=plain(returnable(line)),
            **counted,
        )


class OrderEventOut(BaseModel):
    """Something that happened."""

    at: datetime
    event: str
    text: str


class ParcelTraceOut(BaseModel):
    """Where a parcel was."""

    at: datetime
    words: str


class ParcelLineOut(BaseModel):
    """So much of a line in a parcel, in base units and in the unit that was ordered."""

    position: int
    sku: str
    name: str
    quantity: str
    in_units: str
    missing: str
    damaged: str


class ShipmentOut(BaseModel):
    """A delivery note."""

    model_config = ConfigDict(json_schema_extra={"example": SHIPMENT_EXAMPLE})

    number: str
    warehouse: str
    carrier: str | None
    tracking_number: str | None
    shipped_at: datetime
    received_at: datetime | None
    is_replacement: bool
    lines: list[ParcelLineOut]
    trace: list[ParcelTraceOut] = Field(description="The newest first.")

    @classmethod
    def of(cls, one: Delivery) -> Self:
        """The shipment as the API shows it."""
        row = one.shipment
        same = ("number", "carrier", "tracking_number", "shipped_at", "received_at")
        return cls(
            **{name: getattr(row, name) for name in same},
            warehouse=one.warehouse.name,
            is_replacement=row.return_id is not None,
            lines=[
                ParcelLineOut(
                    position=line.position,
                    sku=line.code,
                    name=line.name,
                    quantity=plain(part.quantity),
                    in_units=plain(in_units(part.quantity, line.quantity, line.ordered)),
                    missing=plain(part.missing),
                    damaged=plain(part.damaged),
                )
                for part, line in one.lines
            ],
            trace=[ParcelTraceOut(at=step.at, words=step.words) for step in one.trace],
        )


class WarehouseOut(BaseModel):
    """A warehouse that sends goods."""

    code: str
    name: str
    region: str | None

    @classmethod
    def of(cls, row: Warehouse) -> Self:
        """The warehouse as the API shows it."""
        return cls(code=row.code, name=row.name, region=row.region)


class WarehousesAnswer(BaseModel):
    """Every warehouse, in order."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"items": [{"code": "WH01", "name": "杭州中心仓", "region": "华东"}]}}
    )

    items: list[WarehouseOut]


class ReturnLineOut(BaseModel):
    """So much of a line, in base units."""

    position: int
    sku: str
    name: str
    quantity: str


class ReturnOut(BaseModel):
    """A return, an exchange, or a claim for what is missing or damaged."""

    model_config = ConfigDict(json_schema_extra={"example": RETURN_EXAMPLE})

    number: str
    kind: Annotated[str, OneOf(RETURN_KINDS)]
    kind_text: str
    state: Annotated[str, OneOf(RETURN_STATES)]
    state_text: str
    words: str
    attachments: list[AttachmentOut]
    asked_at: datetime
    decided_at: datetime | None
    decision: str | None = Field(description="Why it was refused.")
    credit: Money | None
    rebate: Money | None
    lines: list[ReturnLineOut]

    @classmethod
    def of(cls, one: Claim, *, shows_prices: bool) -> Self:
        """The sub-document as one person may see it."""
        row = one.row
        return cls(
            number=row.number,
            kind=row.kind,
            kind_text=RETURN_KINDS[row.kind],
            state=row.state,
            state_text=RETURN_STATES[row.state],
            words=row.reason_text,
            attachments=AttachmentOut.all_of(one.files),
            asked_at=row.asked_at,
            decided_at=row.decided_at,
            decision=row.decision_text,
            credit=row.credit if shows_prices else None,
            rebate=row.rebate if shows_prices else None,
            lines=[
                ReturnLineOut(position=line.position, sku=line.code, name=line.name, quantity=plain(part.quantity))
                for part, line in one.lines
            ],
        )

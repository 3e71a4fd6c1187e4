"""The two ledgers of rebates, line by line: what was booked as earned, and what happened in the wallet."""

from datetime import datetime
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field

from miniapp_api.schemas.credit import Balance
from miniapp_api.values import Money
from models import RebateAccrual, RebateEvent, RebateMovement

MOVEMENT_EXAMPLE: dict[str, Any] = {
    "id": "FL270118-1A2B3C4D:#0",
    "at": "2027-02-01T02:00:00Z",
    "kind": "reserved",
    "source": "FL270118-1A2B3C4D",
    "order_number": "DD270201-7K3FQ",
    "amount": "1500.00",
}
_ACCRUAL_EXAMPLE: dict[str, Any] = {
    "id": "7",
    "at": "2026-06-01T02:00:00Z",
    "cause": "event",
    "delta": "80.00",
    "earned": "4880.00",
    "basis": "488000.00",
    "event": "shipped",
    "order_number": "DD260601-7K3FQ",
    "sku": "K101W",
    "amount": "8000.00",
}


class MovementOut(BaseModel):
    """Something that happened to a batch."""

    id: str
    at: datetime
    kind: str = Field(description="issued, reserved, released, consumed, restored or lapsed.")
    source: str
    order_number: str | None
    amount: Money

    @classmethod
    def of(cls, row: RebateMovement, source: str, number: str | None) -> Self:
        """A movement with its batch's source and its order's number."""
        return cls(
            id=f"{source}:{row.key}", at=row.at, kind=row.kind, source=source, order_number=number, amount=row.amount
        )


class MovementsAnswer(BaseModel):
    """A page of what happened in a wallet, newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [MOVEMENT_EXAMPLE], "next_cursor": None}})

    items: list[MovementOut]
    next_cursor: str | None


class AccrualOut(BaseModel):
    """One booking: by how much what is earned changed, and what happened (R-REB-7)."""

    id: str
    at: datetime
    cause: str = Field(description="event, nightly (a recomputation), published or withdrawn.")
    delta: Balance
    earned: Balance = Field(description="In all, after it.")
    basis: Balance = Field(description="What counted then.")
    event: str | None = Field(description="ordered, shipped, received, paid or returned; null for other causes.")
    order_number: str | None
    sku: str | None
    amount: Balance | None = Field(description="Of what happened, without tax.")

    @classmethod
    def of(cls, row: RebateAccrual, event: RebateEvent | None) -> Self:
        """A booking with the event that caused it."""
        own = {name: getattr(row, name) for name in ("at", "cause", "delta", "earned", "basis")}
        return cls(
            id=str(row.number),
            **own,
            event=event.kind if event else None,
            order_number=event.order_number if event else None,
            sku=event.sku if event else None,
            amount=event.net if event else None,
        )


class AccrualsAnswer(BaseModel):
    """A page of bookings of an agreement, newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_ACCRUAL_EXAMPLE], "next_cursor": None}})

    items: list[AccrualOut]
    next_cursor: str | None

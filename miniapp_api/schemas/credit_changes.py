"""Changes of what a dealer may owe."""

from datetime import datetime
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.credit.limits import wish_text
from miniapp_api.values import Amount, Body, Day, Money
from models import CreditChange

_CHANGE_EXAMPLE: dict[str, Any] = {
    "id": "12",
    "kind": "temporary",
    "text": "临时额度 ¥20,000（12月1日–12月15日）",
    "amount": "20000.00",
    "reason": "双十二备货",
    "state": "pending",
    "asked_at": "2026-11-23T02:00:00Z",
    "decided_at": None,
}


class ChangeOut(BaseModel):
    """A change of what a dealer may owe."""

    model_config = ConfigDict(json_schema_extra={"example": _CHANGE_EXAMPLE})

    id: str
    kind: str
    text: str = Field(description="In words.")
    amount: Money
    reason: str
    state: str = Field(description="pending, approved or rejected.")
    asked_at: datetime
    decided_at: datetime | None

    @classmethod
    def of(cls, row: CreditChange) -> Self:
        """A change as the API shows it."""
        return cls(
            id=str(row.id),
            kind=row.kind,
            text=wish_text(row),
            amount=row.amount,
            reason=row.reason,
            state=row.state,
            asked_at=row.asked_at,
            decided_at=row.decided_at,
        )


class ChangesAnswer(BaseModel):
    """The history of a dealer's credit, newest first; at most 50."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_CHANGE_EXAMPLE]}})

    items: list[ChangeOut]


class NewChange(Body):
    """What is wanted; a dealer's own people may ask for a temporary limit alone."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "kind": "temporary",
                "amount": "20000.00",
                "reason": "双十二备货",
                "first_on": "2026-12-01",
                "last_on": "2026-12-15",
            }
        }
    )

    kind: Literal["account", "temporary"]
    amount: Amount = Field(description="The new limit, or how much more for some days.")
    reason: str = Field(max_length=300)
    dealer: str | None = Field(None, max_length=32, description="Code; for members.")
    terms_days: int | None = Field(None, description="Of an account; none: as it is.")
    grace_days: int | None = None
    block: str | None = Field(None, max_length=8, description="soft or hard.")
    first_on: Day | None = Field(None, description="Of a temporary limit.")
    last_on: Day | None = None

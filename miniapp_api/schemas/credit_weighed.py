"""A dealer's credit as somebody sees it who decides about a change of it."""

from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.credit.weighing import Weighed
from miniapp_api.schemas.credit import Balance, OverdueOut
from miniapp_api.values import Money

_WEIGHED_EXAMPLE: dict[str, Any] = {
    "dealer": "D0001",
    "limit": "100000.00",
    "temporary": "0.00",
    "available": "40000.00",
    "available_after": "60000.00",
    "receivable": "30000.00",
    "overdue": None,
    "ageing": {"not_due": "30000.00", "days_0_30": "0.00"},
    "terms_days": 30,
    "grace_days": 3,
    "block": "soft",
    "paid_in_time": 92,
    "approved": 1,
    "rejected": 0,
}


class CreditWeighed(BaseModel):
    """What speaks for and against a change of what a dealer may owe, as of now (R-CRD-5)."""

    model_config = ConfigDict(json_schema_extra={"example": _WEIGHED_EXAMPLE})

    dealer: str = Field(description="His code.")
    limit: Money
    temporary: Money = Field(description="Temporary limits that are valid today.")
    available: Balance
    available_after: Balance = Field(description="Once it is agreed to.")
    receivable: Money
    overdue: OverdueOut | None
    ageing: dict[str, Money]
    terms_days: int
    grace_days: int
    block: str
    paid_in_time: int | None = Field(description="Of what he paid within a year, percent that came by its due day.")
    approved: int = Field(description="His other requests within a year that were agreed to.")
    rejected: int

    @classmethod
    def of(cls, seen: Weighed) -> Self:
        """The request as the API shows it."""
        found, late, account = seen.standing, seen.overdue, seen.account
        return cls(
            dealer=seen.dealer.code,
            limit=found.limit,
            temporary=found.temporary,
            available=found.amount,
            available_after=seen.available_after,
            receivable=found.receivable,
            overdue=OverdueOut(amount=late.amount, days=late.days) if late else None,
            ageing=seen.ageing,
            terms_days=account.terms_days,
            grace_days=account.grace_days,
            block=account.block,
            paid_in_time=seen.paid_in_time,
            approved=seen.approved,
            rejected=seen.rejected,
        )

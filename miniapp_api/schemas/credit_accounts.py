"""Who owes what: the accounts of all dealers whom somebody looks after."""

from datetime import date
from decimal import Decimal
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.access.books import Owing
from channel.credit.accounts import COUNTERS
from channel.credit.rules import ZERO, Available
from miniapp_api.schemas.credit import Balance, OverdueOut
from miniapp_api.schemas.me import DEALER_EXAMPLE, DealerOut
from miniapp_api.values import Money

_ACCOUNT_EXAMPLE: dict[str, Any] = {
    "dealer": DEALER_EXAMPLE,
    "limit": "100000.00",
    "available": "40000.00",
    "receivable": "30000.00",
    "overdue": {"amount": "3000.00", "days": 9},
    "block": "soft",
    "is_blocked": True,
}


class AccountOut(BaseModel):
    """A dealer's account in a list."""

    dealer: DealerOut
    limit: Money = Field(description="Temporary limits of today included.")
    available: Balance
    receivable: Money = Field(description="On invoices and not paid.")
    overdue: OverdueOut | None = Field(description="What is not paid by its due day, grace or not.")
    block: str = Field(description="What overdue money does beyond its grace: soft or hard.")
    is_blocked: bool = Field(description="Whether it is beyond its grace.")

    @classmethod
    def of(cls, row: Owing, temporary: Decimal, today: date) -> Self:
        """An account as the API shows it; `temporary` is what temporary limits add today."""
        account = row.account
        counters = {name: getattr(account, name) if account else ZERO for name in COUNTERS}
        found = Available(account.credit_limit if account else ZERO, temporary, **counters)
        days = (today - row.oldest).days if row.oldest else 0
        return cls(
            dealer=DealerOut.of(row.dealer),
            limit=found.limit + temporary,
            available=found.amount,
            receivable=found.receivable,
            overdue=OverdueOut(amount=row.late, days=days) if row.oldest else None,
            block=account.block if account else "hard",
            is_blocked=days > (account.grace_days if account else 0),
        )


class AccountsAnswer(BaseModel):
    """A page of accounts, who is late with most first."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {"items": [_ACCOUNT_EXAMPLE], "next_cursor": None, "late": 12, "late_amount": "80000.00"}
        }
    )

    items: list[AccountOut]
    next_cursor: str | None
    late: int = Field(description="How many of one's dealers are late, whatever was looked for.")
    late_amount: Money = Field(description="With how much together.")

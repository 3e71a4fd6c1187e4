"""Credit: what a dealer may order, what he owes, and how he pays."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, WithJsonSchema

from channel.credit.rules import Available, Overdue
from miniapp_api.schemas.me import DealerOut
from miniapp_api.values import Amount, Body, Day, Money, PathValues, QueryValues
from models import CreditAccount, Payment, Receivable

#: Yuan that may be below 0.
Balance = Annotated[
    Decimal,
    PlainSerializer(lambda amount: f"{amount:.2f}", return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^-?[0-9]+\.[0-9]{2}$"}),
]

AVAILABLE_EXAMPLE: dict[str, Any] = {
    "amount": "40000.00",
    "overdue": {"amount": "3000.00", "days": 4},
    "block": "soft",
}
_CREDIT_EXAMPLE: dict[str, Any] = {
    **AVAILABLE_EXAMPLE,
    "limit": "100000.00",
    "temporary": "0.00",
    "prepayment": "0.00",
    "receivable": "30000.00",
    "uninvoiced": "0.00",
    "approved": "20000.00",
    "reserved": "10000.00",
    "terms_days": 30,
    "grace_days": 3,
    "blocking": [],
    "dealer": None,
    "ageing": {"not_due": "27000.00", "days_0_30": "3000.00", "days_over_90": "0.00"},
}
_RECEIVABLE_EXAMPLE: dict[str, Any] = {
    "number": "FP26110001",
    "kind": "invoice",
    "amount": "30000.00",
    "remaining": "3000.00",
    "issued_on": "2026-10-20",
    "due_on": "2026-11-19",
    "late_days": 4,
    "settled_on": None,
    "orders": ["DD261020-7K3FQ"],
}
_PAYMENT_EXAMPLE: dict[str, Any] = {
    "number": "HK26110009",
    "kind": "bank",
    "amount": "27000.00",
    "unapplied": "0.00",
    "received_on": "2026-11-10",
}


class DealerQuery(QueryValues):
    """Whose."""

    dealer: str | None = Field(None, max_length=32, description="Code of a dealer; for members, who name one.")


class NumberPath(PathValues):
    """One payment."""

    number: str = Field(min_length=1, max_length=64, description="Its number.")


class OverdueOut(BaseModel):
    """What is unpaid beyond its grace."""

    amount: Money
    days: int = Field(description="Of the oldest, since its due day.")


class AvailableOut(BaseModel):
    """What may still be ordered on credit."""

    model_config = ConfigDict(json_schema_extra={"example": AVAILABLE_EXAMPLE})

    amount: Balance = Field(description="Below 0 when more is owed than may be.")
    overdue: OverdueOut | None
    block: str = Field(description="What overdue money does: soft (needs approval) or hard (refused).")

    @classmethod
    def of(cls, found: Available, late: Overdue | None, account: CreditAccount, **more: Any) -> Self:
        """A dealer's credit as the API shows it; `more` are fields of a subclass."""
        overdue = None if late is None else OverdueOut(amount=late.amount, days=late.days)
        return cls(amount=found.amount, overdue=overdue, block=account.block, **more)


class ReceivableOut(BaseModel):
    """An invoice."""

    model_config = ConfigDict(json_schema_extra={"example": _RECEIVABLE_EXAMPLE})

    number: str
    kind: str = Field(description="invoice, opening or claw_back.")
    amount: Money
    remaining: Money = Field(description="What of it is not paid.")
    issued_on: date
    due_on: date
    late_days: int = Field(ge=0, description="Days since its due day, while something of it is not paid.")
    settled_on: date | None
    orders: list[str] = Field(description="Numbers of orders that it is for.")

    @classmethod
    def of(cls, row: Receivable, today: date) -> Self:
        """An invoice as the API shows it."""
        late = max((today - row.due_on).days, 0) if row.remaining else 0
        own = {name: getattr(row, name) for name in cls.model_fields if name != "late_days"}
        return cls(**own, late_days=late)


class CreditOut(AvailableOut):
    """A dealer's credit with every term: limit + temporary + prepayment − the four that are owed or ordered."""

    model_config = ConfigDict(json_schema_extra={"example": _CREDIT_EXAMPLE})

    limit: Money
    temporary: Money = Field(description="Temporary limits that are valid today.")
    prepayment: Money
    receivable: Money = Field(description="On invoices and not paid.")
    uninvoiced: Money = Field(description="Shipped and not on an invoice.")
    approved: Money = Field(description="Approved and not shipped.")
    reserved: Money = Field(description="Submitted and not approved.")
    terms_days: int
    grace_days: int
    ageing: dict[str, Money] = Field(description="What is open by days since its due day.")
    blocking: list[ReceivableOut] = Field(
        description="Unpaid beyond its grace, the oldest first, at most 20: once it is paid, orders pass (R-CRD-3)."
    )
    dealer: DealerOut | None = Field(description="Whose it is, for members; null for a dealer's own people.")

    @classmethod
    def seen(cls, found: Available, late: Overdue | None, account: CreditAccount, **more: Any) -> Self:
        """All of it, for those who see money; `more` are ageing, blocking and dealer."""
        names = ("limit", "temporary", "prepayment", "receivable", "uninvoiced", "approved", "reserved")
        terms = {name: getattr(found, name) for name in names}
        days = {"terms_days": account.terms_days, "grace_days": account.grace_days}
        return cls.of(found, late, account, **terms, **days, **more)


class ReceivablesAnswer(BaseModel):
    """A page of invoices, newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_RECEIVABLE_EXAMPLE], "next_cursor": None}})

    items: list[ReceivableOut]
    next_cursor: str | None


class PaymentOut(BaseModel):
    """Money that came in, or what counts like it."""

    model_config = ConfigDict(json_schema_extra={"example": _PAYMENT_EXAMPLE})

    number: str
    kind: str = Field(description="bank, credit_note (a return) or rebate.")
    amount: Money
    unapplied: Money = Field(description="Prepayment.")
    received_on: date

    @classmethod
    def of(cls, row: Payment) -> Self:
        """A payment as the API shows it."""
        return cls(**{name: getattr(row, name) for name in cls.model_fields})


class PaymentsAnswer(BaseModel):
    """A page of payments, newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_PAYMENT_EXAMPLE], "next_cursor": None}})

    items: list[PaymentOut]
    next_cursor: str | None


class CoveredIn(Body):
    """So much of an invoice is for an order."""

    number: str = Field(min_length=1, max_length=24, description="The order's number.")
    amount: Amount


class NewInvoice(Body):
    """An invoice that a dealer has to pay."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "dealer": "D0001",
                "number": "FP26110001",
                "amount": "30000.00",
                "issued_on": "2026-10-20",
                "orders": [{"number": "DD261020-7K3FQ", "amount": "30000.00"}],
            }
        }
    )

    dealer: str = Field(max_length=32)
    number: str = Field(max_length=64)
    amount: Amount
    issued_on: Day
    due_on: Day | None = Field(None, description="None: the account's terms after its day.")
    kind: Literal["invoice", "opening"] = "invoice"
    orders: list[CoveredIn] = Field(default_factory=list, max_length=200)


class AssignedIn(Body):
    """So much is meant for that invoice."""

    number: str = Field(min_length=1, max_length=64, description="The invoice's number.")
    amount: Amount


class NewPayment(Body):
    """Money from a dealer, or a credit note."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {"dealer": "D0001", "number": "HK26110009", "amount": "27000.00", "received_on": "2026-11-10"}
        }
    )

    dealer: str = Field(max_length=32)
    number: str = Field(max_length=64)
    amount: Amount
    received_on: Day
    kind: Literal["bank", "credit_note"] = "bank"
    assigned: list[AssignedIn] = Field(
        default_factory=list, max_length=200, description="What is not assigned pays the oldest due first (R-CRD-4)."
    )


class Assign(Body):
    """Which invoices what is left of a payment is meant for."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"assigned": [{"number": "FP26110001", "amount": "3000.00"}]}}
    )

    assigned: list[AssignedIn] = Field(min_length=1, max_length=200)
    dealer: str | None = Field(None, max_length=32, description="Code; for members.")

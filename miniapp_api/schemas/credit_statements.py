"""Monthly statements, and a dealer's own ledger beside ours."""

from datetime import date, datetime
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from miniapp_api.schemas.credit import Balance
from miniapp_api.schemas.me import DealerOut
from miniapp_api.values import Amount, Body, Day, Money, PathValues
from models import CreditStatement, Dealer, LedgerComparison

_LINE_EXAMPLE: dict[str, Any] = {
    "on": "2026-10-20",
    "kind": "invoice",
    "number": "FP1",
    "amount": "30000.00",
    "objection": None,
    "answer": None,
}
_ROW_EXAMPLE: dict[str, Any] = {
    "month": "2026-10",
    "opening": "0.00",
    "charged": "30000.00",
    "paid": "27000.00",
    "closing": "3000.00",
    "state": "open",
    "frozen_at": "2026-11-01T18:00:00Z",
    "objection": None,
    "answer": None,
    "dealer": None,
    "disputed": 0,
}
_DIFFERENCE_EXAMPLE: dict[str, Any] = {
    "cause": "missing_here",
    "text": "我司没有这一笔",
    "ours": None,
    "theirs": {"on": "2026-10-20", "reference": "HK2", "amount": "-500.00"},
}
COMPARISON_EXAMPLE: dict[str, Any] = {
    "id": "3",
    "at": "2026-11-23T02:00:00Z",
    "from_on": "2026-10-01",
    "until_on": "2026-10-31",
    "agreed": 41,
    "differences": [_DIFFERENCE_EXAMPLE],
}


class MonthPath(PathValues):
    """One statement."""

    month: str = Field(pattern=r"^[0-9]{4}-[0-9]{2}$", description="Such as 2026-10.")


class StatementRow(BaseModel):
    """A statement in a list."""

    model_config = ConfigDict(json_schema_extra={"example": _ROW_EXAMPLE})

    month: str
    opening: Balance = Field(description="Owed before it, less what was paid too much.")
    charged: Money
    paid: Money
    closing: Balance
    state: str = Field(description="open, confirmed, disputed or settled (a dispute that was answered).")
    frozen_at: datetime
    objection: str | None
    answer: str | None
    disputed: int = Field(description="How many of its lines the dealer objects to.")
    dealer: DealerOut | None = Field(description="Whose it is, for members; null for a dealer's own people.")

    @classmethod
    def of(cls, row: CreditStatement, dealer: Dealer | None) -> Self:
        """A statement as the API shows it; `dealer` is None for his own people."""
        own = {name: getattr(row, name) for name in cls.model_fields if name not in ("dealer", "disputed")}
        disputed = sum(bool(line.get("objection")) for line in row.lines)
        return cls(**own, disputed=disputed, dealer=DealerOut.of(dealer) if dealer else None)


class StatementLineOut(BaseModel):
    """One booking."""

    on: date
    kind: str
    number: str
    amount: str = Field(description="Negative for what was paid.")
    objection: str | None = Field(None, description="What the dealer says is wrong with it.")
    answer: str | None = Field(None, description="What we say to that.")


class StatementOut(StatementRow):
    """A statement with its lines, in order of days."""

    model_config = ConfigDict(json_schema_extra={"example": {**_ROW_EXAMPLE, "lines": [_LINE_EXAMPLE]}})

    lines: list[StatementLineOut]


class StatementsAnswer(BaseModel):
    """Statements of two years of a dealer, or a page of those of all whom a member looks after; newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_ROW_EXAMPLE], "next_cursor": None}})

    items: list[StatementRow]
    next_cursor: str | None = Field(description="Null for the statements of one dealer, which come at once.")


class LineWords(Body):
    """What is said to one line."""

    position: int = Field(ge=1, description="Its place in `lines`, from 1.")
    words: str = Field(max_length=300)


class Objection(Body):
    """What is wrong: with the whole, with some of its lines, or both."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "objection": "少记了一笔 10 月 12 日的付款",
                "lines": [{"position": 2, "words": "这张发票已经退回"}],
            }
        }
    )

    objection: str = Field("", max_length=500)
    lines: list[LineWords] = Field(default_factory=list, max_length=500)


class DisputeAnswer(Body):
    """What we say to it, and to its lines where we like."""

    model_config = ConfigDict(json_schema_extra={"example": {"dealer": "D0001", "answer": "已补记，见 11 月对账单"}})

    dealer: str = Field(max_length=32)
    answer: str = Field(max_length=500)
    lines: list[LineWords] = Field(default_factory=list, max_length=500)


class LedgerRowIn(Body):
    """One booking of the dealer's."""

    on: Day
    kind: Literal["charge", "payment"] = Field(description="What he owes more, or what he paid.")
    reference: str = Field("", max_length=64)
    amount: Amount


class NewLedgerComparison(Body):
    """A dealer's own bookings of a period."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "from_on": "2026-10-01",
                "until_on": "2026-10-31",
                "rows": [{"on": "2026-10-20", "kind": "charge", "reference": "FP1", "amount": "30000.00"}],
            }
        }
    )

    from_on: Day
    until_on: Day
    rows: list[LedgerRowIn] = Field(min_length=1, max_length=5000)


class BookingOut(BaseModel):
    """A booking of one side."""

    on: date
    reference: str
    amount: str = Field(description="Negative for what was paid.")


class LedgerDifference(BaseModel):
    """Something on which the two sides differ; null for a side that has nothing."""

    cause: str = Field(description="cut_off, return, rebate_offset, amount_differs, missing_here or missing_there.")
    text: str = Field(description="The probable cause in words.")
    ours: BookingOut | None
    theirs: BookingOut | None


class LedgerComparisonOut(BaseModel):
    """What differs between a dealer's ledger and ours."""

    model_config = ConfigDict(json_schema_extra={"example": COMPARISON_EXAMPLE})

    id: str
    at: datetime
    from_on: date
    until_on: date
    agreed: int = Field(description="How many bookings agree.")
    differences: list[LedgerDifference]

    @classmethod
    def of(cls, row: LedgerComparison) -> Self:
        """A comparison as the API shows it."""
        return cls.model_validate({name: getattr(row, name) for name in cls.model_fields} | {"id": str(row.id)})


class LedgerComparisonsAnswer(BaseModel):
    """What was compared, newest first; at most 20."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [COMPARISON_EXAMPLE]}})

    items: list[LedgerComparisonOut]

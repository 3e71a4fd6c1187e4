"""Settlements of rebates: what an agreement earned in a period, order by order."""

from datetime import date, datetime
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from miniapp_api.schemas.credit import Balance
from miniapp_api.schemas.me import DealerOut
from miniapp_api.values import Body, Money, PathValues
from models import Dealer, RebateSettlement, RebateStatementLine

_SETTLEMENT_EXAMPLE: dict[str, Any] = {
    "number": "FL270118-1A2B3C4D",
    "agreement": "年度返利",
    "dealer": None,
    "kind": "final",
    "from_on": "2026-01-01",
    "until_on": "2026-12-31",
    "basis": "1200000.00",
    "earned": "16500.00",
    "before": "0.00",
    "amount": "16500.00",
    "carried": "0.00",
    "owed": "0.00",
    "payout": "goods",
    "tax_path": "same_invoice",
    "tax_document": None,
    "state": "open",
    "answer_until": "2027-02-01T15:59:59Z",
    "answered_at": None,
    "paid_at": None,
}
_LINE_EXAMPLE: dict[str, Any] = {
    "position": 1,
    "order_number": "DD260601-7K3FQ",
    "on_day": "2026-06-01",
    "amount": "6000.00",
    "state": "open",
    "objection": None,
    "answer": None,
}


SettlementState = Literal["open", "disputed", "confirmed", "paid", "carried"]


class SettlementPath(PathValues):
    """One settlement."""

    number: str = Field(pattern=r"^[!-~]{1,24}$", description="Such as FL270118-1A2B3C4D.")


class SettlementOut(BaseModel):
    """What an agreement earned in a period, and what became of it."""

    model_config = ConfigDict(json_schema_extra={"example": _SETTLEMENT_EXAMPLE})

    number: str
    agreement: str = Field(description="Name of the agreement.")
    dealer: DealerOut | None = Field(description="Whose it is, for members; null for a dealer's own people.")
    kind: str = Field(description="partial, final or correction (what changed after the final one).")
    from_on: date
    until_on: date
    basis: Money
    earned: Money = Field(description="In all.")
    before: Balance = Field(description="What settlements before had claimed.")
    amount: Balance = Field(description="What this one claims; negative when more was paid than earned.")
    carried: Money = Field(description="Taken to make up for negative ones.")
    owed: Money = Field(description="Of a negative one: what is not made up for yet.")
    payout: str = Field(description="goods, offset or cash.")
    tax_path: str = Field(description="same_invoice, red_letter or none (R-REB-11).")
    tax_document: str | None
    state: str = Field(description="open, disputed, confirmed (waits for finance), paid or carried.")
    answer_until: datetime
    answered_at: datetime | None
    paid_at: datetime | None

    @classmethod
    def of(cls, row: RebateSettlement, agreement: str, dealer: Dealer | None, **more: Any) -> Self:
        """A settlement with the agreement's name; `more` are fields of a subclass."""
        own = {name: getattr(row, name) for name in SettlementOut.model_fields if name not in ("agreement", "dealer")}
        return cls(**own, agreement=agreement, dealer=DealerOut.of(dealer) if dealer else None, **more)


class SettlementLineOut(BaseModel):
    """An order on a settlement."""

    position: int
    order_number: str
    on_day: date
    amount: Balance = Field(description="What counted, after returns.")
    state: str = Field(description="open, confirmed, disputed or answered.")
    objection: str | None
    answer: str | None

    @classmethod
    def of(cls, row: RebateStatementLine) -> Self:
        """A line as the API shows it."""
        return cls(**{name: getattr(row, name) for name in cls.model_fields})


class SettlementDetail(SettlementOut):
    """A settlement with the orders that it rests on."""

    model_config = ConfigDict(json_schema_extra={"example": {**_SETTLEMENT_EXAMPLE, "lines": [_LINE_EXAMPLE]}})

    lines: list[SettlementLineOut]


class SettlementsAnswer(BaseModel):
    """A page of settlements, newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_SETTLEMENT_EXAMPLE], "next_cursor": None}})

    items: list[SettlementOut]
    next_cursor: str | None


class LineObjection(Body):
    """What is wrong with a line."""

    position: int = Field(ge=1)
    words: str = Field(max_length=300)


class Dispute(Body):
    """The lines that one does not agree to."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"objections": [{"position": 2, "words": "还有一批货没有计入"}]}}
    )

    objections: list[LineObjection] = Field(min_length=1, max_length=1000)


class LineAnswer(Body):
    """What we say to an objection."""

    model_config = ConfigDict(json_schema_extra={"example": {"position": 2, "answer": "已计入下一期"}})

    position: int = Field(ge=1)
    answer: str = Field(max_length=300)


class TaxDocument(Body):
    """The invoice that carries a rebate."""

    model_config = ConfigDict(json_schema_extra={"example": {"document": "红字 033001900104"}})

    document: str = Field(max_length=64)


class Paid(Body):
    """How it was paid."""

    model_config = ConfigDict(json_schema_extra={"example": {"reference": "银行回单 8812"}})

    reference: str = Field(max_length=64)

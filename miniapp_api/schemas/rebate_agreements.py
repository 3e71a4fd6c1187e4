"""Rebate agreements and what they cost, for headquarters."""

from datetime import date
from decimal import Decimal
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.access.books import Standing
from channel.rebates.agreements import Proposal
from channel.rebates.liability import AgreementCost, Liability
from channel.rebates.progress import standing_of
from miniapp_api.schemas.credit import Balance
from miniapp_api.schemas.me import DEALER_EXAMPLE, DealerOut
from miniapp_api.schemas.rebates import PROGRESS_EXAMPLE, ProgressOut
from miniapp_api.values import Amount, Body, Day, Money, PathValues
from models import RebateAgreement

TERMS_EXAMPLE: dict[str, Any] = {
    "basis": "shipped",
    "with_tax": False,
    "method": "marginal",
    "tiers": [{"start": "0", "rate": "1"}, {"start": "500000", "rate": "1.5"}],
    "settling": {
        "partials": "quarterly",
        "cap": "accrued",
        "leave_days": 15,
        "negative": "carry_forward",
        "silence_confirms": False,
    },
    "payout": {"form": "goods", "tax_path": "same_invoice", "valid_days": 180},
}
_POSITION_EXAMPLE: dict[str, Any] = {"dealer": DEALER_EXAMPLE, "progress": PROGRESS_EXAMPLE}
_COST_EXAMPLE: dict[str, Any] = {
    "code": "FL2026",
    "name": "年度返利",
    "ends_on": "2026-12-31",
    "state": "active",
    "dealers": 120,
    "earned": "230000.00",
    "settled": "180000.00",
}
_LIABILITY_EXAMPLE: dict[str, Any] = {
    "total": "105000.00",
    "accrued": "50000.00",
    "unpaid": "20000.00",
    "wallets": [{"month": "2026-12", "amount": "35000.00"}],
    "agreements": [_COST_EXAMPLE],
}
_AGREEMENT_EXAMPLE: dict[str, Any] = {
    "code": "FL2026",
    "name": "年度返利",
    "begins_on": "2026-01-01",
    "ends_on": "2026-12-31",
    "state": "active",
    "version": 1,
    "terms": TERMS_EXAMPLE,
    "reason": None,
}


class AgreementPath(PathValues):
    """One agreement."""

    code: str = Field(pattern=r"^[^\x00-\x1f]{1,32}$", description="Such as FL2026.")


class AgreementValues(Body):
    """What an agreement says; `dealers`, or else all of these levels and regions."""

    name: str = Field(max_length=64)
    begins_on: Day
    ends_on: Day
    terms: dict[str, Any] = Field(
        description="basis, with_tax, method, tiers, settling and payout as in the example; if wanted goods, growth, "
        "mix, collection and cap. Every value is checked, and all that is wrong is said at once, by its path.",
    )
    dealers: list[str] = Field(default_factory=list, max_length=20000)
    levels: list[str] = Field(default_factory=list, max_length=50)
    regions: list[str] = Field(default_factory=list, max_length=50)
    baselines: dict[str, Amount] = Field(
        default_factory=dict, description="By dealer's code; for growth over what was agreed."
    )


class NewAgreement(AgreementValues):
    """An agreement that is new."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "code": "FL2026",
                "name": "年度返利",
                "begins_on": "2026-01-01",
                "ends_on": "2026-12-31",
                "terms": TERMS_EXAMPLE,
                "levels": ["A"],
            }
        }
    )

    code: str = Field(max_length=32)

    def proposal(self) -> Proposal:
        """The same for the domain."""
        return Proposal(**{name: getattr(self, name) for name in NewAgreement.model_fields})


class AgreementOut(BaseModel):
    """An agreement."""

    model_config = ConfigDict(json_schema_extra={"example": _AGREEMENT_EXAMPLE})

    code: str
    name: str
    begins_on: date
    ends_on: date
    state: str = Field(description="active, settled or withdrawn.")
    version: int = Field(description="Number of its newest version; a revision names the one that it changes.")
    terms: dict[str, Any]
    reason: str | None = Field(description="Why it was withdrawn.")

    @classmethod
    def of(cls, row: RebateAgreement) -> Self:
        """An agreement as the API shows it."""
        return cls(**{name: getattr(row, name) for name in cls.model_fields})


class AgreementsAnswer(BaseModel):
    """A page of agreements, newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_AGREEMENT_EXAMPLE], "next_cursor": None}})

    items: list[AgreementOut]
    next_cursor: str | None


class PositionOut(BaseModel):
    """Where a dealer stands in an agreement."""

    dealer: DealerOut
    progress: ProgressOut

    @classmethod
    def of(cls, agreement: RebateAgreement, row: Standing) -> Self:
        """A position as the API shows it."""
        return cls(dealer=DealerOut.of(row.dealer), progress=ProgressOut.of(standing_of(agreement, row.position)))


class PositionsAnswer(BaseModel):
    """A page of the dealers in an agreement, in the order in which they joined."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_POSITION_EXAMPLE], "next_cursor": None}})

    items: list[PositionOut]
    next_cursor: str | None


class Withdraw(Body):
    """Why it never counted."""

    model_config = ConfigDict(json_schema_extra={"example": {"reason": "合同没有签成"}})

    reason: str = Field(max_length=300)


class SettlePart(Body):
    """A partial settlement outside the calendar."""

    model_config = ConfigDict(json_schema_extra={"example": {"dealer": "D0001", "amount": "5000.00"}})

    dealer: str = Field(max_length=32)
    amount: Amount | None = Field(None, description="None: as much as the agreement allows.")


class CostOut(BaseModel):
    """What an agreement has cost so far."""

    code: str
    name: str
    ends_on: date
    state: str
    dealers: int
    earned: Money
    settled: Balance

    @classmethod
    def of(cls, cost: AgreementCost, **more: Any) -> Self:
        """A cost as the API shows it; `more` are fields of a subclass."""
        return cls(**{name: getattr(cost, name) for name in CostOut.model_fields}, **more)


class OutlookOut(CostOut):
    """What an agreement has cost, and what it will have cost at its pace."""

    model_config = ConfigDict(json_schema_extra={"example": {**_COST_EXAMPLE, "expected": "300000.00"}})

    expected: Money = Field(description="At the end of its period, when everybody goes on as until today.")

    @classmethod
    def seen(cls, cost: AgreementCost, expected: Decimal) -> Self:
        """The outlook as the API shows it."""
        return cls.of(cost, expected=expected)


class ExpiringOut(BaseModel):
    """What wallets hold of batches that expire in a month."""

    month: str
    amount: Money


class LiabilityOut(BaseModel):
    """What is owed in rebates today (idea C15)."""

    model_config = ConfigDict(json_schema_extra={"example": _LIABILITY_EXAMPLE})

    total: Balance
    accrued: Balance = Field(description="Earned and on no settlement.")
    unpaid: Balance = Field(description="On settlements that are not paid.")
    wallets: list[ExpiringOut]
    agreements: list[CostOut]

    @classmethod
    def of(cls, found: Liability) -> Self:
        """The liability as the API shows it."""
        return cls(
            total=found.total,
            accrued=found.accrued,
            unpaid=found.unpaid,
            wallets=[ExpiringOut(month=one.month, amount=one.amount) for one in found.wallets],
            agreements=[CostOut.of(one) for one in found.agreements],
        )

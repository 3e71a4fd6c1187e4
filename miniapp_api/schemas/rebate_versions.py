"""Revising rebate agreements, trying them before they count, and what they said before."""

from datetime import date, datetime
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.rebates.agreements import Proposal
from channel.rebates.revising import NOTE_LIMIT, Shift, Trial
from miniapp_api.schemas.me import DEALER_EXAMPLE, DealerOut
from miniapp_api.schemas.rebate_agreements import TERMS_EXAMPLE, AgreementValues, NewAgreement
from miniapp_api.values import Money
from models import RebateAgreementVersion

_VALUES_EXAMPLE: dict[str, Any] = {
    "name": "年度返利",
    "begins_on": "2026-01-01",
    "ends_on": "2026-12-31",
    "terms": TERMS_EXAMPLE,
}
_VERSION_EXAMPLE: dict[str, Any] = {
    "number": 2,
    **_VALUES_EXAMPLE,
    "dealers": 118,
    "joined": 0,
    "gone": 2,
    "note": "补充协议，二档提高",
    "published_at": "2026-11-23T02:00:00Z",
    "published_by": "宋阳",
}
_TRIAL_EXAMPLE: dict[str, Any] = {
    "dealers": 120,
    "joined": 0,
    "gone": 0,
    "before": "230000.00",
    "after": "250000.00",
    "year_before": "210000.00",
    "changed": 80,
    "examples": [{"dealer": DEALER_EXAMPLE, "before": "4800.00", "after": "5200.00"}],
}


class TryAgreement(NewAgreement):
    """An agreement, or a revision of the one of that code, to try."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"code": "FL2026", **_VALUES_EXAMPLE, "levels": ["A"], "is_new": True}}
    )

    is_new: bool = Field(default=True, description="False: a revision, in which nobody named means the same dealers.")


class ReviseAgreement(AgreementValues):
    """What an agreement says from now on, for its whole period; nobody named: the same dealers."""

    model_config = ConfigDict(
        json_schema_extra={"example": {**_VALUES_EXAMPLE, "seen": 1, "note": "补充协议，二档提高"}}
    )

    seen: int = Field(ge=1, le=1_000_000, description="`version` that was read; another revision since then: 409.")
    note: str = Field(max_length=NOTE_LIMIT, description="Why, for whoever looks back.")

    def proposal(self, code: str) -> Proposal:
        """The same for the domain."""
        return Proposal(code=code, **{name: getattr(self, name) for name in AgreementValues.model_fields})


class EarnedShiftOut(BaseModel):
    """A dealer who would have earned something else."""

    dealer: DealerOut
    before: Money
    after: Money

    @classmethod
    def of(cls, shift: Shift) -> Self:
        """The dealer as the API shows him."""
        return cls(dealer=DealerOut.of(shift.dealer), before=shift.before, after=shift.after)


class AgreementTrialOut(BaseModel):
    """What an agreement would mean, by all that has happened until now."""

    model_config = ConfigDict(json_schema_extra={"example": _TRIAL_EXAMPLE})

    dealers: int
    joined: int
    gone: int
    before: Money = Field(description="What they have earned by now; 0 of a new one.")
    after: Money
    year_before: Money = Field(description="What its terms would have earned in the same days of the year before.")
    changed: int = Field(description="Dealers who would have earned something else.")
    examples: list[EarnedShiftOut] = Field(description="Those for whom it differs most.")

    @classmethod
    def of(cls, trial: Trial) -> Self:
        """The trial as the API shows it."""
        own: dict[str, Any] = {name: getattr(trial, name) for name in cls.model_fields if name != "examples"}
        return cls(**own, examples=[EarnedShiftOut.of(one) for one in trial.examples])


class AgreementVersionOut(BaseModel):
    """What an agreement said from a moment on."""

    model_config = ConfigDict(json_schema_extra={"example": _VERSION_EXAMPLE})

    number: int
    name: str
    begins_on: date
    ends_on: date
    terms: dict[str, Any]
    dealers: int
    joined: int
    gone: int
    note: str
    published_at: datetime
    published_by: str | None

    @classmethod
    def of(cls, row: RebateAgreementVersion, by: str | None) -> Self:
        """A version as the API shows it."""
        own = {name: getattr(row, name) for name in cls.model_fields if name != "published_by"}
        return cls(**own, published_by=by)


class AgreementVersionsAnswer(BaseModel):
    """Every version, newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_VERSION_EXAMPLE]}})

    items: list[AgreementVersionOut]

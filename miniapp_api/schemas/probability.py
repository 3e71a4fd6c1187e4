"""Win probability: computed, and a manager's own beside it (R-STG-5)."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, WithJsonSchema

from channel.pipelines.details import Overview
from channel.pipelines.standing import Chances
from miniapp_api.values import Body

#: Percent with one place, as a string: a JSON number is a float somewhere.
Percent = Annotated[
    Decimal,
    PlainSerializer(lambda percent: f"{percent:.1f}", return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^[0-9]{1,3}\.[0-9]$"}),
]
Factor = Annotated[
    Decimal,
    PlainSerializer(lambda factor: f"{factor:.3f}", return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^[01]\.[0-9]{3}$"}),
]


class OwnPercent(BaseModel):
    """A manager's own win probability."""

    percent: int
    reason: str
    by: str
    at: datetime


class WinOut(BaseModel):
    """How likely it is won: computed = base × age_factor × bantc_factor; `percent` is what counts."""

    percent: Percent = Field(description="The manager's own where there is one, otherwise the computed one.")
    computed: Percent
    base: int
    age_factor: Factor
    bantc_factor: Factor
    score: int = Field(description="Sum of the five scores, 0–15.")
    own: OwnPercent | None


class WinPercent(Body):
    """A manager's own win probability; null takes it away."""

    model_config = ConfigDict(json_schema_extra={"example": {"percent": 80, "reason": "客户口头答应，下周签"}})

    percent: Annotated[int, Field(strict=True, ge=0, le=100)] | None
    reason: str | None = Field(None, max_length=400, description="Needed with a percentage, 4–200 characters.")


def win_out(shown: Overview, chances: Chances) -> WinOut:
    """How likely an opportunity is won, and why."""
    row, computed = shown.standing.opportunity, chances.computed
    own = None
    if row.win_percent is not None and row.win_at is not None:
        own = OwnPercent(percent=row.win_percent, reason=row.win_reason or "", by=shown.win_by, at=row.win_at)
    return WinOut(
        percent=chances.percent,
        computed=computed.percent,
        base=computed.base,
        age_factor=computed.age_factor,
        bantc_factor=computed.bantc_factor,
        score=sum(shown.scores.values()),
        own=own,
    )

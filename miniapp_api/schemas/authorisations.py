"""What a dealer may sell where and when (R-REG-9, A-7)."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.authorisations.rules import ANY
from channel.authorisations.service import Wanted, line_text, region_text
from miniapp_api.schemas.dealers import CodePath
from miniapp_api.values import Day, Form, OneOf, RowId
from models import DealerAuthorisation

STATES = {"coming": "未生效", "valid": "有效", "over": "已结束"}
_AUTHORISATION_EXAMPLE: dict[str, Any] = {
    "id": "7",
    "region": "华东",
    "region_text": "华东",
    "product_line": "switch",
    "product_line_text": "开关插座",
    "valid_from": "2026-12-01",
    "last_day": "2027-11-30",
    "is_exclusive": True,
    "state": "coming",
    "state_text": "未生效",
}


class AuthorisationPath(CodePath):
    """One authorisation of a dealer."""

    id: RowId = Field(description="`id` of the authorisation.")


class NewAuthorisation(Form):
    """What a dealer is to be authorised for. Said anew for the same first day, the new words count."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "region": "华东",
                "product_line": "switch",
                "valid_from": "2026-12-01",
                "last_day": "2027-11-30",
                "is_exclusive": True,
            }
        }
    )

    region: str = Field(max_length=32, description=f"Sales region, or `{ANY}` for all.")
    product_line: str = Field(max_length=32, description=f"Code of a product line, or `{ANY}` for all.")
    valid_from: Day | None = Field(None, description="First local day on which it holds; today when nobody says.")
    last_day: Day | None = Field(None, description="Last local day on which it holds; none: until further notice.")
    is_exclusive: bool = Field(False, description="Whether no other dealer may be authorised for the same meanwhile.")

    def wanted(self, today: date) -> Wanted:
        """The authorisation as the domain takes it."""
        first = self.valid_from or today
        return Wanted(self.region, self.product_line, first, self.last_day, self.is_exclusive)


class EndAuthorisation(Form):
    """When an authorisation ends."""

    model_config = ConfigDict(json_schema_extra={"example": {"last_day": "2026-12-31"}})

    last_day: Day | None = Field(None, description="Last local day on which it holds; today when nobody says.")


class AuthorisationOut(BaseModel):
    """What a dealer may sell where and when."""

    model_config = ConfigDict(json_schema_extra={"example": _AUTHORISATION_EXAMPLE})

    id: str
    region: str
    region_text: str
    product_line: str
    product_line_text: str
    valid_from: date
    last_day: date | None = Field(description="Null: until further notice.")
    is_exclusive: bool
    state: Annotated[str, OneOf(STATES)]
    state_text: str

    @classmethod
    def of(cls, row: DealerAuthorisation, names: Mapping[str, str], *, today: date) -> Self:
        """The authorisation as the API shows it; `names` are those of its product lines."""
        is_over = row.valid_until is not None and row.valid_until <= max(today, row.valid_from)
        state = "over" if is_over else "coming" if row.valid_from > today else "valid"
        return cls(
            id=str(row.id),
            region=row.region,
            region_text=region_text(row.region),
            product_line=row.product_line,
            product_line_text=line_text(row.product_line, names),
            valid_from=row.valid_from,
            last_day=row.valid_until - timedelta(days=1) if row.valid_until is not None else None,
            is_exclusive=row.is_exclusive,
            state=state,
            state_text=STATES[state],
        )


class AuthorisationsAnswer(BaseModel):
    """A page of authorisations, the newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_AUTHORISATION_EXAMPLE], "next_cursor": None}})

    items: list[AuthorisationOut]
    next_cursor: str | None

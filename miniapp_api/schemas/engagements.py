"""What our own people did with customers (R-REG-12). For members only."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.opportunities.engagements import ENGAGEMENT_KINDS, Overlap
from miniapp_api.values import Day, Form, OneOf, QueryValues, Search
from models import DirectEngagement, Member

ENGAGEMENT_EXAMPLE: dict[str, Any] = {
    "id": "3",
    "customer": "上海浦江大饭店有限公司",
    "on_day": "2026-11-18",
    "kind": "visit",
    "kind_text": "拜访",
    "summary": "与工程部确认改造范围",
    "evidence": "拜访纪要 20261118",
    "by": "周琪",
    "recorded_at": "2026-11-18T09:30:00Z",
}
OVERLAP_EXAMPLE: dict[str, Any] = {"default": "direct", "engagements": [ENGAGEMENT_EXAMPLE]}


class NewEngagement(Form):
    """What a member did with a customer."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "customer": "上海浦江大饭店有限公司",
                "on_day": "2026-11-18",
                "kind": "visit",
                "summary": "与工程部确认改造范围",
                "evidence": "拜访纪要 20261118",
            }
        }
    )

    customer: str = Field(description="The customer's full name.")
    credit_code: str | None = Field(None, description="Its unified social credit code, if known.")
    on_day: Day = Field(description="Not after today.")
    kind: Annotated[str, OneOf(ENGAGEMENT_KINDS)]
    summary: str = Field(description="5 to 500 characters.")
    evidence: str | None = Field(None, description="What proves it, such as the number of a quote.")


class EngagementsQuery(QueryValues):
    """Whose."""

    customer: Search | None = Field(None, description="Only those with the customer of this name.")


class EngagementOut(BaseModel):
    """One activity."""

    model_config = ConfigDict(json_schema_extra={"example": ENGAGEMENT_EXAMPLE})

    id: str
    customer: str
    on_day: date
    kind: Annotated[str, OneOf(ENGAGEMENT_KINDS)]
    kind_text: str
    summary: str
    evidence: str | None
    by: str = Field(description="Name of the member.")
    recorded_at: datetime = Field(description="When it was written down, which is what counts against a registration.")

    @classmethod
    def of(cls, row: DirectEngagement, member: Member) -> Self:
        """The activity as the API shows it."""
        same = ("customer", "on_day", "kind", "summary", "evidence", "recorded_at")
        values = {name: getattr(row, name) for name in same}
        return cls.model_validate(
            {**values, "id": str(row.id), "kind_text": ENGAGEMENT_KINDS[row.kind], "by": member.name}
        )


class OverlapOut(BaseModel):
    """Our own people's activity against a dealer's registration."""

    model_config = ConfigDict(json_schema_extra={"example": OVERLAP_EXAMPLE})

    default: Literal["direct", "dealer"] = Field(
        description="To whom the rule gives it: whose activity was documented earlier. A person may decide otherwise."
    )
    engagements: list[EngagementOut] = Field(description="Newest first.")

    @classmethod
    def of(cls, overlap: Overlap | None) -> Self | None:
        """The overlap as the API shows it; None when there is none."""
        if overlap is None:
            return None
        return cls(default=overlap.default, engagements=engagements_out(overlap.engagements))


class EngagementsAnswer(BaseModel):
    """The newest activities, at most 50."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [ENGAGEMENT_EXAMPLE]}})

    items: list[EngagementOut]


def engagements_out(rows: Sequence[tuple[DirectEngagement, Member]]) -> list[EngagementOut]:
    """Activities as the API shows them."""
    return [EngagementOut.of(row, member) for row, member in rows]

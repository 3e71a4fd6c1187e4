"""What is known about an opportunity (BANT+C), as it is shown and as it is changed."""

from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, StrictBool

from channel.pipelines.details import Overview
from channel.pipelines.qualification import BUDGET_STATUSES, POSITIONS, ROLES, STANCES
from miniapp_api.values import Amount, Body, Day, Form, Money, OneOf
from models import Stakeholder

_CONTACT_EXAMPLE: dict[str, Any] = {
    "id": "1f0c9a7be2d34455",
    "name": "钱经理",
    "role": "decider",
    "role_text": "决策人",
    "stance": "supportive",
    "stance_text": "支持",
    "phone": "+8613900001234",
    "wechat": None,
}
QUALIFICATION_EXAMPLE: dict[str, Any] = {
    "version": 1,
    "budget_amount": "150000.00",
    "budget_status": "planned",
    "contacts": [_CONTACT_EXAMPLE],
    "pain": None,
    "value": None,
    "need_confirmed": False,
    "timeline_reason": "五月开业",
    "timeline_confirmed": False,
    "competitors": [],
    "position": None,
}


class StakeholderOut(BaseModel):
    """Somebody at the customer who has a part in the decision."""

    id: str
    name: str
    role: Annotated[str, OneOf(ROLES)]
    role_text: str
    stance: Annotated[str, OneOf(STANCES)]
    stance_text: str
    phone: str | None = Field(description="E.164 for the dealer and who was asked to decide; masked for others.")
    wechat: str | None = Field(description="As `phone`; `****` for others.")

    @classmethod
    def of(cls, row: Stakeholder, phone: str | None, wechat: str | None) -> Self:
        """The person as the API shows him."""
        words = {"role_text": ROLES[row.role], "stance_text": STANCES[row.stance]}
        values = {"id": row.public_id, "name": row.name, "role": row.role, "stance": row.stance}
        return cls(**values, **words, phone=phone, wechat=wechat)


class QualificationOut(BaseModel):
    """What is known. Amount and day stand beside it."""

    version: int = Field(description="To be sent back with the next change.")
    budget_amount: Money | None
    budget_status: Annotated[str, OneOf(BUDGET_STATUSES)] | None
    contacts: list[StakeholderOut]
    pain: str | None
    value: str | None
    need_confirmed: bool
    timeline_reason: str | None
    timeline_confirmed: bool
    competitors: list[str]
    position: Annotated[str, OneOf(POSITIONS)] | None


class StakeholderIn(Body):
    """Somebody at the customer; with the `id` of one who is there, what is not said stays."""

    id: str | None = Field(None, max_length=16)
    name: str
    role: Annotated[str, OneOf(ROLES)]
    stance: Annotated[str, OneOf(STANCES)]
    phone: str | None = None
    wechat: str | None = None


class Qualify(Form):
    """Fields that change; what is left out stays, null clears. `contacts` is the whole list."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"budget_amount": "150000.00", "budget_status": "planned", "version": 1}}
    )

    version: Annotated[int, Field(strict=True, ge=0, le=2**31 - 2)] | None = Field(
        None, description="The version that the person has seen; 409 `changed_since` when it is an older one."
    )
    amount: Amount | None = None
    expected_on: Day | None = None
    budget_amount: Amount | None = None
    budget_status: Annotated[str, OneOf(BUDGET_STATUSES)] | None = None
    contacts: list[StakeholderIn] | None = Field(None, max_length=50, description="At most 10.")
    pain: str | None = Field(None, description="What the customer suffers from, at most 500 characters.")
    value: str | None = Field(None, description="What we are worth to him, at most 500 characters.")
    need_confirmed: StrictBool | None = None
    timeline_reason: str | None = Field(None, description="Why then, at most 200 characters.")
    timeline_confirmed: StrictBool | None = None
    competitors: list[str] | None = Field(None, max_length=50, description="At most 10.")
    position: Annotated[str, OneOf(POSITIONS)] | None = None

    def changes(self) -> dict[str, Any]:
        """The fields that were sent and could be read."""
        return self.model_dump(exclude_unset=True, exclude={"version"})


def qualification_out(shown: Overview) -> QualificationOut:
    """What is known, as one person may see it."""
    row = shown.standing.qualification
    columns = {name: getattr(row, name) for name in QualificationOut.model_fields if hasattr(row, name)}
    people = [StakeholderOut.of(person, phone, wechat) for person, phone, wechat in shown.people]
    return QualificationOut.model_validate({**columns, "contacts": people})

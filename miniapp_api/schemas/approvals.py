"""Requests for a decision, as their approvers see them."""

from datetime import datetime, timedelta
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.approvals import REASON_LIMIT, REASONS, STATE_TEXTS
from channel.decisions import Case
from channel.opportunities.details import Details
from miniapp_api.schemas.engagements import OVERLAP_EXAMPLE, OverlapOut
from miniapp_api.schemas.me import DEALER_EXAMPLE, DealerOut
from miniapp_api.schemas.opportunities import OPPORTUNITY_EXAMPLE, RegistrationOut
from miniapp_api.values import Body, OneOf, PathValues, RowId

_HOUR = timedelta(hours=1)

_REGISTRATION_EXAMPLE: dict[str, Any] = {
    **{name: OPPORTUNITY_EXAMPLE[name] for name in RegistrationOut.model_fields},
    "availability": "possibly_taken",
    "dealer": DEALER_EXAMPLE,
    "similar": ["上海浦江大饭店管理有限公司"],
    "related": [],
    "direct": OVERLAP_EXAMPLE,
}
_APPROVAL_EXAMPLE: dict[str, Any] = {
    "id": "3",
    "state": "pending",
    "state_text": "待审批",
    "requested_at": "2026-11-21T07:04:00Z",
    "waited_hours": 2.5,
    "decided_by": None,
    "decided_at": None,
    "reason": None,
    "registration": _REGISTRATION_EXAMPLE,
}


class ApprovalPath(PathValues):
    """One request."""

    id: RowId = Field(description="`id` of the approval.")


class Decide(Body):
    """What the approver says. All but consent needs a reason: a code of `/approval-reasons`, or words of his own."""

    model_config = ConfigDict(json_schema_extra={"example": {"decision": "rejected", "reason_code": "incomplete"}})

    decision: Literal["approved", "rejected", "returned"] = Field(
        description="`returned` hands it back to be changed and sent again, where the subject allows that."
    )
    reason_code: Annotated[str, OneOf(REASONS)] | None = Field(None, description="Why it is rejected or returned.")
    reason: str | None = Field(
        None, max_length=REASON_LIMIT, description="Words for the dealer; needed for the code `other` or none."
    )


class ApprovalRegistration(RegistrationOut):
    """The registration that is asked about."""

    dealer: DealerOut
    similar: list[str] = Field(description="Similar customers that others had registered then. Never tell a dealer.")
    related: list[str] = Field(description="Customers of one brand at other places, registered by others; a hint.")
    direct: OverlapOut | None = Field(description="What our own people did there; null: nothing documented.")

    @classmethod
    def shown(cls, shown: Details) -> Self:
        """The registration as its approvers see it."""
        row = shown.registration
        return cls.of(shown, similar=row.similar, related=row.related, direct=OverlapOut.of(shown.overlap))


class ApprovalOut(BaseModel):
    """A request for a decision."""

    model_config = ConfigDict(json_schema_extra={"example": _APPROVAL_EXAMPLE})

    id: str
    state: Annotated[str, OneOf(STATE_TEXTS)]
    state_text: str
    requested_at: datetime
    waited_hours: float = Field(ge=0, description="Working hours from the request to its end, or to now.")
    decided_by: str | None = Field(description="Name; null while pending and when withdrawn.")
    decided_at: datetime | None
    reason: str | None = Field(description="Of a rejection, as the dealer reads it.")
    registration: ApprovalRegistration | None = Field(description="Null when it is about something else.")

    @classmethod
    def of(cls, case: Case) -> Self:
        """The request as the API shows it."""
        approval = case.approval
        shown = case.registration
        return cls(
            id=str(approval.id),
            state=approval.state,
            state_text=STATE_TEXTS[approval.state],
            requested_at=approval.requested_at,
            waited_hours=round(case.waited / _HOUR, 1),
            decided_by=case.decided_by,
            decided_at=approval.decided_at,
            reason=approval.reason_text,
            registration=ApprovalRegistration.shown(shown) if shown else None,
        )


class ApprovalsAnswer(BaseModel):
    """A page of requests: pending ones oldest first, otherwise newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_APPROVAL_EXAMPLE], "next_cursor": None}})

    items: list[ApprovalOut]
    next_cursor: str | None


class ReasonOut(BaseModel):
    """A reason for a rejection."""

    code: str
    label: str = Field(description="For a button.")
    text: str = Field(description="What the dealer reads when the approver writes nothing.")


class ReasonsAnswer(BaseModel):
    """Every reason that can be picked, in order; `other` wants words."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "items": [{"code": "incomplete", "label": "信息不完整", "text": "信息不完整，请补充后重新报备"}]
            }
        }
    )

    items: list[ReasonOut]

"""Follow-ups: what was done about an opportunity, and what comes next."""

from datetime import date, datetime
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.followups.details import Shown
from channel.followups.rules import KINDS_OF_CONTACT, SHORTCOMINGS, Contacted
from miniapp_api.schemas.attachments import ATTACHMENT_EXAMPLE, AttachmentIds, AttachmentOut
from miniapp_api.values import Day, Form, Moment, OneOf

_FOLLOW_UP_EXAMPLE: dict[str, Any] = {
    "id": "9a1b2c3d4e5f6071",
    "kind": "phone",
    "kind_text": "电话",
    "text": "和钱经理确认了样品间的开关型号，周五送样",
    "by": "小赵",
    "side": "dealer",
    "happened_at": "2026-11-23T02:00:00Z",
    "recorded_at": "2026-11-23T02:04:00Z",
    "next_on": "2026-11-27",
    "is_promise_open": True,
    "counts": True,
    "hint": None,
    "attachments": [ATTACHMENT_EXAMPLE],
}


class NewFollowUp(Form):
    """What somebody did. It cannot be changed later; a correction is a new one."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "kind": "phone",
                "text": "和钱经理确认了样品间的开关型号，周五送样",
                "next_on": "2026-11-27",
            }
        }
    )

    kind: Annotated[str, OneOf(["", *KINDS_OF_CONTACT]), Field(json_schema_extra={"enum": list(KINDS_OF_CONTACT)})]
    text: str = Field(
        json_schema_extra={"maxLength": 1000},
        description="At least 10 characters, or a new attachment, to keep the registration alive; others are kept and "
        "do not count. May be empty with an attachment.",
    )
    happened_at: Moment | None = Field(None, description="When; now, if not said. At most 30 days ago.")
    next_on: Day | None = Field(None, description="Local day of the next contact, which is reminded of.")
    attachments: AttachmentIds = Field([])

    def contacted(self) -> Contacted:
        """The follow-up as the domain takes it."""
        return Contacted(**{**self.model_dump(), "attachments": tuple(self.attachments)})


class FollowUpOut(BaseModel):
    """A follow-up."""

    model_config = ConfigDict(json_schema_extra={"example": _FOLLOW_UP_EXAMPLE})

    id: str
    kind: Annotated[str, OneOf(KINDS_OF_CONTACT)]
    kind_text: str
    text: str
    by: str
    side: Annotated[str, OneOf(["dealer", "member"])] = Field(description="Whose side `by` is on.")
    happened_at: datetime
    recorded_at: datetime
    next_on: date | None
    is_promise_open: bool = Field(description="Whether `next_on` is still to be kept.")
    counts: bool = Field(description="Whether it keeps the registration alive.")
    hint: str | None = Field(description="Why it does not count and what to do; null when it does.")
    attachments: list[AttachmentOut]

    @classmethod
    def of(cls, shown: Shown) -> Self:
        """The follow-up as the API shows it."""
        row = shown.follow_up
        return cls(
            id=row.public_id,
            kind=row.kind,
            kind_text=KINDS_OF_CONTACT[row.kind],
            text=row.text,
            by=shown.by,
            side="dealer" if row.contact_id is not None else "member",
            happened_at=row.happened_at,
            recorded_at=row.recorded_at,
            next_on=row.next_on,
            is_promise_open=row.is_promise_open,
            counts=row.shortcoming is None,
            hint=SHORTCOMINGS[row.shortcoming] if row.shortcoming is not None else None,
            attachments=AttachmentOut.all_of(shown.attachments),
        )


class FollowUpsAnswer(BaseModel):
    """A page of follow-ups, newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_FOLLOW_UP_EXAMPLE], "next_cursor": None}})

    items: list[FollowUpOut]
    next_cursor: str | None

"""What is done with a registration while it is protected, and how it ends."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.calendar import local_text
from channel.opportunities.clock import Clock
from channel.opportunities.ending import LOST_REASONS, REVOKE_REASONS
from channel.opportunities.waiting import ON_LIST, WAITING_STATES, Place
from miniapp_api.schemas.attachments import ATTACHMENT_EXAMPLE, AttachmentIds, AttachmentOut
from miniapp_api.values import Form, OneOf
from models import Attachment, Extension

PLACE_EXAMPLE: dict[str, Any] = {
    "number": "BB261121-7K3FQ",
    "customer": "上海浦江大饭店有限公司",
    "name": "客房开关改造",
    "state": "waiting",
    "state_text": "排队中",
    "position": 1,
    "joined_at": "2026-11-21T07:04:00Z",
    "offer_until": None,
}
CLOCK_EXAMPLE: dict[str, Any] = {
    "until": "2027-02-21T15:59:59Z",
    "days_left": 80,
    "credit_days": 2,
    "frozen_until": None,
    "moved": [
        {
            "at": "2026-11-23T02:00:00Z",
            "event": "approved",
            "text": "审批通过，开始保护，保护期至 2027-02-21（审批超过承诺时间，补回 2 天）",
        }
    ],
    "follow_up_due": "2026-12-30T15:59:59Z",
    "silent_days": 10,
    "is_paused": False,
    "can_extend": False,
    "extension_hint": "请先补一条近 30 天内的跟进记录，再申请延期。",
    "extended_until": None,
    "waiting": None,
}
EXTENSION_EXAMPLE: dict[str, Any] = {
    "state": "pending",
    "reason": "客户已进入样板间测试，合同审批还需要时间",
    "days": 30,
    "old_until": "2027-02-21T15:59:59Z",
    "asked_at": "2027-02-10T03:00:00Z",
    "decided_at": None,
    "attachments": [ATTACHMENT_EXAMPLE],
}


class Extend(Form):
    """A longer window is asked for."""

    model_config = ConfigDict(json_schema_extra={"example": {"reason": EXTENSION_EXAMPLE["reason"]}})

    reason: str = Field(description="What has been done and why more time is needed; 10 to 300 characters.")
    attachments: AttachmentIds = Field([])


class Win(Form):
    """The customer has bought."""

    model_config = ConfigDict(json_schema_extra={"example": {"reference": "HT-2027-0118"}})

    reference: str = Field(description="Number of the order or contract.")


class Lose(Form):
    """The customer has decided otherwise."""

    model_config = ConfigDict(json_schema_extra={"example": {"reason": "price", "competitor": "同城某品牌"}})

    reason: Annotated[str, OneOf(LOST_REASONS)]
    competitor: str = Field(description="Who won; 未知 when it is not known.")
    note: str | None = Field(None, description="More about it.")


class Cancel(Form):
    """The dealer gives up."""

    model_config = ConfigDict(json_schema_extra={"example": {"reason": "客户推迟到明年"}})

    reason: str = Field(description="Why; 2 to 200 characters.")


class Revoke(Form):
    """Protection is taken away."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {"reason_code": "no_activity", "evidence": "11 月 20 日现场核实，客户称从未接触过该经销商"}
        }
    )

    reason_code: Annotated[str, OneOf(REVOKE_REASONS)]
    reason: str | None = Field(None, description="Words for the dealer; needed for the code `other`.")
    evidence: str = Field(description="What proves it, 5 to 500 characters. Stays with the manufacturer.")
    attachments: AttachmentIds = Field([])


class AskTransfer(Form):
    """Another dealer is to go on."""

    model_config = ConfigDict(json_schema_extra={"example": {"dealer": "D0002", "reason": "项目所在地由对方覆盖"}})

    dealer: str = Field(description="Code of the dealer who is to go on.")
    reason: str = Field(description="Both dealers read it; 5 to 300 characters.")


class ExtensionOut(BaseModel):
    """An extension that was asked for."""

    model_config = ConfigDict(json_schema_extra={"example": EXTENSION_EXAMPLE})

    state: Annotated[str, Field(description="pending, approved, rejected, or withdrawn when it ended meanwhile.")]
    reason: str
    days: int = Field(description="Days after the old end.")
    old_until: datetime
    asked_at: datetime
    decided_at: datetime | None
    attachments: list[AttachmentOut]

    @classmethod
    def of(cls, extension: Extension, files: Sequence[Attachment]) -> Self:
        """The extension as the API shows it, with what proves it."""
        values = {name: getattr(extension, name) for name in cls.model_fields if name != "attachments"}
        return cls.model_validate({**values, "attachments": AttachmentOut.all_of(files)})


class WaitingPlaceOut(BaseModel):
    """A place on the waiting list of an opportunity. Never who holds it, or who else waits."""

    model_config = ConfigDict(json_schema_extra={"example": PLACE_EXAMPLE})

    number: str = Field(description="The refused registration that led to it.")
    customer: str
    name: str
    state: Annotated[str, OneOf(WAITING_STATES)]
    state_text: str
    position: int = Field(description="1 for the first; 0 once off the list.")
    joined_at: datetime
    offer_until: datetime | None = Field(description="With state `offered`: until when it is kept for this dealer.")

    @classmethod
    def of(cls, place: Place) -> Self:
        """The place as its dealer sees it."""
        entry, registration = place.entry, place.registration
        text = WAITING_STATES[entry.state]
        if entry.state == "offered" and entry.offer_until is not None:
            text = f"{text}（{local_text(entry.offer_until)} 前）"
        return cls(
            number=registration.number,
            customer=registration.customer,
            name=registration.name,
            state=entry.state,
            state_text=text,
            position=place.position if entry.state in ON_LIST else 0,
            joined_at=entry.joined_at,
            offer_until=entry.offer_until,
        )


class WaitingPlacesAnswer(BaseModel):
    """Where the dealer waits, the oldest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [PLACE_EXAMPLE]}})

    items: list[WaitingPlaceOut]


class MovedOut(BaseModel):
    """The end of protection was set or moved."""

    at: datetime
    event: str
    text: str = Field(description="With why.")


class ClockOut(BaseModel):
    """How a registration stands in time, and what keeps it alive."""

    model_config = ConfigDict(json_schema_extra={"example": CLOCK_EXAMPLE})

    until: datetime | None = Field(description="Last moment of protection; null unless protected.")
    days_left: int | None
    credit_days: int = Field(description="Days that were added because the approval took too long.")
    frozen_until: datetime | None = Field(
        description="While an extension is being decided: protection goes on until then at most, beyond its end."
    )
    moved: list[MovedOut] = Field(description="Every time the end was set or moved, oldest first.")
    follow_up_due: datetime | None = Field(
        description="By when the next valid follow-up is needed; null when silence does not count (now)."
    )
    silent_days: int | None = Field(description="Days without a valid follow-up; null unless protected.")
    is_paused: bool = Field(description="Silence does not count, because an approval or an order is open.")
    can_extend: bool
    extension_hint: str | None = Field(description="Why no extension can be asked for now; null when one can.")
    extended_until: datetime | None = Field(
        description="The end that an approved extension would bring; null when none can be asked for now."
    )
    waiting: WaitingPlaceOut | None = Field(description="The place on the waiting list, for a refused registration.")

    @classmethod
    def of(cls, clock: Clock) -> Self:
        """The clock as the API shows it."""
        same = {name: getattr(clock, name) for name in cls.model_fields if name not in ("moved", "waiting")}
        moved = [{"at": one.at, "event": one.event, "text": one.text} for one in clock.moved]
        waiting = WaitingPlaceOut.of(clock.place) if clock.place is not None else None
        return cls.model_validate({**same, "moved": moved, "waiting": waiting})

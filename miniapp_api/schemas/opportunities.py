"""Registered opportunities, and the question whether one is free."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.opportunities.clock import Clock
from channel.opportunities.details import Details, event_text
from channel.opportunities.drafts import Draft
from channel.opportunities.transitions import REGISTRATION_STATES
from channel.opportunities.windows import days_left
from miniapp_api.schemas.engagements import OverlapOut
from miniapp_api.schemas.me import DealerOut
from miniapp_api.schemas.product_lines import ProductLineOut
from miniapp_api.schemas.protection import CLOCK_EXAMPLE, ClockOut
from miniapp_api.values import Amount, Day, Form, Money, OneOf, PathValues
from models import Registration, RegistrationEvent

State = Annotated[str, OneOf(REGISTRATION_STATES)]

OPPORTUNITY_EXAMPLE: dict[str, Any] = {
    "number": "BB261121-7K3FQ",
    "customer": "上海浦江大饭店有限公司",
    "name": "客房开关改造",
    "product_lines": [{"code": "switch", "name": "开关插座"}],
    "amount": "120000.00",
    "expected_on": "2026-12-31",
    "credit_code": None,
    "contact_name": "钱经理",
    "contact_phone": "+8613900001234",
    "opportunity_type": "project",
    "type_name": "工程项目",
    "project": None,
    "region": None,
    "tender_on": None,
    "round": 1,
    "state": "pending_approval",
    "state_text": "审批中",
    "availability": "free",
    "dealer": None,
    "submitted_at": "2026-11-21T07:04:00Z",
    "decided_at": None,
    "protected_until": None,
    "days_left": None,
    "reject_reason": None,
    "ended_at": None,
    "reference": None,
    "competitor": None,
    "appeal_until": None,
}
_EVENT_EXAMPLE: dict[str, Any] = {"at": "2026-11-21T07:04:00Z", "event": "submitted", "text": "已提交，等待审批"}
_DETAIL_EXAMPLE: dict[str, Any] = {
    **OPPORTUNITY_EXAMPLE,
    "history": [_EVENT_EXAMPLE],
    "clock": CLOCK_EXAMPLE,
    "evidence_code": "7F3A-92C1-0B4D",
    "direct": None,
}


def _says(shortest: int, longest: int) -> dict[str, Any]:
    """Limits for the document only: they are the domain's, which counts after tidying up."""
    return {"minLength": shortest, "maxLength": longest}


class NumberPath(PathValues):
    """One registration."""

    number: Annotated[str, Field(pattern=r"^BB[0-9]{6}-[0-9A-Z]{5}$", description="Such as BB261121-7K3FQ.")]


Customer = Annotated[str, Field(json_schema_extra=_says(2, 100), description="The end customer's full name.")]
CreditCode = Annotated[str | None, Field(description="The customer's unified social credit code, if known.")]
Lines = Annotated[tuple[str, ...], Field(max_length=100, description="Codes of product lines; none means all.")]
TypeCode = Annotated[str | None, Field(description="Code of `/opportunity-choices`; none means the default type.")]
Project = Annotated[str | None, Field(description="Site or tender number; needed where the type says `needs_project`.")]


class AvailabilityQuestion(Form):
    """Which customer a dealer thinks about."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"customer": "上海浦江大饭店有限公司", "product_lines": ["switch"]}}
    )

    customer: Customer
    credit_code: CreditCode = None
    product_lines: Lines = ()
    opportunity_type: TypeCode = None
    project: Project = None

    def draft(self) -> Draft:
        """The question as the domain takes it, which wants a name for the opportunity, too."""
        values = self.model_dump(exclude={"customer", "product_lines"})
        return Draft(self.customer, "报备前查询", self.product_lines, **values)


class NewOpportunity(Form):
    """What a dealer registers."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "customer": "上海浦江大饭店有限公司",
                "name": "客房开关改造",
                "product_lines": ["switch"],
                "amount": "120000.00",
                "expected_on": "2026-12-31",
                "contact_name": "钱经理",
                "contact_phone": "13900001234",
            }
        }
    )

    customer: Customer
    name: str = Field(json_schema_extra=_says(2, 100), description="What it is about.")
    product_lines: Lines = ()
    amount: Amount | None = Field(None, description="Expected amount in yuan.")
    expected_on: Day | None = Field(None, description="Expected day of purchase, within five years.")
    credit_code: CreditCode = None
    contact_name: str | None = Field(None, description="Whom the dealer talks to, at most 50 characters.")
    contact_phone: str | None = Field(None, description="That person's phone.")
    opportunity_type: TypeCode = None
    project: Project = None
    region: str | None = Field(None, description="Sales region of the project; none means the dealer's own.")
    tender_on: Day | None = Field(None, description="When the tender was or will be published.")

    def draft(self) -> Draft:
        """The registration as the domain takes it."""
        return Draft(**self.model_dump())


class DraftForm(NewOpportunity):
    """What a dealer has filled in so far; only what is there must be right."""

    model_config = ConfigDict(json_schema_extra={"example": {"customer": "上海浦江大饭店有限公司"}})

    customer: str = Field("", description="The end customer's full name.")
    name: str = Field("", description="What it is about.")


class AvailabilityAnswer(BaseModel):
    """Whether it is free. Never whose it is (R-ID-8)."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "status": "free",
                "until_month": None,
                "message": "目前没有人报备，可以提交。",
                "lookups_left": 19,
                "retry_on": None,
                "slots_left": 24,
            }
        }
    )

    status: Literal["free", "possibly_taken", "taken", "yours"]
    until_month: str | None = Field(description="Month such as 2027-02 in which protection ends.")
    message: str
    lookups_left: int = Field(description="Questions left today.")
    retry_on: date | None = Field(
        description="First day on which this dealer may register it again after having let it go; null: now."
    )
    slots_left: int = Field(description="How many more registrations the dealer may submit now.")


class RejectReason(BaseModel):
    """Why it was refused."""

    code: str
    text: str


class EventOut(BaseModel):
    """Something that happened."""

    at: datetime
    event: str
    text: str


class RegistrationOut(BaseModel):
    """What a dealer submitted."""

    number: str
    customer: str
    name: str
    product_lines: list[ProductLineOut] = Field(description="Empty means all.")
    amount: Money | None
    expected_on: date | None
    credit_code: str | None
    contact_name: str | None
    contact_phone: str | None = Field(
        description="E.164 for the dealer and who was asked to decide; masked like 138****0001 for others."
    )
    opportunity_type: str
    type_name: str
    project: str | None
    region: str | None
    tender_on: date | None
    round: int = Field(description="1; one more each time it was returned and submitted again.")
    availability: Literal["free", "possibly_taken", "taken"] | None = Field(
        description="As found at submission; null for a draft."
    )
    dealer: DealerOut | None = Field(description="Who submitted it; null for the dealer's own people.")
    submitted_at: datetime | None = Field(description="Null for a draft that was never submitted.")

    @classmethod
    def of(cls, shown: Details, **more: Any) -> Self:
        """The registration as the API shows it; `more` are fields of a subclass."""
        row = shown.registration
        columns = {name: getattr(row, name) for name in cls.model_fields if hasattr(Registration, name)}
        values = {
            **columns,
            "product_lines": [ProductLineOut.of(line) for line in shown.lines],
            "contact_phone": shown.contact_phone,
            "dealer": DealerOut.of(shown.dealer) if shown.dealer is not None else None,
            "type_name": shown.type_name,
            "availability": row.availability if row.availability != "unknown" else None,
            "submitted_at": row.submitted_at if row.sequence is not None else None,
        }
        return cls.model_validate({**values, **more})


class OpportunityOut(RegistrationOut):
    """A registration and how it stands."""

    model_config = ConfigDict(json_schema_extra={"example": OPPORTUNITY_EXAMPLE})

    state: State
    state_text: str
    decided_at: datetime | None
    protected_until: datetime | None = Field(description="Last moment of protection.")
    days_left: int | None = Field(description="Whole local days of protection left; null unless protected.")
    reject_reason: RejectReason | None = Field(description="Why it was rejected, returned, lost or revoked.")
    ended_at: datetime | None = Field(description="When protection ended.")
    reference: str | None = Field(description="Order or contract of a won one.")
    competitor: str | None = Field(description="Who won a lost one.")
    appeal_until: datetime | None = Field(description="Until when a revocation can be appealed against.")

    @classmethod
    def at(cls, shown: Details, *, now: datetime, **more: Any) -> Self:
        """The registration as it stands at a moment; `more` are fields of a subclass."""
        row = shown.registration
        until = row.protected_until if row.state == "protected" else None
        return cls.of(
            shown,
            state_text=REGISTRATION_STATES[row.state],
            days_left=days_left(until, now=now) if until is not None else None,
            reject_reason={"code": row.reject_code, "text": row.reject_text or ""} if row.reject_code else None,
            **more,
        )


class OpportunityDetail(OpportunityOut):
    """A registration with its history."""

    model_config = ConfigDict(json_schema_extra={"example": _DETAIL_EXAMPLE})

    history: list[EventOut] = Field(description="Oldest first.")
    clock: ClockOut
    evidence_code: str | None = Field(
        description="存证码: to be noted down; it proves later that the submission was not changed (docs/evidence.md)."
    )
    direct: OverlapOut | None = Field(
        description="What our own people did with the customer. Null for dealers, and when nothing is documented."
    )

    @classmethod
    def with_history(
        cls,
        shown: Details,
        events: Sequence[RegistrationEvent],
        clock: Clock,
        evidence_code: str | None,
        *,
        now: datetime,
    ) -> Self:
        """The registration, what happened to it, its clock, and the code of its sealed submission."""
        history = [{"at": event.at, "event": event.event, "text": event_text(event)} for event in events]
        more = {"clock": ClockOut.of(clock), "direct": OverlapOut.of(shown.overlap)}
        return cls.at(shown, now=now, history=history, evidence_code=evidence_code, **more)


class OpportunitiesAnswer(BaseModel):
    """A page of registrations, newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [OPPORTUNITY_EXAMPLE], "next_cursor": None}})

    items: list[OpportunityOut]
    next_cursor: str | None

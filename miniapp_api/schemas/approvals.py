"""Requests for a decision, as their approvers see them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.approvals import REASON_LIMIT, REASONS, STATE_TEXTS
from channel.approvals.outlook import Outlook
from channel.approvals.shown import SHOWN, page_lines, shown_of
from channel.credit.weighing import Weighed
from channel.decisions import Case
from channel.opportunities.details import Details
from miniapp_api.schemas.approval_steps import STEP_EXAMPLE, StepOut
from miniapp_api.schemas.attachments import ATTACHMENT_EXAMPLE, AttachmentOut
from miniapp_api.schemas.credit_weighed import CreditWeighed
from miniapp_api.schemas.engagements import OVERLAP_EXAMPLE, OverlapOut
from miniapp_api.schemas.me import DEALER_EXAMPLE, DealerOut
from miniapp_api.schemas.opportunities import OPPORTUNITY_EXAMPLE, RegistrationOut
from miniapp_api.values import Body, OneOf, PathValues, RowId
from models import Attachment

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
    "subject": "registration",
    "title": "商机报备",
    "number": "BB261121-7K3FQ",
    "name": "客房开关改造",
    "rows": [{"label": "金额", "text": "¥120,000"}],
    "state": "pending",
    "state_text": "待审批",
    "round": 1,
    "seen": "1-1",
    "step": 1,
    "steps": 2,
    "step_name": "审批",
    "requested_at": "2026-11-21T07:04:00Z",
    "waited_hours": 2.5,
    "is_overdue": False,
    "decided_by": None,
    "decided_at": None,
    "reason": None,
    "can_decide": True,
    "can_return": False,
    "for_whom": "李娜",
    "registration": _REGISTRATION_EXAMPLE,
}


class ApprovalPath(PathValues):
    """One request."""

    id: RowId = Field(description="`id` of the approval.")


class Decide(Body):
    """What the approver says. All but consent needs a reason: a code of `/approval-reasons`, or words of his own."""

    model_config = ConfigDict(json_schema_extra={"example": {"decision": "rejected", "reason_code": "incomplete"}})

    decision: Literal["approved", "rejected", "returned"] = Field(
        description="`returned` hands it back to be changed and sent again, where `can_return`."
    )
    reason_code: Annotated[str, OneOf(REASONS)] | None = Field(None, description="Why it is rejected or returned.")
    reason: str | None = Field(
        None, max_length=REASON_LIMIT, description="Words for the dealer; needed for the code `other` or none."
    )
    seen: Annotated[str, Field(pattern=r"^[1-9][0-9]{0,5}-[1-9][0-9]{0,2}$")] | None = Field(
        None,
        description="`seen` of the request as it was shown: what changed since then is refused with 409 "
        "`approval_changed`, and a second tap in the step before decides nothing in the next one. Always send it.",
    )


class AddSigner(Body):
    """Whom to ask besides, and whether to wait for him."""

    model_config = ConfigDict(json_schema_extra={"example": {"userid": "wangfang", "when": "before"}})

    userid: str = Field(min_length=1, max_length=64, description="Of a member of `/colleagues`.")
    when: Literal["before", "with"] = Field(
        description="`before`: my turn comes again when he has agreed. `with`: both of us must agree."
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


class RowOut(BaseModel):
    """One line of what is asked."""

    label: str
    text: str = Field(description="Empty where nothing was said.")


class ApprovalOut(BaseModel):
    """A request for a decision."""

    model_config = ConfigDict(json_schema_extra={"example": _APPROVAL_EXAMPLE})

    id: str
    subject: Annotated[str, OneOf(SHOWN)] = Field(description="What kind of thing is asked.")
    title: str = Field(description="The same in words.")
    number: str = Field(description="Of what is asked about.")
    name: str
    rows: list[RowOut] = Field(description="What the approver decides about, for any subject; show these.")
    state: Annotated[str, OneOf(STATE_TEXTS)]
    state_text: str
    round: int = Field(description="1, and one more each time it was sent again.")
    seen: str = Field(description="What stands here; give it back with a decision.")
    step: int = Field(description="The step that is being decided, or the last.")
    steps: int
    step_name: str
    requested_at: datetime
    waited_hours: float = Field(ge=0, description="Working hours from the request to its end, or to now.")
    is_overdue: bool = Field(description="It took so long that leaders were asked as well.")
    decided_by: str | None = Field(description="Name; null while pending and when withdrawn.")
    decided_at: datetime | None
    reason: str | None = Field(description="Of a rejection or return, as the dealer reads it.")
    can_decide: bool = Field(description="Whether it waits for me, myself or in place of somebody away.")
    can_return: bool = Field(description="Whether it can be handed back for changes.")
    for_whom: str | None = Field(description="In whose place I decide.")
    registration: ApprovalRegistration | None = Field(description="Null when it is about something else.")

    @classmethod
    def of(cls, case: Case, *, me: int, **more: Any) -> Self:
        """The request as the API shows it to a member; `more` are fields of a subclass."""
        approval, standing = case.approval, case.standing
        facts = {**case.facts, "subject": approval.subject}
        shown, current = case.registration, standing.current or standing.steps[-1]
        mine = (task for task in current.tasks if task.member_id == me and task.state == "open" and task.for_id)
        for_ids = [task.for_id for task in mine if task.for_id is not None]
        return cls(
            id=str(approval.id),
            subject=approval.subject,
            title=shown_of(facts).title,
            number=str(facts.get("number") or ""),
            name=str(facts.get("name") or ""),
            rows=[RowOut(label=label, text=text) for label, text in page_lines(facts)],
            state=approval.state,
            state_text=STATE_TEXTS[approval.state],
            round=approval.round,
            seen=standing.seen,
            step=current.step.position,
            steps=len(standing.steps),
            step_name=current.step.name,
            requested_at=approval.requested_at,
            waited_hours=round(case.waited / _HOUR, 1),
            is_overdue=approval.state == "pending" and any(task.is_escalated for task in current.tasks),
            decided_by=case.decided_by,
            decided_at=approval.decided_at,
            reason=approval.reason_text,
            can_decide=case.is_mine,
            can_return=case.is_mine and case.is_returnable,
            for_whom=standing.names[for_ids[0]] if for_ids else None,
            registration=ApprovalRegistration.shown(shown) if shown else None,
            **more,
        )


class ApprovalDetail(ApprovalOut):
    """A request with all its steps, and what else can be done."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                **_APPROVAL_EXAMPLE,
                "progress": [STEP_EXAMPLE],
                "changes": ["金额 ¥100,000 → ¥120,000"],
                "can_retrieve": False,
                "can_escalate": False,
                "away": [],
                "attachments": [ATTACHMENT_EXAMPLE],
                "credit": None,
            }
        }
    )

    progress: list[StepOut] = Field(description="Its steps in order.")
    changes: list[str] = Field(description="What the newest change of the request changed, for people.")
    can_retrieve: bool = Field(description="Whether I can take my decision back now.")
    can_escalate: bool = Field(description="Whether the leaders of those who are asked can be asked now.")
    away: list[str] = Field(description="Who is asked and likely away: silent while others decide.")
    attachments: list[AttachmentOut] = Field(description="What is attached to what is asked.")
    credit: CreditWeighed | None = Field(description="How the dealer stands; null unless it is about his credit.")

    @classmethod
    def at(
        cls,
        case: Case,
        outlook: Outlook,
        *,
        me: int,
        changes: Sequence[str],
        can_retrieve: bool,
        files: Sequence[Attachment],
        credit: Weighed | None,
    ) -> Self:
        """The request with its steps."""
        return cls.of(
            case,
            me=me,
            progress=[StepOut.of(one, case.standing) for one in case.standing.steps],
            changes=list(changes),
            can_retrieve=can_retrieve,
            can_escalate=outlook.may_escalate,
            away=[member.name for member in outlook.away],
            attachments=AttachmentOut.all_of(files),
            credit=CreditWeighed.of(credit) if credit else None,
        )


class ApprovalsAnswer(BaseModel):
    """A page of requests: pending ones oldest first, otherwise newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_APPROVAL_EXAMPLE], "next_cursor": None}})

    items: list[ApprovalOut]
    next_cursor: str | None


class ReasonOut(BaseModel):
    """A reason for a rejection or return."""

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

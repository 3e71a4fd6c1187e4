"""Cases of adjudication (判客) as their judges see them: both sides with their evidence."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.adjudication.evidence import Piece
from channel.adjudication.reading import read_out
from channel.adjudication.rules import (
    CASE_KINDS,
    CASE_STATES,
    EVIDENCE_KINDS,
    OUTCOMES,
    RESULTS,
    ROLES,
)
from channel.adjudication.seals import code_of
from channel.adjudication.shown import CaseView, PartyView
from channel.opportunities.transitions import REGISTRATION_STATES
from channel.phones import masked_phone
from miniapp_api.schemas.attachments import ATTACHMENT_EXAMPLE, AttachmentOut
from miniapp_api.schemas.me import DEALER_EXAMPLE, DealerOut
from miniapp_api.values import OneOf, PathValues
from models import AdjudicationCase, Attachment

PIECE_EXAMPLE: dict[str, Any] = {
    "kind": "customer_choice",
    "kind_text": "客户书面选择",
    "at": "2026-11-21T07:04:00Z",
    "code": "7F3A-92C1-0B4D",
    "facts": {"text": "客户出具盖章的选择函", "reference": "函 2026-18", "on_day": "2026-11-20", "by": "member:3"},
    "rows": [{"label": "说明", "text": "客户出具盖章的选择函"}],
    "attachments": [ATTACHMENT_EXAMPLE],
}
_PARTY_EXAMPLE: dict[str, Any] = {
    "id": "7",
    "role": "holder",
    "role_text": "在先报备方",
    "dealer": DEALER_EXAMPLE,
    "number": "BB261121-7K3FQ",
    "customer": "上海浦江大饭店有限公司",
    "name": "客房开关改造",
    "amount": "120000.00",
    "state": "protected",
    "state_text": "保护中",
    "submitted_at": "2026-11-01T07:04:00Z",
    "code": "7F3A-92C1-0B4D",
    "evidence": [PIECE_EXAMPLE],
    "result": None,
    "share": None,
}
_CASE_EXAMPLE: dict[str, Any] = {
    "number": "PK261121-7K3FQ",
    "kind": "possible_conflict",
    "kind_text": "名称相近",
    "state": "open",
    "state_text": "判定中",
    "opened_at": "2026-11-21T07:04:00Z",
    "due_at": "2026-11-26T15:59:59Z",
    "note": None,
    "comparison": {"verdict": "possible", "percent": 93, "evidence": [{"code": "alike", "text": "名称相近"}]},
    "suggestion": {"outcome": "uphold", "award_to": None, "reason_code": "earlier"},
    "parties": [_PARTY_EXAMPLE],
    "appeal_of": None,
    "may_decide": True,
    "outcome": None,
    "outcome_text": None,
    "words": None,
    "decided_by": None,
    "decided_at": None,
    "appeal_until": None,
}


class CasePath(PathValues):
    """One case."""

    case: Annotated[str, Field(pattern=r"^PK[0-9]{6}-[0-9A-Z]{5}$", description="Such as PK261121-7K3FQ.")]


class LineOut(BaseModel):
    """One line of what a piece says."""

    label: str
    text: str


class PieceOut(BaseModel):
    """A sealed piece of evidence, as judges read it."""

    kind: Annotated[str, OneOf(EVIDENCE_KINDS)]
    kind_text: str
    at: datetime = Field(description="When it was sealed, by the server.")
    code: str = Field(description="First digits of its hash (存证码).")
    facts: dict[str, Any] = Field(description="What it says; phones are masked.")
    rows: list[LineOut] = Field(description="The same for people; show these.")
    attachments: list[AttachmentOut]

    @classmethod
    def of(cls, piece: Piece, files: Sequence[Attachment]) -> Self:
        """The piece as the API shows it, with what is attached to it."""
        row, facts = piece.row, _masked(piece.facts)
        rows = [LineOut(label=label, text=text) for label, text in read_out(row.kind, facts)]
        named = {"kind": row.kind, "kind_text": EVIDENCE_KINDS[row.kind], "code": code_of(row.hash)}
        return cls(**named, at=row.at, facts=facts, rows=rows, attachments=AttachmentOut.all_of(files))


class PartyOut(BaseModel):
    """One side of a case, for its judges. Registration and dealer are null for our own direct sales."""

    id: str
    role: Annotated[str, OneOf(ROLES)]
    role_text: str
    dealer: DealerOut | None
    number: str | None = Field(description="Of the registration.")
    customer: str | None
    name: str | None
    amount: str | None
    state: str | None = Field(description="Of the registration.")
    state_text: str | None
    submitted_at: datetime | None
    code: str | None = Field(description="存证码 of the submission, as the dealer has it.")
    evidence: list[PieceOut] = Field(description="In the fixed order of kinds.")
    result: Annotated[str, OneOf(RESULTS)] | None
    share: int | None = Field(description="Percent; null unless it is split.")

    @classmethod
    def of(cls, view: PartyView) -> Self:
        """The side as the API shows it."""
        party, seen = view.party, view.registration
        row = seen.registration if seen else None
        return cls(
            id=str(party.id),
            role=party.role,
            role_text=ROLES[party.role],
            dealer=DealerOut.of(seen.dealer) if seen and seen.dealer else None,
            number=row.number if row else None,
            customer=row.customer if row else None,
            name=row.name if row else None,
            amount=f"{row.amount:f}" if row and row.amount is not None else None,
            state=row.state if row else None,
            state_text=REGISTRATION_STATES[row.state] if row else None,
            submitted_at=row.submitted_at if row else None,
            code=view.code,
            evidence=[PieceOut.of(piece, view.files.get(piece.row.id, ())) for piece in view.pieces],
            result=party.result,
            share=party.share,
        )


class ReasonFound(BaseModel):
    """Why two names are taken for one."""

    code: str
    text: str


class ComparisonOut(BaseModel):
    """How the customers of two parties compare."""

    verdict: Literal["same", "possible", "related", "different"]
    percent: int = Field(description="Score, 0 to 100.")
    evidence: list[ReasonFound]


class SuggestionOut(BaseModel):
    """What the evidence suggests in its fixed order; the judge decides."""

    outcome: str = Field(description="An outcome, or `dismiss`: they are not the same.")
    award_to: str | None = Field(description="`id` of the party, for `award`.")
    reason_code: str


class CaseHead(BaseModel):
    """What judges and parties see alike of a case."""

    number: str
    kind: Annotated[str, OneOf(CASE_KINDS)]
    kind_text: str
    state: Annotated[str, OneOf(CASE_STATES)]
    state_text: str
    opened_at: datetime
    due_at: datetime = Field(description="Last moment of the term.")
    words: str | None = Field(description="Why it was decided so, as all parties read it.")
    decided_at: datetime | None
    appeal_until: datetime | None

    @staticmethod
    def head_of(case: AdjudicationCase) -> dict[str, Any]:
        """The fields of the head."""
        return {
            "number": case.number,
            "kind": case.kind,
            "kind_text": CASE_KINDS[case.kind],
            "state": case.state,
            "state_text": CASE_STATES[case.state],
            "opened_at": case.opened_at,
            "due_at": case.due_at,
            "words": case.reason_text,
            "decided_at": case.decided_at,
            "appeal_until": case.appeal_until,
        }


class CaseOut(CaseHead):
    """A case as its judges see it."""

    model_config = ConfigDict(json_schema_extra={"example": _CASE_EXAMPLE})

    note: str | None = Field(description="Why it was opened, or what the appeal says.")
    comparison: ComparisonOut | None
    suggestion: SuggestionOut | None
    parties: list[PartyOut] = Field(description="The holder, who submitted first, comes first.")
    appeal_of: str | None = Field(description="Number of the case that this one appeals against.")
    may_decide: bool = Field(description="Open, and no appeal against one's own decision or one above.")
    outcome: Annotated[str, OneOf(OUTCOMES)] | None
    outcome_text: str | None
    decided_by: str | None

    @classmethod
    def of(cls, view: CaseView) -> Self:
        """The case as the API shows it."""
        case, found = view.case, view.suggestion
        return cls(
            **cls.head_of(case),
            note=case.note,
            comparison=ComparisonOut.model_validate(case.comparison) if case.comparison else None,
            suggestion=SuggestionOut(
                outcome=found.outcome,
                award_to=str(found.award_to) if found.award_to is not None else None,
                reason_code=found.reason_code,
            )
            if found
            else None,
            parties=[PartyOut.of(party) for party in view.parties],
            appeal_of=view.appeal_of.number if view.appeal_of else None,
            may_decide=view.may_decide,
            outcome=case.outcome,
            outcome_text=OUTCOMES[case.outcome] if case.outcome else None,
            decided_by=view.decided_by,
        )


class CasesAnswer(BaseModel):
    """A page of cases: open ones oldest first, otherwise newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_CASE_EXAMPLE], "next_cursor": None}})

    items: list[CaseOut]
    next_cursor: str | None


class CaseReasonOut(BaseModel):
    """A reason for a decision."""

    code: str
    label: str
    text: str = Field(description="What all parties read; words that the judge adds follow it.")


class OutcomeOut(BaseModel):
    """A way to decide."""

    code: str
    label: str


class CaseReasonsAnswer(BaseModel):
    """What a judge can pick from."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "outcomes": [{"code": "uphold", "label": "维持在先方"}],
                "reasons": [{"code": "earlier", "label": "报备在先", "text": "先完整提交报备的一方优先。"}],
            }
        }
    )

    outcomes: list[OutcomeOut]
    reasons: list[CaseReasonOut]


def _masked(facts: Mapping[str, Any]) -> dict[str, Any]:
    phone = facts.get("contact_phone")
    return {**facts, "contact_phone": masked_phone(phone)} if phone else dict(facts)

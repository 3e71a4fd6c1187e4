"""Cases of adjudication (判客) as a dealer sees them: his own side and result, never who or what the other is."""

from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.adjudication.adding import ADDED_BY_DEALERS, REFERENCE_LIMIT, TEXT_LIMIT, Statement
from channel.adjudication.appeals import WORDS_LIMIT as APPEAL_LIMIT
from channel.adjudication.rules import (
    RESULTS,
)
from channel.adjudication.shown import DealerCase
from channel.adjudication.telling import result_text
from miniapp_api.schemas.attachments import AttachmentIds
from miniapp_api.schemas.conflicts import PIECE_EXAMPLE, CaseHead, PieceOut
from miniapp_api.values import Body, Day, OneOf

_DEALER_CASE_EXAMPLE: dict[str, Any] = {
    "number": "PK261121-7K3FQ",
    "kind": "possible_conflict",
    "kind_text": "名称相近",
    "state": "decided",
    "state_text": "已判定",
    "opened_at": "2026-11-21T07:04:00Z",
    "due_at": "2026-11-26T15:59:59Z",
    "result": "lost",
    "result_text": "认定不由贵司跟进。",
    "share": None,
    "words": "先完整提交报备的一方优先。",
    "decided_at": "2026-11-23T02:00:00Z",
    "appeal_until": "2026-11-30T15:59:59Z",
    "may_appeal": True,
    "added": [PIECE_EXAMPLE],
}
Words = Annotated[str, Field(max_length=APPEAL_LIMIT, description="Why; the judges read it, the other party does not.")]


class AddOwnEvidence(Body):
    """Evidence that a dealer adds to the open case of his registration."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"kind": "statement", "text": "我们已三次拜访客户设备部，均有签到记录"}}
    )

    kind: Annotated[str, OneOf(ADDED_BY_DEALERS)]
    text: str = Field(max_length=TEXT_LIMIT)
    reference: str | None = Field(None, max_length=REFERENCE_LIMIT, description="Where the document is.")
    on_day: Day | None = None
    attachments: AttachmentIds = Field([])

    def statement(self) -> Statement:
        """What is added, as the domain takes it."""
        return Statement(self.kind, self.text, self.reference, self.on_day, tuple(self.attachments))


class Appeal(Body):
    """Why the dealer does not accept a decision or a revocation."""

    model_config = ConfigDict(json_schema_extra={"example": {"words": "客户已书面确认由我司继续推进"}})

    words: Words


class DealerCaseOut(CaseHead):
    """A case as the dealer of one side may see it; never who or what the other side is."""

    model_config = ConfigDict(json_schema_extra={"example": _DEALER_CASE_EXAMPLE})

    result: Annotated[str, OneOf(RESULTS)] | None
    result_text: str | None
    share: int | None = Field(description="Percent; null unless it is split.")
    may_appeal: bool
    added: list[PieceOut] = Field(description="What was added to one's own side by hand, in the order of time.")

    @classmethod
    def of(cls, seen: DealerCase) -> Self:
        """The case as the API shows it."""
        case, party = seen.case, seen.party
        return cls(
            **cls.head_of(case),
            result=party.result,
            result_text=result_text(party) or None,
            share=party.share,
            may_appeal=seen.may_appeal,
            added=[PieceOut.of(piece, seen.files.get(piece.row.id, ())) for piece in seen.added],
        )


class DealerCasesAnswer(BaseModel):
    """The cases of one's own registration, newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_DEALER_CASE_EXAMPLE]}})

    items: list[DealerCaseOut]

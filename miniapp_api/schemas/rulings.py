"""What judges send: a decision, a case opened by hand, evidence."""

from typing import Annotated

from pydantic import ConfigDict, Field

from channel.adjudication.adding import REFERENCE_LIMIT, TEXT_LIMIT, Statement
from channel.adjudication.appeals import WORDS_LIMIT as APPEAL_LIMIT
from channel.adjudication.rules import (
    ADDED_BY_HAND,
    OUTCOMES,
    WORDS_LIMIT,
    Ruling,
)
from miniapp_api.schemas.attachments import AttachmentIds
from miniapp_api.values import Body, Day, OneOf, RowId

Words = Annotated[str, Field(max_length=APPEAL_LIMIT, description="Why; the judges read it, the other party does not.")]


class Share(Body):
    """What one party gets."""

    party: RowId = Field(description="`id` of the party.")
    percent: Annotated[int, Field(strict=True, ge=1, le=99)]


class DecideCase(Body):
    """A judge's decision. Nothing of it can be changed later."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "outcome": "split",
                "shares": [{"party": "7", "percent": 70}, {"party": "8", "percent": 30}],
                "reason_code": "shared_effort",
            }
        }
    )

    outcome: Annotated[str, OneOf(OUTCOMES)]
    reason_code: str = Field(max_length=32, description="A code of `/conflict-reasons`.")
    words: str = Field("", max_length=WORDS_LIMIT, description="All parties read it; needed for `other`. No names.")
    award_to: RowId | None = Field(None, description="`id` of the party, for `award` between parties.")
    shares: Annotated[list[Share], Field(max_length=10)] | None = Field(None, description="For `split`; 100 together.")

    def ruling(self) -> Ruling:
        """The decision as the domain takes it."""
        return Ruling(
            outcome=self.outcome,
            reason_code=self.reason_code,
            words=self.words,
            award_to=int(self.award_to) if self.award_to is not None else None,
            shares={int(each.party): each.percent for each in self.shares} if self.shares is not None else None,
        )


class OpenCase(Body):
    """A case that a manager opens by hand."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {"registrations": ["BB261121-7K3FQ", "BB261121-9M2XA"], "words": "双方都反映在跟进同一项目"}
        }
    )

    registrations: list[Annotated[str, Field(max_length=24, pattern=r"^[0-9A-Z-]+$")]] = Field(
        min_length=1, max_length=4, description="Numbers; one when it is against direct sales."
    )
    with_direct: bool = Field(False, description="Whether our own direct sales are the other party.")
    words: Words


class AddEvidence(Body):
    """Evidence of one party that a judge adds."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "party": "7",
                "kind": "customer_choice",
                "text": "客户出具盖章的选择函",
                "reference": "函 2026-18",
            }
        }
    )

    party: RowId = Field(description="`id` of the party.")
    kind: Annotated[str, OneOf(ADDED_BY_HAND)] = Field(description="`engagement` is for direct sales alone.")
    text: str = Field(max_length=TEXT_LIMIT)
    reference: str | None = Field(None, max_length=REFERENCE_LIMIT, description="Where the document is.")
    on_day: Day | None = None
    attachments: AttachmentIds = Field([])

    def statement(self) -> Statement:
        """What is added, as the domain takes it."""
        return Statement(self.kind, self.text, self.reference, self.on_day, tuple(self.attachments))

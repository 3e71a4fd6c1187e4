"""Policies as those write, publish and recall them who look after dealers."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.policies.values import RULE_KINDS, Audience, Draft, Link
from miniapp_api.pages import PageQuery
from miniapp_api.schemas.attachments import ATTACHMENT_EXAMPLE, AttachmentIds, AttachmentOut
from miniapp_api.schemas.policies import Answer, Kind, State
from miniapp_api.values import Body, Day, OneOf
from models import Attachment, Policy, PolicyVersion

_Name = Annotated[str, Field(min_length=1, max_length=32)]
_Names = Annotated[list[_Name], Field(max_length=5_000)]

_DRAFT_EXAMPLE: dict[str, Any] = {
    "title": "十二月开关促销",
    "text": "满3000减200，12 月有效。",
    "effective_from": "2026-12-01",
    "effective_until": "2026-12-31",
    "audience": {"regions": ["华东"], "levels": ["A"], "without": ["D0002"]},
    "answer": "acknowledge",
    "rules": [{"kind": "price_rule", "code": "M3000"}],
}
_ROW_EXAMPLE: dict[str, Any] = {
    "number": "ZC261123-7K3FQ",
    "version": 1,
    "kind": "promotion",
    "title": "十二月开关促销",
    "state": "draft",
    "effective_from": "2026-12-01",
    "effective_until": "2026-12-31",
    "answer": "acknowledge",
    "created_at": "2026-11-23T02:00:00Z",
    "published_at": None,
    "ended_at": None,
    "dealers": None,
    "people": None,
}
_VERSION_EXAMPLE: dict[str, Any] = {
    **_ROW_EXAMPLE,
    "revision": 1,
    "text": "满3000减200，12 月有效。",
    "audience": {
        "regions": ["华东"],
        "levels": ["A"],
        "product_lines": [],
        "groups": [],
        "dealers": [],
        "without": ["D0002"],
    },
    "blocks_orders": False,
    "is_exclusive": False,
    "rules": [{"kind": "price_rule", "code": "M3000"}],
    "remind_after_hours": 48,
    "digest": None,
    "reason": None,
    "is_changeable": True,
    "attachments": [ATTACHMENT_EXAMPLE],
}


class AudienceIn(BaseModel):
    """Which dealers: every list that names somebody must fit, empty ones do not count, `without` always goes out."""

    model_config = ConfigDict(extra="forbid")

    regions: _Names = Field(default_factory=list)
    levels: _Names = Field(default_factory=list)
    product_lines: _Names = Field(default_factory=list, description="Codes; dealers authorised for one of them today.")
    groups: _Names = Field(default_factory=list, description="Codes of dealer groups.")
    dealers: _Names = Field(default_factory=list, description="Codes of dealers.")
    without: _Names = Field(default_factory=list, description="Codes of dealers who are left out.")


class LinkIn(BaseModel):
    """An executable rule that the policy announces."""

    model_config = ConfigDict(extra="forbid")

    kind: Annotated[str, OneOf(RULE_KINDS)]
    code: Annotated[str, Field(min_length=1, max_length=32)] = Field(
        description="Of a promotion, a bundle or licence tiers; of a price list; of an article; of an agreement."
    )


class PolicyDraftIn(Body):
    """A policy as it is written."""

    model_config = ConfigDict(json_schema_extra={"example": _DRAFT_EXAMPLE})

    title: str = Field(max_length=200)
    text: str = Field(max_length=40_000, description="Markdown; figures in it must be those of the linked rules.")
    effective_from: Day
    effective_until: Day | None = Field(None, description="Last day, included; null: until further notice.")
    audience: AudienceIn = Field(default_factory=AudienceIn)
    answer: Answer = Field("none", description="What is asked of a dealer.")
    blocks_orders: bool = Field(False, description="Nothing is ordered before the dealer has answered.")
    is_exclusive: bool = Field(False, description="No other exclusive policy of its kind for the same dealer and day.")
    rules: Annotated[list[LinkIn], Field(max_length=100)] = Field(default_factory=list)
    remind_after_hours: int | None = Field(48, description="When the unread are told once more; null: never.")
    attachments: AttachmentIds = Field([])

    def draft(self) -> Draft:
        """The same as the domain has it."""
        plain = ("title", "text", "effective_from", "effective_until", "answer", "blocks_orders", "is_exclusive")
        return Draft(
            **{name: getattr(self, name) for name in (*plain, "remind_after_hours")},
            audience=Audience(**{name: tuple(value) for name, value in self.audience.model_dump().items()}),
            rules=tuple(Link(one.kind, one.code) for one in self.rules),
            attachments=tuple(self.attachments),
        )


class NewPolicy(PolicyDraftIn):
    """A new policy."""

    model_config = ConfigDict(json_schema_extra={"example": {"kind": "promotion", **_DRAFT_EXAMPLE}})

    kind: Kind


class ChangedDraft(PolicyDraftIn):
    """A draft as it is to be."""

    model_config = ConfigDict(json_schema_extra={"example": {"revision": 1, **_DRAFT_EXAMPLE}})

    revision: int = Field(ge=1, le=1_000_000, description="Of the draft that was changed; another one is refused.")


class Publish(Body):
    """Which draft goes out."""

    model_config = ConfigDict(json_schema_extra={"example": {"revision": 1}})

    revision: int = Field(ge=1, le=1_000_000, description="Of the draft that was tried; another one is refused.")


class Recall(Body):
    """Why it does not count any more."""

    model_config = ConfigDict(json_schema_extra={"example": {"reason": "金额写错，稍后重发"}})

    reason: str = Field(max_length=300, description="Those who had it read this.")


class DeskQuery(PageQuery):
    """Which versions."""

    state: State | None = None
    kind: Kind | None = None


class DeskRow(BaseModel):
    """A version in the list of those who publish."""

    number: str
    version: int
    kind: Kind
    title: str
    state: State
    effective_from: date
    effective_until: date | None
    answer: Answer
    created_at: datetime
    published_at: datetime | None
    ended_at: datetime | None = Field(description="When it was superseded or recalled.")
    dealers: int | None = Field(description="For how many dealers and people it was published; null while a draft.")
    people: int | None

    @classmethod
    def of(cls, policy: Policy, row: PolicyVersion, **more: Any) -> Self:
        """A version as the API shows it; `more` are fields of a subclass."""
        names = [name for name in DeskRow.model_fields if name not in ("number", "kind")]
        values = {name: getattr(row, name) for name in names}
        return cls(number=policy.number, kind=policy.kind, **values, **more)


class DeskAnswer(BaseModel):
    """A page of versions, newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_ROW_EXAMPLE], "next_cursor": None}})

    items: list[DeskRow]
    next_cursor: str | None


class DeskPolicy(DeskRow):
    """A version with all that it says."""

    model_config = ConfigDict(json_schema_extra={"example": _VERSION_EXAMPLE})

    revision: int
    text: str
    audience: AudienceIn
    blocks_orders: bool
    is_exclusive: bool
    rules: list[LinkIn]
    remind_after_hours: int | None
    digest: str | None
    reason: str | None
    is_changeable: bool = Field(description="Whether this member may revise, publish and recall it.")
    attachments: list[AttachmentOut]

    @classmethod
    def shown(cls, policy: Policy, row: PolicyVersion, files: Sequence[Attachment], *, is_changeable: bool) -> Self:
        """A version with what is attached to it."""
        plain = ("revision", "text", "blocks_orders", "is_exclusive", "remind_after_hours", "digest", "reason")
        return cls.of(
            policy,
            row,
            **{name: getattr(row, name) for name in plain},
            audience=AudienceIn(**row.audience),
            rules=[LinkIn(**one) for one in row.rules],
            is_changeable=is_changeable,
            attachments=AttachmentOut.all_of(files),
        )

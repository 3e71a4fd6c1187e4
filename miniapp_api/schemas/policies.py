"""Policies as the people of a dealer read, acknowledge and sign them."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.access.policies import Sent
from channel.policies.values import ANSWERS, POLICY_KINDS, POLICY_STATES, RULE_KINDS, SIGNING
from miniapp_api.pages import PageQuery
from miniapp_api.schemas.attachments import ATTACHMENT_EXAMPLE, AttachmentOut
from miniapp_api.values import Body, OneOf, PathValues, QueryValues
from models import Attachment

Kind = Annotated[str, OneOf(POLICY_KINDS)]
State = Annotated[str, OneOf(POLICY_STATES)]
Answer = Annotated[str, OneOf(ANSWERS)]
Version = Annotated[int, Field(ge=1, le=1_000_000, description="The version that was seen.")]

_ROW_EXAMPLE: dict[str, Any] = {
    "number": "ZC261123-7K3FQ",
    "version": 1,
    "kind": "promotion",
    "title": "十二月开关促销",
    "state": "published",
    "effective_from": "2026-12-01",
    "effective_until": "2026-12-31",
    "published_at": "2026-11-23T02:00:00Z",
    "answer": "acknowledge",
    "blocks_orders": False,
    "is_pinned": True,
    "opened_at": None,
    "share": 0,
    "read_to_end_at": None,
    "acknowledged_at": None,
    "signed_at": None,
    "signed_name": None,
    "dealer_answered_at": None,
}
_POLICY_EXAMPLE = {
    **_ROW_EXAMPLE,
    "text": "满3000减200，12 月有效。",
    "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "reason": None,
    "rules": [{"kind": "price_rule", "kind_text": "价格规则", "code": "M3000"}],
    "may_answer": True,
    "attachments": [ATTACHMENT_EXAMPLE],
}


class PolicyPath(PathValues):
    """One policy."""

    number: str = Field(pattern=r"^[^\x00-\x1f]{1,24}$", description="Such as ZC261123-7K3FQ.")


class VersionQuery(QueryValues):
    """Which of its versions."""

    version: int | None = Field(None, ge=1, le=1_000_000, description="None: the one that was published last.")


class PoliciesQuery(PageQuery):
    """Which policies."""

    scope: Literal["current", "past"] = Field("current", description="`current`: all at once, without a cursor.")


class PolicyRow(BaseModel):
    """A policy in the list of somebody at a dealer."""

    number: str
    version: int
    kind: Kind
    title: str
    state: State
    effective_from: date
    effective_until: date | None = Field(description="Last day, included; null: until further notice.")
    published_at: datetime | None
    answer: Answer = Field(description="What is asked of the dealer.")
    blocks_orders: bool = Field(description="Nothing can be ordered before the dealer has answered.")
    is_pinned: bool = Field(description="It waits for the dealer's answer, so it stands above the others.")
    opened_at: datetime | None = Field(description="When this person opened it first; null: unread.")
    share: int = Field(description="How much of it this person has seen, in percent.")
    read_to_end_at: datetime | None
    acknowledged_at: datetime | None
    signed_at: datetime | None
    signed_name: str | None
    dealer_answered_at: datetime | None = Field(description="When somebody of the dealer acknowledged or signed it.")

    @classmethod
    def of(cls, sent: Sent, **more: Any) -> Self:
        """A policy as its reader has it; `more` are fields of a subclass."""
        row, receiver = sent.version, sent.receiver
        read = ("opened_at", "read_to_end_at", "acknowledged_at", "signed_at", "signed_name")
        plain = ("version", "title", "state", "effective_from", "effective_until", "published_at", "answer")
        values: dict[str, Any] = {name: getattr(row, name) for name in plain}
        values |= {name: getattr(receiver, name, None) for name in read}
        return cls(
            number=sent.policy.number,
            kind=sent.policy.kind,
            blocks_orders=row.blocks_orders,
            is_pinned=is_pinned(sent),
            share=receiver.share if receiver is not None else 0,
            dealer_answered_at=sent.target.answered_at,
            **values,
            **more,
        )


class AnnouncedRule(BaseModel):
    """An executable rule that a policy announces."""

    kind: str
    kind_text: str = Field(description="As people call it, such as 价格规则.")
    code: str


class PolicyOut(PolicyRow):
    """A policy with its text."""

    model_config = ConfigDict(json_schema_extra={"example": _POLICY_EXAMPLE})

    text: str = Field(description="Markdown. To be shown as text: it has no HTML.")
    digest: str | None = Field(description="SHA-256 of title and text; a signature is under it.")
    reason: str | None = Field(description="Why it was recalled.")
    rules: list[AnnouncedRule] = Field(description="What the product goes by.")
    may_answer: bool = Field(description="Whether this person may answer for the dealer: an annual one its owner.")
    attachments: list[AttachmentOut]

    @classmethod
    def shown(cls, sent: Sent, role: str, files: Sequence[Attachment]) -> Self:
        """A policy with what is attached to it, for somebody of that role."""
        row = sent.version
        rules = [AnnouncedRule(kind_text=RULE_KINDS[one["kind"]], **one) for one in row.rules]
        may_answer = row.answer != "none" and (row.answer != "sign" or role in SIGNING[sent.policy.kind])
        texts = {name: getattr(row, name) for name in ("text", "digest", "reason")}
        return cls.of(sent, **texts, rules=rules, may_answer=may_answer, attachments=AttachmentOut.all_of(files))


class PoliciesAnswer(BaseModel):
    """Policies that were sent to the dealer: first those that wait for his answer, then the unread, then the others."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"items": [_ROW_EXAMPLE], "next_cursor": None, "unread": 1}}
    )

    items: list[PolicyRow]
    next_cursor: str | None
    unread: int = Field(description="How many of these this person has not opened.")


class Progress(Body):
    """How far somebody has read. It is noted, and never taken back."""

    model_config = ConfigDict(json_schema_extra={"example": {"version": 1, "share": 85}})

    version: Version
    share: int = Field(ge=0, le=100, description="Percent of the text that was on the screen; 0: just opened.")


class Acknowledge(Body):
    """Taken note of."""

    model_config = ConfigDict(json_schema_extra={"example": {"version": 1}})

    version: Version


class Sign(Body):
    """A signature."""

    model_config = ConfigDict(json_schema_extra={"example": {"version": 1, "name": "陈建安"}})

    version: Version
    name: str = Field(max_length=64, description="The signer's own name, typed.")


def is_pinned(sent: Sent) -> bool:
    """Whether a policy waits for the dealer's answer."""
    row = sent.version
    return row.state == "published" and row.answer != "none" and sent.target.answered_at is None

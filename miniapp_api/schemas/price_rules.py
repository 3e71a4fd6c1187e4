"""What prices are made of, for headquarters: rules, price lists, and carts that must keep their price."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.pricing.reading import STATE_TEXTS, ListedRule, Version
from channel.pricing.telling import KIND_TEXTS
from miniapp_api.schemas.quotes import AskPrice
from miniapp_api.values import Amount, Moment, OneOf, PathValues, RowId
from models import PinnedCart

_PINNED_EXAMPLE: dict[str, Any] = {
    "id": "7",
    "name": "杭州建安 电线",
    "dealer": "D0001",
    "lines": [{"sku": "BV25R", "quantity": "24", "unit": ""}],
    "at": None,
    "total": "2463.69",
}
_RULE_EXAMPLE: dict[str, Any] = {
    "id": "12",
    "kind": "order_promotion",
    "code": "FULL3000",
    "name": "满3000减200",
    "valid_from": "2026-11-30T16:00:00Z",
    "valid_until": "2026-12-31T16:00:00Z",
    "recorded_at": "2026-11-23T02:00:00Z",
    "replaced_at": None,
    "kind_text": "整单促销",
    "state": "later",
    "state_text": "未开始",
    "summary": "满 3000 元减 200 元",
    "fields": {"code": "FULL3000", "effect": {"is": "OrderOff", "tiers": [{"at": "3000", "off": "200"}]}},
}


class RulePath(PathValues):
    """One version of a rule."""

    id: RowId


class PinnedPath(PathValues):
    """One pinned cart."""

    id: RowId


class PinCart(AskPrice):
    """A cart that must keep its price."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "name": _PINNED_EXAMPLE["name"],
                "dealer": "D0001",
                "lines": [{"sku": "BV25R", "quantity": "24"}],
            }
        }
    )

    name: str = Field(max_length=100)
    dealer: str = Field(max_length=32)
    total: Amount | None = Field(None, description="What must come out; null: what it costs now.")
    at: Moment | None = Field(None, description="The moment it is priced for; null: that of each change.")


class PinnedLineOut(BaseModel):
    """A line of a pinned cart."""

    sku: str
    quantity: Decimal
    unit: str


class PinnedCartOut(BaseModel):
    """A cart that must keep its price."""

    model_config = ConfigDict(json_schema_extra={"example": _PINNED_EXAMPLE})

    id: str
    name: str
    dealer: str
    lines: list[PinnedLineOut]
    at: datetime | None
    total: Decimal

    @classmethod
    def of(cls, row: PinnedCart) -> Self:
        """The cart as the API shows it."""
        cart = row.inputs["cart"]
        lines = [PinnedLineOut(sku=one["sku"], quantity=one["quantity"], unit=one["unit"]) for one in cart["lines"]]
        dealer = cart["dealer"]["code"]
        return cls(id=str(row.id), name=row.name, dealer=dealer, lines=lines, at=row.at, total=row.total)


class PinnedCartsAnswer(BaseModel):
    """A page of pinned carts, newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_PINNED_EXAMPLE], "next_cursor": None}})

    items: list[PinnedCartOut]
    next_cursor: str | None


class PriceRuleOut(BaseModel):
    """A version of a rule; `fields` are what a draft of it would say."""

    id: str
    kind: str
    code: str
    name: str
    valid_from: datetime
    valid_until: datetime | None
    recorded_at: datetime
    replaced_at: datetime | None = Field(description="Until when this was known; null: it still counts.")
    kind_text: str
    state: Annotated[str, OneOf(STATE_TEXTS)]
    state_text: str
    summary: str = Field(description="What it gives, in words.")
    fields: dict[str, Any]

    @classmethod
    def of(cls, listed: ListedRule, now: datetime, **more: Any) -> Self:
        """The rule as the API shows it; `more` are fields of a subclass."""
        row, state = listed.row, listed.state(now)
        same = ("kind", "code", "name", "valid_from", "valid_until", "recorded_at", "replaced_at")
        return cls(
            id=str(row.id),
            kind_text=KIND_TEXTS[row.kind],
            state=state,
            state_text=STATE_TEXTS[state],
            summary=listed.summary,
            fields=listed.fields(),
            **{name: getattr(row, name) for name in same},
            **more,
        )


class RuleWordsOut(BaseModel):
    """A line of a rule in words."""

    label: str
    text: str


class RuleVersionOut(BaseModel):
    """A version of a rule, with the change that brought it."""

    id: str
    state: Annotated[str, OneOf(STATE_TEXTS)]
    state_text: str
    summary: str
    valid_from: datetime
    valid_until: datetime | None
    recorded_at: datetime
    change: int | None = Field(description="Number of the change; null where it is older than the records.")
    note: str | None
    by: str | None = Field(description="Name of the member; null for an import and an operator.")

    @classmethod
    def of(cls, version: Version, now: datetime) -> Self:
        """The version as the API shows it."""
        row, change, state = version.rule.row, version.change, version.rule.state(now)
        return cls(
            id=str(row.id),
            state=state,
            state_text=STATE_TEXTS[state],
            summary=version.rule.summary,
            valid_from=row.valid_from,
            valid_until=row.valid_until,
            recorded_at=row.recorded_at,
            change=change.id if change is not None else None,
            note=change.note if change is not None else None,
            by=version.by,
        )


_VERSION_EXAMPLE: dict[str, Any] = {
    "id": "12",
    "state": "now",
    "state_text": "生效中",
    "summary": "满 3000 元减 200 元",
    "valid_from": "2026-11-30T16:00:00Z",
    "valid_until": None,
    "recorded_at": "2026-11-23T02:00:00Z",
    "change": 3,
    "note": "十二月满减",
    "by": "宋阳",
}


class PriceRuleDetail(PriceRuleOut):
    """A rule in words, with every version of it."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                **_RULE_EXAMPLE,
                "words": [{"label": "内容", "text": "满 3000 元减 200 元"}],
                "versions": [_VERSION_EXAMPLE],
            }
        }
    )

    words: list[RuleWordsOut] = Field(description="For whom, for what, what it gives, how it suffers others.")
    versions: list[RuleVersionOut] = Field(description="Of all rules with its code, the newest first.")

    @classmethod
    def full(cls, listed: ListedRule, versions: Sequence[Version], now: datetime) -> Self:
        """The rule with everything that the API shows of it."""
        words = [RuleWordsOut(label=label, text=text) for label, text in listed.words]
        return cls.of(listed, now, words=words, versions=[RuleVersionOut.of(one, now) for one in versions])


class PriceRulesAnswer(BaseModel):
    """A page of rules, newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_RULE_EXAMPLE], "next_cursor": None}})

    items: list[PriceRuleOut]
    next_cursor: str | None

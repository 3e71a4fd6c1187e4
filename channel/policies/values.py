"""What a policy says, as plain values: its kinds, whom it is for, what it links to, and a draft of it. Pure."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any, Literal

#: Kind → as people call it.
POLICY_KINDS: Mapping[str, str] = {
    "promotion": "促销政策",
    "rebate": "返利政策",
    "price": "价格政策",
    "annual": "年度协议",
    "notice": "通知",
}
#: State of a version → as people call it.
POLICY_STATES: Mapping[str, str] = {
    "draft": "草稿",
    "published": "已发布",
    "superseded": "已更新",
    "recalled": "已撤回",
}
#: What is asked of a dealer → the verb of it.
ANSWERS: Mapping[str, str] = {"none": "阅读", "acknowledge": "确认", "sign": "签署"}
#: What a policy can announce → as people call it.
RULE_KINDS: Mapping[str, str] = {
    "price_rule": "价格规则",
    "price_list": "价格表",
    "standard_price": "标准价",
    "rebate": "返利协议",
}

#: Kind → roles of the contacts whom it reaches. The warehouse sees no prices (domain.md A4).
_COMMERCIAL = ("owner", "buyer", "finance")
RECEIVING: Mapping[str, tuple[str, ...]] = {
    "promotion": _COMMERCIAL,
    "rebate": _COMMERCIAL,
    "price": _COMMERCIAL,
    "annual": _COMMERCIAL,
    "notice": (*_COMMERCIAL, "warehouse"),
}
#: Kind → roles that may sign for the dealer: an annual agreement binds the company, so its owner alone.
SIGNING: Mapping[str, tuple[str, ...]] = {**dict.fromkeys(POLICY_KINDS, _COMMERCIAL), "annual": ("owner",)}

#: From which share on somebody has read a text to its end, in percent.
READ_TO_END = 80

Answer = Literal["none", "acknowledge", "sign"]


@dataclass(frozen=True, slots=True)
class Audience:
    """Which dealers: every part that names somebody must fit; nothing named is everybody. `without` always goes out."""

    regions: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    #: Codes of product lines: dealers who are authorised for one of them.
    product_lines: tuple[str, ...] = ()
    #: Codes of dealer groups, and of dealers.
    groups: tuple[str, ...] = ()
    dealers: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """An executable rule: a kind of RULE_KINDS and its code there (of a standard price that of the article)."""

    kind: str
    code: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A version as somebody wrote it."""

    title: str
    text: str
    effective_from: date
    effective_until: date | None = None
    audience: Audience = Audience()
    answer: Answer = "none"
    blocks_orders: bool = False
    is_exclusive: bool = False
    rules: tuple[Link, ...] = ()
    remind_after_hours: int | None = 48
    #: Public ids, in their order.
    attachments: tuple[str, ...] = ()


def audience_json(audience: Audience) -> dict[str, Any]:
    """The audience as it is kept."""
    return {name: list(value) for name, value in asdict(audience).items() if value}


def audience_of(data: Mapping[str, Sequence[str]]) -> Audience:
    """The audience that was kept."""
    return Audience(**{one.name: tuple(data.get(one.name, ())) for one in fields(Audience)})


def links_of(data: Sequence[Mapping[str, str]]) -> tuple[Link, ...]:
    """The linked rules that were kept."""
    return tuple(Link(one["kind"], one["code"]) for one in data)


def digest_of(title: str, text: str) -> str:
    """Hex SHA-256 of what somebody signs."""
    return hashlib.sha256(f"{title}\n{text}".encode()).hexdigest()

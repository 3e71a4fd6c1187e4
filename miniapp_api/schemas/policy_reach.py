"""The reach of a policy: counted, and dealer by dealer."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.policies.reach import Counts, DealerReach, PersonReach, Reach
from channel.policies.ways import TROUBLES, ways_text
from miniapp_api.pages import PageQuery
from miniapp_api.schemas.policies import Kind, State
from miniapp_api.schemas.policy_desk import DeskRow
from miniapp_api.values import Body, PathValues

_COUNTS_EXAMPLE: dict[str, Any] = {
    "dealers": 120,
    "reached": 96,
    "reach": 80,
    "read": 80,
    "answered": 70,
    "people": 320,
    "delivered": 210,
    "opened": 150,
    "finished": 110,
}
_NAMED_EXAMPLE = {"name": "华东", **_COUNTS_EXAMPLE}
_REACH_EXAMPLE: dict[str, Any] = {
    "number": "ZC261123-7K3FQ",
    "version": 1,
    "kind": "promotion",
    "title": "十二月开关促销",
    "state": "published",
    "published_at": "2026-11-23T02:00:00Z",
    "total": _COUNTS_EXAMPLE,
    "regions": [_NAMED_EXAMPLE],
    "managers": [{**_NAMED_EXAMPLE, "name": "李娜"}],
}
_DEALER_EXAMPLE: dict[str, Any] = {
    "code": "D0001",
    "name": "杭州建安电气有限公司",
    "region": "华东",
    "level": "A",
    "manager": "李娜",
    "people": 3,
    "opened": 1,
    "finished": 1,
    "answered_at": None,
}
_PERSON_EXAMPLE: dict[str, Any] = {
    "id": "12",
    "name": "陈建安",
    "role": "owner",
    "planned_at": "2026-11-23T02:00:00Z",
    "way": "subscribe",
    "second_way": None,
    "way_text": "小程序订阅消息",
    "delivered_at": "2026-11-23T02:00:05Z",
    "trouble": None,
    "opened_at": "2026-11-23T03:00:00Z",
    "share": 100,
    "read_to_end_at": "2026-11-23T03:02:00Z",
    "acknowledged_at": None,
    "signed_at": None,
    "signed_name": None,
    "signed_digest": None,
}


class DealerPath(PathValues):
    """One dealer of a policy."""

    number: str = Field(pattern=r"^[^\x00-\x1f]{1,24}$", description="Such as ZC261123-7K3FQ.")
    code: str = Field(pattern=r"^[^\x00-\x1f]{1,32}$", description="Such as D0001.")


class ReachedQuery(PageQuery):
    """Which dealers of a policy."""

    version: int | None = Field(None, ge=1, le=1_000_000, description="None: the one that was published last.")
    which: Literal["all", "unopened", "unread", "unanswered"] = Field(
        "all", description="Only those of whom nobody has opened it, read it to its end, or answered."
    )


class CountsOut(BaseModel):
    """Dealers and people."""

    dealers: int = Field(description="For whom it was published.")
    reached: int = Field(description="Of whom somebody has opened it.")
    reach: int = Field(description="reached ÷ dealers in percent, rounded down.")
    read: int = Field(description="Of whom somebody has read at least 80 %.")
    answered: int = Field(description="Who have acknowledged or signed.")
    people: int = Field(description="To whom it was sent.")
    delivered: int = Field(description="Whose subscribe message WeChat took, of the last month.")
    opened: int
    finished: int = Field(description="Who have read at least 80 %.")

    @classmethod
    def of(cls, counts: Counts, **more: Any) -> Self:
        """Counts as the API shows them; `more` are fields of a subclass."""
        return cls(**{name: getattr(counts, name) for name in CountsOut.model_fields}, **more)


class NamedCounts(CountsOut):
    """Counts of one region, or of one manager's dealers."""

    name: str = Field(description="Empty: dealers whom nobody looks after.")

    @classmethod
    def all_of(cls, named: Mapping[str, Counts]) -> list[Self]:
        """Counts in the given order."""
        return [cls.of(counts, name=name) for name, counts in named.items()]


class ReachOut(BaseModel):
    """What has become of a version, among the dealers whom the member looks after."""

    model_config = ConfigDict(json_schema_extra={"example": _REACH_EXAMPLE})

    number: str
    version: int
    kind: Kind
    title: str
    state: State
    published_at: datetime | None
    total: CountsOut
    regions: list[NamedCounts]
    managers: list[NamedCounts]

    @classmethod
    def of(cls, reach: Reach) -> Self:
        """The reach as the API shows it."""
        row = DeskRow.of(reach.policy, reach.version)
        return cls(
            **{name: getattr(row, name) for name in ("number", "version", "kind", "title", "state", "published_at")},
            total=CountsOut.of(reach.total),
            regions=NamedCounts.all_of(reach.regions),
            managers=NamedCounts.all_of(reach.managers),
        )


class DealerReachOut(BaseModel):
    """One dealer."""

    code: str
    name: str
    region: str
    level: str
    manager: str | None
    people: int
    opened: int
    finished: int
    answered_at: datetime | None

    @classmethod
    def of(cls, found: DealerReach) -> Self:
        """A dealer as the API shows him."""
        own = {name: getattr(found.dealer, name) for name in ("code", "name", "region", "level")}
        counted = {name: getattr(found, name) for name in ("manager", "people", "opened", "finished", "answered_at")}
        return cls(**own, **counted)


class ReachedAnswer(BaseModel):
    """A page of the dealers of a version."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_DEALER_EXAMPLE], "next_cursor": None}})

    items: list[DealerReachOut]
    next_cursor: str | None


class PolicyReader(BaseModel):
    """One person, and how far he has read."""

    id: str = Field(description="For asking for his phone.")
    name: str
    role: Annotated[str, Field(description="owner, buyer, finance or warehouse.")]
    planned_at: datetime = Field(description="When it was sent to him.")
    way: str | None = Field(description="How he was told besides the inbox: chain, subscribe, mass; inbox: by nothing.")
    second_way: str | None = Field(description="The same, when he was told once more.")
    way_text: str = Field(description="Both in words.")
    delivered_at: datetime | None = Field(description="When a platform first took a message for him.")
    trouble: str | None = Field(description="Why the last message did not arrive, and what to do.")
    opened_at: datetime | None
    share: int
    read_to_end_at: datetime | None
    acknowledged_at: datetime | None
    signed_at: datetime | None
    signed_name: str | None
    signed_digest: str | None = Field(description="SHA-256 of the title and text that he signed.")

    @classmethod
    def of(cls, found: PersonReach) -> Self:
        """A person as the API shows him."""
        row = found.receiver
        own: dict[str, Any] = {
            "id": str(found.contact.id),
            "name": found.contact.name,
            "role": found.contact.role,
            "way_text": ways_text(row.way, row.second_way),
            "trouble": TROUBLES.get(row.trouble or ""),
        }
        read = {name: getattr(found.receiver, name) for name in cls.model_fields if name not in own}
        return cls(**own, **read)


class PeopleAnswer(BaseModel):
    """Everybody at a dealer to whom a version was sent."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"code": "D0001", "name": "杭州建安电气有限公司", "items": [_PERSON_EXAMPLE]}}
    )

    code: str
    name: str
    items: list[PolicyReader]


class CallIn(Body):
    """Who is to be called."""

    model_config = ConfigDict(json_schema_extra={"example": {"contact": "12"}})

    contact: str = Field(pattern=r"^[0-9]{1,18}$", description="The id of one of the dealer's people.")


class PhoneOut(BaseModel):
    """A phone to call."""

    model_config = ConfigDict(json_schema_extra={"example": {"phone": "+8613800000001"}})

    phone: str = Field(description="E.164.")

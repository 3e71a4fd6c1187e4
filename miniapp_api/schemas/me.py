"""Who is logged in."""

from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from models import Dealer

Kind = Literal["dealer", "member", "unbound"]
Home = Literal["dealer", "manager", "rep"]
Capability = Literal[
    "opportunities",
    "inbox",
    "company",
    "members",
    "approvals",
    "conflicts",
    "delegations",
    "pool",
    "engagements",
    "forecast",
    "configuration",
    "prices",
    "leavers",
    "dealers",
    "today",
    "catalogue",
    "orders",
    "rebates",
    "credit",
    "statements",
    "policies",
]

DEALER_EXAMPLE = {"code": "D0001", "name": "杭州建安电气有限公司", "level": "A", "city": "杭州"}
ME_EXAMPLE: dict[str, Any] = {
    "kind": "dealer",
    "name": "陈建安",
    "role": "owner",
    "dealer": DEALER_EXAMPLE,
    "dealers": [DEALER_EXAMPLE],
    "manager": {"name": "李娜"},
    "unread": 1,
    "homes": ["dealer"],
    "policy": {
        "number": "ZC261123-7K3FQ",
        "title": "2026 年度合作协议",
        "answer": "sign",
        "blocks_orders": True,
        "count": 1,
    },
    "capabilities": ["catalogue", "orders", "opportunities", "policies", "inbox", "company", "members"],
    "subscribe": {"registration_decided": "TEMPLATE_ID"},
    "ask": {"registered": ["TEMPLATE_ID"], "ordered": []},
}


class DealerOut(BaseModel):
    """A dealer, for the people who work there."""

    code: str
    name: str
    level: str
    city: str

    @classmethod
    def of(cls, dealer: Dealer) -> Self:
        """The dealer as the API shows it."""
        return cls(code=dealer.code, name=dealer.name, level=dealer.level, city=dealer.city)


class ManagerOut(BaseModel):
    """Who looks after the dealer."""

    name: str


class WaitingPolicy(BaseModel):
    """A policy that the dealer has not answered."""

    number: str
    title: str
    answer: str = Field(description="acknowledge or sign.")
    blocks_orders: bool = Field(description="Nothing can be ordered before it is answered.")
    count: int = Field(description="How many wait in all.")


class Me(BaseModel):
    """The person behind the token, and what the client may offer."""

    model_config = ConfigDict(json_schema_extra={"example": ME_EXAMPLE})

    kind: Kind
    name: str = Field(description="Empty while not bound.")
    role: str | None = Field(description="owner, buyer, …; for a member manager, director, rep or hq.")
    dealer: DealerOut | None = Field(description="For whom a dealer's contact acts now.")
    dealers: list[DealerOut] = Field(description="Every dealer the person may act for.")
    manager: ManagerOut | None
    unread: int = Field(description="Inbox messages not read yet.")
    policy: WaitingPolicy | None = Field(None, description="What waits for an answer of the dealer before all else.")
    homes: list[Home] = Field(description="Homes that the client opens for the person, the first by itself.")
    capabilities: list[Capability] = Field(description="Parts of this API that are of use, in the order of tiles.")
    subscribe: dict[str, str] = Field(description="Purpose → template id to ask consent for.")
    ask: dict[str, list[str]] = Field(
        description="What he has just done → templates to ask for then; see subscriptions."
    )


class MeAnswer(BaseModel):
    """The person, after something about him has changed."""

    model_config = ConfigDict(json_schema_extra={"example": {"me": ME_EXAMPLE}})

    me: Me

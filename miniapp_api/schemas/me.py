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
    "dealers",
    "today",
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
    "capabilities": ["opportunities", "inbox", "company", "members"],
    "subscribe": {"registration_decided": "TEMPLATE_ID"},
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
    homes: list[Home] = Field(description="Homes that the client opens for the person, the first by itself.")
    capabilities: list[Capability] = Field(description="Parts of this API that are of use, in the order of tiles.")
    subscribe: dict[str, str] = Field(description="Purpose → template id to ask consent for.")


class MeAnswer(BaseModel):
    """The person, after something about him has changed."""

    model_config = ConfigDict(json_schema_extra={"example": {"me": ME_EXAMPLE}})

    me: Me

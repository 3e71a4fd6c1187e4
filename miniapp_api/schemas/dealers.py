"""Dealers and their people: for those who look after them, and for the people themselves."""

from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.dealers import Overview, Person
from channel.phones import masked_phone
from channel.policies.people import Reachable
from miniapp_api.schemas.me import DEALER_EXAMPLE, DealerOut, ManagerOut
from miniapp_api.values import PathValues
from models import Dealer, Member

_PERSON_EXAMPLE: dict[str, Any] = {"name": "陈建安", "role": "owner", "bound": True, "phone_masked": "138****0001"}
_REACHABLE_EXAMPLE: dict[str, Any] = {
    **_PERSON_EXAMPLE,
    "ways": ["subscribe"],
    "ways_text": "小程序订阅消息（剩 2 条）",
    "messages_left": 2,
    "troubles": ["不在企业微信上下游：请邀请他的企业加入，并填好人员编号。"],
}
_OVERVIEW_EXAMPLE: dict[str, Any] = {
    **DEALER_EXAMPLE,
    "region": "华东",
    "manager": {"name": "李娜", "userid": "lina"},
    "open_registrations": 2,
    "contacts": 3,
}


class CodePath(PathValues):
    """One dealer."""

    code: Annotated[str, Field(pattern=r"^[^\x00-\x1f]{1,32}$", description="Such as D0001.")]


class CaretakerOut(ManagerOut):
    """Who looks after the dealer, for colleagues."""

    userid: str = Field(description="For opening a chat in WeCom.")


class PersonOut(BaseModel):
    """Somebody who may act for a dealer."""

    name: str
    role: str = Field(description="owner, buyer, finance or warehouse.")
    bound: bool = Field(description="Whether the person has logged in and shown the prepared number.")
    phone_masked: str = Field(description="Such as 138****0001.")

    @classmethod
    def of(cls, person: Person, **more: Any) -> Self:
        """The person as the API shows it; `more` are fields of a subclass."""
        contact = person.contact
        phone = masked_phone(contact.phone)
        return cls(name=contact.name, role=contact.role, bound=person.is_bound, phone_masked=phone, **more)


class ReachablePerson(PersonOut):
    """Somebody who may act for a dealer, and how he can be told outside of the inbox."""

    ways: list[str] = Field(description="chain, subscribe, mass: those that he has; empty: the inbox alone.")
    ways_text: str = Field(description="The same in words.")
    messages_left: int = Field(description="Subscribe messages about policies that he has granted and that are left.")
    troubles: list[str] = Field(description="What is missing and what to do about it, in sentences.")

    @classmethod
    def reached(cls, person: Person, found: Reachable) -> Self:
        """The person as the API shows him to who looks after his dealer."""
        said = {"messages_left": found.messages_left, "troubles": list(found.troubles)}
        return cls.of(person, ways=list(found.ways), ways_text=found.text, **said)


class DealerFacts(DealerOut):
    """A dealer, for those who look after it."""

    region: str
    manager: CaretakerOut | None
    open_registrations: int = Field(description="Under review or protected.")

    @classmethod
    def seen(cls, overview: Overview, **more: Any) -> Self:
        """The dealer as the API shows it; `more` are fields of a subclass."""
        dealer, manager = overview.dealer, overview.manager
        return cls(
            **DealerOut.of(dealer).model_dump(),
            region=dealer.region,
            manager=CaretakerOut(name=manager.name, userid=manager.userid) if manager is not None else None,
            open_registrations=overview.open_registrations,
            **more,
        )


class DealerRow(DealerFacts):
    """A dealer in a list."""

    model_config = ConfigDict(json_schema_extra={"example": _OVERVIEW_EXAMPLE})

    contacts: int = Field(description="How many people may act for it.")


class DealerDetail(DealerFacts):
    """A dealer with its people."""

    model_config = ConfigDict(json_schema_extra={"example": {**_OVERVIEW_EXAMPLE, "contacts": [_REACHABLE_EXAMPLE]}})

    contacts: list[ReachablePerson] = Field(description="Everybody who may act for it.")


class DealersAnswer(BaseModel):
    """A page of dealers, in the order in which they joined."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_OVERVIEW_EXAMPLE], "next_cursor": None}})

    items: list[DealerRow]
    next_cursor: str | None


class CompanyOut(DealerOut):
    """One's own company."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                **DEALER_EXAMPLE,
                "region": "华东",
                "credit_code": "91350100M000100Y43",
                "manager": {"name": "李娜"},
            }
        }
    )

    region: str
    credit_code: str | None
    manager: ManagerOut | None = Field(description="Whom to ask; null between two managers.")

    @classmethod
    def led_by(cls, dealer: Dealer, manager: Member | None) -> Self:
        """The company as the API shows it to its people."""
        return cls(
            **DealerOut.of(dealer).model_dump(),
            region=dealer.region,
            credit_code=dealer.credit_code,
            manager=ManagerOut(name=manager.name) if manager is not None else None,
        )


class ColleagueOut(PersonOut):
    """Somebody who may act for the same dealer."""

    is_me: bool


class ColleaguesAnswer(BaseModel):
    """Everybody who may act for one's own dealer."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [{**_PERSON_EXAMPLE, "is_me": True}]}})

    items: list[ColleagueOut]

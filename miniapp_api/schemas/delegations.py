"""Who decides for whom, and the colleagues one may ask."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from channel.approvals.leaving import Leaving
from channel.approvals.shown import SHOWN
from miniapp_api.values import Body, OneOf, PathValues, RowId
from models import Delegation, Member

DECIDER_EXAMPLE: dict[str, Any] = {"userid": "wangfang", "name": "王芳", "role": "director", "region": "华东"}
_DELEGATION_EXAMPLE: dict[str, Any] = {
    "id": "7",
    "away": {**DECIDER_EXAMPLE, "userid": "lina", "name": "李娜", "role": "manager"},
    "to": DECIDER_EXAMPLE,
    "begins": "2026-11-24T16:00:00Z",
    "until": "2026-11-28T16:00:00Z",
    "subjects": [],
    "is_active": False,
}


class DelegationPath(PathValues):
    """One delegation."""

    id: RowId = Field(description="`id` of the delegation.")


class MemberPath(PathValues):
    """One member."""

    userid: str = Field(min_length=1, max_length=64, description="WeCom's userid.")


class NewDelegation(Body):
    """When somebody is away, [begins, until), and who decides meanwhile."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {"to": "wangfang", "begins": "2026-11-25T00:00:00+08:00", "until": "2026-11-29T00:00:00+08:00"}
        },
    )

    to: str = Field(min_length=1, max_length=64, description="Userid of a colleague of `/colleagues`.")
    begins: AwareDatetime = Field(description="Now when it lies in the past.")
    until: AwareDatetime = Field(description="The first moment that it no longer covers; at most 180 days away.")
    subjects: list[Annotated[str, OneOf(SHOWN)]] = Field(
        default_factory=list, max_length=20, description="What it is about; none for everything."
    )
    away: str | None = Field(None, max_length=64, description="Userid of who is away; for headquarters only.")


class DeciderOut(BaseModel):
    """Somebody of the manufacturer who decides."""

    model_config = ConfigDict(json_schema_extra={"example": DECIDER_EXAMPLE})

    userid: str
    name: str
    role: str
    region: str | None

    @classmethod
    def of(cls, member: Member) -> Self:
        """A member as colleagues see him."""
        return cls(userid=member.userid, name=member.name, role=member.role, region=member.region)


class DecidersAnswer(BaseModel):
    """Colleagues who may decide, in alphabetical order of their userid; at most 100."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [DECIDER_EXAMPLE]}})

    items: list[DeciderOut]


class DelegationOut(BaseModel):
    """Somebody decides for somebody away."""

    model_config = ConfigDict(json_schema_extra={"example": _DELEGATION_EXAMPLE})

    id: str
    away: DeciderOut
    to: DeciderOut
    begins: datetime
    until: datetime
    subjects: list[str] = Field(description="None stands for everything.")
    is_active: bool = Field(description="Whether it has begun.")

    @classmethod
    def of(cls, row: Delegation, members: Mapping[int, Member], *, now: datetime) -> Self:
        """A delegation with both members."""
        return cls(
            id=str(row.id),
            away=DeciderOut.of(members[row.from_id]),
            to=DeciderOut.of(members[row.to_id]),
            begins=row.valid_from,
            until=row.valid_until,
            subjects=row.subjects,
            is_active=row.cancelled_at is None and row.valid_from <= now < row.valid_until,
        )


class DelegationsAnswer(BaseModel):
    """A page of delegations that are not over, newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_DELEGATION_EXAMPLE], "next_cursor": None}})

    items: list[DelegationOut]
    next_cursor: str | None


class LeavingOut(BaseModel):
    """What somebody holds who is about to leave. Nothing of it is lost; a successor can be named for all of it."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "member": {**DECIDER_EXAMPLE, "userid": "lina", "name": "李娜", "role": "manager"},
                "leader": DECIDER_EXAMPLE,
                "dealers": 12,
                "people": 3,
                "requests": 5,
                "delegations": 1,
            }
        }
    )

    member: DeciderOut
    leader: DeciderOut | None = Field(
        description="Who is asked in his place, and to whom his people report, when no successor is named; null: "
        "headquarters are asked."
    )
    dealers: int = Field(description="That he looks after; without a successor they wait for headquarters to assign.")
    people: int = Field(description="Who report to him.")
    requests: int = Field(description="That wait for his decision, or will.")
    delegations: int = Field(description="From and to him; they end.")

    @classmethod
    def of(cls, found: Leaving) -> Self:
        """The outlook as the API shows it."""
        return cls(
            member=DeciderOut.of(found.member),
            leader=DeciderOut.of(found.leader) if found.leader is not None else None,
            dealers=found.dealers,
            people=found.people,
            requests=found.requests,
            delegations=found.delegations,
        )


class Deactivate(Body):
    """Who takes over; nobody named: the leader."""

    model_config = ConfigDict(json_schema_extra={"example": {"successor": "wangfang"}})

    successor: str | None = Field(None, max_length=64, description="Userid.")

"""Counting whom an audience has, while it is being chosen."""

from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.policies.examining import Counted
from miniapp_api.schemas.policies import Kind
from miniapp_api.schemas.policy_desk import AudienceIn
from miniapp_api.schemas.policy_try import PartOut
from miniapp_api.values import Body

_PART: dict[str, Any] = {"name": "华东", "dealers": 120, "people": 320}
_COUNTED: dict[str, Any] = {
    "dealers": 120,
    "people": 320,
    "unbound": 14,
    "regions": [_PART],
    "levels": [{**_PART, "name": "A"}],
    "groups": [{"code": "key_accounts", "name": "重点客户", "dealers": 8}],
    "problems": {},
}


class AudienceQuestion(Body):
    """An audience that is being chosen."""

    model_config = ConfigDict(json_schema_extra={"example": {"kind": "promotion", "audience": {"regions": ["华东"]}}})

    kind: Kind
    audience: AudienceIn = Field(default_factory=AudienceIn)


class AudienceGroup(BaseModel):
    """A group of dealers."""

    code: str
    name: str
    dealers: int = Field(description="How many of the audience are in it.")


class AudienceAnswer(BaseModel):
    """How many it has. Of an empty audience: all that there is to choose from."""

    model_config = ConfigDict(json_schema_extra={"example": _COUNTED})

    dealers: int
    people: int
    unbound: int = Field(description="People without a WeChat account bound.")
    regions: list[PartOut]
    levels: list[PartOut]
    groups: list[AudienceGroup] = Field(description="Every group.")
    problems: dict[str, str] = Field(description="Field → sentence of names that stand for nothing.")

    @classmethod
    def of(cls, found: Counted) -> Self:
        """The count as the API shows it."""
        return cls(
            **{name: getattr(found, name) for name in ("dealers", "people", "unbound")},
            regions=PartOut.all_of(found.regions),
            levels=PartOut.all_of(found.levels),
            groups=[AudienceGroup(code=code, name=name, dealers=dealers) for code, name, dealers in found.groups],
            problems=dict(found.problems),
        )

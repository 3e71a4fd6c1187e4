"""What publishing a draft of a policy would do."""

from collections.abc import Sequence
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.policies.examining import DryRun, Part
from channel.policies.ways import WAYS

_TRIAL_EXAMPLE: dict[str, Any] = {
    "revision": 1,
    "dealers": 120,
    "people": 320,
    "regions": [{"name": "华东", "dealers": 120, "people": 320}],
    "levels": [{"name": "A", "dealers": 120, "people": 320}],
    "unbound": 14,
    "without_people": 1,
    "without_signer": 0,
    "named": [{"code": "D0099", "name": "苏州新源电气有限公司"}],
    "ways": [
        {"way": "subscribe", "text": "小程序订阅消息", "people": 300},
        {"way": "inbox", "text": "仅站内信", "people": 20},
    ],
    "silent": [{"dealer": "D0099", "name": "陈晨"}],
    "warnings": ["20 人没有可用的外部渠道，只能在站内信里看到，请安排电话通知。"],
    "problems": {"figures[0]": "正文写了“满3000减200”，但价格规则 M3000（满减）是“满3000减300”，请改成一致再发布。"},
}


class PartOut(BaseModel):
    """One region or level."""

    name: str
    dealers: int
    people: int

    @classmethod
    def all_of(cls, parts: Sequence[Part]) -> list[Self]:
        """Parts in the given order."""
        return [cls(name=one.name, dealers=one.dealers, people=one.people) for one in parts]


class NamedDealer(BaseModel):
    """A dealer whom nobody would hear of it."""

    code: str
    name: str


class WayOut(BaseModel):
    """How many people would be told by one way."""

    way: str = Field(description="chain, subscribe, mass, or inbox: by nothing else.")
    text: str
    people: int


class SilentPerson(BaseModel):
    """Somebody whom nothing but the inbox would tell."""

    dealer: str = Field(description="Code of the dealer.")
    name: str


class DryRunOut(BaseModel):
    """What publishing a draft would do now. Nothing is sent."""

    model_config = ConfigDict(json_schema_extra={"example": _TRIAL_EXAMPLE})

    revision: int = Field(description="To be given when it is published.")
    dealers: int
    people: int
    regions: list[PartOut]
    levels: list[PartOut]
    unbound: int = Field(description="People without a WeChat account bound: the inbox waits for them, nothing rings.")
    without_people: int = Field(description="Dealers with nobody whom it is for.")
    without_signer: int = Field(description="Dealers with nobody who may sign it.")
    named: list[NamedDealer] = Field(description="Some of the dealers with nobody.")
    ways: list[WayOut] = Field(description="By which way how many people would be told, besides the inbox.")
    silent: list[SilentPerson] = Field(description="Some of the people whom nothing but the inbox would tell.")
    warnings: list[str] = Field(description="Sentences that should be read before it is published.")
    problems: dict[str, str] = Field(description="Field → sentence of what stands against publishing it.")

    @classmethod
    def of(cls, run: DryRun) -> Self:
        """A dry run as the API shows it."""
        same = ("revision", "dealers", "people", "unbound", "without_people", "without_signer")
        return cls(
            **{name: getattr(run, name) for name in same},
            regions=PartOut.all_of(run.regions),
            levels=PartOut.all_of(run.levels),
            named=[NamedDealer(code=code, name=name) for code, name in run.named],
            ways=[WayOut(way=way, text=WAYS[way], people=people) for way, people in run.ways.items()],
            silent=[SilentPerson(dealer=dealer, name=name) for dealer, name in run.silent],
            warnings=list(run.warnings),
            problems=dict(run.problems),
        )

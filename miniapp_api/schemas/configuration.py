"""The configuration as headquarters see and change it."""

from datetime import datetime
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from channel.configuration import Configuration, built_in
from channel.configuration.differences import Difference
from channel.configuration.effects import EFFECT_TEXTS, Effect
from channel.configuration.service import NOTE_LIMIT, Version
from channel.configuration.trial import Trial
from channel.configuration.whole import body_of
from miniapp_api.values import Body, OneOf, PathValues


class _ShapeOfConfiguration:
    """Annotates a JSON object whose shape the document shows, while the domain reads it and names all that is wrong."""

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return handler(Configuration.__pydantic_core_schema__)


ConfigurationValues = Annotated[dict[str, Any], _ShapeOfConfiguration()]
Number = Annotated[int, Field(ge=0, le=2**31 - 1)]

_BODY_EXAMPLE = body_of(built_in())
_VERSION_EXAMPLE: dict[str, Any] = {
    "number": 3,
    "applied_at": "2026-11-21T07:04:00Z",
    "applied_by": "宋阳",
    "note": "大项目保护期延长到 180 天",
}
_DIFFERENCE_EXAMPLE: dict[str, Any] = {
    "path": "registrations.types[project].windows[0].days",
    "change": "changed",
    "before": 90,
    "after": 120,
    "text": "商机报备 › 商机类型 › 工程项目 › 保护期 › 第 1 项 › 保护天数：90 → 120",
}
_EFFECT_EXAMPLE: dict[str, Any] = {
    "kind": "over_capacity",
    "count": 1,
    "examples": ["杭州建安电气有限公司"],
    "text": EFFECT_TEXTS["over_capacity"].format(count=1),
}


class VersionPath(PathValues):
    """One version."""

    number: Annotated[str, Field(pattern=r"^(0|[1-9][0-9]{0,8})$", description="0 is the built-in one.")]


class TryConfiguration(Body):
    """A configuration to try. It is whole: every section must be there."""

    model_config = ConfigDict(json_schema_extra={"example": {"configuration": _BODY_EXAMPLE}})

    configuration: ConfigurationValues


class ApplyConfiguration(Body):
    """A configuration to make count from now on."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"seen": 2, "note": _VERSION_EXAMPLE["note"], "configuration": _BODY_EXAMPLE}}
    )

    seen: Number = Field(description="Number of the version that was changed; another one counts by now: 409.")
    note: str = Field(max_length=NOTE_LIMIT, description="Why, for whoever looks back.")
    configuration: ConfigurationValues


class RestoreVersion(Body):
    """An earlier version to make count again."""

    model_config = ConfigDict(json_schema_extra={"example": {"seen": 3, "note": "改回上一版"}})

    seen: Number = Field(description="Number of the version that counts now, as far as the person knows.")
    note: str = Field(max_length=NOTE_LIMIT, description="Why, for whoever looks back.")


class VersionOut(BaseModel):
    """A version without its values."""

    number: int = Field(description="1 for the first that was applied; 0 is the built-in one.")
    applied_at: datetime | None = Field(description="Null for the built-in one.")
    applied_by: str | None = Field(description="Name of the member; null for an operator and the built-in one.")
    note: str

    @classmethod
    def of(cls, version: Version, **more: Any) -> Self:
        """The version as the API shows it; `more` are fields of a subclass."""
        return cls(
            number=version.number,
            applied_at=version.applied_at,
            applied_by=version.applied_by,
            note=version.note,
            **more,
        )


class VersionDetail(VersionOut):
    """A version with its values."""

    model_config = ConfigDict(json_schema_extra={"example": {**_VERSION_EXAMPLE, "configuration": _BODY_EXAMPLE}})

    configuration: Configuration


class DifferenceOut(BaseModel):
    """A value that differs."""

    path: str
    change: Literal["added", "removed", "changed", "reordered"]
    before: Any = Field(description="JSON value; null where there was none.")
    after: Any = Field(description="JSON value; null where there is none any more.")
    text: str = Field(description="Where and what, for people.")

    @classmethod
    def of(cls, difference: Difference) -> Self:
        """The difference as the API shows it."""
        return cls(
            path=difference.path,
            change=difference.change,
            before=difference.before,
            after=difference.after,
            text=difference.text,
        )


class EffectOut(BaseModel):
    """What it means for whatever is open now."""

    kind: Annotated[str, OneOf(EFFECT_TEXTS)]
    count: int
    examples: list[str] = Field(description="The first few, as people know them.")
    text: str

    @classmethod
    def of(cls, effect: Effect) -> Self:
        """The effect as the API shows it."""
        return cls(kind=effect.kind, count=effect.count, examples=list(effect.examples), text=effect.text)


class TrialOut(BaseModel):
    """What would happen; nothing has."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"seen": 3, "differences": [_DIFFERENCE_EXAMPLE], "effects": [_EFFECT_EXAMPLE]}}
    )

    seen: int = Field(description="The version that counts now; send it along to apply.")
    differences: list[DifferenceOut]
    effects: list[EffectOut]

    @classmethod
    def of(cls, trial: Trial) -> Self:
        """The dry run as the API shows it."""
        return cls(
            seen=trial.version.number,
            differences=[DifferenceOut.of(each) for each in trial.differences],
            effects=[EffectOut.of(each) for each in trial.effects],
        )


class Applied(VersionOut):
    """The version that counts now, and what it changed."""

    model_config = ConfigDict(json_schema_extra={"example": {**_VERSION_EXAMPLE, "differences": [_DIFFERENCE_EXAMPLE]}})

    differences: list[DifferenceOut]

    @classmethod
    def with_differences(cls, version: Version, found: list[Difference]) -> Self:
        """The applied version as the API shows it."""
        return cls.of(version, differences=[DifferenceOut.of(each) for each in found])


class VersionsAnswer(BaseModel):
    """A page of applied versions, newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_VERSION_EXAMPLE], "next_cursor": None}})

    items: list[VersionOut]
    next_cursor: str | None

"""Pipelines as they are configured, and bringing open opportunities to the newest version."""

from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, StrictBool

from channel.configuration.pipelines import Stage
from channel.pipelines.details import Configured
from channel.pipelines.migration import Group, Migration
from miniapp_api.values import Body, PathValues

StageCode = Annotated[str, Field(max_length=32, pattern=r"^[a-z][a-z0-9_]*$")]

STAGE_EXAMPLE: dict[str, Any] = {
    "code": "discover",
    "name": "发现商机",
    "win": 10,
    "max_days": 30,
    "requires": ["expected_on", "amount"],
    "gate": {"need": 1},
    "needs_approval": False,
}


class PipelinePath(PathValues):
    """One pipeline."""

    code: StageCode


class StageOut(BaseModel):
    """A stage as it is configured."""

    code: str
    name: str
    win: int = Field(description="Percent that the stage begins with.")
    max_days: int = Field(description="Days after which a stay costs probability.")
    requires: list[str] = Field(description="Fields that must be filled to leave it.")
    gate: dict[str, int] = Field(description="Smallest scores, by dimension, to leave it.")
    needs_approval: bool = Field(description="Whether leaving it forward must be agreed to.")

    @classmethod
    def of(cls, stage: Stage, **more: Any) -> Self:
        """The stage as the API shows it; `more` are fields of a subclass."""
        return cls.model_validate({**stage.model_dump(mode="json"), **more})


class PipelineOut(BaseModel):
    """A pipeline as new opportunities follow it."""

    code: str
    name: str
    version: int
    types: list[str] = Field(description="Opportunity types that follow it.")
    stages: list[StageOut]

    @classmethod
    def of(cls, row: Configured) -> Self:
        """The pipeline as the API shows it."""
        stages = [StageOut.of(stage) for stage in row.pipeline.stages]
        named = {"code": row.pipeline.code, "name": row.pipeline.name}
        return cls(**named, version=row.version, types=list(row.types), stages=stages)


class PipelinesAnswer(BaseModel):
    """Every pipeline."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "items": [
                    {
                        "code": "project",
                        "name": "工程项目流程",
                        "version": 1,
                        "types": ["project", "tender"],
                        "stages": [STAGE_EXAMPLE],
                    }
                ]
            }
        }
    )

    items: list[PipelineOut]


class Migrate(Body):
    """How stages of older versions go over; a stage of the same code needs no line."""

    model_config = ConfigDict(json_schema_extra={"example": {"mapping": {"negotiate": "propose"}, "dry_run": True}})

    mapping: dict[StageCode, StageCode] = Field(default_factory=dict, max_length=100)
    dry_run: StrictBool = Field(True, description="Only count.")


class GroupOut(BaseModel):
    """Open opportunities of one older version in one stage."""

    version: int
    stage: str
    stage_name: str
    to_stage: str | None = Field(description="Null: the mapping has to say.")
    count: int

    @classmethod
    def of(cls, group: Group) -> Self:
        """The group as the API shows it."""
        return cls(
            version=group.version.version,
            stage=group.stage,
            stage_name=group.stage_name,
            to_stage=group.to_stage,
            count=group.count,
        )


class MigrationAnswer(BaseModel):
    """What a migration did, or would do."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "dry_run": True,
                "count": 12,
                "groups": [
                    {"version": 1, "stage": "discover", "stage_name": "发现商机", "to_stage": "discover", "count": 12}
                ],
                "stages": [STAGE_EXAMPLE],
            }
        }
    )

    dry_run: bool
    count: int = Field(description="How many go over.")
    groups: list[GroupOut]
    stages: list[StageOut] = Field(description="Of the version they go to.")

    @classmethod
    def of(cls, migration: Migration) -> Self:
        """The migration as the API shows it."""
        groups = [GroupOut.of(group) for group in migration.groups]
        stages = [StageOut.of(stage) for stage in migration.target.stages]
        return cls(dry_run=migration.is_dry_run, count=migration.count, groups=groups, stages=stages)

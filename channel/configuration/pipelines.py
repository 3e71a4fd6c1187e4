"""Section `pipelines`: the ordered stages of opportunity types (domain.md B3)."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from channel.configuration.parts import Code, Name, Part, Percent, Problem, repeated

#: Budget, Authority, Need, Timeline, Competition (R-STG-3).
Dimension = Literal["budget", "authority", "need", "timeline", "competition"]

#: R-STG-4: so many fields that nobody asked for before.
NEW_FIELDS_LIMIT = 3


class Stage(Part):
    """One stage. Entering the next one needs what this one requires."""

    code: Code
    name: Name
    #: Win probability that the stage begins with (R-STG-5).
    win: Percent
    #: Days after which an opportunity that stays here loses probability.
    max_days: Annotated[int, Field(ge=1, le=3650)]
    #: Fields of the opportunity that must be filled to leave the stage.
    requires: Annotated[tuple[Code, ...], Field(max_length=50)] = ()
    #: Smallest BANTC scores to leave the stage.
    gate: dict[Dimension, Annotated[int, Field(ge=1, le=3)]] = Field(default_factory=dict)
    #: Whether leaving the stage must be approved.
    needs_approval: bool = False


class Pipeline(Part):
    """The stages of some opportunity types, in order."""

    code: Code
    name: Name
    stages: Annotated[tuple[Stage, ...], Field(min_length=1, max_length=20)]


class Pipelines(Part):
    """Every pipeline."""

    all: Annotated[tuple[Pipeline, ...], Field(min_length=1, max_length=50)]

    def pipeline_of(self, code: str) -> Pipeline | None:
        """The pipeline of that code, None when it is no longer configured."""
        return next((pipeline for pipeline in self.all if pipeline.code == code), None)


def problems(section: Pipelines) -> Iterator[Problem]:
    """What is wrong with values that can be read one by one."""
    yield from repeated("pipelines.all", [pipeline.code for pipeline in section.all])
    for index, pipeline in enumerate(section.all):
        path = f"pipelines.all[{index}].stages"
        yield from repeated(path, [stage.code for stage in pipeline.stages])
        asked: set[str] = set()
        for at, stage in enumerate(pipeline.stages):
            new = {*stage.requires, *stage.gate} - asked
            if len(new) > NEW_FIELDS_LIMIT:
                yield Problem(f"{path}[{at}]", "too_many_new_fields", {"count": str(len(new))})
            asked |= new

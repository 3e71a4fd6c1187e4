"""Section `pipelines`: the ordered stages of opportunity types (domain.md B3)."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal, get_args

from pydantic import Field

from channel.configuration.parts import Code, Name, Part, Percent, Problem, repeated

#: Budget, Authority, Need, Timeline, Competition (R-STG-3).
Dimension = Literal["budget", "authority", "need", "timeline", "competition"]
DIMENSIONS: tuple[Dimension, ...] = get_args(Dimension)

#: Dimension → the field whose answer leads to a score of 1, 2 and 3 (channel.pipelines.qualification).
RUNGS: Mapping[Dimension, tuple[str, str, str]] = {
    "budget": ("budget_amount", "budget_status", "budget_status"),
    "authority": ("contacts", "contacts", "contacts"),
    "need": ("pain", "value", "need_confirmed"),
    "timeline": ("expected_on", "timeline_reason", "timeline_confirmed"),
    "competition": ("competitors", "position", "position"),
}

#: What every opportunity has to have before it leaves its first stage, beside a win probability (R-STG-3).
CORE_FIELDS = ("amount", "expected_on")

#: Fields that a stage may require.
REQUIRABLE = frozenset({*CORE_FIELDS, *(field for rungs in RUNGS.values() for field in rungs)})

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


def asked_fields(stage: Stage, *, is_first: bool) -> frozenset[str]:
    """Every field that must be known to leave a stage, whoever asked for it first."""
    gate = (field for dimension, score in stage.gate.items() for field in RUNGS[dimension][:score])
    return frozenset({*(CORE_FIELDS if is_first else ()), *stage.requires, *gate})


def problems(section: Pipelines) -> Iterator[Problem]:
    """What is wrong with values that can be read one by one."""
    yield from repeated("pipelines.all", [pipeline.code for pipeline in section.all])
    for index, pipeline in enumerate(section.all):
        path = f"pipelines.all[{index}].stages"
        yield from repeated(path, [stage.code for stage in pipeline.stages])
        yield from _stage_problems(path, pipeline.stages)
        yield from _new_field_problems(path, pipeline.stages)


def _stage_problems(path: str, stages: tuple[Stage, ...]) -> Iterator[Problem]:
    for at, stage in enumerate(stages):
        for index, field in enumerate(stage.requires):
            if field not in REQUIRABLE:
                yield Problem(f"{path}[{at}].requires[{index}]", "unknown_requirement", {"value": field})
        if at and stage.win < stages[at - 1].win:
            yield Problem(f"{path}[{at}].win", "win_falls", {"name": stage.name, "win": str(stages[at - 1].win)})
    last = stages[-1]
    if last.requires or last.gate or last.needs_approval:
        yield Problem(f"{path}[{len(stages) - 1}]", "last_stage_asks", {"name": last.name})


def _new_field_problems(path: str, stages: tuple[Stage, ...]) -> Iterator[Problem]:
    """R-STG-4. Two scores that one field raises are one question, so fields are counted and not scores."""
    known: frozenset[str] = frozenset()
    for at, stage in enumerate(stages[:-1]):
        asked = asked_fields(stage, is_first=at == 0)
        if len(asked - known) > NEW_FIELDS_LIMIT:
            yield Problem(f"{path}[{at}]", "too_many_new_fields", {"count": str(len(asked - known))})
        known |= asked

"""Stages and gates (R-STG-1, R-STG-2): what is missing to leave a stage, and which move is allowed. Pure."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from channel.configuration.pipelines import CORE_FIELDS, RUNGS, Dimension, Pipeline, Stage
from channel.errors import Conflict, Invalid
from channel.fields import text_problem
from channel.pipelines.qualification import DIMENSION_NAMES, FIELDS, Record, scores
from channel.plain import plain

Kind = Literal["forward", "skip", "backward"]

#: Kind of a move → what people read in the history.
KINDS_OF_MOVES = {
    "opened": "建立商机",
    "forward": "推进",
    "skip": "跳级推进",
    "backward": "退回",
    "migrated": "流程更新",
}
_REASON = (4, 200)


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that a gate asks for and the record does not have."""

    #: The field that would help: one of FIELDS.
    field: str
    #: None for a field that the stage requires by itself.
    dimension: Dimension | None = None
    #: Score that there is and score that is needed; 0 and 0 without a dimension.
    has: int = 0
    needs: int = 0

    @property
    def text(self) -> str:
        """What to do about it, in Chinese."""
        label, question = FIELDS[self.field]
        if self.dimension is None:
            return f"请填写{label}。"
        return f"{DIMENSION_NAMES[self.dimension]}还差 {self.needs - self.has} 级：{question}"


@dataclass(frozen=True, slots=True)
class Move:
    """A move that the rules allow."""

    kind: Kind
    #: Tidied; "" for a move forward that gave none.
    reason: str
    #: Whether somebody has to agree first: one of the stages that are left asks for it.
    needs_approval: bool


def index_of(pipeline: Pipeline, code: str) -> int:
    """Where a stage stands, from 0; Invalid("unknown_stage") when the pipeline has none of that code."""
    for index, stage in enumerate(pipeline.stages):
        if stage.code == code:
            return index
    raise Invalid("unknown_stage", fields={"to": "bad_value"}, facts={"pipeline": pipeline.name})


def missing(pipeline: Pipeline, index: int, record: Record, *, today: date) -> tuple[Missing, ...]:
    """What the record lacks to leave the stage at `index`; nothing for the last one, which is left by winning."""
    if index == len(pipeline.stages) - 1:
        return ()
    stage = pipeline.stages[index]
    fields = [
        Missing(field)
        for field in dict.fromkeys([*(CORE_FIELDS if index == 0 else ()), *stage.requires])
        if not record.knows(field, today=today)
    ]
    return (*fields, *_missing_scores(stage, record, {row.field for row in fields}, today=today))


def checked_move(pipeline: Pipeline, current: str, to: str, record: Record, reason: str | None, *, today: date) -> Move:
    """The move from `current` to `to`, if R-STG-2 allows it.

    One stage forward needs that stage's gate, several need all gates on the way, backward needs a reason.
    Raises Invalid("unknown_stage", "move_reason_needed"), Conflict("same_stage", "gate_not_met"); the last names
    every field that would open the gates.
    """
    here, there = index_of(pipeline, current), index_of(pipeline, to)
    text = plain(reason or "")
    if problem := text_problem(text, 1, _REASON[1]) if text else None:
        raise Invalid("invalid_fields", fields={"reason": problem})
    if here == there:
        raise Conflict("same_stage", facts={"stage": pipeline.stages[here].name})
    if there < here:
        if problem := text_problem(text, *_REASON):
            raise Invalid("move_reason_needed", fields={"reason": problem})
        return Move("backward", text, needs_approval=False)
    lacking = [row for index in range(here, there) for row in missing(pipeline, index, record, today=today)]
    if lacking:
        raise gate_not_met(pipeline.stages[there], lacking)
    left = pipeline.stages[here:there]
    kind: Kind = "forward" if there == here + 1 else "skip"
    return Move(kind, text, any(stage.needs_approval for stage in left))


def gate_not_met(to: Stage, lacking: list[Missing]) -> Conflict:
    """The refusal of a move, with every field that would open the way."""
    named = dict.fromkeys(FIELDS[row.field][0] for row in lacking)
    return Conflict(
        "gate_not_met",
        fields={row.field: "stage_needs" for row in lacking},
        facts={"stage": to.name, "missing": "、".join(named)},
    )


def _missing_scores(stage: Stage, record: Record, named: set[str], *, today: date) -> list[Missing]:
    found = scores(record, today=today)
    lacking = []
    for dimension, needs in stage.gate.items():
        has = found[dimension]
        if has < needs:
            field = RUNGS[dimension][has]
            if field not in named:
                lacking.append(Missing(field, dimension, has, needs))
    return lacking

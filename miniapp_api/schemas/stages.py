"""An opportunity in its pipeline: stages and gates, win probability, history; and moving it."""

from datetime import date, datetime
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.configuration.pipelines import DIMENSIONS
from channel.pipelines.coach import Advice
from channel.pipelines.details import Overview, Step
from channel.pipelines.moves import MOVE_STATES
from channel.pipelines.qualification import DIMENSION_NAMES, FIELDS
from channel.pipelines.rules import KINDS_OF_MOVES, Missing
from miniapp_api.schemas.pipelines import STAGE_EXAMPLE, StageCode, StageOut
from miniapp_api.schemas.probability import Percent, WinOut, win_out
from miniapp_api.schemas.qualification import QUALIFICATION_EXAMPLE, QualificationOut, qualification_out
from miniapp_api.values import Body, Money, OneOf

AnyField = Annotated[str, OneOf(FIELDS)]
AnyDimension = Annotated[str, OneOf(DIMENSIONS)]

_MISSING_EXAMPLE: dict[str, Any] = {
    "field": "pain",
    "dimension": "need",
    "has": 0,
    "needs": 1,
    "text": "需求还差 1 级：客户要解决什么问题？",
}
_MOVE_EXAMPLE: dict[str, Any] = {
    "kind": "opened",
    "kind_text": "建立商机",
    "state": "done",
    "state_text": "已完成",
    "from_stage": None,
    "from_name": "",
    "to_stage": "discover",
    "to_name": "发现商机",
    "by": "",
    "reason": "",
    "asked_at": "2026-11-23T02:00:00Z",
    "settled_at": "2026-11-23T02:00:00Z",
    "dwell_s": None,
}
_OVERVIEW_EXAMPLE: dict[str, Any] = {
    "number": "BB261121-7K3FQ",
    "pipeline": {"code": "project", "name": "工程项目流程", "version": 1, "is_outdated": False},
    "is_open": True,
    "stage": "discover",
    "stage_name": "发现商机",
    "stage_since": "2026-11-23T02:00:00Z",
    "days": 3,
    "stages": [{**STAGE_EXAMPLE, "position": "current", "missing": [_MISSING_EXAMPLE]}],
    "amount": "120000.00",
    "expected_on": "2027-03-31",
    "win": {
        "percent": "8.0",
        "computed": "8.0",
        "base": 10,
        "age_factor": "1.000",
        "bantc_factor": "0.800",
        "score": 8,
        "own": None,
    },
    "risk": "0.00",
    "scores": [
        {"dimension": "budget", "name": "预算", "score": 2},
        {"dimension": "authority", "name": "决策人", "score": 3},
        {"dimension": "need", "name": "需求", "score": 0},
        {"dimension": "timeline", "name": "时间", "score": 2},
        {"dimension": "competition", "name": "竞争", "score": 1},
    ],
    "qualification": QUALIFICATION_EXAMPLE,
    "next_field": {
        "field": "pain",
        "label": "客户需求",
        "question": "客户要解决什么问题？",
        "why": "补上后就能推进到下一阶段，赢率可从 8.0% 升到 8.3%。",
        "opens_gate": True,
        "percent_now": "8.0",
        "percent_then": "8.3",
        "gain": "360.00",
    },
    "pending_move": None,
    "history": [_MOVE_EXAMPLE],
}


class MissingOut(BaseModel):
    """Something that a gate asks for."""

    field: AnyField
    dimension: AnyDimension | None = Field(description="Null for a field that is required by itself.")
    has: int
    needs: int
    text: str = Field(description="What to do about it.")

    @classmethod
    def of(cls, row: Missing) -> Self:
        """The row as the API shows it."""
        return cls(field=row.field, dimension=row.dimension, has=row.has, needs=row.needs, text=row.text)


class StageStanding(StageOut):
    """A stage of the opportunity's own pipeline, and what is missing to leave it."""

    position: Literal["passed", "current", "ahead"]
    missing: list[MissingOut]


class PipelineRef(BaseModel):
    """Which stages an opportunity follows."""

    code: str
    name: str
    version: int
    is_outdated: bool = Field(description="Whether the pipeline was edited since; it waits for a migration.")


class ScoreOut(BaseModel):
    """One of the five scores."""

    dimension: AnyDimension
    name: str
    score: int = Field(ge=0, le=3)


class NextField(BaseModel):
    """The one field worth asking for now."""

    field: AnyField
    label: str
    question: str
    why: str
    opens_gate: bool = Field(description="Whether a good answer opens the way to the next stage.")
    percent_now: Percent
    percent_then: Percent = Field(description="With the best answer.")
    gain: Money | None = Field(description="Weighted amount gained; null while no amount is known.")

    @classmethod
    def of(cls, advice: Advice) -> Self:
        """The advice as the API shows it."""
        return cls.model_validate({name: getattr(advice, name) for name in cls.model_fields})


class MoveOut(BaseModel):
    """A change of stage, or the wish for one."""

    kind: Annotated[str, OneOf(KINDS_OF_MOVES)]
    kind_text: str
    state: Annotated[str, OneOf(MOVE_STATES)]
    state_text: str
    from_stage: str | None
    from_name: str
    to_stage: str
    to_name: str
    by: str = Field(description="Empty for the house itself, and for a dealer who had it before.")
    reason: str
    asked_at: datetime
    settled_at: datetime | None
    dwell_s: int | None = Field(description="Seconds spent in the stage that was left.")

    @classmethod
    def of(cls, step: Step) -> Self:
        """The move as the API shows it."""
        row = step.move
        columns = {name: getattr(row, name) for name in cls.model_fields if hasattr(row, name)}
        words = {"kind_text": KINDS_OF_MOVES[row.kind], "state_text": MOVE_STATES[row.state]}
        return cls.model_validate(
            {**columns, **words, **{name: getattr(step, name) for name in ("from_name", "to_name", "by", "reason")}}
        )


class PipelineOverview(BaseModel):
    """An opportunity in its pipeline."""

    model_config = ConfigDict(json_schema_extra={"example": _OVERVIEW_EXAMPLE})

    number: str
    pipeline: PipelineRef
    is_open: bool = Field(description="Whether it can still be changed.")
    stage: str
    stage_name: str
    stage_since: datetime
    days: int = Field(description="Whole local days in the stage.")
    stages: list[StageStanding]
    amount: Money | None
    expected_on: date | None
    win: WinOut
    risk: Money | None = Field(description="What standing still may cost; null while no amount is known.")
    scores: list[ScoreOut]
    qualification: QualificationOut
    next_field: NextField | None = Field(description="Null when everything is known or it has ended.")
    pending_move: MoveOut | None
    history: list[MoveOut] = Field(description="Oldest first, without a pending one.")


class MoveStage(Body):
    """Where an opportunity goes."""

    model_config = ConfigDict(json_schema_extra={"example": {"to": "qualify"}})

    to: StageCode
    reason: str | None = Field(None, max_length=400, description="Needed to go back, 4–200 characters.")


def overview_out(shown: Overview, *, now: datetime) -> PipelineOverview:
    """An opportunity in its pipeline as the API shows it."""
    standing = shown.standing
    opportunity, pipeline, chances = standing.opportunity, standing.pipeline, standing.chances(now)
    return PipelineOverview(
        number=standing.registration.number,
        pipeline=PipelineRef(
            code=pipeline.code, name=pipeline.name, version=standing.version.version, is_outdated=shown.is_outdated
        ),
        is_open=standing.is_open,
        stage=standing.stage.code,
        stage_name=standing.stage.name,
        stage_since=opportunity.stage_since,
        days=standing.days(now),
        stages=_stages(shown),
        amount=opportunity.amount,
        expected_on=opportunity.expected_on,
        win=win_out(shown, chances),
        risk=chances.risk,
        scores=[ScoreOut(dimension=it, name=DIMENSION_NAMES[it], score=shown.scores[it]) for it in DIMENSIONS],
        qualification=qualification_out(shown),
        next_field=NextField.of(shown.advice) if shown.advice is not None else None,
        pending_move=MoveOut.of(shown.pending) if shown.pending is not None else None,
        history=[MoveOut.of(step) for step in shown.history],
    )


def _stages(shown: Overview) -> list[StageStanding]:
    index = shown.standing.index
    return [
        StageStanding.of(
            stage,
            position="passed" if at < index else "current" if at == index else "ahead",
            missing=[MissingOut.of(row) for row in shown.missing[at]],
        )
        for at, stage in enumerate(shown.standing.pipeline.stages)
    ]

"""The one field worth asking for now (idea C17): what most opens the gate, then what most moves the forecast. Pure."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from channel.configuration.pipelines import CORE_FIELDS, Pipeline
from channel.pipelines.probability import weighted, win_probability
from channel.pipelines.qualification import FIELDS, RECORD_FIELDS, Record, Stakeholder, score
from channel.pipelines.rules import Missing, missing

#: Field → the best that can be learned; a text is any text.
_BEST: dict[str, Any] = {
    "budget_status": "confirmed",
    "contacts": (Stakeholder("decider", "supportive"),),
    "need_confirmed": True,
    "timeline_confirmed": True,
    "position": "ahead",
}


@dataclass(frozen=True, slots=True)
class Advice:
    """Which field to ask for, and what a good answer would bring."""

    field: str
    #: Whether the way to the next stage would be open after it.
    opens_gate: bool
    percent_now: Decimal
    percent_then: Decimal
    #: Weighted amount gained, in yuan; None while no amount is known.
    gain: Decimal | None

    @property
    def label(self) -> str:
        """Name of the field."""
        return FIELDS[self.field][0]

    @property
    def question(self) -> str:
        """The question to put."""
        return FIELDS[self.field][1]

    @property
    def why(self) -> str:
        """What it is good for, in Chinese."""
        if self.field in CORE_FIELDS:
            return "有了它，这个商机才会计入预测。"
        rise = f"赢率可从 {self.percent_now}% 升到 {self.percent_then}%"
        return f"补上后就能推进到下一阶段，{rise}。" if self.opens_gate else f"补上后{rise}。"


def next_field(pipeline: Pipeline, index: int, record: Record, days: int, *, today: date) -> Advice | None:
    """The field whose answer helps most in the stage at `index`; None when everything is known.

    Amount and day come first, without them the opportunity is in no forecast. Then the field that closes most of
    the gate, then the one that adds most weighted amount, then the order of FIELDS.
    """
    before = _gate_gap(missing(pipeline, index, record, today=today))
    stage, now = pipeline.stages[index], score(record, today=today)
    percent_now = win_probability(stage, days, now).percent
    best: tuple[tuple[bool, int, int], Advice] | None = None
    for field in RECORD_FIELDS:
        then = _with_best(record, field)
        if record.knows(field, today=today) and score(then, today=today) == now:
            continue
        left = _gate_gap(missing(pipeline, index, then, today=today))
        percent_then = win_probability(stage, days, score(then, today=today)).percent
        gain = None if record.amount is None else weighted(record.amount, percent_then - percent_now)
        core = field in CORE_FIELDS and not record.knows(field, today=today)
        weight = (core, before - left, score(then, today=today) - now)
        if core or weight[1:] != (0, 0):
            advice = Advice(field, before > 0 and left == 0, percent_now, percent_then, gain)
            best = max(best or (weight, advice), (weight, advice), key=lambda found: found[0])
    return best[1] if best else None


def _gate_gap(lacking: tuple[Missing, ...]) -> int:
    """How far a gate is from open: a required field counts one, a score what it lacks."""
    return sum(max(1, row.needs - row.has) for row in lacking)


def _with_best(record: Record, field: str) -> Record:
    """The record with the best answer to one field; what was known before stays beside it."""
    if field == "amount":
        return replace(record, amount=record.amount or Decimal(1))
    if field == "budget_amount":
        return replace(record, budget_amount=record.budget_amount or Decimal(1))
    if field == "expected_on":
        return replace(record, expected_on=date.max)
    if field == "competitors":
        return replace(record, competitors=record.competitors or ("?",))
    if field == "contacts":
        return replace(record, contacts=(*record.contacts, *_BEST["contacts"]))
    return replace(record, **{field: _BEST.get(field, getattr(record, field) or "?")})

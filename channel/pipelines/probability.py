"""How likely an opportunity is won, and what its standing still may cost (R-STG-5, B12). Pure, exact decimals."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from channel.configuration.pipelines import Stage
from channel.pipelines.qualification import BEST_SCORE

_TENTH, _CENT, _MILLE = Decimal("0.1"), Decimal("0.01"), Decimal("0.001")
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Win:
    """A computed win probability and what it is made of: percent = base × age_factor × bantc_factor."""

    #: Percent that the stage begins with.
    base: int
    #: 1 up to the stage's longest stay, then halved by each further such stay; 3 places.
    age_factor: Decimal
    #: 0.6 for nothing known to 1 for everything; 3 places.
    bantc_factor: Decimal
    #: 0–100, one place, half up; computed from the exact factors.
    percent: Decimal


def win_probability(stage: Stage, days: int, score: int) -> Win:
    """The win probability after `days` in a stage with a BANTC score of 0 to 15 (R-STG-5)."""
    age, bantc = age_factor(days, stage.max_days), bantc_factor(score)
    percent = min(_HUNDRED, max(Decimal(0), stage.win * age * bantc))
    return Win(stage.win, _rounded(age, _MILLE), _rounded(bantc, _MILLE), _rounded(percent, _TENTH))


def age_factor(days: int, max_days: int) -> Decimal:
    """1 up to `max_days`, then 0.5 ^ ((days − max) / max)."""
    over = max(0, days - max_days)
    return Decimal("0.5") ** (Decimal(over) / max_days)


def bantc_factor(score: int) -> Decimal:
    """0.6 + 0.4 × score / 15."""
    return Decimal("0.6") + Decimal("0.4") * score / BEST_SCORE


def weighted(amount: Decimal, percent: Decimal) -> Decimal:
    """What an amount counts in a forecast, in yuan with two places."""
    return _rounded(amount * percent / _HUNDRED, _CENT)


def stagnation_risk(amount: Decimal, days: int, max_days: int, percent: Decimal) -> Decimal:
    """amount × max(0, days − max) / max × (1 − win), in yuan with two places (B12); 0 up to the longest stay."""
    over = Decimal(max(0, days - max_days)) / max_days
    return _rounded(amount * over * (1 - percent / _HUNDRED), _CENT)


def _rounded(value: Decimal, step: Decimal) -> Decimal:
    return value.quantize(step, ROUND_HALF_UP)

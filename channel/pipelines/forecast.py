"""What a period will bring: closed business and open amounts by their win probability (B12). Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from channel.errors import Invalid
from channel.pipelines.probability import weighted

_PERIOD = re.compile(r"(20[0-9]{2})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?")


@dataclass(frozen=True, slots=True)
class Period:
    """Local days from `first` to `last`, both in it: a month, a quarter or a year."""

    first: date
    last: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Forecast:
    """A forecast in yuan. `total` has `actual` in it or not, as `includes_actual` says."""

    actual: Decimal
    #: Σ open amount × win probability, with the managers' own percentages where they gave some.
    open: Decimal
    #: The same with computed percentages alone, so that both are reported (R-STG-5).
    open_computed: Decimal
    includes_actual: bool

    @property
    def total(self) -> Decimal:
        """What people call the forecast."""
        return self.open + (self.actual if self.includes_actual else 0)

    @property
    def label(self) -> str:
        """Which of the two it is, in Chinese."""
        return "预测含已成交金额" if self.includes_actual else "预测不含已成交金额"


@dataclass(frozen=True, slots=True)
class Expected:
    """An open opportunity with an amount: its computed percentage and the one that counts."""

    amount: Decimal
    computed: Decimal
    percent: Decimal


def read_period(text: str) -> Period:
    """The period that 2026-12, 2026-Q4 or 2026 names; Invalid("invalid_fields") for anything else."""
    found = _PERIOD.fullmatch(text)
    if found is None:
        raise Invalid("invalid_fields", fields={"period": "bad_period"})
    year, quarter, month = int(found[1]), found[2], found[3]
    first_month = int(month) if month else 3 * int(quarter) - 2 if quarter else 1
    months = 1 if month else 3 if quarter else 12
    first, after = date(year, first_month, 1), first_month + months
    return Period(first, date(year + after // 13, (after - 1) % 12 + 1, 1) - timedelta(days=1))


def forecast(actual: Decimal, expected: Iterable[Expected], *, includes_actual: bool) -> Forecast:
    """Closed in the period, plus each open amount by its percentage; each is rounded to a fen before it is added."""
    rows = list(expected)
    return Forecast(
        actual,
        sum((weighted(row.amount, row.percent) for row in rows), Decimal(0)),
        sum((weighted(row.amount, row.computed) for row in rows), Decimal(0)),
        includes_actual,
    )


def attainment(amount: Decimal, target: Decimal) -> Decimal | None:
    """How much of a target an amount is, in percent with one place; None for a target of zero (B9)."""
    return (100 * amount / target).quantize(Decimal("0.1"), ROUND_HALF_UP) if target else None


def gap(amount: Decimal, target: Decimal) -> Decimal:
    """What is missing to the target in yuan; 0 when it is reached."""
    return max(Decimal(0), target - amount)


def target_of(actual: Decimal, percent: Decimal) -> Decimal:
    """The target of which `actual` is `percent` per cent, to the fen; `percent` is above 0."""
    return (100 * actual / percent).quantize(Decimal("0.01"), ROUND_HALF_UP)

"""What counts for an agreement: plain sums of events, so that their order does not matter. Pure.

The same sums come about one event after the other (`accrual`) and from all events at once (`nightly`), to the cent.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Protocol, Self

from channel.rebates.terms import Collected, Period, Terms

ZERO = Decimal(0)


class Event(Protocol):
    """What is looked at of an event; its amounts are negative for a return."""

    kind: Any
    sku: Any
    category: Any
    product_line: Any
    net: Any
    gross: Any
    is_gift: Any
    is_special: Any
    ordered_on: Any
    shipped_on: Any
    received_on: Any
    paid_on: Any
    days_to_pay: Any


@dataclass(frozen=True, slots=True)
class Sums:
    """What counts of one dealer in one agreement, in yuan."""

    total: Decimal = ZERO
    #: By product line; they sum to the total.
    by_line: Mapping[str, Decimal] = field(default_factory=dict)
    #: What was paid in each part of the collection factor, in its order; what was paid later is in none.
    collected: tuple[Decimal, ...] = ()
    #: What counted in the year before, when that is the baseline.
    baseline: Decimal = ZERO

    def __add__(self, other: "Sums") -> "Sums":
        by_line = dict(self.by_line)
        for line, amount in other.by_line.items():
            by_line[line] = by_line.get(line, ZERO) + amount
        parts = max(len(self.collected), len(other.collected))
        collected = tuple(_at(self.collected, place) + _at(other.collected, place) for place in range(parts))
        return Sums(self.total + other.total, by_line, collected, self.baseline + other.baseline)

    def to_json(self) -> dict[str, Any]:
        """As JSON values, equal for equal sums: what is 0 is left out."""
        return {
            "total": _text(self.total),
            "by_line": {line: _text(amount) for line, amount in sorted(self.by_line.items()) if amount},
            "collected": [_text(amount) for amount in self.collected],
            "baseline": _text(self.baseline),
        }

    @classmethod
    def of_json(cls, values: Mapping[str, Any]) -> Self:
        """The sums that were stored; nothing stored is nothing counted."""
        return cls(
            Decimal(values.get("total", 0)),
            {line: Decimal(amount) for line, amount in values.get("by_line", {}).items()},
            tuple(Decimal(amount) for amount in values.get("collected", ())),
            Decimal(values.get("baseline", 0)),
        )


def counted(terms: Terms, period: Period, event: Event) -> Sums | None:
    """What an event adds to an agreement's sums; None when it does not count.

    The day by which it counts is that of the basis (R-REB-2). A return counts against the day by which what is
    returned had counted, so that it is taken out at the rates of then (R-REB-7).
    """
    if (terms.without_gifts and event.is_gift) or (terms.without_special_prices and event.is_special):
        return None
    if not terms.goods.scope().covers(event):
        return None
    day: date | None = getattr(event, f"{terms.basis}_on")
    amount: Decimal = event.gross if terms.with_tax else event.net
    is_volume = event.kind in terms.volume_kinds
    if period.has(day):
        collected = _collected(terms.collection, event, amount)
        if not is_volume:
            return Sums(collected=collected) if any(collected) else None
        return Sums(amount, {event.product_line: amount}, collected)
    has_baseline = terms.growth is not None and terms.growth.baseline == "prior_year"
    return Sums(baseline=amount) if has_baseline and is_volume and period.year_before().has(day) else None


def _collected(parts: Sequence[Collected], event: Event, amount: Decimal) -> tuple[Decimal, ...]:
    """The amount in the part in whose days it was paid; of a return, what was paid of what is returned."""
    if event.kind not in ("paid", "returned") or event.days_to_pay is None:
        return tuple(ZERO for _ in parts)
    first = next((place for place, part in enumerate(parts) if event.days_to_pay <= part.within_days), None)
    return tuple(amount if place == first else ZERO for place in range(len(parts)))


def _at(amounts: Sequence[Decimal], place: int) -> Decimal:
    return amounts[place] if place < len(amounts) else ZERO


def _text(amount: Decimal) -> str:
    return f"{amount:.2f}"

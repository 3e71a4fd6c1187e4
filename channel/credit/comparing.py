"""A dealer's own ledger beside ours (idea C13): what agrees is left out, what differs has a probable cause. Pure.

Both sides are read from our point of view: what the dealer owes more is positive, what he paid is negative.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

Cause = Literal["cut_off", "return", "rebate_offset", "amount_differs", "missing_here", "missing_there"]

#: How dealers read the causes.
CAUSE_TEXTS: dict[Cause, str] = {
    "cut_off": "入账日期不同，在另一个月份",
    "return": "退货冲减，对方可能未入账",
    "rebate_offset": "返利冲抵，对方可能未入账",
    "amount_differs": "同一单据金额不同",
    "missing_here": "我司没有这一笔",
    "missing_there": "贵司没有这一笔",
}
#: How many days two bookings of one thing may lie apart when no reference names it.
NEAR_DAYS = 7
#: How many days from the first or last day a booking may be in the other side's next period.
EDGE_DAYS = 5


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One booking: of ours with its kind (invoice, opening, claw_back, bank, credit_note, rebate)."""

    on: date
    reference: str
    #: Positive when the dealer owes more.
    amount: Decimal
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing on which the two sides differ; a side that has nothing is None."""

    cause: Cause
    ours: LedgerRow | None
    theirs: LedgerRow | None

    @property
    def on(self) -> date:
        """The day by which it is listed."""
        row = self.ours or self.theirs
        return row.on if row is not None else date.min


def compare(
    ours: Sequence[LedgerRow], theirs: Sequence[LedgerRow], from_on: date, until_on: date
) -> tuple[int, list[Difference]]:
    """How many bookings agree, and what differs in the period, in order of days.

    `ours` also has what lies somewhat before and after the period: it explains cut-offs. Each booking is matched once:
    by its reference, then by amount and the nearest day.
    """
    pool, alone = list(ours), list(theirs)
    pairs = _by_reference(pool, alone)
    pairs += _by_amount(pool, alone)
    found = [_differs(mine, other, ours) for mine, other in pairs if mine.amount != other.amount]
    late = [pair for pair in pairs if pair[0].amount == pair[1].amount and not from_on <= pair[0].on <= until_on]
    found += [Difference("cut_off", mine, other) for mine, other in late]
    found += [_missing_there(mine, from_on, until_on) for mine in pool if from_on <= mine.on <= until_on]
    found += [_missing_here(other, from_on, until_on) for other in alone]
    agreed = sum(mine.amount == other.amount for mine, other in pairs) - len(late)
    return agreed, sorted(found, key=lambda one: (one.on, _name(one)))


def key_of(reference: str) -> str:
    """A reference as both sides may write it: letters and digits alone, capitals, no zeros in front."""
    plain = re.sub(r"[^0-9A-Z]", "", unicodedata.normalize("NFKC", reference).upper())
    return plain.lstrip("0")


def _by_reference(ours: list[LedgerRow], theirs: list[LedgerRow]) -> list[tuple[LedgerRow, LedgerRow]]:
    """Pairs of one reference and sign, equal amounts first; they are taken out of both lists."""
    found: list[tuple[LedgerRow, LedgerRow]] = []
    for is_equal in (True, False):
        known: dict[tuple[str, bool], list[LedgerRow]] = defaultdict(list)
        for row in ours:
            known[key_of(row.reference), row.amount > 0].append(row)
        for other in list(theirs):
            candidates = known[key_of(other.reference), other.amount > 0] if key_of(other.reference) else []
            match = next((row for row in candidates if not is_equal or row.amount == other.amount), None)
            if match is not None:
                candidates.remove(match)
                ours.remove(match)
                theirs.remove(other)
                found.append((match, other))
    return found


def _by_amount(ours: list[LedgerRow], theirs: list[LedgerRow]) -> list[tuple[LedgerRow, LedgerRow]]:
    """Pairs of one amount, the nearest days first, where no reference says otherwise."""
    by_amount: dict[Decimal, list[LedgerRow]] = defaultdict(list)
    for row in ours:
        by_amount[row.amount].append(row)
    near = sorted(
        (abs((row.on - other.on).days), number, place)
        for number, other in enumerate(theirs)
        for place, row in enumerate(by_amount[other.amount])
        if abs((row.on - other.on).days) <= NEAR_DAYS
    )
    taken: dict[int, LedgerRow] = {}
    used: set[tuple[Decimal, int]] = set()
    for _, number, place in near:
        amount = theirs[number].amount
        if number not in taken and (amount, place) not in used:
            taken[number] = by_amount[amount][place]
            used.add((amount, place))
    pairs = [(row, theirs[number]) for number, row in sorted(taken.items())]
    for row, other in pairs:
        ours.remove(row)
        theirs.remove(other)
    return pairs


def _differs(mine: LedgerRow, other: LedgerRow, ours: Iterable[LedgerRow]) -> Difference:
    """The same document with two amounts: a return or a rebate of just that amount explains it."""
    gap = other.amount - mine.amount
    explains = next((row.kind for row in ours if row.amount == gap and row.kind in _CAUSES), None)
    return Difference(_CAUSES[explains] if explains is not None else "amount_differs", mine, other)


#: Kind of a booking of ours → what it explains.
_CAUSES: dict[str, Cause] = {"credit_note": "return", "rebate": "rebate_offset"}


def _missing_there(mine: LedgerRow, from_on: date, until_on: date) -> Difference:
    if mine.kind in _CAUSES:
        return Difference(_CAUSES[mine.kind], mine, None)
    return Difference("cut_off" if _is_at_edge(mine.on, from_on, until_on) else "missing_there", mine, None)


def _missing_here(other: LedgerRow, from_on: date, until_on: date) -> Difference:
    return Difference("cut_off" if _is_at_edge(other.on, from_on, until_on) else "missing_here", None, other)


def _is_at_edge(day: date, from_on: date, until_on: date) -> bool:
    edge = timedelta(days=EDGE_DAYS)
    return day < from_on + edge or day > until_on - edge


def _name(one: Difference) -> str:
    row = one.ours or one.theirs
    return row.reference if row is not None else ""

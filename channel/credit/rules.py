"""What a dealer may still order on credit, what is overdue, how old it is (domain.md B8). Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

ZERO = Decimal(0)

#: What overdue money does to new orders (R-CRD-3): somebody must agree, or they are refused.
BLOCKS = ("soft", "hard")


@dataclass(frozen=True, slots=True)
class Available:
    """Every term of R-CRD-1, in yuan."""

    limit: Decimal
    #: Temporary limits that are valid today.
    temporary: Decimal
    prepayment: Decimal
    #: Open receivables.
    receivable: Decimal
    #: Shipped and not on an invoice.
    uninvoiced: Decimal
    #: Approved and not shipped.
    approved: Decimal
    #: Submitted and not approved.
    reserved: Decimal

    @property
    def amount(self) -> Decimal:
        """What may still be ordered; below 0 when more is owed than may be."""
        owed = self.receivable + self.uninvoiced + self.approved + self.reserved
        return self.limit + self.temporary + self.prepayment - owed


@dataclass(frozen=True, slots=True)
class Overdue:
    """What is unpaid beyond its grace."""

    amount: Decimal
    #: Of the oldest, since its due day.
    days: int


@dataclass(frozen=True, slots=True)
class Concern:
    """Why an order cannot simply be taken: a code of SENTENCES with its facts."""

    code: Literal["credit_exceeded", "overdue_blocked", "overdue_needs_approval"]
    facts: Mapping[str, str]

    @property
    def is_excusable(self) -> bool:
        """Whether somebody may agree to it all the same: to more than the limit, or to a soft block."""
        return self.code != "overdue_blocked"


def concern(available: Available, needed: Decimal, overdue: Overdue | None, block: str) -> Concern | None:
    """What stands against `needed` more; None when nothing does. What cannot be excused comes first."""
    if overdue is not None and block == "hard":
        return Concern("overdue_blocked", _overdue_facts(overdue))
    if needed > available.amount:
        facts = {"available": f"{max(available.amount, ZERO):.2f}", "needed": f"{needed:.2f}"}
        return Concern("credit_exceeded", facts)
    if overdue is not None:
        return Concern("overdue_needs_approval", _overdue_facts(overdue))
    return None


def last_fine_day(today: date, grace_days: int) -> date:
    """The first due day that is not beyond its grace: what was due before it blocks."""
    return today - timedelta(days=grace_days)


@dataclass(frozen=True, slots=True)
class Owed:
    """An open invoice as the rules look at it."""

    id: int
    due_on: date
    remaining: Decimal


@dataclass(frozen=True, slots=True)
class Match:
    """So much of the money goes to that invoice."""

    receivable_id: int
    amount: Decimal


def write_off(amount: Decimal, owed: Iterable[Owed], assigned: Sequence[Match] = ()) -> list[Match]:
    """Which invoices an amount pays (R-CRD-4): what the dealer assigned, and with the rest the oldest due first.

    Never more than an invoice's rest, never more than the amount; what no invoice takes stays prepayment. Assigned
    amounts are taken as they are: whoever lets them in has seen that they fit.
    """
    found = list(assigned)
    left = amount - sum((one.amount for one in assigned), ZERO)
    for one in sorted(owed, key=lambda row: (row.due_on, row.id)):
        named = sum((match.amount for match in assigned if match.receivable_id == one.id), ZERO)
        taken = min(left, one.remaining - named)
        if taken > ZERO:
            found.append(Match(one.id, taken))
            left -= taken
    return found


#: The parts of an ageing, by days since the due day (R-CRD-5): [from, up to and with); None: without end.
AGES: Sequence[tuple[str, int, int | None]] = (
    ("days_0_30", 0, 30),
    ("days_31_60", 31, 60),
    ("days_61_90", 61, 90),
    ("days_over_90", 91, None),
)


def ageing(owed: Iterable[Owed], today: date) -> dict[str, Decimal]:
    """How old open invoices are: `not_due` and the parts of AGES; they sum to what is open."""
    found = {"not_due": ZERO} | {name: ZERO for name, _, _ in AGES}
    for one in owed:
        found[_age(one.due_on, today)] += one.remaining
    return found


def _age(due_on: date, today: date) -> str:
    days = (today - due_on).days
    if days < 0:
        return "not_due"
    return next(name for name, start, end in AGES if start <= days and (end is None or days <= end))


def _overdue_facts(overdue: Overdue) -> dict[str, str]:
    return {"amount": f"{overdue.amount:.2f}", "days": str(overdue.days)}

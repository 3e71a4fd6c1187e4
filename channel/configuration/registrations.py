"""Section `registrations`: opportunity types, windows, limits and clocks of domain.md B2."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from channel.configuration.parts import Code, Days, Hours, Key, Name, Part, Problem, Yuan, repeated


class Window(Part):
    """How long an amount in [amount_from, amount_below) is protected (R-REG-3)."""

    amount_from: Yuan = Decimal(0)
    #: None: without an upper end.
    amount_below: Yuan | None = None
    days: Literal[30, 60, 90, 120, 180]


class OpportunityType(Part):
    """A kind of opportunity, with its pipeline (R-STG-1) and windows."""

    code: Code
    name: Name
    #: Code of a pipeline.
    pipeline: Code
    windows: Annotated[tuple[Window, ...], Field(min_length=1, max_length=20)]
    #: Whether a site or tender number is a part of the key (R-REG-1), so that it must be given.
    needs_project_key: bool = False

    def protection_days(self, amount: Decimal | None) -> int:
        """Days of protection for an amount; one that was not said counts as the smallest."""
        amount = Decimal(0) if amount is None else amount
        return next(w.days for w in self.windows if w.amount_from <= amount and _below(amount, w.amount_below))


class Extension(Part):
    """R-REG-5. `freeze_workdays`: how long a request that waits holds the end off."""

    max: Annotated[int, Field(ge=0, le=10)]
    days: Annotated[int, Field(ge=1, le=180)]
    evidence_within_days: Days
    freeze_workdays: Days


class Heartbeat(Part):
    """R-REG-6: days without a valid follow-up until a warning and until release."""

    on: bool
    warn_days: Annotated[int, Field(ge=1, le=365)]
    release_days: Annotated[int, Field(ge=1, le=365)]


class Capacity(Part):
    """R-REG-8: live registrations of a dealer, by his level."""

    default: Annotated[int, Field(ge=1, le=100_000)]
    by_level: dict[Key, Annotated[int, Field(ge=0, le=100_000)]] = Field(default_factory=dict, max_length=50)

    def of(self, level: str) -> int:
        """How many registrations a dealer of that level may have alive."""
        return self.by_level.get(level, self.default)


class Eligibility(Part):
    """R-REG-9; a check that is None, 0 or false is not made."""

    #: The smallest amount that can be registered; None: any, and none need be said.
    minimum_amount: Yuan | None = None
    #: Engagement of the direct sales team within so many days is shown to the manager (R-REG-12).
    direct_sales_days: Days
    #: Whether a tender that is published already cannot be registered.
    tender_cut_off: bool
    #: Whether the dealer must be authorised for region and product line.
    authorisation: bool


class Waiting(Part):
    """Idea C5: how long the first who waits may register before all others."""

    first_option_hours: Annotated[int, Field(ge=1, le=720)]


class LookUps(Part):
    """R-ID-8: how often a dealer may learn a day whether a customer is free."""

    question: Annotated[int, Field(ge=0, le=10_000)]
    submission: Annotated[int, Field(ge=1, le=10_000)]


class Registrations(Part):
    """All about registrations."""

    types: Annotated[tuple[OpportunityType, ...], Field(min_length=1, max_length=50)]
    #: The type of a registration that names none.
    default_type: Code
    extension: Extension
    heartbeat: Heartbeat
    cool_down_days: Days
    capacity: Capacity
    eligibility: Eligibility
    waiting: Waiting
    look_ups: LookUps
    #: Working hours in which an approval is due; what it takes longer is added to the window (R-REG-4).
    approval_sla_hours: Hours

    def type_of(self, code: str) -> OpportunityType | None:
        """The type of that code, None when it is no longer configured."""
        return next((type_ for type_ in self.types if type_.code == code), None)


def problems(section: Registrations) -> Iterator[Problem]:
    """What is wrong with values that can be read one by one."""
    codes = [type_.code for type_ in section.types]
    yield from repeated("registrations.types", codes)
    if section.default_type not in codes:
        yield Problem("registrations.default_type", "unknown_type", {"value": section.default_type})
    for index, type_ in enumerate(section.types):
        yield from window_problems(f"registrations.types[{index}].windows", type_.windows)
    if section.heartbeat.release_days <= section.heartbeat.warn_days:
        yield Problem("registrations.heartbeat.release_days", "release_before_warning")


def window_problems(path: str, windows: tuple[Window, ...]) -> Iterator[Problem]:
    """Windows must follow one another from 0 without gap or overlap, the last without an end."""
    expected: Decimal | None = Decimal(0)
    for index, window in enumerate(windows):
        here = f"{path}[{index}]"
        if expected is None or window.amount_from < expected:
            yield Problem(here, "amounts_overlap", {"amount": f"{window.amount_from:f}"})
        elif window.amount_from > expected:
            yield Problem(here, "amounts_gap", {"from": f"{expected:f}", "to": f"{window.amount_from:f}"})
        if window.amount_below is not None and window.amount_below <= window.amount_from:
            yield Problem(here, "amounts_empty", {"amount": f"{window.amount_from:f}"})
        expected = window.amount_below
    if expected is not None:
        yield Problem(path, "amounts_end", {"amount": f"{expected:f}"})


def _below(amount: Decimal, end: Decimal | None) -> bool:
    return end is None or amount < end

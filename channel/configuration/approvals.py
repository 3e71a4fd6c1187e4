"""Section `approvals`: who decides what, in which order and by when (domain.md B4)."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from channel.configuration.parts import Code, Hours, Key, Name, Part, Percent, Problem, Yuan, repeated

#: Of how many values a condition may name.
_FEW = Field(max_length=200)


class ByMember(Part):
    """One member by name."""

    by: Literal["member"]
    userid: Key


class ByRole(Part):
    """Everybody of a role: in the dealer's region, or anywhere."""

    by: Literal["role"]
    role: Literal["manager", "director", "hq"]
    in_region: bool = True


class ByField(Part):
    """Whoever a field of the subject names: `dealer_manager`, or what the subject itself offers, such as `owner`."""

    by: Literal["field"]
    field: Code


class ByLeader(Part):
    """The n-th leader above the dealer's manager; for a request without a dealer, above its submitter."""

    by: Literal["leader"]
    level: Annotated[int, Field(ge=1, le=5)]


Approver = Annotated[ByMember | ByRole | ByField | ByLeader, Field(discriminator="by")]


class Step(Part):
    """Who is asked together, and how many of them it takes (R-APR-2)."""

    name: Name
    mode: Literal["any", "all", "k_of_n", "sequential"]
    #: For k_of_n alone.
    k: Annotated[int, Field(ge=1, le=20)] | None = None
    approvers: Annotated[tuple[Approver, ...], Field(min_length=1, max_length=20)]
    #: Whether WeCom's own approvals decide the step instead of our cards, with the same people in the same mode.
    in_wecom: bool = False
    #: Facts that the step's decision rests on, such as amount; none stands for all that is shown (R-APR-8).
    looks_at: Annotated[tuple[Code, ...], _FEW] = ()


class Conditions(Part):
    """When a rule matches; what is empty or None matches everything. Amounts and discounts are [from, below)."""

    subjects: Annotated[tuple[Code, ...], _FEW] = ()
    regions: Annotated[tuple[Key, ...], _FEW] = ()
    levels: Annotated[tuple[Key, ...], _FEW] = ()
    opportunity_types: Annotated[tuple[Code, ...], _FEW] = ()
    product_lines: Annotated[tuple[Key, ...], _FEW] = ()
    #: What needs attention about an order, any of them: channel.orders.telling.FLAGS.
    flags: Annotated[tuple[Code, ...], _FEW] = ()
    amount_from: Yuan | None = None
    amount_below: Yuan | None = None
    discount_from: Percent | None = None
    discount_below: Percent | None = None

    @property
    def is_catch_all(self) -> bool:
        """Whether everything matches."""
        return self == Conditions()


class Rule(Part):
    """A way of approval (R-APR-1); the smallest priority that matches counts."""

    code: Code
    name: Name
    priority: Annotated[int, Field(ge=0, le=100_000)]
    conditions: Conditions = Conditions()
    steps: Annotated[tuple[Step, ...], Field(min_length=1, max_length=10)]


class Clock(Part):
    """R-APR-7, in working hours: reminders, escalation, and what follows when nobody decides even then."""

    remind_hours: Annotated[tuple[Hours, ...], Field(max_length=10)]
    escalate_hours: Hours
    then: Literal["wait", "approve_below"]
    #: For approve_below alone: smaller amounts without conflict are approved.
    limit: Yuan | None = None
    #: For approve_below: how long after the escalation.
    then_hours: Hours = 8


class Approvals(Part):
    """All about approvals."""

    rules: Annotated[tuple[Rule, ...], Field(min_length=1, max_length=200)]
    clock: Clock
    #: R-APR-9: how long one's own decision can be taken back.
    retrieve_minutes: Annotated[int, Field(ge=0, le=1440)]
    #: Idea C8: working hours without an act after which an approver is likely away.
    likely_away_hours: Hours

    def by_priority(self) -> tuple[Rule, ...]:
        """Rules in the order in which they are tried."""
        return tuple(sorted(self.rules, key=lambda rule: rule.priority))


def problems(section: Approvals) -> Iterator[Problem]:
    """What is wrong with values that can be read one by one."""
    yield from repeated("approvals.rules", [rule.code for rule in section.rules])
    yield from _order_problems(section)
    for index, rule in enumerate(section.rules):
        yield from _rule_problems(f"approvals.rules[{index}]", rule)
    yield from _clock_problems(section.clock)


def _order_problems(section: Approvals) -> Iterator[Problem]:
    priorities = [rule.priority for rule in section.rules]
    for index, priority in enumerate(priorities):
        if priority in priorities[:index]:
            yield Problem(f"approvals.rules[{index}].priority", "repeated", {"value": str(priority)})
    ordered = section.by_priority()
    if not ordered[-1].conditions.is_catch_all:
        yield Problem("approvals.rules", "no_catch_all")
    for rule in ordered[:-1]:
        if rule.conditions.is_catch_all:
            yield Problem(f"approvals.rules[{section.rules.index(rule)}]", "catch_all_not_last", {"name": rule.name})


def _rule_problems(path: str, rule: Rule) -> Iterator[Problem]:
    asked = rule.conditions
    if _is_empty(asked.amount_from, asked.amount_below):
        yield Problem(f"{path}.conditions", "amounts_empty", {"amount": f"{asked.amount_from or 0:f}"})
    if _is_empty(asked.discount_from, asked.discount_below):
        yield Problem(f"{path}.conditions", "range_empty")
    for index, step in enumerate(rule.steps):
        if (step.mode == "k_of_n") != (step.k is not None):
            yield Problem(f"{path}.steps[{index}].k", "k_needed" if step.k is None else "k_not_used")
        if step.in_wecom and step.mode == "k_of_n":
            yield Problem(f"{path}.steps[{index}].in_wecom", "k_not_in_wecom")


def _clock_problems(clock: Clock) -> Iterator[Problem]:
    if list(clock.remind_hours) != sorted(set(clock.remind_hours)):
        yield Problem("approvals.clock.remind_hours", "hours_not_rising")
    if clock.remind_hours and clock.escalate_hours <= clock.remind_hours[-1]:
        yield Problem("approvals.clock.escalate_hours", "escalation_before_reminder")
    if (clock.then == "approve_below") != (clock.limit is not None):
        yield Problem("approvals.clock.limit", "limit_needed" if clock.limit is None else "limit_not_used")


def _is_empty(start: Decimal | int | None, end: Decimal | int | None) -> bool:
    return end is not None and end <= (start or 0)

"""Which rule says who decides (R-APR-1): the first by priority whose conditions all hold. Pure.

The configuration refuses a set of rules whose last one has conditions, so exactly one rule always matches.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from channel.approvals.shown import Facts, lines
from channel.configuration.approvals import Approvals, Conditions, Rule, Step

#: A percentage of the configuration in basis points.
_BPS = 100


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the rules look at, beside the subject. Region and level are the dealer's unless they are given."""

    amount: Decimal | None = None
    #: How deep a discount is asked for, in basis points of the list price.
    discount_bps: int | None = None
    #: Codes; none stands for every line.
    product_lines: tuple[str, ...] = ()
    opportunity_type: str | None = None
    #: Somebody else may have a claim on the same; such a request is never approved by a clock (R-APR-7).
    has_conflict: bool = False
    #: Members that the subject itself names, such as its owner, by the name under which a rule asks for them.
    fields: Mapping[str, int | None] = field(default_factory=dict)
    #: What needs attention about it, such as below_floor or over_credit.
    flags: tuple[str, ...] = ()
    region: str | None = None
    level: str | None = None


def matching_rule(section: Approvals, subject: str, inputs: Inputs) -> Rule:
    """The rule that counts for a request. Amounts and discounts that nobody said are below every limit."""
    return next(rule for rule in section.by_priority() if holds(rule.conditions, subject, inputs))


def holds(conditions: Conditions, subject: str, inputs: Inputs) -> bool:
    """Whether every condition holds; an empty one always does."""
    return (
        _among(subject, conditions.subjects)
        and _among(inputs.region, conditions.regions)
        and _among(inputs.level, conditions.levels)
        and _among(inputs.opportunity_type, conditions.opportunity_types)
        and _share(inputs.product_lines, conditions.product_lines)
        and (not conditions.flags or not set(inputs.flags).isdisjoint(conditions.flags))
        and _within(inputs.amount, conditions.amount_from, conditions.amount_below)
        and _within(inputs.discount_bps, _bps(conditions.discount_from), _bps(conditions.discount_below))
    )


def step_digest(rule: Rule, step: Step, facts: Facts, inputs: Inputs) -> str:
    """Digest of all that a step's decision rests on (R-APR-8): equal bytes, equal digest, and the approval stays.

    That is whom the step asks, what the rule's conditions look at, and what the step looks at of what is shown.
    """
    shown = {name: facts.get(name) for name in step.looks_at} if step.looks_at else dict(lines(facts))
    asked_for = rule.conditions.model_dump(mode="json", exclude_defaults=True)
    values = inputs_json(inputs)
    looked_at = {name: values[source] for name, source in _SOURCES.items() if name in asked_for}
    said = {"step": step.model_dump(mode="json"), "shown": shown, "rule": looked_at}
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def inputs_json(inputs: Inputs) -> dict[str, Any]:
    """The inputs as JSON values, which `inputs_of` reads again."""
    return {
        "amount": None if inputs.amount is None else str(inputs.amount),
        "discount_bps": inputs.discount_bps,
        "product_lines": sorted(inputs.product_lines),
        "opportunity_type": inputs.opportunity_type,
        "has_conflict": inputs.has_conflict,
        "fields": dict(inputs.fields),
        "flags": sorted(inputs.flags),
        "region": inputs.region,
        "level": inputs.level,
    }


def inputs_of(values: Mapping[str, Any]) -> Inputs:
    """The inputs that were stored; those of requests from before rules are empty."""
    if not values:
        return Inputs()
    amount = values["amount"]
    given = {**values, "amount": None if amount is None else Decimal(amount)}
    flags = tuple(values.get("flags", ()))
    return Inputs(**{**given, "product_lines": tuple(values["product_lines"]), "flags": flags})


#: Condition → the input that it looks at.
_SOURCES: Mapping[str, str] = {
    "regions": "region",
    "levels": "level",
    "opportunity_types": "opportunity_type",
    "product_lines": "product_lines",
    "flags": "flags",
    "amount_from": "amount",
    "amount_below": "amount",
    "discount_from": "discount_bps",
    "discount_below": "discount_bps",
}


def _among(value: str | None, wanted: tuple[str, ...]) -> bool:
    return not wanted or value in wanted


def _share(values: Iterable[str], wanted: tuple[str, ...]) -> bool:
    """Whether something is in both; no line named stands for every line, so it shares with all."""
    values = set(values)
    return not wanted or not values or not values.isdisjoint(wanted)


def _within(value: Decimal | int | None, start: Decimal | int | None, below: Decimal | int | None) -> bool:
    value = 0 if value is None else value
    return (start is None or value >= start) and (below is None or value < below)


def _bps(percent: int | None) -> int | None:
    return None if percent is None else percent * _BPS

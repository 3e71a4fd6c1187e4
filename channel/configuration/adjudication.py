"""Section `adjudication`: deciding whose a customer is (R-REG-11)."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from channel.configuration.parts import Code, Name, Part, Problem, Text, repeated


class Reason(Part):
    """A reason that a judge can pick, as both parties read it."""

    code: Code
    label: Name
    text: Text


class Adjudication(Part):
    """Terms, and reasons to pick from."""

    #: Workdays in which a case is decided.
    sla_workdays: Annotated[int, Field(ge=1, le=60)]
    #: Workdays in which a party may appeal.
    appeal_workdays: Annotated[int, Field(ge=1, le=60)]
    #: Visits and orders within so many days count as evidence.
    history_days: Annotated[int, Field(ge=1, le=3650)]
    reasons: Annotated[tuple[Reason, ...], Field(min_length=1, max_length=50)]


def problems(section: Adjudication) -> Iterator[Problem]:
    """What is wrong with values that can be read one by one."""
    yield from repeated("adjudication.reasons", [reason.code for reason in section.reasons])

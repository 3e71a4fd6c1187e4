"""Section `credit`: when dealers are reminded of what is overdue (domain.md B8)."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from channel.configuration.parts import Part, Problem


class Credit(Part):
    """All about credit. Everything has a default: versions from before this section had none."""

    #: R-CRD-3: days after the due day on which an invoice is reminded of, each once; none: nobody is reminded.
    overdue_steps: Annotated[tuple[Annotated[int, Field(ge=1, le=365)], ...], Field(max_length=10)] = (1, 7, 15, 30)


def problems(section: Credit) -> Iterator[Problem]:
    """What is wrong with values that can be read one by one."""
    if list(section.overdue_steps) != sorted(set(section.overdue_steps)):
        yield Problem("credit.overdue_steps", "days_not_rising")

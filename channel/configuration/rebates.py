"""Section `rebates`: how dealers use what they earned, and how long they look through settlements (domain.md B7)."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from channel.configuration.parts import Part, Percent, Problem


class Rebates(Part):
    """All about wallets and settlements. Everything has a default: versions from before this section had none."""

    #: R-REB-10: the most of an order that rebate pays, in percent of what is payable. 0: rebate pays no orders.
    use_cap_percent: Percent = 30
    #: R-REB-10: days in which a batch can be used again that had expired when a return restored it.
    restored_days: Annotated[int, Field(ge=1, le=365)] = 30
    #: R-REB-13: workdays in which a dealer answers a settlement.
    answer_workdays: Annotated[int, Field(ge=1, le=60)] = 10
    #: Days before its end in which a dealer hears of a batch.
    warned_days: Annotated[int, Field(ge=1, le=180)] = 30


def problems(_section: Rebates) -> Iterator[Problem]:
    """What is wrong with values that can be read one by one: nothing can be, each says its own limits."""
    yield from ()

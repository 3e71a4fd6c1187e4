"""Section `orders`: which orders somebody must agree to, and how long dealers have to receive goods (domain.md B5)."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from channel.configuration.parts import Part, Percent, Problem, Yuan


class Orders(Part):
    """All about orders. Everything has a default: versions from before this section had none."""

    #: From which amount on somebody must agree; None: whatever its amount, an order needs nobody for it.
    ask_from_amount: Yuan | None = None
    #: How deep below the standard price somebody must agree; None: at no depth.
    ask_from_discount: Percent | None = None
    #: Beyond the credit limit: refuse the order, or ask.
    over_credit: Literal["refuse", "ask"] = "refuse"
    #: Days after the last shipment in which a dealer receives; then the goods count as received.
    receive_days: Annotated[int, Field(ge=1, le=90)] = 15


def problems(_section: Orders) -> Iterator[Problem]:
    """What is wrong with values that can be read one by one: nothing can be, each says its own limits."""
    yield from ()

"""Quantities as people type them."""

import re
from decimal import Decimal
from typing import Annotated

from pydantic import Field

#: Lines that may be sent at once; the domain says how many may be ordered.
LINES_MOST = 1000

Quantity = Annotated[str, Field(max_length=20, description="At most four decimals, such as 12 or 0.5.")]

_QUANTITY = re.compile(r"[0-9]{1,9}(\.[0-9]{1,4})?")


def quantity_of(text: str) -> Decimal:
    """A quantity as it was typed; not a number when it cannot be read."""
    return Decimal(text) if _QUANTITY.fullmatch(text) else Decimal("NaN")

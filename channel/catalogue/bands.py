"""What is said of stock: 有, 少 or 无 and never a number, because numbers would tell dealers about each other. Pure."""

from decimal import Decimal
from typing import Literal

Band = Literal["plenty", "few", "none"]

#: Band → what people read.
BAND_TEXTS: dict[Band, str] = {"plenty": "有", "few": "少", "none": "无"}


def band(available: Decimal, few_below: Decimal) -> Band:
    """The band of so many base units that nobody has been promised; fewer than `few_below` are few."""
    if available <= 0:
        return "none"
    return "few" if available < few_below else "plenty"

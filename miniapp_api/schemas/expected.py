"""What a person saw of the price before he orders (R-ORD-2)."""

from decimal import Decimal
from typing import Annotated, Any

from pydantic import ConfigDict, Field

from channel.orders.drafts import Expected
from miniapp_api.schemas.quantities import LINES_MOST, Quantity, quantity_of
from miniapp_api.values import Amount, Body

EXPECTED_EXAMPLE: dict[str, Any] = {"total": "104.00", "amounts": ["104.00"], "gifts": []}


class GiftSeen(Body):
    """One gift that was seen."""

    sku: Annotated[str, Field(min_length=1, max_length=64)]
    quantity: Quantity

    def seen(self) -> tuple[str, Decimal]:
        """As the domain takes it; what cannot be read was not seen."""
        quantity = quantity_of(self.quantity)
        return self.sku, quantity if quantity.is_finite() else Decimal(0)


class ExpectedIn(Body):
    """The price that the person saw: what all costs before rebate, each line in its order, and what came on top."""

    model_config = ConfigDict(json_schema_extra={"example": EXPECTED_EXAMPLE})

    total: Amount
    amounts: Annotated[tuple[Amount, ...], Field(max_length=LINES_MOST)] = ()
    gifts: Annotated[tuple[GiftSeen, ...], Field(max_length=LINES_MOST)] | None = Field(
        None, description="`gifts` of the cart; null: they are not compared."
    )

    def expected(self) -> Expected:
        """As the domain takes it."""
        gifts = None if self.gifts is None else tuple(one.seen() for one in self.gifts)
        return Expected(self.total, tuple(self.amounts), gifts)

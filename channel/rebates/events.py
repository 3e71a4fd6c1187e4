"""What happened to order lines and may count for rebates: `rebate_event`, written by whoever lets it happen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

from sqlalchemy.orm import Session

from models import RebateEvent
from models.inserting import insert_rows

#: `given_up`: what was ordered and is not sent after all, because the order was cancelled, changed or closed short.
EventKind = Literal["ordered", "given_up", "shipped", "received", "paid", "returned"]
#: Kinds that take back what counted before.
TAKEN_BACK = ("returned", "given_up")


@dataclass(frozen=True, slots=True)
class LineEvent:
    """One thing that happened to one order line. Amounts and quantity are above 0, also of what is taken back."""

    dealer_id: int
    kind: EventKind
    #: The occurrence within the kind and order line, such as the shipment's number.
    key: str
    #: Null for orders that were not made here.
    order_id: int | None
    order_number: str
    #: The line's number in the order.
    line: int
    sku: str
    category: str | None
    product_line: str
    #: In base units.
    quantity: Decimal
    #: Of this occurrence, not of the whole line; without and with tax.
    net: Decimal
    gross: Decimal
    is_gift: bool = False
    is_special: bool = False
    #: Days as far as they are known. A return gives those of what is returned: it counts against the day by which that
    #: had counted, whenever it comes back (R-REB-7).
    ordered_on: date | None = None
    shipped_on: date | None = None
    received_on: date | None = None
    paid_on: date | None = None

    @property
    def full_key(self) -> str:
        """What is unique of a dealer."""
        return f"{self.kind}:{self.order_number}:{self.line}:{self.key}"

    @property
    def sign(self) -> int:
        """-1 for what is taken back, otherwise 1."""
        return -1 if self.kind in TAKEN_BACK else 1

    @property
    def days_to_pay(self) -> int | None:
        """From shipment, or from the order where nothing was shipped, to the payment; None unless paid (R-REB-6)."""
        since = self.shipped_on or self.ordered_on
        return None if self.paid_on is None or since is None else max((self.paid_on - since).days, 0)


def write(session: Session, events: Sequence[LineEvent], *, now: datetime) -> Sequence[RebateEvent]:
    """Write events down; those that were not there before, with their ids, which are not attached to the session."""
    values = {(event.dealer_id, event.full_key): _values(event, now) for event in events}
    if not values:
        return []
    session.flush()
    new = insert_rows(session, RebateEvent, list(values.values()), once=True, returning=("id", "dealer_id", "key"))
    return [RebateEvent(id=id_, **values[dealer_id, key]) for id_, dealer_id, key in new]


def _values(event: LineEvent, now: datetime) -> dict[str, Any]:
    signed = {name: getattr(event, name) * event.sign for name in ("quantity", "net", "gross")}
    plain = {name: getattr(event, name) for name in _PLAIN}
    return {**plain, **signed, "key": event.full_key, "days_to_pay": event.days_to_pay, "recorded_at": now}


#: Fields of an event that are stored as they are.
_PLAIN = (
    "dealer_id",
    "kind",
    "order_id",
    "order_number",
    "line",
    "sku",
    "category",
    "product_line",
    "is_gift",
    "is_special",
    "ordered_on",
    "shipped_on",
    "received_on",
    "paid_on",
)

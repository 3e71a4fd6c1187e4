"""The feed of shipments: the lines of delivery notes. A note is one shipment, so its rows count together."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.erp.columns import Column, Fault
from channel.erp.feed import Feed, Row, ids_by, one_by_one, parts, unknown
from channel.orders.shipping import Packed, Parcel, ship
from models import Order, Warehouse


def _orders(session: Session, rows: Sequence[Row]) -> dict[str, Order]:
    numbers = sorted({row.values["order"] for row in rows})
    found: dict[str, Order] = {}
    for part in parts(numbers):
        found |= {order.number: order for order in session.scalars(select(Order).where(Order.number.in_(part)))}
    return found


def _judge(session: Session, rows: Sequence[Row]) -> Iterator[Fault]:
    places = ids_by(session, Warehouse.code, Warehouse.id, (row.values["warehouse"] for row in rows))
    yield from unknown(rows, "order", _orders(session, rows), "unknown_order")
    yield from unknown(rows, "warehouse", places, "unknown_warehouse")
    heads: dict[str, Row] = {}
    for row in rows:
        head = heads.setdefault(row.values["shipment"], row)
        if any(row.values[name] != head.values[name] for name in _OF_THE_NOTE):
            yield Fault(row.number, "shipment", "note_differs", {"row": str(head.number)})


def _write(session: Session, actor: Actor, rows: Sequence[Row], now: datetime) -> list[Fault]:
    orders, notes = _orders(session, rows), defaultdict[str, list[Row]](list)
    for row in rows:
        notes[row.values["shipment"]].append(row)
    heads = [lines[0] for lines in notes.values()]

    def act(head: Row) -> None:
        values = head.values
        lines = notes[values["shipment"]]
        parcel = Parcel(
            values["warehouse"],
            tuple(Packed(line.values["sku"], line.values["quantity"]) for line in lines),
            values["shipped_at"] or now,
            values["shipment"],
            values["carrier"],
            values["tracking_number"],
        )
        ship(session, actor, orders[values["order"]], parcel, now=now)

    refused = one_by_one(session, heads, act)
    reasons = {fault.row: fault for fault in refused}
    # What a note was refused for is said at each of its rows: none of them counts.
    return [
        Fault(line.number, "", "refused", reasons[lines[0].number].facts)
        for lines in notes.values()
        if lines[0].number in reasons
        for line in lines
    ]


_OF_THE_NOTE = ("order", "warehouse", "carrier", "tracking_number", "shipped_at")

SHIPMENTS = Feed(
    "shipments",
    "发货",
    (
        Column("shipment", "发货单号", "code", longest=64),
        Column("order", "订单号", "code", longest=24),
        Column("warehouse", "仓库编号", "code", longest=32),
        Column("sku", "货号", "code", longest=32),
        Column("quantity", "数量", "quantity"),
        Column("shipped_at", "发货时间", "moment", is_needed=False),
        Column("carrier", "物流公司", is_needed=False, longest=64),
        Column("tracking_number", "物流单号", is_needed=False, longest=64),
    ),
    ("shipment", "sku"),
    _judge,
    _write,
)

"""The feed of stock: how much of a SKU lies in a warehouse. What is promised to orders stays with us.

A count is as of `changed_at`, or as of when it is brought. What is known to have left later is taken off. Without
`changed_at` the same number again cannot be told from a repetition and changes nothing, so an ERP should say it.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from decimal import Decimal

from sqlalchemy import and_, func, select, update
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.erp.columns import Column, Fault
from channel.erp.feed import Feed, Row, ids_by, parts, unknown
from channel.orders.stock import lock_stock
from channel.rows import dialect_insert, moved
from models import OrderLine, Shipment, ShipmentLine, Sku, Stock, Warehouse
from models.types import Quantity


def _judge(session: Session, rows: Sequence[Row]) -> Iterator[Fault]:
    skus = ids_by(session, Sku.code, Sku.id, (row.values["sku"] for row in rows))
    places = ids_by(session, Warehouse.code, Warehouse.id, (row.values["warehouse"] for row in rows))
    yield from unknown(rows, "sku", skus, "unknown_sku")
    yield from unknown(rows, "warehouse", places, "unknown_warehouse")


def _write(session: Session, _actor: Actor, rows: Sequence[Row], now: datetime) -> list[Fault]:
    skus = ids_by(session, Sku.code, Sku.id, (row.values["sku"] for row in rows))
    places = ids_by(session, Warehouse.code, Warehouse.id, (row.values["warehouse"] for row in rows))
    # In the order in which orders reserve, so that neither waits for the other for ever.
    ordered = sorted(rows, key=lambda row: (skus[row.values["sku"]], places[row.values["warehouse"]]))
    insert = dialect_insert(session, Stock)
    news = {name: insert.excluded[name] for name in ("on_hand", "counted_at", "updated_at")}
    statement = insert.on_conflict_do_update(index_elements=["sku_id", "warehouse_id"], set_=news)
    for part in parts(ordered):
        values = [
            {
                "sku_id": skus[row.values["sku"]],
                "warehouse_id": places[row.values["warehouse"]],
                "on_hand": row.values["on_hand"],
                # A clock that is ahead must not hide what leaves until then.
                "counted_at": min(row.values["changed_at"] or now, now),
                "updated_at": now,
            }
            for row in part
        ]
        # What leaves at this moment waits here, or is found among what has left.
        lock_stock(session, {value["sku_id"] for value in values})
        session.execute(statement, values)
        _take_off(session, {(value["sku_id"], value["warehouse_id"]) for value in values})
    return []


def _take_off(session: Session, counted: Collection[tuple[int, int]]) -> None:
    """Lower counts by what has left since they were taken."""
    left = func.sum(ShipmentLine.quantity, type_=Quantity)
    query = (
        select(Stock.sku_id, Stock.warehouse_id, Stock.on_hand, left)
        .join(Shipment, and_(Shipment.warehouse_id == Stock.warehouse_id, Shipment.shipped_at > Stock.counted_at))
        .join(ShipmentLine, ShipmentLine.shipment_id == Shipment.id)
        .join(OrderLine, and_(OrderLine.id == ShipmentLine.line_id, OrderLine.sku_id == Stock.sku_id))
        .where(Stock.sku_id.in_({sku_id for sku_id, _ in counted}))
        .group_by(Stock.sku_id, Stock.warehouse_id, Stock.on_hand)
        .order_by(Stock.sku_id, Stock.warehouse_id)
    )
    for sku_id, warehouse_id, on_hand, gone in session.execute(query).all():
        if (sku_id, warehouse_id) in counted:
            change = update(Stock).where(Stock.sku_id == sku_id, Stock.warehouse_id == warehouse_id)
            moved(session, change.values(on_hand=max(on_hand - gone, Decimal(0))))


STOCK = Feed(
    "stock",
    "库存",
    (
        Column("warehouse", "仓库编号", "code", longest=32),
        Column("sku", "货号", "code", longest=32),
        Column("on_hand", "现有数量", "quantity"),
    ),
    ("warehouse", "sku"),
    _judge,
    _write,
    is_count=True,
)

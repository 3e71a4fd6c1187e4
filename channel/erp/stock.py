"""The feed of stock: how much of a SKU lies in a warehouse. What is promised to orders stays with us."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.erp.columns import Column, Fault
from channel.erp.feed import Feed, Row, ids_by, parts, unknown
from channel.rows import dialect_insert
from models import Sku, Stock, Warehouse


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
    news = {name: insert.excluded[name] for name in ("on_hand", "updated_at")}
    statement = insert.on_conflict_do_update(index_elements=["sku_id", "warehouse_id"], set_=news)
    for part in parts(ordered):
        values = [
            {
                "sku_id": skus[row.values["sku"]],
                "warehouse_id": places[row.values["warehouse"]],
                "on_hand": row.values["on_hand"],
                "updated_at": now,
            }
            for row in part
        ]
        session.execute(statement, values)
    return []


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
)

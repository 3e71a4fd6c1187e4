"""Orders of the demo's dealers, brought to where a journey needs them, and what a warehouse does with them."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select

import clock
from channel.actors import job
from channel.orders.quantities import to_ship
from channel.orders.shipping import Packed, Parcel, TraceStep, ship, trace
from models import Order, OrderLine, Sku, Stock
from tests.scenarios.stack import DealerPhone, Stack

LINES = [{"sku": "K111W", "quantity": "20"}, {"sku": "K103W", "quantity": "2", "unit": "盒"}]
SHIP_TO = {"ship_to": "成都市武侯区人民南路四段 12 号", "ship_contact": "沈宏", "ship_phone": "13800002401"}


def place(dealer: DealerPhone, lines: list[dict[str, Any]] = LINES, **more: Any) -> str:
    """Order at the price that the product says; the number."""
    wanted = {"lines": lines, **SHIP_TO, **more}
    facts = dealer.api("POST", "orders", **wanted).json()["facts"]
    seen = {"total": facts["total"], "amounts": facts["amounts"].split(",")}
    answer = dealer.api("POST", "orders", **wanted, expected=seen)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["number"])


def stock_up(stack: Stack, code: str, quantity: int = 50_000) -> None:
    """A warehouse gets so many of an article."""
    with stack.database.transaction() as session:
        sku_id = select(Sku.id).where(Sku.code == code).scalar_subquery()
        row = session.scalars(select(Stock).where(Stock.sku_id == sku_id).order_by(Stock.warehouse_id)).first()
        assert row is not None
        row.on_hand = Decimal(quantity)


def send_all(stack: Stack, number: str, tracking: str = "SF1234567890") -> str:
    """The warehouse sends what is left of an order, and the carrier says where it is; the parcel's number."""
    now: datetime = clock.now()
    with stack.database.transaction() as session:
        order = session.scalars(select(Order).where(Order.number == number)).one()
        lines = session.scalars(select(OrderLine).where(OrderLine.order_id == order.id)).all()
        packed = tuple(Packed(line.code, to_ship(line), line.position) for line in lines if to_ship(line) > 0)
        parcel = Parcel("WH01", packed, now, carrier="顺丰速运", tracking_number=tracking)
        shipment = ship(session, job("erp"), order, parcel, now=now)
        trace(session, shipment, [TraceStep(now, "快件已由杭州中心仓揽收")])
        return shipment.number

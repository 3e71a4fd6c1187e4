"""Goods that orders wait for: as stock comes in, the oldest orders get theirs first (backorder)."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from channel.actors import job
from channel.orders.quantities import to_ship
from channel.orders.records import move, turn
from channel.orders.stock import held_by_line, take_stock
from channel.orders.telling import goods_words, order_lines
from channel.orders.transitions import SHIPPABLE
from channel.rows import each_apart
from models import Dealer, Order, OrderLine, Stock, StockHold

ACTOR = job("allocate_backorders")
#: Orders that one run serves.
MOST = 200


def allocate_backorders(session: Session, now: datetime) -> int:
    """Hold stock for approved orders that wait for it, the oldest submission first; returns how many got some.

    Approved ones alone: what is still being decided must not keep goods from those who have been promised them.
    """
    held = select(func.coalesce(func.sum(StockHold.quantity), 0)).where(StockHold.line_id == OrderLine.id)
    waits = OrderLine.ordered - OrderLine.closed - OrderLine.shipped > held.scalar_subquery()
    free = exists().where(Stock.sku_id == OrderLine.sku_id, Stock.on_hand > Stock.reserved)
    query = (
        select(Order.id)
        .join(OrderLine, OrderLine.order_id == Order.id)
        .where(Order.state.in_(SHIPPABLE), waits, free)
        .group_by(Order.id, Order.submitted_at)
        .order_by(Order.submitted_at, Order.id)
    )
    ids = session.scalars(query.limit(MOST)).all()
    return each_apart(session, ids, lambda id_: _allocate(session, id_, now=now), what="allocate_backorders")


def _allocate(session: Session, order_id: int, *, now: datetime) -> int:
    order = session.get_one(Order, order_id)
    turn(session, order, SHIPPABLE)
    lines = [line for line in order_lines(session, order) if to_ship(line) > 0]
    before = held_by_line(session, [line.id for line in lines])
    missing = take_stock(session, session.get_one(Dealer, order.dealer_id), lines)
    after = held_by_line(session, [line.id for line in lines])
    got = [line for line in lines if after.get(line.id, Decimal(0)) > before.get(line.id, Decimal(0))]
    if not got:
        return 0
    if not missing:
        order.flags = [flag for flag in order.flags if flag != "backordered"]
    move(session, ACTOR, order, "allocated", now=now, facts={"goods": goods_words([line.name for line in got])})
    return 1

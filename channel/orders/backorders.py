"""Goods that orders wait for: as stock comes in, the oldest orders get theirs first (backorder).

However many wait, one call serves a few in one transaction; the job goes on until nobody gets anything. Who was served
as far as stock goes is not found again, so the next call begins where this one ended, also when the process was killed
in between, and nobody is overtaken.
"""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from sqlalchemy import exists, func, select, tuple_
from sqlalchemy.orm import Session

from channel.actors import job
from channel.orders.quantities import to_ship
from channel.orders.records import move, turn
from channel.orders.stock import held_by_line, lock_stock, take_stock
from channel.orders.telling import goods_words, order_lines
from channel.orders.transitions import SHIPPABLE
from channel.rows import each_apart
from models import Dealer, Order, OrderLine, Stock, StockHold, Warehouse

ACTOR = job("allocate_backorders")
#: Orders that one transaction serves: while it runs nobody else has their turn, or moves what they wait for.
AT_ONCE = 25
#: How many times as many are looked through when the first get nothing, because something is wrong with them.
_PAGES = 8


def allocate_backorders(session: Session, now: datetime) -> int:
    """Hold stock for the next approved orders that wait for it, the oldest submission first; how many got some.

    Approved ones alone: what is still being decided must not keep goods from those who have been promised them.
    """
    after: Order | None = None
    for _ in range(_PAGES):
        waiting = _waiting(session, after)
        if not waiting:
            return 0
        if served := _serve(session, waiting, now=now):
            return served
        after = waiting[-1]
    return 0


class _NobodyServedError(Exception):
    """Gives the turns and the stock of a page back."""


def _waiting(session: Session, after: Order | None) -> Sequence[Order]:
    """The next orders of which a line waits for something that is free in a warehouse that sends goods."""
    held = select(func.coalesce(func.sum(StockHold.quantity), 0)).where(StockHold.line_id == OrderLine.id)
    waits = OrderLine.ordered - OrderLine.closed - OrderLine.shipped > held.scalar_subquery()
    free = select(Stock.sku_id).join(Warehouse, Warehouse.id == Stock.warehouse_id)
    free = free.where(Stock.on_hand > Stock.reserved, Warehouse.is_active)
    line = exists().where(OrderLine.order_id == Order.id, OrderLine.sku_id.in_(free), waits)
    query = select(Order).where(Order.state.in_(SHIPPABLE), line)
    if after is not None:
        query = query.where(tuple_(Order.submitted_at, Order.id) > (after.submitted_at, after.id))
    return session.scalars(query.order_by(Order.submitted_at, Order.id).limit(AT_ONCE)).all()


def _serve(session: Session, waiting: Sequence[Order], *, now: datetime) -> int:
    """Serve these in their order; how many got some.

    Turns first and then all stock, as everybody takes them: nobody waits for us while we wait for him.
    """
    ids = [order.id for order in waiting]
    try:
        with session.begin_nested():
            session.scalars(select(Order.id).where(Order.id.in_(ids)).order_by(Order.id).with_for_update()).all()
            skus = select(OrderLine.sku_id).where(OrderLine.order_id.in_(ids)).distinct().order_by(OrderLine.sku_id)
            lock_stock(session, session.scalars(skus).all())
            served = each_apart(session, ids, lambda id_: _allocate(session, id_, now=now), what="allocate_backorders")
            if not served:
                raise _NobodyServedError
    except _NobodyServedError:
        return 0
    return served


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

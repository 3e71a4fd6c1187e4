"""Orders as a list to take away: a row for each line of every submitted order of a period (issue 5, part 4).

Days are local days of submitting. Who may not see prices gets no columns of money. As many statements for one order as
for thousands.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from channel.access import looked_after_dealer
from channel.access.orders import may, visible_order_ids
from channel.actors import Actor
from channel.calendar import at_local
from channel.errors import NotFound
from channel.exports import Export, check_period, check_size
from channel.orders.transitions import ORDER_STATES
from channel.workbooks.writing import Cell, Column
from models import Dealer, Order, OrderLine, Shipment, ShipmentLine

#: Lines of one file.
MOST_LINES = 20_000
_DAY = timedelta(days=1)

_HEAD = (
    Column("订单号"),
    Column("贵司单号"),
    Column("经销商编码"),
    Column("经销商"),
    Column("状态"),
    Column("下单时间", "moment"),
    Column("行号", "count"),
    Column("货号"),
    Column("品名"),
    Column("数量", "count"),
    Column("单位"),
)
_MONEY = (
    Column("标准价", "price"),
    Column("成交单价", "price"),
    Column("标准金额", "money"),
    Column("优惠", "money"),
    Column("金额（含税）", "money"),
    Column("税率", "price"),
    Column("税额", "money"),
)
_GOODS = (
    Column("说明"),
    Column("基本单位"),
    Column("订购", "count"),
    Column("已发", "count"),
    Column("已收", "count"),
    Column("短少", "count"),
    Column("不再发", "count"),
    Column("已退", "count"),
    Column("发货单号"),
    Column("物流公司"),
    Column("物流单号"),
)


@dataclass(frozen=True, slots=True)
class Period:
    """Which orders: submitted from one local day to another, both included; in one state; of one dealer."""

    first: date
    last: date
    state: str | None = None
    #: Code; None: all whose orders the actor may read.
    dealer: str | None = None


def export_orders(session: Session, actor: Actor, period: Period) -> Export:
    """The lines of the orders that the actor may read, the oldest order first.

    Raises Invalid for the period, NotFound for another's dealer, Invalid for too many lines.
    """
    check_period(period.first, period.last)
    sees_prices = may(session, actor, "prices")
    rows = session.execute(_query(session, actor, period).limit(MOST_LINES + 1)).all()
    check_size(len(rows), MOST_LINES)
    parcels = _parcels(session, actor, period)
    columns = (*_HEAD, *(_MONEY if sees_prices else ()), *_GOODS)
    cells = [_cells(row, parcels.get(row.OrderLine.id, ()), sees_prices=sees_prices) for row in rows]
    asked = {"first": period.first.isoformat(), "last": period.last.isoformat()}
    asked |= {name: value for name, value in (("state", period.state), ("dealer", period.dealer)) if value is not None}
    name = f"订单 {period.first:%Y%m%d}-{period.last:%Y%m%d}"
    return Export("orders", "订单", name, columns, cells, asked)


def _query(session: Session, actor: Actor, period: Period) -> Select[Any]:
    query = (
        select(Order, OrderLine, Dealer.code, Dealer.name)
        .join(OrderLine, OrderLine.order_id == Order.id)
        .join(Dealer, Dealer.id == Order.dealer_id)
    )
    return query.where(*_conditions(session, actor, period)).order_by(Order.submitted_at, Order.id, OrderLine.position)


def _conditions(session: Session, actor: Actor, period: Period) -> Sequence[Any]:
    begin, end = at_local(period.first, time()), at_local(period.last + _DAY, time())
    found = [
        Order.id.in_(visible_order_ids(session, actor)),
        Order.round > 0,
        Order.submitted_at >= begin,
        Order.submitted_at < end,
    ]
    if period.state is not None:
        found.append(Order.state == period.state)
    if period.dealer is not None:
        found.append(Order.dealer_id == _dealer_id(session, actor, period.dealer))
    return found


def _dealer_id(session: Session, actor: Actor, code: str) -> int:
    if actor.kind == "member":
        return looked_after_dealer(session, actor, code).id
    mine = session.get_one(Dealer, actor.dealer())
    if mine.code != code:
        raise NotFound
    return mine.id


def _parcels(session: Session, actor: Actor, period: Period) -> Mapping[int, Sequence[Shipment]]:
    """The shipments of each line."""
    orders = select(Order.id).where(*_conditions(session, actor, period))
    query = select(ShipmentLine.line_id, Shipment).join(Shipment, Shipment.id == ShipmentLine.shipment_id)
    found: dict[int, list[Shipment]] = {}
    for line_id, shipment in session.execute(query.where(Shipment.order_id.in_(orders)).order_by(Shipment.id)).tuples():
        found.setdefault(line_id, []).append(shipment)
    return found


def _cells(row: Row[Any], parcels: Sequence[Shipment], *, sees_prices: bool) -> list[Cell]:
    order, line, code, name = row
    head: list[Cell] = [
        order.number,
        order.reference,
        code,
        name,
        ORDER_STATES[order.state],
        order.submitted_at,
        line.position,
        line.code,
        line.name,
        line.quantity,
        line.unit,
    ]
    goods: list[Cell] = [
        _words(line),
        line.base_unit,
        line.ordered,
        line.shipped,
        line.received,
        line.missing,
        line.closed,
        line.returned,
        _joined(parcel.number for parcel in parcels),
        _joined(parcel.carrier for parcel in parcels),
        _joined(parcel.tracking_number for parcel in parcels),
    ]
    return [*head, *(_money(line) if sees_prices else ()), *goods]


def _money(line: OrderLine) -> list[Cell]:
    off: Decimal = line.list_amount - line.amount
    prices: list[Cell] = [line.list_price, line.unit_price, line.list_amount, off]
    return [*prices, line.amount, line.tax_rate, line.tax]


def _words(line: OrderLine) -> str:
    """What a line is, where it is not just an article."""
    said = ["赠品"] if line.is_gift else []
    said += ["特价"] if line.is_special else []
    said += [f"属于 {line.origin}"] if line.origin and not line.is_gift else []
    return "、".join(said)


def _joined(parts: Any) -> str:
    return "、".join(dict.fromkeys(part for part in parts if part))

"""The shop with stock and credit, orders brought to where a test needs them, and what must be true of all of them."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.approvals import checked_verdict
from channel.calendar import local_day
from channel.credit.accounts import COUNTERS
from channel.decisions import decide
from channel.orders.drafts import Draft, Expected, Wanted
from channel.orders.quantities import is_consistent
from channel.orders.shipping import Packed, Parcel, ship
from channel.orders.submitting import place_order
from channel.orders.telling import order_lines
from channel.orders.transitions import HOLDING, TRANSITIONS
from channel.rebates.batches import issue
from channel.rebates.scopes import Scope
from models import (
    Approval,
    Contact,
    CreditAccount,
    CreditEntry,
    CreditHold,
    Order,
    OrderEvent,
    OrderLine,
    OrderUse,
    PromotionUse,
    RebateBatch,
    RebateUse,
    Shipment,
    Sku,
    Stock,
    StockHold,
    Warehouse,
)
from tests.factories import NOW, Cast, configure, make_cast
from tests.shop import make_shop, make_stock

D, ZERO = Decimal, Decimal(0)
DAY = timedelta(days=1)
#: 10 × 5.20 + 20 × 9.90 = 250.00.
WANTED = (Wanted("K101W", D(1), "盒"), Wanted("Q9", D(20)))
DRAFT = Draft(lines=WANTED, ship_to="杭州市西湖区文三路 90 号", ship_contact="陈建安", ship_phone="13800000001")
SEEN = Expected(D("250.00"), (D("52.00"), D("198.00")))


def open_shop(session: Session, *, credit: str = "100000", stock: int = 100, asks: bool = False) -> Cast:
    """The cast with goods in two warehouses (WH02 is the near one) and credit. `asks`: every order waits."""
    cast = make_cast(session)
    fill_shop(session, cast, credit=credit, stock=stock, asks=asks)
    return cast


def fill_shop(session: Session, cast: Cast, *, credit: str = "100000", stock: int = 100, asks: bool = False) -> None:
    """The same for a cast that is there."""
    make_shop(session, cast, now=NOW - 30 * DAY)
    for code in ("K101W", "Q9", "BV25", "SET1"):
        make_stock(session, code, stock)
        make_stock(session, code, stock, warehouse="WH02")
    session.scalars(select(Warehouse).where(Warehouse.code == "WH02")).one().region = cast.dealer.region
    session.scalars(select(Sku).where(Sku.code == "BV25")).one().is_backorderable = True
    for dealer in (cast.dealer, cast.rival_dealer):
        session.add(CreditAccount(dealer_id=dealer.id, credit_limit=D(credit), terms_days=30, block="soft"))
    session.flush()
    if asks:
        configure(session, {"orders": {"ask_from_amount": "0"}})


def give_rebate(session: Session, cast: Cast, amount: str, *, name: str = "R1", days: int = 60) -> RebateBatch:
    """A batch in the dealer's wallet."""
    today = local_day(NOW)
    until = today + timedelta(days=days)
    return issue(session, cast.dealer.id, name, D(amount), Scope(), expires_on=until, on=today, now=NOW)


def order(
    session: Session,
    cast: Cast,
    *,
    who: Contact | None = None,
    seen: Expected | None = SEEN,
    at: datetime = NOW,
    **change: Any,
) -> Order:
    """The buyer (or somebody else) places DRAFT, with changes; without `seen` at whatever it costs."""
    draft, actor = replace(DRAFT, **change), cast.actor(who or cast.buyer)
    placed = place_order(session, actor, draft, seen, now=at)
    if placed.order is None and seen is None:
        amounts = tuple(line.payable for line in placed.quote.result.lines)
        placed = place_order(session, actor, draft, Expected(placed.quote.result.totals.payable, amounts), now=at)
    assert placed.order is not None, placed.change
    return placed.order


def decided(session: Session, cast: Cast, decision: Any, code: str | None = None, *, at: datetime = NOW) -> None:
    """The manager decides the newest request."""
    approval_id = session.scalars(select(func.max(Approval.id)).where(Approval.state == "pending")).one()
    decide(session, cast.actor(cast.manager), approval_id, checked_verdict(decision, code), now=at)


def shipped(
    session: Session,
    cast: Cast,
    row: Order,
    *parts: tuple[str, int],
    warehouse: str = "WH02",
    at: datetime = NOW,
    by_hand: bool = False,
    **more: Any,
) -> Shipment:
    """These parts of an order leave, or all of it: as the ERP says, or `by_hand`."""
    packed = tuple(Packed(sku, D(quantity)) for sku, quantity in parts)
    packed = packed or tuple(Packed(line.code, line.ordered) for line in order_lines(session, row))
    return ship(session, cast.actor(cast.manager), row, Parcel(warehouse, packed, at, **more), now=at, by_hand=by_hand)


def received(session: Session, cast: Cast, *, at: datetime = NOW, **change: Any) -> Order:
    """An order that was shipped at once and received."""
    from channel.orders.receiving import receive

    row = order(session, cast, at=at, **change)
    shipment = shipped(session, cast, row, at=at)
    return receive(session, cast.actor(cast.buyer), row.number, shipment.number, now=at)


def lines_of(session: Session, row: Order) -> dict[str, OrderLine]:
    """The lines of an order by the code of their article."""
    session.expire_all()
    return {line.code: line for line in order_lines(session, row)}


def held(session: Session) -> dict[str, Decimal]:
    """Everything that is held for anybody, by what it is of."""
    return {
        "stock": _sum(session, StockHold.quantity),
        "credit": _sum(session, CreditHold.reserved) + _sum(session, CreditHold.approved),
        "rebate": _sum(session, RebateUse.reserved),
        "uses": _sum(session, OrderUse.amount),
    }


def check(session: Session) -> None:
    """What is true of all orders together, whatever has happened (R-ORD-1, R-ORD-7, R-ORD-8)."""
    session.expire_all()
    _check_stock(session)
    _check_credit(session)
    for row in session.scalars(select(Order)).all():
        _check_history(session, row)
        lines = order_lines(session, row)
        assert all(is_consistent(line) for line in lines), row.number
        assert row.total == sum((line.amount for line in lines), ZERO)
        if row.state not in HOLDING:
            assert not _sum(session, StockHold.quantity, StockHold.order_id == row.id), row.state
            assert not _sum(session, CreditHold.reserved, CreditHold.order_id == row.id), row.state
            assert not _sum(session, CreditHold.approved, CreditHold.order_id == row.id), row.state
            assert not _sum(session, RebateUse.reserved, RebateUse.order_id == row.id), row.state
        if row.state in ("draft", "cancelled"):
            assert not _sum(session, OrderUse.amount, OrderUse.order_id == row.id), row.state
    for use in session.scalars(select(PromotionUse)).all():
        of_it = (OrderUse.rule == use.rule, OrderUse.measure == use.measure, OrderUse.dealer_id == use.dealer_id)
        assert use.used == _sum(session, OrderUse.amount, *of_it), use.rule
    for batch in session.scalars(select(RebateBatch)).all():
        assert batch.amount == batch.remaining + batch.reserved + batch.used + batch.lapsed
        assert min(batch.remaining, batch.reserved, batch.used) >= 0


def _check_stock(session: Session) -> None:
    for stock in session.scalars(select(Stock)).all():
        of_it = (StockHold.sku_id == stock.sku_id, StockHold.warehouse_id == stock.warehouse_id)
        assert stock.reserved == _sum(session, StockHold.quantity, *of_it)
        assert 0 <= stock.reserved <= stock.on_hand


def _check_credit(session: Session) -> None:
    for account in session.scalars(select(CreditAccount)).all():
        for name in COUNTERS:
            booked = _sum(session, getattr(CreditEntry, name), CreditEntry.dealer_id == account.dealer_id)
            assert getattr(account, name) == booked, name


def _check_history(session: Session, row: Order) -> None:
    state: str | None = None
    query = select(OrderEvent).where(OrderEvent.order_id == row.id).order_by(OrderEvent.id)
    for happened in session.scalars(query):
        state = TRANSITIONS[state, happened.event]
    assert state == row.state or (row.state == "draft" and state is None), (row.number, state)


def _sum(session: Session, column: Any, *conditions: Any) -> Decimal:
    return session.scalar(select(func.sum(column)).where(*conditions)) or ZERO

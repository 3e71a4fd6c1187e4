"""What replaces something, comes back or was waited for, at one moment with orders of the same goods (R-ORD-7)."""

from collections import Counter
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from channel.orders import allocate_backorders, backorders
from channel.orders.drafts import Expected, Wanted
from channel.orders.ending import cancel_order
from channel.orders.exchanging import receive_back
from channel.orders.exchanging import replace as send_others
from channel.orders.returns import ask_return
from channel.orders.shipping import Packed, Parcel, ship
from channel.orders.stock import held_by_line
from channel.orders.telling import order_lines
from models import Database, Order, OrderEvent, Shipment, Sku, Stock, Warehouse
from tests.channel.orders.stage import check, decided, held, lines_of, open_shop, order, received
from tests.channel.test_races import all_at_once
from tests.factories import NOW, Cast
from tests.shop import make_stock

D = Decimal
MINUTE = timedelta(minutes=1)
SEEN = Expected(D("10.40"))


def opened(database: Database) -> Cast:
    with database.transaction() as session:
        return open_shop(session)


def claimed(session: Session, cast: Cast, kind: str = "exchange") -> str:
    """Two switches of an order of its own are to come back; the number of that."""
    row = received(session, cast)
    position = lines_of(session, row)["K101W"].position
    claim = ask_return(
        session, cast.actor(cast.buyer), row.number, kind, {position: D(2)}, "quality", "不通电", now=NOW
    )
    decided(session, cast, "approved")
    return claim.number


def exchanged(session: Session, cast: Cast) -> str:
    """The same, and they came back broken."""
    number = claimed(session, cast)
    receive_back(session, cast.actor(cast.manager), number, "WH01", {1: D(0)}, now=NOW)
    return number


def leave(session: Session, code: str, free: int, warehouse: str = "WH01") -> None:
    """So many of an article are free in one warehouse, and none elsewhere."""
    of_it = Stock.sku_id == select(Sku.id).where(Sku.code == code).scalar_subquery()
    session.execute(update(Stock).where(of_it).values(on_hand=Stock.reserved))
    here = Stock.warehouse_id == select(Warehouse.id).where(Warehouse.code == warehouse).scalar_subquery()
    session.execute(update(Stock).where(of_it, here).values(on_hand=Stock.reserved + D(free)))


def there(session: Session, code: str) -> Decimal:
    of_it = Stock.sku_id == select(Sku.id).where(Sku.code == code).scalar_subquery()
    return session.scalars(select(func.sum(Stock.on_hand, type_=Stock.on_hand.type)).where(of_it)).one()


def test_r_ord_7_replacements_and_orders_of_the_last_goods_never_take_more_than_there_is(database: Database) -> None:
    cast = opened(database)
    with database.transaction() as session:
        numbers = [exchanged(session, cast) for _ in range(4)]
        leave(session, "K101W", 5)

    def replace(number: str) -> str:
        with database.transaction() as session:
            manager = cast.actor(session.merge(cast.manager))
            send_others(session, manager, number, Parcel("WH01", (), NOW), now=NOW)
            return "sent"

    def buy() -> str:
        with database.transaction() as session:
            lines = (Wanted("K101W", D(2)),)
            return order(session, cast, who=session.merge(cast.rival), seen=SEEN, lines=lines).state

    outcomes = Counter(all_at_once([*(lambda n=n: replace(n) for n in numbers), *([buy] * 4)]))
    # Two of the eight get two of the five; the others hear why, and may try again when goods have come.
    assert outcomes["sent"] + outcomes["approved"] == 2, outcomes
    assert set(outcomes) <= {"sent", "approved", "not_in_stock", "sold_out"}
    with database.reading() as session:
        assert held(session)["stock"] == 2 * outcomes["approved"]
        assert there(session, "K101W") == 5 - 2 * outcomes["sent"]
        check(session)


def test_r_ord_7_a_replacement_that_is_sent_by_four_leaves_once(database: Database) -> None:
    cast = opened(database)
    with database.transaction() as session:
        number = exchanged(session, cast)
        before = there(session, "K101W")

    def replace() -> str:
        with database.transaction() as session:
            manager = cast.actor(session.merge(cast.manager))
            send_others(session, manager, number, Parcel("WH01", (), NOW), now=NOW)
            return "sent"

    assert sorted(all_at_once([replace] * 4)) == ["already_decided"] * 3 + ["sent"]
    with database.reading() as session:
        assert there(session, "K101W") == before - 2
        assert len(session.scalars(select(Shipment).where(Shipment.return_id.is_not(None))).all()) == 1
        check(session)


def test_what_comes_back_and_what_leaves_for_one_dealer_wait_for_one_another_and_never_for_each_other(
    database: Database,
) -> None:
    cast = opened(database)
    with database.transaction() as session:
        session.add(Warehouse(code="WH09", name="退货仓", position=9, is_active=True))
        back = [claimed(session, cast, "return") for _ in range(4)]
        leaving = [order(session, cast, seen=SEEN, lines=(Wanted("K101W", D(2)),)).number for _ in range(4)]

    def take_back(number: str, warehouse: str) -> str:
        with database.transaction() as session:
            return receive_back(session, cast.actor(session.merge(cast.manager)), number, warehouse, now=NOW).state

    def send(number: str) -> str:
        with database.transaction() as session:
            row = session.scalars(select(Order).where(Order.number == number)).one()
            parcel = Parcel("WH02", (Packed("K101W", D(2)),), NOW, number=f"F-{number}")
            ship(session, cast.actor(session.merge(cast.manager)), row, parcel, now=NOW)
            return "left"

    # Into the warehouse from which the others leave, and into one that had none of it, by two at once.
    acts = [lambda n=n, to=to: take_back(n, to) for n, to in zip(back, ("WH02", "WH02", "WH09", "WH09"), strict=True)]
    acts += [lambda n=n: send(n) for n in leaving]
    assert Counter(all_at_once(acts)) == {"credited": 4, "left": 4}
    with database.reading() as session:
        first = (
            select(Stock.on_hand).join(Warehouse, Warehouse.id == Stock.warehouse_id).where(Warehouse.code == "WH09")
        )
        assert session.scalars(first).all() == [D(4)]
        check(session)


def waiting(session: Session, cast: Cast, many: int) -> list[str]:
    """Orders of ten rolls each that nobody has, one a minute."""
    leave(session, "BV25", 0)
    lines = (Wanted("BV25", D(10)),)
    return [order(session, cast, seen=None, lines=lines, at=NOW + n * MINUTE).number for n in range(many)]


def got(session: Session, numbers: list[str]) -> list[int]:
    """How much each order has been given, in their order."""
    rows = {row.number: row for row in session.scalars(select(Order).where(Order.number.in_(numbers)))}
    lines = [order_lines(session, rows[number])[0] for number in numbers]
    held_now = held_by_line(session, [line.id for line in lines])
    return [int(held_now.get(line.id, D(0))) for line in lines]


def _batch_that_is_killed(database: Database) -> None:
    with database.transaction() as session:
        assert allocate_backorders(session, NOW) == 2
        raise RuntimeError("killed")


def test_those_who_wait_are_served_a_few_at_a_time_the_oldest_first_and_a_killed_batch_loses_nothing(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backorders, "AT_ONCE", 2)
    cast = opened(database)
    with database.transaction() as session:
        numbers = waiting(session, cast, 6)
        # What lies in a warehouse that sends nothing keeps nobody at the head of the queue.
        make_stock(session, "BV25", 1000, warehouse="WH08")
        session.scalars(select(Warehouse).where(Warehouse.code == "WH08")).one().is_active = False
        leave(session, "BV25", 45)

    def batch() -> int:
        with database.transaction() as session:
            return allocate_backorders(session, NOW)

    assert batch() == 2
    with pytest.raises(RuntimeError, match="killed"):
        _batch_that_is_killed(database)
    with database.reading() as session:
        assert got(session, numbers) == [10, 10, 0, 0, 0, 0]
        check(session)
    assert [batch(), batch(), batch()] == [2, 1, 0]
    with database.reading() as session:
        assert got(session, numbers) == [10, 10, 10, 10, 5, 0]
        told = select(OrderEvent.order_id).where(OrderEvent.event == "allocated")
        assert len(session.scalars(told).all()) == 5
        check(session)


def test_an_order_with_which_something_is_wrong_does_not_stand_in_the_way_of_the_others(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backorders, "AT_ONCE", 1)
    cast = open_shop(session)
    numbers = waiting(session, cast, 3)
    broken = session.scalars(select(Order.id).where(Order.number == numbers[0])).one()
    usual = backorders.take_stock

    def take_stock(session: Session, dealer: object, lines: list[object]) -> object:
        if any(getattr(line, "order_id", None) == broken for line in lines):
            raise ValueError("a defect")
        return usual(session, dealer, lines)  # type: ignore[arg-type]

    monkeypatch.setattr(backorders, "take_stock", take_stock)
    leave(session, "BV25", 20)
    assert [allocate_backorders(session, NOW) for _ in range(3)] == [1, 1, 0]
    assert got(session, numbers) == [0, 10, 10]
    check(session)


def test_those_who_wait_are_served_while_others_order_and_cancel_the_same_goods(database: Database) -> None:
    cast = opened(database)
    with database.transaction() as session:
        numbers = waiting(session, cast, 4)
        leave(session, "BV25", 30)

    def serve() -> str:
        with database.transaction() as session:
            allocate_backorders(session, NOW)
            return "served"

    def buy() -> str:
        with database.transaction() as session:
            lines = (Wanted("BV25", D(10)), Wanted("K101W", D(2)))
            return order(session, cast, who=session.merge(cast.owner), seen=None, lines=lines).state

    def cancel(number: str) -> str:
        with database.transaction() as session:
            return cancel_order(session, cast.actor(session.merge(cast.buyer)), number, "不要了", now=NOW).state

    outcomes = Counter(all_at_once([serve, buy, serve, lambda: cancel(numbers[0]), buy, lambda: cancel(numbers[3])]))
    assert outcomes == {"served": 2, "approved": 2, "cancelled": 2}
    with database.transaction() as session:
        while allocate_backorders(session, NOW):
            pass
    with database.reading() as session:
        assert held(session)["stock"] == D(30 + 4)
        check(session)

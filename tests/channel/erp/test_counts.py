"""Counts and delivery notes come in any order: a count says how much lay there at its own time (R-ORD-7)."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel.catalogue.details import available
from channel.erp.feed import Feed
from channel.erp.shipments import SHIPMENTS
from channel.erp.stock import STOCK
from channel.erp.taking import Brought, take
from channel.errors import Conflict
from channel.orders.drafts import Wanted
from channel.orders.shipping import Packed, Parcel, ship
from models import Order, Sku, Stock, Warehouse
from tests.channel.erp.test_taking import ERP
from tests.channel.orders.stage import open_shop, order
from tests.factories import NOW, Cast

D = Decimal


@pytest.fixture
def cast(session: Session) -> Cast:
    return open_shop(session)


def at(minutes: int) -> datetime:
    return NOW + timedelta(minutes=minutes)


def bring(session: Session, feed: Feed, values: dict[str, Any], minutes: int) -> None:
    result = take(session, ERP, feed, [(1, values)], Brought(), now=at(minutes))
    assert (result.taken + result.same, result.faults) == (1, [])


def count(session: Session, on_hand: str, *, told: int, taken: int | None = None) -> None:
    """The ERP says how many bulbs lie in WH02; minutes of being told, and of being counted."""
    values = {"warehouse": "WH02", "sku": "Q9", "on_hand": on_hand}
    when = {} if taken is None else {"changed_at": at(taken).isoformat()}
    bring(session, STOCK, values | when, told)


def note(
    session: Session, made: Order, quantity: str, *, told: int, left: int | None = None, name: str = "FH1"
) -> None:
    """The ERP says that bulbs left WH02."""
    values = {"shipment": name, "order": made.number, "warehouse": "WH02", "sku": "Q9", "quantity": quantity}
    when = {} if left is None else {"shipped_at": at(left).isoformat()}
    bring(session, SHIPMENTS, values | when, told)


def bulbs(session: Session, cast: Cast, quantity: int, *, on_hand: int) -> Order:
    """An order of bulbs with WH02 holding so many of what lies there."""
    house = select(Warehouse.id).where(Warehouse.code == "WH02").scalar_subquery()
    session.execute(update(Stock).where(Stock.warehouse_id == house).values(on_hand=D(on_hand)))
    return order(session, cast, seen=None, lines=(Wanted("Q9", D(quantity)),))


def stock(session: Session) -> tuple[Decimal, Decimal]:
    query = select(Stock.on_hand, Stock.reserved).join(Warehouse, Warehouse.id == Stock.warehouse_id)
    row = session.execute(query.join(Sku, Sku.id == Stock.sku_id).where(Sku.code == "Q9", Warehouse.code == "WH02"))
    on_hand, reserved = row.one()
    return on_hand, reserved


#: What the ERP tells, in the order in which we hear of it: ("count", how many, taken) or ("note", how many, left), in
#: minutes or None when it does not say; and what lies there in the end. 10 are ordered; before there were 100.
TOLD: dict[str, tuple[tuple[tuple[str, int, int | None], ...], int]] = {
    "a note alone": ((("note", 10, 1),), 90),
    "a count that knows the note": ((("count", 90, 5), ("note", 10, 4)), 90),
    "the same the other way round": ((("note", 10, 4), ("count", 90, 5)), 90),
    "both at once: the count changed because they left": ((("count", 90, 5), ("note", 10, 5)), 90),
    "the same at once, the other way round": ((("note", 10, 5), ("count", 90, 5)), 90),
    "a count before the note": ((("count", 100, 3), ("note", 10, 4)), 90),
    "the same the other way round, late": ((("note", 10, 4), ("count", 100, 3)), 90),
    "between two notes": ((("note", 4, 2), ("count", 96, 3), ("note", 6, 4)), 90),
    "between two notes, the later first": ((("note", 6, 4), ("count", 96, 3), ("note", 4, 2)), 90),
    "neither says when": ((("count", 100, None), ("note", 10, None)), 90),
    "neither says when, the other way round": ((("note", 10, None), ("count", 90, None)), 90),
    "what left came in again": ((("count", 100, 1), ("note", 10, 2), ("count", 100, 3)), 100),
    "the same count twice, a note between": ((("count", 100, 1), ("note", 10, 2), ("count", 100, 1)), 90),
    "a count of nothing because all left": ((("count", 0, 5), ("note", 10, 4)), 0),
    "a count of less than leaves later": ((("count", 3, 2), ("note", 10, 4)), 0),
}


@pytest.mark.parametrize("name", TOLD)
def test_r_ord_7_what_lies_there_is_the_same_in_whatever_order_it_is_told(
    session: Session, cast: Cast, name: str
) -> None:
    made = bulbs(session, cast, 10, on_hand=100)
    told, left = TOLD[name]
    for index, (what, quantity, when) in enumerate(told):
        if what == "count":
            count(session, str(quantity), told=10 + index, taken=when)
        else:
            note(session, made, str(quantity), told=10 + index, left=when, name=f"FH{index}")
    assert (made.state, stock(session)) == ("shipped", (D(left), D(0)))


def test_a_clock_that_is_ahead_hides_nothing_that_leaves(session: Session, cast: Cast) -> None:
    made = bulbs(session, cast, 10, on_hand=100)
    count(session, "100", told=1, taken=480)
    note(session, made, "10", told=3, left=2)
    assert stock(session) == (D(90), D(0))


def test_r_ord_7_who_ships_by_hand_may_send_what_he_holds_of_what_is_there(session: Session, cast: Cast) -> None:
    mine, other = bulbs(session, cast, 2, on_hand=4), order(session, cast, seen=None, lines=(Wanted("Q9", D(2)),))
    count(session, "2", told=1)
    assert stock(session) == (D(2), D(4))
    sku = session.scalars(select(Sku).where(Sku.code == "Q9")).one()
    # 100 in the other warehouse; what is promised beyond the count cannot be promised again.
    assert available(session, [sku.id])[sku.id] == D(100)
    sender = cast.actor(cast.manager)
    ship(session, sender, mine, Parcel("WH02", (Packed("Q9", D(2)),), at(2)), now=at(2), by_hand=True)
    assert (mine.state, stock(session)) == ("shipped", (D(0), D(2)))
    with pytest.raises(Conflict, match="not_in_stock"), session.begin_nested():
        ship(session, sender, other, Parcel("WH02", (Packed("Q9", D(2)),), at(3)), now=at(3), by_hand=True)
    note(session, other, "2", told=5, left=4)
    assert (other.state, stock(session)) == ("shipped", (D(0), D(0)))


def test_a_note_of_a_warehouse_that_was_never_counted_is_a_fact_too(session: Session, cast: Cast) -> None:
    made = bulbs(session, cast, 10, on_hand=100)
    session.add(Warehouse(code="WH07", name="七号仓", position=7, is_active=True))
    session.flush()
    values = {"shipment": "FH1", "order": made.number, "warehouse": "WH07", "sku": "Q9", "quantity": "10"}
    bring(session, SHIPMENTS, values, 1)
    assert (made.state, stock(session)) == ("shipped", (D(100), D(0)))

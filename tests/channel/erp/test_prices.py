"""Standard prices of an ERP: one change for one run, which holds together or does not count at all."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.erp.prices import PRICES
from channel.erp.taking import Brought, Result, take
from channel.pricing.pinned import pin_cart
from channel.pricing.quoting import Wanted
from models import PriceChange, Sku, StandardPrice
from tests.channel.erp.test_taking import ERP, shelve
from tests.factories import NOW, make_cast
from tests.shop import lines, make_shop


def bring(session: Session, *rows: dict[str, Any], minutes: int = 0, **how: Any) -> Result:
    at = NOW + timedelta(minutes=minutes)
    return take(session, ERP, PRICES, list(enumerate(rows, 1)), Brought(), now=at, **how)


def known(session: Session) -> list[tuple[str, Decimal]]:
    """What counts as known now, from the newest on."""
    query = select(Sku.code, StandardPrice.price).join(Sku, Sku.id == StandardPrice.sku_id)
    query = query.where(StandardPrice.replaced_at.is_(None), StandardPrice.valid_until.is_(None))
    return [(code, price) for code, price in session.execute(query.order_by(Sku.code))]


def test_a_run_is_one_change_and_what_was_known_before_stays_to_be_replayed(session: Session) -> None:
    shelve(session)
    assert bring(session, {"sku": "A1", "price": "5.2"}, {"sku": "A2", "price": "6"}).taken == 2
    assert bring(session, {"sku": "A1", "price": "5.2"}, minutes=1).same == 1
    assert bring(session, {"sku": "A1", "price": "5.5"}, minutes=2).taken == 1
    assert known(session) == [("A1", Decimal("5.5")), ("A2", Decimal(6))]
    assert Decimal("5.2") in session.scalars(select(StandardPrice.price)).all()
    changes = session.scalars(select(PriceChange).order_by(PriceChange.id)).all()
    assert [change.counts for change in changes] == [{"standard_prices": 2}, {"standard_prices": 1}]


def test_faults_are_named_by_row_and_a_trial_changes_nothing(session: Session) -> None:
    shelve(session)
    rows = ({"sku": "A1", "price": "5", "min_price": "6"}, {"sku": "ZZ", "price": "-1"}, {"sku": "A2", "price": "0"})
    assert [(fault.row, fault.column, fault.code) for fault in bring(session, *rows).faults] == [
        (1, "min_price", "floor_above_price"),
        (2, "price", "out_of_range"),
        (3, "price", "bad_value"),
    ]
    assert bring(session, {"sku": "A1", "price": "5"}, is_trial=True).taken == 1
    assert (known(session), session.scalars(select(PriceChange)).all()) == ([], [])


def test_a_change_that_breaks_a_pinned_cart_takes_the_whole_run_back(session: Session) -> None:
    cast = make_cast(session)
    make_shop(session, cast)
    before = known(session)
    hq = cast.actor(cast.hq)
    wanted = Wanted(lines(("K101W", 10)))
    pin_cart(session, hq, "老客户的开关", cast.dealer.code, wanted, now=NOW)
    found = bring(session, {"sku": "K101W", "price": "9"}, {"sku": "Q9", "price": "8"}, only_valid=True, minutes=1)
    assert (found.taken, known(session)) == (0, before)
    assert [(fault.row, fault.code) for fault in found.faults] == [(0, "refused")]
    assert "老客户的开关" in found.faults[0].facts["sentence"]

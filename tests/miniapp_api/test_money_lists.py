"""Lists of money and of orders cost as many statements for many rows as for one, and end in pages."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session

from channel.credit.payments import Money, record_payment
from channel.credit.receivables import Invoice, record_invoice
from channel.credit.statements import freeze
from channel.orders.lists import keep_favourite, save_template
from channel.rebates.accrual import record
from channel.rebates.settling import settle_part
from tests.channel.orders.stage import WANTED, fill_shop, give_rebate, order
from tests.channel.rebates.agreed import agree, event
from tests.factories import NOW, Cast
from tests.miniapp_api.conftest import House, json_of
from tests.shop import make_sku, publish

D = Decimal
#: Lists → whether they come in pages; the others are bounded by what they are about.
LISTS = {
    "/credit/receivables": True,
    "/credit/payments": True,
    "/credit/statements": False,
    "/credit": False,
    "/rebates/progress": False,
    "/rebates/settlements": True,
    "/rebates/wallet": False,
    "/orders": True,
    "/order-templates": False,
    "/favourites": False,
    "/catalogue": True,
}


def more_of_all(session: Session, cast: Cast, number: int) -> None:
    """One more row of everything that is listed."""
    hq, buyer, day = cast.actor(cast.hq), cast.actor(cast.buyer), date(2026, number, 5)
    record_invoice(session, hq, cast.dealer.id, Invoice(f"FP{number}", D(100), day), now=NOW)
    record_payment(session, hq, cast.dealer.id, Money(f"SK{number}", D(10), day), now=NOW)
    freeze(session, cast.dealer.id, f"2026-{number:02d}", now=NOW)
    agree(session, cast, f"FL-{number}", settling={"cap": "none"})
    record(session, event(cast, "1000", key=f"k{number}"), now=NOW)
    settle_part(session, hq, f"FL-{number}", cast.dealer.code, D(5), now=NOW)
    give_rebate(session, cast, "50.00", name=f"R{number}")
    order(session, cast)
    save_template(session, buyer, f"清单{number}", WANTED, now=NOW)
    code = f"NEW{number}"
    make_sku(session, code, f"新品{number}", "switch", "switches")
    publish(session, {"standard_prices": [{"sku": code, "price": "3.00"}]}, now=NOW)
    keep_favourite(session, buyer, code, now=NOW)


@pytest.fixture
def shop(house: House) -> House:
    with house.database.transaction() as session:
        fill_shop(session, house.cast)
        more_of_all(session, house.cast, 1)
    return house


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)  # the statements are the same on both
def test_a_list_of_many_rows_costs_as_many_statements_as_of_one_and_is_cut_into_pages(shop: House) -> None:
    owner, buyer = shop.caller(shop.cast.owner), shop.caller(shop.cast.buyer)
    callers = {path: buyer if path in ("/favourites", "/catalogue") else owner for path in LISTS}
    few = {path: _asked(shop, callers[path], path) for path in LISTS}
    with shop.database.transaction() as session:
        for number in range(2, 6):
            more_of_all(session, shop.cast, number)
    for path, is_paged in LISTS.items():
        statements, rows = _asked(shop, callers[path], path)
        assert rows > few[path][1], path
        assert statements == few[path][0], path
        if is_paged:
            page = json_of(callers[path].get(f"{path}?limit=2"))
            assert len(page["items"]) == 2, path
            after = json_of(callers[path].get(f"{path}?limit=2&cursor={page['next_cursor']}"))
            assert after["items"] != page["items"], path


def _asked(house: House, caller: Any, path: str) -> tuple[int, int]:
    """How many statements a list took, and how many rows are in it."""
    caller.get(path)
    with house.statements() as seen:
        body = json_of(caller.get(path))
    rows = body.get("items") or body.get("batches") or body.get("ageing") or []
    return len(seen), len(rows) if path != "/credit" else int(float(body["receivable"]))

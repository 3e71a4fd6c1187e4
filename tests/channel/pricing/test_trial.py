"""A dry run says what a change of prices would have meant for the orders of the last month (A5, idea C4)."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session

from channel.errors import Forbidden
from channel.pricing import trial as trial_module
from channel.pricing.changing import WrongPrices, newest_number, read_draft
from channel.pricing.pinned import pin_cart
from channel.pricing.quoting import Wanted, inputs_json, quote
from channel.pricing.trial import try_prices
from models import Contact
from tests.factories import NOW, Cast, make_cast
from tests.shop import OPERATOR, lines, make_shop, publish

DAY = timedelta(days=1)


@pytest.fixture
def cast(session: Session) -> Cast:
    found = make_cast(session)
    make_shop(session, found)
    return found


def ordered(session: Session, cast: Cast, who: Contact, *wanted: Any) -> dict[str, Any]:
    found = quote(session, cast.actor(who), Wanted(lines(*wanted)), now=NOW)
    return inputs_json(found.cart, found.circumstances)


def test_a_dry_run_counts_the_orders_that_would_change_and_by_how_much_and_changes_nothing(
    session: Session, cast: Cast
) -> None:
    orders = [
        ("DD1", ordered(session, cast, cast.owner, ("BV25", 10), ("K101W", 10))),
        ("DD2", ordered(session, cast, cast.rival, ("Q9", 100))),
        ("DD3", ordered(session, cast, cast.rival, ("Q9", 10), ("K101W", 5))),
        ("DD4", ordered(session, cast, cast.owner, ("K101W", 7))),
    ]
    pin_cart(session, cast.actor(cast.hq), "球泡", "D0002", Wanted(lines(("Q9", 1))), now=NOW)
    before = newest_number(session)
    draft = {
        "standard_prices": [{"sku": "Q9", "price": "8.90", "valid_from": (NOW + 5 * DAY).isoformat()}],
        "endings": [{"kind": "sellable_range", "code": "cables", "at": (NOW + DAY).isoformat()}],
    }
    trial = try_prices(session, cast.actor(cast.hq), read_draft(draft), orders, now=NOW)
    assert [(one.number, one.before, one.after) for one in trial.changed] == [
        ("DD1", Decimal("1204.00"), None),
        ("DD2", Decimal("990.00"), Decimal("890.00")),
        ("DD3", Decimal("125.00"), Decimal("115.00")),
    ]
    assert (trial.orders, trial.before, trial.after) == (4, Decimal("2319.00"), Decimal("1005.00"))
    assert [(one.name, one.expected, one.found) for one in trial.broken] == [("球泡", Decimal("9.90"), Decimal("8.90"))]
    assert (trial.seen, newest_number(session)) == (before, before)
    assert trial.counts == {"standard_prices": 1, "endings": 1}
    assert not trial.is_cut


def test_a_dry_run_says_that_it_looked_at_the_newest_orders_only(
    session: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trial_module, "MOST_ORDERS", 2)
    orders = [(f"DD{n}", ordered(session, cast, cast.rival, ("Q9", n))) for n in (1, 2, 3)]
    draft = read_draft({"standard_prices": [{"sku": "Q9", "price": "8.90"}]})
    for given, is_cut in ((orders, True), (orders[1:], False)):
        trial = try_prices(session, cast.actor(cast.hq), draft, iter(given), now=NOW)
        assert (trial.is_cut, trial.orders) == (is_cut, 2)
        assert [one.number for one in trial.changed] == ["DD3", "DD2"]


def test_what_a_dry_run_says_is_what_the_change_does(session: Session, cast: Cast) -> None:
    carts = [(("BV25", 24), ("Q9", 12)), (("K101W", 3, "盒"),), (("SET1", 2), ("Q9", 1))]
    orders = [(f"DD{n}", ordered(session, cast, cast.owner, *cart)) for n, cart in enumerate(carts)]
    draft = {
        "price_lists": [{"code": "key", "name": "重点客户", "audience": {"groups": ["key"]}}],
        "price_entries": [
            {"price_list": "key", "sku": "Q9", "percent_of": "90"},
            {"price_list": "key", "sku": "K101W", "price": "48", "unit": "盒"},
        ],
        "bundles": [
            {"sku": "SET1", "name": "套装", "factor": "0.9", "components": [{"sku": "K101W", "quantity": "4"}]}
        ],
        "promotions": [
            {
                "code": "STEP",
                "name": "满20卷95折",
                "products": {"categories": ["electric"]},
                "effect": {"is": "Steps", "mode": "all_units", "tiers": [{"at": "20", "percent_off": "5"}]},
            }
        ],
        "order_promotions": [
            {"code": "FULL", "name": "满减", "effect": {"is": "OrderOff", "tiers": [{"at": "2000", "off": "100"}]}}
        ],
    }
    trial = try_prices(session, OPERATOR, read_draft(draft), orders, now=NOW + DAY)
    said = {one.number: one.after for one in trial.changed}
    publish(session, draft, now=NOW + DAY)
    actor = cast.actor(cast.owner)
    for (number, _), cart in zip(orders, carts, strict=True):
        result = quote(session, actor, Wanted(lines(*cart)), now=NOW + 2 * DAY).result
        assert said[number] == result.totals.payable


def test_only_headquarters_try_and_a_wrong_draft_is_told_as_when_it_is_applied(session: Session, cast: Cast) -> None:
    draft = read_draft({"standard_prices": [{"sku": "Q9", "price": "8.90"}]})
    for who in (cast.owner, cast.rival, cast.manager, cast.director):
        with pytest.raises(Forbidden):
            try_prices(session, cast.actor(who), draft, [], now=NOW)
    wrong = read_draft({"standard_prices": [{"sku": "NONE", "price": "8.90"}]})
    with pytest.raises(WrongPrices):
        try_prices(session, cast.actor(cast.hq), wrong, [], now=NOW)

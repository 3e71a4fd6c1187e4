"""Why a line costs what it costs, and what it would have cost at another moment (R-PRC-6, idea C1)."""

from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from channel.orders.prices import explained, replayed_at
from channel.pricing import quoting
from channel.pricing.values import ENGINE_VERSION
from tests.channel.orders.stage import DAY, open_shop, order
from tests.factories import NOW, Cast
from tests.shop import publish

D = Decimal
Q9_OFF = {
    "code": "Q9OFF",
    "name": "球泡9折",
    "products": {"skus": ["Q9"]},
    "effect": {"is": "PercentOff", "percent": "10"},
    "valid_from": (NOW + 5 * DAY).isoformat(),
    "valid_until": (NOW + 10 * DAY).isoformat(),
}


@pytest.fixture
def cast(session: Session) -> Cast:
    return open_shop(session)


def test_r_prc_6_an_order_knows_which_engine_made_its_price_and_another_engine_changes_no_cent(
    session: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = order(session, cast, seen=None, at=NOW + DAY)
    assert row.pricing_inputs["engine"] == ENGINE_VERSION
    before = explained(session, row).result.totals

    # A later engine may make other cents of the same inputs; what was kept is what is told.
    monkeypatch.setattr(quoting, "ENGINE_VERSION", ENGINE_VERSION + 1)
    row.pricing = {**row.pricing, "totals": {**row.pricing["totals"], "gifts_value": "7.00"}}
    again = explained(session, row).result.totals
    assert (again.payable, again.tax, again.gifts_value) == (before.payable, before.tax, D("7.00"))
    assert explained(session, row).result.lines[0].payable == D("52.00")


def test_r_prc_6_an_order_without_a_version_is_of_the_first_engine(session: Session, cast: Cast) -> None:
    row = order(session, cast, seen=None, at=NOW + DAY)
    row.pricing_inputs = {name: value for name, value in row.pricing_inputs.items() if name != "engine"}
    assert explained(session, row).result.totals.payable == row.total == D("250.00")


def test_an_order_is_replayed_at_another_moment_by_what_was_known_then(session: Session, cast: Cast) -> None:
    row = order(session, cast, seen=None, at=NOW + DAY)
    publish(session, {"promotions": [Q9_OFF]}, now=NOW + 2 * DAY)
    publish(session, {"standard_prices": [{"sku": "Q9", "price": "20"}]}, now=NOW + 7 * DAY)
    expected = {
        NOW + DAY: D("250.00"),
        NOW + 3 * DAY: D("250.00"),
        NOW + 6 * DAY: D("230.20"),
        NOW + 8 * DAY: D("412.00"),
        NOW + 20 * DAY: D("452.00"),
    }
    for at, total in expected.items():
        assert replayed_at(session, row, at).result.totals.payable == total, at
    # Before there were prices there was nothing to order.
    early = replayed_at(session, row, NOW - timedelta(days=4000)).result
    assert not early.can_be_ordered
    assert explained(session, row).result.totals.payable == row.total

"""Read but ordered at the old price (idea C11): the orders that a policy should have changed, each with its reason."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session

from channel.errors import Forbidden, NotFound
from channel.orders.drafts import Wanted
from channel.policies.drafts import create_policy
from channel.policies.exporting import export_old_prices
from channel.policies.old_prices import OldPrices, old_prices
from channel.policies.publishing import publish_policy
from channel.policies.reading import read_policy
from channel.policies.values import Link
from models import Contact, Member, Policy
from tests.channel.orders.stage import DAY, open_shop, order
from tests.channel.orders.test_costs import statements_of
from tests.channel.policies.desk import NOTICE, linked, sent_out
from tests.factories import NOW, Cast
from tests.shop import publish

HOUR = timedelta(hours=1)
ONLY_BULBS = {"products": {"skus": ["Q9"]}}


@pytest.fixture
def cast(session: Session) -> Cast:
    return open_shop(session)


def promoted(session: Session, *, at: datetime = NOW - HOUR, **more: Any) -> None:
    """九五折 on bulbs; `more` changes the rule."""
    rule = {"code": "Z95", "name": "球泡九五折", "effect": {"is": "PercentOff", "percent": "5"}, **ONLY_BULBS, **more}
    publish(session, {"promotions": [rule]}, now=at)


def told(session: Session, cast: Cast, *, rules: tuple[Link, ...] = linked("Z95"), **more: Any) -> Policy:
    policy, _ = sent_out(session, cast, kind="promotion", rules=rules, **more)
    return policy


def told_later(session: Session, cast: Cast, rules: tuple[Link, ...]) -> Policy:
    at, hq = NOW + 5 * HOUR, cast.actor(cast.hq)
    policy, row = create_policy(session, hq, "price", replace(NOTICE, rules=rules), now=at)
    return publish_policy(session, hq, policy.number, row.revision, now=at)[0]


def read(session: Session, cast: Cast, policy: Policy, who: Contact, *, share: int = 100) -> None:
    read_policy(session, cast.actor(who), policy.number, 1, share, now=NOW + HOUR)


def listed(session: Session, cast: Cast, policy: Policy, *, who: Member | None = None, days: int = 8) -> OldPrices:
    return old_prices(session, cast.actor(who or cast.hq), policy.number, now=NOW + days * DAY)


def whys(found: OldPrices) -> list[tuple[str, str]]:
    return [(line.sku, line.why) for one in found.orders for line in one.lines]


def test_c11_a_threshold_that_was_missed_is_named_and_a_price_that_changed_is_not(session: Session, cast: Cast) -> None:
    promoted(session, min_quantity="50")
    policy = told(session, cast)
    read(session, cast, policy, cast.owner)
    row = order(session, cast, seen=None, at=NOW + 2 * HOUR)
    order(session, cast, seen=None, at=NOW + 3 * HOUR, lines=(Wanted("Q9", Decimal(60)),))
    found = listed(session, cast, policy)
    assert whys(found) == [("Q9", "球泡九五折 要满 50 才生效。")]
    (one,) = found.orders
    assert (one.number, one.dealer.code, one.manager) == (row.number, "D0001", "李娜")
    assert (one.read_at, one.ordered_at) == (NOW + HOUR, NOW + 2 * HOUR)
    assert (str(one.lines[0].unit_price), str(one.lines[0].amount)) == ("9.9000", "198.00")
    assert (found.has_prices, found.looked_at, found.is_cut, found.is_final) == (True, 2, False, True)


def test_c11_who_had_not_read_to_the_end_before_or_ordered_before_or_a_week_later_is_not_listed(
    session: Session, cast: Cast
) -> None:
    promoted(session, min_quantity="50")
    policy = told(session, cast)
    order(session, cast, seen=None, at=NOW - timedelta(minutes=1))
    order(session, cast, seen=None, at=NOW + HOUR / 2)
    order(session, cast, seen=None, who=cast.rival, at=NOW + 3 * HOUR)
    order(session, cast, seen=None, at=NOW + 7 * DAY)
    read(session, cast, policy, cast.buyer)
    read(session, cast, policy, cast.rival, share=79)
    assert listed(session, cast, policy).orders == []
    row = order(session, cast, seen=None, at=NOW + 7 * DAY - HOUR)
    assert [one.number for one in listed(session, cast, policy).orders] == [row.number]
    assert listed(session, cast, policy, days=6).is_final is False


def test_c11_a_rule_that_begins_later_than_the_text_or_is_not_for_the_dealer_is_said(
    session: Session, cast: Cast
) -> None:
    promoted(session, valid_from=(NOW + 3 * DAY).isoformat())
    late = told(session, cast)
    read(session, cast, late, cast.owner)
    order(session, cast, seen=None, at=NOW + 2 * HOUR)
    order(session, cast, seen=None, at=NOW + 4 * DAY)
    assert whys(listed(session, cast, late)) == [("Q9", "球泡九五折 2026-11-26 才开始。")]
    promoted(session, at=NOW + 4 * HOUR, code="R95", audience={"dealers": ["D0002"]}, name="远航专享")
    policy = told_later(session, cast, linked("R95"))
    read_policy(session, cast.actor(cast.owner), policy.number, 1, 100, now=NOW + 6 * HOUR)
    order(session, cast, seen=None, at=NOW + 7 * HOUR)
    assert whys(listed(session, cast, policy)) == [("Q9", "远航专享 不适用于这个经销商。")]


def test_c11_a_new_standard_price_changes_what_is_paid_and_one_taken_back_is_said(session: Session, cast: Cast) -> None:
    publish(session, {"standard_prices": [{"sku": "Q9", "price": "10.50"}]}, now=NOW - HOUR)
    policy = told(session, cast, rules=(Link("standard_price", "Q9"),))
    read(session, cast, policy, cast.owner)
    order(session, cast, seen=None, at=NOW + 2 * HOUR)
    assert listed(session, cast, policy).orders == []
    publish(session, {"standard_prices": [{"sku": "Q9", "price": "9.90"}]}, now=NOW + 3 * HOUR)
    order(session, cast, seen=None, at=NOW + 4 * HOUR)
    assert whys(listed(session, cast, policy)) == [("Q9", "Q9 之后又改过，价格和原来一样。")]


def test_c11_a_price_list_that_stands_above_the_standard_price_is_said(session: Session, cast: Cast) -> None:
    own = {"code": "EAST", "name": "华东价", "audience": {"regions": ["华东"]}}
    entry = {"price_list": "EAST", "sku": "Q9", "price": "9.00"}
    publish(session, {"price_lists": [own], "price_entries": [entry]}, now=NOW - 2 * DAY)
    publish(session, {"standard_prices": [{"sku": "Q9", "price": "10.50"}]}, now=NOW - HOUR)
    policy = told(session, cast, rules=(Link("standard_price", "Q9"),))
    read(session, cast, policy, cast.owner)
    order(session, cast, seen=None, at=NOW + 2 * HOUR)
    assert whys(listed(session, cast, policy)) == [("Q9", "按 EAST 计价，标准价不影响这个经销商。")]
    publish(session, {"price_entries": [{**entry, "price": "9.45"}]}, now=NOW + 3 * HOUR)
    policy = told_later(session, cast, (Link("price_list", "EAST"),))
    read_policy(session, cast.actor(cast.owner), policy.number, 1, 100, now=NOW + 6 * HOUR)
    order(session, cast, seen=None, at=NOW + 7 * HOUR)
    assert listed(session, cast, policy).orders == []


def test_c11_a_policy_without_prices_has_nothing_to_compare(session: Session, cast: Cast) -> None:
    policy = told(session, cast, rules=())
    read(session, cast, policy, cast.owner)
    order(session, cast, seen=None, at=NOW + 2 * HOUR)
    found = listed(session, cast, policy)
    assert (found.has_prices, found.looked_at, found.orders) == (False, 0, [])


def test_c11_everybody_sees_the_orders_of_the_dealers_whom_he_looks_after(session: Session, cast: Cast) -> None:
    promoted(session, min_quantity="50")
    policy = told(session, cast)
    for who in (cast.owner, cast.rival):
        read(session, cast, policy, who)
        order(session, cast, seen=None, who=who, at=NOW + 2 * HOUR)
    for member, many in ((cast.hq, 2), (cast.manager, 2), (cast.director, 2)):
        assert len(listed(session, cast, policy, who=member).orders) == many
    with pytest.raises(NotFound):
        listed(session, cast, policy, who=cast.outsider)
    for stranger in (cast.owner, cast.rival, cast.rep):
        with pytest.raises(Forbidden):
            old_prices(session, cast.actor(stranger), policy.number, now=NOW)
    export = export_old_prices(session, cast.actor(cast.manager), policy.number, now=NOW + 8 * DAY)
    rows = list(export.rows)
    assert [(row[0], row[6], row[11]) for row in rows] == [
        ("D0002", "Q9", "球泡九五折 要满 50 才生效。"),
        ("D0001", "Q9", "球泡九五折 要满 50 才生效。"),
    ]
    assert {len(row) for row in rows} == {len(export.columns)}


def test_c11_the_list_costs_the_same_queries_however_many_orders_there_are(session: Session, cast: Cast) -> None:
    promoted(session, min_quantity="50")
    policy = told(session, cast)
    read(session, cast, policy, cast.owner)
    costs = []
    for many in range(3):
        order(session, cast, seen=None, at=NOW + (many + 2) * HOUR)
        costs.append(len(statements_of(session, lambda: listed(session, cast, policy))))
    assert len(set(costs)) == 1, costs

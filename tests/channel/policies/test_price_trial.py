"""Before a price policy goes out (idea C4): what its rules change, and whether they are for whom it is told."""

from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session

from channel.errors import Forbidden, NotFound
from channel.orders.drafts import Wanted
from channel.policies.price_trial import PriceTrial, try_policy_prices
from channel.policies.values import Audience, Link
from models import Member
from tests.channel.orders.stage import DAY, open_shop, order
from tests.channel.policies.desk import EVERYBODY, drafted, linked
from tests.channel.policies.test_policies import make_far
from tests.factories import NOW, Cast
from tests.shop import publish

BULBS = {"products": {"skus": ["Q9"]}}
NEXT_WEEK = NOW + 7 * DAY


@pytest.fixture
def cast(session: Session) -> Cast:
    cast = open_shop(session)
    order(session, cast, seen=None, at=NOW - DAY)
    order(session, cast, seen=None, at=NOW - 2 * DAY, lines=(Wanted("K101W", Decimal(4)),))
    order(session, cast, seen=None, who=cast.rival, at=NOW - DAY, lines=(Wanted("Q9", Decimal(10)),))
    return cast


def promoted(session: Session, **more: Any) -> None:
    rule = {"code": "Z95", "name": "球泡九五折", "effect": {"is": "PercentOff", "percent": "5"}, **BULBS, **more}
    publish(session, {"promotions": [rule]}, now=NOW)


def tried(
    session: Session, cast: Cast, *links: Link, who: Member | None = None, audience: Audience = EVERYBODY, days: int = 0
) -> PriceTrial:
    member = who or cast.hq
    policy, _ = drafted(session, cast, member, "price", rules=links, audience=audience)
    return try_policy_prices(session, cast.actor(member), policy.number, now=NOW + days * DAY)


def test_c4_a_promotion_is_tried_on_last_months_orders_of_its_audience(session: Session, cast: Cast) -> None:
    promoted(session, valid_from=NEXT_WEEK.isoformat())
    order(session, cast, seen=None, who=cast.rival, at=NOW - 29 * DAY, lines=(Wanted("Q9", Decimal(10)),))
    found = tried(session, cast, *linked("Z95"), days=2)
    assert (found.orders, found.dealers, found.cheaper, found.dearer, found.is_cut) == (3, 2, 2, 0, False)
    assert (found.before, found.after) == (Decimal("349.00"), Decimal("334.15"))
    assert [(one.dealer.code, one.sku, str(one.difference)) for one in found.changed] == [
        ("D0001", "Q9", "-9.90"),
        ("D0002", "Q9", "-4.95"),
    ]
    one = tried(session, cast, *linked("Z95"), audience=Audience(dealers=("D0002",)), days=2)
    assert (one.orders, one.dealers, one.cheaper) == (1, 1, 1)


def test_c4_a_rise_of_a_standard_price_is_dearer_than_what_would_have_gone_on(session: Session, cast: Cast) -> None:
    rise = {"sku": "Q9", "price": "10.50", "valid_from": NEXT_WEEK.isoformat()}
    publish(session, {"standard_prices": [rise]}, now=NOW)
    found = tried(session, cast, Link("standard_price", "Q9"))
    assert (found.cheaper, found.dearer) == (0, 2)
    assert [str(one.difference) for one in found.changed] == ["12.00", "6.00"]
    assert found.scope is not None
    assert found.scope.warnings == []


def test_c4_a_price_list_is_tried_with_its_new_entries_beside_the_old_ones(session: Session, cast: Cast) -> None:
    own = {"code": "EAST", "name": "华东价", "audience": {"dealers": ["D0001"]}}
    entry = {"price_list": "EAST", "sku": "Q9", "price": "9.00"}
    publish(session, {"price_lists": [own], "price_entries": [entry]}, now=NOW - 3 * DAY)
    publish(session, {"price_entries": [{**entry, "price": "9.45", "valid_from": NEXT_WEEK.isoformat()}]}, now=NOW)
    found = tried(session, cast, Link("price_list", "EAST"))
    assert [(one.dealer.code, one.before, one.after) for one in found.changed] == [
        ("D0001", Decimal("180.00"), Decimal("189.00"))
    ]
    assert found.scope is not None
    assert (found.scope.told_in_vain_named, found.scope.untold) == ([("D0002", cast.rival_dealer.name)], 0)


def test_c4_dealers_who_are_told_in_vain_and_dealers_who_are_not_told_are_counted_and_named(
    session: Session, cast: Cast
) -> None:
    far, _ = make_far(session, cast)
    promoted(session, audience={"groups": ["key"]})
    publish(
        session, {"promotions": [{"code": "W9", "name": "西南", "audience": {"regions": ["西南"]}, **PERCENT}]}, now=NOW
    )
    scope = tried(session, cast, *linked("Z95", "W9"), audience=Audience(regions=("华东",))).scope
    assert scope is not None
    assert scope.told_in_vain_named == [("D0002", cast.rival_dealer.name)]
    assert scope.untold_named == [("D0009", far.name)]
    assert scope.warnings == [
        "1 家会收到政策，但关联的规则都不适用，请核对规则的对象。",
        "1 家能享受关联的规则，但不在这份政策的对象里，请确认是否要通知。",
    ]
    # A manager is told of his own dealers alone.
    mine = tried(session, cast, *linked("Z95", "W9"), who=cast.manager).scope
    assert mine is not None
    assert (mine.told_in_vain, mine.untold) == (1, 0)


PERCENT = {"effect": {"is": "PercentOff", "percent": "5"}}


def test_c4_without_rules_nothing_is_compared_and_strangers_learn_nothing(session: Session, cast: Cast) -> None:
    found = tried(session, cast)
    assert (found.scope, found.has_prices, found.orders) == (None, False, 0)
    policy, _ = drafted(session, cast, cast.manager)
    with pytest.raises(NotFound):
        try_policy_prices(session, cast.actor(cast.outsider), policy.number, now=NOW)
    for stranger in (cast.owner, cast.rival, cast.rep):
        with pytest.raises(Forbidden):
            try_policy_prices(session, cast.actor(stranger), policy.number, now=NOW)

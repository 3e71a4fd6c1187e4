"""Coupons (优惠券): which a dealer may use now, what each does for his cart, and why it does nothing there."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session

from channel.errors import Forbidden, NotFound
from channel.pricing.coupons import Coupon, coupons_for
from channel.pricing.quoting import Wanted, quote
from channel.pricing.values import CartLine
from tests.factories import NOW, Cast, make_cast
from tests.shop import make_shop, publish

D = Decimal
DAY = timedelta(days=1)
AT = NOW + timedelta(minutes=1)


def off(at: str, amount: str) -> dict[str, Any]:
    return {"is": "OrderOff", "tiers": [{"at": at, "off": amount}]}


def coupon(code: str, effect: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"code": code, "name": f"券{code}", "is_coupon": True, "effect": effect, **more}


@pytest.fixture
def cast(session: Session) -> Cast:
    found = make_cast(session)
    make_shop(session, found, now=NOW - 2 * DAY)
    percent = {"is": "PercentOff", "percent": "5"}
    publish(
        session,
        {
            "promotions": [
                coupon("BULB", percent, group="line", products={"skus": ["Q9"]}),
                coupon("CABLE", percent, group="line", products={"skus": ["BV25"]}),
                coupon("RIVAL", percent, group="line", audience={"dealers": [found.rival_dealer.code]}),
                coupon("LATER", percent, group="line", valid_from=(NOW + DAY).isoformat()),
                {"code": "OPEN", "name": "不用券", "effect": percent, "group": "none", "products": {"skus": ["SET1"]}},
            ],
            "order_promotions": [
                coupon("FULL100", off("100", "10"), group="a", quota_each="3", valid_until=(NOW + 9 * DAY).isoformat()),
                coupon("FULL500", off("500", "60"), group="b"),
                coupon("ALONE", off("50", "8"), group="c", stackable_with=["none"]),
            ],
        },
        now=NOW - DAY,
    )
    return found


def told(session: Session, cast: Cast, *chosen: str, quantity: str = "20", who: Any = None) -> dict[str, Coupon]:
    lines = (CartLine(1, "Q9", D(quantity)),) if quantity != "0" else ()
    wanted = Wanted(lines, coupons=frozenset(chosen))
    found = coupons_for(session, cast.actor(who or cast.owner), wanted, now=AT)
    return {one.rule.code: one for one in found}


def test_only_what_may_be_used_now_is_told_those_first_that_help_most(session: Session, cast: Cast) -> None:
    found = told(session, cast)
    assert list(found) == ["FULL100", "BULB", "ALONE", "CABLE", "FULL500"]
    full = found["FULL100"]
    assert (full.standing, full.saving, full.why, full.left) == ("usable", D("10.00"), "", D(3))
    assert (full.gives, full.goods) == ("满 100 元减 10 元", "全部商品")
    assert (found["BULB"].saving, found["BULB"].goods) == (D("9.90"), "LED球泡 9W")
    assert (found["FULL500"].standing, found["FULL500"].why) == ("useless", "再订 302.00 元就能用。")
    assert (found["CABLE"].standing, found["CABLE"].why) == ("useless", "进货单里没有它适用的商品。")
    # The sum that is promised is what the cart then costs less.
    before, after = (
        quote(session, cast.actor(cast.owner), Wanted(full_cart(), coupons=frozenset(codes)), now=AT).result
        for codes in ((), ("BULB",))
    )
    assert before.totals.payable - after.totals.payable == found["BULB"].saving


def full_cart() -> tuple[CartLine, ...]:
    return (CartLine(1, "Q9", D(20)),)


def test_a_chosen_one_says_what_it_does_and_keeps_those_out_that_exclude_it(session: Session, cast: Cast) -> None:
    found = told(session, cast, "FULL100")
    assert (found["FULL100"].standing, found["FULL100"].saving) == ("used", D("10.00"))
    assert found["BULB"].standing == "usable"
    alone = found["ALONE"]
    assert (alone.standing, alone.saving) == ("excluded", None)
    assert alone.why == "不能和“券FULL100”一起用，只能选一张。"
    both = told(session, cast, "FULL100", "ALONE")
    assert {both["FULL100"].standing, both["ALONE"].standing} == {"idle"}
    small = told(session, cast, "FULL500", quantity="1")
    assert (small["FULL500"].standing, small["FULL500"].why) == ("idle", "再订 490.10 元就能用。")


def test_before_an_empty_cart_nothing_is_promised(session: Session, cast: Cast) -> None:
    found = told(session, cast, quantity="0")
    assert {(one.standing, one.saving, one.why) for one in found.values()} == {
        ("useless", None, "加入商品后，就知道能不能用。")
    }


def test_a_rival_hears_nothing_of_goods_that_he_may_not_order(session: Session, cast: Cast) -> None:
    found = told(session, cast, who=cast.rival)
    assert "CABLE" not in found
    assert found["RIVAL"].standing == "usable"
    assert not [word for word in ("BV25", "电线") if word in str(found)]
    both = coupon("BOTH", {"is": "PercentOff", "percent": "5"}, group="line", products={"skus": ["Q9", "BV25"]})
    combo = {
        "is": "Combo",
        "off": "5",
        "parts": [{"products": {"skus": [code]}, "quantity": "1"} for code in ("Q9", "BV25")],
    }
    publish(session, {"promotions": [both], "order_promotions": [coupon("SETS", combo)]}, now=NOW)
    assert told(session, cast, who=cast.rival)["BOTH"].goods == "LED球泡 9W"
    assert "SETS" not in told(session, cast, who=cast.rival)
    assert "BV电线" in told(session, cast)["SETS"].gives


def test_a_member_asks_for_whom_he_looks_after_and_a_storekeeper_for_nobody(session: Session, cast: Cast) -> None:
    wanted = Wanted(full_cart())
    mine = coupons_for(session, cast.actor(cast.manager), wanted, cast.dealer.code, now=AT)
    assert [one.rule.code for one in mine] == ["FULL100", "BULB", "ALONE", "CABLE", "FULL500"]
    with pytest.raises(NotFound):
        coupons_for(session, cast.actor(cast.outsider), wanted, cast.dealer.code, now=AT)
    with pytest.raises(Forbidden):
        coupons_for(session, cast.actor(cast.manager), wanted, now=AT)
    with pytest.raises(NotFound):
        coupons_for(session, cast.actor(cast.owner), Wanted(full_cart(), "BB261123-ZZZZZ"), now=AT)


def test_no_more_are_told_than_anybody_reads(session: Session, cast: Cast) -> None:
    more = [coupon(f"C{number}", off("10", "1"), group=f"g{number}") for number in range(60)]
    publish(session, {"order_promotions": more}, now=NOW)
    assert len(told(session, cast)) == 50

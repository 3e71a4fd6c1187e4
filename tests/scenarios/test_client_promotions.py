"""Headquarters write promotions of every common shape on the phone: tried before they count, then used by a dealer."""

from typing import Any

import pytest
from playwright.sync_api import FrameLocator, expect

from tests.scenarios.desk import Desk, write
from tests.scenarios.stack import DealerPhone, Stack, until

pytestmark = pytest.mark.browser

#: A buyer whom no other scenario has, his dealer, and who sits at headquarters.
BUYER, DEALER, HQ = "+8613800001602", "D0016", "songyang"


@pytest.fixture
def dealer(stack: Stack) -> DealerPhone:
    """In a group of his own."""
    assert stack.desk(HQ, "POST", "dealer-groups", code="pilot", name="试点客户").status_code == 201
    assert stack.desk(HQ, "POST", "dealer-groups/pilot/dealers", add=[DEALER]).status_code == 200
    return stack.bound(BUYER)


def test_headquarters_write_a_coupon_tiers_gifts_and_a_set_for_a_group_and_the_dealer_gets_them(
    desk: Desk, stack: Stack, dealer: DealerPhone
) -> None:
    page = desk.workbench(desk.sit("manager", HQ))
    expect(page.get_by_test_id("tile-prices")).to_be_visible()
    _begin(desk, page, "OrderOff", "券满百减十", "PILOT-10")
    page.get_by_test_id("pr-coupon").click()
    write(page, "pr-group", "pilot-coupon")
    _tier(page, 0, "100", "10")
    page.get_by_test_id("add-tier").click()
    _tier(page, 1, "90", "30")
    page.get_by_test_id("pr-plan").click()
    # What is wrong is said beside it, and nothing is planned.
    expect(page.get_by_test_id("tiers-wrong")).to_have_text("后一档的门槛要比前一档高。")
    desk.picture("promotion-coupon")
    _tier(page, 1, "300", "40")
    _plan(page)
    _begin(desk, page, "Steps", "双控阶梯", "PILOT-STEPS")
    page.get_by_test_id("chip-price").click()
    _tier(page, 0, "10", "5.5")
    write(page, "pr-skus", "K106W")
    write(page, "pr-group", "pilot-steps")
    _plan(page)
    _begin(desk, page, "WithGift", "满十送面板", "PILOT-GIFT")
    write(page, "pr-first", "10")
    write(page, "gift-sku", "K117W")
    write(page, "pr-skus", "K108W")
    write(page, "pr-group", "pilot-gift")
    _plan(page)
    _begin(desk, page, "Combo", "开关套装", "PILOT-SET")
    for place, sku in enumerate(("K106W", "K108W")):
        write_in(page.get_by_test_id(f"part-{place}"), "part-skus", sku)
    page.get_by_test_id("chip-off").click()
    write(page, "pr-first", "3")
    write(page, "pr-group", "pilot-set")
    desk.picture("promotion-set")
    _plan(page)
    desk.follow("pages/prices/draft")
    expect(page.get_by_test_id("draft-items")).to_contain_text("优惠码，满 100 元减 10 元；满 300 元减 40 元")
    expect(page.get_by_test_id("draft-items")).to_contain_text("K106W ×1 + K108W ×1，每套减 3 元")
    page.get_by_test_id("draft-try").click()
    expect(page.get_by_test_id("draft-orders")).to_be_visible()
    assert told(dealer) == {}
    page.get_by_test_id("draft-publish").click()
    write(page, "ask-note", "试点客户促销")
    page.get_by_test_id("publish").get_by_test_id("sheet-act").click()
    until(lambda: "PILOT-10" in told(dealer), "the coupon to count")
    assert told(dealer)["PILOT-10"] == ("usable", "10.00")
    lines = [{"sku": "K106W", "quantity": "10"}, {"sku": "K108W", "quantity": "10"}]
    priced = dealer.api("POST", "prices/quote", lines=lines).json()
    assert priced["lines"][0]["unit_price"] == "5.5000"
    assert [(gift["sku"], gift["quantity"]) for gift in priced["gifts"]] == [("K117W", "1")]
    assert "PILOT-SET" in {step["rule"] for step in priced["steps"] if step["outcome"] == "applied"}
    # What was written is read again into the form, and a rule of the import keeps what the form has no place for.
    for code, field, text in (("PILOT-STEPS", "tier-value", "5.5"), ("WIRE20", "tier-at", "20")):
        rule = stack.desk(HQ, "GET", f"prices/rules?code={code}").json()["items"][0]
        desk.follow(f"pages/prices/promotion?id={rule['id']}")
        expect(page.get_by_test_id("tier-0").get_by_test_id(field).locator("input")).to_have_value(text)
    expect(page.get_by_test_id("pr-rest")).to_be_visible()


def told(dealer: DealerPhone) -> dict[str, tuple[str, str | None]]:
    """Coupons of headquarters' with what each does for some bulbs."""
    lines = [{"sku": "K108W", "quantity": "9"}]
    found = dealer.api("POST", "prices/coupons", lines=lines).json()["items"]
    return {one["code"]: (one["standing"], one["saving"]) for one in found}


def _begin(desk: Desk, page: FrameLocator, shape: str, name: str, code: str) -> None:
    """An empty form of one shape, for the group."""
    kind = "order_promotion" if shape in ("OrderOff", "Combo") else "promotion"
    desk.follow(f"pages/prices/promotion?kind={kind}&new={code}")
    expect(page.get_by_test_id("pr-code").locator("input")).to_have_value("")
    page.get_by_test_id(f"chip-{shape}").click()
    page.get_by_test_id("pr-group-pilot").click()
    write(page, "pr-name", name)
    write(page, "pr-code", code)


def _plan(page: FrameLocator) -> None:
    """Plan it, and be back where the form was opened."""
    page.get_by_test_id("pr-plan").click()
    expect(page.get_by_test_id("tile-prices")).to_be_visible()


def _tier(page: FrameLocator, place: int, at: str, value: str) -> None:
    row = page.get_by_test_id(f"tier-{place}")
    write_in(row, "tier-at", at)
    write_in(row, "tier-value", value)


def write_in(part: Any, field: str, text: str) -> None:
    part.get_by_test_id(field).locator("input").fill(text)

"""Headquarters write and revise a rebate agreement on the phone; its dealer sees what is missing, and uses rebate."""

from decimal import Decimal

import pytest
from playwright.sync_api import FrameLocator, expect

from tests.scenarios import money
from tests.scenarios.desk import Desk, write
from tests.scenarios.shopping import SHIP_TO
from tests.scenarios.stack import Stack, until

pytestmark = pytest.mark.browser

#: An owner whom no other scenario has, his dealer, and who sits at headquarters.
OWNER, DEALER, HQ = "+8613800001701", "D0017", "songyang"
AGREEMENT = "FL-PILOT"
LINES = [{"sku": "K111W", "quantity": "100"}]


def test_r_reb_1_headquarters_write_an_agreement_its_dealer_orders_up_to_the_tier_and_it_is_revised(
    desk: Desk, stack: Stack
) -> None:
    owner = stack.bound(OWNER)
    total = Decimal(owner.api("POST", "prices/quote", lines=LINES).json()["totals"]["payable"])
    page = desk.workbench(desk.sit("manager", HQ))
    page.get_by_test_id("tile-rebates").click()
    page.get_by_test_id("agreements-new").click()
    _write_agreement(page, total + 20)
    page.get_by_test_id("agreement-try").click()
    expect(page.get_by_test_id("ag-dealers")).to_contain_text("没有找到这家经销商")
    desk.picture("agreement-wrong")
    write(page, "ag-dealers", DEALER)
    page.get_by_test_id("agreement-try").click()
    expect(page.get_by_test_id("agreement-trial")).to_contain_text("1 家")
    desk.picture("agreement-tried")
    page.get_by_test_id("agreement-publish").click()
    page.locator(".uni-modal__btn_primary").click()
    expect(page.get_by_test_id(f"agreement-{AGREEMENT}")).to_be_visible()
    _order(desk, stack, total)
    # What was agreed is revised, and what it said before stays to be read.
    desk.follow(f"pages/rebates/draft?code={AGREEMENT}", desk.page.get_by_test_id("phone-manager"))
    expect(page.get_by_test_id("tier-1").get_by_test_id("tier-rate").locator("input")).to_have_value("20")
    page.get_by_test_id("tier-1").get_by_test_id("tier-rate").locator("input").fill("10")
    page.get_by_test_id("agreement-try").click()
    page.get_by_test_id("agreement-publish").click()
    write(page, "ask-note", "补充协议，二档降低")
    page.get_by_test_id("revise").get_by_test_id("sheet-act").click()
    until(lambda: owner.api("GET", f"rebates/agreements/{AGREEMENT}").json()["version"] == 2, "the revision")
    desk.follow(f"pages/rebates/agreement?code={AGREEMENT}", desk.page.get_by_test_id("phone-manager"))
    expect(page.get_by_test_id("agreement-versions")).to_contain_text("第 2 版，补充协议，二档降低")
    expect(page.get_by_test_id("agreement-versions")).to_contain_text("第 1 版，首次发布")
    desk.picture("agreement-versions")


def _write_agreement(page: FrameLocator, start: Decimal) -> None:
    """Of today, with a second tier that pays much, and for nobody."""
    write(page, "ag-name", "试点返利")
    write(page, "ag-code", AGREEMENT)
    for day in ("ag-begins", "ag-ends"):
        page.get_by_test_id(day).locator(".pick").click()
        page.locator(".uni-picker-action-confirm:visible").click()
    page.get_by_test_id("ag-tax").click()
    page.get_by_test_id("chip-retroactive").click()
    page.get_by_test_id("add-tier").click()
    for place, (at, rate) in enumerate((("0", "1"), (f"{start}", "20"))):
        tier = page.get_by_test_id(f"tier-{place}")
        tier.get_by_test_id("tier-start").locator("input").fill(at)
        tier.get_by_test_id("tier-rate").locator("input").fill(rate)
    write(page, "ag-dealers", "D9999")


def _order(desk: Desk, stack: Stack, total: Decimal) -> None:
    """C6, R-REB-10: the cart says what is missing to the tier, and takes rebate off what is to be paid."""
    money.rebate(stack, DEALER, "FL-PILOT-1", "30", 60)
    owner = stack.bound(OWNER)
    owner.api("PUT", "cart", lines=LINES, **SHIP_TO)
    phone, program = desk.dealer(f"wx-{OWNER[-8:]}")
    desk.follow("/cart", phone)
    expect(program.get_by_test_id("gap").filter(has_text="试点返利")).to_contain_text("再订 ¥20.00，返利多得 ¥")
    program.get_by_test_id("rebate-all").click()
    expect(program.get_by_test_id("cart-total")).to_have_text(f"¥{total - 30:,.2f}")
    desk.picture("cart-gap-and-rebate")
    program.get_by_test_id("submit-order").click()
    phone.get_by_test_id("sheet-deny").click()
    expect(program.get_by_test_id("order-state")).to_be_visible()
    expect(program.locator(".page")).to_contain_text("返利抵扣")
    order = owner.api("GET", "orders").json()["items"][0]["number"]
    assert owner.api("GET", f"orders/{order}").json()["rebate"] == "30.00"
    wallet = owner.api("GET", "rebates/wallet").json()
    assert Decimal(wallet["balance"]) == 0

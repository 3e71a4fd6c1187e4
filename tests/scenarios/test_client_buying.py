"""A dealer chooses what goes into a configured product and uses coupons, on the phone."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.scenarios.desk import Desk, write
from tests.scenarios.shopping import SHIP_TO
from tests.scenarios.stack import DealerPhone, Stack, until

pytestmark = pytest.mark.browser

#: A buyer whom no other scenario has, and who sits at headquarters.
BUYER, HQ = "+8613800001502", "songyang"
CODE = "D0015"


@pytest.fixture
def dealer(stack: Stack) -> DealerPhone:
    return stack.bound(BUYER)


def publish(stack: Stack, note: str, **draft: Any) -> None:
    answer = stack.desk(HQ, "POST", "prices/changes", note=note, draft=draft)
    assert answer.status_code == 201, answer.text


def coupon(code: str, name: str, at: str, off: str, **more: Any) -> dict[str, Any]:
    tiers = [{"at": at, "off": off}]
    effect = {"is": "OrderOff", "tiers": tiers}
    return {"code": code, "name": name, "is_coupon": True, "effect": effect, "audience": {"dealers": [CODE]}, **more}


def test_a_configured_product_goes_into_the_cart_with_its_choices_and_coupons_are_picked(
    desk: Desk, stack: Stack, dealer: DealerPhone
) -> None:
    lid, frame = {"sku": "K118"}, {"sku": "K117W", "surcharge": "1.50"}
    groups = [{"name": "面板", "minimum": 1, "maximum": 1, "options": [lid, frame]}]
    box = {"sku": "K116W", "name": "信息盒", "price": "12", "components": [{"sku": "K115W", "quantity": "1"}]}
    stacked = {"group": "quan-a", "stackable_with": ["full", "first", "season", "gift", "double"]}
    publish(
        stack,
        "信息盒选配和优惠券",
        bundles=[{**box, "groups": groups}],
        order_promotions=[
            coupon("QUAN15", "满百减十五券", "100", "15", **stacked),
            coupon("QUAN9", "满五十减九券", "50", "9", group="quan-b", stackable_with=["full", "first"]),
            coupon("QUAN999", "满五千减三百券", "5000", "300", group="quan-c"),
        ],
    )
    phone, program = desk.dealer(f"wx-{BUYER[-8:]}")
    desk.follow("pages/catalogue/detail?code=K116W")
    expect(program.get_by_test_id("goods-add")).to_have_text("请选「面板」")
    expect(program.get_by_test_id("goods-amount")).to_have_count(0)
    program.get_by_test_id("option-K118").click()
    expect(program.get_by_test_id("goods-amount")).to_have_text("¥12.00")
    program.get_by_test_id("option-K117W").click()
    expect(program.get_by_test_id("goods-amount")).to_have_text("¥13.50")
    write(program, "quantity", "10")
    expect(program.get_by_test_id("goods-amount")).to_have_text("¥135.00")
    program.get_by_test_id("goods-why").click()
    expect(program.get_by_test_id("price-steps")).to_contain_text("套餐价 13.50 元")
    program.locator(".wd-overlay >> visible=true").last.click(position={"x": 10, "y": 60})
    desk.picture("buying-choices")
    program.get_by_test_id("goods-add").click()
    program.get_by_test_id("cart-bar").click()
    expect(program.get_by_test_id("line-chosen")).to_have_text("面板：空白面板 白")
    total = program.get_by_test_id("cart-total")
    expect(total).to_contain_text("¥135.00")
    # What each coupon would do, and why one does nothing.
    row = program.get_by_test_id("coupons")
    expect(row).to_contain_text("2 张可用")
    row.click()
    expect(program.get_by_test_id("coupon-QUAN15")).to_contain_text("可省 ¥15.00")
    expect(program.get_by_test_id("coupon-QUAN999")).to_contain_text("再订 4865.00 元就能用。")
    program.get_by_test_id("coupon-QUAN15").click()
    expect(program.get_by_test_id("coupon-QUAN15")).to_contain_text("已用，省 ¥15.00")
    expect(program.get_by_test_id("coupon-QUAN9")).to_contain_text("不能和“满百减十五券”一起用")
    desk.picture("buying-coupons")
    # One that excludes the chosen one, and one that there is not, are refused beside the field; the cart stays.
    for code, words in (
        ("quan9", "“QUAN15”和“QUAN9”不能同时使用"),
        ("NONE", "没有优惠码“NONE”"),
        ("券", "字母、数字和横线"),
    ):
        write(program, "coupon-code", code)
        program.get_by_test_id("coupon-use").click()
        expect(program.get_by_test_id("coupon-code")).to_contain_text(words)
    program.get_by_test_id("coupon-sheet").get_by_test_id("sheet-act").click()
    expect(total).to_contain_text("¥120.00")
    expect(row).to_contain_text("已选 1 张 · 省 ¥15.00")
    write(program, "ship-to", SHIP_TO["ship_to"])
    write(program, "ship-contact", SHIP_TO["ship_contact"])
    write(program, "ship-phone", SHIP_TO["ship_phone"])
    program.get_by_test_id("submit-order").click()
    phone.get_by_test_id("sheet-deny").click()
    expect(program.get_by_test_id("order-state")).to_be_visible()
    until(lambda: bool(dealer.api("GET", "orders").json()["items"]), "the order")
    number = dealer.api("GET", "orders").json()["items"][0]["number"]
    order = dealer.api("GET", f"orders/{number}").json()
    assert (order["total"], order["coupons"]) == ("120.00", ["QUAN15"])
    assert [line["sku"] for line in order["lines"]] == ["K115W", "K117W"]


def test_a_list_is_renamed_and_thrown_away(desk: Desk, dealer: DealerPhone) -> None:
    dealer.api("POST", "order-templates", name="旧名称", lines=[{"sku": "K111W", "quantity": "2"}])
    dealer.api("POST", "order-templates", name="另一份", lines=[{"sku": "K111W", "quantity": "1"}])
    _, program = desk.dealer(f"wx-{BUYER[-8:]}")
    desk.follow("pages/orders/templates")
    program.get_by_test_id("template-旧名称").get_by_test_id("rename-template").click()
    write(program, "ask-name", "另一份")
    program.get_by_test_id("sheet-act").click()
    expect(program.get_by_test_id("ask-name").or_(program.get_by_test_id("sheet-problem")).last).to_contain_text(
        "另一份"
    )
    write(program, "ask-name", "新名称")
    program.get_by_test_id("sheet-act").click()
    expect(program.get_by_test_id("template-新名称")).to_be_visible()
    program.get_by_test_id("template-新名称").get_by_test_id("drop-template").click()
    program.get_by_text("删除", exact=True).last.click()
    expect(program.get_by_test_id("template-新名称")).to_have_count(0)
    expect(program.get_by_test_id("template-另一份")).to_be_visible()

"""Headquarters change prices on the phone, tried before they count; a dealer gets a special price for a project."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.channel.workbooks.made import book
from tests.scenarios.desk import Desk, write
from tests.scenarios.stack import DealerPhone, Stack, until

pytestmark = pytest.mark.browser

#: A dealer whom no other scenario has, his manager, and who sits at headquarters.
DEALER, MANAGER, HQ = "+8613800002801", "dengkai", "songyang"


@pytest.fixture
def dealer(stack: Stack) -> DealerPhone:
    return stack.bound(DEALER)


def price_of(dealer: DealerPhone, sku: str, quantity: str = "10") -> str:
    priced = dealer.api("POST", "prices/quote", lines=[{"sku": sku, "quantity": quantity}]).json()
    price: str = priced["lines"][0]["unit_price"]
    return price


def test_headquarters_change_a_price_are_stopped_by_a_pinned_cart_and_publish_a_promotion(
    desk: Desk, stack: Stack, dealer: DealerPhone
) -> None:
    code = dealer.api("GET", "me").json()["dealer"]["code"]
    cart = [{"sku": "K113W", "quantity": "10"}]
    stack.desk(HQ, "POST", "prices/pinned-carts", name="老客户的插座", dealer=code, lines=cart)
    before = price_of(dealer, "K113W")
    page = desk.workbench(desk.sit("manager", HQ))
    page.get_by_test_id("tile-prices").click()
    write_in(page, "search", "K113W")
    page.get_by_test_id("price-K113W").click()
    write(page, "ask-price", "99")
    page.get_by_test_id("price-sheet").get_by_test_id("sheet-act").click()
    page.get_by_test_id("planned").click()
    page.get_by_test_id("draft-try").click()
    # The pinned cart stops it; there is nothing to publish, and nothing has changed.
    expect(page.get_by_test_id("draft-stop")).to_contain_text("不能发布")
    expect(page.get_by_test_id("draft-pinned")).to_contain_text("老客户的插座")
    expect(page.get_by_test_id("draft-publish")).to_have_count(0)
    desk.picture("prices-stopped")
    assert price_of(dealer, "K113W") == before
    page.get_by_label("去掉").click()
    page.get_by_text("去掉", exact=True).last.click()
    expect(page.get_by_text("没有待发布的变更")).to_be_visible()
    desk.follow("pages/prices/promotion?kind=promotion")
    page.get_by_test_id("chip-PercentOff").click()
    write(page, "pr-name", "双控9折")
    write(page, "pr-code", "K104-OFF10")
    write(page, "pr-first", "10")
    write(page, "pr-skus", "K104W")
    desk.picture("prices-promotion")
    usual = price_of(dealer, "K104W")
    page.get_by_test_id("pr-plan").click()
    desk.follow("pages/prices/draft")
    page.get_by_test_id("draft-try").click()
    expect(page.get_by_test_id("draft-orders")).to_be_visible()
    desk.picture("prices-trial")
    assert price_of(dealer, "K104W") == usual
    page.get_by_test_id("draft-publish").click()
    write(page, "ask-note", "双控开关清库存")
    page.get_by_test_id("publish").get_by_test_id("sheet-act").click()
    until(lambda: float(price_of(dealer, "K104W")) < float(usual), "the promotion to count")
    desk.follow("pages/prices/changes")
    expect(page.locator(".entry").first).to_contain_text("双控开关清库存")
    rules = stack.desk(HQ, "GET", "prices/rules?code=K104-OFF10").json()["items"]
    desk.follow(f"pages/prices/detail?id={rules[0]['id']}")
    expect(page.get_by_test_id("rule-versions")).to_contain_text("减 10%（9 折）")
    page.get_by_test_id("rule-change").click()
    expect(page.get_by_test_id("pr-first").locator("input")).to_have_value("10")


def test_headquarters_take_prices_away_and_bring_them_back_changed(
    desk: Desk, dealer: DealerPhone, tmp_path: Any
) -> None:
    page = desk.workbench(desk.sit("manager", HQ))
    expect(page.get_by_test_id("tile-prices")).to_be_visible()
    desk.follow("pages/prices/workbook?feed=prices")
    with desk.page.expect_download() as taken:
        page.get_by_test_id("book-export").click()
    assert taken.value.suggested_filename == "标准价.xlsx"
    before = price_of(dealer, "K115W")
    for name, rows in {
        "wrong.xlsx": [("货号", "标准价"), ("ZZZ", 3), ("K115W", -1)],
        "right.xlsx": [("货号", "标准价"), ("K115W", 1.11)],
    }.items():
        (tmp_path / name).write_bytes(book(rows))
        with desk.page.expect_file_chooser() as chooser:
            page.get_by_test_id("book-choose").click()
        chooser.value.set_files(tmp_path / name)
        if name == "wrong.xlsx":
            expect(page.get_by_test_id("book-faults")).to_contain_text("第 2 行")
            expect(page.get_by_test_id("book-faults")).to_contain_text("没有这个货号：ZZZ。")
            expect(page.get_by_test_id("book-take")).to_have_count(0)
    expect(page.get_by_test_id("book-found")).to_contain_text("1 行有变化")
    assert price_of(dealer, "K115W") == before
    page.get_by_test_id("book-take").click()
    expect(page.get_by_test_id("book-found")).to_contain_text("已导入")
    assert float(price_of(dealer, "K115W")) <= 1.11


def test_a_dealer_asks_for_a_special_price_the_manager_agrees_and_the_quote_has_it(
    desk: Desk, stack: Stack, dealer: DealerPhone
) -> None:
    number = dealer.protected(MANAGER, "成都青羊特价大酒店有限公司", "客房开关")
    _, program = desk.dealer(f"wx-{DEALER[-8:]}")
    desk.follow(f"pages/opportunities/detail?number={number}")
    program.get_by_test_id("mp-specials").click()
    program.get_by_test_id("ask-special").click()
    program.get_by_test_id("ask-add").click()
    write_in(program, "search", "K103W")
    program.get_by_test_id("pick-K103W").click()
    write(program, "ask-price", "999")
    write(program, "ask-quantity", "500")
    write(program, "ask-reason", "竞品报价更低，客户要求同价才下单")
    program.get_by_test_id("ask-send").click()
    # Dearer than what he pays already: said beside the price.
    expect(program.get_by_test_id("ask-K103W")).to_contain_text("特价要低于现在的价格")
    desk.picture("special-refused")
    write(program, "ask-price", "3.33")
    program.get_by_test_id("ask-send").click()
    expect(program.get_by_test_id("special-pending")).to_contain_text("¥3.33")
    waiting = stack.desk(MANAGER, "GET", "approvals?state=pending&limit=100").json()["items"]
    (asked,) = [one for one in waiting if "特价" in str(one)]
    phone = desk.sit("manager", MANAGER)
    page = desk.workbench(phone)
    expect(page.locator(".page")).to_be_visible()
    desk.follow(f"/approvals/{asked['id']}", phone)
    expect(page.locator(".page")).to_contain_text("K103W")
    desk.picture("special-approval")
    page.get_by_test_id("ap-approve").click()
    expect(page.get_by_test_id("ap-state")).to_contain_text("已同意")
    lines = [{"sku": "K103W", "quantity": "10"}]
    quote = dealer.api("POST", "prices/quote", lines=lines, registration=number).json()
    assert quote["lines"][0]["unit_price"] == "3.3300"
    assert dealer.api("POST", "prices/quote", lines=lines).json()["lines"][0]["unit_price"] != "3.3300"
    # The project grows: this time the manager asks for him, which the dealer hears and somebody else decides.
    desk.follow(f"pages/specials/list?number={number}", phone)
    page.get_by_test_id("ask-special").click()
    expect(page.get_by_test_id("ask-behalf")).to_contain_text("由其他同事审批")
    page.get_by_test_id("ask-add").click()
    write_in(page, "search", "K105W")
    page.get_by_test_id("pick-K105W").click()
    write(page, "ask-price", "2.22")
    write(page, "ask-quantity", "300")
    write(page, "ask-reason", "二期追加，客户要求和一期一样优惠")
    page.get_by_test_id("ask-send").click()
    expect(page.get_by_test_id("special-pending")).to_contain_text("代经销商申请")
    desk.picture("special-behalf")
    desk.follow(f"pages/specials/list?number={number}")
    expect(program.get_by_test_id("special-pending")).to_contain_text("代经销商申请")
    waiting = stack.desk(MANAGER, "GET", "approvals?state=pending&limit=100").json()["items"]
    assert not [one for one in waiting if one["subject"] == "special_price" and one["number"] == number]


def test_headquarters_sort_goods_and_dealers_and_give_an_article_its_picture(
    desk: Desk, stack: Stack, dealer: DealerPhone
) -> None:
    phone = desk.sit("manager", HQ)
    page = desk.workbench(phone)
    page.get_by_test_id("tile-prices").click()
    page.get_by_test_id("open-categories").click()
    page.get_by_test_id("category-new").click()
    write(page, "cat-code", "tubes")
    write(page, "cat-name", "灯管")
    page.get_by_test_id("cat-save").click()
    page.get_by_test_id("category-tubes").click()
    page.get_by_test_id("cat-goods").click()
    write_in(page, "search", "Q18")
    page.get_by_test_id("pick-Q18").click()
    expect(page.get_by_test_id("cat-goods")).to_contain_text("现有 1 个")
    # What still has articles is not turned off: said in words, and nothing happens.
    page.get_by_test_id("cat-off").click()
    page.get_by_text("停用", exact=True).last.click()
    expect(page.get_by_test_id("cat-problem")).to_contain_text("还有 1 个商品")
    desk.picture("category-refused")
    write(page, "cat-name", "灯管灯带")
    page.get_by_test_id("cat-save").click()
    expect(page.get_by_test_id("category-tubes")).to_contain_text("灯管灯带")
    assert dealer.api("GET", "catalogue/Q18").json()["category"] == "tubes"
    desk.follow("pages/sorting/groups", phone)
    page.get_by_test_id("group-new").click()
    write(page, "ask-code", "pilot")
    write(page, "ask-name", "试点客户")
    page.get_by_test_id("group-form").get_by_test_id("sheet-act").click()
    page.get_by_test_id("group-add").click()
    code = dealer.api("GET", "me").json()["dealer"]["code"]
    write_in(page.get_by_test_id("group-pick"), "search", code)
    page.get_by_test_id(f"to-{code}").click()
    page.get_by_test_id("group-pick").get_by_test_id("sheet-act").click()
    expect(page.get_by_test_id(f"member-{code}")).to_be_visible()
    desk.picture("group")
    page.get_by_test_id(f"out-{code}").click()
    page.get_by_text("移出", exact=True).last.click()
    expect(page.get_by_text("组里还没有经销商")).to_be_visible()
    page.get_by_test_id("group-end").click()
    page.get_by_text("删除", exact=True).last.click()
    expect(page.get_by_test_id("group-new")).to_be_visible()
    expect(page.get_by_test_id("group-pilot")).to_have_count(0)
    desk.follow("pages/catalogue/detail?code=Q18", phone)
    page.get_by_test_id("upload-picture").click()
    phone.get_by_test_id("camera-shoot").click()
    expect(page.get_by_test_id("uploaded")).to_be_visible()
    page.get_by_test_id("save-pictures").click()
    expect(page.locator(".pictures-one")).to_have_count(1)
    assert len(dealer.api("GET", "catalogue/Q18").json()["pictures"]) == 1


def test_a_dealer_takes_his_orders_and_his_price_list_away(desk: Desk, dealer: DealerPhone) -> None:
    _, program = desk.dealer(f"wx-{DEALER[-8:]}")
    program.get_by_test_id("tile-exports").click()
    for button, name in (("export-orders", r"订单 .*\.xlsx"), ("export-prices", r"价目表\.xlsx")):
        with desk.page.expect_download() as taken:
            program.get_by_test_id(button).click()
        assert re.fullmatch(name, taken.value.suggested_filename)


def write_in(page: Any, field: str, text: str) -> None:
    """Type into a search."""
    page.get_by_test_id(field).locator("input").fill(text)

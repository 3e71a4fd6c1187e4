"""A dealer orders on his phone, checks what arrives and sends some of it back; his manager sees to the rest."""

from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Locator, expect
from sqlalchemy import select

import clock
from channel.actors import job
from channel.pricing.changing import change_prices, read_draft
from models import Order
from tests.channel.workbooks.made import book
from tests.scenarios.desk import Desk, write
from tests.scenarios.shopping import place, send_all
from tests.scenarios.stack import Stack

pytestmark = pytest.mark.browser


def newest_order(stack: Stack) -> str:
    with stack.database.reading() as session:
        number = session.scalars(select(Order.number).where(Order.state != "draft").order_by(Order.id.desc())).first()
    assert number is not None
    return number


def fill_in(program: FrameLocator, field: str, text: str) -> None:
    program.get_by_test_id(field).locator("input, textarea").last.fill(text)


def away(program: FrameLocator) -> None:
    """Put away the sheet that is open."""
    program.locator(".wd-overlay >> visible=true").last.click(position={"x": 10, "y": 60})


def test_a_dealer_orders_in_a_minute_follows_the_parcel_and_orders_the_same_again(desk: Desk) -> None:
    phone, program = desk.dealer("wx-00001201")
    program.get_by_test_id("tile-catalogue").click()
    program.get_by_test_id("search").locator("input").fill("wkcz")  # 五孔插座, as it is typed in a hurry
    program.get_by_test_id("goods-K111W").click()
    expect(program.get_by_test_id("goods-name")).to_have_text("五孔插座 白")
    # What it costs for the wanted quantity, and why: the list of the dealer's level, and what did not count.
    program.get_by_test_id("quantity").locator("input").fill("100")
    expect(program.get_by_test_id("goods-amount")).to_contain_text("¥")
    program.get_by_test_id("goods-why").click()
    expect(program.get_by_test_id("price-steps")).to_contain_text("标准价")
    program.get_by_test_id("price-lost").click()
    expect(program.locator(".step-lost").first).to_be_visible()
    desk.picture("order-why")
    away(program)
    program.get_by_test_id("goods-add").click()
    program.get_by_test_id("cart-bar").click()
    total = program.get_by_test_id("cart-total")
    expect(total).to_contain_text("¥")
    seen = total.inner_text()
    program.get_by_test_id("line-K111W").get_by_test_id("more").click()
    expect(total).not_to_have_text(seen)
    # What is wrong stands beside the field, and nothing is ordered.
    fill_in(program, "ship-to", "厦门")
    fill_in(program, "ship-phone", "12")
    program.get_by_test_id("submit-order").click()
    expect(program.get_by_test_id("ship-to")).to_contain_text("太短了")
    expect(program.get_by_test_id("ship-phone")).to_contain_text("电话号码不正确")
    desk.picture("order-cart-faults")
    fill_in(program, "ship-to", "厦门市思明区湖滨南路 81 号")
    fill_in(program, "ship-phone", "13800001201")
    write(program, "ship-contact", "韩永")
    program.get_by_test_id("submit-order").click()
    phone.get_by_test_id("sheet-allow").click()
    state = program.get_by_test_id("order-state")
    expect(state).to_have_text("待发货")
    number = newest_order(desk.stack)
    program.get_by_test_id("why-1").click()
    expect(program.get_by_test_id("price-steps")).to_contain_text("标准价")
    away(program)
    # The parcel rings, and the order that is open shows it.
    parcel = send_all(desk.stack, number)
    expect(program.get_by_test_id(f"shipment-{parcel}")).to_contain_text("SF1234567890")
    expect(program.get_by_test_id("trace")).to_contain_text("已由杭州中心仓揽收")
    desk.picture("order-shipped")
    program.get_by_test_id("receive").click()
    program.get_by_test_id("confirm-receipt").click()
    expect(state).to_have_text("已收货")
    program.get_by_test_id("again").click()
    expect(program.get_by_test_id("again-K111W")).to_be_visible()
    program.get_by_test_id("again-add").click()
    expect(program.get_by_test_id("line-K111W").get_by_test_id("quantity").locator("input")).to_have_value("101")


def test_what_arrives_short_or_broken_is_said_with_a_picture_and_what_is_wrong_goes_back(desk: Desk) -> None:
    stack = desk.stack
    dealer = stack.bound("+8613800002701")
    number = place(dealer)
    parcel = send_all(stack, number)
    phone, program = desk.dealer("wx-00002701")
    desk.follow(f"/orders/{number}", phone)
    program.get_by_test_id("receive").click()
    first = program.get_by_test_id("part-1")
    first.get_by_test_id("missing").get_by_test_id("more").click()
    first.get_by_test_id("damaged").get_by_test_id("more").click()
    fill_in(program, "receipt-words", "外箱破了，少一个，坏一个")
    expect(program.get_by_test_id("confirm-receipt")).to_contain_text("提交差异")
    _photograph(phone, program)
    desk.picture("order-receive")
    program.get_by_test_id("confirm-receipt").click()
    expect(program.get_by_test_id("order-state")).to_have_text("已收货")
    expect(program.get_by_test_id("claim-missing")).to_contain_text("待审批")
    expect(program.get_by_test_id("claim-damaged").get_by_test_id("attached")).to_be_visible()
    expect(program.get_by_test_id(f"shipment-{parcel}")).to_contain_text("少 1、坏 1")
    program.get_by_test_id("ask-return").click()
    program.get_by_test_id("chip-exchange").click()
    program.get_by_test_id("back-2").get_by_test_id("more").click()
    fill_in(program, "back-words", "按键卡住，通电不亮")
    desk.picture("order-return")
    program.get_by_test_id("send-return").click()
    claim = program.get_by_test_id("claim-exchange")
    expect(claim).to_contain_text("待审批")
    # The manager agrees in the chat, takes the goods back and sends others; the dealer sees each step.
    exchange = next(one for one in dealer.api("GET", f"orders/{number}").json()["returns"] if one["kind"] == "exchange")
    stack.tap("tangxue", stack.card("tangxue", exchange["number"]), "approve")
    desk.follow(f"/orders/{number}", phone)
    expect(claim).to_contain_text("待寄回")
    office = desk.sit("manager", "tangxue")
    bench = desk.workbench(office)
    desk.follow(f"/orders/{number}", office)
    bench.get_by_test_id("claim-exchange").get_by_test_id("receive-back").click()
    bench.get_by_test_id("arriving").get_by_test_id("sheet-act").click()
    bench.get_by_test_id("replace-claim").click()
    write(bench, "tracking", "SF2222222222")
    bench.get_by_test_id("send-parcel").click()
    expect(bench.get_by_test_id("claim-exchange")).to_contain_text("已换发")
    desk.follow(f"/orders/{number}", phone)
    expect(program.get_by_test_id("claim-exchange")).to_contain_text("已换发")
    expect(program.locator(".page")).to_contain_text("SF2222222222")


def test_another_price_is_asked_about_and_an_order_is_changed_and_given_up(desk: Desk) -> None:
    stack = desk.stack
    dealer = stack.bound("+8613800002801")
    dealer.api("PUT", "cart", lines=[{"sku": "D1P16", "quantity": "10"}])
    phone, program = desk.dealer("wx-00002801")
    desk.follow("/cart", phone)
    total = program.get_by_test_id("cart-total")
    expect(total).to_contain_text("¥")
    seen = total.inner_text()
    _raise_price(stack, "D1P16")
    program.get_by_test_id("submit-order").click()
    asked = program.get_by_test_id("price-changed")
    expect(asked).to_contain_text(seen)
    desk.picture("order-price-changed")
    asked.get_by_test_id("sheet-act").click()
    phone.get_by_test_id("sheet-deny").click()
    state = program.get_by_test_id("order-state")
    expect(state).to_have_text("待发货")
    program.get_by_test_id("amend").click()
    program.get_by_test_id("line-D1P16").get_by_test_id("less").click()
    program.get_by_test_id("amend-order").click()
    program.get_by_test_id("price-changed").get_by_test_id("sheet-act").click()
    expect(state).to_have_text("待发货")
    expect(program.get_by_test_id("line-1")).to_contain_text("9 ")
    program.get_by_test_id("cancel").click()
    fill_in(program, "ask-reason", "客户推迟了项目")
    program.get_by_test_id("sheet-act").click()
    expect(state).to_have_text("已取消")
    with stack.database.reading() as session:
        assert session.scalars(select(Order.state).where(Order.number == newest_order(stack))).one() == "cancelled"


def test_a_dealers_own_workbook_is_read_with_every_fault_at_its_cell(desk: Desk, tmp_path: Path) -> None:
    rows = [["货号", "数量"], ["K111W", "１２"], ["没有这个", 3], ["K101W", "两箱多"], ["K101W", 5]]
    file = tmp_path / "订货.xlsx"
    file.write_bytes(book(rows))
    _, program = desk.dealer("wx-00003001")
    desk.follow("pages/orders/workbook")
    with desk.page.expect_file_chooser() as chooser:
        program.get_by_test_id("choose-workbook").click()
    chooser.value.set_files(file)
    faults = program.get_by_test_id("workbook-faults")
    expect(faults).to_contain_text("A3")
    expect(faults).to_contain_text("B4")
    desk.picture("order-workbook")
    program.get_by_test_id("take-workbook").click()
    expect(program.get_by_test_id("line-K111W").get_by_test_id("quantity").locator("input")).to_have_value("12")
    expect(program.get_by_test_id("line-K101W")).to_be_visible()
    # Kept as a list, it can be ordered again by one tap.
    program.get_by_test_id("save-template").click()
    fill_in(program, "ask-name", "每月常备")
    program.get_by_test_id("naming").get_by_test_id("sheet-act").click()
    desk.follow("pages/orders/templates")
    program.get_by_test_id("template-每月常备").get_by_test_id("use-template").click()
    expect(program.get_by_test_id("again-add")).to_contain_text("1 种")
    expect(program.get_by_test_id("again-unavailable")).to_contain_text("库存不足")
    desk.follow("pages/orders/workbook")
    with desk.page.expect_download() as template:
        program.get_by_test_id("workbook-template").last.click()
    assert template.value.suggested_filename == "订货单模板.xlsx"


def test_a_manager_orders_for_his_dealer_who_confirms_and_gives_up_what_cannot_come(desk: Desk) -> None:
    stack = desk.stack
    dealer = stack.bound("+8613800002101")
    office = desk.sit("manager", "machao")
    bench = desk.workbench(office)
    desk.follow("pages/orders/behalf?dealer=D0021", office)
    bench.get_by_test_id("add-goods").click()
    bench.get_by_test_id("goods-picker").get_by_test_id("search").locator("input").fill("K111W")
    bench.get_by_test_id("add-K111W").click()
    bench.get_by_test_id("adding").get_by_test_id("sheet-act").click()
    total = bench.get_by_test_id("cart-total")
    expect(total).to_contain_text("¥")
    of_one = total.inner_text()
    fill_in(bench.get_by_test_id("line-K111W"), "quantity", "30")
    # While a price is asked for, nothing can be sent.
    expect(total).not_to_have_text(of_one)
    expect(total).to_contain_text("¥")
    desk.picture("order-behalf")
    bench.get_by_test_id("propose").click()
    expect(bench.get_by_test_id("order-state")).to_have_text("待确认")
    number = str(dealer.api("GET", "orders").json()["items"][0]["number"])
    phone, program = desk.dealer("wx-00002101")
    desk.follow(f"/orders/{number}", phone)
    expect(program.get_by_test_id("order-proposed")).to_contain_text("马超")
    program.get_by_test_id("confirm-order").click()
    expect(program.get_by_test_id("cart-total")).to_contain_text("¥")
    program.get_by_test_id("submit-order").click()
    phone.get_by_test_id("sheet-deny").click()
    state = program.get_by_test_id("order-state")
    expect(state).to_have_text("待发货")
    # A part of it is sent, the rest never comes.
    desk.follow(f"/orders/{number}", office)
    bench.get_by_test_id("ship").click()
    fill_in(bench.get_by_test_id("pack-1"), "quantity", "20")
    write(bench, "tracking", "SF3333333333")
    bench.get_by_test_id("send-parcel").click()
    expect(bench.get_by_test_id("order-state")).to_have_text("部分发货")
    bench.get_by_test_id("close-short").click()
    fill_in(bench, "ask-reason", "工厂停产")
    bench.get_by_test_id("sheet-act").click()
    expect(bench.get_by_test_id("order-state")).to_have_text("待收货")
    desk.follow(f"/orders/{number}", phone)
    expect(state).to_have_text("待收货")
    expect(program.locator(".page")).to_contain_text("不再发 10")


def _photograph(phone: Locator, program: FrameLocator) -> None:
    program.get_by_test_id("upload-picture").click()
    phone.get_by_test_id("camera-shoot").click()
    expect(program.get_by_test_id("uploaded")).to_be_visible()


def _raise_price(stack: Stack, code: str) -> None:
    """Headquarters make an article dearer."""
    with stack.database.transaction() as session:
        draft = read_draft({"standard_prices": [{"sku": code, "price": "99.00"}]})
        change_prices(session, job("test"), draft, note="涨价", now=clock.now())

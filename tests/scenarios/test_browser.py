"""The journey clicked through in a real browser, as a stranger would after `make run`.

`pytest tests/scenarios/test_browser.py --pictures docs/pictures` keeps the screenshots that the README shows.
"""

import pytest
from playwright.sync_api import expect

from tests.scenarios.desk import Desk, register, write

pytestmark = pytest.mark.browser


def test_a_stranger_registers_the_manager_taps_agree_and_the_dealers_phone_rings(desk: Desk) -> None:
    desk.sit("manager", "lina")
    phone, program = desk.dealer("wx-00000501")
    desk.picture("1-dealer-home")
    program.get_by_test_id("mp-register").click()
    write(program, "mp-customer", "苏州金鸡湖大酒店有限公司")
    write(program, "mp-name", "客房开关与灯具改造")
    program.get_by_test_id("mp-check").click()
    expect(program.get_by_test_id("mp-availability")).to_contain_text("可报备")
    desk.picture("2-dealer-registers")
    program.get_by_test_id("mp-submit").click()
    phone.get_by_test_id("sheet-allow").click()
    expect(program.get_by_test_id("mp-subscribed")).to_be_visible()

    manager = desk.page.get_by_test_id("phone-manager")
    card = manager.locator("[data-testid^='card-apr-']").filter(has_text="苏州金鸡湖大酒店有限公司")
    expect(card.get_by_text("同意", exact=True)).to_be_visible()
    desk.picture("3-manager-gets-the-card")
    card.locator("[data-testid^='card-button-approve']").click()
    expect(card).to_contain_text("已同意 · 李娜")

    banner = phone.get_by_test_id("banner")
    expect(banner.first).to_contain_text("报备结果通知")
    desk.picture("4-approved-and-the-phone-rings")
    program.get_by_test_id("mp-see").click()
    expect(program.get_by_test_id("mp-state")).to_contain_text("保护中")
    desk.picture("5-dealer-sees-the-protection")


def test_a_rejection_with_a_picked_reason_is_read_by_the_dealer(desk: Desk) -> None:
    desk.sit("manager", "lina")
    phone, program = desk.dealer("wx-00000701")
    register(program, "上海外滩茂悦酒店管理公司", "大堂照明")
    phone.get_by_test_id("sheet-deny").click()
    manager = desk.page.get_by_test_id("phone-manager")
    card = manager.locator("[data-testid^='card-apr-']").filter(has_text="上海外滩茂悦酒店管理公司")
    card.locator("[data-testid^='card-select-reason'], select").first.select_option("incomplete")
    card.locator("[data-testid^='card-button-reject']").click()
    expect(card).to_contain_text("已驳回 · 李娜")
    desk.picture("6-manager-rejects")
    program.get_by_test_id("mp-see").click()
    expect(program.get_by_test_id("mp-reason")).to_contain_text("信息不完整")
    desk.picture("7-dealer-reads-the-reason")


def test_wrong_input_is_told_beside_the_field_and_a_phone_screen_is_enough(desk: Desk) -> None:
    desk.page.set_viewport_size({"width": 320, "height": 640})
    desk.page.get_by_test_id("tab-dealer").click()
    expect(desk.page.get_by_test_id("tab-dealer")).to_have_attribute("aria-selected", "true")
    _, program = desk.dealer("wx-00000502")
    register(program, "上海有限公司", "改")
    expect(program.get_by_text("只写了地区")).to_be_visible()
    expect(program.get_by_text("太短了")).to_be_visible()
    desk.picture("8-small-screen")

"""The journey clicked through in a real browser, as a stranger would after `make run`.

`pytest tests/scenarios/test_browser.py --pictures docs/pictures` keeps the screenshots that the README shows.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Locator, Page, expect, sync_playwright

from tests.scenarios.stack import Stack

pytestmark = pytest.mark.browser

#: Chromium as root and without reaching for the outside.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE_MS = 20_000


class Desk:
    """The page with the phones, and who sits before it."""

    def __init__(self, page: Page, stack: Stack, pictures: Path) -> None:
        self.page = page
        self.stack = stack
        self._pictures = pictures
        page.goto(stack.platform)

    def sit(self, slot: str, person: str) -> Locator:
        """Choose whose phone lies in a slot."""
        self.page.get_by_test_id(f"choose-{slot}").click()
        self.page.get_by_test_id(f"person-{person}").click()
        return self.page.get_by_test_id(f"phone-{slot}")

    def program(self, phone: Locator) -> FrameLocator:
        """Open the mini-program on the dealer's phone."""
        phone.get_by_test_id("mp-open").click()
        return phone.frame_locator("iframe")

    def picture(self, name: str) -> None:
        """Keep what is to be seen now."""
        self.page.screenshot(path=self._pictures / f"{name}.png", animations="disabled")


@pytest.fixture
def pictures(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    folder = Path(request.config.getoption("--pictures") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def page(chromium: str) -> Iterator[Page]:
    """A laptop's window. Any error in the page's scripts fails the test, and so does a request to another host."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1440, "height": 940}, locale="zh-CN")
        page.set_default_timeout(PATIENCE_MS)
        expect.set_options(timeout=PATIENCE_MS)
        problems: list[str] = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("request", lambda asked: _check_host(asked.url, problems))
        yield page
        browser.close()
    assert problems == []


def _check_host(url: str, problems: list[str]) -> None:
    if not re.match(r"(http://127\.0\.0\.1:|data:|blob:|about:)", url):
        problems.append(f"asked another host: {url}")


@pytest.fixture
def desk(page: Page, stack: Stack, pictures: Path) -> Desk:
    return Desk(page, stack, pictures)


def log_in(desk: Desk, person: str) -> tuple[Locator, FrameLocator]:
    """A dealer opens the mini-program and binds his phone."""
    phone = desk.sit("dealer", person)
    program = desk.program(phone)
    program.get_by_test_id("mp-bind").click()
    phone.get_by_test_id("sheet-allow").click()
    expect(program.get_by_test_id("mp-register")).to_be_visible()
    return phone, program


def test_a_stranger_registers_the_manager_taps_agree_and_the_dealers_phone_rings(desk: Desk) -> None:
    desk.sit("manager", "lina")
    phone, program = log_in(desk, "wx-00000501")
    desk.picture("1-dealer-home")
    program.get_by_test_id("mp-register").click()
    program.get_by_test_id("mp-customer").fill("苏州金鸡湖大酒店有限公司")
    program.get_by_test_id("mp-name").fill("客房开关与灯具改造")
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
    phone, program = log_in(desk, "wx-00000701")
    program.get_by_test_id("mp-register").click()
    program.get_by_test_id("mp-customer").fill("上海外滩茂悦酒店管理公司")
    program.get_by_test_id("mp-name").fill("大堂照明")
    program.get_by_test_id("mp-submit").click()
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
    _, program = log_in(desk, "wx-00000502")
    program.get_by_test_id("mp-register").click()
    program.get_by_test_id("mp-customer").fill("上海有限公司")
    program.get_by_test_id("mp-name").fill("改")
    program.get_by_test_id("mp-submit").click()
    expect(program.get_by_text("请填写客户全称")).to_be_visible()
    expect(program.get_by_text("太短了")).to_be_visible()
    desk.picture("8-small-screen")

"""The page with the phones as somebody before it uses it, and what every journey through it has in common."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, FrameLocator, Locator, Page, expect

from tests.scenarios.stack import Stack

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

    def __init__(self, page: Page, stack: Stack, pictures: Path | None = None) -> None:
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
        return self._opened(phone)

    def workbench(self, phone: Locator) -> FrameLocator:
        """Open the app's pages on a WeCom phone."""
        self.swipe(phone)
        phone.get_by_test_id("desk-open").click()
        return self._opened(phone)

    def _opened(self, phone: Locator) -> FrameLocator:
        """The client once it stands there: before that it hears of no link."""
        program = phone.frame_locator("iframe")
        expect(program.locator(".page > *").first).to_be_visible()
        return program

    def swipe(self, phone: Locator) -> None:
        """Push away a notification that hangs over what is wanted."""
        box = phone.get_by_test_id("banner").bounding_box() if phone.get_by_test_id("banner").count() else None
        if box:
            x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
            self.page.mouse.move(x, y)
            self.page.mouse.down()
            self.page.mouse.move(x, y - 30, steps=3)
            self.page.mouse.up()

    def dealer(self, person: str) -> tuple[Locator, FrameLocator]:
        """A dealer opens the mini-program and, the first time, binds his phone."""
        phone = self.sit("dealer", person)
        program = self.program(phone)
        bind, home = program.get_by_test_id("mp-bind"), program.get_by_test_id("mp-register")
        expect(bind.or_(home)).to_be_visible()
        if bind.is_visible():
            bind.click()
            phone.get_by_test_id("sheet-allow").click()
            expect(home).to_be_visible()
        return phone, program

    def follow(self, link: str, phone: Locator | None = None) -> None:
        """What a phone tells the client when a notification is tapped; the phone of the first frame, unless named."""
        frame = (phone or self.page).locator("iframe").first
        tell = "(frame, link) => frame.contentWindow.postMessage({ wx: 1, event: 'navigate', page: link }, origin)"
        frame.evaluate(tell, link)

    def shows(self, phone: Locator, program: FrameLocator, number: str, *texts: str) -> None:
        """Open a registration on a phone and read what it says."""
        self.follow(f"pages/opportunities/detail?number={number}", phone)
        expect(program.locator(".page")).to_contain_text(number)
        for text in texts:
            expect(program.locator(".page")).to_contain_text(text)

    def picture(self, name: str) -> None:
        """Keep what is to be seen now, when pictures are wanted."""
        if self._pictures:
            self.page.screenshot(path=self._pictures / f"{name}.png", animations="disabled")


def write(program: FrameLocator, field: str, text: str) -> None:
    """Type into a field of the client."""
    program.get_by_test_id(field).locator("input, textarea").fill(text)


def register(program: FrameLocator, customer: str, name: str) -> None:
    """Fill the two fields and submit."""
    program.get_by_test_id("mp-register").click()
    write(program, "mp-customer", customer)
    write(program, "mp-name", name)
    program.get_by_test_id("mp-submit").click()


@contextmanager
def laptop(browser: Browser, **context: Any) -> Iterator[Page]:
    """A window. Any error in the page's scripts fails the test, and so does a request to another host."""
    window = browser.new_context(**{"viewport": {"width": 1440, "height": 940}, "locale": "zh-CN", **context})
    page = window.new_page()
    page.set_default_timeout(PATIENCE_MS)
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("request", lambda asked: _check_host(asked.url, problems))
    try:
        yield page
    finally:
        window.close()
    assert problems == []


def _check_host(url: str, problems: list[str]) -> None:
    if not re.match(r"(http://127\.0\.0\.1:|data:|blob:|about:)", url):
        problems.append(f"asked another host: {url}")

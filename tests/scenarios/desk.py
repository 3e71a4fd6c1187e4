"""The page with the phones as somebody before it uses it, and what every journey through it has in common."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import FrameLocator, Locator, Page, expect, sync_playwright

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

    def workbench(self, phone: Locator) -> FrameLocator:
        """Open the app's pages on a WeCom phone."""
        phone.get_by_test_id("desk-open").click()
        return phone.frame_locator("iframe")

    def dealer(self, person: str) -> tuple[Locator, FrameLocator]:
        """A dealer opens the mini-program and binds his phone."""
        phone = self.sit("dealer", person)
        program = self.program(phone)
        program.get_by_test_id("mp-bind").click()
        phone.get_by_test_id("sheet-allow").click()
        expect(program.get_by_test_id("mp-register")).to_be_visible()
        return phone, program

    def follow(self, link: str) -> None:
        """What the phone of the first frame tells the client when a notification is tapped."""
        self.page.evaluate(
            "link => frames[0].postMessage({ wx: 1, event: 'navigate', page: link }, location.origin)", link
        )

    def picture(self, name: str) -> None:
        """Keep what is to be seen now."""
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
def laptop(chromium: str, **context: Any) -> Iterator[Page]:
    """A window. Any error in the page's scripts fails the test, and so does a request to another host."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        page = browser.new_page(**{"viewport": {"width": 1440, "height": 940}, "locale": "zh-CN", **context})
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

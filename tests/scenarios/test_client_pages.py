"""Every page of the client, in light and dark, on a phone and on a very small one.

`pytest tests/scenarios/test_client_pages.py --pictures docs/client` keeps the screenshots.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Page, Route, expect

from tests.scenarios.desk import Desk, laptop
from tests.scenarios.stack import DealerPhone, Stack, until

pytestmark = pytest.mark.browser

#: Picture → page, for each home. The number is that of a registration, the approval's that of its request.
DEALER = {
    "dealer-home": "pages/home/index",
    "dealer-register": "pages/opportunities/register",
    "dealer-registrations": "pages/opportunities/list",
    "dealer-registration": "pages/opportunities/detail?number={number}",
    "dealer-inbox": "pages/inbox/list",
    "dealer-company": "pages/company/detail",
    "dealer-members": "pages/members/list",
    "dealer-switch": "pages/session/switch",
    "not-found": "pages/opportunities/detail?number=BB261121-22222",
}
MANAGER = {
    "manager-home": "pages/home/index",
    "manager-approvals": "pages/approvals/list",
    "manager-approval": "pages/approvals/detail?id={approval}",
    "manager-dealers": "pages/dealers/list",
    "manager-dealer": "pages/dealers/detail?code=D0017",
    "manager-registrations": "pages/opportunities/list",
}
#: Of fifty registrations each.
PAGES = 20
#: A nudge up first: who stands at the end already does not reach it again.
_TO_THE_END = "() => { window.scrollBy(0, -200); setTimeout(() => window.scrollTo(0, 1e9), 60) }"
#: Layout shift that nobody notices, for all pages of a home together.
SHIFT_LIMIT = 0.02
_COUNT_SHIFTS = """
window.shift = 0;
const count = (list) => list.getEntries().forEach((one) => { if (!one.hadRecentInput) window.shift += one.value; });
new PerformanceObserver(count).observe({ type: "layout-shift", buffered: true });
"""
#: A customer of its own for each run.
TOWN = {"light": "海河晨光", "dark": "海河夜色"}
REP = {"rep-home": "pages/home/index", "rep-today": "pages/today/list"}


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def window(chromium: str, theme: str) -> Iterator[Page]:
    with laptop(chromium, color_scheme=theme, device_scale_factor=1) as page:
        yield page


@pytest.fixture
def dealer(stack: Stack) -> DealerPhone:
    """Somebody with registrations to show."""
    phone = stack.dealer("+8613800001701")
    phone.bind()
    return phone


def test_every_page_is_whole_in_both_themes(
    window: Page, stack: Stack, dealer: DealerPhone, theme: str, pictures: Path
) -> None:
    made = dealer.register(f"天津{TOWN[theme]}酒店管理有限公司", "客房与大堂照明改造", amount="860000.00")
    facts = {"number": made["number"], "approval": _approval(stack, made["number"])}
    desk = Desk(window, stack, pictures)
    bind = desk.program(desk.sit("dealer", "wx-00002102"))
    expect(bind.get_by_test_id("mp-bind")).to_be_visible()
    _keep(window, "dealer", pictures / f"dealer-bind-{theme}.png")
    phone = desk.sit("dealer", dealer.person)
    program = desk.program(phone)
    _visit(desk, program, "dealer", DEALER, facts, theme, pictures)
    # The page after submitting shows what this phone has just sent.
    sent = {"name": f"phone:{dealer.person}:result", "made": made}
    window.evaluate("({ name, made }) => localStorage.setItem(name, JSON.stringify(made))", sent)
    desk.follow(f"pages/opportunities/result?number={made['number']}")
    phone.get_by_test_id("sheet-deny").click()
    expect(program.get_by_test_id("mp-subscribe")).to_be_visible()
    _keep(window, "dealer", pictures / f"dealer-result-{theme}.png")
    for slot, person, pages in (("manager", "machao", MANAGER), ("rep", "zhouq", REP)):
        window.reload()
        _visit(desk, desk.workbench(desk.sit(slot, person)), slot, pages, facts, theme, pictures)


def test_nothing_sticks_out_or_jumps_on_a_very_small_screen(page: Page, stack: Stack, dealer: DealerPhone) -> None:
    made = dealer.register("天津滨海新区国际会展中心运营管理有限责任公司第一分公司", "走廊" * 40)
    facts = {"number": made["number"], "approval": _approval(stack, made["number"])}
    page.set_viewport_size({"width": 320, "height": 640})
    page.context.add_init_script(_COUNT_SHIFTS)
    desk = Desk(page, stack, Path())
    homes = (("dealer", dealer.person, DEALER), ("manager", "machao", MANAGER), ("rep", "zhouq", REP))
    for slot, person, pages in homes:
        page.reload()
        page.get_by_test_id(f"tab-{slot}").click()
        phone = desk.sit(slot, person)
        program = desk.program(phone) if slot == "dealer" else desk.workbench(phone)
        for name, address in pages.items():
            if not address.startswith("pages/home"):
                desk.follow(address.format(**facts))
            _settle(program, name)
            width, room, shift = program.locator("html").evaluate("n => [n.scrollWidth, n.clientWidth, window.shift]")
            assert width <= room, f"{name} is {width} px wide on {room} px"
            assert shift <= SHIFT_LIMIT, f"up to {name} the pages of the {slot} jumped by {shift}"


def _approval(stack: Stack, number: str) -> str:
    """The id of the request for approval of a registration, from the card that the manager got."""
    card = stack.card("machao", number)
    key = until(lambda: next((row["key"] for row in card["card"]["button_list"]), ""), "the card's buttons")
    return key.partition(":")[2]


def _visit(
    desk: Desk,
    program: FrameLocator,
    slot: str,
    pages: Mapping[str, str],
    facts: Mapping[str, str],
    theme: str,
    pictures: Path,
) -> None:
    for name, address in pages.items():
        if not address.startswith("pages/home"):
            desk.follow(address.format(**facts))
        _settle(program, name)
        _keep(desk.page, slot, pictures / f"{name}-{theme}.png")


def _settle(program: FrameLocator, name: str) -> None:
    """Wait until what the page shows was read; only the page of nothing may say that it failed."""
    expect(program.locator(".bones")).to_have_count(0)
    expect(program.locator(".page > *").first).to_be_visible()
    expect(program.get_by_test_id("failure")).to_have_count(1 if name == "not-found" else 0)


def _keep(page: Page, slot: str, path: Path) -> None:
    page.get_by_test_id(f"phone-{slot}").locator("iframe").screenshot(path=path, animations="disabled")


def test_a_list_of_a_thousand_registrations_is_read_to_its_end(page: Page, stack: Stack, dealer: DealerPhone) -> None:
    """The next page comes when the end comes near; the answers are made up here."""
    one = dealer.register("天津千条酒店管理有限公司", "照明改造")

    def answer(route: Route) -> None:
        start = int(re.search(r"cursor=(\d+)", route.request.url + "cursor=0")[1])  # type: ignore[index]
        rows = [{**one, "number": f"BB261121-{n:05d}", "customer": f"第{n}家酒店"} for n in range(start, start + 50)]
        route.fulfill(json={"items": rows, "next_cursor": str(start + 50) if start < 50 * (PAGES - 1) else None})

    page.route("**/api/v1/opportunities?*", answer)
    page.set_viewport_size({"width": 390, "height": 800})
    desk = Desk(page, stack, Path())
    page.get_by_test_id("tab-dealer").click()
    program = desk.program(desk.sit("dealer", dealer.person))
    rows = program.locator(".row")
    expect(rows.first).to_be_visible()
    for _ in range(3 * PAGES):
        if rows.count() == 50 * PAGES:
            break
        program.locator("html").evaluate(_TO_THE_END)
        # The framework hears of the end at most every 350 ms.
        page.wait_for_timeout(400)
    expect(rows).to_have_count(50 * PAGES)

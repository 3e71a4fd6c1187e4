"""A manager's client: two steps of an approval, a case that is judged, a delegation; and how all its pages look.

`pytest tests/scenarios/test_client_manager.py --pictures docs/client` keeps the screenshots.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from channel.configuration.whole import built_in_text
from tests.scenarios.desk import Desk, laptop, write
from tests.scenarios.stack import DealerPhone, Stack, until

pytestmark = pytest.mark.browser

#: Two dealers of one manager, whom no other scenario has.
MANAGER, FIRST, SECOND = "dengkai", "+8613800002401", "+8613800002601"
#: More than any other scenario registers, but for what WeCom decides.
LARGE = "3500000.00"
RULE = """
[[approvals.rules]]
code = "two_steps"
name = "三百万元以上加总部审批"
priority = 20
conditions = { subjects = ["registration"], amount_from = 3000000, amount_below = 5000000 }
steps = [
  { name = "渠道经理审批", mode = "any", approvers = [{ by = "field", field = "dealer_manager" }] },
  { name = "总部审批", mode = "any", approvers = [{ by = "role", role = "hq", in_region = false }] },
]
"""
#: Picture → page.
PAGES = {
    "manager-home": "pages/home/index",
    "manager-approval": "pages/approvals/detail?id={approval}",
    "manager-conflicts": "pages/conflicts/list",
    "manager-conflict": "pages/conflicts/detail?case={case}",
    "manager-delegations": "pages/delegations/list",
    "manager-delegation-new": "pages/delegations/new",
    "manager-registration": "pages/opportunities/detail?number={number}",
    "manager-pool": "pages/pool/list",
    "manager-engagements": "pages/engagements/list",
    "manager-forecast": "pages/forecast/detail",
}
HEADQUARTERS = {
    "headquarters-home": "pages/home/index",
    "headquarters-versions": "pages/configuration/list",
    "headquarters-version": "pages/configuration/detail?number=0",
}


@pytest.fixture
def first(stack: Stack) -> DealerPhone:
    phone = stack.dealer(FIRST)
    phone.bind()
    return phone


@pytest.fixture
def second(stack: Stack) -> DealerPhone:
    phone = stack.dealer(SECOND)
    phone.bind()
    return phone


@pytest.fixture
def two_steps(stack: Stack, tmp_path: Path) -> Stack:
    """The deployment, after an operator has applied a rule of two steps."""
    if "三百万元以上" not in stack.command("config", "history"):
        file = tmp_path / "rules.toml"
        text = built_in_text().replace("\n[[approvals.rules]]", f"\n{RULE}\n[[approvals.rules]]", 1)
        file.write_text(text, encoding="utf-8")
        stack.command("config", "apply", str(file), "--note", "三百万元以上加总部审批")
    return stack


def conflict(stack: Stack, first: DealerPhone, second: DealerPhone, town: str) -> tuple[str, str]:
    """Two dealers register names that are nearly the same: the number of the case, and that of the later one."""
    first.register(f"{town}大饭店有限公司", "客房改造")
    later = second.register(f"{town}饭店有限公司", "大堂照明")["number"]

    def find() -> str:
        items = stack.desk(MANAGER, "GET", "conflicts?state=open&limit=100").json()["items"]
        return next((one["number"] for one in items if town in str(one["parties"])), "")

    return until(find, "a case"), later


def test_a_request_of_two_steps_is_decided_by_both_on_their_pages(
    desk: Desk, two_steps: Stack, first: DealerPhone
) -> None:
    number = first.register("成都天府国际会议中心有限公司", "整楼照明", amount=LARGE)["number"]
    page = desk.workbench(desk.sit("manager", MANAGER))
    page.get_by_test_id(f"ap-item-{number}").click()
    expect(page.locator(".state-head")).to_contain_text("第 1/2 步")
    expect(page.get_by_test_id("ap-step-2")).to_contain_text("未开始")
    page.get_by_test_id("ap-approve").click()
    expect(page.get_by_test_id("ap-step-1")).to_contain_text("已同意")
    expect(page.get_by_test_id("ap-approve")).to_have_count(0)
    page.get_by_test_id("ap-retrieve").click()
    page.locator(".uni-modal__btn_primary").click()
    page.get_by_test_id("ap-approve").click()
    expect(page.get_by_test_id("ap-retrieve")).to_be_visible()
    assert first.opportunity(number)["state"] == "pending_approval"
    desk.page.reload()
    page = desk.workbench(desk.sit("manager", "songyang"))
    page.get_by_test_id(f"ap-item-{number}").click()
    expect(page.locator(".state-head")).to_contain_text("第 2/2 步")
    page.get_by_test_id("ap-approve").click()
    expect(page.get_by_test_id("ap-state")).to_contain_text("已同意")
    until(lambda: first.opportunity(number)["state"] == "protected", "protection")


def test_a_manager_judges_a_case_in_shares_and_both_dealers_are_told(
    desk: Desk, stack: Stack, first: DealerPhone, second: DealerPhone
) -> None:
    case, later = conflict(stack, first, second, "成都锦里")
    page = desk.workbench(desk.sit("manager", MANAGER))
    page.get_by_test_id("tile-conflicts").click()
    page.get_by_test_id(f"case-{case}").click()
    expect(page.get_by_test_id("case-likeness")).to_contain_text("可能是同一家")
    expect(page.get_by_test_id("side-holder")).to_contain_text("成都锦里大饭店有限公司")
    page.get_by_test_id("case-decide").click()
    ruling = page.get_by_test_id("ruling")
    ruling.get_by_test_id("outcome-split").click()
    write(page, "share-holder", "70")
    expect(page.get_by_test_id("share-challenger").locator("input")).to_have_value("30")
    ruling.get_by_test_id("chip-shared_effort").click()
    ruling.get_by_test_id("sheet-act").click()
    expect(page.get_by_test_id("case-state")).to_contain_text("已判定")
    expect(page.get_by_test_id("side-challenger")).to_contain_text("分享 30%")
    own = second.api("GET", f"opportunities/{later}/adjudications").json()["items"][0]
    assert (own["result"], own["share"]) == ("shared", 30)


def test_a_manager_lets_a_colleague_decide_and_ends_it(desk: Desk, stack: Stack) -> None:
    page = desk.workbench(desk.sit("manager", MANAGER))
    page.get_by_test_id("tile-delegations").click()
    page.get_by_test_id("de-new").click()
    expect(page.get_by_test_id("de-save")).to_contain_text("请选择同事")
    page.get_by_test_id("picker").locator("input").fill("唐")
    page.get_by_test_id("who-tangxue").click()
    page.get_by_test_id("scope-transfer").click()
    expect(page.get_by_test_id("de-save")).to_contain_text("请选择日期")
    _pick_today(page)
    page.get_by_test_id("de-save").click()
    row = page.locator("[data-testid^='de-']").filter(has_text="商机转移").first
    expect(row).to_contain_text("代我审批")
    (made,) = stack.desk(MANAGER, "GET", "delegations").json()["items"]
    assert (made["to"]["userid"], made["subjects"]) == ("tangxue", ["transfer"])
    page.get_by_test_id(f"de-cancel-{made['id']}").click()
    page.locator(".uni-modal__btn_primary").click()
    expect(page.get_by_test_id(f"de-{made['id']}")).to_have_count(0)
    assert stack.desk(MANAGER, "GET", "delegations").json()["items"] == []


def _pick_today(page: FrameLocator) -> None:
    """The picker stands at today when nothing was picked."""
    page.get_by_test_id("de-last").locator(".pick").click()
    page.locator(".uni-picker-action-confirm:visible").click()


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def window(chromium: str, theme: str) -> Iterator[Page]:
    with laptop(chromium, color_scheme=theme, device_scale_factor=1) as page:
        yield page


def test_every_page_of_the_manager_is_whole_in_both_themes_and_on_a_very_small_screen(
    window: Page, two_steps: Stack, first: DealerPhone, second: DealerPhone, theme: str, pictures: Path
) -> None:
    town = {"light": "重庆洪崖", "dark": "西安大唐"}[theme]
    case, _ = conflict(two_steps, first, second, town)
    number = first.register(f"{town}国际酒店有限公司", "客房与大堂照明改造", amount=LARGE)["number"]
    pending = two_steps.desk(MANAGER, "GET", "approvals?state=pending&limit=100").json()["items"]
    approval = next(one["id"] for one in pending if one["number"] == number)
    facts = {"case": case, "number": number, "approval": approval}
    desk = Desk(window, two_steps, pictures)
    program = desk.workbench(desk.sit("manager", MANAGER))
    _visit(desk, program, PAGES, facts, theme, pictures)
    if theme == "light":
        window.set_viewport_size({"width": 320, "height": 640})
        for name, address in PAGES.items():
            _open(desk, program, address.format(**facts))
            width = program.locator("html").evaluate("node => [node.scrollWidth, node.clientWidth]")
            assert width[0] <= width[1], f"{name} is {width[0]} px wide on {width[1]} px"
        window.set_viewport_size({"width": 1440, "height": 940})
    window.reload()
    program = desk.workbench(desk.sit("manager", "songyang"))
    _visit(desk, program, HEADQUARTERS, facts, theme, pictures)


def _visit(
    desk: Desk, program: FrameLocator, pages: Mapping[str, str], facts: Mapping[str, str], theme: str, pictures: Path
) -> None:
    for name, address in pages.items():
        _open(desk, program, address.format(**facts))
        frame = desk.page.get_by_test_id("phone-manager").locator("iframe")
        frame.screenshot(path=pictures / f"{name}-{theme}.png", animations="disabled")


def _open(desk: Desk, program: FrameLocator, address: str) -> None:
    """Wait until what the page shows was read, and nothing failed."""
    if not address.startswith("pages/home"):
        desk.follow(address)
    expect(program.locator(".bones")).to_have_count(0)
    expect(program.locator(".page > *").first).to_be_visible()
    expect(program.get_by_test_id("failure")).to_have_count(0)

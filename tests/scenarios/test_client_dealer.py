"""A dealer's client through the life of a registration: draft, waiting list, follow-ups, stages, extension, evidence.

`pytest tests/scenarios/test_client_dealer.py --pictures docs/client` keeps the screenshots.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.scenarios.desk import Desk, laptop, write
from tests.scenarios.stack import DealerPhone, Stack, until

pytestmark = pytest.mark.browser

#: Somebody with registrations in every state, a rival; and somebody who only looks around.
OWNER, RIVAL, SHOWN = "+8613800001201", "+8613800001301", "+8613800001401"

#: Picture → page. Numbers are those of `shown`.
PAGES = {
    "dealer-protected": "pages/opportunities/detail?number={protected}",
    "dealer-taken": "pages/opportunities/detail?number={taken}",
    "dealer-draft": "pages/opportunities/register?draft={draft}",
    "dealer-drafts": "pages/opportunities/list?state=draft",
    "dealer-waiting": "pages/opportunities/waiting",
    "dealer-follow-ups": "pages/followups/list?number={protected}",
    "dealer-follow-up-new": "pages/followups/new?number={protected}",
    "dealer-stage": "pages/pipelines/stage?number={protected}",
    "dealer-qualify": "pages/pipelines/qualify?number={protected}",
    "dealer-verify": "pages/adjudication/verify?number={protected}",
    "dealer-cases": "pages/adjudication/own?number={judged}",
}


def approve(stack: Stack, manager: str, number: str) -> None:
    """The manager agrees in the chat."""
    stack.tap(manager, stack.card(manager, number), "approve")


@pytest.fixture
def rival(stack: Stack) -> DealerPhone:
    """Somebody who is always there first."""
    phone = stack.dealer(RIVAL)
    phone.bind()
    return phone


def test_a_draft_is_kept_gone_on_with_and_taken_by_somebody_else_so_the_dealer_waits(
    desk: Desk, rival: DealerPhone
) -> None:
    _, program = desk.dealer(f"wx-{OWNER[-8:]}")
    program.get_by_test_id("mp-register").click()
    expect(program.get_by_test_id("mp-slots")).to_contain_text("还可以报备")
    write(program, "mp-customer", "苏州金鸡湖国际会议酒店有限公司")
    program.get_by_test_id("chip-tender").click()
    program.get_by_test_id("mp-keep").click()
    program.get_by_test_id("tile-drafts").click()
    program.locator("[data-testid^='mp-item-']").filter(has_text="金鸡湖").click()
    program.get_by_test_id("mp-edit").click()
    expect(program.get_by_test_id("mp-customer").locator("input")).to_have_value("苏州金鸡湖国际会议酒店有限公司")
    program.get_by_test_id("mp-submit").click()
    # All that is wrong at once, each beside its field.
    expect(program.get_by_test_id("mp-name")).to_contain_text("请填写")
    expect(program.get_by_test_id("mp-project")).to_contain_text("招标编号")
    write(program, "mp-name", "宴会厅灯光")
    write(program, "mp-project", "ZB-2026-118")
    rival.register("苏州金鸡湖国际会议酒店有限公司", "灯光改造", opportunity_type="tender", project="ZB-2026-118")
    program.get_by_test_id("mp-submit").click()
    expect(program.get_by_test_id("mp-refusal")).to_contain_text("已有人报备")
    program.get_by_test_id("mp-wait").click()
    expect(program.get_by_test_id("mp-refusal")).to_contain_text("第 1 位")
    program.get_by_test_id("mp-waiting").click()
    expect(program.locator(".place-card")).to_contain_text("金鸡湖")


def test_a_first_option_leads_to_the_registration_it_is_for(desk: Desk, rival: DealerPhone) -> None:
    customer = "南通濠河国际大酒店有限公司"
    held = rival.register(customer, "外墙照明")["number"]
    _, program = desk.dealer("wx-00001501")
    waiting = desk.stack.dealer("+8613800001501")
    taken = waiting.api("POST", "opportunities", customer=customer, name="泛光照明").json()["facts"]["number"]
    waiting.api("POST", f"opportunities/{taken}/wait")
    rival.api("POST", f"opportunities/{held}/withdraw")
    program.get_by_test_id("tile-waiting").click()
    expect(program.get_by_test_id(f"place-{taken}")).to_contain_text("轮到您")
    program.get_by_test_id("mp-option").click()
    expect(program.get_by_test_id("mp-name").locator("input")).to_have_value("泛光照明")
    program.get_by_test_id("mp-submit").click()
    expect(program.get_by_test_id("mp-result")).to_be_visible()
    assert waiting.api("GET", "waiting").json()["items"] == []


def test_a_protected_registration_is_followed_up_moved_on_and_extended(desk: Desk, stack: Stack) -> None:
    _, program = desk.dealer("wx-00001601")
    dealer = stack.dealer("+8613800001601")
    number = dealer.register(
        "扬州瘦西湖温泉度假村有限公司", "客房照明改造", amount="120000.00", expected_on="2027-03-31"
    )["number"]
    approve(stack, _manager(stack, number), number)
    desk.follow(f"/opportunities/{number}")
    expect(program.get_by_test_id("mp-state")).to_contain_text("保护中")
    _follow_up(program)
    _move_on(program)
    desk.follow(f"/opportunities/{number}")
    program.get_by_test_id("mp-acts").click()
    program.get_by_test_id("mp-extend").click()
    expect(program.get_by_test_id("mp-new-end")).to_contain_text("延至")
    program.get_by_test_id("ask-reason").locator("textarea").fill("客户样板间已经施工，合同还在走审批流程")
    program.get_by_test_id("sheet-act").click()
    expect(program.get_by_test_id("mp-clock")).to_contain_text("审批期间继续保护")
    assert dealer.opportunity(number)["clock"]["frozen_until"]
    # What the code proves can be verified by the dealer himself.
    code = program.get_by_test_id("mp-code").inner_text()
    program.get_by_test_id("mp-verify").click()
    write(program, "ev-code", code)
    program.get_by_test_id("ev-verify").click()
    expect(program.get_by_test_id("ev-result")).to_contain_text("没有被改过")
    write(program, "ev-code", "0000-0000-0000")
    program.get_by_test_id("ev-verify").click()
    expect(program.get_by_test_id("ev-result")).to_contain_text("对不上")


def test_the_dealer_adds_to_a_case_reads_its_result_and_appeals(desk: Desk, stack: Stack) -> None:
    _, program = desk.dealer("wx-00001202")
    dealer = stack.dealer("+8613800001202")
    number = dealer.register("泰州凤城河宾馆有限公司", "宴会厅改造")["number"]
    manager = _manager(stack, number)
    approve(stack, manager, number)
    case = open_case(stack, manager, number)
    desk.follow(f"/opportunities/{number}")
    program.get_by_test_id("mp-case").click()
    program.get_by_test_id("case-add").click()
    program.get_by_test_id("choose-customer_choice").click()
    write(program, "ask-text", "客户工程部来函，确认由我司供货")
    program.get_by_test_id("sheet-act").click()
    expect(program.get_by_test_id("case-form")).to_have_count(0)
    direct = next(party["id"] for party in case["parties"] if party["number"] is None)
    ruling = {"outcome": "award", "award_to": direct, "reason_code": "direct_earlier"}
    decided = stack.desk(manager, "POST", f"conflicts/{case['number']}/decide", **ruling)
    assert decided.status_code == 200, decided.text
    desk.follow(f"/opportunities/{number}")
    program.get_by_test_id("mp-case").click()
    expect(program.get_by_test_id("case-result")).to_contain_text("更早的书面跟进记录")
    program.get_by_test_id("case-appeal").click()
    write(program, "ask-words", "我司报备在先，客户也已来函，请复核")
    program.get_by_test_id("sheet-act").click()
    expect(program.locator("[data-testid^='case-PK']")).to_have_count(2)


def open_case(stack: Stack, manager: str, number: str) -> dict[str, Any]:
    """The manager asks whose a customer is, between the dealer and our direct sales."""
    words = "直销团队称已在跟进这个客户"
    opened = stack.desk(manager, "POST", "conflicts", registrations=[number], words=words, with_direct=True)
    assert opened.status_code == 201, opened.text
    found: dict[str, Any] = opened.json()
    return found


def _follow_up(program: FrameLocator) -> None:
    """A short text is kept and does not count; the next one counts."""
    program.get_by_test_id("mp-follow").click()
    write(program, "fu-text", "打过电话")
    program.get_by_test_id("fu-save").click()
    expect(program.get_by_test_id("fu-not-counting")).to_contain_text("不足 10 个字")
    program.get_by_test_id("fu-again").click()
    write(program, "fu-text", "和钱经理确认了客房灯具数量，周五送样品过去")
    program.get_by_test_id("fu-save").click()
    program.get_by_test_id("mp-follow-ups").click()
    expect(program.locator("[data-testid^='follow-up-']")).to_have_count(2)
    expect(program.locator("[data-testid^='follow-up-']").nth(1)).to_contain_text("不计入")


def _move_on(program: FrameLocator) -> None:
    """The gate says what is missing; the coach's question is answered; the stage is left."""
    program.locator("uni-page-head .uni-page-head-btn").first.click()
    program.get_by_test_id("mp-stage-row").click()
    expect(program.get_by_test_id("st-move")).to_contain_text("还差")
    program.get_by_test_id("st-gap-pain").click()
    write(program, "q-amount", "十二")
    program.get_by_test_id("q-save").click()
    expect(program.get_by_test_id("q-amount")).to_contain_text("没看懂这个金额")
    write(program, "q-amount", "12万")
    write(program, "q-pain", "老灯具能耗高，客人投诉光线暗")
    program.get_by_test_id("q-save").click()
    program.get_by_test_id("st-move").click()
    expect(program.get_by_test_id("st-stage")).to_have_attribute("data-stage", "qualify")
    expect(program.get_by_test_id("st-missing")).to_contain_text("预算")
    program.get_by_test_id("st-why").click()
    expect(program.get_by_test_id("st-reasons")).to_contain_text("起点是 25%")


def _manager(stack: Stack, number: str) -> str:
    """Who got the card."""
    managers = ("lina", "zhaolei", "machao", "chenxi", "linyue", "gaoyuan")

    def asked() -> str:
        return next((who for who in managers if number in str(stack.messages(who))), "")

    return until(asked, f"a card about {number}")


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def window(chromium: str, theme: str) -> Iterator[Page]:
    with laptop(chromium, color_scheme=theme, device_scale_factor=1) as page:
        yield page


@pytest.fixture
def shown(stack: Stack, rival: DealerPhone, theme: str) -> dict[str, str]:
    """Registrations of one dealer in the states to be shown."""
    town = {"light": "常州恐龙", "dark": "镇江金山"}[theme]
    dealer = stack.dealer(SHOWN)
    dealer.bind()
    known = {
        "amount": "860000.00",
        "expected_on": "2027-05-01",
        "contact_name": "钱经理",
        "contact_phone": "13900001234",
    }
    protected = dealer.register(f"{town}国际酒店管理有限公司", "客房与大堂照明改造", **known)["number"]
    manager = _manager(stack, protected)
    approve(stack, manager, protected)
    until(lambda: dealer.opportunity(protected)["state"] == "protected", "protection")
    for text in ("打过电话", "和钱经理确认了样品间的开关型号，周五送样，下周二再去现场看施工条件"):
        dealer.api("POST", f"opportunities/{protected}/follow-ups", kind="visit", text=text)
    dealer.api("POST", f"opportunities/{protected}/qualification", pain="老线路跳闸", budget_amount="900000.00")
    rival.register(f"{town}文化中心有限公司", "展厅照明")
    refused = dealer.api("POST", "opportunities", customer=f"{town}文化中心有限公司", name="展厅灯具").json()
    taken = refused["facts"]["number"]
    dealer.api("POST", f"opportunities/{taken}/wait")
    draft = dealer.api("POST", "opportunities/drafts", customer=f"{town}商务大厦有限公司").json()["number"]
    judged = dealer.register(f"{town}体育中心有限公司", "场馆照明")["number"]
    approve(stack, manager, judged)
    until(lambda: dealer.opportunity(judged)["state"] == "protected", "protection")
    open_case(stack, manager, judged)
    return {"protected": protected, "taken": taken, "draft": draft, "judged": judged}


def test_every_page_of_the_dealer_is_whole_in_both_themes_and_on_a_very_small_screen(
    window: Page, stack: Stack, shown: dict[str, str], theme: str, pictures: Path
) -> None:
    desk = Desk(window, stack, pictures)
    program = desk.program(desk.sit("dealer", f"wx-{SHOWN[-8:]}"))
    expect(program.get_by_test_id("mp-register")).to_be_visible()
    for name, address in PAGES.items():
        desk.follow(address.format(**shown))
        _settle(program)
        _keep(window, pictures / f"{name}-{theme}.png")
    desk.follow(PAGES["dealer-protected"].format(**shown))
    program.get_by_test_id("mp-acts").click()
    expect(program.get_by_test_id("mp-lose")).to_be_visible()
    _keep(window, pictures / f"dealer-acts-{theme}.png")
    program.get_by_test_id("mp-extend").click()
    expect(program.get_by_test_id("mp-new-end")).to_be_visible()
    _keep(window, pictures / f"dealer-extension-{theme}.png")
    window.reload()
    program = desk.program(window.get_by_test_id("phone-dealer"))
    expect(program.get_by_test_id("mp-register")).to_be_visible()
    if theme == "light":
        window.set_viewport_size({"width": 320, "height": 640})
        for name, address in PAGES.items():
            desk.follow(address.format(**shown))
            _settle(program)
            width = program.locator("html").evaluate("node => [node.scrollWidth, node.clientWidth]")
            assert width[0] <= width[1], f"{name} is {width[0]} px wide on {width[1]} px"


def _keep(window: Page, path: Path) -> None:
    window.get_by_test_id("phone-dealer").locator("iframe").screenshot(path=path, animations="disabled")


def _settle(program: FrameLocator) -> None:
    """Wait until what the page shows was read."""
    expect(program.locator(".bones")).to_have_count(0)
    expect(program.locator(".page > *").first).to_be_visible()
    expect(program.get_by_test_id("failure")).to_have_count(0)

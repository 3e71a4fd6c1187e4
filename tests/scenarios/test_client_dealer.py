"""A dealer and the life of a registration: draft, waiting list, follow-ups, stages, extension, evidence."""

from typing import Any

import pytest
from playwright.sync_api import FrameLocator, Locator, expect

from tests.scenarios.desk import Desk, write
from tests.scenarios.stack import DealerPhone, Stack, until

pytestmark = pytest.mark.browser

#: Somebody who registers, and somebody who is always there first.
OWNER, RIVAL = "+8613800001201", "+8613800001301"


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
    phone, program = desk.dealer("wx-00001601")
    dealer = stack.dealer("+8613800001601")
    number = dealer.register(
        "扬州瘦西湖温泉度假村有限公司", "客房照明改造", amount="120000.00", expected_on="2027-03-31"
    )["number"]
    approve(stack, _manager(stack, number), number)
    desk.follow(f"/opportunities/{number}")
    expect(program.get_by_test_id("mp-state")).to_contain_text("保护中")
    _follow_up(phone, program)
    _move_on(program)
    desk.follow(f"/opportunities/{number}")
    program.get_by_test_id("mp-acts").click()
    program.get_by_test_id("mp-extend").click()
    expect(program.get_by_test_id("mp-new-end")).to_contain_text("延至")
    program.get_by_test_id("ask-reason").locator("textarea").fill("客户样板间已经施工，合同还在走审批流程")
    _photograph(phone, program)
    program.get_by_test_id("sheet-act").click()
    expect(program.get_by_test_id("mp-clock")).to_contain_text("审批期间继续保护")
    assert dealer.opportunity(number)["clock"]["frozen_until"]
    expect(program.get_by_test_id("mp-proofs").locator("img")).to_be_attached()
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


def _photograph(phone: Locator, program: FrameLocator) -> None:
    """Take a picture for the form that is open, and wait until the product has it."""
    program.get_by_test_id("upload-picture").click()
    phone.get_by_test_id("camera-shoot").click()
    expect(program.get_by_test_id("uploaded")).to_be_visible()


def _follow_up(phone: Locator, program: FrameLocator) -> None:
    """A short text is kept and does not count; with a picture it does, and who looks back sees it."""
    program.get_by_test_id("mp-follow").click()
    write(program, "fu-text", "打过电话")
    program.get_by_test_id("fu-save").click()
    expect(program.get_by_test_id("fu-not-counting")).to_contain_text("不足 10 个字")
    program.get_by_test_id("fu-again").click()
    write(program, "fu-text", "到店")
    _photograph(phone, program)
    program.get_by_test_id("fu-save").click()
    program.get_by_test_id("mp-follow-ups").click()
    expect(program.locator("[data-testid^='follow-up-']")).to_have_count(2)
    expect(program.locator("[data-testid^='follow-up-']").nth(1)).to_contain_text("不计入")
    expect(program.get_by_test_id("attached").locator("img")).to_be_attached()


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

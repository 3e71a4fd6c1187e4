"""How protection ends, and what becomes of it: each step is seen on the dealer's and on the manager's phone."""

import pytest
from playwright.sync_api import FrameLocator, expect

from tests.scenarios.desk import Desk, write
from tests.scenarios.stack import Stack, until

pytestmark = pytest.mark.browser


def test_what_a_dealer_withdraws_gives_up_loses_and_wins_is_told_to_his_manager(desk: Desk, stack: Stack) -> None:
    dealer = stack.bound("+8613800000901")
    pending = dealer.register("广州珠江新城大酒店有限公司", "客房开关")["number"]
    names = ("广州白云山庄旅馆有限公司", "广州沙面宾馆有限公司", "广州越秀国际会议中心有限公司")
    given_up, lost, won = (dealer.protected("chenxi", name, amount="300000.00") for name in names)
    phone, program = desk.dealer("wx-00000901")
    manager = desk.sit("manager", "chenxi")
    page = desk.workbench(manager)
    expect(page.get_by_test_id(f"ap-item-{pending}")).to_be_visible()

    desk.shows(phone, program, pending, "待审批")
    _choose(program, "withdraw")
    program.locator(".uni-modal__btn_primary").click()
    expect(program.get_by_test_id("mp-state")).to_contain_text("已撤回")
    until(lambda: "已撤回" in str(stack.card("chenxi", pending)), "the manager's card to follow")

    desk.shows(phone, program, given_up, "保护中")
    _choose(program, "cancel")
    _send(program, reason="客户把项目推迟到明年")
    expect(program.get_by_test_id("mp-state")).to_contain_text("已放弃")

    desk.shows(phone, program, lost, "保护中")
    _choose(program, "lose")
    program.get_by_test_id("ask-reason").get_by_role("button").first.click()
    _send(program, competitor="西门子")
    expect(program.get_by_test_id("mp-state")).to_contain_text("丢单")

    desk.shows(phone, program, won, "保护中")
    _choose(program, "win")
    _send(program, reference="HT-2026-0911")
    expect(program.get_by_test_id("mp-state")).to_contain_text("已成交")

    desk.shows(manager, page, pending, "已撤回")
    desk.shows(manager, page, given_up, "已放弃", "客户把项目推迟到明年")
    desk.shows(manager, page, lost, "丢单", "西门子")
    desk.shows(manager, page, won, "已成交", "HT-2026-0911")
    # What ended is free for others at once.
    rival = stack.bound("+8613800001102")
    free = [rival.api("POST", "opportunities/availability", customer=name).json()["status"] for name in names]
    assert free == ["free", "free", "free"]


def _choose(program: FrameLocator, act: str) -> None:
    """One of the acts behind 更多."""
    program.get_by_test_id("mp-acts").click()
    program.get_by_test_id(f"mp-{act}").click()


def _send(program: FrameLocator, **fields: str) -> None:
    """Fill the form that has opened, and send it."""
    for field, text in fields.items():
        write(program, f"ask-{field}", text)
    program.get_by_test_id("mp-form").get_by_test_id("sheet-act").click()


def test_a_transfer_is_agreed_to_and_the_window_goes_on_with_the_other_dealer(desk: Desk, stack: Stack) -> None:
    before, after = stack.bound("+8613800001001"), stack.bound("+8613800001401")
    number = before.protected("linyue", "深圳前海湾国际酒店有限公司", amount="900000.00")
    until_when = before.opportunity(number)["protected_until"]
    phone, program = desk.dealer("wx-00001001")
    manager, director = desk.sit("manager", "linyue"), desk.sit("rep", "hejun")
    page = desk.workbench(manager)
    desk.shows(manager, page, number, "保护中")
    page.get_by_test_id("manage-transfer").click()
    page.get_by_test_id("dealer-picker").locator("input").fill("德润")
    page.get_by_test_id("to-D0014").click()
    write(page, "transfer-words", "项目转到南宁分公司采购，由当地经销商服务")
    page.get_by_test_id("transfer-form").get_by_test_id("sheet-act").click()
    expect(page.locator(".page").last).to_contain_text("有申请或订单在办理")

    # Nothing has moved yet: it is asked of somebody who did not ask for it.
    assert before.opportunity(number)["state"] == "protected"
    assert after.api("GET", "opportunities").json()["items"] == []
    board = desk.workbench(director)
    board.get_by_test_id(f"ap-item-{number}").click()
    expect(board.locator(".page")).to_contain_text("项目转到南宁分公司采购")
    board.get_by_test_id("ap-approve").click()
    expect(board.get_by_test_id("ap-state")).to_contain_text("已同意")

    desk.shows(phone, program, number, "已转出", "由其他经销商继续跟进")
    assert "转" in before.inbox()[0]["title"]
    (gone_on,) = after.api("GET", "opportunities").json()["items"]
    assert (gone_on["state"], gone_on["protected_until"]) == ("protected", until_when)
    assert gone_on["number"] != number
    other, theirs = desk.dealer("wx-00001401")
    desk.shows(other, theirs, gone_on["number"], "保护中", "深圳前海湾国际酒店有限公司")
    # Neither sees the other's.
    assert after.api("GET", f"opportunities/{number}").status_code == 404
    assert before.api("GET", f"opportunities/{gone_on['number']}").status_code == 404


def test_revoked_protection_is_appealed_against_and_judged_by_somebody_else(desk: Desk, stack: Stack) -> None:
    dealer = stack.bound("+8613800002501")
    number = dealer.protected("tangxue", "重庆朝天门国际酒店有限公司", amount="600000.00")
    until_when = dealer.opportunity(number)["protected_until"]
    phone, program = desk.dealer("wx-00002501")
    manager, director = desk.sit("manager", "tangxue"), desk.sit("rep", "luoting")
    page = desk.workbench(manager)
    desk.shows(manager, page, number, "保护中")
    page.get_by_test_id("manage-revoke").click()
    form = page.get_by_test_id("revoke-form")
    form.get_by_test_id("ask-reason_code").get_by_role("button").last.click()
    write(page, "ask-reason", "客户反映没有见过贵司的人")
    write(page, "ask-evidence", "电话回访记录 2026-11-20，客户工程部")
    form.get_by_test_id("sheet-act").click()
    expect(page.locator(".page").last).to_contain_text("已撤销")

    desk.shows(phone, program, number, "已撤销", "客户反映没有见过贵司的人")
    expect(program.locator(".page")).not_to_contain_text("电话回访记录")
    program.get_by_test_id("mp-appeal").click()
    _send(program, words="我司三次到场，有签到照片，请复核")
    expect(program.get_by_test_id("mp-case")).to_be_visible()
    expect(program.get_by_test_id("mp-appeal")).to_have_count(0)

    # Whoever revoked it reads the appeal and does not judge it.
    desk.follow("pages/conflicts/list", manager)
    page.locator("[data-testid^='case-PK']").filter(has_text="朝天门").click()
    expect(page.get_by_test_id("case-note")).to_contain_text("三次到场")
    expect(page.locator(".page").last).to_contain_text("另一位同级或上级")
    expect(page.get_by_test_id("case-decide")).to_have_count(0)
    board = desk.workbench(director)
    desk.follow("pages/conflicts/list", director)
    board.locator("[data-testid^='case-PK']").filter(has_text="朝天门").click()
    board.get_by_test_id("case-decide").click()
    ruling = board.get_by_test_id("ruling")
    ruling.get_by_test_id("outcome-award").click()
    ruling.get_by_test_id("chip-history").click()
    ruling.get_by_test_id("sheet-act").click()
    expect(board.get_by_test_id("case-state")).to_contain_text("已判定")

    until(lambda: dealer.opportunity(number)["state"] == "protected", "protection to come back")
    assert dealer.opportunity(number)["protected_until"] == until_when
    desk.follow("pages/inbox/list", phone)
    program.get_by_test_id("mp-inbox-item").first.click()
    expect(program.get_by_test_id("mp-state")).to_contain_text("保护中")
    program.get_by_test_id("mp-case").click()
    expect(program.get_by_test_id("case-result")).to_contain_text("拜访或订单记录")

"""A company that insists on WeCom's own approvals: large registrations are decided there, all others on our cards."""

import pytest
from playwright.sync_api import expect

from tests.scenarios.desk import Desk, write
from tests.scenarios.rules import FOR_WECOM, IN_WECOM
from tests.scenarios.stack import Stack, until


@pytest.fixture
def bridged(stack: Stack) -> Stack:
    """The deployment, after headquarters have applied the rule."""
    stack.add_rule(IN_WECOM)
    return stack


def waiting(stack: Stack, userid: str, about: str) -> str:
    """The number of the request about something that waits on a member's phone in the app 审批."""

    def find() -> str | None:
        listed = stack.sandbox("GET", f"/phones/{userid}")["approvals"]
        return next((one["number"] for one in listed if one["waits_for_me"] and about in str(one)), None)

    return until(find, f"a request about {about} on {userid}'s phone") or ""


def test_a_large_registration_is_agreed_to_in_wecom_and_protected(bridged: Stack) -> None:
    dealer = bridged.dealer("+8613800000102")
    dealer.bind()
    number = dealer.register("上海国际金融中心有限公司", "整楼照明改造", amount=FOR_WECOM)["number"]
    request = waiting(bridged, "wangfang", number)
    pending = bridged.desk("lina", "GET", "approvals?state=pending&limit=100").json()["items"]
    approval = next(item["id"] for item in pending if item["registration"]["number"] == number)
    refused = bridged.desk("lina", "POST", f"approvals/{approval}/decide", decision="approved")
    assert (refused.status_code, refused.json().get("code")) == (409, "decided_in_wecom"), refused.text
    assert not any(number in str(row.get("card")) for row in bridged.messages("lina"))

    bridged.sandbox("POST", f"/phones/wangfang/approvals/{request}/agree", speech="同意")
    until(lambda: dealer.opportunity(number)["state"] == "protected", "the dealer's protection")
    assert dealer.inbox()[0]["title"] == "报备已通过"


def test_a_large_registration_is_rejected_in_wecom_with_words_for_the_dealer(bridged: Stack) -> None:
    dealer = bridged.dealer("+8613800000302")
    dealer.bind()
    number = dealer.register("上海世博文化中心有限公司", "场馆照明改造", amount=FOR_WECOM)["number"]
    request = waiting(bridged, "lina", number)
    bridged.sandbox("POST", f"/phones/lina/approvals/{request}/reject", speech="该项目由总部直接跟进")
    until(lambda: dealer.opportunity(number)["state"] == "rejected", "the refusal")
    assert dealer.opportunity(number)["reject_reason"]["text"] == "该项目由总部直接跟进"


def test_a_registration_that_is_not_large_still_comes_as_a_card(bridged: Stack) -> None:
    dealer = bridged.dealer("+8613800000502")
    dealer.bind()
    number = dealer.register("苏州平江路酒店有限公司", "客房照明", amount="2999999.99")["number"]
    bridged.tap("lina", bridged.card("lina", number), "approve")
    until(lambda: dealer.opportunity(number)["state"] == "protected", "protection")


@pytest.mark.browser
def test_the_manager_agrees_in_the_app_approvals_of_wecom(bridged: Stack, desk: Desk) -> None:
    manager = desk.sit("manager", "lina")
    phone, program = desk.dealer("wx-00000702")
    program.get_by_test_id("mp-register").click()
    write(program, "mp-customer", "上海西岸美术馆有限公司")
    write(program, "mp-name", "展厅照明改造")
    program.get_by_test_id("mp-more").click()
    write(program, "mp-amount", "800万")
    program.get_by_test_id("mp-submit").click()
    phone.get_by_test_id("sheet-deny").click()
    banner = manager.get_by_test_id("banner").filter(has_text="商机报备审批")
    banner.click()
    expect(manager.get_by_test_id("approval-detail")).to_contain_text("上海西岸美术馆有限公司")
    manager.get_by_test_id("approval-speech").fill("同意，请注意交期")
    desk.picture("9-wecoms-own-approvals")
    manager.get_by_test_id("approval-agree").click()
    expect(manager.get_by_test_id("approval-state")).to_have_text("已同意")
    # The dealer wants no message, so nothing tells his page to look again: the answer must be there when he looks.
    mine = "opportunities?q=上海西岸美术馆"
    until(lambda: bridged.desk("lina", "GET", mine).json()["items"][0]["state"] == "protected", "the protection")
    program.get_by_test_id("mp-see").click()
    expect(program.get_by_test_id("mp-state")).to_contain_text("保护中")

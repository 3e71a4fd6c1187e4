"""Approvals that do not go straight: rounds, signers, versions, stand-ins, leavers, gates, and changed rules."""

from typing import Any

import pytest
from playwright.sync_api import FrameLocator, expect
from sqlalchemy import select

from channel.actors import Actor
from channel.approvals.requests import Request, amend_approval
from channel.approvals.rules import inputs_of
from clock import now
from models import Approval, Contact, Dealer
from tests.scenarios.desk import Desk, write
from tests.scenarios.stack import DealerPhone, Stack, until

pytestmark = pytest.mark.browser

#: The manager looks at the customer alone, headquarters at everything.
ROUNDS: dict[str, Any] = {
    "code": "rounds",
    "name": "一百二十万元左右加总部审批",
    "priority": 30,
    "conditions": {"subjects": ["registration"], "amount_from": 1200000, "amount_below": 1300000},
    "steps": [
        {
            "name": "渠道经理审批",
            "mode": "any",
            "looks_at": ["customer"],
            "approvers": [{"by": "field", "field": "dealer_manager"}],
        },
        {"name": "总部审批", "mode": "any", "approvers": [{"by": "role", "role": "hq", "in_region": False}]},
    ],
}


def decide(page: FrameLocator, number: str) -> None:
    """Open the request about a registration on the home of an approver and agree to it."""
    page.get_by_test_id(f"ap-item-{number}").click()
    page.get_by_test_id("ap-approve").click()


def test_what_is_returned_is_edited_and_only_asked_again_of_those_whom_it_concerns(desk: Desk, stack: Stack) -> None:
    stack.add_rule(ROUNDS)
    dealer = stack.bound("+8613800002201")
    number = dealer.register("沈阳故宫国际酒店有限公司", "灯具", amount="1250000.00")["number"]
    phone, program = desk.dealer("wx-00002201")
    desk_of_manager, desk_of_hq = desk.sit("manager", "gaoyuan"), desk.sit("rep", "songyang")
    manager = desk.workbench(desk_of_manager)
    decide(manager, number)
    expect(manager.get_by_test_id("ap-step-1")).to_contain_text("已同意")

    hq = desk.workbench(desk_of_hq)
    hq.get_by_test_id(f"ap-item-{number}").click()
    hq.get_by_test_id("ap-return").click()
    hq.get_by_test_id("ap-reason-other").click()
    write(hq, "ap-words", "请写清楚是哪些灯具")
    hq.get_by_test_id("ap-why").get_by_test_id("sheet-act").click()
    expect(hq.get_by_test_id("ap-state")).to_contain_text("退回")

    desk.shows(phone, program, number, "退回修改", "请写清楚是哪些灯具")
    program.get_by_test_id("mp-edit").click()
    expect(program.get_by_test_id("mp-customer").locator("input")).to_have_value("沈阳故宫国际酒店有限公司")
    write(program, "mp-name", "客房筒灯与走廊感应灯")
    program.get_by_test_id("mp-submit").click()
    expect(program.get_by_test_id("mp-result")).to_be_visible()
    phone.get_by_test_id("sheet-deny").click()

    waiting = stack.desk("songyang", "GET", "approvals?state=pending&limit=100").json()["items"]
    (again,) = [one["id"] for one in waiting if one["number"] == number]
    desk.follow(f"pages/approvals/detail?id={again}", desk_of_hq)
    expect(hq.get_by_test_id("ap-step-1")).to_contain_text("上一轮已同意，这次没有变，不用再审")
    _amend(stack, dealer, number)
    hq.get_by_test_id("ap-approve").click()
    expect(hq.get_by_test_id("ap-problem")).to_contain_text("¥1,250,000 → ¥1,260,000")
    expect(hq.get_by_test_id("ap-changes")).to_contain_text("¥1,250,000 → ¥1,260,000")
    assert dealer.opportunity(number)["state"] == "pending_approval"

    hq.get_by_test_id("ap-sign").click()
    hq.get_by_test_id("picker").locator("input").fill("王芳")
    hq.get_by_test_id("who-wangfang").click()
    hq.get_by_test_id("ap-signer").get_by_test_id("sheet-act").click()
    expect(hq.get_by_test_id("ap-step-2")).to_contain_text("王芳")
    expect(hq.get_by_test_id("ap-approve")).to_have_count(0)
    stack.tap("wangfang", stack.card("wangfang", number), "approve")
    seen = until(lambda: _turn(stack, "songyang", again), "the turn to come back")
    stack.desk("songyang", "POST", f"approvals/{again}/decide", decision="approved", seen=seen)
    until(lambda: dealer.opportunity(number)["state"] == "protected", "protection")
    desk.shows(phone, program, number, "保护中", "客房筒灯与走廊感应灯")


def _turn(stack: Stack, userid: str, approval: str) -> str | None:
    """What a member has to send along who decides now; None while it is not his turn."""
    one = stack.desk(userid, "GET", f"approvals/{approval}").json()
    return str(one["seen"]) if one["can_decide"] else None


def _amend(stack: Stack, dealer: DealerPhone, number: str) -> None:
    """What is asked changes while it is looked at. Registrations are taken back for that; other subjects are not."""
    with stack.database.transaction() as session:
        rows = session.scalars(select(Approval).where(Approval.state == "pending"))
        approval = next(row for row in rows if row.facts["number"] == number)
        owner = session.get_one(Dealer, approval.dealer_id)
        contact = session.scalars(select(Contact).where(Contact.dealer_id == owner.id)).first()
        assert contact is not None
        actor = Actor("contact", contact.id, contact.name, owner.id)
        facts = approval.facts | {"amount": "1260000.00"}
        inputs = inputs_of(approval.inputs)
        request = Request(approval.subject, approval.subject_id, owner, facts, inputs)
        amend_approval(session, actor, request, now=now())


def test_what_waits_already_goes_to_whoever_stands_in_and_both_names_are_kept(desk: Desk, stack: Stack) -> None:
    dealer = stack.bound("+8613800002901")
    number = dealer.register("兰州黄河母亲酒店有限公司", "景观照明")["number"]
    away, there = desk.sit("manager", "tangxue"), desk.sit("rep", "dengkai")
    page = desk.workbench(away)
    expect(page.get_by_test_id(f"ap-item-{number}")).to_be_visible()
    page.get_by_test_id("tile-delegations").click()
    page.get_by_test_id("de-new").click()
    page.get_by_test_id("picker").locator("input").fill("邓")
    page.get_by_test_id("who-dengkai").click()
    page.get_by_test_id("de-last").locator(".pick").click()
    page.locator(".uni-picker-action-confirm:visible").click()
    page.get_by_test_id("de-save").click()
    expect(page.locator("[data-testid^='de-']").filter(has_text="邓凯代我审批").first).to_be_visible()

    stack.card("dengkai", number)
    page_there = desk.workbench(there)
    page_there.get_by_test_id(f"ap-item-{number}").click()
    expect(page_there.get_by_test_id("ap-for")).to_contain_text("代唐雪审批")
    page_there.get_by_test_id("ap-approve").click()
    expect(page_there.get_by_test_id("ap-steps")).to_contain_text("唐雪")
    until(lambda: dealer.opportunity(number)["state"] == "protected", "protection")
    (made,) = stack.desk("tangxue", "GET", "delegations").json()["items"]
    page.get_by_test_id(f"de-cancel-{made['id']}").click()
    page.locator(".uni-modal__btn_primary").click()
    expect(page.get_by_test_id(f"de-{made['id']}")).to_have_count(0)
    desk.shows(away, page, number, "保护中")


def test_a_stage_with_a_gate_is_left_when_it_is_known_enough_and_the_manager_agrees(desk: Desk, stack: Stack) -> None:
    def ask_for_consent(configuration: dict[str, Any]) -> None:
        purchase = next(one for one in configuration["pipelines"]["all"] if one["code"] == "purchase")
        purchase["stages"][0]["needs_approval"] = True

    stack.configure(ask_for_consent, "新购离开第一阶段要同意")
    dealer = stack.bound("+8613800002301")
    known = {"amount": "200000.00", "expected_on": "2027-03-31", "opportunity_type": "purchase"}
    number = dealer.protected("machao", "郑州嵩山国际酒店有限公司", **known)
    phone, program = desk.dealer("wx-00002301")
    manager = desk.sit("manager", "machao")
    desk.follow(f"pages/pipelines/stage?number={number}", phone)
    expect(program.get_by_test_id("st-move")).to_contain_text("还差")
    program.get_by_test_id("st-gap-pain").click()
    write(program, "q-pain", "老灯具能耗高，客人投诉光线暗")
    program.get_by_test_id("q-save").click()
    expect(program.get_by_test_id("st-move")).not_to_contain_text("还差")
    program.get_by_test_id("st-move").click()
    expect(program.get_by_test_id("st-pending")).to_contain_text("等审批")
    expect(program.get_by_test_id("st-move")).to_have_count(0)

    page = desk.workbench(manager)
    page.get_by_test_id(f"ap-item-{number}").click()
    expect(page.locator(".state-head")).to_contain_text("阶段")
    page.get_by_test_id("ap-approve").click()
    expect(page.get_by_test_id("ap-state")).to_contain_text("已同意")
    desk.shows(phone, program, number, "报价")
    program.get_by_test_id("mp-stage-row").click()
    expect(program.get_by_test_id("st-stage")).to_have_attribute("data-stage", "propose")


def test_headquarters_see_what_going_back_to_earlier_rules_would_change_and_go_back(desk: Desk, stack: Stack) -> None:
    stack.add_rule(ROUNDS)
    counting = stack.desk("songyang", "GET", "configuration").json()
    phone = desk.sit("manager", "songyang")
    page = desk.workbench(phone)
    page.get_by_test_id("tile-configuration").click()
    expect(page.get_by_test_id(f"version-{counting['number']}")).to_contain_text("现行")
    _restore(page, 0, "先用回出厂规则", "一百二十万元左右加总部审批")
    expect(page.get_by_test_id(f"version-{counting['number'] + 1}")).to_contain_text("现行")
    now_counts = stack.desk("songyang", "GET", "configuration").json()
    assert [rule["code"] for rule in now_counts["configuration"]["approvals"]["rules"]] == ["standard"]
    _restore(page, counting["number"], "改回来", "一百二十万元左右加总部审批")
    expect(page.get_by_test_id(f"version-{counting['number'] + 2}")).to_contain_text("现行")
    assert stack.desk("songyang", "GET", "configuration").json()["configuration"] == counting["configuration"]


def _restore(page: FrameLocator, number: int, note: str, difference: str) -> None:
    """Look at a version, at what it would change and do, and make it count again."""
    page.get_by_test_id(f"version-{number}").click()
    expect(page.get_by_test_id("version-effects")).to_contain_text("试算")
    expect(page.get_by_test_id("version-differences")).to_contain_text(difference)
    page.get_by_test_id("version-restore").click()
    write(page, "ask-note", note)
    page.get_by_test_id("restore").get_by_test_id("sheet-act").click()


def test_what_a_leaver_held_is_asked_of_his_successor(desk: Desk, stack: Stack) -> None:
    dealer = stack.bound("+8613800001801")
    number = dealer.register("石家庄正定国际酒店有限公司", "走廊照明")["number"]
    card = stack.card("gaoyuan", number)
    left = stack.desk("songyang", "POST", "members/gaoyuan/deactivate", successor="machao")
    assert left.status_code == 200, left.text
    # What he still holds in his hand does nothing any more.
    stack.tap("gaoyuan", card, "approve")
    assert dealer.opportunity(number)["state"] == "pending_approval"
    manager = desk.sit("manager", "machao")
    page = desk.workbench(manager)
    decide(page, number)
    expect(page.get_by_test_id("ap-state")).to_contain_text("已同意")
    until(lambda: dealer.opportunity(number)["state"] == "protected", "protection")
    desk.shows(manager, page, number, "保护中", "石家庄兴业建材")

"""One policy and three dealers of whom one never reads; and an order that waits until a policy is signed."""

import re

import pytest
from playwright.sync_api import FrameLocator, expect

from tests.scenarios import bulletins
from tests.scenarios.desk import Desk, write
from tests.scenarios.stack import Stack

pytestmark = pytest.mark.browser

#: A western manager, three of her dealers, and the owners of the two who look into it.
MANAGER, READS, PEEKS, NEVER = "tangxue", "D0025", "D0027", "D0029"
OF_READS, OF_PEEKS = "wx-00002501", "wx-00002701"
#: A southern dealer whom no other journey lets order, and his owner.
BLOCKED, OF_BLOCKED, HIS_NAME = "D0011", "wx-00001101", "谢华"
WRONG = "全单满900减300。"


def read_to_the_end(program: FrameLocator) -> None:
    """Scroll as somebody who reads: each step shows a part that was not seen before."""
    share = program.get_by_test_id("policy-share")
    for _ in range(40):
        before = share.inner_text()
        if before == "已读完":
            return
        program.locator("html").evaluate("() => window.scrollBy(0, 240)")
        expect(share).not_to_have_text(before)
    raise AssertionError("the text has no end")


def test_a6_76_a_manager_publishes_to_three_dealers_and_sees_exactly_who_never_read(desk: Desk, stack: Stack) -> None:
    page = desk.workbench(desk.sit("manager", MANAGER))
    page.get_by_test_id("tile-policies").click()
    page.get_by_test_id("policy-write").click()
    page.get_by_test_id("chip-notice").click()
    write(page, "pd-title", "旺季发货与收货约定")
    write(page, "pd-text", f"{bulletins.LONG_TEXT}\n\n{WRONG}")
    write(page, "pd-dealers", f"{READS} {PEEKS} {NEVER} D0001")
    # Another manager's dealer is not among those whom she reaches.
    expect(page.get_by_test_id("pd-count")).to_contain_text("将发给 3 家经销商")
    page.get_by_test_id("chip-acknowledge").click()
    page.get_by_test_id("pd-save").click()
    expect(page.get_by_test_id("trial-problems")).to_contain_text("正文写了“满900减300”，但关联的规则里没有")
    expect(page.get_by_test_id("trial-publish")).to_have_class(re.compile("is-disabled"))
    desk.picture("policy-refused")
    page.get_by_test_id("trial-change").click()
    write(page, "pd-text", bulletins.LONG_TEXT)
    page.get_by_test_id("pd-save").click()
    expect(page.get_by_test_id("trial-count")).to_contain_text("3 家")
    expect(page.get_by_test_id("trial-problems")).to_have_count(0)
    page.get_by_test_id("trial-publish").click()
    page.locator(".uni-modal__btn_primary").click()
    expect(page.get_by_test_id("reach-rate")).to_have_text("0%")
    number = stack.desk(MANAGER, "GET", "policy-desk?state=published&kind=notice").json()["items"][0]["number"]
    _read_by_one_and_opened_by_another(desk, number)
    desk.follow(f"/policy-desk/{number}", desk.page.get_by_test_id("phone-manager"))
    page.get_by_test_id("version-reach").click()
    expect(page.get_by_test_id("reach-rate")).to_have_text("66%")
    expect(page.get_by_test_id("reach-line")).to_have_text("触达率：3 家里 2 家有人打开")
    expect(page.get_by_test_id(f"reached-{READS}")).to_contain_text("已答复")
    expect(page.get_by_test_id(f"reached-{PEEKS}")).to_contain_text("已打开")
    expect(page.get_by_test_id(f"reached-{NEVER}")).to_contain_text("没打开")
    desk.picture("policy-reach")
    page.get_by_test_id("filter-unopened").click()
    expect(page.locator("[data-testid^='reached-']")).to_have_count(1)
    page.get_by_test_id(f"reached-{NEVER}").click()
    expect(page.get_by_test_id("reader-卢安")).to_contain_text("没打开")
    expect(page.get_by_test_id("reader-卢安").get_by_test_id("reader-call")).to_be_visible()
    _taken_away(desk, page, number)


def _read_by_one_and_opened_by_another(desk: Desk, number: str) -> None:
    _, program = desk.dealer(OF_READS)
    program.get_by_test_id("home-policy").click()
    expect(program.get_by_test_id("policy-title")).to_be_visible()
    desk.follow(f"/policies/{number}", desk.page.get_by_test_id("phone-dealer"))
    expect(program.get_by_test_id("policy-title")).to_have_text("旺季发货与收货约定")
    # To fling it to its end is not to read it.
    program.locator("html").evaluate("() => window.scrollTo(0, 1e9)")
    expect(program.get_by_test_id("policy-share")).to_have_text(re.compile(r"已读 [1-7]\d%"))
    expect(program.get_by_test_id("policy-answer")).to_have_class(re.compile("is-disabled"))
    program.locator("html").evaluate("() => window.scrollTo(0, 0)")
    desk.picture("policy-on-a-dealers-phone")
    read_to_the_end(program)
    program.get_by_test_id("policy-answer").click()
    expect(program.get_by_test_id("policy-answered")).to_contain_text("您已确认")
    # Asked right after the answer, when he knows what the next message would be about.
    desk.page.get_by_test_id("phone-dealer").get_by_test_id("sheet-allow").click()
    _, program = desk.dealer(OF_PEEKS)
    # That it was opened is told at the first look, or when he leaves before it.
    with desk.page.expect_response(lambda answer: answer.url.endswith(f"/policies/{number}/progress")):
        desk.follow(f"/policies/{number}", desk.page.get_by_test_id("phone-dealer"))
        expect(program.get_by_test_id("policy-title")).to_be_visible()
    desk.follow("/policies", desk.page.get_by_test_id("phone-dealer"))
    expect(program.get_by_test_id(f"policy-{number}")).to_contain_text("待确认")


def _taken_away(desk: Desk, page: FrameLocator, number: str) -> None:
    """The report as a workbook and as a picture."""
    desk.follow(f"pages/policies/reach?number={number}", desk.page.get_by_test_id("phone-manager"))
    with desk.page.expect_download() as taken:
        page.get_by_test_id("reach-excel").click()
    assert taken.value.suggested_filename == f"政策触达 {number}.xlsx"
    page.get_by_test_id("reach-picture").click()
    painted = page.get_by_test_id("report-image").locator("img")
    expect(painted).to_have_attribute("src", re.compile("^data:image/png;base64,"))
    desk.picture("policy-reach-picture")
    with desk.page.expect_download() as kept:
        page.get_by_test_id("report-keep").click()
    assert kept.value.suggested_filename == f"政策触达 {number}.png"


def test_a6_77_an_order_waits_until_the_policy_is_signed_and_the_way_leads_there_and_back(
    desk: Desk, stack: Stack
) -> None:
    wanted = {"title": "先签再订的约定", "answer": "sign", "blocks_orders": True}
    number = bulletins.publish(stack, "songyang", [BLOCKED], **wanted)
    _, program = desk.dealer(OF_BLOCKED)
    expect(program.get_by_test_id("home-policy")).to_contain_text("请签署：先签再订的约定")
    expect(program.get_by_test_id("home-policy")).to_contain_text("处理后才能下单")
    desk.picture("policy-on-the-home")
    desk.follow("/catalogue/K111W")
    program.get_by_test_id("goods-add").click()
    program.get_by_test_id("cart-bar").click()
    write(program, "ship-contact", HIS_NAME)
    program.get_by_test_id("submit-order").click()
    expect(program.get_by_test_id("cart-problem")).to_contain_text("请先阅读并签署“先签再订的约定”")
    program.get_by_test_id("cart-policy").click()
    read_to_the_end(program)
    program.get_by_test_id("policy-answer").click()
    form = program.get_by_test_id("sign-form")
    digest = stack.desk("songyang", "GET", f"policy-desk/{number}").json()["digest"]
    expect(form).to_contain_text(digest)
    for name in ("别人", HIS_NAME):
        write(program, "ask-name", name)
        form.get_by_test_id("sheet-act").click()
        if name != HIS_NAME:
            expect(form).to_contain_text(f"请签您本人登记的姓名：{HIS_NAME}")
    expect(program.get_by_test_id("policy-answered")).to_contain_text(f"{HIS_NAME} 签署")
    desk.page.get_by_test_id("phone-dealer").get_by_test_id("sheet-deny").click()
    program.get_by_test_id("policy-back").click()
    expect(program.get_by_test_id("cart-problem")).to_have_count(0)
    program.get_by_test_id("submit-order").click()
    expect(program.get_by_test_id("order-state")).to_be_visible()
    seen = stack.desk("songyang", "GET", f"policy-desk/{number}/dealers/{BLOCKED}").json()["items"]
    assert [(one["signed_name"], one["signed_digest"]) for one in seen if one["signed_at"]] == [(HIS_NAME, digest)]

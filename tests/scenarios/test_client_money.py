"""Money on the phone: why an order is blocked, statements, the own ledger, a settlement, a temporary limit."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.channel.workbooks.made import book
from tests.scenarios import money
from tests.scenarios.desk import Desk, write
from tests.scenarios.stack import Stack

pytestmark = pytest.mark.browser

#: Dealers of northern managers, whom no other scenario has: the code, who owns it, and who looks after it.
BLOCKED, STATED, SETTLED, COMPARED = "D0018", "D0021", "D0022", "D0023"
OF_BLOCKED, OF_STATED, OF_SETTLED, OF_COMPARED = "wx-00001801", "wx-00002101", "wx-00002201", "wx-00002301"
MANAGER, DIRECTOR, HEADQUARTERS = "gaoyuan", "sunli", "songyang"


def test_r_crd_3_a_dealer_reads_why_his_order_is_blocked_pays_and_orders(desk: Desk, stack: Stack) -> None:
    money.overdue(stack, BLOCKED, "FP-BLOCK-1", "6200", 40)
    money.overdue(stack, BLOCKED, "FP-BLOCK-2", "1800.50", 12)
    _, program = desk.dealer(OF_BLOCKED)
    desk.follow("/catalogue/K111W")
    program.get_by_test_id("goods-add").click()
    program.get_by_test_id("cart-bar").click()
    write(program, "ship-contact", "王会计")
    program.get_by_test_id("submit-order").click()
    expect(program.get_by_test_id("cart-problem")).to_contain_text("8000.50 元货款已逾期 40 天")
    program.get_by_test_id("cart-credit").click()
    block = program.get_by_test_id("credit-block")
    expect(block).to_contain_text("新订单暂时不能提交")
    expect(block).to_contain_text("请先付清 ¥8,000.50")
    to_pay = program.get_by_test_id("credit-to-pay")
    expect(to_pay).to_contain_text("FP-BLOCK-1")
    expect(to_pay).to_contain_text("逾期 40 天")
    desk.picture("credit-blocked")
    program.get_by_test_id("credit-receivables").click()
    expect(program.get_by_test_id("booking-FP-BLOCK-2")).to_contain_text("逾期 12 天")
    money.pay(stack, BLOCKED, "HK-BLOCK-1", "8000.50", on=money.today())
    desk.follow("/credit")
    expect(program.get_by_test_id("credit-amount")).to_have_text("¥200,000.00")
    expect(program.get_by_test_id("credit-block")).to_have_count(0)
    desk.follow("/cart")
    program.get_by_test_id("submit-order").click()
    expect(program.get_by_test_id("order-state")).to_be_visible()


def test_a_dealer_confirms_a_statement_disputes_another_by_line_and_reads_the_answer(desk: Desk, stack: Stack) -> None:
    older, newer = money.months()
    for place, month in enumerate((older, newer), 1):
        money.owe(stack, STATED, f"FP-ST-{place}", f"{place}000", on=money.today() - timedelta(days=1))
        money.pay(stack, STATED, f"HK-ST-{place}", f"{place}00", on=money.today())
        money.frozen(stack, STATED, month)
    _, program = desk.dealer(OF_STATED)
    program.get_by_test_id("tile-statements").click()
    program.get_by_test_id(f"statement-{older}").click()
    expect(program.get_by_test_id("statement-state")).to_have_text("待确认 ¥900.00")
    program.get_by_test_id("statement-confirm").click()
    program.locator(".uni-modal__btn_primary").click()
    expect(program.get_by_test_id("statement-state")).to_contain_text("已确认")
    expect(program.get_by_test_id("statement-object")).to_have_count(0)
    # What a message says leads to the very statement.
    told = stack.bound("+8613800002101").inbox()
    assert {one["link"] for one in told} >= {f"/statements/{older}", f"/statements/{newer}"}
    desk.follow(f"/statements/{newer}")
    program.get_by_test_id("statement-object").click()
    expect(program.get_by_test_id("object-send")).to_have_class(re.compile("is-disabled"))
    program.get_by_test_id("tick-2").click()
    write(program, "words-2", "这笔付款应为 250 元")
    desk.picture("statement-objecting")
    program.get_by_test_id("object-send").click()
    expect(program.get_by_test_id("statement-state")).to_contain_text("有异议")
    expect(program.get_by_test_id("line-2")).to_contain_text("异议：这笔付款应为 250 元")
    page = desk.workbench(desk.sit("manager", HEADQUARTERS))
    page.get_by_test_id("tile-statements").click()
    page.get_by_test_id(f"statement-{newer}").filter(has_text="青岛立信").click()
    page.get_by_test_id("statement-settle").click()
    form = page.get_by_test_id("settle-form")
    form.get_by_test_id("ask-2").locator("textarea").fill("已核对银行回单，确为 200 元")
    form.get_by_test_id("ask-answer").locator("textarea").fill("差额请提供回单")
    form.get_by_test_id("sheet-act").click()
    expect(page.get_by_test_id("statement-state")).to_contain_text("已答复")
    seen = stack.bound("+8613800002101").api("GET", f"credit/statements/{newer}").json()
    assert (seen["answer"], seen["lines"][1]["answer"]) == ("差额请提供回单", "已核对银行回单，确为 200 元")


def test_r_reb_13_a_settlement_is_issued_disputed_answered_and_fills_the_wallet(desk: Desk, stack: Stack) -> None:
    money.volume(stack, SETTLED, "DH-SETTLE-1", "60000")
    agreement = f"FL{money.today().year}"
    page = desk.workbench(desk.sit("manager", HEADQUARTERS))
    page.get_by_test_id("tile-rebates").click()
    expect(page.get_by_test_id("liability")).to_contain_text("¥")
    page.get_by_test_id(f"agreement-{agreement}").click()
    position = page.get_by_test_id(f"position-{SETTLED}")
    expect(position.get_by_test_id("earned")).to_have_text("¥678.00")
    expect(position.get_by_test_id("gap")).to_contain_text("再做 ¥132,200.00 进入 1.5% 档")
    page.get_by_test_id(f"settle-{SETTLED}").click()
    form = page.get_by_test_id("settle-form")
    form.get_by_test_id("ask-amount").locator("input").fill("600")
    form.get_by_test_id("sheet-act").click()
    expect(page.get_by_test_id("settlement-state")).to_have_text("待确认 ¥600.00")
    _, program = desk.dealer(OF_SETTLED)
    program.get_by_test_id("tile-rebates").click()
    expect(program.get_by_test_id(f"progress-{agreement}")).to_contain_text("¥678.00")
    program.get_by_test_id("wallet-settlements").click()
    program.locator("[data-testid^='settlement-FL']").click()
    program.get_by_test_id("settlement-object").click()
    program.get_by_test_id("tick-1").click()
    write(program, "words-1", "少计了一箱")
    program.get_by_test_id("object-send").click()
    expect(program.get_by_test_id("settlement-state")).to_contain_text("有异议")
    number = stack.bound("+8613800002201").api("GET", "rebates/settlements").json()["items"][0]["number"]
    # The page is read anew when it is opened again.
    desk.follow("/inbox", desk.page.get_by_test_id("phone-manager"))
    expect(page.get_by_test_id("mp-inbox-item").first).to_contain_text("返利结算单有异议")
    desk.follow(f"/settlements/{number}", desk.page.get_by_test_id("phone-manager"))
    page.get_by_test_id("answer-1").click()
    answer = page.get_by_test_id("answer-form").filter(visible=True)
    answer.locator("textarea").fill("已核对，数量无误")
    answer.get_by_test_id("sheet-act").click()
    expect(page.get_by_test_id("settlement-state")).to_contain_text("已发放")
    desk.follow("/rebates", desk.page.get_by_test_id("phone-dealer"))
    expect(program.get_by_test_id("wallet-balance")).to_have_text("¥600.00")
    desk.picture("wallet")
    program.get_by_test_id(f"progress-{agreement}").click()
    expect(program.locator(".rows")).to_contain_text("DH-SETTLE-1")


def test_c13_a_dealer_uploads_his_ledger_and_sees_line_by_line_what_differs(desk: Desk, stack: Stack) -> None:
    first = money.today().replace(day=1) - timedelta(days=20)
    month = f"{first:%Y-%m}"
    first = first.replace(day=10)
    money.owe(stack, COMPARED, "FP-C1", "3200", on=first)
    money.owe(stack, COMPARED, "FP-C2", "500", on=first + timedelta(days=2))
    money.pay(stack, COMPARED, "HK-C1", "1000", on=first + timedelta(days=3))
    ledger = [
        ("日期", "单号", "应付（贷方）", "付款（借方）"),
        (f"{month}-10", "FP-C1", 3000, ""),
        (f"{month}-13", "HK-C1", "", 1000),
        (f"{month}-14", "HK-C9", "", 88),
    ]
    _, program = desk.dealer(OF_COMPARED)
    desk.follow(f"pages/statements/compare?month={month}")
    for rows, done in (([*ledger, ("月底", "FP-C3", 9, "")], "compare-faults"), (ledger, "compare-sum")):
        with desk.page.expect_file_chooser() as chooser:
            program.get_by_test_id("choose-ledger").click()
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        chooser.value.set_files({"name": "明细账.xlsx", "mimeType": kind, "buffer": book(rows)})
        expect(program.get_by_test_id(done)).to_be_visible()
        if done == "compare-faults":
            expect(program.get_by_test_id(done)).to_contain_text("看不懂日期“月底”")
            expect(program.get_by_test_id("compare-sum")).to_have_count(0)
    expect(program.get_by_test_id("compare-sum")).to_contain_text("3 笔不一样")
    expect(program.get_by_test_id("compare-sum")).to_contain_text("1 笔一致")
    differs = program.get_by_test_id("difference-1")
    expect(differs).to_contain_text("同一单据金额不同")
    expect(differs).to_contain_text("¥3,200.00")
    expect(differs).to_contain_text("¥3,000.00")
    desk.picture("ledger-compared")
    kept = stack.bound("+8613800002301").api("GET", "credit/comparisons").json()["items"]
    assert [one["cause"] for one in kept[0]["differences"]] == ["amount_differs", "missing_there", "missing_here"]


def test_r_crd_5_a_manager_asks_for_a_temporary_limit_and_the_director_agrees(desk: Desk, stack: Stack) -> None:
    money.overdue(stack, SETTLED, "FP-LIMIT-1", "700", 2)
    page = desk.workbench(desk.sit("manager", MANAGER))
    page.get_by_test_id("tile-credit").click()
    page.get_by_test_id(f"account-{SETTLED}").click()
    expect(page.get_by_test_id("credit-dealer")).to_contain_text("沈阳顺达")
    page.get_by_test_id("ask-temporary").click()
    form = page.get_by_test_id("credit-form").filter(visible=True)
    form.get_by_test_id("ask-amount").locator("input").fill("2万")
    for day in ("first_on", "last_on"):
        form.get_by_test_id(f"ask-{day}").locator(".pick").click()
        page.locator(".uni-picker-action-confirm:visible").click()
    form.get_by_test_id("ask-reason").locator("textarea").fill("双十二备货，月底前付清")
    form.get_by_test_id("sheet-act").click()
    expect(page.get_by_test_id("credit-changes")).to_contain_text("临时额度 ¥20,000")
    expect(page.get_by_test_id("credit-changes")).to_contain_text("待审批")
    desk.page.reload()
    page = desk.workbench(desk.sit("manager", DIRECTOR))
    page.locator("[data-subject=credit_limit]").filter(has_text="沈阳顺达").click()
    weighed = page.get_by_test_id("ap-credit")
    expect(weighed).to_contain_text("¥219,300.00")  # 200,000 less 700, and 20,000 more
    desk.picture("credit-approval")
    page.get_by_test_id("ap-approve").click()
    expect(page.get_by_test_id("ap-state")).to_contain_text("已同意")
    owner = stack.bound("+8613800002201")
    assert owner.api("GET", "credit").json()["temporary"] == "20000.00"
    (told,) = [one for one in owner.inbox() if one["kind"] == "credit_change_approved"]
    assert told["link"] == f"/credit/{SETTLED}"

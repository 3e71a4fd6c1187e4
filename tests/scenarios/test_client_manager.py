"""A manager's client: two steps of an approval, a case that is judged, a delegation."""

import pytest
from playwright.sync_api import FrameLocator, expect

from tests.scenarios.desk import Desk, write
from tests.scenarios.rules import FOR_TWO_STEPS, TWO_STEPS
from tests.scenarios.stack import DealerPhone, Stack, until

pytestmark = pytest.mark.browser

#: Two dealers of one manager, whom no other scenario has.
MANAGER, FIRST, SECOND = "dengkai", "+8613800002401", "+8613800002601"


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


def conflict(stack: Stack, first: DealerPhone, second: DealerPhone, town: str) -> tuple[str, str]:
    """Two dealers register names that are nearly the same: the number of the case, and that of the later one."""
    first.register(f"{town}大饭店有限公司", "客房改造")
    later = second.register(f"{town}饭店有限公司", "大堂照明")["number"]

    def find() -> str:
        items = stack.desk(MANAGER, "GET", "conflicts?state=open&limit=100").json()["items"]
        return next((one["number"] for one in items if town in str(one["parties"])), "")

    return until(find, "a case"), later


def test_a_request_of_two_steps_is_decided_by_both_on_their_pages(desk: Desk, stack: Stack, first: DealerPhone) -> None:
    stack.add_rule(TWO_STEPS)
    number = first.register("成都天府国际会议中心有限公司", "整楼照明", amount=FOR_TWO_STEPS)["number"]
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


def test_a_manager_authorises_a_dealer_who_sees_it_and_opens_a_case_by_hand(
    desk: Desk, stack: Stack, first: DealerPhone, second: DealerPhone
) -> None:
    numbers = [
        phone.register(f"成都青羊{n}宾馆有限公司", "客房照明")["number"] for n, phone in enumerate((first, second))
    ]
    page = desk.workbench(desk.sit("manager", MANAGER))
    page.get_by_test_id("tile-dealers").click()
    page.get_by_test_id("dealer-D0024").click()
    page.get_by_test_id("dealer-authorisations").click()
    page.get_by_test_id("au-new").click()
    form = page.get_by_test_id("au-form")
    form.get_by_test_id("au-regions").get_by_text("全部").click()
    form.get_by_test_id("au-lines").get_by_text("全部").click()
    form.get_by_test_id("sheet-act").click()
    expect(page.locator("[data-testid^='au-end-']")).to_have_count(1)
    (own,) = first.api("GET", "company/authorisations").json()["items"]
    assert (own["region_text"], own["state"]) == ("全部区域", "valid")
    desk.follow(f"/opportunities/{numbers[0]}")
    page.get_by_test_id("manage-case").click()
    expect(page.get_by_test_id(f"side-{numbers[0]}")).to_be_visible()
    write(page, "search", "青羊1")
    page.get_by_test_id(f"side-{numbers[1]}").click()
    page.get_by_test_id("case-words").locator("textarea").fill("两家都说在跟进同一个项目")
    page.get_by_test_id("case-open").click()
    expect(page.get_by_test_id("case-note")).to_contain_text("同一个项目")

"""The client in the hands of dealers, managers and reps: what goes wrong on the way, and what every page must bear."""

import pytest
from playwright.sync_api import Request, Route, expect

from tests.scenarios.desk import Desk, register, write
from tests.scenarios.stack import Stack

pytestmark = pytest.mark.browser


def test_the_manager_approves_on_a_page_and_the_card_in_the_chat_follows(desk: Desk) -> None:
    manager = desk.sit("manager", "zhaolei")
    phone, program = desk.dealer("wx-00000402")
    register(program, "南京玄武湖酒店管理有限公司", "宴会厅灯具更换")
    phone.get_by_test_id("sheet-allow").click()
    page = desk.workbench(manager)
    page.locator("[data-testid^='ap-item-']").filter(has_text="南京玄武湖").click()
    page.get_by_test_id("ap-approve").click()
    expect(page.get_by_test_id("ap-state")).to_contain_text("已同意")
    expect(phone.get_by_test_id("banner").first).to_contain_text("报备结果通知")
    manager.get_by_test_id("page-close").click()
    expect(manager.locator("[data-testid^='card-apr-']").filter(has_text="南京玄武湖")).to_contain_text("已同意")


def test_a_card_opens_its_page_on_the_managers_phone_as_the_manager(desk: Desk) -> None:
    dealer = desk.stack.dealer("+8613800001901")
    dealer.bind()
    number = dealer.register("太原汾河国际会议中心有限公司", "报告厅照明")["number"]
    manager = desk.sit("manager", "machao")
    card = manager.locator("[data-testid^='card-apr-']").filter(has_text=number)
    card.locator(".card-title").click()
    page = manager.frame_locator("iframe")
    expect(page.get_by_test_id("ap-approve")).to_be_visible()
    expect(page.locator(".page")).to_contain_text("太原汾河国际会议中心有限公司")
    manager.get_by_test_id("page-back").click()
    expect(card).to_be_visible()
    card.locator(".card-title").click()
    expect(page.get_by_test_id("ap-approve")).to_be_visible()


def test_the_manager_rejects_with_words_and_the_dealer_reads_all_of_them(desk: Desk) -> None:
    words = "请补充客户的采购计划和预算批复，" * 12
    manager = desk.sit("manager", "zhaolei")
    phone, program = desk.dealer("wx-00000802")
    register(program, "无锡太湖国际会议中心有限公司", "会议厅照明")
    phone.get_by_test_id("sheet-deny").click()
    page = desk.workbench(manager)
    page.locator("[data-testid^='ap-item-']").filter(has_text="无锡太湖").click()
    page.get_by_test_id("ap-reject").click()
    page.get_by_test_id("ap-reason-other").click()
    write(page, "ap-words", words)
    page.get_by_test_id("ap-why").get_by_test_id("sheet-act").click()
    expect(page.get_by_test_id("ap-reason")).to_contain_text(words)
    program.get_by_test_id("mp-see").click()
    expect(program.get_by_test_id("mp-reason")).to_contain_text(words)


def test_the_rep_sees_the_nearest_place_first_wherever_the_phone_is_carried(desk: Desk) -> None:
    phone = desk.sit("rep", "zhouq")
    page = desk.workbench(phone)
    for town, first in (("苏州", "恒信"), ("杭州", "建安")):
        desk.page.get_by_test_id("carry-rep").click()
        desk.page.get_by_test_id("carry-place").filter(has_text=town).click()
        desk.page.get_by_test_id("carry-close").click()
        page.get_by_test_id("locate").click()
        if town == "苏州":
            phone.get_by_test_id("sheet-allow").click()
        expect(page.locator("[data-testid^='place-P']").first).to_contain_text(first)


def test_a_person_of_two_dealers_switches_between_them(desk: Desk) -> None:
    _, program = desk.dealer("wx-00000101")
    program.get_by_test_id("switch").click()
    program.get_by_test_id("mp-dealer-D0002").click()
    expect(program.get_by_test_id("mp-dealer")).to_contain_text("宁波远航")
    program.get_by_test_id("switch").click()
    program.get_by_test_id("mp-dealer-D0001").click()
    expect(program.get_by_test_id("mp-dealer")).to_contain_text("杭州建安")


def test_a_submit_whose_answer_is_lost_registers_once(desk: Desk) -> None:
    keys: list[str | None] = []

    def lose(route: Route, request: Request) -> None:
        if request.method != "POST":
            return route.continue_()
        keys.append(request.headers.get("idempotency-key"))
        answer = route.fetch()
        # The product has done it, but the phone never hears, as often as the client tries by itself.
        return route.abort() if len(keys) <= 2 else route.fulfill(response=answer)

    _, program = desk.dealer("wx-00000202")
    desk.page.route("**/api/v1/opportunities", lose)
    register(program, "宁波东钱湖度假酒店有限公司", "客房开关")
    expect(program.get_by_test_id("mp-offline")).to_be_visible()
    expect(program.get_by_test_id("mp-submit")).to_contain_text("重试")
    program.get_by_test_id("mp-submit").click()
    expect(program.get_by_test_id("mp-result")).to_be_visible()
    assert len(keys) == 3
    assert len(set(keys)) == 1
    assert [row["customer"] for row in _registered(desk.stack, "+8613800000202")] == ["宁波东钱湖度假酒店有限公司"]


def test_two_quick_taps_on_submit_are_one_registration(desk: Desk) -> None:
    _, program = desk.dealer("wx-00000602")
    program.get_by_test_id("mp-register").click()
    write(program, "mp-customer", "温州江心屿酒店管理有限公司")
    write(program, "mp-name", "走廊灯")
    program.get_by_test_id("mp-submit").dblclick()
    expect(program.get_by_test_id("mp-result")).to_be_visible()
    assert len(_registered(desk.stack, "+8613800000602")) == 1


def test_an_expired_login_is_renewed_without_a_word(desk: Desk) -> None:
    _, program = desk.dealer("wx-00000603")
    desk.page.evaluate("localStorage.setItem('phone:wx-00000603:token', JSON.stringify('long-gone'))")
    program.get_by_test_id("tile-company").click()
    expect(program.get_by_test_id("company-name")).to_contain_text("温州正达")


def test_a_login_that_expires_in_the_middle_of_a_submit_is_renewed_and_nothing_is_lost(desk: Desk) -> None:
    _, program = desk.dealer("wx-00001902")
    program.get_by_test_id("mp-register").click()
    write(program, "mp-customer", "太原晋祠宾馆有限公司")
    write(program, "mp-name", "客房照明")
    desk.page.evaluate("localStorage.setItem('phone:wx-00001902:token', JSON.stringify('long-gone'))")
    program.get_by_test_id("mp-submit").click()
    expect(program.get_by_test_id("mp-result")).to_be_visible()
    sent = [row["customer"] for row in _registered(desk.stack, "+8613800001902")]
    assert sent.count("太原晋祠宾馆有限公司") == 1


def test_five_hundred_characters_do_no_harm(desk: Desk) -> None:
    _, program = desk.dealer("wx-00002002")
    register(program, "济南大明湖酒店管理有限公司", "走廊照明" * 125)
    expect(program.get_by_test_id("mp-result")).to_be_visible()
    # The field takes as many as the product does.
    assert [row["name"] for row in _registered(desk.stack, "+8613800002002")] == ["走廊照明" * 25]


def test_links_to_what_is_not_ours_or_not_there_lead_home(desk: Desk) -> None:
    stranger = desk.stack.dealer("+8613800001702")
    stranger.bind()
    number = stranger.register("天津海河外滩酒店有限公司", "外墙照明")["number"]
    phone, program = desk.dealer("wx-00000401")
    desk.follow(f"pages/opportunities/detail?number={number}")
    expect(program.get_by_test_id("failure")).to_contain_text("没有找到")
    program.get_by_test_id("go-home").click()
    expect(program.get_by_test_id("mp-register")).to_be_visible()
    desk.follow("/somewhere/else")
    expect(program.get_by_text("这个链接打不开了")).to_be_visible()
    expect(phone.get_by_test_id("mp-close")).to_be_visible()


def test_a_server_error_leaves_a_way_on(desk: Desk) -> None:
    _, program = desk.dealer("wx-00000801")
    desk.page.route("**/api/v1/members*", lambda route: route.fulfill(status=500, body="oops"))
    program.get_by_test_id("tile-members").click()
    expect(program.get_by_test_id("mp-retry")).to_be_visible()
    desk.page.unroute("**/api/v1/members*")
    program.get_by_test_id("mp-retry").click()
    expect(program.get_by_test_id("person").first).to_be_visible()


def _registered(stack: Stack, phone: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = stack.dealer(phone).api("GET", "opportunities").json()["items"]
    return found

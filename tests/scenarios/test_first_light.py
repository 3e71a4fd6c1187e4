"""A dealer's registration travels from phone to approved, through real processes, on both kinds of deployment."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
import requests
from sqlalchemy import Select, func, select

from models import Opportunity, OutboxMessage, Registration
from tests.scenarios.processes import Deployment
from tests.scenarios.stack import DealerPhone, until

TEMPLATE = "TPL_REGISTRATION_DECIDED"
STRANGER = "+8613900000000"
#: Buyers and owners of the four dealers whom lina looks after, and a bookkeeper.
_PEOPLE = [f"+86138000{dealer:03d}{person:02d}" for person in (2, 1) for dealer in (1, 3, 5, 7)]
_PEOPLE += ["+8613800000303"]
#: Buyers of dealers in another region, whom chenxi and linyue look after.
_ELSEWHERE = ["+8613800000902", "+8613800001002", "+8613800001102"]


@pytest.fixture(scope="package")
def people(running: Deployment) -> Iterator[str]:  # new people for each deployment
    """Phone numbers of people whom no other scenario has."""
    return iter(_PEOPLE)


@pytest.fixture(scope="package")
def elsewhere(running: Deployment) -> Iterator[str]:
    """Phone numbers of people in another region whom no other scenario has."""
    return iter(_ELSEWHERE)


@pytest.fixture
def buyer(deployment: Deployment, people: Iterator[str]) -> DealerPhone:
    """The buyer of a dealer whom no other test has, looked after by lina."""
    phone = deployment.dealer(next(people))
    assert phone.bind().status_code == 200
    return phone


def test_a_registration_travels_from_phone_to_approved_and_the_phone_rings(
    deployment: Deployment, buyer: DealerPhone
) -> None:
    assert buyer.api("POST", "opportunities/availability", customer="上海浦江大饭店有限公司").json()["status"] == "free"
    number = buyer.register("上海浦江大饭店有限公司", "客房开关改造", amount="120000.00", product_lines=["switch"])[
        "number"
    ]
    buyer.native("subscribe", templates={TEMPLATE: "accept"})

    card = deployment.card("lina", "上海浦江大饭店有限公司")
    assert "¥120,000" in str(card["card"])
    deployment.tap("lina", card, "approve")

    assert "已同意 · 李娜" in str(deployment.card("lina", number))
    until(lambda: "已同意 · 李娜" in str(deployment.card("wangfang", number)), "the director's card to follow")
    rang = until(buyer.notifications, "the dealer's phone to ring")[0]
    assert "上海浦江大饭店有限公司" in str(rang)
    assert buyer.inbox()[0]["title"] == "报备已通过"
    found = buyer.opportunity(number)
    assert (found["state"], found["days_left"]) == ("protected", 90)
    assert [row["event"] for row in found["history"]] == ["submitted", "cleared", "approved"]


def test_a_rejection_in_the_chat_reaches_the_dealer_with_its_reason(deployment: Deployment, buyer: DealerPhone) -> None:
    number = buyer.register("宁波港务大厦有限公司", "应急照明")["number"]
    deployment.tap("lina", deployment.card("lina", number), "reject")
    until(lambda: any("请直接回复驳回原因" in str(row) for row in deployment.messages("lina")), "the question")
    deployment.sandbox("POST", "/phones/lina/text", content="甲方说明已指定其他品牌")
    found = buyer.opportunity(number)
    assert (found["state"], found["reject_reason"]["text"]) == ("rejected", "甲方说明已指定其他品牌")
    assert "甲方说明已指定其他品牌" in buyer.inbox()[0]["body"]
    assert buyer.notifications() == []  # nothing was granted, so nothing rings


def test_a_manager_decides_on_a_page_inside_wecom_and_every_card_follows_his_own_too(deployment: Deployment) -> None:
    # A person of another scenario, whose other registrations are not looked at.
    dealer = deployment.dealer("+8613800000102")
    dealer.bind()
    number = dealer.register("镇江焦山宾馆有限公司", "客房灯具")["number"]
    deployment.card("lina", number)
    deployment.card("wangfang", number)
    pending = deployment.desk("lina", "GET", "approvals?state=pending&limit=100").json()["items"]
    (approval,) = [item["id"] for item in pending if item["registration"]["number"] == number]
    assert deployment.desk("zhaolei", "GET", f"approvals/{approval}").status_code == 404
    decided = deployment.desk("lina", "POST", f"approvals/{approval}/decide", decision="approved")
    assert (decided.status_code, decided.json()["decided_by"]) == (200, "李娜")
    for userid in ("lina", "wangfang"):
        until(
            lambda userid=userid: "已同意 · 李娜" in str(deployment.card(userid, number)), f"{userid}'s card to follow"
        )
    assert dealer.opportunity(number)["state"] == "protected"


def test_a_page_of_ours_is_signed_with_the_platforms_tickets(deployment: Deployment) -> None:
    ours = requests.get(f"{deployment.web}/api/v1/js-config", params={"url": f"{deployment.web}/m/?a=1"}, timeout=20)
    body = ours.json()
    assert (body["corp_id"], body["agent_id"]) == (deployment.environment["WECOM_CORP_ID"], 1000017)
    assert len({body["config"]["signature"], body["agent_config"]["signature"]}) == 2
    foreign = requests.get(
        f"{deployment.web}/api/v1/js-config", params={"url": "https://elsewhere.example/"}, timeout=20
    )
    assert foreign.status_code == 422


def test_withdrawing_takes_the_buttons_off_every_card(deployment: Deployment, buyer: DealerPhone) -> None:
    number = buyer.register("温州鹿城医院", "病房改造")["number"]
    deployment.card("lina", number)
    deployment.card("wangfang", number)
    assert buyer.api("POST", f"opportunities/{number}/withdraw").json()["state"] == "withdrawn"
    for userid in ("lina", "wangfang"):
        until(lambda userid=userid: "已撤回" in str(deployment.card(userid, number)), f"{userid}'s card to follow")


def test_the_rival_learns_that_it_is_taken_and_nothing_more(
    deployment: Deployment, buyer: DealerPhone, elsewhere: Iterator[str]
) -> None:
    number = buyer.register("上海静安大饭店有限公司", "客房开关改造", amount="98765.43")["number"]
    rival = deployment.dealer(next(elsewhere))
    rival.bind()
    asked = rival.api("POST", "opportunities/availability", customer="上海市静安大饭店有限责任公司").json()
    refused = rival.api("POST", "opportunities", customer="静安大饭店（上海）有限公司", name="改造")
    assert (asked["status"], refused.status_code, refused.json()["code"]) == ("taken", 409, "opportunity_taken")
    for path in (f"opportunities/{number}", f"opportunities/{number}/withdraw"):
        answer = rival.api("POST" if path.endswith("withdraw") else "GET", path)
        assert answer.status_code == 404
    everything = str([asked, refused.json(), rival.api("GET", "opportunities").json(), rival.inbox()])
    me = buyer.api("GET", "me").json()
    for secret in (me["dealer"]["name"], me["name"], "98765", number):
        assert secret not in everything


def test_the_same_tap_sent_three_times_in_parallel_and_out_of_order_acts_once(
    deployment: Deployment, buyer: DealerPhone
) -> None:
    number = buyer.register("合肥科创园有限公司", "园区照明")["number"]
    card = deployment.card("lina", number)
    deployment.sandbox("POST", "/callbacks/mode", repeat=3)
    deployment.tap("lina", card, "approve")
    assert buyer.opportunity(number)["state"] == "protected"
    assert len([row for row in buyer.inbox() if number in row["link"]]) == 1
    opened = select(func.count()).select_from(Opportunity).join(Registration).where(Registration.number == number)
    assert _counted(deployment, opened) == 1


def test_a_platform_that_fails_and_forgets_tokens_delays_the_card_and_loses_nothing(
    deployment: Deployment, buyer: DealerPhone
) -> None:
    deployment.sandbox("POST", "/faults", api="message/send", errcode=-1, times=2)
    deployment.sandbox("POST", "/tokens/expire")
    number = buyer.register("无锡太湖酒店有限公司", "客房灯具")["number"]
    assert len([row for row in deployment.messages("lina") if number in str(row)]) <= 1
    deployment.card("lina", number)
    deployment.card("wangfang", number)
    assert len([row for row in deployment.messages("lina") if number in str(row)]) == 1


def test_a_worker_killed_while_it_sends_loses_no_announcement_and_another_takes_over(
    deployment: Deployment, buyer: DealerPhone
) -> None:
    deployment.kill("worker")
    numbers = [buyer.register(f"第{n}人民医院", "病房照明")["number"] for n in range(5)]
    waiting = select(func.count()).select_from(OutboxMessage).where(OutboxMessage.state == "queued")
    assert _counted(deployment, waiting) >= 10
    deployment.start("worker", "worker")
    for number in numbers:
        deployment.card("lina", number)
        deployment.card("wangfang", number)


def test_a_web_process_killed_in_the_middle_keeps_what_it_accepted(
    deployment: Deployment, elsewhere: Iterator[str]
) -> None:
    buyer = deployment.dealer(next(elsewhere))
    buyer.bind()
    accepted: list[str] = []
    started = Barrier(5)

    def submit(thread: int) -> None:
        started.wait()
        for n in range(40):
            try:
                answer = buyer.api("POST", "opportunities", customer=f"第{thread}区{n}号酒店", name="客房灯具")
            except requests.RequestException:
                return
            if answer.status_code == 201:
                accepted.append(answer.json()["number"])

    with ThreadPoolExecutor(4) as pool:
        submissions = [pool.submit(submit, thread) for thread in range(4)]
        started.wait()
        until(lambda: len(accepted) >= 10, "the first registrations to be accepted")
        deployment.restart_web()
        for submission in submissions:
            submission.result()
    for number in accepted:
        assert buyer.opportunity(number)["state"] == "pending_approval"
        announced = select(func.count()).where(OutboxMessage.facts["number"].as_string() == number)
        assert _counted(deployment, announced) == 2


def test_the_console_can_verify_both_addresses(deployment: Deployment) -> None:
    assert "false" not in str(deployment.sandbox("POST", "/verify")).lower()


def test_what_the_platform_refused_for_good_is_listed_without_names_and_sent_again_on_request(
    deployment: Deployment, buyer: DealerPhone
) -> None:
    deployment.sandbox("POST", "/faults", api="message/send", errcode=40058, times=1)
    number = buyer.register("常州恐龙园酒店有限公司", "园区照明")["number"]
    refused = select(func.count()).select_from(OutboxMessage).where(OutboxMessage.state == "failed")
    until(lambda: _counted(deployment, refused), "a failed announcement")
    listed = deployment.command("failed")
    row = json.loads(listed.splitlines()[0])
    assert (row["kind"], row["attempts"]) == ("approval_requested", 1)
    assert "40058" in row["note"]
    assert row["request_id"]
    assert "恐龙园" not in listed
    assert deployment.command("retry", "--all") == "1 queued again\n"
    for userid in ("lina", "wangfang"):
        deployment.card(userid, number)
    assert deployment.command("failed") == ""


def test_the_menu_is_put_into_the_app_and_answers(deployment: Deployment) -> None:
    assert deployment.command("menus") == "2 menu items\n"
    deployment.sandbox("POST", "/phones/lina/menu", key="HELP")
    assert "李娜" in deployment.messages("lina")[-1]["content"]


def test_a_stranger_is_told_kindly_and_no_log_holds_a_phone_or_a_secret(
    deployment: Deployment, buyer: DealerPhone
) -> None:
    deployment.sandbox(
        "POST", "/people", members=[], wechat=[{"id": "wx-00000000", "name": "路人", "phone": STRANGER[3:]}]
    )
    refused = deployment.dealer(STRANGER).bind()
    assert (refused.status_code, refused.json()["code"]) == (404, "phone_not_prepared")
    buyer.register("无锡惠山酒店有限公司", "客房灯具", contact_name="钱经理", contact_phone="13800000999")
    deployment.card("lina", "无锡惠山酒店")
    log = deployment.log_text()
    secrets = [value for name, value in deployment.environment.items() if "SECRET" in name or "KEY" in name]
    for private in ("13800000999", "钱经理", STRANGER[3:], buyer.token, "access_token=", *secrets):
        assert private not in log


def _counted(deployment: Deployment, query: "Select[tuple[int]]") -> int:
    with deployment.database.reading() as session:
        return session.scalars(query).one()

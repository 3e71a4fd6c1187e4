"""Deciding through the API: what is shown, who may, who was first (domain.md B4)."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import select

from channel.approvals import REASON_LIMIT, REASONS
from channel.errors import field_sentence
from models import AuditEntry, Holiday, InboxMessage, Opportunity, OutboxMessage
from tests.factories import NOW
from tests.miniapp_api.conftest import FULL, House, json_of, refusal_of
from tests.miniapp_api.test_opportunities import customers, register

DEALER = {"code": "D0001", "name": "杭州建安电气有限公司", "level": "A", "city": "杭州"}


def pending(house: House) -> Any:
    return json_of(house.caller(house.cast.manager).get("/approvals?state=pending"))["items"]


def asked(house: House, **fields: Any) -> str:
    """The id of the approval of a new registration by the buyer."""
    register(house.caller(house.cast.buyer), **fields)
    return str(pending(house)[-1]["id"])


def test_an_approver_sees_all_that_he_needs_to_decide(house: House) -> None:
    registration = register(house.caller(house.cast.buyer), **FULL)
    (item,) = pending(house)
    assert item == {
        "id": item["id"],
        "subject": "registration",
        "title": "商机报备",
        "number": registration["number"],
        "name": FULL["name"],
        "rows": [
            {"label": "经销商", "text": "杭州建安电气有限公司"},
            {"label": "客户", "text": FULL["customer"]},
            {"label": "产品线", "text": "开关插座、照明灯具"},
            {"label": "金额", "text": "¥120,000.50"},
            {"label": "预计日期", "text": "2026-12-31"},
        ],
        "state": "pending",
        "state_text": "待审批",
        "round": 1,
        "seen": "1-1",
        "step": 1,
        "steps": 1,
        "step_name": "审批",
        "requested_at": "2026-11-23T02:00:00Z",
        "waited_hours": 0.0,
        "is_overdue": False,
        "decided_by": None,
        "decided_at": None,
        "reason": None,
        "can_decide": True,
        "can_return": True,
        "for_whom": None,
        "registration": {
            **FULL,
            "number": registration["number"],
            "product_lines": registration["product_lines"],
            "contact_phone": "+8613900001234",
            "availability": "free",
            "dealer": DEALER,
            "similar": [],
            "related": [],
            "direct": None,
            **dict.fromkeys(["project", "region", "tender_on"]),
            "opportunity_type": "project",
            "type_name": "工程项目",
            "round": 1,
            "submitted_at": "2026-11-23T02:00:00Z",
        },
    }
    for approver in (house.cast.manager, house.cast.director):
        detail = json_of(house.caller(approver).get(f"/approvals/{item['id']}"))
        assert {name: detail[name] for name in item} == item
        asked = [(task["member"], task["state"]) for task in detail["progress"][0]["tasks"]]
        assert asked == [("李娜", "open"), ("王芳", "open")]


def test_r_id_8_similar_customers_are_for_approvers_only_and_stay_after_the_end(house: House) -> None:
    rival, buyer = house.caller(house.cast.rival), house.caller(house.cast.buyer)
    theirs = register(rival, customer="上海浦江大饭店管理有限公司")
    mine = register(buyer)
    assert mine["availability"] == "possibly_taken"
    assert pending(house)[-1]["registration"]["similar"] == [theirs["customer"]]
    assert theirs["customer"] not in buyer.get(f"/opportunities/{mine['number']}").text
    rival.post(f"/opportunities/{theirs['number']}/withdraw", {})
    house.decide("approved")
    decided = json_of(house.caller(house.cast.manager).get("/approvals?state=decided"))["items"]
    assert decided[0]["registration"]["similar"] == [theirs["customer"]]


def test_agreeing_protects_tells_the_dealer_and_outdates_every_card_the_deciders_own_too(house: House) -> None:
    approval = asked(house)
    house.now = NOW + timedelta(hours=1)
    body = json_of(house.caller(house.cast.manager).post(f"/approvals/{approval}/decide", {"decision": "approved"}))
    assert (body["state"], body["state_text"], body["decided_by"]) == ("approved", "已同意", "李娜")
    assert (body["decided_at"], body["waited_hours"]) == ("2026-11-23T03:00:00Z", 1.0)
    assert pending(house) == []
    assert json_of(house.caller(house.cast.buyer).get("/opportunities"))["items"][0]["state"] == "protected"
    with house.database.reading() as session:
        outdated = select(OutboxMessage.member_id).where(OutboxMessage.kind == "card_outdated")
        assert set(session.scalars(outdated)) == {house.cast.manager.id, house.cast.director.id}
        told = select(InboxMessage.contact_id).where(InboxMessage.kind == "registration_approved")
        assert set(session.scalars(told)) == {house.cast.buyer.id, house.cast.owner.id}
        assert session.scalars(select(AuditEntry.actor).where(AuditEntry.action == "approval_approved")).all() == [
            f"member:{house.cast.manager.id}"
        ]


#: What a rejection says → the reason that the dealer reads.
REASONED: list[tuple[dict[str, str], str]] = [
    ({"reason_code": "incomplete"}, REASONS["incomplete"]),
    ({"reason_code": "incomplete", "reason": " 缺少\n 合同 "}, "缺少 合同"),
    ({"reason_code": "other", "reason": "请先联系我"}, "请先联系我"),
    ({"reason": "请先\u0001联系我"}, "请先联系我"),
    ({"reason": "字" * REASON_LIMIT}, "字" * REASON_LIMIT),
]


@pytest.mark.parametrize(("words", "reason"), REASONED)
def test_r_apr_11_the_dealer_reads_the_reason_of_a_rejection(house: House, words: dict[str, str], reason: str) -> None:
    approval = asked(house)
    body = {"decision": "rejected", **words}
    answer = json_of(house.caller(house.cast.director).post(f"/approvals/{approval}/decide", body))
    assert (answer["state"], answer["reason"], answer["decided_by"]) == ("rejected", reason, "王芳")
    (mine,) = json_of(house.caller(house.cast.buyer).get("/opportunities"))["items"]
    assert (mine["state"], mine["reject_reason"]["text"]) == ("rejected", reason)


#: What cannot be a verdict → code of the refusal, fields with the code of their sentence.
UNREASONED: list[tuple[dict[str, Any], str, dict[str, str]]] = [
    ({"decision": "rejected"}, "reason_needed", {"reason": "required"}),
    ({"decision": "rejected", "reason_code": "other"}, "reason_needed", {"reason": "required"}),
    ({"decision": "rejected", "reason": " \n不 "}, "reason_needed", {"reason": "required"}),
    ({"decision": "rejected", "reason": "\u0001\u0002"}, "reason_needed", {"reason": "required"}),
    ({"decision": "rejected", "reason": "请先\u0000联系我"}, "invalid_fields", {"reason": "bad_characters"}),
    ({"decision": "rejected", "reason": "字" * 201}, "invalid_fields", {"reason": "too_long:200"}),
    ({"decision": "rejected", "reason_code": "taken"}, "invalid_fields", {"reason_code": "bad_value"}),
    ({"decision": "maybe"}, "invalid_fields", {"decision": "bad_value"}),
    ({"reason": "请先联系我"}, "invalid_fields", {"decision": "required"}),
    ({"decision": "approved", "note": "好"}, "invalid_fields", {"note": "unknown_field"}),
]


def test_r_apr_11_what_is_no_verdict_decides_nothing(house: House) -> None:
    approval = asked(house)
    manager = house.caller(house.cast.manager)
    for body, code, fields in UNREASONED:
        problem = refusal_of(manager.post(f"/approvals/{approval}/decide", body), 422, code)
        assert problem["fields"] == {name: field_sentence(wrong) for name, wrong in fields.items()}, body
    assert [item["id"] for item in pending(house)] == [approval]


def test_r_apr_2_who_is_second_learns_who_was_first_and_the_same_verdict_again_is_harmless(house: House) -> None:
    approval = asked(house)
    manager, director = house.caller(house.cast.manager), house.caller(house.cast.director)
    path = f"/approvals/{approval}/decide"
    first = json_of(manager.post(path, {"decision": "approved"}))
    problem = refusal_of(director.post(path, {"decision": "approved"}), 409, "decided_by_other")
    assert problem["facts"] == {"by": "李娜", "at": "11月23日 10:00", "state": "已同意"}
    refusal_of(manager.post(path, {"decision": "rejected", "reason_code": "tendered"}), 409, "decided_by_other")
    assert json_of(manager.post(path, {"decision": "approved"})) == first
    assert house.count(Opportunity) == 1


def test_what_the_dealer_took_back_cannot_be_decided_and_is_over(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    number = register(caller)["number"]
    approval = pending(house)[0]["id"]
    caller.post(f"/opportunities/{number}/withdraw", {})
    manager = house.caller(house.cast.manager)
    problem = refusal_of(
        manager.post(f"/approvals/{approval}/decide", {"decision": "approved"}), 409, "already_decided"
    )
    assert problem["facts"] == {"state": "已撤回"}
    (item,) = json_of(manager.get("/approvals?state=decided"))["items"]
    assert (item["state"], item["state_text"], item["decided_by"]) == ("withdrawn", "已撤回", None)


def test_a_decision_repeated_with_its_key_gets_the_same_answer(house: House) -> None:
    approval = asked(house)
    manager = house.caller(house.cast.manager)
    first = manager.post(f"/approvals/{approval}/decide", {"decision": "approved"}, key="tap")
    house.now = NOW + timedelta(hours=3)
    again = manager.post(f"/approvals/{approval}/decide", {"decision": "approved"}, key="tap")
    assert (first.status_code, again.json) == (200, first.json)
    assert again.headers["Idempotency-Replayed"] == "true"
    refusal_of(manager.call("POST", f"/approvals/{approval}/decide", {"decision": "approved"}), 400, "bad_key")


def test_r_apr_2_two_approvers_at_the_same_moment_decide_once(house: House) -> None:
    approval = asked(house)
    callers = [house.caller(house.cast.manager), house.caller(house.cast.director)]
    bodies = [{"decision": "approved"}, {"decision": "rejected", "reason_code": "tendered"}]
    barrier = Barrier(2)

    def decide(which: int) -> int:
        barrier.wait()
        return callers[which].post(f"/approvals/{approval}/decide", bodies[which]).status_code

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(decide, range(2))) == [200, 409]
    (mine,) = json_of(house.caller(house.cast.buyer).get("/opportunities"))["items"]
    assert mine["state"] in ("protected", "rejected")
    assert house.count(Opportunity) == (mine["state"] == "protected")


def test_r_apr_7_waiting_is_counted_in_working_hours_until_the_end(house: House) -> None:
    asked(house)
    house.now = NOW + timedelta(days=1, minutes=30)
    assert pending(house)[0]["waited_hours"] == 9.5
    with house.database.transaction() as session:
        session.add(Holiday(on_day=date(2026, 11, 23), is_workday=False, name="厂庆"))
    assert pending(house)[0]["waited_hours"] == 1.5
    house.decide("approved")
    house.now = NOW + timedelta(days=9)
    (item,) = json_of(house.caller(house.cast.manager).get("/approvals"))["items"]
    assert item["waited_hours"] == 1.5


def test_pending_ones_come_oldest_first_and_decided_ones_newest_first_page_by_page(house: House) -> None:
    buyer, manager = house.caller(house.cast.buyer), house.caller(house.cast.manager)
    names = customers(6)
    for name in names[:3]:
        register(buyer, customer=name)
        house.decide("approved")
    for name in names[3:]:
        register(buyer, customer=name)
    for state, expected in (("pending", names[3:]), ("decided", names[2::-1]), ("", names[::-1])):
        seen, cursor = [], ""
        while cursor is not None:
            page = json_of(manager.get(f"/approvals?state={state}&limit=2&cursor={cursor}"))
            seen += [item["registration"]["customer"] for item in page["items"]]
            cursor = page["next_cursor"]
        assert seen == expected
    cursor = json_of(manager.get("/approvals?state=pending&limit=1"))["next_cursor"]
    for wrong in (manager.get(f"/approvals?state=decided&cursor={cursor}"), manager.get(f"/approvals?cursor={cursor}")):
        assert refusal_of(wrong, 422, "invalid_fields")["fields"].keys() == {"cursor"}
    refusal_of(manager.get("/approvals?state=approved"), 422, "invalid_fields")


def test_a_list_costs_the_same_queries_whatever_its_length(house: House) -> None:
    manager = house.caller(house.cast.manager)
    prices = []
    for name in customers(4):
        register(house.caller(house.cast.buyer), **{**FULL, "customer": name, "credit_code": None})
        if len(prices) == 2:
            house.decide("approved")
        with house.statements() as statements:
            assert manager.get("/approvals").status_code == 200
        prices.append(len([statement for statement in statements if statement.startswith("SELECT")]))
    # Session, member; member, delegations, approvals; registrations, lines, dealers, open phones, direct sales;
    # configuration; steps, tasks, names; delegations, waiting ones; holidays.
    assert prices == [17, 17, 17, 17]


def test_who_was_not_asked_decides_nothing(house: House) -> None:
    approval = asked(house)
    verdict = {"decision": "approved"}
    for who in (house.cast.outsider, house.cast.rep, house.cast.hq):
        refusal_of(house.caller(who).post(f"/approvals/{approval}/decide", verdict), 404, "not_found")
    for who in (house.cast.outsider, house.cast.rep):
        refusal_of(house.caller(who).get(f"/approvals/{approval}"), 404, "not_found")
    assert json_of(house.caller(house.cast.hq).get(f"/approvals/{approval}"))["state"] == "pending"
    refusal_of(house.caller(house.cast.buyer).post(f"/approvals/{approval}/decide", verdict), 403, "not_allowed")
    assert json_of(house.caller(house.cast.outsider).get("/approvals"))["items"] == []
    assert len(pending(house)) == 1


def test_what_names_no_request_is_not_found(house: House) -> None:
    manager = house.caller(house.cast.manager)
    for wrong in ("0", "-1", "1.5", "abc", "99999999999999999999", "%00"):
        refusal_of(manager.get(f"/approvals/{wrong}"), 404, "not_found")
        refusal_of(manager.post(f"/approvals/{wrong}/decide", {"decision": "approved"}), 404, "not_found")
    assert house.count(AuditEntry) == 0


def test_the_reasons_are_those_of_the_card(house: House) -> None:
    items = json_of(house.caller(house.cast.director).get("/approval-reasons"))["items"]
    assert [item["code"] for item in items] == list(REASONS)
    assert items[0] == {"code": "incomplete", "label": "信息不完整", "text": REASONS["incomplete"]}

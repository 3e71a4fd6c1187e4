"""Every endpoint, tried by everybody: the dealer, the rival, who looks after both, who does not, a rep, strangers."""

from typing import Any

import pytest

from miniapp_api.openapi import document
from models import Approval, InboxMessage, Registration
from tests.miniapp_api.conftest import DRAFT, Caller, House, json_of, refusal_of

QUESTION = {"customer": "金鼎酒店管理有限公司"}
#: Everybody asks about a customer of his own, lest one be refused for another's sake.
CUSTOMERS = {
    "dealer": "天河剧院",
    "rival": "明珠医院",
    "manager": "海天学校",
    "outsider": "恒通书店",
    "rep": "伟业宾馆",
    "unbound": "瑞丰工厂",
    "nobody": "博远商场",
}
NEW = {**QUESTION, "name": "照明改造"}

#: Who tries: a contact, the other dealer's, the manager of both, a manager of neither, a rep of the region, a stranger.
WHO = ("dealer", "rival", "manager", "outsider", "rep", "unbound")
Statuses = tuple[int, int, int, int, int, int]
#: A case that is not there: for whoever may judge it is Not found.
NO_CASE: Statuses = (403, 403, 404, 404, 403, 403)
#: (method, path) → body, and the status for each of WHO. Nobody gets 401 everywhere.
ENDPOINTS: dict[tuple[str, str], tuple[Any, Statuses]] = {
    ("GET", "/me"): (None, (200, 200, 200, 200, 200, 200)),
    ("GET", "/product-lines"): (None, (200, 200, 200, 200, 200, 200)),
    ("GET", "/opportunities"): (None, (200, 200, 200, 200, 403, 403)),
    ("POST", "/opportunities"): (NEW, (201, 201, 403, 403, 403, 403)),
    ("POST", "/opportunities/availability"): (QUESTION, (200, 200, 403, 403, 403, 403)),
    ("GET", "/opportunities/{number}"): (None, (200, 404, 200, 404, 403, 403)),
    ("GET", "/opportunity-choices"): (None, (200, 200, 200, 200, 200, 200)),
    ("GET", "/opportunities/capacity"): (None, (200, 200, 403, 403, 403, 403)),
    ("POST", "/opportunities/drafts"): (NEW, (201, 201, 403, 403, 403, 403)),
    ("PUT", "/opportunities/{number}/draft"): (NEW, (409, 404, 403, 403, 403, 403)),
    ("POST", "/opportunities/{number}/submit"): ({}, (409, 404, 403, 403, 403, 403)),
    ("POST", "/opportunities/{number}/extend"): (
        {"reason": "客户正在走内部审批流程"},
        (409, 404, 403, 403, 403, 403),
    ),
    ("POST", "/opportunities/{number}/win"): ({"reference": "HT-1"}, (409, 404, 409, 404, 403, 403)),
    ("POST", "/opportunities/{number}/lose"): (
        {"reason": "price", "competitor": "未知"},
        (409, 404, 409, 404, 403, 403),
    ),
    ("POST", "/opportunities/{number}/cancel"): ({"reason": "项目取消"}, (409, 404, 403, 403, 403, 403)),
    ("POST", "/opportunities/{number}/revoke"): (
        {"reason_code": "violation", "evidence": "现场核实记录"},
        (403, 403, 409, 404, 403, 403),
    ),
    ("POST", "/opportunities/{number}/transfer"): (
        {"dealer": "D0002", "reason": "由对方覆盖该区域"},
        (403, 403, 409, 404, 403, 403),
    ),
    ("GET", "/waiting"): (None, (200, 200, 403, 403, 403, 403)),
    ("POST", "/opportunities/{number}/wait"): ({}, (409, 404, 403, 403, 403, 403)),
    ("POST", "/opportunities/{number}/leave"): ({}, (404, 404, 403, 403, 403, 403)),
    ("POST", "/engagements"): (
        {**QUESTION, "on_day": "2026-11-20", "kind": "visit", "summary": "了解改造需求"},
        (403, 403, 201, 201, 201, 403),
    ),
    ("GET", "/engagements"): (None, (403, 403, 200, 200, 200, 403)),
    ("GET", "/pool"): (None, (403, 403, 200, 200, 403, 403)),
    ("POST", "/opportunities/{number}/withdraw"): ({}, (200, 404, 403, 403, 403, 403)),
    ("GET", "/approvals"): (None, (403, 403, 200, 200, 403, 403)),
    ("GET", "/approvals/{id}"): (None, (403, 403, 200, 404, 404, 403)),
    ("POST", "/approvals/{id}/decide"): ({"decision": "approved"}, (403, 403, 200, 404, 404, 403)),
    ("GET", "/approval-reasons"): (None, (403, 403, 200, 200, 403, 403)),
    ("GET", "/dealers"): (None, (403, 403, 200, 200, 403, 403)),
    ("GET", "/dealers/{code}"): (None, (403, 403, 200, 404, 403, 403)),
    ("GET", "/company"): (None, (200, 200, 403, 403, 403, 403)),
    ("GET", "/members"): (None, (200, 200, 403, 403, 403, 403)),
    ("GET", "/conflicts"): (None, (403, 403, 200, 200, 403, 403)),
    ("POST", "/conflicts"): (
        {"registrations": ["BB261123-ZZZZZ"], "with_direct": True, "words": "双方都在跟进"},
        NO_CASE,
    ),
    ("GET", "/conflicts/{case}"): (None, NO_CASE),
    ("POST", "/conflicts/{case}/decide"): ({"outcome": "uphold", "reason_code": "earlier"}, NO_CASE),
    ("POST", "/conflicts/{case}/dismiss"): ({}, NO_CASE),
    ("POST", "/conflicts/{case}/evidence"): ({"party": "1", "kind": "statement", "text": "我们在跟进"}, NO_CASE),
    ("GET", "/conflict-reasons"): (None, (403, 403, 200, 200, 403, 403)),
    ("GET", "/opportunities/{number}/adjudications"): (None, (200, 404, 403, 403, 403, 403)),
    ("POST", "/opportunities/{number}/appeal"): ({"words": "我们先报备的"}, (404, 404, 403, 403, 403, 403)),
    ("GET", "/opportunities/{number}/evidence"): (None, (200, 404, 403, 403, 403, 403)),
    ("POST", "/opportunities/{number}/evidence"): (
        {"kind": "statement", "text": "我们先报备的"},
        (409, 404, 403, 403, 403, 403),
    ),
    ("POST", "/opportunities/{number}/evidence/verify"): ({}, (200, 404, 403, 403, 403, 403)),
    ("GET", "/configuration"): (None, (403, 403, 403, 403, 403, 403)),
    ("POST", "/configuration/try"): ({"configuration": {}}, (403, 403, 403, 403, 403, 403)),
    ("POST", "/configuration"): ({"seen": 0, "note": "x", "configuration": {}}, (403, 403, 403, 403, 403, 403)),
    ("GET", "/configuration/versions"): (None, (403, 403, 403, 403, 403, 403)),
    ("GET", "/configuration/versions/{number}"): (None, (404, 404, 404, 404, 404, 404)),
    ("POST", "/configuration/versions/{number}/restore"): (
        {"seen": 0, "note": "x"},
        (404, 404, 404, 404, 404, 404),
    ),
    ("GET", "/today"): (None, (403, 403, 403, 403, 200, 403)),
    ("GET", "/inbox"): (None, (200, 200, 200, 200, 200, 403)),
    ("POST", "/inbox/{id}/read"): ({}, (204, 404, 404, 404, 404, 403)),
    ("POST", "/session/phone"): ({"code": "+8613800000002"}, (200, 200, 403, 403, 403, 200)),
    ("PUT", "/session/dealer"): ({"dealer": "D0001"}, (200, 404, 404, 404, 404, 404)),
    ("DELETE", "/session"): (None, (204, 204, 204, 204, 204, 204)),
}
CODES = {
    409: {"already_decided", "not_protected", "nothing_to_wait_for", "case_over"},
    401: {"session_expired"},
    403: {"not_allowed", "not_bound"},
    404: {"not_found"},
}


def test_the_table_names_every_endpoint() -> None:
    documented = {(method.upper(), path) for path, item in document()["paths"].items() for method in item}
    # A login is tried in test_sessions, the signing of a page in test_js_config; both are for everybody.
    public = {("POST", "/api/v1/session"), ("GET", "/api/v1/js-config")}
    assert public | {(m, f"/api/v1{p}") for m, p in ENDPOINTS} == documented


def caller_of(house: House, who: str) -> Caller:
    callers = {
        "dealer": lambda: house.caller(house.cast.buyer),
        "rival": lambda: house.caller(house.cast.rival),
        "manager": lambda: house.caller(house.cast.manager),
        "outsider": lambda: house.caller(house.cast.outsider),
        "rep": lambda: house.caller(house.cast.rep),
        "unbound": house.unbound,
        "nobody": house.nobody,
    }
    return callers[who]()


@pytest.mark.parametrize(("method", "path"), ENDPOINTS)
def test_everybody_at_every_endpoint(house: House, method: str, path: str) -> None:
    buyer = house.caller(house.cast.buyer)
    decided = json_of(buyer.post("/opportunities", {**DRAFT, "customer": "长虹饭店有限公司"}))
    house.decide("approved")
    (message,) = json_of(buyer.get("/inbox"))["items"]
    number = json_of(buyer.post("/opportunities", DRAFT))["number"]
    body, statuses = ENDPOINTS[method, path]
    (approval,) = json_of(house.caller(house.cast.manager).get("/approvals?state=pending"))["items"]
    ids = {"/inbox/{id}/read": message["id"]}
    named = {"code": house.cast.dealer.code, "case": "PK261123-ZZZZZ"}
    real = path.format(number=number, id=ids.get(path, approval["id"]), **named)
    # The dealer comes last, so that nothing of his is gone when the others try.
    for who, expected in reversed([*zip(WHO, statuses, strict=True), ("nobody", 401)]):
        sent = {**body, "customer": CUSTOMERS[who]} if body and "customer" in body else body
        answer = caller_of(house, who).call(method, real, sent, key=f"key-{who}")
        assert answer.status_code == expected, (who, answer.json)
        if expected >= 400:
            assert answer.json is not None
            refusal_of(answer, expected, answer.json["code"])
            assert answer.json["code"] in CODES[expected]
            assert answer.json["code"] != "not_bound" or who == "unbound"
            for secret in (DRAFT["customer"], house.cast.dealer.name, decided["number"]):
                assert secret not in answer.text


def test_what_is_anothers_and_what_does_not_exist_are_refused_alike(house: House) -> None:
    number = json_of(house.caller(house.cast.buyer).post("/opportunities", DRAFT))["number"]
    rival = house.caller(house.cast.rival)
    for suffix, method in (("", "GET"), ("/withdraw", "POST")):
        bodies = []
        for wanted in (number, "BB261123-ZZZZZ"):
            answer = rival.call(method, f"/opportunities/{wanted}{suffix}", {} if suffix else None, key=f"k-{wanted}")
            body = refusal_of(answer, 404, "not_found")
            bodies.append({**body, "request_id": ""})
        assert bodies[0] == bodies[1]


def test_refused_strangers_change_no_row(house: House) -> None:
    tables = (Registration, Approval, InboxMessage)
    number = json_of(house.caller(house.cast.buyer).post("/opportunities", DRAFT))["number"]
    before = [house.count(table) for table in tables]
    for caller in (house.nobody(), house.unbound(), house.caller(house.cast.manager)):
        caller.post("/opportunities", NEW)
        caller.post(f"/opportunities/{number}/withdraw", {})
    assert [house.count(table) for table in tables] == before


def test_r_id_8_the_rivals_pages_never_hold_rows_of_others(house: House) -> None:
    buyer, rival = house.caller(house.cast.buyer), house.caller(house.cast.rival)
    buyer.post("/opportunities", DRAFT)
    mine = json_of(rival.post("/opportunities", NEW))["number"]
    assert [item["number"] for item in json_of(rival.get("/opportunities"))["items"]] == [mine]


def test_strangers_learn_nothing_about_the_shape_of_a_request(house: House) -> None:
    refusal_of(house.nobody().call("POST", "/opportunities", {"customer": 1}), 401, "session_expired")
    refusal_of(house.nobody().call("POST", "/opportunities", ["no object"]), 401, "session_expired")

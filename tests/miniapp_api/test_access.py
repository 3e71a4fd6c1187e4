"""Every endpoint, tried by everybody: the dealer, the rival, who looks after both, who does not, a rep, strangers."""

from dataclasses import dataclass

import pytest
from sqlalchemy import select

from miniapp_api.openapi import document
from models import Approval, Customer, Database, InboxMessage, Registration
from tests.factories import Cast
from tests.miniapp_api.conftest import DRAFT, Caller, House, json_of, refusal_of
from tests.miniapp_api.endpoints import ENDPOINTS, NEW, WHO
from tests.seeds import Seeds

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
CODES = {
    409: {
        "already_decided",
        "case_over",
        "no_opportunity_yet",
        "not_protected",
        "not_retrievable",
        "nothing_to_wait_for",
        "too_early_to_escalate",
    },
    401: {"session_expired"},
    403: {"not_allowed", "not_bound"},
    404: {"not_found"},
    415: {"wrong_content_type"},
    422: {"invalid_fields"},
}


def test_the_table_names_every_endpoint() -> None:
    documented = {(method.upper(), path) for path, item in document()["paths"].items() for method in item}
    # A login is tried in test_sessions, the signing of a page in test_js_config; both are for everybody.
    public = {("POST", "/api/v1/session"), ("GET", "/api/v1/js-config")}
    # For programs with a key of their own, tried in test_erp.
    programs = {("GET", "/api/v1/erp/feeds"), ("POST", "/api/v1/erp/feeds/{feed}")}
    assert public | programs | {(m, f"/api/v1{p.partition('?')[0]}") for m, p in ENDPOINTS} == documented


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


@dataclass
class Begun:
    """A house in which everybody is logged in, with something decided, something that waits, and word of it."""

    cast: Cast
    tokens: dict[str, str]
    #: Numbers of a protected opportunity and of one that waits.
    decided: str
    waiting: str
    #: Ids of the dealer's message, of the approval that waits and of the customer whom it is about.
    message: str
    approval: str
    customer: str


def begun(database: Database) -> Begun:
    house = House(database)
    buyer = house.caller(house.cast.buyer)
    decided = json_of(buyer.post("/opportunities", {**DRAFT, "customer": "长虹饭店有限公司"}))["number"]
    house.decide("approved")
    (message,) = json_of(buyer.get("/inbox"))["items"]
    waiting = json_of(buyer.post("/opportunities", DRAFT))["number"]
    (approval,) = json_of(house.caller(house.cast.manager).get("/approvals?state=pending"))["items"]
    with house.database.reading() as session:
        customer = session.scalars(select(Customer.id).where(Customer.name == DRAFT["customer"])).one()
    for who in WHO:
        caller_of(house, who)
    return Begun(house.cast, house.tokens, decided, waiting, message["id"], approval["id"], str(customer))


@pytest.mark.parametrize(("method", "path"), ENDPOINTS)
def test_everybody_at_every_endpoint(database: Database, seed: Seeds, method: str, path: str) -> None:
    there = seed(begun)
    house = House(database, there.cast, there.tokens)
    body, statuses = ENDPOINTS[method, path]
    ids = {"/inbox/{id}/read": there.message, "/attachments/{id}": "0" * 32}
    ids |= {wanted: there.customer for _, wanted in ENDPOINTS if wanted.startswith("/customers/{id}")}
    named = {
        "code": house.cast.dealer.code,
        "month": "2026-10",
        "case": "PK261123-ZZZZZ",
        "userid": "nobody",
        "feed": "stock",
    }
    named |= {"position": "1", "shipment": "FH1"}
    ids |= {wanted: "0" * 16 for _, wanted in ENDPOINTS if wanted.startswith("/order-templates/")}
    ids |= {"/reminders/{id}/snooze": "0" * 16}
    named |= {"kind": "member_follow_up_due"}
    numbers = {"/orders": "DD261123-ZZZZZ", "/returns": "TH261123-ZZZZZ"}
    number = next((number for noun, number in numbers.items() if path.startswith(noun)), there.waiting)
    real = path.format(number=number, id=ids.get(path, there.approval), **named)
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
            for secret in (DRAFT["customer"], house.cast.dealer.name, there.decided):
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
    for body in ({"customer": 1}, ["no object"]):
        refusal = refusal_of(house.nobody().call("POST", "/opportunities", body), 401, "session_expired")
        assert refusal["fields"] == {}

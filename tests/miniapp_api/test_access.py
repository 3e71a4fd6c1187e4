"""Every endpoint, tried by everybody: the dealer, the rival, who looks after both, who does not, a rep, strangers."""

import pytest
from sqlalchemy import select

from miniapp_api.openapi import document
from models import Approval, Customer, InboxMessage, Registration
from tests.miniapp_api.conftest import DRAFT, Caller, House, json_of, refusal_of
from tests.miniapp_api.endpoints import ENDPOINTS, NEW, WHO

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
    422: {"invalid_fields"},
}


def test_the_table_names_every_endpoint() -> None:
    documented = {(method.upper(), path) for path, item in document()["paths"].items() for method in item}
    # A login is tried in test_sessions, the signing of a page in test_js_config; both are for everybody.
    public = {("POST", "/api/v1/session"), ("GET", "/api/v1/js-config")}
    assert public | {(m, f"/api/v1{p.partition('?')[0]}") for m, p in ENDPOINTS} == documented


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
    with house.database.reading() as session:
        customer = session.scalars(select(Customer.id).where(Customer.name == DRAFT["customer"])).one()
    ids = {"/inbox/{id}/read": message["id"]}
    ids |= {wanted: str(customer) for _, wanted in ENDPOINTS if wanted.startswith("/customers/{id}")}
    named = {"code": house.cast.dealer.code, "case": "PK261123-ZZZZZ", "userid": "nobody"}
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
    for body in ({"customer": 1}, ["no object"]):
        refusal = refusal_of(house.nobody().call("POST", "/opportunities", body), 401, "session_expired")
        assert refusal["fields"] == {}

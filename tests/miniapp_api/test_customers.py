"""End customers through the door: for members who look after dealers, and for nobody else (R-ID-7, R-ID-8)."""

from sqlalchemy import select

from channel.customers import resolve
from models import AuditEntry, CustomerDistinction
from tests.factories import NOW
from tests.miniapp_api.conftest import House, json_of, refusal_of

ONE, OTHER = "杭州远大机电设备有限公司", "杭州远大机电有限公司"


def two_customers(house: House) -> tuple[str, str]:
    with house.database.transaction() as session:
        one, other = (str(resolve(session, name, None, now=NOW).id) for name in (ONE, OTHER))
    return one, other


def test_a_search_says_how_alike_and_why_and_is_audited(house: House) -> None:
    one, other = two_customers(house)
    items = json_of(house.caller(house.cast.manager).get("/customers?q=远大机电设备"))["items"]
    assert [(item["id"], item["name"]) for item in items] == [(one, ONE), (other, OTHER)]
    assert all(item["evidence"] and 0 <= item["score"] <= 1 for item in items)
    assert house.count(AuditEntry) == 1
    refusal_of(house.caller(house.cast.manager).get("/customers?q="), 422, "invalid_fields")


def test_r_id_8_a_dealer_and_a_rep_read_no_customer(house: House) -> None:
    one, other = two_customers(house)
    for who in (house.cast.owner, house.cast.rival, house.cast.rep):
        caller = house.caller(who)
        refusal_of(caller.get("/customers?q=远大"), 403, "not_allowed")
        for row_id in (one, "999999"):
            refusal_of(caller.get(f"/customers/{row_id}"), 403, "not_allowed")
        refusal_of(caller.post(f"/customers/{one}/not-same", {"other": other}), 403, "not_allowed")
        refusal_of(caller.post(f"/customers/{one}/merge", {"into": other}), 403, "not_allowed")
    with house.database.reading() as session:
        # Two people bound their phones, and nothing else was done.
        assert set(session.scalars(select(AuditEntry.action))) == {"identity_bound"}
    assert house.count(CustomerDistinction) == 0


def test_r_id_7_a_manager_tells_two_apart_and_a_new_name_brings_them_back(house: House) -> None:
    one, other = two_customers(house)
    manager, hq = house.caller(house.cast.manager), house.caller(house.cast.hq)
    assert [row["id"] for row in json_of(manager.get(f"/customers/{one}"))["similar"]] == [other]
    assert json_of(manager.post(f"/customers/{one}/not-same", {"other": other}))["similar"] == []
    assert json_of(manager.get(f"/customers/{other}"))["similar"] == []
    refusal_of(manager.post(f"/customers/{one}/name", {"name": "杭州远大设备有限公司"}), 403, "not_allowed")
    renamed = json_of(hq.post(f"/customers/{one}/name", {"name": "杭州远大机电设备制造有限公司"}))
    assert [row["id"] for row in renamed["similar"]] == [other]
    assert [(row["name"], row["kind_text"]) for row in renamed["names"]] == [
        (ONE, "曾用名"),
        ("杭州远大机电设备制造有限公司", "现用名"),
    ]


def test_headquarters_add_a_name_and_make_two_rows_one(house: House) -> None:
    one, other = two_customers(house)
    hq = house.caller(house.cast.hq)
    added = json_of(hq.post(f"/customers/{one}/names", {"name": "Yuanda M&E", "kind": "english"}))
    assert added["names"][-1] == {"name": "Yuanda M&E", "kind": "english", "kind_text": "英文名"}
    refusal_of(hq.post(f"/customers/{one}/names", {"name": "", "kind": "english"}), 422, "invalid_fields")
    merged = json_of(hq.post(f"/customers/{one}/merge", {"into": other}))
    assert merged["id"] == other
    assert {row["name"] for row in merged["names"]} == {ONE, OTHER, "Yuanda M&E"}
    # The old address leads to the customer that stayed.
    assert json_of(hq.get(f"/customers/{one}"))["id"] == other
    refusal_of(hq.post(f"/customers/{one}/merge", {"into": other}), 422, "same_customer")
    refusal_of(hq.get("/customers/999999"), 404, "not_found")

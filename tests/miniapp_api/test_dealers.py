"""Dealers for those who look after them, and the own company for its people."""

from typing import Any

from models import Contact, Dealer, Member
from tests.factories import make_contact
from tests.miniapp_api.conftest import House, json_of, refusal_of
from tests.miniapp_api.test_opportunities import customers, register

HANGZHOU = {"code": "D0001", "name": "杭州建安电气有限公司", "level": "A", "city": "杭州", "region": "华东"}


def codes(house: House, who: Member, query: str = "") -> list[str]:
    return [item["code"] for item in json_of(house.caller(who).get(f"/dealers{query}"))["items"]]


def changed(house: House, row: Any, **values: Any) -> None:
    with house.database.transaction() as session:
        found = session.get_one(type(row), row.id)
        for name, value in values.items():
            setattr(found, name, value)


def test_a_dealer_comes_with_its_manager_its_open_registrations_and_its_people(house: House) -> None:
    buyer = house.caller(house.cast.buyer)
    for name in customers(2):
        register(buyer, customer=name)
    house.decide("approved")
    gone = register(buyer, customer="后来的客户商贸")["number"]
    buyer.post(f"/opportunities/{gone}/withdraw", {})
    first, second = json_of(house.caller(house.cast.manager).get("/dealers"))["items"]
    manager = {"name": "李娜", "userid": "lina"}
    assert first == {**HANGZHOU, "manager": manager, "open_registrations": 2, "contacts": 2}
    assert (second["code"], second["open_registrations"], second["contacts"]) == ("D0002", 0, 1)
    detail = json_of(house.caller(house.cast.manager).get("/dealers/D0001"))
    contacts = detail.pop("contacts")
    assert [(one.pop("ways"), one.pop("ways_text"), one.pop("messages_left")) for one in contacts] == [
        ([], "仅站内信", 0)
    ] * 2
    assert [one.pop("troubles")[0].partition("：")[0] for one in contacts] == ["还没绑定微信", "不在企业微信上下游"]
    assert contacts == [
        {"name": "陈建安", "role": "owner", "bound": False, "phone_masked": "138****0001"},
        {"name": "小赵", "role": "buyer", "bound": True, "phone_masked": "138****0002"},
    ]
    assert detail == {**HANGZHOU, "manager": manager, "open_registrations": 2}


def test_each_role_has_its_dealers_and_no_others(house: House) -> None:
    cast = house.cast
    with house.database.transaction() as session:
        session.add(Dealer(code="D0009", name="成都锦里", level="C", region="西南", city="成都", is_active=True))
    assert codes(house, cast.manager) == ["D0001", "D0002"]
    assert codes(house, cast.director) == ["D0001", "D0002"]
    assert codes(house, cast.hq) == ["D0001", "D0002", "D0009"]
    assert codes(house, cast.outsider) == []
    for who, code in ((cast.outsider, "D0001"), (cast.manager, "D0009"), (cast.director, "D0009"), (cast.hq, "D9")):
        refusal_of(house.caller(who).get(f"/dealers/{code}"), 404, "not_found")
    assert json_of(house.caller(cast.hq).get("/dealers/D0009"))["manager"] is None
    refusal_of(house.caller(cast.rep).get("/dealers"), 403, "not_allowed")
    refusal_of(house.caller(cast.rep).get("/dealers/D0001"), 403, "not_allowed")
    changed(house, cast.dealer, manager_id=cast.outsider.id)
    assert (codes(house, cast.manager), codes(house, cast.outsider)) == (["D0002"], ["D0001"])


def test_a_director_without_a_region_leads_none(house: House) -> None:
    changed(house, house.cast.director, region=None)
    assert codes(house, house.cast.director) == []


def test_dealers_are_found_by_a_part_of_name_code_or_city(house: House) -> None:
    expected = {"?q=远航": ["D0002"], "?q=d0001": ["D0001"], "?q=宁波": ["D0002"], "?q=%25": [], "?q=D000": None}
    for query, found in expected.items():
        assert codes(house, house.cast.manager, query) == (found if found is not None else ["D0001", "D0002"])
    assert codes(house, house.cast.outsider, "?q=远航") == []


def test_pages_of_dealers_follow_each_other(house: House) -> None:
    caller = house.caller(house.cast.director)
    first = json_of(caller.get("/dealers?limit=1"))
    second = json_of(caller.get(f"/dealers?limit=1&cursor={first['next_cursor']}"))
    assert [item["code"] for item in first["items"] + second["items"]] == ["D0001", "D0002"]
    assert second["next_cursor"] is None
    answer = caller.get(f"/dealers?q=D&cursor={first['next_cursor']}")
    assert refusal_of(answer, 422, "invalid_fields")["fields"].keys() == {"cursor"}


def test_a_list_costs_the_same_queries_whatever_its_length(house: House) -> None:
    manager, prices = house.caller(house.cast.manager), []
    for number in range(3):
        with house.database.transaction() as session:
            row = Dealer(code=f"E{number}", name=f"第{number}家", level="C", region="华东", city="杭州", is_active=True)
            row.manager_id = house.cast.manager.id
            session.add(row)
            session.flush()
            make_contact(session, row, "老板", "owner", f"+861380000010{number}")
        with house.statements() as statements:
            assert len(json_of(manager.get("/dealers"))["items"]) == 3 + number
        prices.append(len([statement for statement in statements if statement.startswith("SELECT")]))
    # Session, member; role, dealers; managers, registrations, contacts.
    assert prices == [7, 7, 7]


def test_somebody_who_left_is_neither_shown_nor_counted(house: House) -> None:
    changed(house, house.cast.owner, is_active=False)
    changed(house, house.cast.manager, is_active=False)
    body = json_of(house.caller(house.cast.director).get("/dealers/D0001"))
    assert ([person["name"] for person in body["contacts"]], body["manager"]) == (["小赵"], None)
    assert json_of(house.caller(house.cast.director).get("/dealers"))["items"][0]["contacts"] == 1
    assert json_of(house.caller(house.cast.buyer).get("/company"))["manager"] is None
    assert len(json_of(house.caller(house.cast.buyer).get("/members"))["items"]) == 1


def test_a_contact_sees_the_own_company_and_whom_to_ask(house: House) -> None:
    code = "91350100M000100Y43"
    changed(house, house.cast.dealer, credit_code=code)
    company = {**HANGZHOU, "credit_code": code, "manager": {"name": "李娜"}}
    assert json_of(house.caller(house.cast.buyer).get("/company")) == company
    assert json_of(house.caller(house.cast.rival).get("/company"))["code"] == "D0002"


def test_colleagues_see_each_other_with_masked_numbers(house: House) -> None:
    assert json_of(house.caller(house.cast.buyer).get("/members"))["items"] == [
        {"name": "陈建安", "role": "owner", "bound": False, "phone_masked": "138****0001", "is_me": False},
        {"name": "小赵", "role": "buyer", "bound": True, "phone_masked": "138****0002", "is_me": True},
    ]
    (rival,) = json_of(house.caller(house.cast.rival).get("/members"))["items"]
    assert (rival["name"], rival["is_me"]) == ("吴远航", True)


def test_no_number_of_a_contact_is_ever_shown_in_full(house: House) -> None:
    for who, path in (
        (house.cast.manager, "/dealers/D0001"),
        (house.cast.hq, "/dealers/D0001"),
        (house.cast.owner, "/members"),
        (house.cast.owner, "/company"),
    ):
        text = house.caller(who).get(path).text
        with house.database.reading() as session:
            assert not any(contact.phone[3:] in text for contact in session.query(Contact))

"""Whose registrations somebody of the manufacturer may read: by role, and by having been asked (channel.access)."""

from typing import Any

import pytest

from models import Dealer, Registration
from tests.miniapp_api.conftest import DRAFT, FULL, House, json_of, refusal_of
from tests.miniapp_api.test_opportunities import customers, register


@pytest.fixture
def far(house: House) -> Dealer:
    """A dealer of another region, whom the outsider looks after; its owner has registered."""
    with house.database.transaction() as session:
        far = Dealer(code="D0009", name="成都锦里照明有限公司", level="C", region="西南", city="成都", is_active=True)
        far.manager_id = house.cast.outsider.id
        session.add(far)
    return far


def numbers(house: House, who: Any, query: str = "") -> list[str]:
    answer = json_of(house.caller(who).get(f"/opportunities{query}"))
    return [item["number"] for item in answer["items"]]


def moved_to(house: House, dealer: Dealer, **values: Any) -> None:
    with house.database.transaction() as session:
        row = session.get_one(Dealer, dealer.id)
        for name, value in values.items():
            setattr(row, name, value)


def test_each_role_reads_the_registrations_of_its_dealers(house: House, far: Dealer) -> None:
    cast = house.cast
    mine = register(house.caller(cast.buyer), customer=customers(2)[0])["number"]
    theirs = register(house.caller(cast.rival), customer=customers(2)[1])["number"]
    expected = {
        cast.manager: [theirs, mine],
        cast.director: [theirs, mine],
        cast.hq: [theirs, mine],
        cast.outsider: [],
        cast.buyer: [mine],
        cast.rival: [theirs],
    }
    for who, visible in expected.items():
        assert numbers(house, who) == visible
        for number in (mine, theirs):
            answer = house.caller(who).get(f"/opportunities/{number}")
            assert answer.status_code == (200 if number in visible else 404)
    refusal_of(house.caller(cast.rep).get("/opportunities"), 403, "not_allowed")
    refusal_of(house.caller(cast.rep).get(f"/opportunities/{mine}"), 403, "not_allowed")


def test_a_dealer_handed_over_takes_its_registrations_along_but_who_was_asked_keeps_those(
    house: House, far: Dealer
) -> None:
    cast = house.cast
    asked_before = register(house.caller(cast.buyer), customer=customers(2)[0])["number"]
    moved_to(house, cast.dealer, manager_id=cast.outsider.id, region="西南")
    asked_after = register(house.caller(cast.buyer), customer=customers(2)[1])["number"]
    assert numbers(house, cast.outsider) == [asked_after, asked_before]
    assert numbers(house, cast.manager) == [asked_before]
    assert numbers(house, cast.director) == [asked_before]
    refusal_of(house.caller(cast.manager).get(f"/opportunities/{asked_after}"), 404, "not_found")


def test_a_member_sees_whose_it_is_and_the_phone_only_when_asked_to_decide(house: House) -> None:
    cast = house.cast
    number = register(house.caller(cast.buyer), **FULL)["number"]
    dealer = {"code": "D0001", "name": "杭州建安电气有限公司", "level": "A", "city": "杭州"}
    for who, phone in ((cast.manager, "+8613900001234"), (cast.director, "+8613900001234"), (cast.hq, "139****1234")):
        (item,) = json_of(house.caller(who).get("/opportunities"))["items"]
        detail = json_of(house.caller(who).get(f"/opportunities/{number}"))
        for body in (item, detail):
            assert (body["dealer"], body["contact_phone"]) == (dealer, phone)
            assert "similar" not in body
    moved_to(house, cast.dealer, manager_id=cast.outsider.id)
    assert json_of(house.caller(cast.outsider).get(f"/opportunities/{number}"))["contact_phone"] == "139****1234"
    for who in (cast.buyer, cast.owner):
        body = json_of(house.caller(who).get(f"/opportunities/{number}"))
        assert (body["dealer"], body["contact_phone"]) == (None, "+8613900001234")


def test_a_list_is_narrowed_by_dealer_state_and_words(house: House) -> None:
    cast = house.cast
    one = register(house.caller(cast.buyer), customer="海天100%酒店", name="Lobby 照明")["number"]
    two = register(house.caller(cast.rival), customer="金鼎医院", name="lobby_开关")["number"]
    house.decide("approved")
    expected = {
        "?dealer=D0001": [one],
        "?dealer=D0002": [two],
        "?dealer=D0009": [],
        "?q=海天": [one],
        "?q=LOBBY": [two, one],
        "?q=%20 照明 ": [one],
        "?q=100%25": [one],
        "?q=%25": [one],
        "?q=_": [two],
        "?q=\\": [],
        "?q=": [two, one],
        "?state=protected&dealer=D0002": [two],
        "?state=protected&dealer=D0001": [],
    }
    for query, visible in expected.items():
        assert numbers(house, cast.manager, query) == visible, query
    assert numbers(house, cast.rival, "?dealer=D0001") == []
    assert numbers(house, cast.rival, "?q=lobby") == [two]


def test_words_that_cannot_be_looked_for_are_refused(house: House) -> None:
    for query in ("q=%00", "q=" + "大" * 51, "dealer=%00", "dealer=" + "D" * 51):
        answer = house.caller(house.cast.manager).get(f"/opportunities?{query}")
        assert refusal_of(answer, 422, "invalid_fields")["fields"].keys() == {query.partition("=")[0]}


def test_a_cursor_belongs_to_its_words_and_dealer(house: House) -> None:
    manager = house.caller(house.cast.manager)
    for name in customers(3):
        register(house.caller(house.cast.buyer), customer=name)
    page = json_of(manager.get("/opportunities?q=酒店&dealer=D0001&limit=2"))
    rest = json_of(manager.get(f"/opportunities?dealer=D0001&q=酒店&limit=2&cursor={page['next_cursor']}"))
    assert (len(page["items"]), len(rest["items"]), rest["next_cursor"]) == (2, 1, None)
    for wrong in ("q=酒店", "dealer=D0001", "q=D0001&dealer=酒店"):
        answer = manager.get(f"/opportunities?{wrong}&cursor={page['next_cursor']}")
        assert refusal_of(answer, 422, "invalid_fields")["fields"].keys() == {"cursor"}


def test_a_members_list_costs_the_same_queries_whatever_its_length(house: House) -> None:
    manager, prices = house.caller(house.cast.manager), []
    for name, who in zip(customers(4), [house.cast.buyer, house.cast.rival] * 2, strict=True):
        register(house.caller(who), **{**FULL, "customer": name, "credit_code": None})
        with house.statements() as statements:
            assert manager.get("/opportunities").status_code == 200
        prices.append(len([statement for statement in statements if statement.startswith("SELECT")]))
    # Session, member; role, registrations; lines, dealers, open phones, direct sales; configuration.
    assert prices == [9, 9, 9, 9]


def test_a_member_reads_but_registers_and_withdraws_nothing(house: House) -> None:
    number = register(house.caller(house.cast.buyer))["number"]
    for who in (house.cast.manager, house.cast.director, house.cast.hq, house.cast.rep):
        caller = house.caller(who)
        refusal_of(caller.post("/opportunities", DRAFT), 403, "not_allowed")
        refusal_of(caller.post(f"/opportunities/{number}/withdraw", {}), 403, "not_allowed")
        refusal_of(caller.post("/opportunities/availability", {"customer": "金鼎酒店"}), 403, "not_allowed")
    assert house.count(Registration) == 1
    assert json_of(house.caller(house.cast.buyer).get(f"/opportunities/{number}"))["state"] == "pending_approval"

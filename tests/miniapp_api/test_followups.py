"""Follow-ups through the API: pages, hints, refusals (R-REG-6)."""

from datetime import timedelta
from typing import Any

import pytest

from models import Database, FollowUp
from tests.factories import NOW, Cast
from tests.miniapp_api.conftest import Caller, House, json_of, refusal_of
from tests.miniapp_api.test_opportunities import register
from tests.seeds import Seeds

CALL = {"kind": "phone", "text": "和钱经理确认了样品间的开关型号", "next_on": "2026-11-27"}


#: The cast, the token of the buyer, and the path of the follow-ups of what he has registered.
There = tuple[Cast, dict[str, str], str]


def registered(database: Database) -> There:
    house = House(database)
    number = register(house.caller(house.cast.buyer))["number"]
    return house.cast, house.tokens, f"/opportunities/{number}/follow-ups"


@pytest.fixture
def there(seed: Seeds) -> There:
    return seed(registered)


@pytest.fixture
def house(database: Database, there: There) -> House:
    return House(database, *there[:2])


@pytest.fixture
def buyer(house: House) -> Caller:
    return house.caller(house.cast.buyer)


@pytest.fixture
def path(there: There) -> str:
    return there[2]


def test_a_follow_up_is_recorded_and_says_that_it_counts(buyer: Caller, path: str) -> None:
    answer = buyer.post(path, CALL)
    body = json_of(answer)
    assert answer.status_code == 201
    expected = {"kind_text": "电话", "by": "小赵", "side": "dealer", "counts": True, "hint": None}
    assert expected.items() <= body.items()
    assert (body["happened_at"], body["next_on"], body["is_promise_open"]) == (
        "2026-11-23T02:00:00Z",
        "2026-11-27",
        True,
    )


def test_r_reg_6_one_that_does_not_count_is_kept_and_says_kindly_why(house: House, buyer: Caller, path: str) -> None:
    body = json_of(buyer.post(path, {"kind": "phone", "text": "打了电话"}))
    assert (body["counts"], body["hint"][:3]) == (False, "已保存")
    buyer.post(path, CALL)
    copied = json_of(house.caller(house.cast.manager).post(path, {**CALL, "text": CALL["text"] + " ！"}))
    assert (copied["counts"], copied["side"]) == (False, "member")
    assert "一样" in copied["hint"]
    assert house.count(FollowUp) == 3


def test_pages_go_back_in_time_and_belong_to_one_opportunity(house: House, buyer: Caller, path: str) -> None:
    for n in range(5):
        house.now = NOW + timedelta(minutes=n)
        assert buyer.post(path, {"kind": "visit", "text": f"第 {n} 次上门看了样板间"}).status_code == 201
    first = json_of(buyer.get(f"{path}?limit=3"))
    rest = json_of(buyer.get(f"{path}?limit=3&cursor={first['next_cursor']}"))
    texts = [item["text"] for item in first["items"] + rest["items"]]
    assert texts == [f"第 {n} 次上门看了样板间" for n in (4, 3, 2, 1, 0)]
    assert rest["next_cursor"] is None
    other = f"/opportunities/{register(buyer, customer='苏州金鸡湖酒店有限公司')['number']}/follow-ups"
    refusal_of(buyer.get(f"{other}?cursor={first['next_cursor']}"), 422, "invalid_fields")
    assert json_of(buyer.get(other))["items"] == []


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"kind": "telepathy"}, {"kind"}),
        ({"text": "", "next_on": "2020-01-01"}, {"text", "next_on"}),
        ({"happened_at": "yesterday", "text": "长" * 1001}, {"happened_at", "text"}),
        ({"happened_at": "2026-11-23T10:00:00"}, {"happened_at"}),
        ({"happened_at": "0001-01-01T00:00:00+08:00"}, {"happened_at"}),
        ({"happened_at": "2026-11-24T10:00:00+08:00"}, {"happened_at"}),
        ({"attachments": ["a"]}, {"attachments"}),
        ({"next_on": "2026-11-31", "text": 7}, {"next_on", "text"}),
    ],
)
def test_every_wrong_field_is_said_and_nothing_is_saved(
    house: House, buyer: Caller, path: str, change: Any, fields: set[str]
) -> None:
    refusal = refusal_of(buyer.post(path, {**CALL, **change}), 422, "invalid_fields")
    assert set(refusal["fields"]) == fields
    assert house.count(FollowUp) == 0


def test_an_earlier_contact_is_written_down_with_its_own_time(buyer: Caller, path: str) -> None:
    body = json_of(buyer.post(path, {**CALL, "happened_at": "2026-11-20T15:30:00+08:00"}))
    assert (body["happened_at"], body["recorded_at"]) == ("2026-11-20T07:30:00Z", "2026-11-23T02:00:00Z")


def test_a_repetition_records_one_and_nothing_can_be_changed(house: House, buyer: Caller, path: str) -> None:
    first, second = buyer.post(path, CALL, key="same"), buyer.post(path, CALL, key="same")
    assert json_of(first)["id"] == json_of(second)["id"]
    assert house.count(FollowUp) == 1
    for method in ("PUT", "PATCH", "DELETE"):
        assert buyer.call(method, path, {}).status_code == 405


def test_others_neither_read_nor_write(house: House, path: str) -> None:
    for who, status, code in (
        (house.cast.rival, 404, "not_found"),
        (house.cast.outsider, 404, "not_found"),
        (house.cast.rep, 403, "not_allowed"),
    ):
        refusal_of(house.caller(who).get(path), status, code)
        refusal_of(house.caller(who).post(path, CALL), status, code)
    assert json_of(house.caller(house.cast.director).post(path, CALL))["by"] == "王芳"

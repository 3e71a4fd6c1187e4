"""The messages inside the mini-program (R-REM-8)."""

from sqlalchemy import select

from models import InboxMessage
from tests.miniapp_api.conftest import DRAFT, House, json_of, refusal_of
from tests.miniapp_api.test_opportunities import customers, register


def test_a_decision_is_in_the_inbox_until_it_is_read(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    number = register(caller)["number"]
    house.decide("approved")
    page = json_of(caller.get("/inbox"))
    (message,) = page["items"]
    assert message == {
        "id": message["id"],
        "kind": "registration_approved",
        "title": "报备已通过",
        "body": f"{DRAFT['customer']}：{DRAFT['name']} 已受保护，保护期至 2027-02-21。",
        "link": f"/opportunities/{number}",
        "at": "2026-11-23T02:00:00Z",
        "read": False,
        "reminder": None,
    }
    assert (page["unread"], page["next_cursor"]) == (1, None)
    for _ in range(2):
        answer = caller.post(f"/inbox/{message['id']}/read", {})
        assert (answer.status_code, answer.data) == (204, b"")
    page = json_of(caller.get("/inbox"))
    assert (page["items"][0]["read"], page["unread"]) == (True, 0)


def test_a_message_needs_no_key_to_be_read(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    register(caller)
    house.decide("approved")
    (message,) = json_of(caller.get("/inbox"))["items"]
    assert caller.call("POST", f"/inbox/{message['id']}/read").status_code == 204


def test_a_member_reads_what_the_members_were_told(house: House) -> None:
    register(house.caller(house.cast.buyer))
    (message,) = json_of(house.caller(house.cast.manager).get("/inbox"))["items"]
    assert message["kind"] == "approval_requested"
    assert json_of(house.caller(house.cast.outsider).get("/inbox"))["items"] == []


def test_the_message_of_another_is_not_there(house: House) -> None:
    register(house.caller(house.cast.buyer))
    house.decide("approved")
    (message,) = json_of(house.caller(house.cast.buyer).get("/inbox"))["items"]
    for other in (house.cast.rival, house.cast.owner, house.cast.manager):
        answer = house.caller(other).post(f"/inbox/{message['id']}/read", {})
        refusal_of(answer, 404, "not_found")
    with house.database.reading() as session:
        row = session.scalars(select(InboxMessage).where(InboxMessage.public_id == message["id"])).one()
        assert row.read_at is None


def test_ids_that_name_nothing_are_not_found(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    for wrong in ("0", "-1", "1.5", "abc", "99999999999999999999999", "%00", "１", "1%0A"):
        refusal_of(caller.post(f"/inbox/{wrong}/read", {}), 404, "not_found")
        refusal_of(caller.get(f"/opportunities/{wrong}"), 404, "not_found")
    assert house.count(InboxMessage) == 0


def test_pages_of_the_inbox_and_their_price(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    numbers, prices = [], []
    for name in customers(3):
        numbers.append(register(caller, customer=name)["number"])
        house.decide("approved")
        with house.statements() as statements:
            caller.get("/inbox")
        prices.append(len([statement for statement in statements if statement.startswith("SELECT")]))
    assert prices == [4, 4, 4]
    seen, cursor = [], ""
    while cursor is not None:
        page = json_of(caller.get(f"/inbox?limit=1&cursor={cursor}"))
        seen += [item["link"] for item in page["items"]]
        assert page["unread"] == 3
        cursor = page["next_cursor"]
    assert seen == [f"/opportunities/{number}" for number in reversed(numbers)]

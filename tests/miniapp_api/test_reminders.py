"""Reminders at the door: what is to be done, putting it off, and choosing what to hear where."""

import pytest

from channel.followups.rules import Contacted
from channel.followups.service import record_follow_up
from models import ReminderChoice
from notifications.jobs import sweep_reminders
from tests.channel.reminders.desk import TODAY, local
from tests.factories import NOW
from tests.miniapp_api.conftest import House, json_of, refusal_of
from tests.miniapp_api.test_opportunities import register


@pytest.fixture
def number(house: House) -> str:
    """A registration whose buyer promised to speak to the customer today, and was reminded of it."""
    number: str = register(house.caller(house.cast.buyer))["number"]
    with house.database.transaction() as session:
        said = Contacted("phone", "和钱经理约了时间看样品", next_on=TODAY)
        record_follow_up(session, house.cast.actor(house.cast.buyer), number, said, now=NOW)
        while sweep_reminders(session, local("2026-11-23 07:01")):
            pass
    return number


def test_a_reminder_is_listed_and_named_in_the_inbox(house: House, number: str) -> None:
    buyer = house.caller(house.cast.buyer)
    (row,) = json_of(buyer.get("/reminders"))["items"]
    assert (row["title"], row["link"]) == ("该跟进客户了", f"/opportunities/{number}")
    assert (row["due_on"], row["snoozed_until"], row["snoozes_left"]) == ("2026-11-23", None, 3)
    (letter,) = json_of(buyer.get("/inbox"))["items"]
    assert letter["reminder"] == row["id"]
    for other in (house.cast.rival, house.cast.owner, house.cast.manager):
        assert json_of(house.caller(other).get("/reminders"))["items"] == []


def test_it_can_be_put_off_once_at_a_time_and_by_nobody_else(house: House, number: str) -> None:
    buyer = house.caller(house.cast.buyer)
    (row,) = json_of(buyer.get("/reminders"))["items"]
    path = f"/reminders/{row['id']}/snooze"
    for other in (house.cast.rival, house.cast.owner, house.cast.manager):
        refusal_of(house.caller(other).post(path, {"days": 1}), 404, "not_found")
    for wrong in (0, 6, "x"):
        refusal_of(buyer.post(path, {"days": wrong}), 422, "invalid_fields")
    done = json_of(buyer.post(path, {"days": 1}))
    assert (done["snoozed_until"], done["snoozes_left"]) == ("2026-11-24", 2)
    again = refusal_of(buyer.post(path, {"days": 2}), 409, "snoozed_already")
    assert again["message"] == "已经推迟到 11月24日 再提醒，到时会通知您。"


def test_everybody_chooses_for_himself(house: House) -> None:
    buyer = house.caller(house.cast.buyer)
    rows = {row["kind"]: row for row in json_of(buyer.get("/reminder-choices"))["items"]}
    assert rows["follow_up_due"] == {
        "kind": "follow_up_due",
        "label": "约定的跟进",
        "offered": ["subscribe"],
        "on": ["subscribe"],
    }
    assert json_of(buyer.call("PUT", "/reminder-choices/follow_up_due", {"channels": []}))["on"] == []
    refusal_of(buyer.call("PUT", "/reminder-choices/follow_up_due", {"channels": ["sms"]}), 422, "invalid_fields")
    refusal_of(buyer.call("PUT", "/reminder-choices/nonsense", {"channels": []}), 404, "not_found")
    rows = {row["kind"]: row for row in json_of(house.caller(house.cast.owner).get("/reminder-choices"))["items"]}
    assert rows["follow_up_due"]["on"] == ["subscribe"]
    assert house.count(ReminderChoice) == 1

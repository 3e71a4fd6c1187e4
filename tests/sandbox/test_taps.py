"""What members do in the chat, and the callbacks that come of it (events.md 2, 3)."""

from typing import Any

import pytest
from werkzeug.wrappers import Response

from tests.sandbox.cards import BUTTONS, LINK, MENU, MULTIPLE, TEXT_NOTICE, VOTE
from tests.sandbox.conftest import World
from tests.sandbox.receiver import Receiver, open_wecom


def tap(world: World, card: dict[str, Any], key: str, **more: Any) -> dict[str, Any]:
    world.send("template_card", card)
    body = {"message_id": world.chat("lina")[-1]["message_id"], "key": key} | more
    delivery: dict[str, Any] = world.do("phones/lina/tap", body)["delivery"]
    return delivery


def test_a_tap_pushes_the_card_event_with_what_was_chosen(world: World, receiver: Receiver) -> None:
    tap(world, BUTTONS, "approve", selected={"protect_days": "d90"})
    event = open_wecom(world.config, receiver.requests[0])
    assert event["Event"] == "template_card_event"
    assert (event["EventKey"], event["TaskId"], event["CardType"]) == ("approve", "opp-1@1", "button_interaction")
    assert event["ResponseCode"].startswith("rc_")
    assert event["SelectedItems"] == {"SelectedItem": {"QuestionKey": "protect_days", "OptionIds": {"OptionId": "d90"}}}
    assert "MsgId" not in event


def test_several_answers_come_as_repeated_elements(world: World, receiver: Receiver) -> None:
    tap(world, VOTE, "submit", selected={"why": ["a", "b"]})
    tap(world, MULTIPLE, "submit", selected={"level": "b", "city": ["hz"]})
    vote, multiple = (open_wecom(world.config, one)["SelectedItems"]["SelectedItem"] for one in receiver.requests)
    assert vote == {"QuestionKey": "why", "OptionIds": {"OptionId": ["a", "b"]}}
    assert [item["QuestionKey"] for item in multiple] == ["level", "city"]


def test_without_a_choice_there_are_no_selected_items(world: World, receiver: Receiver) -> None:
    tap(world, BUTTONS, "approve")
    assert "SelectedItems" not in open_wecom(world.config, receiver.requests[0])


def test_the_old_spelling_of_option_ids_can_be_sent(world: World, receiver: Receiver) -> None:
    world.do("callbacks/mode", {"opiton_spelling": True})
    tap(world, BUTTONS, "approve", selected={"protect_days": "d90"})
    item = open_wecom(world.config, receiver.requests[0])["SelectedItems"]["SelectedItem"]
    assert item == {"QuestionKey": "protect_days", "OpitonIds": {"OpitonId": "d90"}}


def test_the_corner_menu_pushes_its_own_event_without_a_choice(world: World, receiver: Receiver) -> None:
    card = TEXT_NOTICE | {"action_menu": MENU, "task_id": "n-1"}
    tap(world, card, "mute", selected={"whatever": "x"})
    event = open_wecom(world.config, receiver.requests[0])
    assert (event["Event"], event["EventKey"], event["CardType"]) == ("template_card_menu_event", "mute", "text_notice")
    assert "SelectedItems" not in event


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({}, 400),
        ({"key": 7}, 400),
        ({"key": "dance"}, 404),
        ({"key": "approve", "message_id": "m0"}, 404),
        ({"key": "approve", "selected": {"weather": "a"}}, 400),
        ({"key": "approve", "selected": {"protect_days": "d30"}}, 400),
        ({"key": "approve", "selected": {"protect_days": ["d60", "d90"]}}, 400),
        ({"key": "approve", "selected": {"protect_days": [["d60"]]}}, 400),
        ({"key": "approve", "selected": ["d60"]}, 400),
    ],
)
def test_a_tap_that_no_finger_could_make_is_refused(world: World, receiver: Receiver, body: Any, code: int) -> None:
    world.send("template_card", BUTTONS | {"card_action": LINK})
    message_id = world.chat("lina")[0]["message_id"]
    assert world.do("phones/lina/tap", {"message_id": message_id} | body, status=code)["error"]
    assert receiver.requests == []
    assert not world.chat("lina")[0]["pending"]


def test_recalled_messages_and_texts_cannot_be_tapped(world: World) -> None:
    msgid = world.send("template_card", BUTTONS)["msgid"]
    world.wecom("POST", "message/recall", {"msgid": msgid})
    world.send("text", {"content": "x"})
    for message in world.chat("lina"):
        world.do("phones/lina/tap", {"message_id": message["message_id"], "key": "approve"}, status=409)


def test_a_tap_that_nobody_heard_leaves_the_buttons_alive(world: World, receiver: Receiver) -> None:
    receiver.answer = lambda _request: Response(status=503)
    assert tap(world, BUTTONS, "approve")["state"] == "failed"
    assert not world.chat("lina")[0]["pending"]


def test_entering_and_places_are_pushed(world: World, receiver: Receiver) -> None:
    place = {"latitude": 31.230416, "longitude": 121.473701, "label": "上海市黄浦区人民大道", "accuracy": 35}
    world.do("phones/zhouq/enter")
    world.do("phones/zhouq/location", place)
    world.do("phones/zhouq/location", place | {"event": True})
    entered, sent, reported = (open_wecom(world.config, one) for one in receiver.requests)
    assert (entered["Event"], entered["EventKey"]) == ("enter_agent", None)
    assert (sent["Location_X"], sent["Location_Y"], sent["Scale"]) == ("31.230416", "121.473701", "16")
    assert (sent["Label"], sent["AppType"]) == ("上海市黄浦区人民大道", "wxwork")
    assert (reported["Event"], reported["Latitude"], reported["Longitude"]) == ("LOCATION", "31.230416", "121.473701")
    assert reported["Precision"] == "35.000000"
    [bubble] = world.chat("zhouq")
    assert (bubble["from"], bubble["type"], bubble["card"]["label"]) == ("me", "location", "上海市黄浦区人民大道")


@pytest.mark.parametrize("place", [{}, {"latitude": 91, "longitude": 0}, {"latitude": "31", "longitude": 121}])
def test_a_place_off_the_globe_is_refused(world: World, place: dict[str, Any]) -> None:
    assert world.do("phones/zhouq/location", place, status=400)["error"]

"""message/update_template_card: what a response code is good for, and whose card changes."""

from typing import Any

import pytest

from tests.sandbox.cards import BUTTONS, MENU, TEXT_NOTICE, VOTE
from tests.sandbox.conftest import World
from tests.sandbox.receiver import Receiver, open_wecom

AGREED = {"button": {"replace_name": "已同意"}}
RESULT = {"template_card": TEXT_NOTICE}


def send_card(world: World, card: dict[str, Any] = BUTTONS, touser: str = "lina|zhouq") -> str:
    code: str = world.send("template_card", card, touser=touser)["response_code"]
    return code


def update(world: World, code: str, change: dict[str, Any], **more: Any) -> dict[str, Any]:
    body = {"agentid": world.config.agent_id, "response_code": code} | change | more
    return world.wecom("POST", "message/update_template_card", body)


def tap(world: World, userid: str, key: str = "approve", **more: Any) -> dict[str, Any]:
    body = {"message_id": world.chat(userid)[-1]["message_id"], "key": key} | more
    return world.do(f"phones/{userid}/tap", body)


def test_a_replaced_button_is_grey_and_refuses_taps(world: World) -> None:
    assert update(world, send_card(world), AGREED)["errcode"] == 0
    for userid in ("lina", "zhouq"):
        [message] = world.chat(userid)
        assert (message["disabled"], message["button_note"]) == (True, "已同意")
        assert message["card"] == BUTTONS
        tapped = {"message_id": message["message_id"], "key": "approve"}
        assert "disabled" in world.do(f"phones/{userid}/tap", tapped, status=409)["error"]


def test_a_response_code_serves_one_call(world: World) -> None:
    code = send_card(world)
    assert update(world, code, AGREED)["errcode"] == 0
    assert update(world, code, AGREED)["errcode"] == 42017


def test_a_refused_update_does_not_use_up_the_code(world: World) -> None:
    code = send_card(world)
    assert update(world, code, {})["errcode"] == 40058
    assert update(world, code, RESULT)["errcode"] == 0


def test_a_response_code_lives_seventy_two_hours(world: World) -> None:
    in_time, late = send_card(world), send_card(world, VOTE)
    world.pass_time(72 * 3600 - 10)
    world.tokens.clear()
    assert update(world, in_time, AGREED)["errcode"] == 0
    world.pass_time(11)
    assert update(world, late, AGREED)["errcode"] == 42017


def test_the_named_receivers_get_the_new_card_and_strangers_are_listed(world: World) -> None:
    code = send_card(world)
    answer = update(world, code, RESULT, userids=["LINA", "Nobody", "trial"])
    assert answer["invaliduser"] == ["nobody", "trial"]
    assert world.chat("lina")[0]["card"]["card_type"] == "text_notice"
    assert world.chat("zhouq")[0]["card"] == BUTTONS


def test_somebody_who_never_got_the_card_is_invalid(world: World) -> None:
    code = send_card(world, touser="lina")
    assert update(world, code, RESULT, userids=["lina", "zhouq"])["invaliduser"] == ["zhouq"]
    assert world.chat("zhouq") == []


def test_atall_and_departments_name_receivers_too(world: World) -> None:
    assert update(world, send_card(world), RESULT, atall=1)["errcode"] == 0
    assert world.chat("zhouq")[0]["card"]["card_type"] == "text_notice"
    update(world, send_card(world, VOTE), RESULT, partyids=[3])
    assert [world.chat(one)[1]["card"]["card_type"] for one in ("lina", "zhouq")] == ["vote_interaction", "text_notice"]


def test_a_taps_code_alone_updates_the_person_who_tapped(world: World, receiver: Receiver) -> None:
    send_card(world)
    tap(world, "zhouq")
    code = open_wecom(world.config, receiver.requests[0])["ResponseCode"]
    assert update(world, code, AGREED)["errcode"] == 0
    assert [world.chat(one)[0]["disabled"] for one in ("lina", "zhouq")] == [False, True]


def test_every_tap_gives_a_fresh_code_and_makes_the_card_pending(world: World, receiver: Receiver) -> None:
    send_card(world, touser="lina")
    tap(world, "lina")
    assert world.chat("lina")[0]["pending"]
    tap(world, "lina", "reject")
    codes = [open_wecom(world.config, one)["ResponseCode"] for one in receiver.requests]
    assert len(set(codes)) == 2
    assert update(world, codes[0], AGREED)["errcode"] == 0
    assert not world.chat("lina")[0]["pending"]
    assert update(world, codes[1], RESULT)["errcode"] == 0


def test_a_new_interactive_card_can_be_tapped_unless_it_carries_replace_text(world: World) -> None:
    asking = {"template_card": VOTE | {"task_id": "opp-1@1"}}
    assert update(world, send_card(world, touser="lina"), asking)["errcode"] == 0
    [message] = world.chat("lina")
    assert (message["disabled"], message["card"]["card_type"]) == (False, "vote_interaction")
    second = send_card(world, BUTTONS | {"task_id": "opp-2"}, touser="lina")
    update(world, second, {"template_card": BUTTONS | {"task_id": "opp-2", "replace_text": "已驳回"}})
    message = world.chat("lina")[1]
    assert (message["disabled"], message["button_note"]) == (True, "已驳回")


@pytest.mark.parametrize(
    ("changes", "errcode"),
    [
        ({"agentid": None}, 41011),
        ({"agentid": 5}, 40056),
        ({"response_code": None}, 40058),
        ({"response_code": "rc_invented"}, 42017),
        ({"template_card": TEXT_NOTICE}, 40058),
        ({"button": None}, 40058),
        ({"button": {"replace_name": ""}}, 40058),
        ({"button": None, "template_card": {"card_type": "poster"}}, 40058),
        ({"button": None, "template_card": VOTE | {"task_id": "taken"}}, 42014),
        ({"userids": "lina"}, 40035),
        ({"userids": [f"u{n}" for n in range(1001)]}, 40032),
    ],
)
def test_an_update_that_breaks_a_rule_changes_nothing(world: World, changes: dict[str, Any], errcode: int) -> None:
    world.send("template_card", VOTE | {"task_id": "taken"}, touser="zhouq")
    code = send_card(world, touser="lina")
    assert update(world, code, AGREED | changes)["errcode"] == errcode
    assert world.chat("lina")[0]["card"] == BUTTONS
    assert not world.chat("lina")[0]["disabled"]


def test_a_notice_has_no_button_to_replace(world: World) -> None:
    code = send_card(world, TEXT_NOTICE | {"action_menu": MENU, "task_id": "n-1"})
    assert update(world, code, AGREED)["errcode"] == 40058

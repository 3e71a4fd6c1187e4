"""Template cards: the five types, every limit, task ids, and when a response code is given."""

from copy import deepcopy
from typing import Any

import pytest

from tests.sandbox.cards import BUTTONS, LINK, MENU, MULTIPLE, NEWS_NOTICE, TEXT_NOTICE, URL, VOTE
from tests.sandbox.conftest import World


def changed(card: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """A copy of the card with one place set; `...` removes it."""
    card = deepcopy(card)
    place: Any = card
    *way, last = [int(part) if part.isdecimal() else part for part in path.split("/")]
    for part in way:
        place = place[part]
    if value is ...:
        del place[last]
    else:
        place[last] = value
    return card


def options(count: int) -> list[dict[str, str]]:
    return [{"id": f"o{n}", "text": "项"} for n in range(count)]


def buttons(count: int) -> list[dict[str, str]]:
    return [{"text": "钮", "key": f"k{n}"} for n in range(count)]


@pytest.mark.parametrize("card", [BUTTONS, VOTE, MULTIPLE, TEXT_NOTICE, NEWS_NOTICE], ids=lambda c: c["card_type"])
def test_each_type_arrives_as_it_was_sent(world: World, card: dict[str, Any]) -> None:
    answer = world.send("template_card", card)
    assert answer["errcode"] == 0, answer
    [message] = world.chat("lina")
    assert (message["type"], message["card"]) == ("template_card", card)
    assert (message["disabled"], message["pending"], message["button_note"]) == (False, False, None)


@pytest.mark.parametrize(
    ("card", "given"),
    [
        (BUTTONS, True),
        (VOTE, True),
        (MULTIPLE, True),
        (TEXT_NOTICE, False),
        (NEWS_NOTICE, False),
        (TEXT_NOTICE | {"action_menu": MENU, "task_id": "n-1"}, True),
    ],
)
def test_a_response_code_is_given_for_cards_that_can_be_answered(
    world: World, card: dict[str, Any], given: bool
) -> None:
    assert ("response_code" in world.send("template_card", card)) is given


@pytest.mark.parametrize(
    ("card", "path", "value", "errcode"),
    [
        (BUTTONS, "card_type", "poster", 40058),
        (BUTTONS, "card_type", ..., 40058),
        (BUTTONS, "task_id", ..., 42014),
        (BUTTONS, "task_id", "中文", 42014),
        (BUTTONS, "task_id", "t" * 128, 0),
        (BUTTONS, "task_id", "t" * 129, 42014),
        (VOTE, "task_id", "", 42014),
        (MULTIPLE, "task_id", ..., 42014),
        (TEXT_NOTICE, "action_menu", MENU, 42014),
        (BUTTONS, "button_list", buttons(6), 0),
        (BUTTONS, "button_list", buttons(7), 40058),
        (BUTTONS, "button_list", [], 40058),
        (BUTTONS, "button_list", ..., 40058),
        (BUTTONS, "button_list/1/key", "approve", 42017),
        (BUTTONS, "button_list/0/key", ..., 42017),
        (BUTTONS, "button_list/0/key", "k" * 1024, 0),
        (BUTTONS, "button_list/0/key", "k" * 1025, 42017),
        (BUTTONS, "button_list/0/text", "", 40058),
        (BUTTONS, "button_list/0/style", 5, 40058),
        (BUTTONS, "button_list/0/type", 2, 40058),
        (BUTTONS, "button_list/2/url", ..., 40058),
        (BUTTONS, "button_selection/option_list", options(10), 40058),
        (BUTTONS, "button_selection/selected_id", "d30", 40058),
        (BUTTONS, "button_selection/question_key", "q" * 1025, 42017),
        (BUTTONS, "button_selection/option_list/0/id", "d" * 129, 40058),
        (BUTTONS, "button_selection/option_list/0/id", "d90", 40058),
        (BUTTONS, "source/desc_color", 4, 40058),
        (BUTTONS, "source", "渠道", 40058),
        (BUTTONS, "horizontal_content_list", [{"keyname": "k", "value": "v"}] * 6, 0),
        (BUTTONS, "horizontal_content_list", [{"keyname": "k", "value": "v"}] * 7, 40058),
        (BUTTONS, "horizontal_content_list/0/keyname", "", 40058),
        (BUTTONS, "horizontal_content_list/0/type", 1, 40058),
        (BUTTONS, "horizontal_content_list/0/type", 4, 40058),
        (BUTTONS, "action_menu", MENU, 0),
        (BUTTONS, "action_menu", {"desc": "更多", "action_list": []}, 40058),
        (BUTTONS, "action_menu", {"action_list": [{"text": "t", "key": f"m{n}"} for n in range(4)]}, 40058),
        (BUTTONS, "action_menu", {"action_list": [{"text": "t", "key": "approve"}]}, 42017),
        (BUTTONS, "card_action", LINK, 0),
        (BUTTONS, "card_action", {"type": 2}, 40058),
        (BUTTONS, "quote_area", {"type": 1, "url": "ftp://x"}, 40058),
        (VOTE, "checkbox", ..., 40058),
        (VOTE, "checkbox/mode", 2, 40058),
        (VOTE, "checkbox/option_list", options(20), 0),
        (VOTE, "checkbox/option_list", options(21), 40058),
        (VOTE, "checkbox/option_list", [], 40058),
        (VOTE, "submit_button", ..., 40058),
        (VOTE, "submit_button/key", "", 42017),
        (MULTIPLE, "select_list", [], 40058),
        (MULTIPLE, "select_list/0/option_list", options(10), 0),
        (MULTIPLE, "select_list/0/option_list", options(11), 40058),
        (MULTIPLE, "select_list/1/question_key", "level", 42017),
        (MULTIPLE, "submit_button/text", ..., 40058),
        (TEXT_NOTICE, "card_action", ..., 40058),
        (TEXT_NOTICE, "card_action", {"type": 0}, 40058),
        (TEXT_NOTICE, "main_title", ..., 0),
        (TEXT_NOTICE, "jump_list", [{"title": "t"}] * 3, 0),
        (TEXT_NOTICE, "jump_list", [{"title": "t"}] * 4, 40058),
        (TEXT_NOTICE, "jump_list/0/url", "", 40058),
        (NEWS_NOTICE, "card_action", ..., 40058),
        (NEWS_NOTICE, "main_title/title", "", 40058),
        (NEWS_NOTICE, "card_image", ..., 40058),
        (NEWS_NOTICE, "card_image/aspect_ratio", 1.2, 40058),
        (NEWS_NOTICE, "card_image/aspect_ratio", 2.26, 40058),
        (NEWS_NOTICE, "card_image/url", "", 40058),
        (NEWS_NOTICE, "vertical_content_list", [{"title": "t"}] * 4, 0),
        (NEWS_NOTICE, "vertical_content_list", [{"title": "t"}] * 5, 40058),
        (NEWS_NOTICE, "image_text_area", {"title": "t"}, 40058),
        (NEWS_NOTICE, "image_text_area", {"title": "t", "image_url": URL}, 0),
    ],
)
def test_every_limit_of_a_card_holds(world: World, card: dict[str, Any], path: str, value: Any, errcode: int) -> None:
    answer = world.send("template_card", changed(card, path, value))
    assert answer["errcode"] == errcode, answer
    assert len(world.chat("lina")) == (1 if errcode == 0 else 0)


def test_three_selectors_fit_and_four_do_not(world: World) -> None:
    selects = [{"question_key": f"q{n}", "option_list": options(1)} for n in range(4)]
    assert world.send("template_card", MULTIPLE | {"select_list": selects[:3]})["errcode"] == 0
    assert world.send("template_card", MULTIPLE | {"select_list": selects, "task_id": "m2"})["errcode"] == 40058


def test_a_text_notice_needs_a_title_or_a_text(world: World) -> None:
    bare = changed(changed(TEXT_NOTICE, "main_title", ...), "sub_title_text", ...)
    assert world.send("template_card", bare)["errcode"] == 40058


def test_a_task_id_is_good_for_one_card(world: World) -> None:
    assert world.send("template_card", BUTTONS)["errcode"] == 0
    assert world.send("template_card", BUTTONS, touser="zhouq")["errcode"] == 42014
    assert world.chat("zhouq") == []


def test_a_refused_card_does_not_use_up_its_task_id(world: World) -> None:
    assert world.send("template_card", BUTTONS, touser="nobody")["errcode"] == 81013
    assert world.send("template_card", BUTTONS)["errcode"] == 0


def test_a_checked_repetition_of_a_card_is_swallowed_and_not_refused(world: World) -> None:
    first = world.send("template_card", BUTTONS, enable_duplicate_check=1)
    again = world.send("template_card", BUTTONS, enable_duplicate_check=1)
    assert (again["errcode"], again["msgid"]) == (0, first["msgid"])
    assert "response_code" not in again
    assert len(world.chat("lina")) == 1

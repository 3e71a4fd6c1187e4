"""The five template cards: which parts each has, and what every part may hold (server-apis-wecom.md 2.2).

`check_card` is used for sending, for updating, and for the cards that come back in passive replies. Advised
lengths (`~20 chars`) are not refused, documented maxima are. Codes: 40058 with the field's name, 42014 task_id,
42017 button keys.
"""

import re
from collections.abc import Callable
from typing import Any

from sandbox.gateway import Refused
from sandbox.phones import INTERACTIVE
from sandbox.wecom.fields import OUT_OF_RANGE, Field, as_int, as_list, as_object, as_url, check_fields

CARD_TYPES = ("text_notice", "news_notice", *INTERACTIVE)
TASK_ID_REFUSED, KEY_REFUSED = 42014, 42017
KEY_BYTES, OPTION_ID_BYTES = 1024, 128
_TASK_ID = re.compile(r"[0-9A-Za-z_\-@]{1,128}")

Card = dict[str, Any]


def check_card(card: Card) -> None:
    """Refuse a card that the platform would refuse; uniqueness of the task_id is the sender's business."""
    card_type = card.get("card_type")
    if card_type not in CARD_TYPES:
        raise Refused(OUT_OF_RANGE, "template_card.card_type invalid")
    for part, check in _COMMON.items():
        if card.get(part) is not None:
            check(card[part], f"template_card.{part}")
    _OWN[card_type](card)
    _check_task_id(card)
    keys = [*button_keys(card), *menu_keys(card)]
    if len(keys) != len(set(keys)):
        raise Refused(KEY_REFUSED, "template_card button key repeated")


def button_keys(card: Card) -> list[str]:
    """Keys that a tap on the card's own buttons can send."""
    if "submit_button" in card:
        return [card["submit_button"]["key"]]
    return [b["key"] for b in card.get("button_list") or [] if _number(b.get("type")) == 0]


def menu_keys(card: Card) -> list[str]:
    """Keys of the corner menu."""
    return [action["key"] for action in (card.get("action_menu") or {}).get("action_list") or []]


def has_response_code(card: Card) -> bool:
    """Whether sending this card yields a response_code."""
    return card["card_type"] in INTERACTIVE or bool(menu_keys(card))


def questions(card: Card) -> dict[str, tuple[set[str], bool]]:
    """What can be chosen on the card: question_key → (option ids, may several be chosen)."""
    asked = [(card.get("button_selection"), False), (card.get("checkbox"), _is_multiple(card))]
    asked += [(select, False) for select in card.get("select_list") or []]
    return {q["question_key"]: ({o["id"] for o in q["option_list"]}, many) for q, many in asked if q}


def _is_multiple(card: Card) -> bool:
    return _number((card.get("checkbox") or {}).get("mode")) == 1


def _number(value: Any) -> int:
    return int(value or 0)


def _check_task_id(card: Card) -> None:
    task_id = card.get("task_id")
    if task_id is None or task_id == "":
        if has_response_code(card):
            raise Refused(TASK_ID_REFUSED, "template_card.task_id missing")
        return
    if not isinstance(task_id, str) or not _TASK_ID.fullmatch(task_id):
        raise Refused(TASK_ID_REFUSED, "template_card.task_id invalid")


# --- parts that several types have -----------------------------------------------------------------------


def _fields(*rows: Field) -> Callable[[Any, str], None]:
    def check(part: Any, where: str) -> None:
        check_fields(as_object(part, where), rows, where)

    return check


def _source(part: Any, where: str) -> None:
    _fields(Field("icon_url", 2048), Field("desc"))(part, where)
    as_int(part.get("desc_color", 0), f"{where}.desc_color", range(4))


def _action_menu(part: Any, where: str) -> None:
    check_fields(as_object(part, where), (Field("desc"),), where)
    for action in as_list(part.get("action_list"), f"{where}.action_list", 1, 3):
        check_fields(action, (Field("text", required=True), _KEY), f"{where}.action_list")


def _target(types: dict[int, str]) -> Callable[[Any, str], None]:
    """A part that leads somewhere: `types` says which field each value of `type` needs."""

    def check(part: Any, where: str) -> None:
        kind = as_int(as_object(part, where).get("type", 0), f"{where}.type", types)
        needed = types[kind]
        if needed == "url":
            as_url(part.get("url"), f"{where}.url")
        elif needed:
            check_fields(part, (Field(needed, required=True),), where)

    return check


def _each(check: Callable[[Any, str], None], high: int) -> Callable[[Any, str], None]:
    def check_all(part: Any, where: str) -> None:
        for item in as_list(part, where, 0, high):
            check(item, where)

    return check_all


_LINK = {0: "", 1: "url", 2: "appid"}
_KEY = Field("key", KEY_BYTES, required=True, missing=KEY_REFUSED, over=KEY_REFUSED)


def _row(part: Any, where: str) -> None:
    check_fields(part, (Field("keyname", required=True), Field("value")), where)
    _target({0: "", 1: "url", 2: "media_id", 3: "userid"})(part, where)


def _jump(part: Any, where: str) -> None:
    check_fields(part, (Field("title", required=True),), where)
    _target(_LINK)(part, where)


_COMMON: dict[str, Callable[[Any, str], None]] = {
    "source": _source,
    "action_menu": _action_menu,
    "main_title": _fields(Field("title"), Field("desc")),
    "quote_area": _target(_LINK),
    "sub_title_text": lambda part, where: check_fields({"text": part}, (Field("text"),), where),
    "horizontal_content_list": _each(_row, 6),
    "jump_list": _each(_jump, 3),
    "card_action": _target(_LINK),
    "replace_text": lambda part, where: check_fields({"text": part}, (Field("text"),), where),
}


# --- what each type needs --------------------------------------------------------------------------------


def _text_notice(card: Card) -> None:
    _need_action(card)
    if card.get("emphasis_content") is not None:
        _fields(Field("title"), Field("desc"))(card["emphasis_content"], "template_card.emphasis_content")
    if not _title(card) and not card.get("sub_title_text"):
        raise Refused(OUT_OF_RANGE, "template_card.main_title.title and sub_title_text missing")


def _news_notice(card: Card) -> None:
    _need_action(card)
    if not _title(card):
        raise Refused(OUT_OF_RANGE, "template_card.main_title.title missing")
    if card.get("card_image") is None and card.get("image_text_area") is None:
        raise Refused(OUT_OF_RANGE, "template_card.card_image missing")
    if card.get("card_image") is not None:
        _card_image(as_object(card["card_image"], "template_card.card_image"))
    if card.get("image_text_area") is not None:
        _target(_LINK)(card["image_text_area"], "template_card.image_text_area")
        _fields(Field("image_url", required=True))(card["image_text_area"], "template_card.image_text_area")
    vertical = _fields(Field("title", required=True), Field("desc"))
    _each(vertical, 4)(card.get("vertical_content_list"), "template_card.vertical_content_list")


def _card_image(image: dict[str, Any]) -> None:
    as_url(image.get("url"), "template_card.card_image.url")
    ratio = image.get("aspect_ratio", 1.3)
    if isinstance(ratio, bool) or not isinstance(ratio, int | float) or not 1.3 <= ratio <= 2.25:
        raise Refused(OUT_OF_RANGE, "template_card.card_image.aspect_ratio must be between 1.3 and 2.25")


def _button_interaction(card: Card) -> None:
    where = "template_card.button_list"
    for button in as_list(card.get("button_list"), where, 1, 6):
        check_fields(button, (Field("text", required=True),), where)
        as_int(button.get("style", 1), f"{where}.style", range(1, 5))
        if as_int(button.get("type", 0), f"{where}.type", (0, 1)) == 0:
            check_fields(button, (_KEY,), where)
        else:
            as_url(button.get("url"), f"{where}.url")
    if card.get("button_selection") is not None:
        _question(card["button_selection"], "template_card.button_selection", 10)


def _vote_interaction(card: Card) -> None:
    checkbox = as_object(card.get("checkbox"), "template_card.checkbox")
    as_int(checkbox.get("mode", 0), "template_card.checkbox.mode", (0, 1))
    _question(checkbox, "template_card.checkbox", 20)
    _submit_button(card)


def _multiple_interaction(card: Card) -> None:
    where = "template_card.select_list"
    selects = as_list(card.get("select_list"), where, 1, 3)
    for select in selects:
        _question(select, where, 10)
    keys = [select["question_key"] for select in selects]
    if len(keys) != len(set(keys)):
        raise Refused(KEY_REFUSED, f"{where}.question_key repeated")
    _submit_button(card)


_OWN: dict[str, Callable[[Card], None]] = {
    "text_notice": _text_notice,
    "news_notice": _news_notice,
    "button_interaction": _button_interaction,
    "vote_interaction": _vote_interaction,
    "multiple_interaction": _multiple_interaction,
}


def _question(part: Any, where: str, most: int) -> None:
    question_key = Field("question_key", KEY_BYTES, required=True, missing=KEY_REFUSED, over=KEY_REFUSED)
    check_fields(as_object(part, where), (question_key, Field("title"), Field("selected_id", OPTION_ID_BYTES)), where)
    options = as_list(part.get("option_list"), f"{where}.option_list", 1, most)
    for option in options:
        check_fields(option, (Field("id", OPTION_ID_BYTES, required=True), Field("text", required=True)), where)
    ids = [option["id"] for option in options]
    if len(ids) != len(set(ids)):
        raise Refused(OUT_OF_RANGE, f"{where}.option_list.id repeated")
    if part.get("selected_id") and part["selected_id"] not in ids:
        raise Refused(OUT_OF_RANGE, f"{where}.selected_id is no option")


def _submit_button(card: Card) -> None:
    where = "template_card.submit_button"
    check_fields(as_object(card.get("submit_button"), where), (Field("text", required=True), _KEY), where)


def _need_action(card: Card) -> None:
    where = "template_card.card_action"
    as_int(as_object(card.get("card_action"), where).get("type"), f"{where}.type", (1, 2))


def _title(card: Card) -> Any:
    return (card.get("main_title") or {}).get("title")

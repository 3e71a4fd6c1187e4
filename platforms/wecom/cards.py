"""Template cards: what the platform would refuse is a ValueError here, what is only too long is cut.

Follows https://developer.work.weixin.qq.com/document/path/90236 (server-apis-wecom.md section 2.2). A card is the
dictionary that message/send takes; nothing of it is renamed. Pure: reads and writes nothing.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from platforms.limits import cut_chars

#: Interactive cards are the ones whose taps come back, so they need a task_id.
INTERACTIVE = frozenset({"button_interaction", "vote_interaction", "multiple_interaction"})
CARD_TYPES = frozenset({"text_notice", "news_notice"}) | INTERACTIVE

_TASK_ID = re.compile(r"[0-9A-Za-z_\-@]{1,128}")
_KEY_MAX_BYTES = 1024
_OPTION_ID_MAX_BYTES = 128

#: Path of a text → characters the client shows. `[]` steps into every entry of a list.
_TEXTS: tuple[tuple[str, int], ...] = (
    ("source.desc", 20),
    ("main_title.title", 36),
    ("main_title.desc", 44),
    ("sub_title_text", 160),
    ("emphasis_content.title", 14),
    ("emphasis_content.desc", 22),
    ("button_list[].text", 10),
    ("submit_button.text", 10),
)

#: Path of a list → (fewest, most). A list of facts is shortened, a list of choices is refused.
_FACTS: Mapping[str, int] = {"horizontal_content_list": 6, "vertical_content_list": 4, "jump_list": 3}
_CHOICES: tuple[tuple[str, int, int], ...] = (
    ("action_menu.action_list", 1, 3),
    ("button_list", 1, 6),
    ("button_selection.option_list", 1, 10),
    ("checkbox.option_list", 1, 20),
    ("select_list", 1, 3),
    ("select_list[].option_list", 1, 10),
)

#: Card type → paths of which all must be there, and paths of which one must be there.
_REQUIRED: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "text_notice": (("card_action",), ("main_title.title", "sub_title_text")),
    "news_notice": (("card_action", "main_title.title"), ("card_image", "image_text_area")),
    "button_interaction": (("task_id", "button_list"), ()),
    "vote_interaction": (("task_id", "checkbox", "submit_button"), ()),
    "multiple_interaction": (("task_id", "select_list", "submit_button"), ()),
}


def fit_card(card: Mapping[str, Any]) -> dict[str, Any]:
    """A copy of the card with every text and every list of facts within the documented limits.

    Raises ValueError, naming the field, for what the platform refuses: an unknown type, a missing part, a task_id
    outside [0-9A-Za-z_-@]{1,128}, too many choices, keys that clash or are too long.
    """
    fitted: dict[str, Any] = _copy(card)
    _check_required(fitted)
    for path, limit in _FACTS.items():
        if path in fitted:
            fitted[path] = fitted[path][:limit]
    for path, fewest, most in _CHOICES:
        for choices in _at(fitted, path):
            if not fewest <= len(choices) <= most:
                raise ValueError(f"{path}: {fewest} to {most} entries")
    for path, limit in _TEXTS:
        _cut(fitted, path, limit)
    _check_task_id(fitted)
    _check_keys(fitted)
    _check_options(fitted)
    return fitted


def _check_required(card: Mapping[str, Any]) -> None:
    card_type = card.get("card_type")
    if card_type not in CARD_TYPES:
        raise ValueError("card_type: not one of the five")
    everything, one_of = _REQUIRED[card_type]
    for path in everything:
        if not any(_at(card, path)):
            raise ValueError(f"{path}: missing")
    if one_of and not any(value for path in one_of for value in _at(card, path)):
        raise ValueError(f"{' or '.join(one_of)}: missing")
    action = card.get("card_action") or {}
    if card_type not in INTERACTIVE and action.get("type") not in (1, 2):
        raise ValueError("card_action.type: 1 or 2")


def _check_task_id(card: Mapping[str, Any]) -> None:
    needed = card["card_type"] in INTERACTIVE or "action_menu" in card
    task_id = card.get("task_id", "")
    if (needed or task_id) and not _TASK_ID.fullmatch(task_id):
        raise ValueError("task_id: 1 to 128 of 0-9 A-Z a-z _ - @")


def _check_keys(card: Mapping[str, Any]) -> None:
    buttons = [button for buttons in _at(card, "button_list") for button in buttons]
    for button in buttons:
        if button.get("type", 0) == 1 and not button.get("url"):
            raise ValueError("button_list: a button of type 1 needs a url")
        if button.get("style", 1) not in (1, 2, 3, 4):
            raise ValueError("button_list: a style is 1 to 4")
    tapped = [button for button in buttons if button.get("type", 0) == 0]
    for name, answered in (
        ("key", [*tapped, *_at(card, "submit_button"), *_at(card, "action_menu.action_list[]")]),
        ("question_key", [*_at(card, "button_selection"), *_at(card, "checkbox"), *_at(card, "select_list[]")]),
    ):
        keys = [each.get(name, "") for each in answered]
        if not all(0 < len(key.encode()) <= _KEY_MAX_BYTES for key in keys):
            raise ValueError(f"{name}: 1 to 1024 bytes")
        if len(set(keys)) != len(keys):
            raise ValueError(f"{name}: two are the same")


def _check_options(card: Mapping[str, Any]) -> None:
    for path in ("button_selection", "checkbox", "select_list[]"):
        for question in _at(card, path):
            ids = [option.get("id", "") for option in question.get("option_list", ())]
            if len(set(ids)) != len(ids) or not all(0 < len(each.encode()) <= _OPTION_ID_MAX_BYTES for each in ids):
                raise ValueError(f"{path}.option_list: ids of 1 to 128 bytes, no two the same")
            if question.get("selected_id", ids[0]) not in ids:
                raise ValueError(f"{path}.selected_id: not an option")


def _copy(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _copy(member) for name, member in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_copy(member) for member in value]
    return value


def _at(card: Mapping[str, Any], path: str) -> list[Any]:
    """Everything the path leads to: nothing, one value, or one per entry of the lists on the way."""
    found: list[Any] = [card]
    for step in path.split("."):
        name = step.removesuffix("[]")
        found = [node[name] for node in found if isinstance(node, Mapping) and name in node]
        if step.endswith("[]"):
            found = [entry for entries in found for entry in entries]
    return found


def _cut(card: dict[str, Any], path: str, limit: int) -> None:
    parent, _, name = path.rpartition(".")
    for node in _at(card, parent) if parent else [card]:
        if isinstance(node, dict) and name in node:
            node[name] = cut_chars(str(node[name]), limit)

"""What a passive reply does on the phone (callbacks.md 1.6).

`REPLIES` maps MsgType to a function `(world, push, fields)`; each raises CannotOpen when the platform would
not act on the reply, and the delivery then carries that as its protocol error.
"""

import re
from collections.abc import Callable
from typing import Any

from sandbox.deliveries import Push, Reply
from sandbox.gateway import Refused
from sandbox.phones import Message
from sandbox.sealing import CannotOpen
from sandbox.wecom.fields import cut
from sandbox.wecom.kinds import KINDS, TEXT_BYTES
from sandbox.wecom.updates import apply_change, check_change, check_new_card
from sandbox.world import World

Fields = dict[str, Any]


def apply_reply(world: World, push: Push, reply: Reply) -> None:
    """Check the inner envelope and act; runs under the world's lock."""
    fields = reply.fields
    if str(fields.get("ToUserName", "")).lower() != push.phone.lower():
        raise CannotOpen("ToUserName of the reply is not the sender of the callback")
    if fields.get("FromUserName") != world.config.corp_id:
        raise CannotOpen("FromUserName of the reply is not the corp id")
    if not str(fields.get("CreateTime", "")).isdecimal():
        raise CannotOpen("CreateTime of the reply is missing")
    act = REPLIES.get(reply.kind)
    if act is None:
        raise CannotOpen(f"MsgType {reply.kind!r} cannot be a passive reply")
    try:
        act(world, push, fields)
    except Refused as refusal:
        raise CannotOpen(refusal.errmsg) from None


def _text(world: World, push: Push, fields: Fields) -> None:
    content = fields.get("Content")
    if not isinstance(content, str) or not content:
        raise CannotOpen("Content of the text reply is empty")
    _show(world, push, "text", content=cut(content, TEXT_BYTES))


def _media(kind: str, part: str) -> Callable[[World, Push, Fields], None]:
    def act(world: World, push: Push, fields: Fields) -> None:
        inner = fields.get(part)
        if not isinstance(inner, dict):
            raise CannotOpen(f"{part} of the reply is missing")
        given = {to_snake(name): value or "" for name, value in inner.items()}
        _show(world, push, kind, card=KINDS[kind].check(world, given).card)

    return act


def _news(world: World, push: Push, fields: Fields) -> None:
    articles = fields.get("Articles")
    items = to_card(articles.get("item"), "item_list") if isinstance(articles, dict) else []
    if not all(isinstance(item, dict) for item in items):
        raise CannotOpen("an item of Articles has no fields")
    if str(fields.get("ArticleCount")) != str(len(items)):
        raise CannotOpen("ArticleCount is not the number of articles")
    given = {"articles": [{("picurl" if k == "pic_url" else k): v for k, v in item.items()} for item in items]}
    _show(world, push, "news", card=KINDS["news"].check(world, given).card)


def _update_button(world: World, push: Push, fields: Fields) -> None:
    button = fields.get("Button")
    name = button.get("ReplaceName") if isinstance(button, dict) else None
    if not isinstance(name, str) or not name:
        raise CannotOpen("Button.ReplaceName of the reply is missing")
    _change(world, push, ("template_card_event",), {"replace_name": name})


def _update_template_card(world: World, push: Push, fields: Fields) -> None:
    card = to_card(fields.get("TemplateCard"), "")
    if not isinstance(card, dict):
        raise CannotOpen("TemplateCard of the reply is missing")
    check_new_card(card)
    _change(world, push, ("template_card_event", "template_card_menu_event"), {"template_card": card})


def _change(world: World, push: Push, only_for: tuple[str, ...], change: dict[str, Any]) -> None:
    message = world.phones.message(push.phone, push.card) if push.card else None
    if push.event not in only_for or message is None:
        raise CannotOpen(f"this reply only answers {' or '.join(only_for)}")
    check_change(world, message, change)
    apply_change(world, push.phone, message, change)


def _show(
    world: World, push: Push, kind: str, *, content: str | None = None, card: dict[str, Any] | None = None
) -> None:
    message_id = world.phones.next_id()
    now = int(world.clock.unix())
    world.phones.put(push.phone, Message(message_id, "", "app", kind, now, content=content, card=card))


REPLIES: dict[str, Callable[[World, Push, Fields], None]] = {
    "text": _text,
    "image": _media("image", "Image"),
    "voice": _media("voice", "Voice"),
    "video": _media("video", "Video"),
    "news": _news,
    "update_button": _update_button,
    "update_template_card": _update_template_card,
}


# --- CamelCase XML → the snake_case of the JSON API --------------------------------------------------------

#: Names that the JSON form writes as one word.
_ONE_WORD = {
    "app_id": "appid", "page_path": "pagepath", "user_id": "userid", "key_name": "keyname", "check_box": "checkbox",
}  # fmt: skip
_NUMBERS = {"type", "style", "desc_color", "mode"}


def to_snake(name: str) -> str:
    """`HorizontalContentList` → `horizontal_content_list`."""
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
    return _ONE_WORD.get(snake, snake)


def to_card(value: Any, name: str) -> Any:
    """Parsed XML as the JSON API would have it: lists where names end in `list`, numbers where they belong."""
    if name.endswith("_list"):
        items = value if isinstance(value, list) else [] if value is None else [value]
        return [to_card(item, "") for item in items]
    if isinstance(value, dict):
        return {to_snake(key): to_card(item, to_snake(key)) for key, item in value.items()}
    if value is None:
        return ""
    if name in _NUMBERS and str(value).isdecimal():
        return int(value)
    if name == "aspect_ratio":
        return _ratio(value)
    if name == "is_checked":
        return str(value).lower() in ("1", "true")
    return value


def _ratio(value: Any) -> Any:
    try:
        return float(value)
    except (TypeError, ValueError):
        return value

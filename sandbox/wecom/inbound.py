"""What a member does in the app's chat, as the callbacks it causes (events.md 2, 3).

Each function changes the phone where the member would see it and returns the started delivery.
"""

import secrets
from typing import Any

from sandbox.checks import BadInput
from sandbox.deliveries import WECOM, Delivery, Push
from sandbox.people import Member
from sandbox.phones import Message
from sandbox.wecom.cards import button_keys, menu_keys, questions
from sandbox.wecom.fields import cut
from sandbox.wecom.kinds import TEXT_BYTES
from sandbox.wecom.menu import entries
from sandbox.world import World

#: What was chosen on a card: question_key → option ids.
Chosen = dict[str, list[str]]


def write(world: World, member: Member, content: str) -> Delivery:
    """The member writes a text."""
    content = cut(content, TEXT_BYTES)
    _own_bubble(world, member, "text", content=content)
    return _message(world, member, "text", {"Content": content})


def send_location(world: World, member: Member, latitude: float, longitude: float, label: str) -> Delivery:
    """The member sends a place; X is the latitude, Y the longitude."""
    _own_bubble(world, member, "location", card={"latitude": latitude, "longitude": longitude, "label": label})
    fields = {"Location_X": latitude, "Location_Y": longitude, "Scale": 16, "Label": label}
    return _message(world, member, "location", fields, {"AppType": "wxwork"})


def report_location(world: World, member: Member, latitude: float, longitude: float, accuracy: float) -> Delivery:
    """The client reports where the member is (LOCATION, upper case)."""
    fields = {"Latitude": latitude, "Longitude": longitude, "Precision": accuracy}
    return _event(world, member, "LOCATION", fields, {"AppType": "wxwork"})


def enter(world: World, member: Member) -> Delivery:
    """The member opens the app's chat."""
    return _event(world, member, "enter_agent", {"EventKey": ""})


def click_menu(world: World, member: Member, key: str) -> Delivery:
    """The member taps a menu entry, named by its key, address or page; raises BadInput."""
    for entry in entries(world):
        kind = entry.get("type")
        target = {"click": "key", "view": "url", "view_miniprogram": "pagepath"}.get(str(kind), "key")
        if entry.get(target) != key:
            continue
        if kind not in ("click", "view", "view_miniprogram"):
            raise BadInput(f"menu entries of type {kind} need a camera or a map; the sandbox has none", 409)
        return _event(world, member, str(kind), {"EventKey": key})
    raise BadInput(f"the menu has no entry {key!r}", 404)


def tap(world: World, member: Member, message_id: str, key: str, selected: dict[str, Any]) -> Delivery:
    """The member taps a button, the submit button or a menu action of a card; raises BadInput."""
    message = world.phones.message(member.userid, message_id)
    if message is None:
        raise BadInput(f"there is no message {message_id!r} on this phone", 404)
    card = message.card
    if message.type != "template_card" or card is None:
        raise BadInput("this message has no buttons", 409)
    if message.recalled:
        raise BadInput("this message was recalled", 409)
    if key in menu_keys(card):
        return _card_event(world, member, message, key, {})
    if key not in button_keys(card):
        raise BadInput(f"the card has no button {key!r}", 404)
    if message.disabled:
        raise BadInput("the buttons of this card are disabled", 409)
    chosen = _read_choice(card, selected)
    message.pending = True
    world.phones.changed(member.userid)
    return _card_event(world, member, message, key, chosen)


def _card_event(world: World, member: Member, message: Message, key: str, chosen: Chosen) -> Delivery:
    card = message.card or {}
    event = "template_card_menu_event" if key in menu_keys(card) else "template_card_event"
    sent = world.wecom.sends.get(message.msgid)
    if sent is None:
        raise BadInput("this message is too old for the sandbox to remember its sending", 409)
    fields: dict[str, Any] = {
        "EventKey": key,
        "TaskId": card.get("task_id", ""),
        "CardType": card["card_type"],
        "ResponseCode": world.wecom.give_response_code(sent, member.userid, world.clock.unix()),
    }

    def finished(delivery: Delivery) -> None:
        # Nobody heard the tap: the client shows an error and the buttons live again.
        if delivery.state != "delivered" and message.pending:
            message.pending = False
            world.phones.changed(member.userid)

    items = _selected_items(chosen, misspelt=world.pusher.modes.opiton_spelling)
    return _event(world, member, event, fields, items, card=message.message_id, finished=finished)


def _selected_items(chosen: Chosen, *, misspelt: bool) -> dict[str, Any]:
    """Absent when nothing was chosen. Older documents spell OptionIds as OpitonIds (events.md 3.1)."""
    option_ids, option_id = ("OpitonIds", "OpitonId") if misspelt else ("OptionIds", "OptionId")
    items = [{"QuestionKey": question, option_ids: {option_id: ids}} for question, ids in chosen.items() if ids]
    return {"SelectedItems": {"SelectedItem": items}} if items else {}


def _read_choice(card: dict[str, Any], selected: dict[str, Any]) -> Chosen:
    asked = questions(card)
    chosen: Chosen = {}
    for question, answer in selected.items():
        if question not in asked:
            raise BadInput(f"the card does not ask {question!r}")
        options, several = asked[question]
        ids = answer if isinstance(answer, list) else [answer]
        if not all(isinstance(one, str) and one in options for one in ids) or len(set(ids)) != len(ids):
            raise BadInput(f"'selected' for {question!r} must be among {sorted(options)}")
        if len(ids) > 1 and not several:
            raise BadInput(f"{question!r} takes one option only")
        chosen[question] = ids
    return chosen


def _own_bubble(
    world: World, member: Member, kind: str, *, content: str | None = None, card: dict[str, Any] | None = None
) -> None:
    now = int(world.clock.unix())
    message = Message(world.phones.next_id(), "", "me", kind, now, content=content, card=card)
    world.phones.put(member.userid, message)


def _message(
    world: World, member: Member, kind: str, fields: dict[str, Any], tail: dict[str, Any] | None = None
) -> Delivery:
    msg_id = 7_000_000_000_000_000_000 + secrets.randbits(60)
    body = _head(world, member, kind) | fields | {"MsgId": msg_id, "AgentID": world.config.agent_id} | (tail or {})
    return world.pusher.push(Push(WECOM, kind, member.userid, body))


def _event(
    world: World, member: Member, event: str, fields: dict[str, Any], tail: dict[str, Any] | None = None, **more: Any
) -> Delivery:
    body = _head(world, member, "event") | {"Event": event} | fields
    body |= {"AgentID": world.config.agent_id} | (tail or {})
    return world.pusher.push(Push(WECOM, event, member.userid, body, **more))


def _head(world: World, member: Member, kind: str) -> dict[str, Any]:
    return {
        "ToUserName": world.config.corp_id,
        "FromUserName": member.userid,
        "CreateTime": int(world.clock.unix()),
        "MsgType": kind,
    }

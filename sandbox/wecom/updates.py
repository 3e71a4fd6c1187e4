"""message/update_template_card: change a card that was sent (server-apis-wecom.md 2.3).

A response code serves one successful call within 72 hours. With receivers named, their copies of that very
message change; without, only the person who tapped, or everybody when the code came from the send itself.
"""

from typing import Any

from sandbox.gateway import Call, Endpoint, Refused, ok
from sandbox.phones import INTERACTIVE, Message
from sandbox.wecom.cards import TASK_ID_REFUSED, Card, check_card
from sandbox.wecom.fields import OUT_OF_RANGE, Field, as_object, check_fields
from sandbox.wecom.messages import check_agent
from sandbox.wecom.receivers import named_in_update
from sandbox.wecom.state import ResponseCode
from sandbox.world import World

#: Used, expired or invented response codes; the number is not confirmed by the documentation.
CODE_REFUSED = 42017


def update_template_card(call: Call) -> dict[str, Any]:
    """message/update_template_card; `invaliduser` of the answer is an array."""
    world, body = call.world, call.body
    check_agent(world, body)
    code = _response_code(world, body)
    change = _change(body)
    named = named_in_update(world, body)
    if named is None:
        userids, invalid = ([code.userid] if code.userid else list(code.send.copies)), []
    else:
        userids = [member.userid for member in named.members if member.userid in code.send.copies]
        strangers = [m.userid.lower() for m in named.members if m.userid not in code.send.copies]
        invalid = named.invalid_users + strangers + named.unlicensed
    copies = [(userid, _copy(world, code, userid)) for userid in userids]
    for _userid, message in copies:
        if message is not None:
            check_change(world, message, change)
    for userid, message in copies:
        if message is not None:
            apply_change(world, userid, message, change)
    del world.wecom.response_codes[body["response_code"]]
    return ok(invaliduser=invalid) if invalid else ok()


def check_change(world: World, message: Message, change: dict[str, Any]) -> None:
    """Refuse what this card cannot become: `change` holds `replace_name` or `template_card`."""
    old = message.card or {}
    if "replace_name" in change:
        if old.get("card_type") not in INTERACTIVE:
            raise Refused(OUT_OF_RANGE, "button can only be replaced on interactive cards")
        return
    task_id = change["template_card"].get("task_id")
    if task_id and task_id != old.get("task_id") and task_id in world.wecom.task_ids:
        raise Refused(TASK_ID_REFUSED, "template_card.task_id repeated")


def apply_change(world: World, userid: str, message: Message, change: dict[str, Any]) -> None:
    """Grey the buttons, or put the new card in place; a new card without task_id keeps the old one."""
    if "replace_name" in change:
        message.grey(change["replace_name"])
    else:
        card: Card = change["template_card"]
        if not card.get("task_id") and (message.card or {}).get("task_id"):
            card = card | {"task_id": (message.card or {})["task_id"]}
        message.replace(card)
        world.wecom.claim_task_ids([card["task_id"]] if card.get("task_id") else [])
    world.phones.changed(userid)


def check_new_card(card: Card) -> None:
    """A card for an update: the same structure; its task_id may be left out."""
    check_card(card if card.get("task_id") else card | {"task_id": "kept"})


def _response_code(world: World, body: dict[str, Any]) -> ResponseCode:
    value = body.get("response_code")
    if not isinstance(value, str) or not value:
        raise Refused(OUT_OF_RANGE, "response_code missing")
    code = world.wecom.response_codes.get(value)
    if code is None:
        raise Refused(CODE_REFUSED, "response_code invalid or used")
    if world.clock.unix() >= code.expires_at:
        raise Refused(CODE_REFUSED, "response_code expired")
    return code


def _change(body: dict[str, Any]) -> dict[str, Any]:
    button, card = body.get("button"), body.get("template_card")
    if (button is None) == (card is None):
        raise Refused(OUT_OF_RANGE, "exactly one of button and template_card is needed")
    if card is not None:
        check_new_card(as_object(card, "template_card"))
        return {"template_card": card}
    check_fields(as_object(button, "button"), (Field("replace_name", required=True),), "button")
    return {"replace_name": as_object(button, "button")["replace_name"]}


def _copy(world: World, code: ResponseCode, userid: str) -> Message | None:
    message_id = code.send.copies.get(userid)
    message = world.phones.message(userid, message_id) if message_id else None
    return None if message is None or message.recalled else message


ROUTES = (Endpoint("POST", "cgi-bin/message/update_template_card", update_template_card),)

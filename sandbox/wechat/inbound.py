"""What a WeChat user does in the mini-program, as the message push it causes (events.md 9).

The list of an event stands in the neutral form `List`; how it looks on the wire is the channel's business.
"""

import secrets
from typing import Any

from sandbox.checks import BadInput
from sandbox.deliveries import MINIPROGRAM, Delivery, Push
from sandbox.people import WeChatUser
from sandbox.world import World

ANSWERS = ("accept", "reject")


def subscribe(world: World, user: WeChatUser, answers: dict[str, Any]) -> Delivery:
    """The user answered the consent sheet; an acceptance is good for one message each."""
    if not answers:
        raise BadInput("'templates' must not be empty")
    for template_id, answer in answers.items():
        _known(world, template_id)
        if answer not in ANSWERS:
            raise BadInput(f"the answer for {template_id!r} must be accept or reject")
    quota = world.phones.quota(user.id)
    for template_id, answer in answers.items():
        quota[template_id] = quota.get(template_id, 0) + (answer == "accept")
    world.phones.changed(user.id)
    items = [
        {"TemplateId": template_id, "SubscribeStatusString": answer, "PopupScene": "0"}
        for template_id, answer in answers.items()
    ]
    return _push(world, user, "subscribe_msg_popup_event", items)


def unsubscribe(world: World, user: WeChatUser, template_ids: list[Any]) -> Delivery:
    """The user turned templates off in the settings; nothing is left of the acceptances."""
    if not template_ids:
        raise BadInput("'templates' must not be empty")
    for template_id in template_ids:
        _known(world, template_id)
    for template_id in template_ids:
        world.phones.quota(user.id)[template_id] = 0
    world.phones.changed(user.id)
    items = [{"TemplateId": one, "SubscribeStatusString": "reject"} for one in template_ids]
    return _push(world, user, "subscribe_msg_change_event", items)


def push_sent(world: World, user: WeChatUser, template_id: str, msgid: str) -> Delivery:
    """The platform reports that a subscribe message arrived."""
    item = {"TemplateId": template_id, "MsgID": msgid, "ErrorCode": "0", "ErrorStatus": "success"}
    return _push(world, user, "subscribe_msg_sent_event", [item])


def _known(world: World, template_id: Any) -> None:
    if not isinstance(template_id, str) or template_id not in world.config.templates:
        raise BadInput(f"there is no template {template_id!r}")


def _push(world: World, user: WeChatUser, event: str, items: list[dict[str, Any]]) -> Delivery:
    created: int | str = int(world.clock.unix())
    if world.config.miniprogram_push_format == "json" and secrets.randbits(1):
        # Real JSON pushes carry the time as a number or as its digits; all tries of one push are the same.
        created = str(created)
    message = {
        "ToUserName": world.config.original_id,
        "FromUserName": user.openid,
        "CreateTime": created,
        "MsgType": "event",
        "Event": event,
        "List": items,
    }
    return world.pusher.push(Push(MINIPROGRAM, event, user.id, message))

"""message/send, message/recall and message/get_statistics (server-apis-wecom.md 2.1, 2.4, 2.5).

A send is checked in this order: type, agent, receivers, fields, duplicate, task id, day quota; then every
receiver gets an own copy. More than a member may get is dropped without a word, as on the real platform.
"""

import hashlib
import json
import secrets
from typing import Any

from sandbox.gateway import Call, Endpoint, Refused, ok
from sandbox.people import Member
from sandbox.phones import Message
from sandbox.wecom.cards import TASK_ID_REFUSED, has_response_code
from sandbox.wecom.fields import OUT_OF_RANGE, as_int
from sandbox.wecom.kinds import KINDS, Content
from sandbox.wecom.receivers import Receivers, named_in_send
from sandbox.wecom.state import RECALL_S, Send, keep
from sandbox.world import World

DUPLICATE_DEFAULT_S, DUPLICATE_MOST_S = 1800, 14_400
#: Person-deliveries per day for each seat of the corp (errors-and-limits.md 5).
PER_SEAT_AND_DAY = 200


def send(call: Call) -> dict[str, Any]:
    """message/send."""
    world, body = call.world, call.body
    msgtype = body.get("msgtype")
    if not isinstance(msgtype, str) or msgtype not in KINDS:
        raise Refused(40008, "invalid message type")
    if msgtype != "miniprogram_notice":
        check_agent(world, body)
    elif body.get("touser") == "@all":
        raise Refused(40003, "miniprogram_notice can not be sent to @all")
    receivers = named_in_send(world, body)
    content = _content(world, body, msgtype)
    if not receivers.members:
        raise Refused(81013, "user & party & tag all invalid", **_complaints(receivers))
    repeated = _seen_before(world, body, msgtype, receivers)
    if repeated is not None:
        world.wecom.accepted += 1
        world.wecom.swallowed += 1
        return ok(msgid=repeated, **_complaints(receivers))
    task_id = (content.card or {}).get("task_id") if msgtype == "template_card" else None
    if task_id and task_id in world.wecom.task_ids:
        raise Refused(TASK_ID_REFUSED, "template_card.task_id repeated")
    sent = _deliver(world, receivers.members, msgtype, content)
    world.wecom.accepted += 1
    world.wecom.claim_task_ids([task_id] if task_id else [])
    _remember(world, body, msgtype, receivers, sent.msgid)
    answer = ok(msgid=sent.msgid, **_complaints(receivers))
    if sent.card and content.card is not None and has_response_code(content.card):
        answer["response_code"] = world.wecom.give_response_code(sent, None, sent.sent_at)
    return answer


def recall(call: Call) -> dict[str, Any]:
    """message/recall: take back every copy, within a day of sending."""
    world = call.world
    msgid = call.body.get("msgid")
    sent = world.wecom.sends.get(msgid) if isinstance(msgid, str) else None
    if sent is None:
        raise Refused(OUT_OF_RANGE, "invalid msgid")
    if world.clock.unix() >= sent.sent_at + RECALL_S:
        raise Refused(OUT_OF_RANGE, "msgid is older than 24 hours")
    for userid, message_id in sent.copies.items():
        message = world.phones.message(userid, message_id)
        if message is not None:
            message.recalled = True
            world.phones.changed(userid)
    return ok()


def get_statistics(call: Call) -> dict[str, Any]:
    """message/get_statistics: deliveries of today (0) or yesterday (1)."""
    world = call.world
    days_back = as_int(call.body.get("time_type", 0), "time_type", (0, 1))
    count = world.wecom.day_counts.of("sent", world.clock.day(days_back))
    return ok(statistics=[{"agentid": world.config.agent_id, "app_name": world.config.agent_name, "count": count}])


def check_agent(world: World, body: dict[str, Any]) -> None:
    """Refuse a missing or foreign agentid; its digits may come as a string."""
    agent_id = body.get("agentid")
    if agent_id is None:
        raise Refused(41011, "agentid missing")
    if str(agent_id) != str(world.config.agent_id):
        raise Refused(40056, "invalid agentid")


def _content(world: World, body: dict[str, Any], msgtype: str) -> Content:
    given = body.get(msgtype)
    if not isinstance(given, dict):
        raise Refused(44004 if msgtype in ("text", "markdown") else OUT_OF_RANGE, f"{msgtype} missing")
    kind = KINDS[msgtype]
    as_int(body.get("safe", 0), "safe", kind.safe)
    return kind.check(world, given)


def _complaints(receivers: Receivers) -> dict[str, str]:
    """The lists of the answer; empty ones are absent, which the documentation allows."""
    lists = {
        "invaliduser": receivers.invalid_users,
        "invalidparty": receivers.invalid_parties,
        "invalidtag": receivers.invalid_tags,
        "unlicenseduser": receivers.unlicensed,
    }
    return {name: "|".join(ids) for name, ids in lists.items() if ids}


def _deliver(world: World, members: list[Member], msgtype: str, content: Content) -> Send:
    now, day = world.clock.unix(), world.clock.day()
    counts = world.wecom.day_counts
    if counts.of("sent", day) + len(members) > world.config.account_cap * PER_SEAT_AND_DAY:
        raise Refused(45009, "api freq out of limit, message quota of the day is used up")
    counts.add("sent", day, len(members))
    sent = Send("msg_" + secrets.token_urlsafe(18), now, card=msgtype == "template_card")
    keep(world.wecom.sends, sent.msgid, sent)
    for member in members:
        if not world.wecom.meter(member.userid).admit(now):
            continue
        message = Message(
            message_id=world.phones.next_id(),
            msgid=sent.msgid,
            sender="app",
            type=msgtype,
            at=int(now),
            content=content.content,
            card=content.card,
        )
        world.phones.put(member.userid, message)
        sent.copies[member.userid] = message.message_id
    return sent


def _seen_before(world: World, body: dict[str, Any], msgtype: str, receivers: Receivers) -> str | None:
    if str(body.get("enable_duplicate_check", 0)) != "1":
        return None
    _duplicate_interval(body)
    until, msgid = world.wecom.repeats.get(_fingerprint(body, msgtype, receivers), (0.0, ""))
    return msgid if world.clock.unix() < until else None


def _remember(world: World, body: dict[str, Any], msgtype: str, receivers: Receivers, msgid: str) -> None:
    if str(body.get("enable_duplicate_check", 0)) == "1":
        until = world.clock.unix() + _duplicate_interval(body)
        keep(world.wecom.repeats, _fingerprint(body, msgtype, receivers), (until, msgid))


def _duplicate_interval(body: dict[str, Any]) -> int:
    given = body.get("duplicate_check_interval", DUPLICATE_DEFAULT_S)
    return as_int(given, "duplicate_check_interval", range(1, DUPLICATE_MOST_S + 1))


def _fingerprint(body: dict[str, Any], msgtype: str, receivers: Receivers) -> str:
    who = sorted(member.userid for member in receivers.members)
    content = json.dumps([msgtype, body[msgtype], who], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


ROUTES = (
    # Sending has limits of its own and is not counted in the base frequency.
    Endpoint("POST", "cgi-bin/message/send", send, counted=False),
    Endpoint("POST", "cgi-bin/message/recall", recall),
    Endpoint("POST", "cgi-bin/message/get_statistics", get_statistics),
)

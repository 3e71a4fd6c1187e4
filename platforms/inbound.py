"""A decrypted push as one frozen value, the same for WeCom and the mini-program, for XML and JSON.

Follows events.md. Names are matched without regard to case, `OpitonIds` is read as `OptionIds`, a list of one is a
list, numbers are text unless a field says otherwise. Unknown events parse like known ones: the door decides what it
serves. What has no field of its own stays in `fields`, under lower-case names.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from types import MappingProxyType
from typing import Literal, NamedTuple

from platforms.errors import BadCallback
from platforms.markup import Node, Value, parse_json, parse_xml

InboundPlatform = Literal["wecom", "miniprogram"]

#: What `created_at` says when a push carries no CreateTime (third-party instruction callbacks do not).
NO_TIME = datetime(1970, 1, 1, tzinfo=UTC)


class Location(NamedTuple):
    """A point in degrees, in the coordinate system of the sender's client (GCJ-02 in China).

    `scale` is the zoom of the picked map ("" for an automatic report), `accuracy_m` the radius of an automatic one.
    """

    lat: float
    lon: float
    scale: str = ""
    label: str = ""
    accuracy_m: float | None = None


@dataclass(frozen=True, slots=True)
class Inbound:
    """One message or event. Text fields are "" when the push does not carry them.

    `to` is the corp id or the mini-program's original id, `sender` the userid or openid ("sys" for system events).
    `created_at` is aware UTC with whole seconds. `event` keeps the platform's spelling ("LOCATION", "click").
    `selected` maps question key → option ids in the order given. `digest` is the SHA-256 of the decrypted bytes.
    `dedupe_key` is equal for redeliveries of one push and at most 120 characters of ASCII.
    """

    platform: InboundPlatform
    to: str
    sender: str
    created_at: datetime
    msg_type: str
    event: str
    change_type: str
    agent_id: str | None
    msg_id: str | None
    event_key: str
    task_id: str
    card_type: str
    response_code: str
    selected: Mapping[str, tuple[str, ...]]
    content: str
    location: Location | None
    media_id: str
    fields: Mapping[str, Value]
    dedupe_key: str
    digest: str


#: Elements that only hold a list: they become that list. Both spellings of the options occur (events.md 3.1).
_CONTAINERS: Mapping[str, tuple[str, ...]] = {
    "selecteditems": ("selecteditem",),
    "optionids": ("optionid", "opitonid"),
    "approvalnodes": ("approvalnode",),
    "notifynodes": ("notifynode",),
    "items": ("item",),
    "extattr": ("item",),
    "piclist": ("item",),
    "groupids": ("groupid",),
    "corpids": ("corpid",),
    "subscribemsgpopupevent": ("list",),
    "subscribemsgchangeevent": ("list",),
    "subscribemsgsentevent": ("list",),
}

#: Elements that may occur once or several times.
_REPEATED = frozenset({"sprecord", "details", "notifyer", "nodelist", "subnodelist", "comments", "list", "detail"})

#: Other spellings of a name, and the XML form's wrapper of what JSON calls List.
_ALIASES: Mapping[str, str] = {
    "opitonids": "optionids",
    "subscribemsgpopupevent": "list",
    "subscribemsgchangeevent": "list",
    "subscribemsgsentevent": "list",
}

_NOTHING_SELECTED: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def parse_wecom(plain: bytes) -> Inbound:
    """A decrypted push of WeCom, which is always XML. Raises BadCallback for anything that is not a push."""
    return _inbound("wecom", parse_xml(plain), plain)


def parse_miniprogram(plain: bytes, format: Literal["xml", "json"]) -> Inbound:
    """A decrypted (or plain) push of a mini-program. Raises BadCallback for anything that is not a push."""
    return _inbound("miniprogram", parse_json(plain) if format == "json" else parse_xml(plain), plain)


#: Field of Inbound → element, for those that are plain text.
_TEXTS: tuple[tuple[str, str], ...] = (
    ("to", "tousername"),
    ("sender", "fromusername"),
    ("msg_type", "msgtype"),
    ("event", "event"),
    ("change_type", "changetype"),
    ("event_key", "eventkey"),
    ("task_id", "taskid"),
    ("card_type", "cardtype"),
    ("response_code", "responsecode"),
    ("content", "content"),
    ("media_id", "mediaid"),
)


def _inbound(platform: InboundPlatform, node: Node, plain: bytes) -> Inbound:
    node = _normalised(node)
    texts = {field: _text(node, name) for field, name in _TEXTS}
    if not texts["msg_type"]:
        # WeChat's cloud hosting asks whether the address is alive, in a form of its own (callbacks.md 2.5).
        if action := _text(node, "action"):
            texts |= {"msg_type": "event", "event": action}
        elif "infotype" not in node:
            raise BadCallback("no message type")
    agent_id = _text(node, "agentid")
    created_at = _moment(_text(node, "createtime"))
    msg_id = _text(node, "msgid")
    if msg_id == "0":
        msg_id = ""
    digest = sha256(plain).hexdigest()
    key = _dedupe_key(agent_id, created_at, "" if texts["msg_type"] == "event" else msg_id, digest)
    return Inbound(
        platform=platform,
        created_at=created_at,
        agent_id=agent_id or None,
        msg_id=msg_id or None,
        selected=_selected(node.pop("selecteditems", [])),
        location=_location(node),
        fields=MappingProxyType(node),
        dedupe_key=f"{platform}:{key}",
        digest=digest,
        **texts,
    )


def _dedupe_key(agent_id: str, created_at: datetime, msg_id: str, digest: str) -> str:
    """Messages by MsgId, everything else by what was decrypted (callbacks.md 1.5).

    A retry carries the same decrypted bytes under a fresh envelope, and the bytes hold every part of the widened key
    (sender, time, event, key, task, response code …), so their hash is that key. MsgId 0 is no id.
    """
    agent = agent_id if _is_number(agent_id) else ""
    if _is_number(msg_id):
        return f"{agent}:msg:{msg_id}"
    return f"{agent}:{int(created_at.timestamp())}:{digest}"


def _is_number(text: str) -> bool:
    return 0 < len(text) <= 20 and text.isascii() and text.isdigit()


def _normalised(node: Node) -> Node:
    clean: Node = {}
    for spelling, value in node.items():
        name = _ALIASES.get(spelling, spelling)
        if type(value) is str and name not in _CONTAINERS and name not in _REPEATED:
            clean[name] = value
        else:
            clean[name] = _list_or_node(name, value)
    return clean


def _list_or_node(name: str, value: Value) -> Value:
    if isinstance(value, dict):
        children = _CONTAINERS.get(name, ())
        if name == "list" and value.keys() == {"list"}:
            return _list_or_node("list", value["list"])
        inner = [value[child] for child in children if child in value]
        if inner:
            return _list_or_node("", inner[0] if isinstance(inner[0], list) else [inner[0]])
        value = _normalised(value)
        return [value] if name in _REPEATED else value
    if isinstance(value, list):
        return [_normalised(each) if isinstance(each, dict) else each for each in value]
    if name in _CONTAINERS or name in _REPEATED:
        return [value] if value else []
    return value


def _text(node: Node, name: str) -> str:
    value = node.pop(name, "")
    if type(value) is not str:
        raise BadCallback(f"{name} is not a text")
    return value


def _moment(created: str) -> datetime:
    if not created:
        return NO_TIME
    if not _is_number(created) or len(created) > 11:
        raise BadCallback("createtime is not a time")
    return datetime.fromtimestamp(int(created), UTC)


def _selected(items: Value) -> Mapping[str, tuple[str, ...]]:
    if not items:
        return _NOTHING_SELECTED
    if not isinstance(items, list):
        raise BadCallback("selecteditems is not a list")
    chosen: dict[str, tuple[str, ...]] = {}
    for item in items:
        if not isinstance(item, dict):
            raise BadCallback("selecteditem has no fields")
        options = item.get("optionids", [])
        if not isinstance(options, list):
            raise BadCallback("optionids is not a list")
        chosen[_text(item, "questionkey")] = tuple(each for each in options if isinstance(each, str))
    return MappingProxyType(chosen)


def _location(node: Node) -> Location | None:
    """From a location message, an automatic report (LOCATION) or the location menu (location_select)."""
    if "latitude" in node:
        precision = _text(node, "precision")
        accuracy_m = _number(precision, 1e9) if precision else None
        return Location(_degrees(node, "latitude", 90), _degrees(node, "longitude", 180), accuracy_m=accuracy_m)
    inner = node.get("sendlocationinfo", node)
    if not isinstance(inner, dict) or "location_x" not in inner:
        return None
    # Location_X is the latitude, which the names do not suggest.
    return Location(
        _degrees(inner, "location_x", 90),
        _degrees(inner, "location_y", 180),
        _text(inner, "scale"),
        _text(inner, "label"),
    )


def _degrees(node: Node, name: str, limit: float) -> float:
    return _number(_text(node, name), limit)


def _number(text: str, limit: float) -> float:
    try:
        value = float(text)
    except ValueError:
        raise BadCallback("coordinate is not a number") from None
    if not math.isfinite(value) or abs(value) > limit:
        raise BadCallback("coordinate out of range")
    return value

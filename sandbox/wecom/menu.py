"""The app's menu (server-apis-wecom.md 5).

Codes as in the platform's list: 40016/40023 number of buttons, 40017/40024 type, 40018/40025 name,
40019/40026 key, 40020/40027 address (top level / below), 46003 no menu.
"""

from dataclasses import dataclass
from typing import Any

from sandbox.gateway import Call, Endpoint, Refused, ok
from sandbox.wecom.fields import Field, as_list, check_fields
from sandbox.world import World


@dataclass(frozen=True)
class _Level:
    """The limits of one level of the menu and the codes for breaking them."""

    most: int
    name_bytes: int
    count: int
    type: int
    name: int
    key: int
    url: int


_TOP = _Level(3, 16, 40016, 40017, 40018, 40019, 40020)
_SUB = _Level(5, 40, 40023, 40024, 40025, 40026, 40027)
KEY_BYTES, URL_BYTES = 128, 1024

#: Menu entry type → the field it needs.
_NEEDS = {
    "click": "key",
    "view": "url",
    "scancode_push": "key",
    "scancode_waitmsg": "key",
    "pic_sysphoto": "key",
    "pic_photo_or_album": "key",
    "pic_weixin": "key",
    "location_select": "key",
    "view_miniprogram": "pagepath",
}


def create(call: Call) -> dict[str, Any]:
    """menu/create: replaces the whole menu."""
    _check_agent(call)
    buttons = as_list(call.body.get("button"), "button", 1, _TOP.most, errcode=_TOP.count)
    for button in buttons:
        _check_button(button, _TOP)
    call.world.wecom.menu = buttons
    for member in call.world.people.members():
        call.world.phones.changed(member.userid)
    return ok()


def get(call: Call) -> dict[str, Any]:
    """menu/get."""
    _check_agent(call)
    if not call.world.wecom.menu:
        raise Refused(46003, "no menu")
    return ok(button=call.world.wecom.menu)


def delete(call: Call) -> dict[str, Any]:
    """menu/delete."""
    _check_agent(call)
    if not call.world.wecom.menu:
        raise Refused(46003, "no menu")
    call.world.wecom.menu = []
    return ok()


def entries(world: World) -> list[dict[str, Any]]:
    """Every entry that does something, whatever its level."""
    found: list[dict[str, Any]] = []
    for button in world.wecom.menu:
        found += button.get("sub_button") or [button]
    return found


def _check_agent(call: Call) -> None:
    agent_id = call.query.get("agentid", "")
    if not agent_id:
        raise Refused(41011, "agentid missing")
    if agent_id != str(call.world.config.agent_id):
        raise Refused(40056, "invalid agentid")


def _check_button(button: dict[str, Any], level: _Level) -> None:
    name = Field("name", level.name_bytes, required=True, over=level.name, missing=level.name)
    check_fields(button, (name,), "button")
    if level is _TOP and button.get("sub_button"):
        for sub in as_list(button["sub_button"], "sub_button", 1, _SUB.most, errcode=_SUB.count):
            _check_button(sub, _SUB)
        return
    needed = _NEEDS.get(str(button.get("type")))
    if needed is None:
        raise Refused(level.type, "invalid button type")
    rows = {
        "key": Field("key", KEY_BYTES, required=True, over=level.key, missing=level.key),
        "url": Field("url", URL_BYTES, required=True, over=level.url, missing=level.url),
        "pagepath": Field("pagepath", URL_BYTES, required=True, over=level.url, missing=level.url),
    }
    check_fields(button, (rows[needed],), "button")
    if needed == "pagepath":
        check_fields(button, (Field("appid", 64, required=True),), "button")


ROUTES = (
    Endpoint("POST", "cgi-bin/menu/create", create),
    Endpoint("GET", "cgi-bin/menu/get", get),
    Endpoint("GET", "cgi-bin/menu/delete", delete),
)

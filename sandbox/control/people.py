"""`/sandbox/people` and the phones as they are looked at: who there is and what their screens show."""

from typing import Any

from sandbox.checks import BadInput, objects
from sandbox.people import Member, WeChatUser
from sandbox.wecom.approval_view import on_phone
from sandbox.world import World


def register_people(world: World, body: dict[str, Any]) -> dict[str, Any]:
    """Create or change people; answers them with openid and unionid filled in."""
    members = [world.people.add_member(given) for given in objects(body, "members")]
    users = [world.people.add_wechat(given) for given in objects(body, "wechat")]
    for person_id in [m.userid for m in members] + [u.id for u in users]:
        world.phones.changed(person_id)
    return {"members": [m.public() for m in members], "wechat": [u.public() for u in users]}


def list_phones(world: World, _body: dict[str, Any]) -> dict[str, Any]:
    """Every phone in one line each."""
    members = [_line(world, m.userid, "wecom", m.name, m.position or m.department) for m in world.people.members()]
    users = [_line(world, u.id, "wechat", u.name, u.note or "微信") for u in world.people.wechat_users()]
    return {"phones": users + members}


def show_phone(world: World, _body: dict[str, Any], *, person_id: str) -> dict[str, Any]:
    """One phone's screen; looking at it makes its messages read."""
    person = find_person(world, person_id)
    if isinstance(person, Member):
        world.phones.seen(person.userid)
        return _line(world, person.userid, "wecom", person.name, person.position or person.department) | {
            "messages": [message.public() for message in world.phones.chat(person.userid)],
            "menu": world.wecom.menu,
            "app_name": world.config.agent_name,
            "approvals": on_phone(world, person),
        }
    world.phones.seen(person.id)
    return _line(world, person.id, "wechat", person.name, "微信") | {
        "openid": person.openid,
        "phone": person.phone,
        "miniprogram_name": world.config.miniprogram_name,
        "templates": {key: dict(one) for key, one in world.config.templates.items()},
        "notifications": world.phones.notifications(person.id),
        "quota": dict(world.phones.quota(person.id)),
    }


def find_person(world: World, person_id: str) -> Member | WeChatUser:
    """The owner of a phone, or BadInput 404."""
    person = world.people.member(person_id) or world.people.wechat(person_id)
    if person is None:
        raise BadInput(f"there is no phone {person_id!r}", 404)
    return person


def find_member(world: World, userid: str) -> Member:
    """The owner of a WeCom phone, or BadInput 404."""
    person = find_person(world, userid)
    if not isinstance(person, Member):
        raise BadInput(f"{userid!r} has a WeChat phone; this call needs a WeCom phone", 404)
    return person


def find_wechat(world: World, person_id: str) -> WeChatUser:
    """The owner of a WeChat phone, or BadInput 404."""
    person = find_person(world, person_id)
    if not isinstance(person, WeChatUser):
        raise BadInput(f"{person_id!r} has a WeCom phone; this call needs a WeChat phone", 404)
    return person


def _line(world: World, person_id: str, kind: str, name: str, title: str) -> dict[str, Any]:
    return {"id": person_id, "kind": kind, "name": name, "title": title, "unread": world.phones.unread(person_id)}


ROUTES = (
    ("POST", "/people", register_people),
    ("GET", "/phones", list_phones),
    ("GET", "/phones/<person_id>", show_phone),
)

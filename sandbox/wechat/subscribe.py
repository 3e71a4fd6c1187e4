"""Subscribe messages: one acceptance, one message (server-apis-wechat.md 5).

`VALUE_RULES` holds what each field type of a template takes; breaking one is 47003 with the key in errmsg.
After a send the platform pushes subscribe_msg_sent_event.
"""

import re
import secrets
from typing import Any

from sandbox.gateway import Call, Endpoint, Refused, ok
from sandbox.wechat.inbound import push_sent
from sandbox.world import World

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇·"
_CLOCK = r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?"
_DAY = r"(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}月\d{1,2}日)"
_DATE = rf"{_DAY}(?: ?{_CLOCK})?"
_TIME = rf"(?:{_DATE}|{_CLOCK})"

#: Field type → what its whole value must look like.
VALUE_RULES = {
    "thing": r".{1,20}",
    "number": r"(?=.{1,32}$)[+-]?\d+(?:\.\d+)?",
    "letter": r"[A-Za-z]{1,32}",
    "symbol": rf"[^\w\s{_HAN}]{{1,5}}",
    "character_string": r"[\x20-\x7e]{1,32}",
    "time": rf"{_TIME}(?: ?~ ?{_TIME})?",
    "date": rf"{_DATE}(?: ?~ ?{_TIME})?",
    "amount": r"[^\w\s]?(?=[\d.]{1,11}元?$)\d{1,10}(?:\.\d+)?元?",
    "phone_number": r"[\d+\-() ]{1,17}",
    "car_number": r".{1,8}",
    "name": rf"(?:[{_HAN}]{{1,10}}|[A-Za-z\s.,'’\-]{{1,20}})",
    "phrase": rf"[{_HAN}]{{1,5}}",
    "const": r".{1,20}",
}
_RULES = {name: re.compile(rule) for name, rule in VALUE_RULES.items()}
_STATES = ("developer", "trial", "formal")
_LANGUAGES = ("zh_CN", "en_US", "zh_HK", "zh_TW")
_PAGE = re.compile(r"/?[A-Za-z0-9_\-]+(?:/[A-Za-z0-9_\-.]+)*(?:\?[^\s#]*)?")


def send(call: Call) -> dict[str, Any]:
    """cgi-bin/message/subscribe/send."""
    world, body = call.world, call.body
    user = world.people.by_openid(body["touser"]) if isinstance(body.get("touser"), str) else None
    if user is None:
        raise Refused(40003, "invalid openid")
    template_id = body.get("template_id")
    template = world.config.templates.get(template_id) if isinstance(template_id, str) else None
    if template is None or not isinstance(template_id, str):
        raise Refused(40037, "invalid template_id")
    _check_extras(world, body)
    values = _check_data(body.get("data"), template["fields"])
    quota = world.phones.quota(user.id)
    if quota.get(template_id, 0) < 1:
        raise Refused(43101, "user refuse to accept the msg")
    quota[template_id] -= 1
    msgid = secrets.randbits(60)
    notification = {
        "message_id": world.phones.next_id(),
        "msgid": str(msgid),
        "template_id": template_id,
        "title": template["title"],
        "fields": [{"key": k, "label": label, "value": values[k]} for k, label in template["fields"].items()],
        "page": body.get("page") or "",
        "at": int(world.clock.unix()),
    }
    world.phones.notify(user.id, notification)
    push_sent(world, user, template_id, str(msgid))
    return ok(msgid=msgid)


def _check_extras(world: World, body: dict[str, Any]) -> None:
    page = body.get("page")
    if page is not None and page != "":
        pages = world.config.miniprogram_pages
        path = str(page).split("?")[0].lstrip("/")
        if not isinstance(page, str) or not _PAGE.fullmatch(page) or (pages and path not in pages):
            raise Refused(41030, "invalid page")
    if body.get("miniprogram_state", "formal") not in _STATES:
        raise Refused(47003, "argument invalid! miniprogram_state")
    if body.get("lang", "zh_CN") not in _LANGUAGES:
        raise Refused(47003, "argument invalid! lang")


def _check_data(data: Any, fields: dict[str, str]) -> dict[str, str]:
    if not isinstance(data, dict):
        raise Refused(47003, "argument invalid! data is empty")
    values = {}
    for key in fields:
        entry = data.get(key)
        value = entry.get("value") if isinstance(entry, dict) else None
        if isinstance(value, int | float) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str) or not value.strip():
            raise Refused(47003, f"argument invalid! data.{key}.value is empty")
        rule = _RULES.get(key.rstrip("0123456789"))
        if rule is not None and not rule.fullmatch(value):
            raise Refused(47003, f"argument invalid! data.{key}.value invalid")
        values[key] = value
    return values


ROUTES = (Endpoint("POST", "cgi-bin/message/subscribe/send", send),)

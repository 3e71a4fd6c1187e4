"""Customers of members (客户联系) and mass messages (企业群发), which the member confirms (server-apis-wecom.md 9).

A customer gets one mass message a day; the second one fails for him alone. `POST /sandbox/mass/<msgid>/confirm` is the
member's tap, `GET /sandbox/customers` shows what arrived.
"""

import secrets
from typing import Any

from sandbox.gateway import Call, Endpoint, Refused, ok
from sandbox.wecom.customer_state import Customer, Follow, Task
from sandbox.world import World

RECEIVERS, CONTENT_BYTES, ATTACHMENTS = 10_000, 4000, 9
NOT_SENT, SENT, NO_FRIEND, HAD_ANOTHER = 0, 1, 2, 3
_NOBODY = 41048
_PAGE, _USERS, _RESULTS, _LISTED, _MONTH_S = 100, 100, 1000, 100, 31 * 86_400


def list_follow_users(call: Call) -> dict[str, Any]:
    """externalcontact/get_follow_user_list."""
    found = {userid: None for one in _customers(call).values() for userid in one.follows}
    return ok(follow_user=sorted(found))


def list_by_user(call: Call) -> dict[str, Any]:
    """externalcontact/batch/get_by_user."""
    userids, limit = call.body.get("userid_list"), call.body.get("limit", _PAGE)
    if not isinstance(userids, list) or not 0 < len(userids) <= _USERS or not _is_between(limit, _PAGE):
        raise Refused(40058, "userid_list or limit out of range")
    wanted = {str(one).lower() for one in userids}
    rows = [
        {"external_contact": _contact(one), "follow_info": _follow(follow)}
        for one in _customers(call).values()
        for userid, follow in one.follows.items()
        if userid in wanted
    ]
    if not rows:
        raise Refused(84061, "not external contact")
    page, cursor = _cut(call, rows, limit)
    return ok(external_contact_list=page, next_cursor=cursor)


def add_template(call: Call) -> dict[str, Any]:
    """externalcontact/add_msg_template: makes a task; nothing is sent."""
    body, sender = call.body, str(call.body.get("sender") or "").lower()
    to, text, attachments = body.get("external_userid"), body.get("text"), body.get("attachments") or []
    if body.get("chat_type", "single") != "single":
        raise Refused(40058, "the sandbox has no groups")
    if not isinstance(to, list) or not 0 < len(to) <= RECEIVERS:
        raise Refused(40058, "external_userid out of range")
    content = text.get("content") if isinstance(text, dict) else None
    if not content and not attachments:
        raise Refused(44004, "text and attachments are both empty")
    if content is not None and (not isinstance(content, str) or len(content.encode()) > CONTENT_BYTES):
        raise Refused(45002, "text.content too long")
    if not isinstance(attachments, list) or len(attachments) > ATTACHMENTS or not all(map(_is_good, attachments)):
        raise Refused(40058, "attachments out of range")
    if sender and call.world.people.member(sender) is None:
        raise Refused(60111, "sender not found")
    known = _customers(call)
    good = [one for one in dict.fromkeys(map(str, to)) if one in known and (sender or next(iter(known[one].follows)))]
    good = [one for one in good if not sender or sender in known[one].follows]
    if not good:
        raise Refused(_NOBODY, "no customer to send")
    task = Task(
        "msgGCAA" + secrets.token_urlsafe(16), sender, good, content or "", attachments, int(call.world.clock.unix())
    )
    call.world.wecom.customers.tasks[task.msgid] = task
    return ok(fail_list=[one for one in map(str, to) if one not in set(good)], msgid=task.msgid)


def list_tasks(call: Call) -> dict[str, Any]:
    """externalcontact/get_groupmsg_list_v2: the tasks of a month at most; those of programs name no creator."""
    body = call.body
    start, end, limit = body.get("start_time"), body.get("end_time"), body.get("limit", _LISTED // 2)
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= end - start <= _MONTH_S:
        raise Refused(40058, "start_time or end_time out of range")
    if body.get("chat_type") != "single" or not _is_between(limit, _LISTED):
        raise Refused(40058, "chat_type or limit out of range")
    rows = [
        {"msgid": one.msgid, "create_time": str(one.created_at), "create_type": 0}
        | {"text": {"content": one.text}, "attachments": one.attachments}
        for one in call.world.wecom.customers.tasks.values()
        if start <= one.created_at <= end
    ]
    page, cursor = _cut(call, rows, limit)
    return ok(group_msg_list=page, next_cursor=cursor)


def get_task(call: Call) -> dict[str, Any]:
    """externalcontact/get_groupmsg_task: whether the member has confirmed."""
    task = _task(call)
    one: dict[str, Any] = {"userid": task.sender, "status": 2 if task.sent_at else 0}
    return ok(task_list=[one | ({"send_time": task.sent_at} if task.sent_at else {})], next_cursor="")


def get_results(call: Call) -> dict[str, Any]:
    """externalcontact/get_groupmsg_send_result: what became of it, customer by customer."""
    task, limit = _task(call), call.body.get("limit", 500)
    if str(call.body.get("userid") or "").lower() != task.sender:
        raise Refused(60111, "userid not found")
    if not _is_between(limit, _RESULTS):
        raise Refused(40058, "limit out of range")
    rows: list[dict[str, Any]] = [
        {"external_userid": one, "userid": task.sender, "status": task.status.get(one, NOT_SENT)}
        | ({"send_time": task.sent_at} if task.status.get(one) == SENT else {})
        for one in task.to
    ]
    page, cursor = _cut(call, rows, limit)
    return ok(send_list=page, next_cursor=cursor)


def confirm(world: World, task: Task) -> None:
    """The member taps 发送: each customer gets it who still is one and has had none today. Once."""
    if task.sent_at:
        return
    task.sent_at, day = int(world.clock.unix()), world.clock.day()
    for external in task.to:
        customer = world.wecom.customers.customers.get(external)
        if customer is None or task.sender not in customer.follows:
            task.status[external] = NO_FRIEND
        elif customer.last_day == day:
            task.status[external] = HAD_ANOTHER
        else:
            task.status[external], customer.last_day = SENT, day
            customer.received.append(
                {"from": task.sender, "text": task.text, "attachments": task.attachments, "at": task.sent_at}
            )


def _customers(call: Call) -> dict[str, Customer]:
    return call.world.wecom.customers.customers


def _task(call: Call) -> Task:
    task = call.world.wecom.customers.tasks.get(str(call.body.get("msgid") or ""))
    if task is None:
        raise Refused(40058, "invalid msgid")
    return task


def _contact(one: Customer) -> dict[str, Any]:
    return {"external_userid": one.external_userid, "name": one.name, "type": 1}


def _follow(follow: Follow) -> dict[str, Any]:
    return {"userid": follow.userid, "remark_mobiles": follow.mobiles, "remark_corp_name": follow.corp_name}


def _is_good(one: Any) -> bool:
    """An attachment with its own part; a link needs a title and an address."""
    kind = one.get("msgtype") if isinstance(one, dict) else None
    part = one.get(kind) if kind in ("image", "link", "miniprogram", "video", "file") else None
    return isinstance(part, dict) and (kind != "link" or bool(part.get("title") and part.get("url")))


def _is_between(limit: Any, most: int) -> bool:
    return isinstance(limit, int) and not isinstance(limit, bool) and 0 < limit <= most


def _cut(call: Call, rows: list[dict[str, Any]], limit: int) -> tuple[list[dict[str, Any]], str]:
    cursor = str(call.body.get("cursor") or "0")
    if not cursor.isdecimal():
        raise Refused(40058, "invalid cursor")
    end = int(cursor) + limit
    return rows[int(cursor) : end], str(end) if end < len(rows) else ""


ROUTES = (
    Endpoint("GET", "cgi-bin/externalcontact/get_follow_user_list", list_follow_users),
    Endpoint("POST", "cgi-bin/externalcontact/batch/get_by_user", list_by_user),
    Endpoint("POST", "cgi-bin/externalcontact/add_msg_template", add_template),
    Endpoint("POST", "cgi-bin/externalcontact/get_groupmsg_list_v2", list_tasks),
    Endpoint("POST", "cgi-bin/externalcontact/get_groupmsg_task", get_task),
    Endpoint("POST", "cgi-bin/externalcontact/get_groupmsg_send_result", get_results),
)

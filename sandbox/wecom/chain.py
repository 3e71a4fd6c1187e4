"""Upstream and downstream (上下游): corps of dealers with copies of our app (server-apis-wecom.md 10).

A token of a corp below us is given for ours, belongs to (corp, agent), and is good for what the copy of the app may
do there: send messages and read its people. What was sent there is shown by `GET /sandbox/chain`.
"""

import hashlib
import json
import secrets
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from flask import Response

from sandbox.gateway import Call, Endpoint, Refused, ok
from sandbox.wecom.chain_state import FAMILY, Corp
from sandbox.wecom.kinds import KINDS
from sandbox.wecom.receivers import TOO_MANY, USERS

CHAIN_ID = "CCsandbox000001"
BUSINESS_TYPE = 1
_PAGE = 100


def above(endpoint: Endpoint, below: Callable[[Call, Corp], dict[str, Any]] | None = None) -> Endpoint:
    """An endpoint of our own app; with a token of a corp below us it does `below`, or is not allowed."""
    ours = endpoint.handler

    def handler(call: Call) -> dict[str, Any] | Response:
        corp = call.world.wecom.chain.corp_of(call.world.wecom.tokens, call.query.get("access_token", ""))
        if corp is None:
            return ours(call)
        if below is None:
            raise Refused(48002, "api forbidden for this access_token")
        return below(call, corp)

    return replace(endpoint, handler=handler)


def list_share_info(call: Call) -> dict[str, Any]:
    """corpgroup/corp/list_app_share_info: who has a copy of our app."""
    _check_agent(call.body.get("agentid"), call.world.config.agent_id)
    if call.body.get("business_type") != BUSINESS_TYPE:
        return ok(ending=1, corp_list=[], next_cursor="")
    shared = [one for one in call.world.wecom.chain.corps.values() if one.is_joined and one.is_shared]
    page, cursor = _cut(call, shared)
    listed = [{"corpid": one.corp_id, "corp_name": one.name, "agentid": one.agent_id} for one in page]
    return ok(ending=int(not cursor), corp_list=listed, next_cursor=cursor)


def get_token(call: Call) -> dict[str, Any]:
    """corpgroup/corp/gettoken: the same token while it is valid, as for our own."""
    corp = call.world.wecom.chain.corps.get(str(call.body.get("corpid") or ""))
    if corp is None or not corp.is_joined or not corp.is_shared or call.body.get("business_type") != BUSINESS_TYPE:
        raise Refused(40013, "invalid corpid")
    _check_agent(call.body.get("agentid"), corp.agent_id)
    tokens, now, family = call.world.wecom.tokens, call.world.clock.unix(), FAMILY + corp.corp_id
    token = tokens.latest(family, now) or tokens.issue(family, now)
    return ok(access_token=token.value, expires_in=int(token.expires_at - now))


def list_chains(_call: Call) -> dict[str, Any]:
    """corpgroup/corp/get_chain_list."""
    return ok(chains=[{"chain_id": CHAIN_ID, "chain_name": "经销商"}])


def list_corps(call: Call) -> dict[str, Any]:
    """corpgroup/corp/get_chain_corpinfo_list."""
    _check_chain(call)
    pending = bool(call.body.get("need_pending"))
    there = [one for one in call.world.wecom.chain.corps.values() if one.is_joined or pending]
    page, cursor = _cut(call, there)
    listed = [
        {
            "groupid": 1,
            "corpid": one.corp_id,
            "corp_name": one.name,
            "custom_id": one.custom_id,
            "is_joined": int(one.is_joined),
        }
        for one in page
    ]
    return ok(group_corps=listed, has_more=bool(cursor), next_cursor=cursor)


def get_custom_id(call: Call) -> dict[str, Any]:
    """corpgroup/corp/get_chain_user_custom_id."""
    _check_chain(call)
    corp = call.world.wecom.chain.corps.get(str(call.body.get("corpid") or ""))
    person = corp.people.get(str(call.body.get("userid") or "").lower()) if corp is not None else None
    if person is None:
        raise Refused(60111, "userid not found")
    return ok(user_custom_id=person.custom_id)


def send_below(call: Call, corp: Corp) -> dict[str, Any]:
    """message/send with the token of a corp below us: its agentid, its userids."""
    body = call.body
    msgtype = body.get("msgtype")
    if not isinstance(msgtype, str) or msgtype not in KINDS:
        raise Refused(40008, "invalid message type")
    _check_agent(body.get("agentid"), corp.agent_id)
    given = body.get(msgtype)
    if not isinstance(given, dict):
        raise Refused(44004, f"{msgtype} missing")
    content = KINDS[msgtype].check(call.world, given)
    named = list(dict.fromkeys(one for one in str(body.get("touser") or "").split("|") if one))
    if not named:
        raise Refused(40003, "touser is empty")
    if len(named) > USERS:
        raise Refused(TOO_MANY["user"], f"user list too long, at most {USERS}")
    reached = [one for one in map(corp.people.get, map(str.lower, named)) if one is not None and one.visible]
    there = {one.userid.lower() for one in reached}
    lost = [one.lower() for one in named if one.lower() not in there]
    complaints = {"invaliduser": "|".join(lost)} if lost else {}
    if not reached:
        raise Refused(81013, "user & party & tag all invalid", **complaints)
    mark = hashlib.sha256(json.dumps([msgtype, given, sorted(there)], sort_keys=True).encode()).hexdigest()
    checked = str(body.get("enable_duplicate_check", 0)) == "1"
    if checked and mark in corp.repeats:
        return ok(msgid=corp.repeats[mark], **complaints)
    msgid = "msg_" + secrets.token_urlsafe(18)
    for person in reached:
        person.messages.append({"msgid": msgid, "type": msgtype, "content": content.content, "card": content.card})
    if checked:
        corp.repeats[mark] = msgid
    return ok(msgid=msgid, **complaints)


def people_below(_call: Call, corp: Corp) -> dict[str, Any]:
    """user/simplelist with the token of a corp below us: who can see the copy of the app."""
    seen = [one for one in corp.people.values() if one.visible]
    return ok(userlist=[{"userid": one.userid, "name": one.name, "department": [1]} for one in seen])


def _check_agent(given: Any, agent_id: int) -> None:
    if given is None:
        raise Refused(41011, "agentid missing")
    if str(given) != str(agent_id):
        raise Refused(40056, "invalid agentid")


def _check_chain(call: Call) -> None:
    if call.body.get("chain_id") != CHAIN_ID:
        raise Refused(40058, "invalid chain_id")


def _cut(call: Call, rows: list[Corp]) -> tuple[list[Corp], str]:
    """A page of corps and the cursor of the next, "" after the last."""
    limit, cursor = call.body.get("limit", _PAGE), str(call.body.get("cursor") or "0")
    if isinstance(limit, bool) or not isinstance(limit, int) or not 0 < limit <= _PAGE or not cursor.isdecimal():
        raise Refused(40058, "limit or cursor out of range")
    end = int(cursor) + limit
    return rows[int(cursor) : end], str(end) if end < len(rows) else ""


ROUTES = (
    Endpoint("POST", "cgi-bin/corpgroup/corp/list_app_share_info", list_share_info),
    Endpoint("POST", "cgi-bin/corpgroup/corp/gettoken", get_token),
    Endpoint("GET", "cgi-bin/corpgroup/corp/get_chain_list", list_chains),
    Endpoint("POST", "cgi-bin/corpgroup/corp/get_chain_corpinfo_list", list_corps),
    Endpoint("POST", "cgi-bin/corpgroup/corp/get_chain_user_custom_id", get_custom_id),
)

"""Who is it? OAuth codes of in-app pages and wx.qy.login codes of the mini-program (server-apis-wecom.md 6, 7)."""

import secrets
from base64 import b64encode
from typing import Any

from sandbox.gateway import Call, Endpoint, Refused, ok
from sandbox.people import Member
from sandbox.tokens import CodeSpent

OAUTH, QY_LOGIN = "wecom-oauth", "wecom-login"
CODE_BYTES = 512


def get_user_info(call: Call) -> dict[str, Any]:
    """auth/getuserinfo: the member's userid, or the openid of somebody who is no member."""
    owner = _spend(call, OAUTH, call.query.get("code", ""))
    member = call.world.people.member(owner)
    if member is not None:
        return ok(userid=member.userid)
    stranger = call.world.people.wechat(owner)
    return ok(openid="" if stranger is None else stranger.openid)


def js_code_to_session(call: Call) -> dict[str, Any]:
    """miniprogram/jscode2session: corpid, userid and session_key; no way out for those outside the range."""
    if call.query.get("grant_type") != "authorization_code":
        raise Refused(40035, "invalid grant_type")
    member = call.world.people.member(_spend(call, QY_LOGIN, call.query.get("js_code", "")))
    if not isinstance(member, Member) or not member.visible:
        raise Refused(50002, "user is out of the visible range of the app")
    return {
        "corpid": call.world.config.corp_id,
        "userid": member.userid,
        "session_key": b64encode(secrets.token_bytes(16)).decode(),
        "errcode": 0,
        "errmsg": "ok",
    }


def _spend(call: Call, kind: str, code: str) -> str:
    if not code or len(code.encode()) > CODE_BYTES:
        raise Refused(40029, "invalid code")
    try:
        return call.world.codes.spend(kind, code, call.world.clock.unix())
    except CodeSpent as spent:
        raise Refused(40029, f"invalid code, {spent.reason}") from None


ROUTES = (
    # Calls with a valid code are exempt from frequency control.
    Endpoint("GET", "cgi-bin/auth/getuserinfo", get_user_info, counted=False),
    Endpoint("GET", "cgi-bin/miniprogram/jscode2session", js_code_to_session),
)

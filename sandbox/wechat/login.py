"""Who is it, and what is their number? (server-apis-wechat.md 1, 3, 4)"""

import hashlib
import hmac
import secrets
from base64 import b64encode
from typing import Any

from sandbox.gateway import Call, Endpoint, Refused, ok
from sandbox.people import WeChatUser
from sandbox.tokens import CodeSpent
from sandbox.wechat.access import check_app

LOGIN, PHONE = "wechat-login", "wechat-phone"


def js_code_to_session(call: Call) -> dict[str, Any]:
    """sns/jscode2session: no access_token, and no errcode on success."""
    world, now = call.world, call.world.clock.unix()
    check_app(call, call.query)
    if call.query.get("grant_type") != "authorization_code":
        raise Refused(40002, "invalid grant_type")
    code = call.query.get("js_code", "")
    if not code:
        raise Refused(41008, "js_code missing")
    user = _spend(call, LOGIN, code, used=40163)
    if user.risky:
        raise Refused(40226, "code blocked")
    meter = world.wechat.login_meter(user.openid)
    if meter.full(now):
        raise Refused(45011, "api minute-quota reach limit, must slower retry next minute")
    meter.add(now)
    session_key = b64encode(secrets.token_bytes(16)).decode()
    world.wechat.session_keys[user.openid] = session_key
    return {"session_key": session_key, "openid": user.openid, "unionid": user.unionid}


def get_phone_number(call: Call) -> dict[str, Any]:
    """wxa/business/getuserphonenumber: the code is of the phone button, not of the login."""
    code = call.body.get("code")
    if not isinstance(code, str) or not code:
        raise Refused(40029, "invalid code")
    user = _spend(call, PHONE, code, used=40029)
    if call.body.get("openid") not in (None, "", user.openid):
        raise Refused(40029, "invalid code, openid does not match")
    config, now = call.world.config, call.world.clock.unix()
    info = {
        "phoneNumber": user.phone,
        "purePhoneNumber": user.phone,
        "countryCode": "86",
        "watermark": {"timestamp": int(now), "appid": config.miniprogram_app_id},
    }
    return ok(phone_info=info)


def check_session(call: Call) -> dict[str, Any]:
    """wxa/checksession: HMAC-SHA256 of nothing, keyed with the text of the session_key."""
    openid = call.query.get("openid", "")
    if call.world.people.by_openid(openid) is None:
        raise Refused(40003, "invalid openid")
    session_key = call.world.wechat.session_keys.get(openid, "")
    expected = hmac.new(session_key.encode(), b"", hashlib.sha256).hexdigest()
    given = call.query.get("signature", "")
    method = call.query.get("sig_method", "")
    if not session_key or method != "hmac_sha256" or not hmac.compare_digest(expected, given):
        raise Refused(87009, "invalid signature")
    return ok()


def _spend(call: Call, kind: str, code: str, used: int) -> WeChatUser:
    try:
        owner = call.world.codes.spend(kind, code, call.world.clock.unix())
    except CodeSpent as spent:
        if spent.reason == "used":
            raise Refused(used, "code been used") from None
        raise Refused(40029, f"invalid code, {spent.reason}") from None
    user = call.world.people.wechat(owner)
    if user is None:
        raise Refused(40029, "invalid code")
    return user


ROUTES = (
    Endpoint("GET", "sns/jscode2session", js_code_to_session, needs_token=False),
    Endpoint("POST", "wxa/business/getuserphonenumber", get_phone_number),
    Endpoint("GET", "wxa/checksession", check_session),
)

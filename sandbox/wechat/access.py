"""Access tokens of the mini-program (server-apis-wechat.md 2).

/cgi-bin/token makes a new token on each call and lets the old one live five more minutes; stable_token gives
the same one while it is valid. The two kinds are independent of each other.
"""

import secrets
from typing import Any

from sandbox.gateway import Call, Endpoint, Refused

STABLE, PLAIN = "stable", "plain"
#: An old token's last minutes: after a new plain one, and before a stable one is replaced in time.
GRACE_S = 300
PLAIN_PER_DAY, FORCED_PER_DAY, FORCED_APART_S = 2000, 20, 30


def get_token(call: Call) -> dict[str, Any]:
    """cgi-bin/token: new on every call."""
    _check_caller(call, call.query)
    world, now = call.world, call.world.clock.unix()
    counts, day = world.wechat.day_counts, world.clock.day()
    if counts.of("token", day) >= PLAIN_PER_DAY:
        raise Refused(45009, "reach max api daily quota limit")
    counts.add("token", day)
    old = world.wechat.tokens.latest(PLAIN, now)
    if old is not None:
        old.superseded_at = now + GRACE_S
    token = world.wechat.tokens.issue(PLAIN, now)
    return {"access_token": token.value, "expires_in": 7200}


def get_stable_token(call: Call) -> dict[str, Any]:
    """cgi-bin/stable_token: the same while valid, never with less than five minutes left."""
    _check_caller(call, call.body)
    now, tokens = call.world.clock.unix(), call.world.wechat.tokens
    forced = call.body.get("force_refresh", False)
    if not isinstance(forced, bool):
        raise Refused(47001, "data format error, force_refresh must be a boolean")
    current = tokens.latest(STABLE, now)
    if forced:
        _count_force(call, now)
        if current is not None:
            current.superseded_at = now
        current = tokens.issue(STABLE, now)
    elif current is None or current.expires_at - now <= GRACE_S:
        current = tokens.issue(STABLE, now)
    return {"access_token": current.value, "expires_in": int(current.expires_at - now)}


def _count_force(call: Call, now: float) -> None:
    state, day = call.world.wechat, call.world.clock.day()
    if state.forced_at is not None and now < state.forced_at + FORCED_APART_S:
        raise Refused(45011, "api minute-quota reach limit, must slower retry next minute")
    if state.day_counts.of("force", day) >= FORCED_PER_DAY:
        raise Refused(45009, "reach max api daily quota limit")
    state.day_counts.add("force", day)
    state.forced_at = now


def _check_caller(call: Call, given: Any) -> None:
    if given.get("grant_type") != "client_credential":
        raise Refused(40002, "invalid grant_type")
    check_app(call, given)


def check_app(call: Call, given: Any) -> None:
    """Refuse a foreign appid or a wrong secret."""
    app_id, secret = given.get("appid"), given.get("secret")
    if not app_id:
        raise Refused(41002, "appid missing")
    if app_id != call.world.config.miniprogram_app_id:
        raise Refused(40013, "invalid appid")
    if not secret:
        raise Refused(41004, "appsecret missing")
    if not isinstance(secret, str) or not secrets.compare_digest(
        secret.encode(), call.world.config.miniprogram_secret.encode()
    ):
        raise Refused(40125, "invalid appsecret")


ROUTES = (
    Endpoint("GET", "cgi-bin/token", get_token, needs_token=False),
    Endpoint("POST", "cgi-bin/stable_token", get_stable_token, needs_token=False),
)

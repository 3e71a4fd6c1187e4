"""Access tokens, JS-SDK tickets and the platform's own addresses (server-apis-wecom.md 1, 8; callbacks.md 1.7)."""

import re
import secrets
from typing import Any

from sandbox.gateway import Call, Endpoint, Refused, ok
from sandbox.limits import Sliding
from sandbox.tokens import TOKEN_LIFETIME_S

_SECRET = re.compile(r"[A-Za-z0-9_\-]+")
#: Ticket kind → fetches per hour (errors-and-limits.md 5).
_FETCHES_PER_HOUR = {"corp": 400, "agent_config": 100}


def get_token(call: Call) -> dict[str, Any]:
    """gettoken: the same token while it is valid, then a new one."""
    config, now = call.world.config, call.world.clock.unix()
    corp_id, secret = call.query.get("corpid", ""), call.query.get("corpsecret", "")
    if not corp_id:
        raise Refused(41002, "corpid missing")
    if not secret:
        raise Refused(41004, "corpsecret missing")
    if corp_id != config.corp_id:
        raise Refused(40013, "invalid corpid")
    if not _SECRET.fullmatch(secret):
        raise Refused(40091, "secret is illegal")
    if not secrets.compare_digest(secret, config.agent_secret):
        raise Refused(40001, "invalid credential")
    tokens = call.world.wecom.tokens
    token = tokens.latest(secret, now) or tokens.issue(secret, now)
    return ok(access_token=token.value, expires_in=int(token.expires_at - now))


def get_jsapi_ticket(call: Call) -> dict[str, Any]:
    """get_jsapi_ticket: the corp's ticket for wx.config."""
    return _ticket(call, "corp")


def get_ticket(call: Call) -> dict[str, Any]:
    """ticket/get: the app's ticket for wx.agentConfig."""
    if call.query.get("type") != "agent_config":
        raise Refused(40035, "invalid ticket type")
    return _ticket(call, "agent_config")


def get_callback_ip(_call: Call) -> dict[str, Any]:
    """getcallbackip: where callbacks come from."""
    return {"ip_list": ["127.0.0.1", "127.0.0.0/24"], "errcode": 0, "errmsg": "ok"}


def get_api_domain_ip(_call: Call) -> dict[str, Any]:
    """get_api_domain_ip: where the API lives."""
    return {"ip_list": ["127.0.0.1"], "errcode": 0, "errmsg": "ok"}


def _ticket(call: Call, kind: str) -> dict[str, Any]:
    now, state = call.world.clock.unix(), call.world.wecom
    meter = state.ticket_meters.setdefault(kind, Sliding(_FETCHES_PER_HOUR[kind], 3600))
    if meter.full(now):
        raise Refused(45009, "api freq out of limit")
    meter.add(now)
    ticket, expires_at = state.tickets.get(kind, ("", 0.0))
    if now >= expires_at:
        ticket, expires_at = secrets.token_urlsafe(48), now + TOKEN_LIFETIME_S
        state.tickets[kind] = (ticket, expires_at)
    return ok(ticket=ticket, expires_in=int(expires_at - now))


ROUTES = (
    Endpoint("GET", "cgi-bin/gettoken", get_token, needs_token=False),
    Endpoint("GET", "cgi-bin/get_jsapi_ticket", get_jsapi_ticket),
    Endpoint("GET", "cgi-bin/ticket/get", get_ticket),
    Endpoint("GET", "cgi-bin/getcallbackip", get_callback_ip),
    Endpoint("GET", "cgi-bin/get_api_domain_ip", get_api_domain_ip),
)

"""Links that open the mini-program from outside: wxa/generate_urllink (server-apis-wechat.md 6)."""

import re
import secrets
from typing import Any

from sandbox.gateway import Call, Endpoint, Refused, ok

QUERY_CHARS, LONGEST_DAYS, PER_DAY = 1024, 30, 500_000
_PATH = re.compile(r"/?[A-Za-z0-9_\-]+(?:/[A-Za-z0-9_\-.]+)*")
_QUERY = re.compile(r"[A-Za-z0-9!#$&'()*+,/:;=?@\-._~%]*")


def generate_url_link(call: Call) -> dict[str, Any]:
    """wxa/generate_urllink: a link that lives 30 days at most."""
    world, body = call.world, call.body
    path, query = body.get("path") or "", body.get("query") or ""
    pages = world.config.miniprogram_pages
    if path and (not isinstance(path, str) or not _PATH.fullmatch(path) or (pages and path.lstrip("/") not in pages)):
        raise Refused(40165, "invalid weapp pagepath")
    if not isinstance(query, str) or len(query) > QUERY_CHARS or not _QUERY.fullmatch(query):
        raise Refused(40212, "invalid query")
    if body.get("env_version", "release") not in ("release", "trial", "develop"):
        raise Refused(85401, "invalid env_version")
    _check_expiry(body, world.clock.unix())
    day = world.clock.day()
    if world.wechat.day_counts.of("link", day) >= PER_DAY:
        raise Refused(44990, "reach max api daily quota limit")
    world.wechat.day_counts.add("link", day)
    return ok(url_link=f"https://wxaurl.cn/{secrets.token_urlsafe(8)}")


def _check_expiry(body: dict[str, Any], now: float) -> None:
    kind = body.get("expire_type", 0)
    if kind == 1:
        days = body.get("expire_interval", LONGEST_DAYS)
        if isinstance(days, bool) or not isinstance(days, int) or not 1 <= days <= LONGEST_DAYS:
            raise Refused(85402, "invalid expire_interval")
    elif kind == 0:
        until = body.get("expire_time")
        good = isinstance(until, int) and not isinstance(until, bool) and now < until <= now + LONGEST_DAYS * 86_400
        if until is not None and not good:
            raise Refused(85401, "invalid expire_time")
    else:
        raise Refused(85401, "invalid expire_type")


ROUTES = (Endpoint("POST", "wxa/generate_urllink", generate_url_link),)

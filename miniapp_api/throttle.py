"""How often somebody may knock: logins and pages by address, everything else by session.

These numbers only stop floods; the rules about look-ups are the domain's. Fixed windows of a minute, counted in the
storage of `Api`. When that storage is away, requests pass and the log says so: a counter must not close the door.
"""

import structlog
from flask import request
from limits import RateLimitItem, RateLimitItemPerMinute
from limits.strategies import FixedWindowRateLimiter

from miniapp_api.api import current_api
from miniapp_api.problems import DoorError

log = structlog.get_logger(__name__)

LOGINS_PER_ADDRESS = RateLimitItemPerMinute(60)
#: More than logins: a whole office opens pages from one address.
PAGES_PER_ADDRESS = RateLimitItemPerMinute(600)
REQUESTS_PER_SESSION = RateLimitItemPerMinute(600)
#: Fewer than requests: each may cost a second of decoding.
UPLOADS_PER_SESSION = RateLimitItemPerMinute(40)
#: Fewer still: each may read and write thousands of rows.
EXPORTS_PER_SESSION = RateLimitItemPerMinute(12)
#: Each may bring thousands of rows.
REQUESTS_PER_PROGRAM = RateLimitItemPerMinute(120)


def count_login() -> None:
    """Count a login by the caller's address (behind a proxy the app must be told, see werkzeug's ProxyFix)."""
    _count(LOGINS_PER_ADDRESS, "login", request.remote_addr or "unknown")


def count_page() -> None:
    """Count a page that wants to be signed, by the caller's address."""
    _count(PAGES_PER_ADDRESS, "page", request.remote_addr or "unknown")


def count_request(session_id: int) -> None:
    """Count a request of a session."""
    _count(REQUESTS_PER_SESSION, "session", str(session_id))


def count_upload(session_id: int) -> None:
    """Count a file that a session hands in."""
    _count(UPLOADS_PER_SESSION, "upload", str(session_id))


def count_export(session_id: int) -> None:
    """Count a workbook that a session asks for."""
    _count(EXPORTS_PER_SESSION, "export", str(session_id))


def count_program(client_id: int) -> None:
    """Count a request of a program."""
    _count(REQUESTS_PER_PROGRAM, "program", str(client_id))


def _count(limit: RateLimitItem, kind: str, who: str) -> None:
    storage = current_api().storage
    limiter = FixedWindowRateLimiter(storage)
    try:
        allowed = limiter.hit(limit, kind, who)
    except storage.base_exceptions as error:
        log.warning("throttle_unavailable", error=type(error).__name__)
        return
    if not allowed:
        raise DoorError("too_many_requests", retry_after_s=limit.get_expiry())

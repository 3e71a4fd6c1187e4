"""Around every request of the API: its id, its size, its headers, its time.

The id of a request is on every line of its log, in the actor (so on audit and outbox rows) and in the answer; a
client or proxy may choose it.
"""

import re
import secrets
from time import perf_counter

import structlog
from flask import Flask, Response, g, request

from miniapp_api.api import current_api, is_api_path

log = structlog.get_logger(__name__)

#: No body of the API is anywhere near this; the platform's own limit for a request is 1 MiB.
BODY_LIMIT_BYTES = 256 * 1024

#: What may pass as a request id from outside; anything else could forge lines of a log.
_SANE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{7,63}")

#: On every answer: nothing is kept by caches, guessed by browsers, framed or passed on.
SECURITY_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}


def surround(app: Flask) -> None:
    """Hang the hooks on an app; they leave the app's other doors alone."""
    app.before_request(_begin)
    app.after_request(_end)
    app.teardown_request(_forget)


def _begin() -> None:
    if is_api_path(request.path):
        g.started = perf_counter()
        given = request.headers.get("X-Request-Id", "")
        g.request_id = given if _SANE_ID.fullmatch(given) else secrets.token_hex(8)
        structlog.contextvars.bind_contextvars(request_id=g.request_id)
        request.max_content_length = BODY_LIMIT_BYTES


def _end(response: Response) -> Response:
    if is_api_path(request.path):
        response.headers["X-Request-Id"] = g.request_id
        for name, value in SECURITY_HEADERS.items():
            response.headers.setdefault(name, value)
        route = str(request.url_rule) if request.url_rule is not None else "unknown"
        seconds = perf_counter() - g.started
        if request.method not in ("GET", "HEAD", "OPTIONS"):
            # The other end of the request id that stands on audit and outbox rows.
            log.info("request_answered", route=route, status=response.status_code, ms=round(seconds * 1000))
        observer = current_api().observer
        if observer is not None:
            observer(route, request.method, response.status_code, seconds)
    return response


def _forget(_error: BaseException | None) -> None:
    if is_api_path(request.path):
        structlog.contextvars.unbind_contextvars("request_id")

"""The callback addresses as WSGI, in front of the other doors of the same application.

A callback needs a query and a body and nothing else of what a web framework prepares for every request: of the time
that one takes to be verified, stored and answered, Flask's part was a third (docs/benchmarks.md). Whatever has another
address goes on to the application behind.
"""

import random
from collections.abc import Callable, Iterable, Mapping
from time import perf_counter
from typing import Literal
from urllib.parse import parse_qsl
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from werkzeug.exceptions import HTTPException
from werkzeug.wsgi import get_input_stream

from bot.callback import Answer, Callbacks, refused
from platforms.callback import MAX_BODY_BYTES

Platform = Literal["wecom", "miniprogram"]

#: Told (platform, method, status, seconds) after each callback.
Observer = Callable[[str, str, int, float], None]

_METHODS = ("GET", "POST")
_STATUS = {200: "200 OK", 403: "403 Forbidden", 503: "503 Service Unavailable"}


def callback_door(
    behind: WSGIApplication, callbacks: Callbacks, addresses: Mapping[str, Platform], observe: Observer
) -> WSGIApplication:
    """An application that answers at `addresses` (path → platform) and leaves everything else to `behind`."""

    def door(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        platform = addresses.get(environ["PATH_INFO"])
        if platform is None:
            return behind(environ, start_response)
        method = environ["REQUEST_METHOD"]
        if method not in _METHODS:
            start_response("405 Method Not Allowed", [("Allow", ", ".join(_METHODS)), ("Content-Length", "0")])
            return []
        started = perf_counter()
        answer = _answer(callbacks, platform, environ)
        observe(platform, method, answer.status, perf_counter() - started)
        headers = [("Content-Type", answer.content_type), ("Content-Length", str(len(answer.body)))]
        start_response(_STATUS[answer.status], headers)
        return [answer.body]

    return door


def _answer(callbacks: Callbacks, platform: Platform, environ: WSGIEnvironment) -> Answer:
    args = dict(parse_qsl(environ.get("QUERY_STRING", ""), keep_blank_values=True))
    # Not a secret: asking the system for randomness lets go of the interpreter.
    request_id = f"{random.getrandbits(64):016x}"
    if environ["REQUEST_METHOD"] == "GET":
        return callbacks.verify(platform, args, request_id=request_id)
    try:
        body = _body(environ)
    except HTTPException as error:
        return refused(platform, f"body not read: {error.name}", request_id)
    if platform == "wecom":
        return callbacks.receive_wecom(args, body, request_id=request_id)
    return callbacks.receive_miniprogram(args, body, environ.get("CONTENT_TYPE", ""), request_id=request_id)


def _body(environ: WSGIEnvironment) -> bytes:
    """The body; raises HTTPException when it is too big.

    When its length is told, in one read if it is there: each read lets go of the interpreter, and other threads take
    it. A body that ends early is refused by whoever parses it.
    """
    length = environ.get("CONTENT_LENGTH") or ""
    if len(length) < 8 and length.isascii() and length.isdigit() and int(length) <= MAX_BODY_BYTES:
        body: bytes = environ["wsgi.input"].read(int(length))
        while len(body) < int(length) and (more := environ["wsgi.input"].read(int(length) - len(body))):
            body += more
        return body
    return get_input_stream(environ, max_content_length=MAX_BODY_BYTES).read()

"""The Flask application: the browser page, the control calls, and the two platforms side by side.

Control calls get their JSON body as a dict and answer a dict; bad input is a 400 with a sentence.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from flask import Flask, Response, jsonify, request, send_from_directory
from werkzeug.exceptions import HTTPException

from sandbox.checks import BadInput
from sandbox.control import people
from sandbox.world import World

STATIC = Path(__file__).parent / "static"
#: Largest body taken, above the 20 MB of a media file (server-apis-wecom.md 3).
MAX_BODY = 32 * 1024 * 1024

ControlHandler = Callable[..., dict[str, Any]]


def create_app(world: World) -> Flask:
    """The WSGI application of one world."""
    app = Flask("sandbox", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    _add_pages(app, world)
    for method, path, handler in people.ROUTES:
        _add_control(app, world, method, path, handler)
    app.register_error_handler(BadInput, _bad_input)
    app.register_error_handler(HTTPException, _http_error)
    return app


def _add_pages(app: Flask, world: World) -> None:
    def index() -> Response:
        return send_from_directory(STATIC, "index.html")

    def static_file(path: str) -> Response:
        return send_from_directory(STATIC, path)

    def events() -> Response:
        return Response(world.hub.stream(), mimetype="text/event-stream", headers={"Cache-Control": "no-store"})

    app.add_url_rule("/", view_func=index)
    app.add_url_rule("/static/<path:path>", view_func=static_file)
    app.add_url_rule("/sandbox/events", view_func=events)


def _add_control(app: Flask, world: World, method: str, path: str, handler: ControlHandler) -> None:
    def view(**params: str) -> Response:
        body = {} if request.method == "GET" else read_json()
        with world.lock:
            return jsonify(handler(world, body, **params))

    app.add_url_rule("/sandbox" + path, f"{method} {path}", view, methods=[method])


def read_json() -> dict[str, Any]:
    """The request's JSON object; an empty body is an empty object, anything else is BadInput."""
    raw = request.get_data(cache=False)
    if not raw.strip():
        return {}
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError):
        raise BadInput("the body is not JSON") from None
    if not isinstance(body, dict):
        raise BadInput("the body must be a JSON object")
    return body


def _bad_input(error: BadInput) -> tuple[Response, int]:
    return jsonify({"error": error.sentence}), error.status


def _http_error(error: HTTPException) -> tuple[Response, int]:
    return jsonify({"error": error.description or error.name}), error.code or 500

"""The Flask application: the browser page, the control calls, and the two platforms side by side.

Control handlers get their JSON body as a dict and answer a dict, under the world's lock; a delivery in the
answer is waited for after the lock was given back. Bad input is a 400 with a sentence.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from flask import Flask, Response, jsonify, request, send_from_directory
from werkzeug.exceptions import HTTPException, NotFound

from sandbox import gateway
from sandbox.checks import BadInput
from sandbox.control import approvals, knobs, net, people, phones, reach
from sandbox.deliveries import Delivery
from sandbox.files import served
from sandbox.pusher import TRIES, Channel
from sandbox.wechat.routes import WECHAT
from sandbox.wecom.routes import WECOM
from sandbox.wecom.state import Media
from sandbox.world import World

STATIC = Path(__file__).parent / "static"
#: Largest body taken, above the 20 MB of a media file (server-apis-wecom.md 3).
MAX_BODY = 32 * 1024 * 1024
#: A control call waits this much longer than all tries can take.
_WAIT_MARGIN_S = 5

ControlHandler = Callable[..., dict[str, Any]]


def create_app(world: World) -> Flask:
    """The WSGI application of one world."""
    app = Flask("sandbox", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    _add_pages(app, world)
    _add_files(app, world)
    for routes in (people.ROUTES, phones.ROUTES, approvals.ROUTES, reach.ROUTES, knobs.ROUTES):
        for method, path, handler in routes:
            _add_control(app, world, method, path, handler)
    _add_callbacks(app, world)
    net.mount(app, world)
    gateway.mount(app, world, WECOM)
    gateway.mount(app, world, WECHAT)
    app.register_error_handler(BadInput, _bad_input)
    app.register_error_handler(HTTPException, _http_error)
    return app


def _add_pages(app: Flask, world: World) -> None:
    def index() -> Response:
        return send_from_directory(STATIC, "index.html")

    def static_file(path: str) -> Response:
        return served(STATIC, path)

    def events() -> Response:
        stream = world.hub.stream()
        return Response(stream, mimetype="text/event-stream", headers={"Cache-Control": "no-store"})

    app.add_url_rule("/", view_func=index)
    app.add_url_rule("/static/<path:path>", view_func=static_file)
    app.add_url_rule("/sandbox/events", view_func=events)


def _add_files(app: Flask, world: World) -> None:
    """Media for the page, without a token: `/sandbox/media/<id>` and the addresses of media/uploadimg."""

    def show(table: str, name: str) -> Response:
        with world.lock:
            found: Media | None = getattr(world.wecom, table).get(name)
        if found is None:
            raise NotFound
        return Response(found.content, mimetype=found.content_type, headers={"X-Content-Type-Options": "nosniff"})

    app.add_url_rule("/sandbox/media/<name>", "media", lambda name: show("media", name))
    app.add_url_rule("/sandbox/images/<name>", "images", lambda name: show("images", name))


def _add_control(app: Flask, world: World, method: str, path: str, handler: ControlHandler) -> None:
    def view(**params: str) -> Response:
        body = _read_body() if method == "POST" else {}
        with world.lock:
            answer = handler(world, body, **params)
        return jsonify(_with_delivery(world, answer))

    app.add_url_rule("/sandbox" + path, f"{method} {path}", view, methods=[method])


def _with_delivery(world: World, answer: dict[str, Any]) -> dict[str, Any]:
    delivery = answer.get("delivery")
    if not isinstance(delivery, Delivery):
        return answer
    if request.args.get("wait", "1") not in ("0", "false"):
        _wait(world, delivery)
    with world.lock:
        return answer | {"delivery": delivery.public()}


def _wait(world: World, delivery: Delivery) -> None:
    if delivery.state != "held":
        delivery.ended.wait(TRIES * world.config.callback_deadline_s + _WAIT_MARGIN_S)


def _add_callbacks(app: Flask, world: World) -> None:
    """What waits for the product, and so must not run under the lock: the product may call us meanwhile."""

    def deliveries() -> Response:
        with world.lock:
            known = world.pusher.deliveries()
        if request.args.get("settle", "0") not in ("0", "false"):
            for delivery in known:
                _wait(world, delivery)
        with world.lock:
            return jsonify({"deliveries": [delivery.public() for delivery in known]})

    def verify() -> Response:
        channels: dict[str, Channel] = world.pusher.channels
        return jsonify({name: channel.verify() for name, channel in channels.items()})

    app.add_url_rule("/sandbox/deliveries", view_func=deliveries)
    app.add_url_rule("/sandbox/verify", view_func=verify, methods=["POST"])


def _read_body() -> dict[str, Any]:
    body = gateway.parse_object(request.get_data(cache=False))
    if body is None:
        raise BadInput("the body must be a JSON object in UTF-8")
    return body


def _bad_input(error: BadInput) -> tuple[Response, int]:
    return jsonify({"error": error.sentence}), error.status


def _http_error(error: HTTPException) -> tuple[Response, int]:
    return jsonify({"error": error.description or error.name}), error.code or 500

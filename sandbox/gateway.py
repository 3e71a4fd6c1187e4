"""What every platform endpoint passes through: fault, frequency, access token, handler, error shape, log.

An endpoint is a row `Endpoint(method, path, handler)`; its handler is `(Call) -> dict | Response`, runs under
the world's lock and refuses with `Refused(errcode, sentence)`. Both platforms answer HTTP 200 with `errcode`;
sources: server-apis-wecom.md, server-apis-wechat.md, errors-and-limits.md 1 and 4.
"""

import json
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from flask import Flask, Response, request
from werkzeug.datastructures import FileStorage

from sandbox.checks import is_too_deep
from sandbox.faults import Fault
from sandbox.world import World


class Refused(Exception):
    """A platform's refusal; `fields` are added to the answer (e.g. `invaliduser`)."""

    def __init__(self, errcode: int, errmsg: str, **fields: Any) -> None:
        super().__init__(errmsg)
        self.errcode = errcode
        self.errmsg = errmsg
        self.fields = fields


@dataclass(frozen=True)
class Call:
    """One API call as a handler sees it. `json_broken`: the body was not a JSON object and reads as {}."""

    world: World
    query: Mapping[str, str]
    body: dict[str, Any]
    files: Mapping[str, FileStorage] = field(default_factory=dict)
    json_broken: bool = False
    base_url: str = ""


Handler = Callable[[Call], dict[str, Any] | Response]


@dataclass(frozen=True)
class Endpoint:
    """`needs_token`: refuses without a good access token. `counted`: falls under the base frequency."""

    method: str
    path: str
    handler: Handler
    needs_token: bool = True
    counted: bool = True


@dataclass(frozen=True)
class Platform:
    """One platform's endpoints and manners.

    `check_token(world, value)` gives 0 or an errcode; `explain(errcode, errmsg, address)` the full errmsg;
    `broken_json` is the errcode for an unreadable body, None where the platform reads on with an empty one.
    """

    prefix: str
    endpoints: tuple[Endpoint, ...]
    check_token: Callable[[World, str], int]
    explain: Callable[[int, str, str], str]
    broken_json: int | None


#: errmsg for faults that name none, and for the gateway's own refusals.
ERRMSG = {
    -1: "system busy",
    40001: "invalid credential, access_token is invalid or not latest",
    40014: "invalid access_token",
    40066: "invalid url",
    41001: "access_token missing",
    42001: "access_token expired",
    43001: "require GET method",
    43002: "require POST method",
    45009: "api freq out of limit",
    45033: "api concurrent out of limit",
    47001: "data format error",
    60020: "not allow to access from your ip",
}


def mount(app: Flask, world: World, platform: Platform) -> None:
    """Serve all endpoints of a platform below its prefix."""
    table = {(row.method, row.path): row for row in platform.endpoints}
    paths = {row.path: row.method for row in platform.endpoints}

    def view(path: str) -> Response:
        endpoint = table.get((request.method, path))
        unknown = 40066 if path not in paths else 43001 if paths[path] == "GET" else 43002
        return _answer(world, platform, endpoint, path, unknown)

    app.add_url_rule(f"{platform.prefix}/<path:path>", platform.prefix, view, methods=["GET", "POST"])


def _answer(world: World, platform: Platform, endpoint: Endpoint | None, path: str, unknown: int) -> Response:
    call = _read_call(world)
    with world.lock:
        fault = world.faults.take(path)
    if fault is not None and fault.delay_ms:
        world.stopping.wait(fault.delay_ms / 1000)
    if fault is None or not fault.spoils or fault.after:
        answer = _ask(platform, endpoint, call, unknown)
    if fault is not None and fault.spoils:
        answer = _spoil(platform, fault)
    api = f"{platform.prefix}/{path}"
    with world.lock:
        world.journal.add(_log_entry(call, api, answer, fault))
    if fault is not None and fault.drop:
        _cut_connection()
    return answer


def _ask(platform: Platform, endpoint: Endpoint | None, call: Call, unknown: int) -> Response:
    try:
        with call.world.lock:
            if endpoint is None:
                raise Refused(unknown, ERRMSG[unknown])
            _admit(platform, endpoint, call)
            result = endpoint.handler(call)
    except Refused as refusal:
        return _refusal(platform, refusal, call.json_broken)
    return result if isinstance(result, Response) else _json(result)


def _admit(platform: Platform, endpoint: Endpoint, call: Call) -> None:
    world = call.world
    now = world.clock.unix()
    if endpoint.counted and not world.admit(platform.prefix + endpoint.path, request.remote_addr or "", now):
        raise Refused(45009, ERRMSG[45009])
    if endpoint.needs_token:
        token = call.query.get("access_token", "")
        errcode = platform.check_token(world, token) if token else 41001
        if errcode:
            raise Refused(errcode, ERRMSG[errcode])
    if call.json_broken and platform.broken_json is not None:
        raise Refused(platform.broken_json, ERRMSG[platform.broken_json])


def _read_call(world: World) -> Call:
    query = {key: request.args[key] for key in request.args}
    empty = Call(world, query, {}, base_url=request.host_url.rstrip("/"))
    if request.method == "GET":
        return empty
    if request.mimetype == "multipart/form-data":
        return replace(empty, files=request.files)
    body = parse_object(request.get_data(cache=False))
    return replace(empty, body=body or {}, json_broken=body is None)


def parse_object(raw: bytes) -> dict[str, Any] | None:
    """The JSON object in `raw` (nothing = {}), or None when it is none or holds half a character."""
    if not raw.strip():
        return {}
    try:
        body = json.loads(raw, parse_constant=_no_number)
        if b"\\ud" in raw.lower():
            json.dumps(body, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) and not is_too_deep(body) else None


def _no_number(word: str) -> None:
    raise ValueError(f"{word} is no JSON")


def _refusal(platform: Platform, refusal: Refused, json_broken: bool = False) -> Response:
    errmsg = platform.explain(refusal.errcode, refusal.errmsg, request.remote_addr or "127.0.0.1")
    if json_broken and platform.broken_json is None:
        errmsg += ". Warning: wrong json format. "
    return _json({"errcode": refusal.errcode, "errmsg": errmsg} | refusal.fields)


def _spoil(platform: Platform, fault: Fault) -> Response:
    if fault.errcode is None:
        return Response("upstream trouble", status=fault.http_status, mimetype="text/html")
    errmsg = fault.errmsg or ERRMSG.get(fault.errcode, "invalid parameter")
    answer = _refusal(platform, Refused(fault.errcode, errmsg))
    answer.status_code = fault.http_status
    return answer


def _json(payload: Mapping[str, Any]) -> Response:
    return Response(json.dumps(payload, ensure_ascii=False), mimetype="application/json")


def _cut_connection() -> None:
    # The server hands its socket over in the environ; the caller sees the connection end without an answer.
    connection = request.environ.get("werkzeug.socket")
    if connection is not None:
        try:
            connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            return


def _log_entry(call: Call, api: str, answer: Response, fault: Fault | None) -> dict[str, Any]:
    # A file that media/get hands out is no JSON answer, even when the file is JSON.
    is_file = "Content-Disposition" in answer.headers or answer.mimetype != "application/json"
    errcode = None if is_file else json.loads(answer.get_data()).get("errcode", 0)
    files = {name: {"filename": part.filename, "type": part.mimetype} for name, part in call.files.items()}
    return {
        "at": round(call.world.clock.unix(), 3),
        "method": request.method,
        "path": api,
        "query": dict(call.query),
        "body": files or call.body,
        "errcode": errcode,
        "http_status": None if fault is not None and fault.drop else answer.status_code,
        "fault": fault is not None,
    }


def ok(**fields: Any) -> dict[str, Any]:
    """A success in the usual shape."""
    return {"errcode": 0, "errmsg": "ok"} | fields

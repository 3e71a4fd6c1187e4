"""Refusals as problem+json (RFC 9457): a stable code for the client, a Chinese sentence for the person.

What the domain refuses is worded in `channel.errors`; `PROBLEMS` words what only HTTP knows. A refusal explains
nothing to an attacker; the log gets the code, the names of the fields and the request id, never a value.
"""

from collections.abc import Mapping
from http import HTTPStatus

import structlog
from flask import Flask, Response, current_app, g, request
from flask_openapi3.blueprint import APIBlueprint
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from channel.errors import (
    SENTENCES,
    ChannelError,
    Conflict,
    Exhausted,
    Forbidden,
    Invalid,
    NotFound,
    Unauthorised,
)
from miniapp_api.answers import Answer, framed
from miniapp_api.api import PREFIX, is_api_path

log = structlog.get_logger(__name__)

#: Class of a refusal by the domain → HTTP status.
STATUSES: Mapping[type[ChannelError], int] = {
    Unauthorised: 401,
    Forbidden: 403,
    NotFound: 404,
    Conflict: 409,
    Invalid: 422,
    Exhausted: 429,
}

#: Code → status and sentence of what the door itself refuses.
PROBLEMS: Mapping[str, tuple[int, str]] = {
    "bad_request": (400, "请求无法识别，请更新小程序后再试。"),
    "bad_json": (400, "提交的内容无法识别，请更新小程序后再试。"),
    "bad_key": (400, "缺少提交编号，请更新小程序后再试。"),
    "unknown_path": (404, "没有这个页面，请更新小程序后再试。"),
    "wrong_method": (405, "不支持这个操作，请更新小程序后再试。"),
    "too_large": (413, "提交的内容太多，请删减后再试。"),
    "file_too_large": (413, "文件不能超过 8 MB，请压缩后再传。"),
    "wrong_content_type": (415, "提交的格式不对，请更新小程序后再试。"),
    "phone_code_refused": (422, "手机号授权已失效，请再点一次获取手机号。"),
    "too_many_requests": (429, "操作太频繁，请稍等一分钟再试。"),
    "internal_error": (500, "出了点问题，我们已经记录，请稍后再试。"),
    "busy": (503, "系统正忙，请稍后再试。"),
    "platform_unavailable": (503, "微信暂时没有回应，请稍后再试。"),
}

#: Status of an exception of HTTP itself → code; any other 4xx is a bad request.
HTTP_CODES: Mapping[int, str] = {
    400: "bad_json",
    404: "unknown_path",
    405: "wrong_method",
    413: "too_large",
    415: "wrong_content_type",
    500: "internal_error",
}

#: When a client may try again after the database was busy.
BUSY_RETRY_S = 1


class DoorError(Exception):
    """A refusal by the door itself: a code of PROBLEMS, and when trying again makes sense."""

    def __init__(self, code: str, *, retry_after_s: float | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.retry_after_s = retry_after_s


def problem(
    status: int,
    code: str,
    message: str,
    *,
    fields: Mapping[str, str] | None = None,
    facts: Mapping[str, str | None] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """A refusal in the shape of RFC 9457, noted in the log.

    `fields` maps names to sentences; `facts` is what the code is about, such as the number of a registration.
    """
    log.info("request_refused", status=status, code=code, fields=sorted(fields or {})[:10], route=_route())
    body = {
        "type": f"{PREFIX}/docs#{code}",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "code": code,
        "message": message,
        "fields": dict(fields or {}),
        "request_id": g.get("request_id", ""),
        **({"facts": dict(facts)} if facts else {}),
    }
    return Answer(status, body, headers)


def refusal(error: ChannelError) -> Answer:
    """What a refusal by the domain looks like on the wire."""
    status = next(STATUSES[kind] for kind in type(error).__mro__ if kind in STATUSES)
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else None
    return problem(
        status, error.code, error.sentence, fields=error.field_sentences(), facts=error.facts, headers=headers
    )


def door_problem(code: str, *, retry_after_s: float | None = None, headers: Mapping[str, str] | None = None) -> Answer:
    """What a refusal by the door looks like on the wire."""
    status, message = PROBLEMS[code]
    if retry_after_s is not None:
        headers = {**(headers or {}), "Retry-After": str(max(1, round(retry_after_s)))}
    return problem(status, code, message, headers=headers)


def codes() -> dict[str, str]:
    """Every code a client can meet → its sentence (braces are filled from `facts`), for the document."""
    return {**SENTENCES, **{code: message for code, (_, message) in PROBLEMS.items()}}


def handle_in(blueprint: APIBlueprint) -> None:
    """Turn what the routes of a blueprint raise into problems."""
    blueprint.register_error_handler(ChannelError, _on_channel_error)
    blueprint.register_error_handler(DoorError, _on_door_error)
    for error in (OperationalError, PoolTimeoutError):
        blueprint.register_error_handler(error, _on_busy_database)
    blueprint.register_error_handler(Exception, _on_unexpected)


def handle_http_errors(app: Flask) -> None:
    """Turn what HTTP itself refuses under the API's prefix into problems; other doors keep their own."""
    app.register_error_handler(HTTPException, _on_http_error)


def _on_channel_error(error: ChannelError) -> Response:
    return framed(refusal(error))


def _on_door_error(error: DoorError) -> Response:
    return framed(door_problem(error.code, retry_after_s=error.retry_after_s))


def _on_busy_database(error: Exception) -> Response:
    log.warning("database_busy", exc_info=error, route=_route())
    return framed(door_problem("busy", retry_after_s=BUSY_RETRY_S))


def _on_unexpected(error: Exception) -> Response | HTTPException:
    """The edge of the room: everything was rolled back. Tests want to see the error itself."""
    if isinstance(error, HTTPException):
        return _on_http_error(error)
    if current_app.testing:
        raise error
    log.error("request_failed", exc_info=error, route=_route())
    return framed(door_problem("internal_error"))


def _on_http_error(error: HTTPException) -> Response | HTTPException:
    if not is_api_path(request.path) or error.code is None or error.code < 400:
        return error
    methods = error.valid_methods if isinstance(error, MethodNotAllowed) else None
    headers = {"Allow": ", ".join(sorted(methods))} if methods else None
    return framed(door_problem(HTTP_CODES.get(error.code, "bad_request"), headers=headers))


def _route() -> str:
    return str(request.url_rule) if request.url_rule is not None else "unknown"

"""How a noun's routes are put together: address, guards, problems and what every operation documents."""

from collections.abc import Callable
from typing import Any

from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag

from miniapp_api.api import PREFIX
from miniapp_api.bodies import check_body
from miniapp_api.problems import handle_in
from miniapp_api.schemas.problem import Problem
from miniapp_api.session import authenticate

#: Name of the bearer token in the document.
SECURITY_SCHEME = "session"
#: Name of the key of a program.
PROGRAM_SCHEME = "program"

#: Status → when it is answered, in the words of the document.
REFUSALS = {
    400: "The body is not JSON, or the Idempotency-Key is missing or unusable.",
    401: "Nobody is logged in (any more). Log in again and repeat.",
    403: "Known, but not allowed: not bound to a dealer, or not a dealer's contact.",
    404: "Not there, or not yours.",
    409: "The state of the world does not allow it; `code` and `facts` say why.",
    413: "The body is larger than 256 KiB, or a file than 8 MB.",
    415: "The body is not application/json, or a file not in multipart/form-data.",
    422: "Some values cannot be accepted; `fields` has a sentence for each.",
    429: "A limit is used up; `code` says which.",
    500: "Our fault; the log has it under `request_id`.",
    503: "The database or the platform is busy; repeat after `Retry-After` seconds, with the same key.",
}
_ALWAYS = (401, 429, 500, 503)
#: Statuses that can say when to try again.
_LATER = (429, 503)
_RETRY = {"Retry-After": {"description": "Seconds; absent when waiting does not help.", "schema": {"type": "integer"}}}
_WITH_BODY = (400, 413, 415, 422)


def blueprint(
    noun: str,
    description: str,
    *,
    guard: Callable[[], None] = authenticate,
    scheme: str = "",
    check: Callable[[], None] = check_body,
) -> APIBlueprint:
    """An empty blueprint of a noun; `guard` and then `check` run before the values of a request are read.

    `scheme` names what another guard than `authenticate` asks for; empty: nothing.
    """
    asked = SECURITY_SCHEME if guard is authenticate else scheme
    routes = APIBlueprint(
        noun,
        __name__,
        url_prefix=PREFIX,
        abp_tags=[Tag(name=noun, description=description)],
        abp_security=[{asked: []}] if asked else [],
        abp_responses=refusals(*_ALWAYS),
        operation_id_callback=lambda *, name, **_: name,
    )
    routes.before_request(guard)
    routes.before_request(check)
    handle_in(routes)
    return routes


def refusals(*statuses: int, body: bool = False) -> dict[str | int, Any]:
    """Documented problems of an operation; `body` adds those of every body."""
    schema = {"$ref": f"#/components/schemas/{Problem.__name__}"}
    content = {"application/problem+json": {"schema": schema}}
    wanted = sorted({*statuses, *(_WITH_BODY if body else ())})
    return {
        status: {
            "description": REFUSALS[status],
            "content": content,
            **({"headers": _RETRY} if status in _LATER else {}),
        }
        for status in wanted
    }

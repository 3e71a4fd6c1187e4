"""What a route gives back, before and after it is bytes.

An `Answer` is plain data, so that it can be stored for a repetition and framed twice alike.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import Response
from pydantic import BaseModel


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer: status, JSON values (None for no content) and further headers."""

    status: int
    body: Mapping[str, Any] | None = None
    headers: Mapping[str, str] | None = None


def answer(status: int, model: BaseModel) -> Answer:
    """An answer with a schema's JSON values."""
    return Answer(status, model.model_dump(mode="json"))


def no_content() -> Answer:
    """204: done, and nothing to say."""
    return Answer(204)


def framed(given: Answer) -> Response:
    """The answer on the wire; refusals are application/problem+json (RFC 9457)."""
    if given.body is None:
        response = Response(status=given.status)
        del response.headers["Content-Type"]
    else:
        text = json.dumps(given.body, ensure_ascii=False, separators=(",", ":"))
        mimetype = "application/problem+json" if given.status >= 400 else "application/json"
        response = Response(text, given.status, mimetype=mimetype)
    response.headers.update(given.headers or {})
    return response

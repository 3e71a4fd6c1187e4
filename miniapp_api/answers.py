"""What a route gives back, before and after it is bytes.

An `Answer` is plain data, so that it can be stored for a repetition and framed twice alike.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from flask import Response
from pydantic import BaseModel

#: Media type of .xlsx.
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

#: Media type of .svg.
DRAWING = "image/svg+xml"


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer: status, JSON values (None for no content) and further headers; or the bytes of a file."""

    status: int
    body: Mapping[str, Any] | None = None
    headers: Mapping[str, str] | None = None
    content: bytes | None = None


def answer(status: int, model: BaseModel) -> Answer:
    """An answer with a schema's JSON values."""
    return Answer(status, model.model_dump(mode="json"))


def no_content() -> Answer:
    """204: done, and nothing to say."""
    return Answer(204)


def file_answer(content: bytes, media_type: str, name: str) -> Answer:
    """A file that never changes, to be kept by the asker's own device for a while and by nobody on the way.

    Pictures are shown; whatever else a file is, it is saved and not opened in the name of this address.
    """
    disposition = "inline" if media_type.startswith("image/") else "attachment"
    headers = {
        "Content-Type": media_type,
        "Content-Disposition": f'{disposition}; filename="{name}"',
        "Cache-Control": "private, max-age=3600",
        "Vary": "Authorization",
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    }
    return Answer(200, headers=headers, content=content)


def fresh_file(content: bytes, media_type: str, name: str) -> Answer:
    """A file that is made anew each time; nobody keeps it. `name` may be Chinese."""
    headers = {
        "Content-Type": media_type,
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}",
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    }
    return Answer(200, headers=headers, content=content)


def framed(given: Answer) -> Response:
    """The answer on the wire; refusals are application/problem+json (RFC 9457)."""
    if given.content is not None:
        response = Response(given.content, given.status)
    elif given.body is None:
        response = Response(status=given.status)
        del response.headers["Content-Type"]
    else:
        text = json.dumps(given.body, ensure_ascii=False, separators=(",", ":"))
        mimetype = "application/problem+json" if given.status >= 400 else "application/json"
        response = Response(text, given.status, mimetype=mimetype)
    response.headers.update(given.headers or {})
    return response

"""Bodies as they arrive: JSON objects, strictly; and files, no larger than they may be.

Python's parser accepts NaN and gives up on deep nesting with an error of its own kind; both are simply not JSON here.
"""

import json
from typing import Any, NoReturn

from flask import request
from flask.json.provider import DefaultJSONProvider

from channel.attachments.checks import FILE_LIMIT
from miniapp_api.problems import DoorError
from miniapp_api.session import current_login
from miniapp_api.throttle import count_upload

#: A form with one file, and what frames it.
UPLOAD_LIMIT_BYTES = FILE_LIMIT + 64 * 1024
_UPLOAD_PARTS = 4


class StrictJSON(DefaultJSONProvider):
    """Flask's JSON without NaN and Infinity, and without a way to exhaust the stack."""

    sort_keys = False
    ensure_ascii = False

    def loads(self, s: str | bytes, **kwargs: Any) -> Any:
        """The value of a JSON text; ValueError for anything else."""
        try:
            return json.loads(s, parse_constant=_no_constant, **kwargs)
        except RecursionError:
            raise ValueError("nested too deeply") from None


def check_body() -> None:
    """Refuse a body that is not a JSON object, before its values are looked at (400, 413, 415)."""
    if request.method in ("POST", "PUT", "PATCH") and request.get_data() and not isinstance(request.get_json(), dict):
        raise DoorError("bad_json")


def check_upload() -> None:
    """Let a form with one file in, and refuse a larger one before it is read (413, 415)."""
    if request.method != "POST":
        return
    count_upload(current_login().session_id)
    if request.mimetype != "multipart/form-data":
        raise DoorError("wrong_content_type")
    request.max_content_length, request.max_form_parts = UPLOAD_LIMIT_BYTES, _UPLOAD_PARTS
    if request.content_length is not None and request.content_length > UPLOAD_LIMIT_BYTES:
        raise DoorError("file_too_large")


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")

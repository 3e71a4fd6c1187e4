"""Bodies as they arrive: JSON objects, strictly.

Python's parser accepts NaN and gives up on deep nesting with an error of its own kind; both are simply not JSON here.
"""

import json
from typing import Any, NoReturn

from flask import request
from flask.json.provider import DefaultJSONProvider

from miniapp_api.problems import DoorError


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


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")

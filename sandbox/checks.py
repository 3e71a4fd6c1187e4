"""Reading the JSON of a control call: every refusal is one English sentence and HTTP 400, never a 500."""

from typing import Any

_MISSING = object()
#: No message of either platform is nested anywhere near this deep.
DEEPEST = 40


class BadInput(Exception):
    """A control call that cannot be understood; `status` is the HTTP status of the answer."""

    def __init__(self, sentence: str, status: int = 400) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status


def is_too_deep(value: Any) -> bool:
    """Whether parsed JSON or XML is nested deeper than anything the platforms know."""
    layer = [value]
    for _ in range(DEEPEST):
        nested = [item for item in layer if isinstance(item, dict | list)]
        layer = [inner for item in nested for inner in (item.values() if isinstance(item, dict) else item)]
        if not layer:
            return False
    return True


def text(body: dict[str, Any], name: str, *, limit: int = 10_000) -> str:
    """A required, non-empty string of at most `limit` characters."""
    value = body.get(name)
    if not isinstance(value, str) or not value.strip():
        raise BadInput(f"{name!r} must be a non-empty string")
    if len(value) > limit:
        raise BadInput(f"{name!r} must not be longer than {limit} characters")
    return value


def optional_text(body: dict[str, Any], name: str) -> str:
    """A string, or "" when it is missing or null."""
    value = body.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadInput(f"{name!r} must be a string")
    return value


def flag(body: dict[str, Any], name: str, *, default: bool) -> bool:
    """A boolean, or the default when it is missing."""
    value = body.get(name, default)
    if not isinstance(value, bool):
        raise BadInput(f"{name!r} must be true or false")
    return value


def integer(body: dict[str, Any], name: str, *, default: int | None = None, low: int, high: int) -> int:
    """A whole number between `low` and `high`; required when there is no default."""
    value = body.get(name, _MISSING)
    if value is _MISSING and default is not None:
        return default
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise BadInput(f"{name!r} must be a whole number between {low} and {high}")
    return value


def number(body: dict[str, Any], name: str, *, low: float, high: float) -> float:
    """A required number between `low` and `high`."""
    value = body.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise BadInput(f"{name!r} must be a number between {low:g} and {high:g}")
    return float(value)


def objects(body: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """A list of JSON objects; missing means none."""
    value = body.get(name, [])
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise BadInput(f"{name!r} must be a list of objects")
    return value

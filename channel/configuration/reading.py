"""Reading one piece of JSON values as a `Part`: what is wrong comes as problems with paths, all at once."""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from channel.configuration.parts import Part, Problem

Kind = TypeVar("Kind", bound=Part)

#: More than so many problems are cut off: nobody reads on.
MOST_PROBLEMS = 200


def read_part(kind: type[Kind], data: object, path: str = "") -> tuple[Kind | None, list[Problem]]:
    """The part, or None with what is wrong; `path` is where it stands in the whole."""
    try:
        return kind.model_validate_json(_json(data)), []
    except RecursionError:
        return None, [Problem(path, "nested_too_deeply")]
    except ValidationError as error:
        return None, list(_unreadable(path, error))


def _json(value: object) -> str:
    """JSON text, so that lists become tuples and strings amounts while everything else is read strictly."""
    return json.dumps(value, default=_plain)


def _plain(value: object) -> object:
    # A Decimal of a file: as a number where it is one in JSON, too; amounts are judged by their digits.
    return float(value) if isinstance(value, Decimal) else str(value)


def _unreadable(path: str, error: ValidationError) -> Iterator[Problem]:
    """What pydantic says, without "too short" about a list whose items it could not read."""
    errors = error.errors(include_url=False, include_input=False)[:MOST_PROBLEMS]
    paths = [_path(path, item) for item in errors]
    for item, here in zip(errors, paths, strict=True):
        if item["type"] != "too_short" or not any(other.startswith(f"{here}[") for other in paths):
            yield Problem(here, item["type"], {name: str(value) for name, value in item.get("ctx", {}).items()})


def _path(path: str, error: ErrorDetails) -> str:
    """registrations.types[0].windows[1].days."""
    for part in error["loc"]:
        path += f"[{part}]" if isinstance(part, int) else f".{part[:40]}" if path else part[:40]
    return path

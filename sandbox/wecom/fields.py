"""Checking one field of a JSON object against a row of a table: present, a string, not too long.

A refusal names the field, as the platform's errmsg does.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sandbox.gateway import Refused

#: parameter out of range; errmsg tells which (errors-and-limits.md 2).
OUT_OF_RANGE = 40058


@dataclass(frozen=True)
class Field:
    """One string field. `unit` is "B" for bytes of UTF-8 or "C" for characters; limit 0 = any length."""

    name: str
    limit: int = 0
    unit: str = "B"
    required: bool = False
    at_least: int = 0
    over: int = OUT_OF_RANGE
    missing: int = OUT_OF_RANGE


def check_fields(given: dict[str, Any], rows: Iterable[Field], where: str) -> None:
    """Refuse the first field that breaks its row."""
    for row in rows:
        value = given.get(row.name)
        name = f"{where}.{row.name}"
        if value is None or value == "":
            if row.required:
                raise Refused(row.missing, f"{name} missing")
            continue
        if not isinstance(value, str):
            raise Refused(OUT_OF_RANGE, f"{name} must be a string")
        size = length(value, row.unit)
        if row.limit and size > row.limit:
            raise Refused(row.over, f"{name} exceed max length {row.limit}")
        if size < row.at_least:
            raise Refused(row.over, f"{name} less than min length {row.at_least}")


def length(value: str, unit: str) -> int:
    """Bytes of UTF-8 or characters."""
    return len(value.encode()) if unit == "B" else len(value)


def cut(value: str, limit_bytes: int) -> str:
    """At most so many bytes of UTF-8, without half a character at the end."""
    return value.encode()[:limit_bytes].decode(errors="ignore")


def as_object(value: Any, where: str) -> dict[str, Any]:
    """A JSON object, or a refusal."""
    if not isinstance(value, dict):
        raise Refused(OUT_OF_RANGE, f"{where} must be an object")
    return value


def as_list(value: Any, where: str, low: int, high: int, *, errcode: int = OUT_OF_RANGE) -> list[dict[str, Any]]:
    """A list of `low` to `high` JSON objects, or a refusal; a missing list is an empty one."""
    items = [] if value is None else value
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise Refused(OUT_OF_RANGE, f"{where} must be a list of objects")
    if not low <= len(items) <= high:
        raise Refused(errcode, f"{where} must have {low} to {high} items, not {len(items)}")
    return items


def as_int(value: Any, where: str, allowed: Iterable[int]) -> int:
    """A whole number (or its digits) out of `allowed`, or a refusal."""
    if isinstance(value, str) and value.lstrip("-").isdecimal():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or value not in allowed:
        raise Refused(OUT_OF_RANGE, f"{where} out of range")
    return value


def as_url(value: Any, where: str, limit: int = 2048) -> str:
    """An address with scheme http or https, or a refusal."""
    check_fields({where: value}, (Field(where, limit, required=True),), "url")
    if not str(value).startswith(("http://", "https://")):
        raise Refused(OUT_OF_RANGE, f"{where} must start with http:// or https://")
    return str(value)

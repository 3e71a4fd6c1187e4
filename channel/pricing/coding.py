"""Values of the engine as JSON and back: `of_json(Cart, to_json(cart)) == cart`.

A dataclass or named tuple is an object of its fields with its class under "is", by which a union is read. Decimals are
strings, instants ISO 8601, sets sorted lists.
"""

import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import datetime
from decimal import Decimal
from functools import cache
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from channel.pricing.tracing import Trace

Value = TypeVar("Value")


def to_json(value: Any) -> Any:
    """What `json.dumps` takes; defaults are written too, so that a later default changes nothing."""
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: to_json(each) for key, each in value.items()}
    if isinstance(value, frozenset):
        return sorted(value)
    kind: Any = type(value)
    if kind is tuple or kind is Trace:
        return [to_json(each) for each in value]
    return {"is": kind.__name__} | {name: to_json(getattr(value, name)) for name in _names(kind)}


def of_json(kind: type[Value], data: Any) -> Value:
    """The value of a class of this package that `to_json` wrote. Fields that are missing have their default.

    Raises ValueError, TypeError or KeyError for what `to_json` never writes.
    """
    read: Callable[[Any], Value] = _reader(cast(Any, kind))
    return read(data)


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return kind._fields if issubclass(kind, tuple) else tuple(each.name for each in fields(kind))


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """How values of a type are read, found out once for each type."""
    origin, inside = get_origin(kind), get_args(kind)
    if kind is Decimal:
        return Decimal
    if kind is datetime:
        return datetime.fromisoformat
    if origin in (Union, types.UnionType):
        return _union_reader(inside)
    if origin is Literal or kind in (str, int, bool):
        return _as_it_is
    if origin in (tuple, Sequence):
        return _many(inside[0], tuple)
    if origin is frozenset:
        return frozenset
    if is_dataclass(kind) or hasattr(kind, "_fields"):
        return _object_reader(kind)
    read = _reader(inside[1])
    return lambda data: {key: read(each) for key, each in data.items()}


def _as_it_is(data: Any) -> Any:
    return data


def _many(kind: Any, into: Callable[[Any], Any]) -> Callable[[Any], Any]:
    read = _reader(kind)
    return lambda data: into(map(read, data))


def _union_reader(inside: tuple[Any, ...]) -> Callable[[Any], Any]:
    """One of several classes by its name, or a value that may be null. Facts are text, numbers or null."""
    classes: dict[str, Any] = {each.__name__: each for each in inside if is_dataclass(each) and isinstance(each, type)}
    if len(classes) > 1:
        return lambda data: _reader(classes[data["is"]])(data)
    rest = [each for each in inside if each is not type(None)]
    if len(rest) > 1:
        return _as_it_is
    read = _reader(rest[0])
    return lambda data: None if data is None else read(data)


def _object_reader(kind: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    readers = {name: _reader(hints[name]) for name in _names(kind)}
    return lambda data: kind(**{name: read(data[name]) for name, read in readers.items() if name in data})

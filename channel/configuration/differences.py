"""What differs between two configurations, value by value. Pure.

Things with a code are compared by their code, so that moving or inserting one does not change all after it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, cast

from channel.configuration.labels import CHOICES, LABELS
from channel.configuration.parts import Part
from channel.configuration.whole import Configuration

#: Between the parts of a place as people read it.
_ARROW = " › "


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that differs."""

    #: Such as registrations.types[project].windows[0].days.
    path: str
    change: Literal["added", "removed", "changed", "reordered"]
    #: JSON values; None where there is none.
    before: Any
    after: Any
    #: Where and what, in Chinese.
    text: str


@dataclass(frozen=True, slots=True)
class _Place:
    path: str = ""
    words: tuple[str, ...] = ()

    def field(self, part: Part, name: str) -> "_Place":
        path = f"{self.path}.{name}" if self.path else name
        return _Place(path, (*self.words, LABELS.get(type(part).__name__, {}).get(name, name)))

    def item(self, key: object, word: str) -> "_Place":
        return _Place(f"{self.path}[{key}]", (*self.words, word))


def differences(before: Configuration, after: Configuration) -> list[Difference]:
    """Every value that differs, in the order of the file."""
    return list(_walk(_Place(), before, after))


def _walk(place: _Place, before: object, after: object) -> Iterator[Difference]:
    if before == after:
        return
    if isinstance(before, Part) and type(before) is type(after):
        for name in type(before).model_fields:
            yield from _walk(place.field(before, name), getattr(before, name), getattr(after, name))
    elif isinstance(before, tuple) and isinstance(after, tuple) and _are_parts((*before, *after)):
        yield from _of_lists(place, before, after)
    elif isinstance(before, Mapping) and isinstance(after, Mapping):
        yield from _of_tables(place, before, after)
    else:
        yield _difference(place, "changed", before, after)


def _of_lists(place: _Place, before: Sequence[Part], after: Sequence[Part]) -> Iterator[Difference]:
    old, new = _by_code(before), _by_code(after)
    for key, part in {**old, **new}.items():
        here = place.item(key, _name(part) or f"第 {_ordinal(key)} 项")
        if key not in new:
            yield _difference(here, "removed", old[key], None)
        elif key not in old:
            yield _difference(here, "added", None, new[key])
        else:
            yield from _walk(here, old[key], new[key])
    kept = [key for key in old if key in new]
    if kept != [key for key in new if key in old]:
        yield Difference(place.path, "reordered", list(old), list(new), f"{_ARROW.join(place.words)}：顺序调整")


def _of_tables(place: _Place, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Difference]:
    for key in sorted({*before, *after}):
        here = place.item(key, CHOICES.get(key, key))
        if key not in after:
            yield _difference(here, "removed", before[key], None)
        elif key not in before:
            yield _difference(here, "added", None, after[key])
        else:
            yield from _walk(here, before[key], after[key])


def _difference(place: _Place, change: Literal["added", "removed", "changed"], before: Any, after: Any) -> Difference:
    told = {
        "added": "新增" if _name(after) else f"新增 {_shown(after)}",
        "removed": "删除" if _name(before) else f"删除 {_shown(before)}",
        "changed": f"{_shown(before)} → {_shown(after)}",
    }[change]
    return Difference(place.path, change, _json(before), _json(after), f"{_ARROW.join(place.words)}：{told}")


def _by_code(parts: Sequence[Part]) -> dict[object, Part]:
    """Each part by its code, or by its index where it has none."""
    return {getattr(part, "code", index): part for index, part in enumerate(parts)}


def _are_parts(values: Sequence[object]) -> bool:
    return all(isinstance(value, Part) for value in values)


def _ordinal(key: object) -> object:
    return key + 1 if isinstance(key, int) else key


def _json(value: object) -> Any:
    if isinstance(value, Part):
        return value.model_dump(mode="json")
    if isinstance(value, tuple):
        return [_json(item) for item in value]
    return str(value) if isinstance(value, Decimal) else value


def _shown(value: object) -> str:
    """A value as people read it."""
    if value is None:
        return "不设"
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, tuple):
        return "、".join(_shown(item) for item in cast("tuple[object, ...]", value)) or "不限"
    if isinstance(value, Mapping):
        return "、".join(f"{CHOICES.get(key, key)} {_shown(item)}" for key, item in value.items()) or "不限"
    return _shown_part(value) if isinstance(value, Part) else CHOICES.get(str(value), str(value))


def _shown_part(part: Part) -> str:
    """A part by its name, or by what it says."""
    labels = LABELS.get(type(part).__name__, {})
    told = (f"{labels.get(field, field)} {_shown(value)}" for field, value in part if value is not None)
    return _name(part) or "，".join(told)


def _name(value: object) -> str:
    """What people call a part; empty when it has no name."""
    return str(getattr(value, "name", None) or getattr(value, "label", None) or "")

"""The columns of a feed and how their values are read, from JSON and from cells alike. Pure."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any, Literal

from channel.calendar import SHANGHAI
from channel.fields import text_problem
from channel.workbooks.cells import words

Kind = Literal["text", "code", "quantity", "money", "price", "rate", "count", "day", "moment", "flag", "list"]


@dataclass(frozen=True, slots=True)
class Column:
    """One value of a row."""

    name: str
    #: How people call it; headings of files.
    heading: str
    kind: Kind = "text"
    is_needed: bool = True
    longest: int = 100
    #: What a row has that does not say.
    default: Any = None


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one value, or with a row as a whole (`column` is empty). A code of `words.FAULTS`."""

    #: The row's number: in a file as Excel counts, in a request from 1.
    row: int
    column: str
    code: str
    facts: Mapping[str, str] = field(default_factory=dict)


class Unreadable(ValueError):
    """A value cannot be what its column wants; `code` is one of `words.FAULTS`."""

    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


def read_value(column: Column, raw: object) -> Any:
    """A value in the type of its column; its default for nothing. Unreadable says what is wrong."""
    if raw is None or (isinstance(raw, str) and not raw.strip()):
        if column.is_needed and column.default is None:
            raise Unreadable("needed")
        return column.default
    return _READERS[column.kind](column, raw)


def _text(column: Column, raw: object) -> str:
    if isinstance(raw, bool) or not isinstance(raw, str | int | float):
        raise Unreadable("not_text")
    text = words(raw)
    problem = text_problem(text, 1, column.longest)
    if problem is not None:
        code, _, limit = problem.partition(":")
        raise Unreadable(code, limit=limit)
    return text


_CODE = re.compile(r"[^\s|]+")


def _code(column: Column, raw: object) -> str:
    text = _text(column, raw)
    if not _CODE.fullmatch(text):
        raise Unreadable("bad_code")
    return text


def _number(places: int, most: Decimal, least: Decimal = Decimal(0)) -> Callable[[Column, object], Decimal]:
    def read(_column: Column, raw: object) -> Decimal:
        if isinstance(raw, bool) or not isinstance(raw, str | int | float | Decimal):
            raise Unreadable("not_a_number")
        try:
            number = Decimal(repr(raw) if isinstance(raw, float) else words(str(raw)).replace(",", ""))
        except InvalidOperation:
            raise Unreadable("not_a_number") from None
        if not number.is_finite():
            raise Unreadable("not_a_number")
        if number < least or number > most:
            raise Unreadable("out_of_range", least=f"{least:f}", most=f"{most:f}")
        if isinstance(raw, float):
            # What a spreadsheet computed has errors in the sixteenth digit.
            number = round(number, 9)
        if number != round(number, places):
            raise Unreadable("too_many_places", places=str(places))
        return round(number, places)

    return read


def _count(column: Column, raw: object) -> int:
    return int(_number(0, Decimal(1_000_000_000))(column, raw))


def _day(_column: Column, raw: object) -> date:
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    text = words(str(raw)).replace("/", "-").replace("年", "-").replace("月", "-").removesuffix("日")
    try:
        year, month, day = (int(part) for part in text.split(" ")[0].split("-"))
        found = date(year, month, day)
    except ValueError:
        raise Unreadable("not_a_day") from None
    if not 2000 <= found.year <= 2100:
        raise Unreadable("not_a_day")
    return found


def _moment(_column: Column, raw: object) -> datetime:
    """An instant; one without an offset is local time."""
    if isinstance(raw, datetime):
        found = raw
    elif isinstance(raw, date):
        found = datetime.combine(raw, time())
    else:
        try:
            found = datetime.fromisoformat(words(str(raw)))
        except ValueError:
            raise Unreadable("not_a_moment") from None
    if not 2000 <= found.year <= 2100:
        raise Unreadable("not_a_moment")
    return (found if found.tzinfo is not None else found.replace(tzinfo=SHANGHAI)).astimezone(UTC)


_FLAGS = {"是": True, "否": False, "1": True, "0": False, "true": True, "false": False, "y": True, "n": False}


def _flag(_column: Column, raw: object) -> bool:
    found = raw if isinstance(raw, bool) else _FLAGS.get(words(str(raw)).casefold())
    if found is None:
        raise Unreadable("not_a_flag")
    return found


def _list(column: Column, raw: object) -> list[str]:
    parts = raw if isinstance(raw, list) else re.split(r"[|、;；]", str(raw))
    return list(dict.fromkeys(_text(column, part) for part in parts if not isinstance(part, str) or part.strip()))


_READERS: Mapping[Kind, Callable[[Column, Any], Any]] = {
    "text": _text,
    "code": _code,
    "quantity": _number(4, Decimal(1_000_000_000)),
    "money": _number(2, Decimal("9999999999.99"), Decimal("-9999999999.99")),
    "price": _number(4, Decimal(100_000_000)),
    "rate": _number(4, Decimal(1)),
    "count": _count,
    "day": _day,
    "moment": _moment,
    "flag": _flag,
    "list": _list,
}

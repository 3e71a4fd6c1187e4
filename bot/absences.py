"""Reading when somebody is away from what he wrote: `委托 王芳 11月25日-11月28日`. Pure."""

import re
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

from channel.plain import plain

_DAY = r"(?:(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]?|\d{1,2}/\d{1,2}|今天|明天|后天)"
#: The last day may leave out the month.
_LAST = rf"(?:{_DAY}|\d{{1,2}}[日号])"
_TO = r"\s*(?:-|–|—|~|～|至|到)+\s*"
_BEGIN = r"委托(?:给)?\s*(?P<who>[^\s\d]\S*?)\s*[,，]?\s*"
_TEXT = re.compile(rf"{_BEGIN}从?(?P<first>{_DAY})(?:{_TO}(?P<last>{_LAST}))?")
_UNTIL = re.compile(rf"{_BEGIN}[到至]\s*(?P<last>{_LAST})")
_NUMBERS = re.compile(r"(?:(?:(\d{4})年)?(\d{1,2})[月/])?(\d{1,2})")
_NEAR = {"今天": 0, "明天": 1, "后天": 2}


@dataclass(frozen=True, slots=True)
class SpokenAbsence:
    """Who is to stand in, as he was named, and the first and last day of the absence."""

    who: str
    first: date
    last: date


def read_absence(text: str, *, today: date) -> SpokenAbsence | None:
    """What was meant; None when it cannot be read. Days without a year are the next ones, today included."""
    text = plain(text).rstrip("。.!！ ")
    found = _UNTIL.fullmatch(text)
    if found is not None:
        last = _day(found["last"], today, today)
        return SpokenAbsence(found["who"], today, last) if last is not None and last >= today else None
    found = _TEXT.fullmatch(text)
    if found is None:
        return None
    first = _day(found["first"], today, today)
    last = _day(found["last"], today, first) if first is not None and found["last"] else first
    return SpokenAbsence(found["who"], first, last) if first is not None and last is not None else None


def _day(text: str, today: date, not_before: date) -> date | None:
    """A day as it was written. Without a year or a month it is the next one from `not_before` on."""
    if text in _NEAR:
        return today + timedelta(days=_NEAR[text])
    found = _NUMBERS.match(text)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        if year is not None:
            # The absence ends with the beginning of the next day, and after the last year there is none.
            return date(year, month or 0, day or 0) if year < MAXYEAR else None
        if month is None:
            later = (not_before.replace(day=1) + timedelta(days=31)) if (day or 0) < not_before.day else not_before
            return later.replace(day=day or 0)
        this_year = date(not_before.year, month, day or 0)
        return this_year if this_year >= not_before else date(not_before.year + 1, month, day or 0)
    except ValueError:
        return None

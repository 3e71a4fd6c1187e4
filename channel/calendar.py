"""Workdays and working hours in China (R-REM-1, R-APR-7).

The weekday rule is overridden by the State Council's holidays and make-up workdays (package chinesecalendar) and
these by the `holiday` table, which headquarters keep. A year that nobody has data for follows the weekday alone and
is reported by `missing_years`, so that an operator hears of it in time.

It lives here and not in `notifications` because rules of the domain (approval clock, windows) count by it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import chinese_calendar
from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Holiday

SHANGHAI = ZoneInfo("Asia/Shanghai")

#: When people are at work on a workday, local time.
WORK_BEGINS, WORK_ENDS = time(9, 0), time(18, 0)

#: Days off around Spring Festival without which a year is not known.
_SPRING_DAYS = 3


@dataclass(frozen=True)
class Calendar:
    """Which days are workdays. `overrides` (day → is a workday) win over the shipped data."""

    overrides: Mapping[date, bool] = field(default_factory=dict)

    def is_workday(self, day: date) -> bool:
        """Whether people work on that local day."""
        if day in self.overrides:
            return self.overrides[day]
        try:
            return bool(chinese_calendar.is_workday(day))
        except NotImplementedError:
            return day.weekday() < 5

    def is_known(self, year: int) -> bool:
        """Whether there is holiday data for that year: shipped, or written down by headquarters.

        Of what is written down, one company holiday says nothing about a year. It is known when National Day (1 to 3
        October) is off, and at least three days of the weeks in which Spring Festival can lie (21 January to 27
        February).
        """
        try:
            chinese_calendar.is_workday(date(year, 1, 1))
        except NotImplementedError:
            off = {day for day, works in self.overrides.items() if day.year == year and not works}
            spring = [day for day in off if date(year, 1, 21) <= day <= date(year, 2, 27)]
            return len(spring) >= _SPRING_DAYS and {date(year, 10, n) for n in (1, 2, 3)} <= off
        return True

    def working_time(self, start: datetime, end: datetime) -> timedelta:
        """How much working time lies between two instants; zero when `end` is not after `start`."""
        total = timedelta()
        day, last = local_day(start), local_day(end)
        while day <= last:
            if self.is_workday(day):
                opens, closes = _working_hours(day)
                total += max(min(end, closes) - max(start, opens), timedelta())
            day += timedelta(days=1)
        return total

    def working_before(self, end: datetime, amount: timedelta) -> datetime:
        """The latest instant from which at least `amount` (> 0) of working time lies before `end`."""
        day = local_day(end)
        while True:
            if self.is_workday(day):
                opens, closes = _working_hours(day)
                here = max(min(end, closes) - opens, timedelta())
                if here >= amount:
                    return min(end, closes) - amount
                amount -= here
            day -= timedelta(days=1)

    def workday_from(self, day: date) -> date:
        """That day when it is a workday, else the first workday after it."""
        return day if self.is_workday(day) else self.next_workday(day)

    def next_workday(self, day: date) -> date:
        """The first workday after `day`."""
        day += timedelta(days=1)
        while not self.is_workday(day):
            day += timedelta(days=1)
        return day


def load_calendar(session: Session) -> Calendar:
    """The calendar with the overrides of the `holiday` table."""
    return Calendar({row.on_day: row.is_workday for row in session.scalars(select(Holiday))})


def missing_years(calendar: Calendar, *, now: datetime) -> list[int]:
    """Years that need holiday data and have none: this one, and from November the next (idea C14)."""
    today = local_day(now)
    years = [today.year] + ([today.year + 1] if today.month >= 11 else [])
    return [year for year in years if not calendar.is_known(year)]


def local_day(instant: datetime) -> date:
    """The day in Asia/Shanghai in which an instant falls."""
    return instant.astimezone(SHANGHAI).date()


def end_of_day(day: date) -> datetime:
    """23:59:59 local time of that day, as UTC (R-REG-3)."""
    return datetime.combine(day, time(23, 59, 59), SHANGHAI).astimezone(UTC)


def at_local(day: date, moment: time) -> datetime:
    """A local wall-clock moment as UTC."""
    return datetime.combine(day, moment, SHANGHAI).astimezone(UTC)


def local_text(instant: datetime) -> str:
    """An instant as people read it, such as 11月21日 15:04."""
    local = instant.astimezone(SHANGHAI)
    return f"{local.month}月{local.day}日 {local:%H:%M}"


def _working_hours(day: date) -> tuple[datetime, datetime]:
    return at_local(day, WORK_BEGINS), at_local(day, WORK_ENDS)

"""Workdays and working hours (R-REM-1, R-APR-7). Cases: State Council notices of 2026; hours counted by hand."""

import csv
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from channel.calendar import SHANGHAI, Calendar, end_of_day, missing_years

CALENDAR = Calendar()
#: Days of the State Council notices of three years, and sums of workdays across them.
VECTORS = Path(__file__).parent.parent / "vectors"

DAYS = [
    (date(2026, 1, 1), False),
    (date(2026, 1, 4), True),  # Sunday, made up
    (date(2026, 2, 14), True),  # Saturday, made up before Spring Festival
    (date(2026, 2, 15), False),
    (date(2026, 2, 23), False),
    (date(2026, 2, 24), True),
    (date(2026, 5, 9), True),
    (date(2026, 6, 19), False),
    (date(2026, 9, 20), True),
    (date(2026, 10, 7), False),
    (date(2026, 10, 10), True),
    (date(2026, 11, 21), False),
    (date(2031, 1, 6), True),  # nobody knows 2031; a Monday is a workday
]


@pytest.mark.parametrize(("day", "works"), DAYS)
def test_r_rem_1_holidays_and_make_up_workdays_of_2026(day: date, works: bool) -> None:
    assert CALENDAR.is_workday(day) is works


def test_r_rem_1_every_holiday_and_make_up_workday_of_three_years_is_known() -> None:
    rows = list(csv.DictReader((VECTORS / "holidays_2024_2026.csv").read_text(encoding="utf-8").splitlines()))
    assert len(rows) == 108
    wrong = [row for row in rows if CALENDAR.is_workday(date.fromisoformat(row["date"])) != (row["type"] == "workday")]
    assert wrong == []


def test_r_rem_1_workdays_are_counted_across_festivals_and_make_up_days() -> None:
    for row in csv.DictReader((VECTORS / "workday_cases.csv").read_text(encoding="utf-8").splitlines()):
        day = date.fromisoformat(row["date"])
        assert CALENDAR.is_workday(day) is (row["is_workday"] == "1"), row
        for _ in range(int(row["plus_workdays"])):
            day = CALENDAR.next_workday(day)
        assert day.isoformat() == row["expected_date"], row


def test_r_rem_1_headquarters_own_days_win() -> None:
    calendar = Calendar({date(2026, 11, 23): False, date(2026, 11, 22): True})
    assert not calendar.is_workday(date(2026, 11, 23))
    assert calendar.is_workday(date(2026, 11, 22))


def test_r_rem_1_a_year_without_data_is_reported_from_november() -> None:
    november, october = datetime(2026, 11, 21, tzinfo=UTC), datetime(2026, 10, 21, tzinfo=UTC)
    assert missing_years(CALENDAR, now=november) == [2027]
    assert missing_years(CALENDAR, now=october) == []


def test_r_rem_1_a_year_is_known_by_its_spring_festival_and_national_day_and_not_by_a_company_holiday() -> None:
    november = datetime(2026, 11, 21, tzinfo=UTC)
    spring = {date(2027, 2, n): False for n in range(5, 13)}
    national = {date(2027, 10, n): False for n in range(1, 8)}
    one_worked = {**spring, **national, date(2027, 10, 2): True}
    for days in ({date(2027, 1, 1): False}, spring, national, one_worked, dict.fromkeys((*spring, *national), True)):
        assert missing_years(Calendar(days), now=november) == [2027], days
    assert missing_years(Calendar({**spring, **national}), now=november) == []


def local(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of November 2026 in Shanghai. The 20th is a Friday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=SHANGHAI)


WORKING_TIME = [
    (local(23, 10), local(23, 14), 4.0),
    (local(20, 17), local(23, 12), 4.0),  # an hour on Friday, three on Monday
    (local(21, 9), local(22, 18), 0.0),
    (local(23, 18), local(24, 9), 0.0),
    (local(23, 8), local(23, 19), 9.0),
    (local(24, 9), local(23, 9), 0.0),
]


@pytest.mark.parametrize(("start", "end", "hours"), WORKING_TIME)
def test_r_apr_7_only_working_hours_count(start: datetime, end: datetime, hours: float) -> None:
    assert CALENDAR.working_time(start, end) == timedelta(hours=hours)


def test_r_reg_3_a_day_ends_one_second_before_midnight_in_shanghai() -> None:
    assert end_of_day(date(2026, 11, 23)) == datetime(2026, 11, 23, 15, 59, 59, tzinfo=UTC)

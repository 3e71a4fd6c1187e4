"""Quiet hours (R-REM-2), by hand from the calendar of 2026 in R-REM-1; all moments are local time."""

from datetime import datetime

import pytest

from channel.calendar import SHANGHAI, Calendar
from notifications.quiet import allowed_at

TABLE = [
    # urgency, now, allowed at
    ("instant", "2026-11-23 03:00", "2026-11-23 03:00"),
    ("instant", "2026-10-01 12:00", "2026-10-01 12:00"),
    # a Monday
    ("normal", "2026-11-23 00:00", "2026-11-23 08:30"),
    ("normal", "2026-11-23 08:29", "2026-11-23 08:30"),
    ("normal", "2026-11-23 08:30", "2026-11-23 08:30"),
    ("normal", "2026-11-23 20:59", "2026-11-23 20:59"),
    ("normal", "2026-11-23 21:00", "2026-11-24 08:30"),
    ("normal", "2026-11-23 23:59", "2026-11-24 08:30"),
    # Friday evening and the weekend
    ("normal", "2026-11-27 21:30", "2026-11-30 08:30"),
    ("normal", "2026-11-28 12:00", "2026-11-30 08:30"),
    # National Day 1–7 October; Saturday 10 October is a make-up workday, Sunday 20 September too
    ("normal", "2026-09-30 21:00", "2026-10-08 08:30"),
    ("normal", "2026-10-10 12:00", "2026-10-10 12:00"),
    ("normal", "2026-10-09 22:00", "2026-10-10 08:30"),
    ("normal", "2026-09-19 12:00", "2026-09-20 08:30"),
    # Spring Festival 15–23 February; Saturday 14 February is worked
    ("normal", "2026-02-14 21:00", "2026-02-24 08:30"),
    ("urgent", "2026-11-23 07:59", "2026-11-23 08:00"),
    ("urgent", "2026-11-23 08:00", "2026-11-23 08:00"),
    ("urgent", "2026-11-23 21:59", "2026-11-23 21:59"),
    ("urgent", "2026-11-23 22:00", "2026-11-24 08:00"),
    ("urgent", "2026-10-01 12:00", "2026-10-01 12:00"),
    # Spring Festival of three years: from the last worked day to the first, make-up days included.
    ("normal", "2024-02-09 21:00", "2024-02-18 08:30"),  # a Sunday that is worked
    ("normal", "2024-02-04 10:00", "2024-02-04 10:00"),  # as is this one
    ("normal", "2025-01-27 21:00", "2025-02-05 08:30"),
    ("normal", "2025-02-08 12:00", "2025-02-08 12:00"),  # a Saturday
    ("normal", "2026-02-14 09:00", "2026-02-14 09:00"),
    ("normal", "2026-02-28 07:00", "2026-02-28 08:30"),
    ("normal", "2026-10-09 21:00", "2026-10-10 08:30"),
    ("urgent", "2025-01-29 07:00", "2025-01-29 08:00"),
]


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(("urgency", "now", "expected"), TABLE)
def test_r_rem_2_messages_wait_for_the_hours_of_their_urgency(urgency: str, now: str, expected: str) -> None:
    assert allowed_at(urgency, local(now), Calendar()) == local(expected)


@pytest.mark.parametrize(("urgency", "now", "expected"), TABLE)
def test_what_is_allowed_then_is_allowed_at_once(urgency: str, now: str, expected: str) -> None:
    assert allowed_at(urgency, local(expected), Calendar()) == local(expected)

"""How long a registration is protected and why its end moves (R-REG-3, R-REG-4, R-REG-5, R-REG-10). Pure.

Days are local (Asia/Shanghai); every end is 23:59:59 local of its day, as aware UTC.
"""

from datetime import date, datetime, timedelta

from channel.calendar import WORK_BEGINS, WORK_ENDS, Calendar, end_of_day, local_day

#: Days before the end on which the dealer is reminded (R-REG-10).
REMINDER_DAYS = (30, 14, 7, 3, 1)

_WORKING_DAY = timedelta(hours=WORK_ENDS.hour - WORK_BEGINS.hour)


def protection_end(approved_at: datetime, days: int) -> datetime:
    """Last moment of protection: 23:59:59 local on day N, where day 0 is the day of approval (R-REG-3)."""
    return end_of_day(local_day(approved_at) + timedelta(days=days))


def credit_days(submitted_at: datetime, approved_at: datetime, *, sla_hours: int, calendar: Calendar) -> int:
    """Days added because approval took longer than promised (R-REG-4).

    Working time beyond the promise, in working days of nine hours, begun days counting whole: what we took too long
    is never the dealer's loss.
    """
    excess = calendar.working_time(submitted_at, approved_at) - timedelta(hours=sla_hours)
    return max(0, -(-excess // _WORKING_DAY))


def extended_end(old_end: datetime, days: int) -> datetime:
    """The new end: so many days after the **old end**, whenever it was approved (R-REG-5)."""
    return end_of_day(local_day(old_end) + timedelta(days=days))


def freeze_end(old_end: datetime, workdays: int, calendar: Calendar) -> datetime:
    """Until when an extension that is still being decided keeps protection from ending (R-REG-5)."""
    return end_of_day(workdays_after(local_day(old_end), workdays, calendar))


def workdays_after(day: date, count: int, calendar: Calendar) -> date:
    """The workday that is `count` workdays after a day; the day itself for 0."""
    for _ in range(count):
        day = calendar.next_workday(day)
    return day


def days_left(protected_until: datetime, *, now: datetime) -> int:
    """Whole local days until the last day of protection; 0 on that day, never negative."""
    return max(0, (local_day(protected_until) - local_day(now)).days)


def reminded_already(days: int) -> int | None:
    """What `reminded_days` says of a window that begins with so many days left: reminders that lie before do not come.

    A window of 30 days needs no reminder of 30 days on its first day.
    """
    return min((before for before in REMINDER_DAYS if before >= days), default=None)

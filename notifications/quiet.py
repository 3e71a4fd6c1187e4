"""When people may be disturbed (R-REM-2): a pure function of the urgency, the moment and the calendar.

instant answers what somebody just did and goes out at any hour; normal waits for working days between 08:30 and
21:00; urgent (an overdue approval, a payment deadline) for 08:00 to 22:00 of any day. Local time is Asia/Shanghai.
"""

from datetime import datetime, time, timedelta

from channel.calendar import SHANGHAI, Calendar, at_local, local_day

_NORMAL = (time(8, 30), time(21, 0))
_URGENT = (time(8, 0), time(22, 0))


def allowed_at(urgency: str, now: datetime, calendar: Calendar) -> datetime:
    """The first moment, `now` or later, at which a message of that urgency may go out.

    `urgency` is one of `channel.announcements.Kind.urgency`; aware UTC in and out. Half-open: 08:30 is allowed, 21:00
    is not.
    """
    if urgency == "instant":
        return now
    day, local = local_day(now), now.astimezone(SHANGHAI).time()
    if urgency == "urgent":
        opens, closes = _URGENT
        if local < opens:
            return at_local(day, opens)
        return now if local < closes else at_local(day + timedelta(days=1), opens)
    opens, closes = _NORMAL
    if calendar.is_workday(day):
        if local < opens:
            return at_local(day, opens)
        if local < closes:
            return now
    return at_local(calendar.next_workday(day), opens)

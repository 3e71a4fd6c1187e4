"""The term of a case: its judges are reminded a workday before the end, and those above them when it is over."""

from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel.actors import job
from channel.adjudication.cases import case_facts
from channel.adjudication.judges import above, judges_of
from channel.announcements import Receiver, announce
from channel.calendar import Calendar, end_of_day, load_calendar, local_day
from channel.rows import moved
from models import AdjudicationCase

#: How many cases one run tells about.
BATCH = 50

#: Number of the reminder → kind of the announcement.
_KINDS = {1: "case_due", 2: "case_overdue"}


def remind_judges(session: Session, now: datetime, *, due_at: datetime | None = None) -> int:
    """Remind of open cases whose term ends with the next workday, escalate those whose term is over. Job.

    Returns how many. A case is told about once for each; what was decided meanwhile is left alone.
    """
    calendar, actor, count = load_calendar(session), job("remind_judges"), 0
    soon = _end_of_next_workday(now, calendar)
    query = select(AdjudicationCase).where(
        AdjudicationCase.state == "open",
        ((AdjudicationCase.reminders == 0) & (AdjudicationCase.due_at <= soon))
        | ((AdjudicationCase.reminders < 2) & (AdjudicationCase.due_at < now)),
    )
    for case in session.scalars(query.order_by(AdjudicationCase.due_at).limit(BATCH)).all():
        number = 2 if case.due_at < now else 1
        still = (AdjudicationCase.id == case.id, AdjudicationCase.state == "open", AdjudicationCase.reminders < number)
        if not moved(session, update(AdjudicationCase).where(*still).values(reminders=number)):
            continue
        told = {member.id: member for member in judges_of(session, case)}
        if number == 2:
            told |= {member.id: member for member in above(session, case)}
        facts = case_facts(session, case)
        for member_id in told:
            to = Receiver(member_id=member_id)
            announce(session, actor, _KINDS[number], to, facts, about=case.number, now=now, due_at=due_at)
        count += 1
    return count


def _end_of_next_workday(now: datetime, calendar: Calendar) -> datetime:
    return end_of_day(calendar.next_workday(local_day(now))) + timedelta(seconds=1)

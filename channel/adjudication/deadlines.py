"""The term of a case: its judges are reminded a workday before the end, and those above them when it is over."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel.actors import Actor, job
from channel.adjudication.cases import case_facts
from channel.adjudication.judges import bench_of
from channel.announcements import Announcement, Receiver, announce_all
from channel.batches import in_parts
from channel.calendar import Calendar, end_of_day, load_calendar, local_day
from models import AdjudicationCase

#: How many cases one run tells about.
BATCH = 200

#: Number of the reminder → kind of the announcement.
_KINDS = {1: "case_due", 2: "case_overdue"}


def remind_judges(session: Session, now: datetime, *, due_at: datetime | None = None) -> int:
    """Remind of open cases whose term ends with the next workday, escalate those whose term is over. Job.

    Returns how many. A case is told about once for each; what was decided meanwhile is left alone, and one that cannot
    be handled costs itself and no other. Many cost as many statements as one.
    """
    actor, soon = job("remind_judges"), _end_of_next_workday(now, load_calendar(session))
    due = {1: AdjudicationCase.due_at.between(now, soon), 2: AdjudicationCase.due_at < now}
    count = 0
    for number, is_due in due.items():

        def act(ids: Sequence[int], number: int = number) -> None:
            _tell(session, actor, ids, number, now=now, due_at=due_at)

        waiting = (AdjudicationCase.state == "open", AdjudicationCase.reminders < number, is_due)
        query = select(AdjudicationCase.id).where(*waiting).order_by(AdjudicationCase.due_at)
        ids = session.scalars(query.limit(BATCH - count).with_for_update(skip_locked=True)).all()
        count += in_parts(session, ids, act)
    return count


def _tell(
    session: Session, actor: Actor, ids: Sequence[int], number: int, *, now: datetime, due_at: datetime | None
) -> None:
    cases = session.scalars(select(AdjudicationCase).where(AdjudicationCase.id.in_(ids))).all()
    bench, told = bench_of(session, cases), []
    for case in cases:
        people = {member.id for member in bench.judges(case.id)}
        if number == 2:
            people |= {member.id for member in bench.above(case.id)}
        facts = case_facts(case, bench) | {"object_id": case.id}
        told += [Announcement(Receiver(member_id=id_), facts, case.number) for id_ in sorted(people)]
    change = update(AdjudicationCase).where(AdjudicationCase.id.in_(ids)).values(reminders=number)
    session.execute(change, execution_options={"synchronize_session": False})
    announce_all(session, actor, _KINDS[number], told, now=now, due_at=due_at)


def _end_of_next_workday(now: datetime, calendar: Calendar) -> datetime:
    return end_of_day(calendar.next_workday(local_day(now))) + timedelta(seconds=1)

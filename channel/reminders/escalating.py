"""Telling somebody above, once, of what is two workdays overdue and was reminded of for as long (R-REM-6).

What was done is not due any more, and who has just taken something over is reminded of it as of something new; so
both stop it. Putting it off stops it as well: whoever does so has it in hand.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Row, select, update
from sqlalchemy.orm import Session

from channel.actors import job
from channel.announcements import Announcement, Receiver, announce_all
from channel.calendar import Calendar
from channel.reminders.kind import ReminderKind, Today
from models import Contact, Dealer, Member, Reminder

#: Workdays that something may be overdue.
WORKDAYS = 2

#: Who was reminded, of what, and how he had been before.
Late = tuple[Receiver, Mapping[str, Any], Row[Any]]


def escalate(
    session: Session, name: str, row: ReminderKind, reminded: Sequence[Late], today: Today, calendar: Calendar
) -> int:
    """Tell whoever stands above those who have let something lie; of how many objects."""
    last = workdays_before(today.day, WORKDAYS, calendar)
    late = [one for one in reminded if _is_late(one[2], last)]
    if not late:
        return 0
    above, names = _above(session, late), _names(session, late)
    told = []
    for to, facts, was in late:
        member_id = above.get(to.label) or above.get(f"dealer:{was.dealer_id}")
        if member_id is not None and member_id != to.member_id:
            said = {
                "label": row.label,
                "days": workdays_between(was.due_on, today.day, calendar),
                "dealer": names[f"dealer:{was.dealer_id}"],
                "who": names[to.label],
                "what": row.words.body.format_map(facts),
                "number": facts.get("number", ""),
            }
            told.append(Announcement(Receiver(member_id=member_id), said, f"{name}:{was.object_id}:{was.dealer_id}:{was.due_on}"))
    ids = [was.id for _, _, was in late]
    change = update(Reminder).where(Reminder.id.in_(ids)).values(escalated_on=today.day)
    session.execute(change, execution_options={"synchronize_session": False})
    announce_all(session, job("sweep_reminders"), row.escalates, told, now=today.now)
    return len(told)


def workdays_before(day: date, count: int, calendar: Calendar) -> date:
    """The last day on which what was due then has been overdue for so many workdays, before this one."""
    while count:
        day -= timedelta(days=1)
        count -= calendar.is_workday(day)
    return day - timedelta(days=1)


def workdays_between(first: date, last: date, calendar: Calendar) -> int:
    """Workdays after the first day and before the last."""
    return sum(calendar.is_workday(first + timedelta(days=n)) for n in range(1, (last - first).days))


def _is_late(was: Row[Any], last: date) -> bool:
    return was.due_on <= last and was.first_on <= last and was.escalated_on is None and was.snoozes == 0


def _above(session: Session, late: Collection[Late]) -> dict[str, int]:
    """Who stands above members, and above everybody at a dealer."""
    members = select(Member.id, Member.leader_id).where(Member.id.in_({to.member_id for to, _, _ in late}))
    dealers = select(Dealer.id, Dealer.manager_id).where(Dealer.id.in_({was.dealer_id for _, _, was in late}))
    found = {f"member:{id_}": above for id_, above in session.execute(members.order_by(Member.id)).tuples()}
    found |= {f"dealer:{id_}": above for id_, above in session.execute(dealers.order_by(Dealer.id)).tuples()}
    return {label: above for label, above in found.items() if above is not None}


def _names(session: Session, late: Collection[Late]) -> dict[str, str]:
    members = select(Member.id, Member.name).where(Member.id.in_({to.member_id for to, _, _ in late}))
    contacts = select(Contact.id, Contact.name).where(Contact.id.in_({to.contact_id for to, _, _ in late}))
    dealers = select(Dealer.id, Dealer.name).where(Dealer.id.in_({was.dealer_id for _, _, was in late}))
    return {
        f"{what}:{id_}": name
        for what, query in (("member", members), ("contact", contacts), ("dealer", dealers))
        for id_, name in session.execute(query).tuples()
    }

"""Telling somebody above, once, of what is two workdays overdue and was reminded of for as long (R-REM-6).

What was done is not due any more, and who has just taken something over is reminded of it as of something new; so
both stop it. Putting it off stops it as well: whoever does so has it in hand.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
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
    session: Session,
    name: str,
    row: ReminderKind,
    reminded: Sequence[Late],
    today: Today,
    calendar: Calendar,
    *,
    due_at: datetime,
) -> int:
    """Tell whoever stands above those who have let something lie; how many messages.

    Of whom nobody stands above, that is asked again tomorrow. `due_at` leaves time to make one message of many.
    """
    last = workdays_before(today.day, WORKDAYS, calendar)
    late = [one for one in reminded if _is_late(one[2], last)]
    if not late:
        return 0
    house, names = _house(session, late), _names(session, late)
    told, ids = [], []
    for to, facts, was in late:
        said = _said(name, row, facts, was, names, to) | {"days": workdays_between(was.due_on, today.day, calendar)}
        about, above = f"{name}:{was.object_id}:{was.dealer_id}:{was.due_on}", house.above(to, was.dealer_id)
        told += [Announcement(Receiver(member_id=member_id), said, about) for member_id in above]
        ids += [was.id] if above else []
    change = update(Reminder).where(Reminder.id.in_(ids)).values(escalated_on=today.day)
    session.execute(change, execution_options={"synchronize_session": False})
    announce_all(session, job("sweep_reminders"), row.escalates, told, now=today.now, due_at=due_at)
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


def _said(
    name: str, row: ReminderKind, facts: Mapping[str, Any], was: Row[Any], names: Mapping[str, str], to: Receiver
) -> dict[str, Any]:
    """What is said above of one late object, and what is asked again when it is sent."""
    return {
        "label": row.label,
        "dealer": names[f"dealer:{was.dealer_id}"],
        "who": names[to.label],
        "what": row.words.body.format_map(facts),
        "number": facts.get("number", ""),
        "of_kind": name,
        "object_id": was.object_id,
        "dealer_id": was.dealer_id,
        "late": was.public_id,
    }


@dataclass(frozen=True, slots=True)
class _House:
    """Who stands above whom."""

    #: Member → his leader, and whether he is still there.
    members: Mapping[int, tuple[int | None, bool]]
    #: Dealer → his channel manager.
    managers: Mapping[int, int | None]
    #: Members of headquarters who are still there.
    headquarters: Sequence[int]

    def above(self, to: Receiver, dealer_id: int) -> Sequence[int]:
        """The member who is told of what somebody let lie, or headquarters when nobody nearer is left."""
        start = self.members.get(to.member_id or 0, (None, False))[0]
        found = self._climb(start, to.member_id) or self._climb(self.managers.get(dealer_id), to.member_id)
        if found is not None:
            return (found,)
        return () if to.member_id in self.headquarters else self.headquarters

    def _climb(self, member_id: int | None, but_not: int | None) -> int | None:
        """This member, or the first above him who is still there."""
        seen: set[int] = set()
        while member_id is not None and member_id not in seen:
            leader_id, is_active = self.members.get(member_id, (None, False))
            if is_active and member_id != but_not:
                return member_id
            seen.add(member_id)
            member_id = leader_id
        return None


def _house(session: Session, late: Collection[Late]) -> _House:
    members = session.execute(
        select(Member.id, Member.leader_id, Member.is_active, Member.role).order_by(Member.id)
    ).all()
    dealers = select(Dealer.id, Dealer.manager_id).where(Dealer.id.in_({was.dealer_id for _, _, was in late}))
    return _House(
        {one.id: (one.leader_id, one.is_active) for one in members},
        dict(session.execute(dealers.order_by(Dealer.id)).tuples().all()),
        [one.id for one in members if one.role == "hq" and one.is_active],
    )


def _names(session: Session, late: Collection[Late]) -> dict[str, str]:
    members = select(Member.id, Member.name).where(Member.id.in_({to.member_id for to, _, _ in late}))
    contacts = select(Contact.id, Contact.name).where(Contact.id.in_({to.contact_id for to, _, _ in late}))
    dealers = select(Dealer.id, Dealer.name).where(Dealer.id.in_({was.dealer_id for _, _, was in late}))
    return {
        f"{what}:{id_}": name
        for what, query in (("member", members), ("contact", contacts), ("dealer", dealers))
        for id_, name in session.execute(query).tuples()
    }

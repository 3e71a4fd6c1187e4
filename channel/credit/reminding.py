"""Reminding of what is overdue: the dealer's owner and finance people, and his channel manager."""

from collections import defaultdict
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel.actors import job
from channel.announcements import Receiver, announce
from channel.approvals.shown import yuan
from channel.calendar import local_day
from channel.configuration.versions import current
from channel.credit.lateness import late_by, step_of
from channel.credit.rules import ZERO
from channel.rebates.telling import tell_money_people
from channel.rows import moved
from models import Dealer, Receivable

#: How many invoices one run takes.
BATCH = 500


def remind_overdue(session: Session, now: datetime, *, due_at: datetime | None = None) -> int:
    """Tell dealers what is overdue, all of a dealer's invoices together; how many invoices were reminded of."""
    today, actor = local_day(now), job("remind_overdue")
    steps = current(session).credit.overdue_steps
    due = late_by(steps, today)
    if due is None:
        return 0
    query = select(Receivable).where(due).order_by(Receivable.dealer_id, Receivable.due_on, Receivable.id).limit(BATCH)
    by_dealer: dict[int, list[Receivable]] = defaultdict(list)
    for row in session.scalars(query).all():
        change = update(Receivable).where(Receivable.id == row.id, Receivable.reminded_days == row.reminded_days)
        if moved(session, change.values(reminded_days=step_of(steps, row.due_on, today))):
            by_dealer[row.dealer_id].append(row)
    dealers = {row.id: row for row in session.scalars(select(Dealer).where(Dealer.id.in_(by_dealer)))}
    for dealer_id, rows in by_dealer.items():
        facts = {
            "dealer": dealers[dealer_id].name,
            "code": dealers[dealer_id].code,
            "count": len(rows),
            "amount": yuan(sum((row.remaining for row in rows), ZERO)),
            "days": (today - rows[0].due_on).days,
            "object_id": dealer_id,
        }
        about, manager_id = f"{dealer_id}:{today}:{rows[0].id}", dealers[dealer_id].manager_id
        tell_money_people(session, actor, "receivable_overdue", dealer_id, facts, about=about, now=now, due_at=due_at)
        if manager_id is not None:
            to = Receiver(member_id=manager_id)
            announce(session, actor, "dealer_overdue", to, facts, about=about, now=now, due_at=due_at)
    return sum(len(rows) for rows in by_dealer.values())

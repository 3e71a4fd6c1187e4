"""What somebody who decides about a dealer's credit should weigh (R-CRD-5): how it stands and how the dealer pays."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from channel.calendar import local_day
from channel.credit.accounts import account_of, overdue, standing
from channel.credit.payments import open_invoices
from channel.credit.rules import ZERO, Available, Overdue, Owed, ageing
from models import CreditAccount, CreditChange, Dealer, Receivable, WriteOff

#: How long back payments and earlier requests are looked at.
LOOK_BACK = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A request about a dealer's credit beside all that speaks for and against it, as of now."""

    change: CreditChange
    dealer: Dealer
    account: CreditAccount
    standing: Available
    overdue: Overdue | None
    ageing: dict[str, Decimal]
    #: Of what was paid within a year, the percentage that came by its due day; None when nothing was paid.
    paid_in_time: int | None
    #: Earlier requests within a year: agreed to, and refused.
    approved: int
    rejected: int

    @property
    def available_after(self) -> Decimal:
        """What may be ordered once it is agreed to; below 0 when more is owed all the same."""
        more = self.change.amount - (self.standing.limit if self.change.kind == "account" else ZERO)
        return self.standing.amount + more


def weigh(session: Session, change_id: int, *, now: datetime) -> Weighed:
    """All that an approver should see of a request, which was loaded by its approval before."""
    change = session.get_one(CreditChange, change_id)
    account, today = account_of(session, change.dealer_id), local_day(now)
    owed = [Owed(row.id, row.due_on, row.remaining) for row in open_invoices(session, change.dealer_id)]
    counts = select(CreditChange.state, func.count()).where(
        CreditChange.dealer_id == change.dealer_id,
        CreditChange.id != change.id,
        CreditChange.asked_at >= now - LOOK_BACK,
    )
    earlier = dict(session.execute(counts.group_by(CreditChange.state)).tuples().all())
    return Weighed(
        change,
        session.get_one(Dealer, change.dealer_id),
        account,
        standing(session, account, now=now),
        overdue(session, account, now=now),
        ageing(owed, today),
        _paid_in_time(session, change.dealer_id, now=now),
        earlier.get("approved", 0),
        earlier.get("rejected", 0),
    )


def _paid_in_time(session: Session, dealer_id: int, *, now: datetime) -> int | None:
    in_time = case((WriteOff.paid_on <= Receivable.due_on, WriteOff.amount), else_=ZERO)
    query = (
        select(func.sum(WriteOff.amount), func.sum(in_time))
        .join(Receivable, Receivable.id == WriteOff.receivable_id)
        .where(Receivable.dealer_id == dealer_id, WriteOff.paid_on >= local_day(now) - LOOK_BACK)
    )
    paid, punctual = session.execute(query).one()
    return int((punctual or ZERO) * 100 / paid) if paid else None

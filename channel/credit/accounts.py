"""A dealer's credit account: whose turn it is, what is booked on it, and what stands on it.

Whoever changes a figure takes the account's turn first, and is then alone with this dealer until his transaction
ends: two orders of 60 on 100 come one after the other on both engines (R-CRD-2).
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import Session

from channel.calendar import local_day
from channel.credit.rules import ZERO, Available, Concern, Overdue, concern, last_fine_day
from channel.rows import insert_once
from models import CreditAccount, CreditChange, CreditEntry, Receivable
from models.prepared import fetch

#: The figures of an account, which are sums of the columns of the same name in its ledger.
COUNTERS = ("reserved", "approved", "uninvoiced", "receivable", "prepayment")


def turn(session: Session, dealer_id: int) -> CreditAccount:
    """The account of a dealer, to be changed by nobody else until this transaction ends; opened when there is none."""
    session.flush()
    mine = update(CreditAccount).where(CreditAccount.dealer_id == dealer_id).values(acts=CreditAccount.acts + 1)
    as_of_now = {"synchronize_session": False, "populate_existing": True}
    account = session.scalar(mine.returning(CreditAccount), execution_options=as_of_now)
    if account is None:
        session.execute(insert_once(session, CreditAccount).values(dealer_id=dealer_id))
        account = session.scalars(mine.returning(CreditAccount), execution_options=as_of_now).one()
    return account


def enter(
    session: Session,
    account: CreditAccount,
    kind: str,
    key: str,
    *,
    now: datetime,
    order_id: int | None = None,
    **deltas: Decimal,
) -> None:
    """Move the counters named in `deltas` and write the ledger; the account's turn was taken before.

    It goes to the database with the session's next flush, so that what is entered together is written together.
    """
    for name, delta in deltas.items():
        setattr(account, name, getattr(account, name) + delta)
    entry = {name: deltas.get(name, ZERO) for name in COUNTERS}
    session.add(CreditEntry(dealer_id=account.dealer_id, kind=kind, key=key, at=now, order_id=order_id, **entry))


def book(
    session: Session,
    account: CreditAccount,
    kind: str,
    key: str,
    *,
    now: datetime,
    order_id: int | None = None,
    **deltas: Decimal,
) -> None:
    """The same, written at once."""
    enter(session, account, kind, key, now=now, order_id=order_id, **deltas)
    session.flush()


def is_booked(session: Session, dealer_id: int, key: str) -> bool:
    """Whether this occurrence was booked before; asked in one's turn, the answer stays true."""
    query = select(CreditEntry.id).where(CreditEntry.dealer_id == dealer_id, CreditEntry.key == key)
    return session.scalar(query) is not None


def standing(session: Session, account: CreditAccount, *, now: datetime) -> Available:
    """The terms of R-CRD-1 of an account as of now."""
    return _available(account, temporary_limit(session, account.dealer_id, local_day(now)))


def available(session: Session, dealer_id: int, *, now: datetime) -> Available:
    """The terms of R-CRD-1 of a dealer as of now, for showing; what may be held is decided in one's turn."""
    return standing(session, account_of(session, dealer_id), now=now)


def account_of(session: Session, dealer_id: int) -> CreditAccount:
    """The account of a dealer, for reading; one that is not stored where there is none."""
    return session.get(CreditAccount, dealer_id) or new_account(dealer_id)


def new_account(dealer_id: int) -> CreditAccount:
    """What counts for a dealer without an account: no credit, and nothing owed. It is not stored."""
    counters = dict.fromkeys(COUNTERS, ZERO)
    return CreditAccount(
        dealer_id=dealer_id, credit_limit=ZERO, terms_days=0, grace_days=0, block="hard", acts=0, **counters
    )


def temporary_limit(session: Session, dealer_id: int, today: date) -> Decimal:
    """What temporary limits add today."""
    return session.scalar(select(_TEMPORARY), {"dealer_id": dealer_id, "today": today}) or ZERO


def temporary_limits(session: Session, dealer_ids: Sequence[int], today: date) -> Mapping[int, Decimal]:
    """What temporary limits add today, by dealer; who has none is absent."""
    valid = (CreditChange.first_on <= today, CreditChange.last_on >= today)
    query = select(CreditChange.dealer_id, func.sum(CreditChange.amount)).where(
        CreditChange.dealer_id.in_(dealer_ids),
        CreditChange.kind == "temporary",
        CreditChange.state == "approved",
        *valid,
    )
    return dict(session.execute(query.group_by(CreditChange.dealer_id)).tuples().all())


def overdue(session: Session, account: CreditAccount, *, now: datetime) -> Overdue | None:
    """What is unpaid beyond the account's grace (R-CRD-3); None when nothing is."""
    return _terms(session, account, now=now)[1]


def concern_of(session: Session, account: CreditAccount, needed: Decimal, *, now: datetime) -> Concern | None:
    """What stands against so much more on this account; None when nothing does. One statement."""
    temporary, found = _terms(session, account, now=now)
    return concern(_available(account, temporary), needed, found, account.block)


def _available(account: CreditAccount, temporary: Decimal) -> Available:
    return Available(account.credit_limit, temporary, **{name: getattr(account, name) for name in COUNTERS})


#: What temporary limits add to a dealer's on a day.
_TEMPORARY = (
    select(func.sum(CreditChange.amount))
    .where(
        CreditChange.dealer_id == bindparam("dealer_id"),
        CreditChange.kind == "temporary",
        CreditChange.state == "approved",
        CreditChange.first_on <= bindparam("today"),
        CreditChange.last_on >= bindparam("today"),
    )
    .scalar_subquery()
)
#: That, how much of a dealer's invoices was due before a day, and since when. Put together once: every order asks it.
_TERMS = select(_TEMPORARY, func.sum(Receivable.remaining), func.min(Receivable.due_on)).where(
    Receivable.dealer_id == bindparam("dealer_id"),
    Receivable.remaining > ZERO,
    Receivable.due_on < bindparam("fine"),
)


def _terms(session: Session, account: CreditAccount, *, now: datetime) -> tuple[Decimal, Overdue | None]:
    """What temporary limits add today, and what is unpaid beyond the account's grace."""
    today = local_day(now)
    values = {"dealer_id": account.dealer_id, "today": today, "fine": last_fine_day(today, account.grace_days)}
    ((temporary, amount, oldest),) = fetch(session, _TERMS, values)
    return temporary or ZERO, None if oldest is None else Overdue(amount, (today - oldest).days)

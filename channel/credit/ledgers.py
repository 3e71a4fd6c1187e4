"""Comparing what a dealer uploads with our own books (idea C13): only what differs is kept and shown."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel import audit
from channel.access.money import money_dealer
from channel.actors import Actor
from channel.calendar import local_day
from channel.credit.comparing import CAUSE_TEXTS, Difference, LedgerRow, compare
from channel.errors import Invalid
from channel.fields import near_day_problem, text_problem
from models import LedgerComparison, Payment, Receivable

#: How many rows an upload may have, and how many days it may be about.
MOST_ROWS, LONGEST_DAYS = 5_000, 400
#: How far before and after the period we look for what was booked at another time.
_AROUND = timedelta(days=35)


def compare_ledger(
    session: Session, actor: Actor, rows: Sequence[LedgerRow], from_on: date, until_on: date, *, now: datetime
) -> LedgerComparison:
    """Compare a dealer's rows of a period with ours and keep what differs. For his owner and finance people.

    Rows are positive where he owes more and negative where he paid. When nothing is new since the last time, that is
    given. Raises Invalid with the place of everything that is wrong, and Forbidden.
    """
    actor.dealer()
    dealer = money_dealer(session, actor)
    _check(rows, from_on, until_on, local_day(now))
    agreed, differences = compare(_ours(session, dealer.id, from_on, until_on), rows, from_on, until_on)
    newest = comparisons_of(session, dealer.id, limit=1)
    if newest and (newest[0].from_on, newest[0].until_on, newest[0].agreed, newest[0].differences) == (
        from_on,
        until_on,
        agreed,
        [_json(one) for one in differences],
    ):
        return newest[0]
    kept = LedgerComparison(
        dealer_id=dealer.id,
        contact_id=actor.id,
        at=now,
        from_on=from_on,
        until_on=until_on,
        agreed=agreed,
        differences=[_json(one) for one in differences],
    )
    session.add(kept)
    session.flush()
    audit.record(session, actor, "ledger_compared", "dealer", dealer.code, now=now, differences=len(differences))
    return kept


def months_of(days: Collection[date]) -> tuple[date, date]:
    """The first day of the first month and the last day of the last one in which some days (at least one) lie. Pure."""
    last = max(days)
    return min(days).replace(day=1), date(last.year + last.month // 12, last.month % 12 + 1, 1) - timedelta(days=1)


def comparisons_of(session: Session, dealer_id: int, limit: int = 20) -> Sequence[LedgerComparison]:
    """What was compared, newest first."""
    query = select(LedgerComparison).where(LedgerComparison.dealer_id == dealer_id)
    return session.scalars(query.order_by(LedgerComparison.id.desc()).limit(limit)).all()


def _ours(session: Session, dealer_id: int, from_on: date, until_on: date) -> list[LedgerRow]:
    first, last = from_on - _AROUND, until_on + _AROUND
    charges = select(Receivable).where(Receivable.dealer_id == dealer_id, Receivable.issued_on.between(first, last))
    payments = select(Payment).where(Payment.dealer_id == dealer_id, Payment.received_on.between(first, last))
    found = [LedgerRow(row.issued_on, row.number, row.amount, row.kind) for row in session.scalars(charges)]
    found += [LedgerRow(row.received_on, row.number, -row.amount, row.kind) for row in session.scalars(payments)]
    return sorted(found, key=lambda row: (row.on, row.reference))


def _check(rows: Sequence[LedgerRow], from_on: date, until_on: date, today: date) -> None:
    found: dict[str, str] = {}
    if until_on < from_on or (until_on - from_on).days > LONGEST_DAYS:
        found["until_on"] = "bad_period_days"
    if not rows:
        found["rows"] = "required"
    if len(rows) > MOST_ROWS:
        found["rows"] = f"too_many:{MOST_ROWS}"
    for place, row in enumerate(rows[:MOST_ROWS]):
        if near_day_problem(row.on, today) is not None:
            found[f"rows[{place}].on"] = "bad_date"
        if row.reference and text_problem(row.reference, 1, 64) is not None:
            found[f"rows[{place}].reference"] = "bad_value"
        if not row.amount.is_finite() or not row.amount or row.amount != round(row.amount, 2):
            found[f"rows[{place}].amount"] = "bad_amount"
    if found:
        raise Invalid("invalid_fields", fields=found)


def _json(one: Difference) -> dict[str, Any]:
    return {"cause": one.cause, "text": CAUSE_TEXTS[one.cause], "ours": _row(one.ours), "theirs": _row(one.theirs)}


def _row(row: LedgerRow | None) -> dict[str, str] | None:
    if row is None:
        return None
    return {"on": row.on.isoformat(), "reference": row.reference, "amount": f"{row.amount:.2f}"}

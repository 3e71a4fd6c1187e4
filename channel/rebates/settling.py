"""Settling agreements (R-REB-8): partial settlements by calendar, a final one, and what comes after it.

A settlement claims a part of what is earned; what it claims, open ones included, counts against the next. Negative
ones are never lost: they are made up for by later ones, or become a receivable.
"""

import secrets
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from channel import audit
from channel.access.money import agreement_named
from channel.actors import Actor, job
from channel.calendar import Calendar, end_of_day, load_calendar, local_day
from channel.configuration.versions import current
from channel.errors import Conflict, Invalid, NotFound
from channel.fields import amount_problem
from channel.rebates.accrual import agreed, turn
from channel.rebates.lines import statement_lines
from channel.rebates.nightly import sums_of
from channel.rebates.rules import earned
from channel.rebates.sums import ZERO, Sums
from channel.rebates.telling import tell_settled
from channel.rebates.terms import Period, Terms
from channel.rows import insert_once
from models import Dealer, RebateAgreement, RebatePosition, RebateSettlement, RebateStatementLine

#: How many dealers one run settles.
BATCH = 500


def settle_due(session: Session, now: datetime) -> int:
    """Settle what the calendars of active agreements say is due, the first of them; how many settlements."""
    today = local_day(now)
    query = select(RebateAgreement).where(RebateAgreement.state == "active").order_by(RebateAgreement.id)
    for row in session.scalars(query):
        terms = agreed(row).terms
        for kind, period in due_periods(terms, Period(row.begins_on, row.ends_on), row.settled_until, today):
            count = _settle_all(session, row, kind, period, now=now)
            if count:
                return count
            # Everybody has his: the next run goes on with the next period.
            row.settled_until = period.ends_on
            if kind == "final":
                row.state = "settled"
            session.flush()
    return correct_due(session, now)


def correct_due(session: Session, now: datetime) -> int:
    """Settle what changed after a final settlement, such as a late return; how many."""
    changed = (
        select(RebatePosition)
        .join(RebateAgreement, RebateAgreement.id == RebatePosition.agreement_id)
        .where(RebateAgreement.state == "settled", RebatePosition.earned != RebatePosition.settled)
    )
    count, today = 0, local_day(now)
    for position in session.scalars(
        changed.order_by(RebatePosition.agreement_id, RebatePosition.dealer_id).limit(BATCH)
    ):
        row = session.get_one(RebateAgreement, position.agreement_id)
        written = _settle(session, row, position.dealer_id, "correction", Period(row.begins_on, today), None, now=now)
        count += written is not None
    return count


def due_periods(terms: Terms, period: Period, settled_until: date | None, today: date) -> Iterator[tuple[str, Period]]:
    """What is due to be settled and is not: partial periods in order, then the whole. Pure.

    A period is due when its leave days are over (R-REB-2). The last part is the final settlement itself.
    """
    leave = timedelta(days=terms.settling.leave_days)
    if period.ends_on + leave < today:
        yield "final", period
        return
    for part in _parts(terms, period):
        is_new = settled_until is None or part.ends_on > settled_until
        if is_new and part.ends_on < period.ends_on and part.ends_on + leave < today:
            yield "partial", part


def settle_part(
    session: Session, actor: Actor, code: str, dealer_code: str, amount: Decimal | None, *, now: datetime
) -> RebateSettlement:
    """Settle a part outside the calendar; None: as much as the agreement allows. For headquarters.

    Raises NotFound, Invalid for the amount, Conflict("partial_capped") with what is allowed, and
    Conflict("nothing_to_settle").
    """
    row = agreement_named(session, actor, code, locks=True)
    dealer = session.scalar(select(Dealer).where(Dealer.code == dealer_code))
    if dealer is None or session.get(RebatePosition, (row.id, dealer.id)) is None:
        raise NotFound
    if row.state != "active":
        raise Conflict("nothing_to_settle")
    problem = None if amount is None else amount_problem(amount)
    if problem is not None:
        raise Invalid("invalid_fields", fields={"amount": problem})
    written = _settle(session, row, dealer.id, "partial", Period(row.begins_on, local_day(now)), amount, now=now)
    if written is None:
        raise Conflict("nothing_to_settle")
    audit.record(session, actor, "rebate_settled", "rebate_settlement", written.number, now=now)
    return written


def cap_of_partial(terms: Terms, accrued: Decimal, settled_now: Decimal, claimed: Decimal) -> Decimal | None:
    """R-REB-8: the most that a partial settlement may claim, after open ones; None: there is no limit. Pure."""
    if terms.settling.cap == "none":
        return None
    return max((accrued if terms.settling.cap == "accrued" else settled_now) - claimed, ZERO)


def _settle_all(session: Session, row: RebateAgreement, kind: str, period: Period, *, now: datetime) -> int:
    done = select(RebateSettlement.dealer_id).where(
        RebateSettlement.agreement_id == row.id,
        RebateSettlement.kind == kind,
        RebateSettlement.until_on == period.ends_on,
    )
    query = select(RebatePosition.dealer_id).where(
        RebatePosition.agreement_id == row.id,
        RebatePosition.dealer_id.not_in(done),
        # Nobody is bothered with a statement of nothing.
        (RebatePosition.earned != ZERO) | (RebatePosition.settled != ZERO),
    )
    if kind == "partial":
        query = query.where(RebatePosition.earned > RebatePosition.settled)
    count = 0
    for dealer_id in session.scalars(query.order_by(RebatePosition.dealer_id)).all():
        count += _settle(session, row, dealer_id, kind, period, None, now=now) is not None
        if count == BATCH:
            break
    return count


def _settle(
    session: Session,
    row: RebateAgreement,
    dealer_id: int,
    kind: str,
    period: Period,
    wanted: Decimal | None,
    *,
    now: datetime,
) -> RebateSettlement | None:
    """Freeze what one dealer gets, with the orders it rests on; None when there is nothing to claim."""
    one = agreed(row)
    position = turn(session, row.id, dealer_id)
    if position is None:
        return None
    upto = one._replace(period=Period(row.begins_on, min(period.ends_on, row.ends_on)))
    found = earned(one.terms, sums_of(session, upto, [dealer_id]).get(dealer_id, Sums()), position.baseline)
    amount = _claim(one.terms, position, found.amount, kind, wanted)
    if amount is None:
        return None
    values = {
        "agreement_id": row.id,
        "dealer_id": dealer_id,
        "kind": kind,
        "from_on": row.begins_on,
        "until_on": period.ends_on,
        "basis": found.basis,
        "earned": found.amount if kind == "partial" else position.earned,
        "before": position.settled,
        "amount": amount,
    }
    written = _freeze(session, one.terms, values, now=now)
    if written is None:
        return None
    position.settled += amount
    lines = statement_lines(session, upto, dealer_id)
    if lines:
        session.execute(insert(RebateStatementLine), [{"settlement_id": written.id, **line} for line in lines])
    session.flush()
    tell_settled(session, job("settle_rebates"), written, row, now=now)
    return written


def _claim(
    terms: Terms, position: RebatePosition, earned_now: Decimal, kind: str, wanted: Decimal | None
) -> Decimal | None:
    """What is settled now (R-REB-8); None when there is nothing to claim, zero when a final one says just that."""
    if kind == "partial":
        cap = cap_of_partial(terms, position.earned, earned_now, position.settled)
        return _partial_amount(wanted, cap, max(earned_now - position.settled, ZERO)) or None
    rest = position.earned - position.settled
    return None if kind == "correction" and not rest else rest


def _freeze(session: Session, terms: Terms, values: dict[str, Any], *, now: datetime) -> RebateSettlement | None:
    """Write a settlement with its term for an answer; None when the same one is there."""
    today = local_day(now)
    workdays = current(session).rebates.answer_workdays
    frozen = {
        "number": f"FL{today:%y%m%d}-{secrets.token_hex(4).upper()}",
        "owed": max(-values["amount"], ZERO),
        "payout": terms.payout.form,
        "tax_path": terms.payout.tax_path,
        "state": "open",
        "frozen_at": now,
        "answer_until": end_of_day(workdays_after(load_calendar(session), today, workdays)),
    }
    return session.scalar(insert_once(session, RebateSettlement).values(**values, **frozen).returning(RebateSettlement))


def _partial_amount(wanted: Decimal | None, cap: Decimal | None, earned_now: Decimal) -> Decimal:
    if wanted is None:
        return earned_now if cap is None else min(earned_now, cap)
    if cap is not None and wanted > cap:
        raise Conflict("partial_capped", facts={"cap": f"{cap:.2f}"})
    return wanted


def workdays_after(calendar: Calendar, day: date, count: int) -> date:
    """The `count`-th workday after a day."""
    for _ in range(count):
        day = calendar.next_workday(day)
    return day


def _parts(terms: Terms, period: Period) -> Sequence[Period]:
    """The months or quarters of a period, in order; none when it is not settled in parts."""
    months = {"none": 0, "monthly": 1, "quarterly": 3}[terms.settling.partials]
    found: list[Period] = []
    begins = period.begins_on
    while months and begins <= period.ends_on:
        number = begins.year * 12 + begins.month - 1
        # Quarters are those of the calendar, so the first part may be short.
        after = number - number % months + months
        ends = date(after // 12, after % 12 + 1, 1) - timedelta(days=1)
        found.append(Period(begins, min(ends, period.ends_on)))
        begins = ends + timedelta(days=1)
    return found

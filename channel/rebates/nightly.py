"""The same sums from all events at once (R-REB-7): what was booked as it happened must agree with them to the cent.

It repairs what does not, as one more row of the ledger, and says so in the log: the events are the truth. A night
takes one batch of dealers after the other, each in a transaction of its own that also writes down how far it has come:
whatever is killed in the middle is gone on with, and nobody's order waits for longer than one batch takes.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

import structlog
from sqlalchemy import ColumnElement, case, func, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from channel.calendar import local_day
from channel.rebates.accrual import Agreed, agreed
from channel.rebates.rules import earned
from channel.rebates.sums import ZERO, Sums
from channel.rebates.terms import Goods, Terms
from models import RebateAccrual, RebateAgreement, RebateEvent, RebatePosition
from models.inserting import insert_rows

log = structlog.get_logger(__name__)

#: How many dealers of an agreement are recomputed together: their orders wait for so long.
BATCH = 250


def recompute_due(session: Session, now: datetime) -> int:
    """Recompute the next dealers of the agreement that waits for it longest, each once a day; how many batches: 1 or 0.

    One that was begun comes before all others. To be called until nothing is due, each time in another transaction.
    """
    today = local_day(now)
    is_begun = RebateAgreement.recomputed_to.is_not(None)
    due = is_begun | RebateAgreement.recomputed_on.is_(None) | (RebateAgreement.recomputed_on < today)
    query = (
        select(RebateAgreement)
        .where(RebateAgreement.state != "withdrawn", due)
        .order_by(is_begun.desc(), RebateAgreement.recomputed_on.nulls_first(), RebateAgreement.id)
        .limit(1)
        # Whoever withdraws it, or does the same elsewhere, comes before or after this batch.
        .with_for_update(key_share=True)
    )
    row = session.scalar(query, execution_options={"populate_existing": True})
    if row is None:
        return 0
    count = recompute_next(session, row, cause="nightly", now=now)
    if count:
        log.warning("rebates_repaired", agreement=row.code, positions=count)
    return 1


def recompute(session: Session, row: RebateAgreement, *, cause: str, now: datetime) -> int:
    """Let every position of an agreement say what the events say; how many were booked otherwise. All at once."""
    row.recomputed_to = 0
    count = 0
    while row.recomputed_to is not None:
        count += recompute_next(session, row, cause=cause, now=now)
    return count


def recompute_next(session: Session, row: RebateAgreement, *, cause: str, now: datetime) -> int:
    """The same for the next dealers after `row.recomputed_to`, which is null again after the last of them."""
    session.flush()
    mine = (RebatePosition.agreement_id == row.id, RebatePosition.dealer_id > (row.recomputed_to or 0))
    query = select(RebatePosition.dealer_id).where(*mine).order_by(RebatePosition.dealer_id).limit(BATCH)
    dealers = session.scalars(query).all()
    count = _recompute(session, agreed(row), dealers, cause, now)
    if len(dealers) < BATCH:
        row.recomputed_on, row.recomputed_to = local_day(now), None
    else:
        row.recomputed_to = dealers[-1]
    session.flush()
    return count


def _recompute(session: Session, one: Agreed, dealers: Sequence[int], cause: str, now: datetime) -> int:
    mine = (RebatePosition.agreement_id == one.id, RebatePosition.dealer_id.in_(dealers))
    # Their turn first, in the order of dealers like everybody: an event that is written meanwhile is either in the
    # sums already, or waits and is added after.
    positions = (
        select(
            RebatePosition.dealer_id,
            RebatePosition.baseline,
            RebatePosition.sums,
            RebatePosition.earned,
            RebatePosition.entries,
        )
        .where(*mine)
        .order_by(RebatePosition.dealer_id)
        .with_for_update()
    )
    before = session.execute(positions).all()
    found = sums_of(session, one, dealers)
    changed, booked = [], []
    for dealer_id, baseline, stored, was, entries in before:
        sums = found.get(dealer_id, Sums(collected=(ZERO,) * len(one.terms.collection)))
        now_earned = earned(one.terms, sums, baseline)
        values = {"sums": sums.to_json(), "earned": now_earned.amount, "entries": entries}
        if now_earned.amount != was:
            values["entries"] += 1
            booked.append(_accrual(one.id, dealer_id, values["entries"], now_earned, was, cause, now))
        elif Sums.of_json(stored).to_json() == values["sums"]:
            continue
        changed.append({"agreement_id": one.id, "dealer_id": dealer_id, **values})
    if changed:
        session.execute(update(RebatePosition), changed)
    insert_rows(session, RebateAccrual, booked)
    return len(changed)


def sums_of(session: Session, one: Agreed, dealers: Sequence[int]) -> dict[int, Sums]:
    """What the events of these dealers say, by dealer; one without events is not in it."""
    found: dict[int, Sums] = {}
    for dealer_id, sums in _volume(session, one, dealers):
        found[dealer_id] = found.get(dealer_id, Sums()) + sums
    if one.terms.collection:
        nothing = Sums(collected=(ZERO,) * len(one.terms.collection))
        found = {dealer_id: sums + nothing for dealer_id, sums in found.items()}
        for dealer_id, sums in _collected(session, one, dealers):
            found[dealer_id] = found.get(dealer_id, Sums()) + sums
    return found


def _volume(session: Session, one: Agreed, dealers: Sequence[int]) -> Iterator[tuple[int, Sums]]:
    day = day_of(one.terms)
    in_period = within(day, one)
    with_baseline = one.terms.growth is not None and one.terms.growth.baseline == "prior_year"
    before = one.period.year_before()
    in_baseline = day.between(before.begins_on, before.ends_on) & ~in_period
    wanted = or_(in_period, in_baseline) if with_baseline else in_period
    counts = case((in_period, 1), else_=0)
    query = (
        select(RebateEvent.dealer_id, RebateEvent.product_line, counts, func.sum(amount_of(one.terms)))
        .where(RebateEvent.kind.in_(one.terms.volume_kinds), wanted, *eligible(one.terms, dealers))
        .group_by(RebateEvent.dealer_id, RebateEvent.product_line, counts)
    )
    for dealer_id, line, is_volume, amount in session.execute(query):
        yield dealer_id, Sums(amount, {line: amount}) if is_volume else Sums(baseline=amount)


def _collected(session: Session, one: Agreed, dealers: Sequence[int]) -> Iterator[tuple[int, Sums]]:
    parts = one.terms.collection
    place = case(
        *((RebateEvent.days_to_pay <= part.within_days, number) for number, part in enumerate(parts)),
        else_=len(parts),
    )
    query = (
        select(RebateEvent.dealer_id, place, func.sum(amount_of(one.terms)))
        .where(
            RebateEvent.kind.in_(("paid", "returned")),
            RebateEvent.days_to_pay.is_not(None),
            within(day_of(one.terms), one),
            *eligible(one.terms, dealers),
        )
        .group_by(RebateEvent.dealer_id, place)
    )
    for dealer_id, number, amount in session.execute(query):
        yield dealer_id, Sums(collected=tuple(amount if number == part else ZERO for part in range(len(parts))))


def day_of(terms: Terms) -> InstrumentedAttribute[Any]:
    """The day by which events count."""
    days: dict[str, InstrumentedAttribute[Any]] = {
        "ordered": RebateEvent.ordered_on,
        "shipped": RebateEvent.shipped_on,
        "received": RebateEvent.received_on,
        "paid": RebateEvent.paid_on,
    }
    return days[terms.basis]


def within(day: InstrumentedAttribute[Any], one: Agreed) -> ColumnElement[bool]:
    """The condition that an event counts in the agreement's period."""
    return day.between(one.period.begins_on, one.period.ends_on)


def amount_of(terms: Terms) -> InstrumentedAttribute[Decimal]:
    """The amount that counts of events."""
    return RebateEvent.gross if terms.with_tax else RebateEvent.net


def eligible(terms: Terms, dealers: Sequence[int]) -> Iterator[ColumnElement[bool]]:
    """The conditions that an event of these dealers is of the kind of goods that counts."""
    yield RebateEvent.dealer_id.in_(dealers)
    yield from eligible_goods(terms.goods)
    if terms.without_gifts:
        yield RebateEvent.is_gift.is_(False)
    if terms.without_special_prices:
        yield RebateEvent.is_special.is_(False)


def eligible_goods(goods: Goods) -> Iterator[ColumnElement[bool]]:
    """The conditions that an event is about these goods, as `Scope.covers` says it."""
    named = []
    if goods.skus:
        named.append(RebateEvent.sku.in_(goods.skus))
    if goods.categories:
        named.append(RebateEvent.category.in_(goods.categories))
    if goods.product_lines:
        named.append(RebateEvent.product_line.in_(goods.product_lines))
    if named:
        yield or_(*named)
    if goods.without:
        yield RebateEvent.sku.not_in(goods.without)


def _accrual(
    agreement_id: int, dealer_id: int, number: int, found: Any, was: Decimal, cause: str, now: datetime
) -> dict[str, Any]:
    return {
        "agreement_id": agreement_id,
        "dealer_id": dealer_id,
        "number": number,
        "at": now,
        "cause": cause,
        "basis": found.basis,
        "earned": found.amount,
        "delta": found.amount - was,
    }

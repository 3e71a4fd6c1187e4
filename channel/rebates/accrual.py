"""Booking what is earned as it happens, as a delta to what is expected after it (R-REB-7)."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel.rebates.events import LineEvent, write
from channel.rebates.rules import earned
from channel.rebates.sums import Sums, counted
from channel.rebates.terms import Period, Terms, terms_of
from channel.rows import moved
from models import RebateAccrual, RebateAgreement, RebateEvent, RebatePosition

__all__ = ["LineEvent", "record", "record_all"]


class Agreed(NamedTuple):
    """An agreement as the rules look at it."""

    id: int
    terms: Terms
    period: Period


def record(session: Session, event: LineEvent, *, now: datetime) -> None:
    """The same as `record_all` for one event."""
    record_all(session, [event], now=now)


def record_all(session: Session, events: Sequence[LineEvent], *, now: datetime) -> None:
    """Write down what happened to order lines and book what it earns, once for each key.

    To be called in the transaction in which it happens, with all that happens together: it takes as many statements
    for many lines as for one. Positions are locked in the order of dealers and agreements, after everything else
    that an order locks.
    """
    by_dealer: dict[int, list[RebateEvent]] = defaultdict(list)
    for event in write(session, events, now=now):
        by_dealer[event.dealer_id].append(event)
    for dealer_id in sorted(by_dealer):
        _accrue(session, dealer_id, by_dealer[dealer_id], now=now)


def agreed(row: RebateAgreement) -> Agreed:
    """An agreement's row as the rules look at it."""
    return Agreed(row.id, terms_of(row.terms), Period(row.begins_on, row.ends_on))


def turn(session: Session, agreement_id: int, dealer_id: int) -> RebatePosition | None:
    """A dealer's position in an agreement, to be changed by nobody else until this transaction ends.

    None when he is not in it any more.
    """
    session.flush()
    mine = (RebatePosition.agreement_id == agreement_id, RebatePosition.dealer_id == dealer_id)
    if not moved(session, update(RebatePosition).where(*mine).values(acts=RebatePosition.acts + 1)):
        return None
    return session.get_one(RebatePosition, (agreement_id, dealer_id), populate_existing=True)


def expect(
    session: Session,
    position: RebatePosition,
    terms: Terms,
    sums: Sums,
    *,
    cause: str,
    now: datetime,
    event_id: int | None = None,
) -> Decimal:
    """Let these sums count from now on and book by how much what is earned differs; the delta. In one's turn."""
    found = earned(terms, sums, position.baseline)
    position.sums = sums.to_json()
    return book(session, position, found.amount, found.basis, cause=cause, now=now, event_id=event_id)


def book(
    session: Session,
    position: RebatePosition,
    amount: Decimal,
    basis: Decimal,
    *,
    cause: str,
    now: datetime,
    event_id: int | None = None,
) -> Decimal:
    """Write into the ledger that so much is earned in all; what it adds to what was booked before."""
    delta = amount - position.earned
    if delta:
        position.entries += 1
        position.earned = amount
        session.add(
            RebateAccrual(
                agreement_id=position.agreement_id,
                dealer_id=position.dealer_id,
                number=position.entries,
                at=now,
                cause=cause,
                event_id=event_id,
                basis=basis,
                earned=amount,
                delta=delta,
            )
        )
    session.flush()
    return delta


def _accrue(session: Session, dealer_id: int, events: Sequence[RebateEvent], *, now: datetime) -> None:
    """Book what new events of one dealer add to each of his agreements."""
    of_dealer = (
        select(RebateAgreement)
        .join(RebatePosition, RebatePosition.agreement_id == RebateAgreement.id)
        .where(RebatePosition.dealer_id == dealer_id, RebateAgreement.state != "withdrawn")
    )
    for row in session.scalars(of_dealer.order_by(RebateAgreement.id)).all():
        if not _counting(row, events):
            continue
        position = turn(session, row.id, dealer_id)
        # Whoever revised or withdrew it while this waited for its turn decides what counts.
        session.refresh(row)
        more = _counting(row, events)
        if position is None or row.state == "withdrawn" or not more:
            continue
        sums = sum((found for _, found in more), Sums.of_json(position.sums))
        event_id = more[0][0].id if len(more) == 1 else None
        expect(session, position, agreed(row).terms, sums, cause="event", now=now, event_id=event_id)


def _counting(row: RebateAgreement, events: Sequence[RebateEvent]) -> list[tuple[RebateEvent, Sums]]:
    """The events that count for an agreement, with what each adds."""
    one = agreed(row)
    return [(event, found) for event in events if (found := counted(one.terms, one.period, event)) is not None]

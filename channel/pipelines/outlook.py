"""The forecast of those who look after dealers, and the open amounts most at risk (B12). Reads only."""

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from decimal import Decimal

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from channel.access import looked_after_ids
from channel.actors import Actor
from channel.calendar import at_local, local_day
from channel.pipelines.forecast import Expected, Forecast, Period, attainment, forecast, gap
from channel.pipelines.standing import OPEN_STATES, Chances, Standing, standings
from models import Dealer, Opportunity, Registration

#: How many opportunities the list of risks names.
RISKS = 5

_MIDNIGHT = time(0)


@dataclass(frozen=True, slots=True)
class Outlook:
    """A forecast with what it is made of and what it leaves out."""

    period: Period
    forecast: Forecast
    #: How many were won in the period, and how many open ones are expected in it.
    won: int
    expected: int
    #: Open ones that are in no forecast: without an amount; with one, but without a day or past it.
    without_amount: int
    without_day: int
    #: Percent of the target and what is missing to it; None when no target was named (or it is zero).
    attainment: Decimal | None
    gap: Decimal | None
    #: Expected ones that stand still longest for the most money, the worst first.
    risks: Sequence[tuple[Standing, Chances]]


def outlook(
    session: Session,
    actor: Actor,
    period: Period,
    *,
    dealer: str | None = None,
    target: Decimal | None = None,
    includes_actual: bool = True,
    now: datetime,
) -> Outlook:
    """The forecast for the dealers that a member looks after, or for the one with that code.

    Raises Forbidden for who looks after none. A day that has passed is in no forecast: nobody expects it any more.
    """
    mine = looked_after_ids(session, actor)
    if dealer is not None:
        mine = mine.where(Dealer.code == dealer)
    first = max(period.first, local_day(now))
    in_period = (Opportunity.amount.is_not(None), Opportunity.expected_on.between(first, period.last))
    rows = [(row, row.chances(now)) for row in standings(session, _open(mine).where(*in_period))]
    actual, won = _won(session, mine, period)
    found = forecast(actual, [_expected(*row) for row in rows], includes_actual=includes_actual)
    late = (Opportunity.expected_on.is_(None)) | (Opportunity.expected_on < local_day(now))
    return Outlook(
        period,
        found,
        won,
        len(rows),
        _count(session, mine, Opportunity.amount.is_(None)),
        _count(session, mine, Opportunity.amount.is_not(None) & late),
        None if target is None else attainment(found.total, target),
        None if target is None else gap(found.total, target),
        _risks(rows),
    )


def _open(dealers: Select[tuple[int]]) -> Select[tuple[Opportunity]]:
    return (
        select(Opportunity)
        .join(Registration, Registration.id == Opportunity.registration_id)
        .where(Registration.state.in_(OPEN_STATES), Opportunity.dealer_id.in_(dealers))
    )


def _expected(row: Standing, chances: Chances) -> Expected:
    return Expected(row.opportunity.amount or Decimal(0), chances.computed.percent, chances.percent)


def _won(session: Session, dealers: Select[tuple[int]], period: Period) -> tuple[Decimal, int]:
    """What was won in the period, by the moment of its end."""
    begins, ends = at_local(period.first, _MIDNIGHT), at_local(period.last + timedelta(days=1), _MIDNIGHT)
    query = (
        select(func.sum(Opportunity.amount), func.count())
        .join(Registration, Registration.id == Opportunity.registration_id)
        .where(
            Registration.state == "won",
            Registration.ended_at >= begins,
            Registration.ended_at < ends,
            Opportunity.dealer_id.in_(dealers),
        )
    )
    amount, count = session.execute(query).one()
    return amount or Decimal(0), count


def _count(session: Session, dealers: Select[tuple[int]], lacking: ColumnElement[bool]) -> int:
    query = _open(dealers).where(lacking).with_only_columns(func.count(), maintain_column_froms=True)
    return session.scalars(query).one()


def _risks(rows: Sequence[tuple[Standing, Chances]]) -> list[tuple[Standing, Chances]]:
    at_risk = [(-chances.risk, row.opportunity.id, row, chances) for row, chances in rows if chances.risk]
    return [(row, chances) for _, _, row, chances in heapq.nsmallest(RISKS, at_risk, key=lambda it: it[:2])]

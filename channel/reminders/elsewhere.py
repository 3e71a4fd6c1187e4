"""What is asked again about reminders that a job of their own announces (R-REM-5): is there still something to do.

Their facts name an `object_id`: of what is overdue the dealer, of a rebate that ends its batch, of a case the case.
"""

from collections.abc import Callable, Collection, Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from channel.reminders.kind import Today
from models import AdjudicationCase, RebateBatch, Receivable


def _overdue(today: Today) -> Select[tuple[int]]:
    query = select(Receivable.dealer_id).where(Receivable.remaining > Decimal(0), Receivable.due_on < today.day)
    return query.distinct().order_by(Receivable.dealer_id)


def _open_cases(_today: Today) -> Select[tuple[int]]:
    return select(AdjudicationCase.id).where(AdjudicationCase.state == "open").order_by(AdjudicationCase.id)


def _ending_rebates(today: Today) -> Select[tuple[int]]:
    left = (RebateBatch.remaining > Decimal(0), RebateBatch.expires_on >= today.day)
    return select(RebateBatch.id).where(*left).order_by(RebateBatch.id)


#: Kind → the objects of which it is still so, and their column.
ASKED: Mapping[str, tuple[Callable[[Today], Select[tuple[int]]], ColumnElement[int] | Any]] = {
    "receivable_overdue": (_overdue, Receivable.dealer_id),
    "dealer_overdue": (_overdue, Receivable.dealer_id),
    "case_due": (_open_cases, AdjudicationCase.id),
    "case_overdue": (_open_cases, AdjudicationCase.id),
    "rebate_expiring": (_ending_rebates, RebateBatch.id),
}


def still_so(session: Session, kind: str, ids: Collection[int], today: Today) -> set[tuple[str, int, int]]:
    """Kind, object and 0 of those of the objects of which it is still so."""
    query, column = ASKED[kind]
    return {(kind, id_, 0) for id_ in session.scalars(query(today).where(column.in_(ids)))}

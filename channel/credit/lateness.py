"""Which invoices have come to a step of being overdue that was not reminded of yet (R-CRD-3)."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import ColumnElement, and_, or_

from models import Receivable


def late_by(steps: Sequence[int], today: date) -> ColumnElement[bool] | None:
    """The condition that an invoice is as many days overdue as a step says, and was reminded of none as late.

    What was reminded of is kept in days, so that other steps neither repeat nor skip one. None: there are no steps.
    """
    if not steps:
        return None
    reached = [
        and_(Receivable.due_on <= today - timedelta(days=days), Receivable.reminded_days < days) for days in steps
    ]
    return and_(Receivable.remaining > Decimal(0), or_(*reached))


def step_of(steps: Sequence[int], due_on: date, today: date) -> int:
    """The last step that was reached, in days; 0 before the first."""
    return max((days for days in steps if due_on <= today - timedelta(days=days)), default=0)

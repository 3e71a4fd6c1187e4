"""Months of statements, as texts such as 2026-11 that sort like time. Pure."""

from datetime import date, timedelta

from models import CreditAccount


def month_of(account: CreditAccount, day: date) -> str:
    """The month whose statement shows what has this day: its own, or the first that is not frozen."""
    month = f"{day:%Y-%m}"
    return month if account.frozen_month is None or month > account.frozen_month else after(account.frozen_month)


def after(month: str) -> str:
    """The next month."""
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12:04d}-{number % 12 + 1:02d}"


def before(day: date) -> str:
    """The month that was over when this day began."""
    return f"{day.replace(day=1) - timedelta(days=1):%Y-%m}"

"""What is wrong with one value that a person typed, as a code of `errors.FIELD_SENTENCES`. Pure."""

import re
import unicodedata
from datetime import date, timedelta
from decimal import Decimal

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.\-]{0,31}")
_LARGEST_AMOUNT = Decimal("9999999999.99")
_FARTHEST = timedelta(days=5 * 366)
#: Characters that no database and no card takes: controls, surrogates, private use, unassigned.
_UNREADABLE = ("Cc", "Cs", "Co", "Cn")


def text_problem(value: str, shortest: int, longest: int) -> str | None:
    """The problem of a tidied text, in characters; None when there is none."""
    if not value:
        return "required"
    if any(unicodedata.category(char) in _UNREADABLE for char in value):
        return "bad_characters"
    if len(value) < shortest:
        return "too_short"
    return f"too_long:{longest}" if len(value) > longest else None


def code_problem(code: str) -> str | None:
    """The problem of a code that people choose for a thing of theirs; None when there is none."""
    return None if _CODE.fullmatch(code) else "bad_code"


def amount_problem(amount: Decimal) -> str | None:
    """The problem of an amount in yuan; None when there is none."""
    if not amount.is_finite() or amount <= 0:
        return "bad_amount"
    if amount > _LARGEST_AMOUNT:
        return "amount_too_large"
    return None if amount == round(amount, 2) else "bad_amount"


def coming_day_problem(day: date, today: date) -> str | None:
    """The problem of a day that lies ahead: not in the past, within five years; None when there is none."""
    return "date_in_past" if day < today else near_day_problem(day, today)


def near_day_problem(day: date, today: date) -> str | None:
    """The problem of a day within five years, before or after today; None when there is none."""
    return "date_too_far" if abs(day - today) > _FARTHEST else None

"""What stands in a cell for quantities: 200, 200个, 3 盒, 半吨, 十五个, 2台（急）, 5箱半. Pure."""

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal

from channel.numerals import NUMERAL, number_of
from channel.workbooks.cells import Value, words

#: Larger ones are slips of the hand; places behind the point that any unit can need.
LARGEST = Decimal(1_000_000)
_PLACES = 3
_WRITTEN = re.compile(
    rf"(?:约|共|要|订|数量)?\s*[::]?\s*(?P<number>-?\s*(?:{NUMERAL}))\s*(?P<unit>[^\W\d_]{{0,6}}?)\s*(?P<half>半)?"
    r"\s*(?:[((](?P<note>[^()()]*)[))])?"
)
#: Written where somebody orders nothing.
_NOTHING = frozenset({"", "-", "--", "/", "无", "没有", "不要", "暂无", "n/a", "none"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much is wanted. `unit` is None where the cell names none; `note` is what stood in brackets behind it."""

    number: Decimal
    unit: str | None = None
    note: str = ""


def quantity_of(value: Value) -> Quantity | str | None:
    """A cell's quantity; a code of `words.CELL_PROBLEMS` when it cannot be one; None when nothing is ordered there."""
    if isinstance(value, bool):
        return "quantity_unclear"
    if isinstance(value, datetime.date | datetime.time | datetime.timedelta):
        return "quantity_is_date"
    if isinstance(value, int | float):
        return _judged(Quantity(Decimal(repr(value))))
    text = words(value)
    if text.casefold() in _NOTHING:
        return None
    written = _WRITTEN.fullmatch(text)
    if written is None:
        return "quantity_unclear"
    minus, digits = written["number"].startswith("-"), written["number"].lstrip("- ")
    number = number_of(digits)
    if number is None:
        return "quantity_unclear"
    if written["half"]:
        number += Decimal("0.5")
    return _judged(Quantity(-number if minus else number, written["unit"] or None, (written["note"] or "").strip()))


def _judged(quantity: Quantity) -> Quantity | str | None:
    number = quantity.number
    if not number.is_finite():
        return "quantity_unclear"
    if number < 0:
        return "quantity_negative"
    if number > LARGEST:
        return "quantity_too_large"
    if number != round(number, _PLACES):
        return "quantity_places"
    if number == 0:
        return None
    whole = number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()
    return Quantity(whole, quantity.unit, quantity.note)

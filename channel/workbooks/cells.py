"""What a sheet is to those who read it: cells with their places, and text in one spelling. Pure."""

import datetime
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

#: What a cell can hold; empty text stands for nothing.
Value = str | int | float | bool | datetime.date | datetime.time | datetime.timedelta

#: Signs that are written for "times" between measures, and for a diameter.
_SIGNS = str.maketrans(
    {"×": "*", "✕": "*", "＊": "*", "∗": "*", "Φ": "φ", "Ø": "φ", "ø": "φ", "⌀": "φ", "—": "-", "–": "-"}
)
#: Brackets and strokes that say nothing in a heading or in a name.
_SILENT = str.maketrans("", "", " \t\r\n\u00a0\u3000_·•'\"“”‘’`,，、;；:：|[]【】")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One visible sheet. Rows count from 1 and columns from 0; cells behind a row's last are empty."""

    name: str
    rows: Sequence[Sequence[Value]]
    #: Cells whose formula has no stored result, or an error for one: (row, column).
    broken: frozenset[tuple[int, int]] = frozenset()
    #: Rows that are hidden, by hand or by a filter.
    hidden: frozenset[int] = frozenset()
    #: Cells under a merged one → the cell that shows.
    under: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    def at(self, row: int, column: int) -> Value:
        """What a cell holds; empty text where there is none."""
        line = self.rows[row - 1] if 0 < row <= len(self.rows) else ()
        return line[column] if column < len(line) else ""

    def shown_at(self, row: int, column: int) -> Value:
        """What a reader sees there: under a merged cell, what that shows."""
        return self.at(*self.under.get((row, column), (row, column)))


def place(row: int, column: int) -> str:
    """A cell's address, such as B7; columns count from 0."""
    letters, rest = "", column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(65 + digit) + letters
    return f"{letters}{row}"


def words(value: Value) -> str:
    """A cell's text as people read it: one width, no outer spaces; whole numbers without a point."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(unicodedata.normalize("NFKC", str(value)).split())


def squeezed(text: str) -> str:
    """Text by which headings and names are compared: one width and case, one sign each, no spaces and strokes."""
    return unicodedata.normalize("NFKC", text).translate(_SIGNS).translate(_SILENT).casefold()

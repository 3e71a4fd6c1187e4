"""Feeds as files: rows of a workbook or CSV by their headings, and the template to fill. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any

from channel.erp.columns import Column as FeedColumn
from channel.erp.columns import Fault
from channel.erp.feed import Feed
from channel.erp.taking import CHANGED_AT
from channel.workbooks.cells import Sheet, place, squeezed, words
from channel.workbooks.opening import sheets_of
from channel.workbooks.writing import Column, listing

_HEAD_ROWS = 10


def rows_of(feed: Feed, data: bytes) -> tuple[list[tuple[int, Mapping[str, Any]]], list[Fault]]:
    """(row as Excel counts, values by column name) of the first sheet that has the feed's heading.

    Faults when no sheet has it, or when it has no rows; Invalid("file_refused") when the file itself cannot be taken.
    Columns that the feed does not know are passed over: exports of ERPs have many.
    """
    for sheet in sheets_of(data):
        found = _heading(feed, sheet)
        if found is not None:
            head, columns = found
            rows = _rows(sheet, head, columns)
            faults = [
                Fault(row, columns.get(column, ""), "formula_without_value", {"cell": place(row, column)})
                for row, column in sorted(sheet.broken)
                if row > head and column in columns
            ]
            return rows, faults if rows else [Fault(head, "", "no_rows")]
    needed = "、".join(column.heading for column in feed.columns if column.is_needed)
    return [], [Fault(1, "", "no_heading", {"columns": needed})]


def _heading(feed: Feed, sheet: Sheet) -> tuple[int, dict[int, str]] | None:
    by_heading = {squeezed(name): column.name for column in _columns(feed) for name in (column.heading, column.name)}
    for row in range(1, min(len(sheet.rows), _HEAD_ROWS) + 1):
        columns: dict[int, str] = {}
        for number in range(len(sheet.rows[row - 1])):
            name = by_heading.get(squeezed(words(sheet.shown_at(row, number))))
            if name is not None and name not in columns.values():
                columns[number] = name
        if {column.name for column in feed.columns if column.is_needed} <= set(columns.values()):
            return row, columns
    return None


def _rows(sheet: Sheet, head: int, columns: Mapping[int, str]) -> list[tuple[int, Mapping[str, Any]]]:
    rows: list[tuple[int, Mapping[str, Any]]] = []
    for row in range(head + 1, len(sheet.rows) + 1):
        values = {name: sheet.at(row, column) for column, name in columns.items()}
        if any(words(value) for value in values.values()):
            rows.append((row, values))
    return rows


def template_of(feed: Feed) -> bytes:
    """A workbook with the feed's headings, and none of its rows."""
    return listing(feed.title, [Column(column.heading) for column in _columns(feed)], [])


def _columns(feed: Feed) -> Sequence[FeedColumn]:
    return (*feed.columns, CHANGED_AT)

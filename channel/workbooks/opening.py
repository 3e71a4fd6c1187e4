"""From the bytes of a file to its sheets, after a look at what the file would cost and do. Pure.

A workbook is a ZIP archive of XML: a small file can unfold to gigabytes, and one cell in the last corner makes a
reader lay out seventeen thousand million of them. So every part is measured and walked through once, with the places
of its cells, before calamine reads it. What has macros or takes values from other files is refused: nobody could tell
what such an order says. CSV is read as well, because till systems write it.
"""

import csv
import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from channel.workbooks.cells import Sheet, Value
from channel.workbooks.surveying import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Survey, TooLarge, Unreadable, survey

#: Bytes of a file, and of all its parts unfolded.
MOST_BYTES = 5_000_000
MOST_UNFOLDED = 60_000_000
_MOST_PARTS = 1_000
#: The parts that name the sheets and say where they are.
_BOOK, _LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_MOST_SHEETS = 50
#: The first bytes of a ZIP archive, and of what Excel wrote before 2007 or writes when there is a password.
_ZIP, _OLD = b"PK", bytes.fromhex("d0cf11e0a1b11ae1")
_SHEET_FAILED = (CalamineError, OSError, KeyError, ElementTree.ParseError)
_ARCHIVE_FAILED = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)


def sheets_of(data: bytes) -> list[Sheet]:
    """The visible sheets of a workbook (.xlsx) or a CSV file, in order; Unreadable when it is neither, or unsafe."""
    if not data:
        raise Unreadable("file_empty")
    if len(data) > MOST_BYTES:
        raise TooLarge("file_too_large", megabytes=str(MOST_BYTES // 1_000_000))
    if data.startswith(_OLD):
        raise Unreadable("file_old_or_locked")
    if not data.startswith(_ZIP):
        return [_from_text(data)]
    surveys = _surveys(data)
    try:
        return list(_from_workbook(data, surveys))
    except _SHEET_FAILED as error:
        raise Unreadable("file_damaged") from error


def _surveys(data: bytes) -> dict[str, Survey]:
    """What was found in each sheet of the archive, by the name of its part."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            _look_over(parts)
            return dict(_walk(archive, parts))
    except Unreadable:
        raise
    except _ARCHIVE_FAILED as error:
        raise Unreadable("file_damaged") from error


def _look_over(parts: list[zipfile.ZipInfo]) -> None:
    names = [part.filename.lower() for part in parts]
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNFOLDED:
        raise TooLarge("file_unfolds")
    if any(part.flag_bits & 1 for part in parts):
        raise Unreadable("file_old_or_locked")
    if any(name.endswith("vbaproject.bin") or "/macrosheets/" in name for name in names):
        raise Unreadable("file_has_macros")
    if any("/externallinks/" in name for name in names):
        raise Unreadable("file_has_links", place="")
    if any(name.endswith("workbook.bin") for name in names) or "xl/workbook.xml" not in names:
        raise Unreadable("file_unknown")


def _walk(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> Iterator[tuple[str, Survey]]:
    """Walk through every part that is XML, whatever its name says: the archive decides which of them is a sheet."""
    left, seen = MOST_UNFOLDED, set[str]()
    # First what names the sheets, so that what is wrong with one can be said by its name.
    for part in sorted(parts, key=lambda each: each.filename not in (_BOOK, _LINKS)):
        try:
            with archive.open(part) as stream:
                found, size = survey(stream, left)
        except Unreadable as refused:
            raise refused.on(_title_of(archive, part.filename, seen)) from None
        left -= size
        seen.add(part.filename)
        if found is not None:
            yield part.filename, found


def _from_workbook(data: bytes, surveys: dict[str, Survey]) -> Iterator[Sheet]:
    with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
        visible = [
            sheet.name
            for sheet in workbook.sheets_metadata
            if sheet.visible is SheetVisibleEnum.Visible and sheet.typ is SheetTypeEnum.WorkSheet
        ]
        if len(visible) > _MOST_SHEETS:
            raise TooLarge("file_many_sheets", sheets=str(_MOST_SHEETS))
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            by_title = _parts_by_title(archive)
        for name in visible:
            yield _sheet(workbook.get_sheet_by_name(name), surveys.get(by_title.get(name, ""), Survey()))


def _sheet(sheet: CalamineSheet, found: Survey) -> Sheet:
    if (sheet.total_height or 0) > MOST_ROWS or (sheet.total_width or 0) > MOST_COLUMNS:
        raise TooLarge("sheet_too_long", sheet=sheet.name, rows=str(MOST_ROWS))
    rows = sheet.to_python(skip_empty_area=False)
    return Sheet(sheet.name, rows, frozenset(found.broken), frozenset(found.hidden), _under(sheet))


def _under(sheet: CalamineSheet) -> dict[tuple[int, int], tuple[int, int]]:
    """Cells under merged ones → the cell that shows. Ranges can overlap in a file that means harm: they are counted."""
    under: dict[tuple[int, int], tuple[int, int]] = {}
    left_over = MOST_CELLS
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or []:
        rows, columns = range(top, min(bottom, MOST_ROWS) + 1), range(left, min(right, MOST_COLUMNS) + 1)
        left_over -= len(rows) * len(columns)
        if left_over < 0:
            raise TooLarge("sheet_too_long", sheet=sheet.name, rows=str(MOST_ROWS))
        under |= {(row + 1, column): (top + 1, left) for row in rows for column in columns}
        under.pop((top + 1, left), None)
    return under


def _title_of(archive: zipfile.ZipFile, part: str, seen: set[str]) -> str:
    """What people call the sheet in a part; empty where what says so was not looked through before."""
    if part in (_BOOK, _LINKS) or not {_BOOK, _LINKS} <= seen:
        return ""
    return next((title for title, name in _parts_by_title(archive).items() if name == part), "")


def _parts_by_title(archive: zipfile.ZipFile) -> dict[str, str]:
    """The part of the archive that holds each sheet, by the sheet's title."""
    # Both went through the survey, which refuses declarations of entities.
    book = ElementTree.fromstring(archive.read(_BOOK))  # noqa: S314
    links = ElementTree.fromstring(archive.read(_LINKS))  # noqa: S314
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    return {
        element.get("name", ""): _inside(targets.get(_relation(element.attrib), ""))
        for element in book.iter()
        if element.tag.rpartition("}")[2] == "sheet"
    }


def _relation(attributes: dict[str, str]) -> str:
    return next((value for name, value in attributes.items() if name.endswith("}id")), "")


def _inside(target: str) -> str:
    """A link's target as the archive names it."""
    return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


def _from_text(data: bytes) -> Sheet:
    text = _decoded(data)
    sample = text[:4096]
    try:
        dialect: type[csv.Dialect] | str = csv.Sniffer().sniff(sample, delimiters=",\t;")
    except csv.Error:
        dialect = "excel"
    rows: list[list[Value]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), dialect):
            rows.append(list(row[:MOST_COLUMNS]))
            if len(rows) > MOST_ROWS:
                raise TooLarge("sheet_too_long", sheet="CSV", rows=str(MOST_ROWS))
    except csv.Error as error:
        raise Unreadable("file_unknown") from error
    return Sheet("CSV", rows)


def _decoded(data: bytes) -> str:
    """Text of a CSV file: UTF-8, or what a Chinese Excel writes."""
    if b"\x00" in data[:4096]:
        raise Unreadable("file_unknown")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable("file_unknown")

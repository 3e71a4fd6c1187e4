"""One walk through a part of a workbook before it is read: how far its cells reach, and what a reader would not tell.

expat calls us for each element and keeps nothing, so a walk costs no memory; it ends at the first thing that is too
much. A document type is refused, because only attacks have one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import IO, Final
from xml.parsers import expat

from channel.errors import Invalid
from channel.workbooks.cells import place
from channel.workbooks.words import sentence

#: Longer sheets are no orders.
MOST_ROWS: Final = 5_000
MOST_COLUMNS: Final = 300
MOST_CELLS: Final = 300_000
_CHUNK = 1 << 16
_ADDRESS = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
#: Formulas that take a value from another file or from a program.
_FOREIGN = re.compile(r"(?<![\w\]])'?\[\d+\]|\bDDE\b|\bWEBSERVICE\(|'?[A-Za-z]:\\|\|'", re.IGNORECASE)


class Unreadable(Invalid):
    """The file cannot be taken; `problem` is one of `words.FILE_PROBLEMS`, and doors say its sentence."""

    def __init__(self, problem: str, **facts: str) -> None:
        super().__init__("file_refused", facts={"sentence": sentence(problem, facts)})
        self.problem, self.about = problem, facts

    def on(self, sheet: str) -> "Unreadable":
        """The same with the name of the sheet on which it is."""
        at = self.about.get("place", "")
        place = {"place": f"（工作表{sheet} 的 {at}）"} if at else {}
        return type(self)(self.problem, **{**self.about, "sheet": sheet, **place})


class TooLarge(Unreadable):
    """It would cost too much to read."""


@dataclass(slots=True)
class Survey:
    """What one sheet holds beside its values; rows count from 1, columns from 0."""

    broken: set[tuple[int, int]] = field(default_factory=set)
    hidden: set[int] = field(default_factory=set)
    cells: int = 0
    row: int = 0
    column: int = -1


def survey(stream: IO[bytes], most: int) -> tuple[Survey | None, int]:
    """Walk through a part; the survey when it is a sheet, and its size unfolded. At most `most` bytes are unfolded."""
    walk, size = _Walk(), 0
    first = stream.read(_CHUNK)
    is_xml = first.lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t\x00").startswith(b"<")
    chunk = first
    while chunk:
        size += len(chunk)
        if size > most:
            raise TooLarge("file_unfolds")
        if is_xml:
            walk.feed(chunk)
        chunk = stream.read(_CHUNK)
    if is_xml:
        walk.feed(b"", is_last=True)
    return (walk.found if walk.is_sheet else None), size


class _Walk:
    def __init__(self) -> None:
        self.found, self.is_sheet, self.root = Survey(), False, ""
        self._formula: list[str] | None = None
        self._value: list[str] | None = None
        self._has_formula = self._is_error = self._is_text = False
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._doctype
        self._parser = parser

    def feed(self, data: bytes, *, is_last: bool = False) -> None:
        try:
            self._parser.Parse(data, is_last)
        except expat.ExpatError as error:
            raise Unreadable("file_damaged") from error

    def _doctype(self, *_: object) -> None:
        raise Unreadable("file_unknown")

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if not self.root:
            self.root, self.is_sheet = name, name == "worksheet"
        if not self.is_sheet:
            return
        if name == "row":
            self._row(attributes)
        elif name == "c":
            self._cell(attributes)
        elif name == "f":
            self._has_formula, self._formula = True, []
        elif name == "v" or name == "t":
            self._value = [] if self._value is None else self._value

    def _row(self, attributes: Mapping[str, str]) -> None:
        found = self.found
        said = attributes.get("r", "")
        found.row = int(said) if said.isdecimal() and len(said) < 8 else found.row + 1
        found.column = -1
        if found.row > MOST_ROWS:
            raise TooLarge("sheet_too_long", sheet="", rows=str(MOST_ROWS))
        if attributes.get("hidden") in ("1", "true"):
            found.hidden.add(found.row)

    def _cell(self, attributes: Mapping[str, str]) -> None:
        found = self.found
        address = _ADDRESS.fullmatch(attributes.get("r", ""))
        if address is not None:
            found.row, found.column = int(address[2]), _column(address[1])
        else:
            found.column += 1
        found.cells += 1
        if found.row > MOST_ROWS or found.column > MOST_COLUMNS or found.cells > MOST_CELLS:
            raise TooLarge("sheet_too_long", sheet="", rows=str(MOST_ROWS))
        self._has_formula, self._value = False, None
        # A formula may well answer an empty text; only one that was never computed has nothing at all.
        self._is_error, self._is_text = attributes.get("t") == "e", attributes.get("t") == "str"

    def _text(self, text: str) -> None:
        if self._formula is not None:
            self._formula.append(text)
        elif self._value is not None:
            self._value.append(text)

    def _end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if not self.is_sheet:
            return
        if name == "f" and self._formula is not None:
            if _FOREIGN.search("".join(self._formula)):
                raise Unreadable("file_has_links", place=place(self.found.row, self.found.column))
            self._formula = None
        elif name == "c":
            has_value = self._value is not None and (self._is_text or bool("".join(self._value).strip()))
            if self._is_error or (self._has_formula and not has_value):
                self.found.broken.add((self.found.row, self.found.column))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1

"""Files that mean harm or are none cost little and are refused with a sentence; what we write can be read again."""

import io
import struct
import zipfile
from decimal import Decimal

import pytest

from channel.workbooks.goods import Article
from channel.workbooks.opening import MOST_BYTES, sheets_of
from channel.workbooks.orders import read_orders
from channel.workbooks.surveying import Unreadable
from channel.workbooks.writing import Column, listing, template
from tests.channel.workbooks.made import book, goods, lines, repacked

GOOD = book([("货号", "数量"), ("K101W", 5)])
SHEET = "xl/worksheets/sheet1.xml"
SPACE = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def sheet(rows: bytes) -> bytes:
    return b"<worksheet " + SPACE + b"><sheetData>" + rows + b"</sheetData></worksheet>"


def lying_about_its_size(data: bytes) -> bytes:
    """The archive says that the sheet is ten bytes long when unfolded."""
    return data.replace(
        struct.pack("<L", zipfile.ZipFile(io.BytesIO(data)).getinfo(SHEET).file_size), struct.pack("<L", 10)
    )


BAD = {
    "nothing": (b"", "file_empty"),
    "more than a file may have": (b"PK" + bytes(MOST_BYTES), "file_too_large"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00", "file_unknown"),
    "an old or locked workbook": (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "file_old_or_locked"),
    "an archive of something else": (repacked(GOOD, {})[:200], "file_damaged"),
    "a bomb": (repacked(GOOD, {SHEET: sheet(b" " * 70_000_000)}), "file_unfolds"),
    "a bomb beside the sheets": (repacked(GOOD, {"xl/media/a.bin": bytes(70_000_000)}), "file_unfolds"),
    "an archive that lies about sizes": (lying_about_its_size(GOOD), "file_damaged"),
    "thousands of parts": (repacked(GOOD, {f"xl/{n}.xml": b"<a/>" for n in range(1100)}), "file_unfolds"),
    "entities that multiply": (
        repacked(GOOD, {SHEET: b'<!DOCTYPE a [<!ENTITY b "c">]>' + sheet(b"")}),
        "file_unknown",
    ),
    "a million rows": (
        repacked(GOOD, {SHEET: sheet(b'<row r="1000000"><c r="A1000000"><v>1</v></c></row>')}),
        "sheet_too_long",
    ),
    "one cell in the last corner": (
        repacked(GOOD, {SHEET: sheet(b'<row r="1"><c r="XFD1"><v>1</v></c></row>')}),
        "sheet_too_long",
    ),
    "rows without numbers": (repacked(GOOD, {SHEET: sheet(b"<row/>" * 6000)}), "sheet_too_long"),
    "a sheet under another name": (
        repacked(GOOD, {"xl/evil.dat": sheet(b'<row r="1000000"/>')}),
        "sheet_too_long",
    ),
    "macros": (repacked(GOOD, {"xl/vbaProject.bin": b"x"}), "file_has_macros"),
    "links to other files": (repacked(GOOD, {"xl/externalLinks/externalLink1.xml": b"<a/>"}), "file_has_links"),
    "a formula on another file": (
        repacked(GOOD, {SHEET: sheet(b'<row r="1"><c r="A1"><f>[1]Sheet1!A1</f><v>1</v></c></row>')}),
        "file_has_links",
    ),
    "a formula that starts a program": (
        repacked(GOOD, {SHEET: sheet(b'<row r="1"><c r="A1"><f>cmd|\' /c calc\'!A0</f><v>1</v></c></row>')}),
        "file_has_links",
    ),
    "XML that ends in the middle": (repacked(GOOD, {SHEET: sheet(b"")[:-9]}), "file_damaged"),
    "merged cells without end": (
        repacked(
            GOOD,
            {
                SHEET: sheet(b'<row r="1"><c r="A1"><v>1</v></c></row>').replace(
                    b"</worksheet>",
                    b"<mergeCells>" + b'<mergeCell ref="A1:ZZ5000"/>' * 900 + b"</mergeCells></worksheet>",
                )
            },
        ),
        "sheet_too_long",
    ),
    "too many lines of text": ("货号,数量\n".encode() * 6000, "sheet_too_long"),
    "text with zero bytes": ("货号,数量\nK101W,5\n".encode("utf-16"), "file_unknown"),
}


@pytest.mark.parametrize("what", BAD)
def test_a_file_that_is_none_or_means_harm_is_refused_with_a_sentence(what: str) -> None:
    data, code = BAD[what]
    with pytest.raises(Unreadable) as refusal:
        sheets_of(data)
    assert refusal.value.problem == code
    assert refusal.value.sentence.endswith("。")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("sign", [",", "\t", ";"])
def test_a_csv_file_is_read_in_the_encodings_of_chinese_tills(encoding: str, sign: str) -> None:
    text = sign.join(("货号", "品名", "数量")) + "\r\n" + sign.join(("K101W", "一开单控开关 白", "5箱")) + "\r\n"
    assert lines(read_orders(sheets_of(text.encode(encoding)), goods())) == [("K101W", "5", "箱")]


def test_formulas_without_results_and_hidden_rows_are_seen_and_an_empty_answer_is_no_fault() -> None:
    rows = (
        b'<row r="1"><c r="A1"><f>1+1</f></c><c r="B1" t="str"><f>IF(1,"")</f><v></v></c>'
        b'<c r="C1"><f>1</f><v>1</v></c></row>'
        b'<row r="2" hidden="1"><c r="A2" t="e"><v>#REF!</v></c><c r="B2"><f>Table1[2024]</f><v>7</v></c></row>'
    )
    found = sheets_of(repacked(GOOD, {SHEET: sheet(rows)}))[0]
    assert (found.broken, found.hidden) == ({(1, 0), (2, 0)}, {2})


def test_the_template_comes_back_as_an_order_and_its_other_sheets_as_nothing() -> None:
    articles = [Article("K101W", "一开单控开关 白", "86型 雅白", "个", ("盒", "箱"))]
    sheets = sheets_of(template(articles))
    assert [sheet.name for sheet in sheets] == ["订货单", "商品", "填写说明"]
    assert sheets[1].at(2, 3) == "个、盒、箱"
    found = read_orders(sheets, goods())
    assert (found.lines, found.problems) == ((), ())


def test_a_list_holds_numbers_as_numbers_and_never_a_formula() -> None:
    data = listing("对账单", [Column("客户"), Column("金额", "money")], [("=1+1", Decimal("12.50")), (None, None)])
    found = sheets_of(data)[0]
    assert (found.at(2, 0), found.at(2, 1), found.broken) == ("=1+1", 12.5, frozenset())
    assert b"<f>" not in zipfile.ZipFile(io.BytesIO(data)).read(SHEET)


def test_what_makes_a_sheet_unreadable_is_said_with_its_sheet_and_cell() -> None:
    formula = sheet(b'<row r="3"><c r="C3"><f>[1]Sheet1!A1</f><v>1</v></c></row>')
    long = sheet(b'<row r="1000000"><c r="A1000000"><v>1</v></c></row>')
    said = []
    for rows in (formula, long):
        with pytest.raises(Unreadable) as refusal:
            sheets_of(repacked(GOOD, {SHEET: rows}))
        said.append(refusal.value.sentence)
    title = sheets_of(GOOD)[0].name
    assert said[0].startswith(f"文件引用了其他文件或网络上的数据（工作表{title} 的 C3），请")
    assert said[1].startswith(f"工作表{title}超过 5000 行")

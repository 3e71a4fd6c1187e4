"""Workbooks that people download: the template for orders, and lists (orders, statements, prices). Pure.

Texts are written as texts: what begins with = in a customer's name must not run in somebody's Excel. Where it could be
taken for a formula it is quoted as well, as by whoever types ' before it, so that it stays a text when it is edited.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from channel.calendar import SHANGHAI
from channel.workbooks.goods import Article

Cell = str | int | Decimal | date | datetime | None

#: Rows of a list in one file; more are refused by whoever asks for them.
MOST_LINES = 50_000
_WIDEST, _NARROWEST = 40, 6
_TEMPLATE_HEAD = ("货号", "品名", "规格", "数量", "单位", "备注")
#: What a program may take for the beginning of a formula when a text leaves the workbook it was a text in.
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
_HELP = (
    "1. 在“订货单”里填数量，不订的行可以留空或删去，也可以自己加行。",
    "2. 货号和品名填一个就行；数量可以写 20，也可以写 3箱、半吨、十五个。",
    "3. 单位不填时按默认单位；每个商品能用的单位在“商品”表里。",
    "4. 多家门店可以每店一个工作表，或一店一列（列名写店名）。",
    "5. 存为 .xlsx 后上传；有问题的格子会逐个指出，确认前不会下单。",
)


_LEDGER_HELP = (
    "1. 一行写一笔：贵司欠我司的货款写在“应付（贷方）”，贵司付的款、退货和返利冲抵写在“付款（借方）”。",
    "2. 日期写成 2026-10-20；单号写发票号或银行流水号，没有可以不填。",
    "3. 也可以直接上传财务软件导出的应付明细账，合计、期初和余额会自动略过。",
    "4. 存为 .xlsx 后上传；看不懂的格子会逐个指出。",
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list: its heading, and how its values are shown."""

    heading: str
    kind: str = "text"  # text, count, money, price, day or moment


#: Kind → Excel's number format.
_FORMATS = {
    "text": "@",
    "count": "#,##0.###",
    "money": "#,##0.00",
    "price": "#,##0.00##",
    "day": "yyyy-mm-dd",
    "moment": "yyyy-mm-dd hh:mm",
}


def template(articles: Iterable[Article]) -> bytes:
    """The workbook that dealers fill: a sheet for the order, the articles with their units, and how it is done."""
    with _workbook() as (book, stream):
        bold = book.add_format({"bold": True, "bg_color": "#E8F3FF", "border": 1})
        order = book.add_worksheet("订货单")
        order.write_row(0, 0, _TEMPLATE_HEAD, bold)
        order.set_column(0, 0, 14)
        order.set_column(1, 2, 26)
        order.set_column(3, 5, 10)
        order.freeze_panes(1, 0)
        # It has no quantities, so that it is not read as an order when the file comes back.
        goods = book.add_worksheet("商品")
        goods.write_row(0, 0, ("货号", "品名", "规格", "可用单位"), bold)
        goods.set_column(0, 3, 24)
        for row, article in enumerate(articles, 1):
            units = "、".join(dict.fromkeys((article.base_unit, *article.units)))
            goods.write_row(row, 0, (article.code, article.name, article.spec, units))
        help_sheet = book.add_worksheet("填写说明")
        help_sheet.set_column(0, 0, 70)
        for row, text in enumerate(_HELP):
            help_sheet.write_string(row, 0, text)
    return stream.getvalue()


def ledger_template() -> bytes:
    """The workbook in which dealers write their own bookings, with how it is done."""
    with _workbook() as (book, stream):
        bold = book.add_format({"bold": True, "bg_color": "#E8F3FF", "border": 1})
        sheet = book.add_worksheet("账目")
        sheet.write_row(0, 0, ("日期", "单号", "摘要", "应付（贷方）", "付款（借方）"), bold)
        sheet.set_column(0, 4, 16)
        sheet.freeze_panes(1, 0)
        help_sheet = book.add_worksheet("填写说明")
        help_sheet.set_column(0, 0, 70)
        for row, text in enumerate(_LEDGER_HELP):
            help_sheet.write_string(row, 0, text)
    return stream.getvalue()


def listing(title: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A workbook with one sheet: a heading, the rows, columns as wide as what they hold."""
    with _workbook() as (book, stream):
        sheet = book.add_worksheet(title[:31])
        sheet.write_row(
            0, 0, [column.heading for column in columns], book.add_format({"bold": True, "bg_color": "#E8F3FF"})
        )
        sheet.freeze_panes(1, 0)
        formats = [_format(book, column) for column in columns]
        quoted = [_format(book, column, quote_prefix=True) for column in columns]
        widths = [_width(column.heading) for column in columns]
        for number, row in enumerate(rows, 1):
            for column, (value, shown, text) in enumerate(zip(row, formats, quoted, strict=True)):
                _write(sheet, number, column, value, text if _could_run(value) else shown)
                widths[column] = max(widths[column], _width(value))
        for column, width in enumerate(widths):
            sheet.set_column(column, column, min(max(width + 2, _NARROWEST), _WIDEST))
    return stream.getvalue()


@contextmanager
def _workbook() -> Iterator[tuple[Workbook, io.BytesIO]]:
    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "remove_timezone": True}
    with Workbook(stream, options) as book:
        yield book, stream


def _format(book: Workbook, column: Column, **more: bool) -> Any:
    return book.add_format({"num_format": _FORMATS[column.kind], **more})


def _could_run(value: Cell) -> bool:
    return isinstance(value, str) and value.startswith(_FORMULAS)


def _write(sheet: Worksheet, row: int, column: int, value: Cell, shown: Any) -> None:
    if isinstance(value, datetime):
        sheet.write_datetime(row, column, value.astimezone(SHANGHAI), shown)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, datetime(value.year, value.month, value.day), shown)  # noqa: DTZ001
    elif isinstance(value, int | Decimal):
        sheet.write_number(row, column, float(value), shown)
    elif value is not None:
        sheet.write_string(row, column, value, shown)


def _width(value: Cell) -> int:
    text = "" if value is None else str(value)
    return sum(2 if ord(char) > 0x2E80 else 1 for char in text[:_WIDEST])

"""A dealer's own ledger of what he owes us, out of a workbook: bookings with their places, every fault at once. Pure.

His books have us as a creditor: what he owes more stands under 贷方, 应付, 进货 or 货款, what he paid under 借方 or
付款; some have one column of amounts with a word or a sign that tells which. Totals, carried-over rows and balances
are no bookings.
"""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from channel.workbooks.cells import Sheet, Value, place, squeezed, words
from channel.workbooks.orders import MOST_PROBLEMS, Remark
from channel.workbooks.surveying import Unreadable

#: Rows in which a heading is looked for.
_HEAD_ROWS = 40
#: Role → how its column may be headed, squeezed; the first role that fits.
_ROLES: Sequence[tuple[str, re.Pattern[str]]] = (
    ("balance", re.compile(r".*(?:余额|结余|结存|期末|期初|累计).*")),
    ("date", re.compile(r".*(?:日期|时间)|日|date|day")),
    ("kind", re.compile(r"(?:业务|单据|交易|收支|往来)?类[型别]|方向|收支|借贷|收付|type|kind")),
    (
        "charge",
        re.compile(
            r".*贷方.*|贷|.*应付.*(?:增加)?|.*(?:进货|采购|购货|发货|提货|开票|发票|货款|入库).*(?:金额|额|款)?|欠款增加|价税合计|"
            r"charge|credit"
        ),
    ),
    (
        "payment",
        re.compile(r".*借方.*|借|.*(?:付款|已付|实付|支付|回款|还款|打款|汇款|转账|核销|冲减).*|payment|paid|debit"),
    ),
    ("amount", re.compile(r"(?:本币|发生|交易)?(?:金额|额|数额)|发生额|amount")),
    ("reference", re.compile(r".*(?:单号|编号|票号|号码|凭证|字号|流水|订单|单据)号?|no|reference|ref")),
    ("note", re.compile(r".*(?:摘要|备注|说明|内容|用途)")),
)
#: Headings of charge and payment that are numbers of documents all the same, such as 发票号码.
_NUMBER = re.compile(r".*(?:单号|编号|票号|号码|字号|号)|.*凭证.*")
_TOTAL = re.compile(
    r"(?:本页|本月|本年|本期|本日|当月|全年|以上)?(?:小计|合计|总计|共计|累计|汇总|总额)[::]?.*|(?:[本上]?[年月期])?(?:期初|期末|上期|上月|上年|年初|月初)(?:余额|结转|结余|数)?|"
    r"承前页|过次页|转次页|结转.*|余额[::]?.*|total|subtotal|balance.*"
)
_PAYS, _CHARGES = (
    re.compile(r".*[付退返冲还借].*|.*(?:payment|paid|debit).*"),
    re.compile(r".*[进货采购贷欠票].*|应付.*|.*(?:charge|invoice|credit).*"),
)
_FULL = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+[\d:]+)?|(\d{4})(\d{2})(\d{2})")
_SHORT = re.compile(r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_MONEY = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?|-?\.\d+")
#: Days of Excel: 1982 to 2119.
_SERIALS = (30_000, 80_000)
_LARGEST = Decimal(10_000_000_000)


@dataclass(frozen=True, slots=True)
class Booking:
    """One row of the ledger. The amount is positive when he owes more, negative when he paid."""

    on: datetime.date
    reference: str
    amount: Decimal
    sheet: str
    cell: str


@dataclass(frozen=True, slots=True)
class LedgerRead:
    """What a workbook says; rows with problems are not among `bookings`."""

    bookings: tuple[Booking, ...]
    problems: tuple[Remark, ...]
    passed_over: tuple[str, ...] = ()
    cut_off: bool = False


def read_ledger(sheets: Sequence[Sheet]) -> LedgerRead:
    """The bookings of all sheets that are ledgers; Unreadable("no_ledger") when none is."""
    bookings: list[Booking] = []
    problems: list[Remark] = []
    passed_over: list[str] = []
    for sheet in sheets:
        found = next((found for row in _head_rows(sheet) if (found := _columns(sheet, row))), None)
        if found is None:
            passed_over += [sheet.name] if any(words(value) for row in sheet.rows for value in row) else []
        else:
            _Reading(sheet, *found, bookings, problems).run()
    if len(passed_over) == len(sheets) or not (bookings or problems):
        raise Unreadable("no_ledger")
    cut_off = len(problems) > MOST_PROBLEMS
    return LedgerRead(tuple(bookings), tuple(problems[:MOST_PROBLEMS]), tuple(passed_over), cut_off)


def day_of(value: Value, year: int | None) -> datetime.date | None:
    """A cell's day; `year` is that of the row before, for days that name none. None when it cannot be read."""
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool) and _SERIALS[0] <= value < _SERIALS[1]:
        return datetime.date(1899, 12, 30) + datetime.timedelta(days=int(value))
    text = words(value)
    full = _FULL.fullmatch(text)
    parts: tuple[int, ...] = ()
    if full is not None:
        parts = tuple(int(part) for part in full.groups() if part)
    elif year is not None and (short := _SHORT.fullmatch(text)) is not None:
        parts = (year, *map(int, short.groups()))
    try:
        return datetime.date(*parts) if parts else None
    except ValueError:
        return None


def amount_of(value: Value) -> Decimal | str | None:
    """A cell's amount in yuan; a code of `words.CELL_PROBLEMS` when it cannot be one; None for nothing."""
    if isinstance(value, bool | datetime.date | datetime.time | datetime.timedelta):
        return "amount_unclear"
    if isinstance(value, int | float):
        number = Decimal(repr(value))
    else:
        text = re.sub(r"[\s¥￥元]|人民币|rmb|cny", "", words(value).casefold())
        if text in ("", "-", "--", "—", "——", "/", "无"):
            return None
        inside = re.fullmatch(r"\((.+)\)", text)
        written = inside[1] if inside else text
        if not _MONEY.fullmatch(written):
            return "amount_unclear"
        number = Decimal(written.replace(",", "")) * (-1 if inside else 1)
    return _judged(number)


def _judged(number: Decimal) -> Decimal | str | None:
    if not number.is_finite():
        return "amount_unclear"
    if abs(number) >= _LARGEST:
        return "amount_too_large"
    try:
        # What a spreadsheet computed is off by less than anybody can mean.
        near = number.quantize(Decimal("0.01"))
    except InvalidOperation:
        return "amount_unclear"
    if abs(near - number) > Decimal("0.00001"):
        return "amount_places"
    return near or None


def _head_rows(sheet: Sheet) -> range:
    return range(1, min(len(sheet.rows), _HEAD_ROWS) + 1)


def _role(heading: str) -> str | None:
    bare = squeezed(re.sub(r"[((][^()()]*[))]", "", heading)) or squeezed(heading)
    role = next((role for role, pattern in _ROLES if pattern.fullmatch(bare)), None)
    return "reference" if role in ("charge", "payment") and _NUMBER.fullmatch(bare) else role


def _columns(sheet: Sheet, row: int) -> tuple[int, dict[str, int]] | None:
    """The row of a heading with its columns by role; None when it is none."""
    columns: dict[str, int] = {}
    for column in range(len(sheet.rows[row - 1])):
        value = sheet.shown_at(row, column)
        role = _role(words(value)) if isinstance(value, str) and words(value) else None
        if role is not None:
            columns.setdefault(role, column)
    has_amounts = "charge" in columns or "payment" in columns or "amount" in columns
    return (row, columns) if "date" in columns and has_amounts else None


@dataclass(slots=True)
class _Reading:
    """One sheet on its way from rows to bookings."""

    sheet: Sheet
    head: int
    columns: Mapping[str, int]
    bookings: list[Booking]
    problems: list[Remark]
    #: That of the day before, for days that name none.
    year: int | None = None

    def run(self) -> None:
        for row in range(self.head + 1, len(self.sheet.rows) + 1):
            if not self._is_total(row) and _columns(self.sheet, row) is None:
                self._row(row)

    def _is_total(self, row: int) -> bool:
        texts = [words(self.sheet.at(row, column)) for column in range(len(self.sheet.rows[row - 1]))]
        first = next((text for text in texts if text), "")
        named = [self._text(row, role) for role in ("reference", "note", "kind", "date")]
        return any(_TOTAL.fullmatch(squeezed(text)) for text in (first, *named) if text)

    def _row(self, row: int) -> None:
        found = list(self._amounts(row))
        if not found:
            return
        on = self._day(row)
        for column, amount in found:
            if isinstance(amount, str):
                self._problem(amount, row, column, value=words(self.sheet.at(row, column))[:30])
            elif on is not None:
                reference = self._text(row, "reference")[:64]
                self.bookings.append(Booking(on, reference, amount, self.sheet.name, place(row, column)))

    def _amounts(self, row: int) -> Iterator[tuple[int, Decimal | str]]:
        """Column and signed amount, or what is wrong with it."""
        for role, sign in (("charge", 1), ("payment", -1)):
            if role in self.columns:
                yield from self._amount(row, self.columns[role], sign)
        if "amount" in self.columns and not {"charge", "payment"} & self.columns.keys():
            yield from self._amount(row, self.columns["amount"], self._sign(row))

    def _amount(self, row: int, column: int, sign: int | None) -> Iterator[tuple[int, Decimal | str]]:
        if (row, column) in self.sheet.broken:
            yield column, "formula_without_value"
            return
        found = amount_of(self.sheet.at(row, column))
        if isinstance(found, Decimal):
            yield column, "kind_unclear" if sign is None else found * sign
        elif found is not None:
            yield column, found

    def _sign(self, row: int) -> int | None:
        """Whether a row with one amount is owed (1) or paid (-1), by its word; 1 where no column says."""
        if "kind" not in self.columns:
            return 1
        word = squeezed(self._text(row, "kind"))
        return -1 if _PAYS.fullmatch(word) else 1 if _CHARGES.fullmatch(word) else None

    def _day(self, row: int) -> datetime.date | None:
        column = self.columns["date"]
        value = self.sheet.shown_at(row, column)
        on = day_of(value, self.year)
        if on is not None:
            self.year = on.year
        elif words(value):
            self._problem("day_unclear", row, column, value=words(value)[:30])
        else:
            self._problem("day_missing", row, column)
        return on

    def _text(self, row: int, role: str) -> str:
        column = self.columns.get(role)
        return "" if column is None else words(self.sheet.shown_at(row, column))

    def _problem(self, code: str, row: int, column: int, **facts: str) -> None:
        self.problems.append(Remark(code, self.sheet.name, place(row, column), facts))

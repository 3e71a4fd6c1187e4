"""An order out of a workbook: its lines with their places, and all that is wrong with it at once (R-ORD-5). Pure.

Nothing is passed over in silence: a row is a line, a problem, a notice, or one of the rows that are none (empty ones,
totals, headings that come again, words around the table).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from channel.workbooks.cells import Sheet, place, squeezed, words
from channel.workbooks.goods import Article, Goods
from channel.workbooks.headers import Table, heading_at, tables_in
from channel.workbooks.quantities import Quantity, quantity_of
from channel.workbooks.surveying import Unreadable

_TOTAL = re.compile(
    r"(?:本页|本店|本类|分类|以上|订单|数量|全部)?(?:小计|合计|总计|共计|累计|汇总|总数|总|subtotal|grandtotal|total|sum)[::]?.*"
)
#: What stands around a table: who made it, where it goes.
_AROUND = re.compile(
    r"(?:制单|制表|审核|审批|复核|经办|签字|签收|签名|盖章|日期|单号|编号|地址|收货|联系|电话|备注|说明|注|订货单位|客户|合同|付款|物流)[^,;]{0,6}[::].*"
    r"|(?:制单|审核|签字|备注|说明)"
)
#: More problems than these are cut off; `Read.cut_off` says so.
MOST_PROBLEMS = 500
#: For so many problems the nearest names are looked for; a file full of unknown names must not cost minutes.
_SUGGESTED = 20


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the order. `sku` is an article's code, `unit` one of its units."""

    sku: str
    quantity: Decimal
    unit: str
    sheet: str
    #: Where the quantity stands, such as B7.
    cell: str
    #: The store that it is for; None when the workbook names none.
    store: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """A problem or a notice: a code of `words.CELL_PROBLEMS` or `words.NOTICES`, where, and what fills its sentence."""

    code: str
    sheet: str
    cell: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Read:
    """What a workbook says. Lines with problems are not among `lines`; notices stop nobody."""

    lines: tuple[Line, ...]
    problems: tuple[Remark, ...]
    notices: tuple[Remark, ...]
    #: Visible sheets that are no orders, by name.
    passed_over: tuple[str, ...] = ()
    cut_off: bool = False


def read_orders(sheets: Sequence[Sheet], goods: Goods) -> Read:
    """The lines of all visible sheets that are orders; Unreadable("no_order") when none of them is."""
    lines: list[Line] = []
    problems: list[Remark] = []
    notices: list[Remark] = []
    found = [(sheet, tables) for sheet in sheets if (tables := tables_in(sheet, goods))]
    if not found:
        raise Unreadable("no_order")
    for sheet, tables in found:
        store = sheet.name if len(found) > 1 else None
        for table in tables:
            _Reading(sheet, table, goods, store, lines, problems, notices).run()
    read = {sheet.name for sheet, _ in found}
    passed_over = tuple(sheet.name for sheet in sheets if sheet.name not in read and _has_cells(sheet))
    cut_off = max(len(problems), len(notices)) > MOST_PROBLEMS
    return Read(tuple(lines), tuple(problems[:MOST_PROBLEMS]), tuple(notices[:MOST_PROBLEMS]), passed_over, cut_off)


def _has_cells(sheet: Sheet) -> bool:
    return any(words(value) for row in sheet.rows for value in row)


@dataclass(slots=True)
class _Reading:
    """One table on its way from rows to lines."""

    sheet: Sheet
    table: Table
    goods: Goods
    store: str | None
    lines: list[Line]
    problems: list[Remark]
    notices: list[Remark]
    #: What the rows since the last total add up to: a number below them without a name is a total too.
    since_total: Decimal = Decimal(0)

    def run(self) -> None:
        """Read every row below the heading; a heading that comes again may order its columns anew."""
        for row in range(self.table.head + 1, len(self.sheet.rows) + 1):
            if not any(self._own(row)):
                continue
            again = heading_at(self.sheet, row, self.goods)
            if len(again) == 1:
                self.table = again[0]
            elif not again and self._is_total(row):
                self.since_total = Decimal(0)
            elif not again:
                self._row(row)

    def _own(self, row: int) -> list[str]:
        """What stands in the cells of a row that belong to this table."""
        columns = [*self.table.columns.values(), *self.table.stores]
        return [words(self.sheet.at(row, column)) for column in columns]

    def _text(self, row: int, role: str) -> str:
        column = self.table.columns.get(role)
        return "" if column is None else words(self.sheet.shown_at(row, column))

    def _is_total(self, row: int) -> bool:
        first = next((text for value in self.sheet.rows[row - 1] if (text := words(value))), "")
        names = [text for text in (self._text(row, "code"), self._text(row, "name")) if text]
        if any(_TOTAL.fullmatch(squeezed(text)) or _AROUND.fullmatch(text) for text in (first, *names)):
            return True
        column = self.table.columns.get("quantity")
        number = None if names or column is None else quantity_of(self.sheet.at(row, column))
        return isinstance(number, Quantity) and number.number == self.since_total

    def _row(self, row: int) -> None:
        wanted = list(self._wanted(row))
        if not wanted:
            return
        self.since_total += sum(quantity.number for _, _, quantity in wanted)
        article = self._article(row)
        if article is None:
            return
        if row in self.sheet.hidden:
            self._notice("row_hidden", row, self._identity(row), name=article.label)
        for column, store, quantity in wanted:
            unit = self._unit(row, column, article, quantity)
            if unit is not None:
                note = quantity.note or self._text(row, "note")[:100]
                where = place(row, column)
                line = Line(article.code, quantity.number, unit, self.sheet.name, where, store or self.store, note)
                self.lines.append(line)

    def _wanted(self, row: int) -> Iterator[tuple[int, str | None, Quantity]]:
        """The quantities of a row: column, store, quantity."""
        columns = self.table.stores or {self.table.columns["quantity"]: self._text(row, "store")}
        for column, store in columns.items():
            if (row, column) in self.sheet.broken:
                self._problem("formula_without_value", row, column)
                continue
            value = self.sheet.at(row, column)
            found = quantity_of(value)
            if isinstance(found, Quantity):
                yield column, store or None, found
            elif found is not None:
                if self._names_goods(row):
                    self._problem(found, row, column, value=words(value)[:30])
            elif not self.table.stores and words(value) == "0":
                self._notice("quantity_zero", row, column)

    def _names_goods(self, row: int) -> bool:
        """Whether a row is about goods at all: words around the table have odd texts where quantities are."""
        return any(self.goods.knows(self._text(row, role)) for role in ("code", "name")) or bool(
            self._text(row, "code")
        )

    def _article(self, row: int) -> Article | None:
        """The article of a row; None with the problem written down."""
        code, name, spec = (self._text(row, role) for role in ("code", "name", "spec"))
        by_code = self.goods.with_code(code) if code else None
        by_name = (
            self.goods.named(name or code, spec, suggest=len(self.problems) < _SUGGESTED) if name or code else None
        )
        if by_code is not None:
            if name and by_name is not None and by_name.article not in (None, by_code):
                other = "" if by_name.article is None else by_name.article.label
                self._problem("code_and_name_differ", row, self._identity(row), value=by_code.label, name=other)
                return None
            return by_code
        if by_name is None:
            self._problem("no_goods_named", row, self._identity(row))
            return None
        if by_name.article is not None:
            if code and name:
                self._notice("found_by_name", row, self._identity(row), value=code[:30], name=by_name.article.label)
            return by_name.article
        several = by_name.several
        problem = "several_goods" if several else "unknown_goods_near" if by_name.near else "unknown_goods"
        near = "、".join(article.label for article in (several or by_name.near)[:3])
        self._problem(problem, row, self._identity(row), value=(name or code)[:30], near=near)
        return None

    def _unit(self, row: int, column: int, article: Article, quantity: Quantity) -> str | None:
        """One of the article's units; None with the problem written down."""
        said = quantity.unit or self._text(row, "unit") or self.table.unit or ""
        if not said:
            return article.base_unit
        known = {squeezed(unit): unit for unit in (article.base_unit, *article.units)}
        unit = known.get(squeezed(said)) or known.get(_SAME_UNIT.get(squeezed(said), ""))
        if unit is None:
            units = "、".join(dict.fromkeys((article.base_unit, *article.units)))
            self._problem("unknown_unit", row, column, value=said[:10], name=article.label, units=units)
        return unit

    def _identity(self, row: int) -> int:
        """The column that names the goods of a row."""
        columns = self.table.columns
        names_them = [columns[role] for role in ("code", "name") if role in columns and self._text(row, role)]
        return names_them[0] if names_them else columns.get("code", columns.get("name", 0))

    def _problem(self, code: str, row: int, column: int, **facts: str) -> None:
        self.problems.append(Remark(code, self.sheet.name, place(row, column), facts))

    def _notice(self, code: str, row: int, column: int, **facts: str) -> None:
        self.notices.append(Remark(code, self.sheet.name, place(row, column), facts))


#: Units that mean the same everywhere.
_SAME_UNIT: Mapping[str, str] = {
    "kg": "公斤",
    "千克": "公斤",
    "m": "米",
    "t": "吨",
    "pcs": "个",
    "只": "个",
    "颗": "个",
    "ctn": "箱",
}

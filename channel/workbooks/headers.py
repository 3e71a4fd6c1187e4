"""What the columns of a sheet are: found by their headings, and where those are missing or odd, by what stands below.

A sheet may have its heading in any of the first rows, two tables side by side, or a column for each store. Pure.
"""

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from channel.workbooks.cells import Sheet, squeezed, words
from channel.workbooks.goods import Goods
from channel.workbooks.quantities import Quantity, quantity_of

#: Rows in which a heading is looked for, and rows below it that tell what a column holds.
_HEAD_ROWS, _LOOKED_AT = 40, 30
_BRACKETS = re.compile(r"[((](?P<inside>[^()()]*)[))]")

#: Headings of quantities, the surest first; those further down count only where none before is there.
QUANTITIES: Sequence[re.Pattern[str]] = (
    re.compile(
        r"(?:本次|本单|实际|总|合计)?(?:订|定|要|购|采购|补|报|进|下单|需求|申请|订购|需|预订|叫)[货购单量]*(?:总)?(?:数|数量|量)"
    ),
    re.compile(r"数量|qty|quantity|orderqty|amount|pcs|需求|本次订货|订货|订购|要货|补货|下单|数"),
    re.compile(r"总数|总数量|合计数量|件数|箱数|盒数|个数|台数|包数|套数|卷数|支数|根数"),
)
#: Headings that hold numbers of something else.
_OTHER = re.compile(
    r"序号?|行号|项次|no|#|.*(?:单价|价格|金额|总价|货款|折扣|税|库存|现存|已发|欠|上月|上次|去年|历史|每箱|每件|每盒|装箱|箱规|件装|起订|最小|"
    r"条码|日期|时间|电话|折后|成本|毛利|建议|安全|在途|可用|重量|体积).*"
)
_TOTAL = re.compile(r".*(?:小计|合计|总计|共计|total).*|总数量?|汇总")
_STORE = re.compile(
    r".*(?:店|库|仓|部|处|点|站|门市|中心|市场|公司|园|路|区|城|广场)\d*|[^\d]{1,4}\d{1,3}|\d{1,3}(?:号|#)?店?"
)


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a sheet: its columns by role, and the row of its heading (0 where it has none)."""

    head: int
    columns: Mapping[str, int]
    #: Columns of stores, each with the store's name, in order; empty for a list with one quantity column.
    stores: Mapping[int, str] = field(default_factory=dict)
    #: The unit that the quantity's heading names, such as 数量(箱); None when it names none.
    unit: str | None = None


def tables_in(sheet: Sheet, goods: Goods) -> list[Table]:
    """The tables at the top of a sheet, side by side; none when it is no order."""
    for row in range(1, min(len(sheet.rows), _HEAD_ROWS) + 1):
        tables = heading_at(sheet, row, goods)
        if tables:
            return tables
    bare = _without_heading(sheet, goods)
    return [bare] if bare is not None else []


def heading_at(sheet: Sheet, row: int, goods: Goods) -> list[Table]:
    """The tables whose heading a row is; none when it is no heading."""
    headings = {column: text for column in range(len(sheet.rows[row - 1])) if (text := _text(sheet, row, column))}
    if len(headings) < 2 or any(goods.knows(text) for text in headings.values()):
        return []
    return [table for block in _blocks(headings) if (table := _table(sheet, row, block, goods)) is not None]


def _text(sheet: Sheet, row: int, column: int) -> str:
    value = sheet.shown_at(row, column)
    return words(value) if isinstance(value, str) else ""


@cache
def _roles() -> dict[str, str]:
    """Heading, squeezed → role: channel/data/column_headings.csv, where a new way to head a column is one line."""
    with files("channel").joinpath("data/column_headings.csv").open(encoding="utf-8") as lines:
        return {squeezed(row["heading"]): row["role"] for row in csv.DictReader(lines)}


def role_of(heading: str) -> str | None:
    """The role that a heading names; None when it names none that matters."""
    bare = squeezed(_BRACKETS.sub("", heading)) or squeezed(heading)
    return _roles().get(bare) or ("quantity" if _rank(bare) is not None else None)


def _rank(bare: str) -> int | None:
    if _OTHER.fullmatch(bare):
        return None
    return next((rank for rank, pattern in enumerate(QUANTITIES) if pattern.fullmatch(bare)), None)


def _blocks(headings: Mapping[int, str]) -> Iterator[dict[int, str]]:
    """Tables that stand side by side: a new one begins where code or name comes again after a quantity."""
    block: dict[int, str] = {}
    seen: set[str] = set()
    for column, text in sorted(headings.items()):
        role = role_of(text)
        if role in ("code", "name") and role in seen and "quantity" in seen:
            yield block
            block, seen = {}, set()
        block[column] = text
        if role is not None:
            seen.add(role)
    yield block


def _table(sheet: Sheet, row: int, headings: Mapping[int, str], goods: Goods) -> Table | None:
    columns: dict[str, int] = {}
    ranked: list[tuple[int, int]] = []
    for column, text in headings.items():
        role = role_of(text)
        if role == "quantity":
            ranked.append((_rank(squeezed(_BRACKETS.sub("", text))) or 0, column))
        elif role is not None:
            columns.setdefault(role, column)
    _settle_model(sheet, row, columns, goods)
    if "code" not in columns and "name" not in columns:
        return None
    stores = _stores(sheet, row, headings, set(columns.values()) | {column for _, column in ranked})
    if ranked:
        columns["quantity"] = min(ranked)[1]
        if len(stores) < 2 or not _adds_up(sheet, row, columns["quantity"], stores):
            stores = {}
    elif len(stores) == 1:
        columns["quantity"], stores = next(iter(stores)), {}
    if "quantity" not in columns and not stores:
        return None
    if stores:
        columns.pop("quantity", None)
    return Table(row, columns, stores, _unit_in(headings.get(columns.get("quantity", -1), "")))


def _settle_model(sheet: Sheet, row: int, columns: dict[str, int], goods: Goods) -> None:
    """型号 may be the code or the measure: the goods below tell."""
    model = columns.pop("model", None)
    if model is None:
        return
    is_code = _share(sheet, row, model, lambda text: goods.with_code(text) is not None) >= 0.5
    columns.setdefault("code" if is_code or "spec" in columns else "spec", model)
    if "code" not in columns and "name" not in columns:
        columns["name"] = columns.pop("spec")


def _stores(sheet: Sheet, row: int, headings: Mapping[int, str], taken: set[int]) -> dict[int, str]:
    """Columns that hold quantities under headings of their own."""
    return {
        column: words(text)
        for column, text in headings.items()
        if column not in taken
        and role_of(text) is None
        and not _OTHER.fullmatch(squeezed(text))
        and not _TOTAL.fullmatch(squeezed(text))
        and _is_numeric(sheet, row, column)
    }


def _is_numeric(sheet: Sheet, head: int, column: int) -> bool:
    """Whether what stands below is quantities or nothing, and some of it a quantity or a zero."""
    values = [sheet.at(row, column) for row in _below(sheet, head)]
    written = [value for value in values if words(value)]
    return bool(written) and all(not isinstance(quantity_of(value), str) for value in written)


def _adds_up(sheet: Sheet, head: int, total: int, stores: Mapping[int, str]) -> bool:
    """Whether a quantity is what the stores beside it add up to, in most rows."""
    fits = [
        _number(sheet, row, total) == sum(_number(sheet, row, column) for column in stores)
        for row in _below(sheet, head)
        if _number(sheet, row, total)
    ]
    named = all(_STORE.fullmatch(name) for name in stores.values())
    return bool(fits) and (sum(fits) * 2 > len(fits) or named)


def _number(sheet: Sheet, row: int, column: int) -> float:
    found = quantity_of(sheet.at(row, column))
    return float(found.number) if isinstance(found, Quantity) else 0.0


def _unit_in(heading: str) -> str | None:
    """箱 of 数量(箱) or of 箱数."""
    bracket = _BRACKETS.search(words(heading))
    if bracket is not None:
        inside = bracket["inside"].removeprefix("单位").strip(" :")
        return inside if 0 < len(inside) <= 3 and not inside.isdecimal() else None
    counted = re.fullmatch(r"([箱盒个台包套卷支根])数", squeezed(heading))
    return counted[1] if counted is not None else None


def _without_heading(sheet: Sheet, goods: Goods) -> Table | None:
    """A table by what stands in it: one column of goods that are known, one of quantities behind it."""
    width = max((len(row) for row in sheet.rows[:_LOOKED_AT]), default=0)
    shares = [(_share(sheet, 0, column, goods.knows), -column) for column in range(width)]
    best, column = max(shares, default=(0.0, 0))
    if best < 0.5:
        return None
    known = -column
    role = "code" if _share(sheet, 0, known, lambda text: goods.with_code(text) is not None) >= 0.5 else "name"
    behind = [other for other in range(width) if other != known and _is_numeric(sheet, 0, other)]
    return Table(0, {role: known, "quantity": behind[-1]}) if len(behind) == 1 else None


def _share(sheet: Sheet, head: int, column: int, is_one: Callable[[str], bool]) -> float:
    texts = [text for row in _below(sheet, head) if (text := words(sheet.at(row, column)))]
    return sum(is_one(text) for text in texts) / len(texts) if texts else 0.0


def _below(sheet: Sheet, head: int) -> range:
    return range(head + 1, min(len(sheet.rows), head + _LOOKED_AT) + 1)

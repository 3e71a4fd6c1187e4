"""Prices as lists for headquarters to take away, change in Excel and bring back: standard prices, one price list.

The headings are those of the feeds (`channel.erp.prices`), so that the file can be handed in as it is.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.configuration.service import check_may_change
from channel.errors import NotFound
from channel.exports import Export, check_size
from channel.workbooks.writing import MOST_LINES, Cell, Column
from models import PriceEntry, PriceList, Sku, StandardPrice

_STANDARD = (
    Column("货号"),
    Column("品名"),
    Column("计价单位"),
    Column("标准价", "price"),
    Column("最低价", "price"),
    Column("成本价", "price"),
    Column("生效时间", "moment"),
    Column("失效时间", "moment"),
)
_ENTRIES = (
    Column("价目表"),
    Column("货号"),
    Column("品名"),
    Column("计价单位"),
    Column("起始数量", "count"),
    Column("价格", "price"),
    Column("标准价的百分比", "price"),
    Column("生效时间", "moment"),
    Column("失效时间", "moment"),
)


def export_standard_prices(session: Session, actor: Actor, *, now: datetime) -> Export:
    """Every standard price that counts now or later. Forbidden for all but headquarters, Invalid for too many."""
    check_may_change(session, actor)
    row = StandardPrice
    still = row.valid_until.is_(None) | (row.valid_until > now)
    query = select(row, Sku.code, Sku.name).join(Sku, Sku.id == row.sku_id).where(row.replaced_at.is_(None), still)
    found = session.execute(query.order_by(Sku.code, row.unit, row.valid_from).limit(MOST_LINES + 1)).tuples().all()
    check_size(len(found), MOST_LINES)
    rows: Sequence[Sequence[Cell]] = [
        [code, name, one.unit, one.price, one.min_price, one.cost, one.valid_from, one.valid_until]
        for one, code, name in found
    ]
    return Export("prices", "标准价", f"标准价 {now:%Y%m%d}", _STANDARD, rows, {"kind": "standard_price"})


def export_price_entries(session: Session, actor: Actor, code: str, *, now: datetime) -> Export:
    """The entries of a price list that count now or later; NotFound when there is no such list."""
    check_may_change(session, actor)
    list_id = session.scalar(select(PriceList.id).where(PriceList.code == code))
    if list_id is None:
        raise NotFound
    row = PriceEntry
    still = row.valid_until.is_(None) | (row.valid_until > now)
    query = select(row, Sku.code, Sku.name).join(Sku, Sku.id == row.sku_id)
    query = query.where(row.list_id == list_id, row.replaced_at.is_(None), still)
    query = query.order_by(Sku.code, row.unit, row.min_quantity, row.valid_from).limit(MOST_LINES + 1)
    found = session.execute(query).tuples().all()
    check_size(len(found), MOST_LINES)
    rows: Sequence[Sequence[Cell]] = [
        [code, sku, name, one.unit, one.min_quantity, one.price, one.percent_of, one.valid_from, one.valid_until]
        for one, sku, name in found
    ]
    asked = {"kind": "price_list", "code": code}
    return Export("prices", "价目", f"价目 {code} {now:%Y%m%d}", _ENTRIES, rows, asked)

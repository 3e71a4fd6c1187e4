"""The feeds of standard prices and of price lists' rows. All rows of a run are one price change: it holds together, or
nothing of it counts.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal

from pydantic import ValidationError
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.configuration.parts import Problem
from channel.configuration.words import chinese
from channel.erp.columns import Column, Fault
from channel.erp.feed import WHOLE, Feed, Row, ids_by, unknown
from channel.errors import ChannelError
from channel.pricing.changing import WrongPrices, change_prices
from channel.pricing.drafts import PriceDraft, PriceEntry, StandardPrice
from models import PriceList, Sku


def _judge(session: Session, rows: Sequence[Row]) -> Iterator[Fault]:
    skus = ids_by(session, Sku.code, Sku.id, (row.values["sku"] for row in rows))
    yield from unknown(rows, "sku", skus, "unknown_sku")
    for row in rows:
        floor = row.values["min_price"]
        if floor is not None and floor > row.values["price"]:
            yield Fault(row.number, "min_price", "floor_above_price")
        yield from _unreadable(row, _price)


def _judge_entries(session: Session, rows: Sequence[Row]) -> Iterator[Fault]:
    skus = ids_by(session, Sku.code, Sku.id, (row.values["sku"] for row in rows))
    yield from unknown(rows, "sku", skus, "unknown_sku")
    lists = ids_by(session, PriceList.code, PriceList.id, (row.values["price_list"] for row in rows))
    yield from unknown(rows, "price_list", lists, "unknown_price_list")
    for row in rows:
        if (row.values["price"] is None) == (row.values["percent_of"] is None):
            yield Fault(row.number, "price", "price_or_percent")
        yield from _unreadable(row, _entry)


def _unreadable(row: Row, read: Callable[[Row], object]) -> Iterator[Fault]:
    """What a price change would not take."""
    try:
        read(row)
    except ValidationError as error:
        for item in error.errors(include_url=False, include_input=False):
            yield Fault(row.number, str(item["loc"][0]), "bad_value")


def _price(row: Row) -> StandardPrice:
    names = ("sku", "price", "unit", "min_price", "cost", "valid_from", "valid_until")
    return StandardPrice(**{name: row.values[name] for name in names})


def _entry(row: Row) -> PriceEntry:
    names = ("price_list", "sku", "unit", "min_quantity", "price", "percent_of", "valid_from", "valid_until")
    return PriceEntry(**{name: row.values[name] for name in names})


def _write(session: Session, actor: Actor, rows: Sequence[Row], now: datetime) -> list[Fault]:
    draft = PriceDraft(standard_prices=tuple(_price(row) for row in rows))
    return _applied(session, actor, draft, rows, "导入标准价", now=now)


def _write_entries(session: Session, actor: Actor, rows: Sequence[Row], now: datetime) -> list[Fault]:
    draft = PriceDraft(price_entries=tuple(_entry(row) for row in rows))
    return _applied(session, actor, draft, rows, "导入价目", now=now)


def _applied(
    session: Session, actor: Actor, draft: PriceDraft, rows: Sequence[Row], note: str, *, now: datetime
) -> list[Fault]:
    try:
        change_prices(session, actor, draft, note=note, now=now)
    except WrongPrices as refusal:
        # A change names the place in the draft, a file the row.
        told = [_fault(problem, rows) for problem in refusal.problems]
        return [Fault(WHOLE, "", "refused", {"sentence": refusal.sentence}), *told]
    except ChannelError as refusal:
        return [Fault(WHOLE, "", "refused", {"sentence": refusal.sentence})]
    return []


def _fault(problem: Problem, rows: Sequence[Row]) -> Fault:
    """What a change says of `price_entries[3].unit`, as a fault of the fourth row."""
    where = _PLACE.match(problem.path)
    number, column = (rows[int(where[1])].number, where[2] or "") if where else (WHOLE, "")
    return Fault(number, column, "refused", {"sentence": chinese(problem)})


#: The place of a row in a draft, and its field.
_PLACE = re.compile(r"\w+\[([0-9]+)\](?:\.(\w+))?")
_TIMES = (
    Column("valid_from", "生效时间", "moment", is_needed=False),
    Column("valid_until", "失效时间", "moment", is_needed=False),
)

PRICES = Feed(
    "prices",
    "标准价",
    (
        Column("sku", "货号", "code", longest=32),
        Column("unit", "计价单位", is_needed=False, longest=16, default=""),
        Column("price", "标准价", "price"),
        Column("min_price", "最低价", "price", is_needed=False),
        Column("cost", "成本价", "price", is_needed=False),
        *_TIMES,
    ),
    ("sku", "unit"),
    _judge,
    _write,
)

PRICE_ENTRIES = Feed(
    "price_entries",
    "价目",
    (
        Column("price_list", "价目表", "code", longest=32),
        Column("sku", "货号", "code", longest=32),
        Column("unit", "计价单位", is_needed=False, longest=16, default=""),
        Column("min_quantity", "起始数量", "quantity", is_needed=False, default=Decimal(0)),
        Column("price", "价格", "price", is_needed=False),
        Column("percent_of", "标准价的百分比", "price", is_needed=False),
        *_TIMES,
    ),
    ("price_list", "sku", "unit", "min_quantity"),
    _judge_entries,
    _write_entries,
)

"""The feed of articles, with their units and what orders must keep to."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.catalogue.articles import Article, Unit, put_articles
from channel.erp.columns import Column, Fault
from channel.erp.feed import WHOLE, Feed, Row, ids_by, unknown
from channel.errors import ChannelError
from models import Category, ProductLine, Sku

#: 箱=100: one is so many base units; 米=0.01 or 米=1/100.
_UNIT = re.compile(r"(?P<name>[^\s=|]{1,16})\s*=\s*(?P<factor>\d{1,9}(?:\.\d{1,6})?|\d{1,9}/\d{1,9})")
_LARGEST = 1_000_000_000


def _judge(session: Session, rows: Sequence[Row]) -> Iterator[Fault]:
    lines = ids_by(session, ProductLine.code, ProductLine.position, (row.values["product_line"] for row in rows))
    groups = ids_by(
        session, Category.code, Category.position, (row.values["category"] for row in rows if row.values["category"])
    )
    instead = [row.values["substitute"] for row in rows if row.values["substitute"]]
    skus = {*ids_by(session, Sku.code, Sku.id, instead), *(row.values["sku"] for row in rows)}
    yield from unknown(rows, "product_line", lines, "unknown_product_line")
    yield from unknown(rows, "category", groups, "unknown_category")
    yield from unknown(rows, "substitute", skus, "unknown_sku")
    for row in rows:
        names = [row.values["base_unit"]]
        for text in row.values["units"]:
            unit = unit_of(text)
            if unit is None or unit.name in names:
                yield Fault(row.number, "units", "bad_unit", {"value": text[:30]})
            else:
                names.append(unit.name)


def unit_of(text: str) -> Unit | None:
    """A further unit such as 箱=100, exactly; None when the text says none."""
    written = _UNIT.fullmatch(text)
    if written is None or written["factor"].endswith("/0"):
        return None
    factor = Fraction(written["factor"])
    if not 0 < factor <= _LARGEST or factor.denominator > _LARGEST:
        return None
    return Unit(written["name"], factor.numerator, factor.denominator)


def _write(session: Session, actor: Actor, rows: Sequence[Row], now: datetime) -> list[Fault]:
    try:
        put_articles(session, actor, [_article(row) for row in rows], note="导入商品", now=now)
    except ChannelError as refusal:
        return [Fault(WHOLE, "", "refused", {"sentence": refusal.sentence})]
    return []


def _article(row: Row) -> Article:
    values = row.values
    kept = {name: values[name] for name in _AS_THEY_ARE}
    units = tuple(unit for text in values["units"] if (unit := unit_of(text)) is not None)
    return Article(code=values["sku"], aliases=tuple(values["aliases"]), units=units, **kept)


_AS_THEY_ARE = (
    *("name", "spec", "product_line", "category", "base_unit", "base_places", "tax_rate", "is_active"),
    *("min_quantity", "max_quantity", "step_quantity", "pack_quantity", "is_backorderable", "substitute"),
)

PRODUCTS = Feed(
    "products",
    "商品",
    (
        Column("sku", "货号", "code", longest=32),
        Column("name", "品名", longest=128),
        Column("spec", "规格", is_needed=False, longest=200, default=""),
        Column("product_line", "产品线编号", "code", longest=32),
        Column("category", "分类编号", "code", is_needed=False, longest=32),
        Column("base_unit", "基本单位", longest=16),
        Column("base_places", "基本单位小数位", "count", is_needed=False, default=0),
        Column("units", "其他单位", "list", is_needed=False, default=()),
        Column("aliases", "别名", "list", is_needed=False, default=()),
        Column("tax_rate", "税率", "rate", is_needed=False, default=Decimal("0.13")),
        Column("min_quantity", "起订量", "quantity", is_needed=False),
        Column("max_quantity", "最大订量", "quantity", is_needed=False),
        Column("step_quantity", "订货倍数", "quantity", is_needed=False),
        Column("pack_quantity", "包装数", "quantity", is_needed=False),
        Column("is_active", "在售", "flag", is_needed=False, default=True),
        Column("is_backorderable", "可缺货预订", "flag", is_needed=False, default=False),
        Column("substitute", "替代货号", "code", is_needed=False, longest=32),
    ),
    ("sku",),
    _judge,
    _write,
)

"""The demo's goods: articles with categories and units, stock in two warehouses, prices by level and some promotions.

Written through the same services as headquarters use, once: what is there stays as it is.
"""

import csv
import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from importlib.resources import files
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.actors import Actor, job
from channel.catalogue.articles import Article, Unit, put_articles
from channel.pricing.changing import change_prices, read_draft
from channel.rows import insert_once
from models import Category, PriceChange, ProductLine, Sku, Stock, Warehouse

#: How long the promotions last.
_SEASON = timedelta(days=90)
#: Level of a price list → percent of the standard price.
_PERCENT = {"level_a": "88", "level_b": "93"}
#: What an article costs us, and what it must not be sold below, of the standard price.
_COST, _FLOOR = Decimal("0.62"), Decimal("0.75")
_WAREHOUSES = (("WH01", "杭州中心仓", "华东"), ("WH02", "成都前置仓", "西部"))


def seed_goods(session: Session, *, now: datetime) -> int:
    """Write what is sold; returns how many articles the files hold. Dealers must be there: prices name their levels."""
    actor = job("demo")
    for position, row in enumerate(_rows("product_lines")):
        values = {**row, "position": position, "is_active": True}
        session.execute(insert_once(session, ProductLine).values(values))
    for position, row in enumerate(_rows("categories")):
        values = {**row, "parent": row["parent"] or None, "position": position, "is_active": True}
        session.execute(insert_once(session, Category).values({**values, "return_days": int(row["return_days"])}))
    rows = list(_rows("catalogue"))
    if session.scalar(select(PriceChange.id).limit(1)) is None:
        put_articles(session, actor, [_article(row) for row in rows], now=now)
        _price(session, actor, rows, now=now)
        _store(session, rows, now=now)
    return len(rows)


def _price(session: Session, actor: Actor, rows: list[dict[str, str]], *, now: datetime) -> None:
    """One change with all prices; promotions end with the season."""
    draft = json.loads(files("channel").joinpath("data/demo/prices.json").read_text(encoding="utf-8"))
    for kind in ("promotions", "order_promotions"):
        draft[kind] = [{**one, "valid_until": (now + _SEASON).isoformat()} for one in draft[kind]]
    draft["standard_prices"] = [_standard_price(row) for row in rows]
    draft["price_entries"] = [
        {"price_list": code, "sku": row["code"], "percent_of": percent}
        for code, percent in _PERCENT.items()
        for row in rows
    ]
    change_prices(session, actor, read_draft(draft), note="演示价格", now=now)


def _standard_price(row: dict[str, str]) -> dict[str, str]:
    price = Decimal(row["price"])
    floor, cost = (str(round(price * part, 4)) for part in (_FLOOR, _COST))
    return {"sku": row["code"], "price": row["price"], "min_price": floor, "cost": cost}


def _store(session: Session, rows: list[dict[str, str]], *, now: datetime) -> None:
    """Plenty of most articles, few of some, none of a few: 有, 少 and 无 are all to be seen."""
    for position, (code, name, region) in enumerate(_WAREHOUSES):
        values = {"code": code, "name": name, "region": region, "position": position, "is_active": True}
        session.execute(insert_once(session, Warehouse).values(values))
    houses = dict(session.execute(select(Warehouse.code, Warehouse.id)).tuples().all())
    skus = dict(session.execute(select(Sku.code, Sku.id)).tuples().all())
    for number, row in enumerate(rows):
        main = (0, 12, 800, 2400)[number % 17 if number % 17 < 2 else 2 + number % 2]
        for code, on_hand in (("WH01", main), ("WH02", main // 8)):
            values = {"sku_id": skus[row["code"]], "warehouse_id": houses[code], "on_hand": Decimal(on_hand)}
            session.execute(insert_once(session, Stock).values(**values, updated_at=now))


def _article(row: dict[str, str]) -> Article:
    return Article(
        code=row["code"],
        name=row["name"],
        spec=row["spec"],
        aliases=tuple(filter(None, row["aliases"].split("|"))),
        product_line=row["product_line"],
        category=row["category"],
        base_unit=row["base_unit"],
        units=tuple(_units(row["units"])),
    )


def _units(text: str) -> Iterator[Unit]:
    """`盒=10/1|箱=100/1`."""
    for part in filter(None, text.split("|")):
        name, _, factor = part.partition("=")
        numerator, _, denominator = factor.partition("/")
        yield Unit(name, int(numerator), int(denominator))


def _rows(name: str) -> Iterator[dict[str, Any]]:
    text = files("channel").joinpath(f"data/demo/{name}.csv").read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())

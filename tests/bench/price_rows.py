"""The price world of `price_rules.py` as rows of a database, as if one change had brought all of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import insert, text
from sqlalchemy.orm import Session

from channel.batches import batches
from channel.pricing import Rules
from channel.pricing.kinds import KINDS, MarginFloor, RuleValue, audience_keys, body_of, goods_keys
from models import (
    Category,
    Database,
    PriceChange,
    PriceEntry,
    PriceList,
    PriceRule,
    PriceRuleAudience,
    PriceRuleGoods,
    ProductLine,
    Sku,
    SkuUnit,
    StandardPrice,
)
from tests.bench.price_rules import BEFORE

_RULE_TIMES = ("valid_from", "valid_until")


def fill(database: Database, rules: Rules) -> datetime:
    """Write everything; as of when it is known. What ties are decided by, the order of ids, stays as it was."""
    with database.transaction() as session:
        session.execute(insert(PriceChange).values(id=1, applied_at=BEFORE, member_id=None, note="bench", counts={}))
        ids = _articles(session, rules)
        for table, rows in (
            (StandardPrice, _standard_prices(rules, ids)),
            (PriceList, ({"id": each.id, "code": each.code} for each in rules.price_lists)),
            (PriceEntry, _entries(rules, ids)),
        ):
            _write(session, table, rows)
        _rules(session, rules)
    with database.transaction() as session:
        session.execute(text("ANALYZE"))
    return BEFORE


def _write(session: Session, table: Any, rows: Iterable[Mapping[str, Any]]) -> None:
    for some in batches(rows):
        session.execute(insert(table), some)


def _articles(session: Session, rules: Rules) -> dict[str, int]:
    """Categories, product lines, SKUs and units; code → id."""
    paths = {sku.categories for sku in rules.skus}
    lines = sorted({sku.product_line for sku in rules.skus})
    tops = sorted({above for _, above in paths})
    _write(session, ProductLine, ({"code": code, "name": code} for code in lines))
    _write(session, Category, ({"code": code, "name": code, "parent": None} for code in tops))
    _write(session, Category, ({"code": code, "name": code, "parent": above} for code, above in sorted(paths)))
    ids = {sku.code: number for number, sku in enumerate(rules.skus, 1)}
    skus = (
        {
            "id": ids[sku.code],
            "code": sku.code,
            "name": sku.name,
            "spec": "",
            "aliases": [],
            "product_line": sku.product_line,
            "category": sku.categories[0],
            "base_unit": sku.base_unit,
            "tax_rate": sku.tax_rate,
        }
        for sku in rules.skus
    )
    _write(session, Sku, skus)
    units = (
        {"sku_id": ids[sku.code], "unit": unit.name, "numerator": unit.numerator, "denominator": unit.denominator}
        for sku in rules.skus
        for unit in sku.units
    )
    _write(session, SkuUnit, units)
    return ids


def _known(row: Any, names: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in (*names, *_RULE_TIMES)} | {"recorded_at": BEFORE, "replaced_at": None}


def _standard_prices(rules: Rules, ids: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    for row in rules.standard_prices:
        yield _known(row, ("price", "min_price", "cost")) | {"sku_id": ids[row.sku]}


def _entries(rules: Rules, ids: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    lists = {each.code: each.id for each in rules.price_lists}
    for row in rules.price_entries:
        known = _known(row, ("unit", "min_quantity", "price", "percent_of"))
        yield known | {"list_id": lists[row.price_list], "sku_id": ids[row.sku]}


def _rules(session: Session, rules: Rules) -> None:
    """Every other rule with what a cart finds it by."""
    rows, audiences, goods = [], [], []
    for id_, (kind, value) in enumerate(_values(rules), 1):
        code = getattr(value, KINDS[kind].code or "", "margin")
        name = getattr(value, "name", code)
        rows.append(
            _known(value, ()) | {"id": id_, "kind": kind, "code": code, "name": name, "body": body_of(kind, value)}
        )
        audiences += [{"rule_id": id_, "audience": key} for key in audience_keys(value)]
        goods += [{"rule_id": id_, "kind": what, "code": which} for what, which in goods_keys(kind, value)]
    _write(session, PriceRule, rows)
    _write(session, PriceRuleAudience, audiences)
    _write(session, PriceRuleGoods, goods)


def _values(rules: Rules) -> Iterator[tuple[str, RuleValue]]:
    for kind, of in KINDS.items():
        for value in getattr(rules, of.field) if of.field else ():
            yield kind, value
    if rules.min_margin_percent is not None:
        yield "margin_floor", MarginFloor(1, BEFORE, rules.min_margin_percent)

"""Articles of an ERP: units are exact, every unknown name is told by its row, nothing is half written."""

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.erp.products import PRODUCTS, unit_of
from channel.erp.taking import Brought, Result, take
from models import Category, Sku, SkuUnit
from tests.channel.erp.test_taking import ERP, shelve
from tests.factories import NOW


def bring(session: Session, *rows: dict[str, Any], **how: Any) -> Result:
    return take(session, ERP, PRODUCTS, list(enumerate(rows, 1)), Brought(), now=NOW, **how)


def row(sku: str, **values: Any) -> dict[str, Any]:
    return {"sku": sku, "name": f"商品{sku}", "product_line": "switch", "base_unit": "个", **values}


def test_articles_are_written_with_units_and_changed_when_they_come_again(session: Session) -> None:
    shelve(session)
    session.add(Category(code="wall", name="墙壁开关", position=0))
    session.flush()
    values = {
        "units": "箱=100|米=0.00328",
        "aliases": "单开|一位",
        "category": "wall",
        "step_quantity": 10,
        "substitute": "B2",
    }
    assert bring(session, row("B1", **values), row("B2")).taken == 2
    one = session.scalars(select(Sku).where(Sku.code == "B1")).one()
    assert (one.aliases, one.category, one.step_quantity, one.is_active) == (["单开", "一位"], "wall", 10, True)
    units = session.execute(select(SkuUnit.unit, SkuUnit.numerator, SkuUnit.denominator).order_by(SkuUnit.unit)).all()
    assert [tuple(unit) for unit in units] == [("箱", 100, 1), ("米", 41, 12500)]
    assert (bring(session, row("B1", **values)).same, bring(session, row("B1", is_active="否")).taken) == (1, 1)
    session.expire_all()
    assert (one.is_active, one.aliases) == (False, [])


def test_unknown_names_and_bad_units_are_told_by_row_and_nothing_is_written(session: Session) -> None:
    shelve(session)
    found = bring(
        session,
        row("B1", product_line="nothing", category="nowhere", substitute="ZZ"),
        row("B2", units="箱=|盒=0|个=5|袋=1/0"),
        row("B3", tax_rate="13"),
    )
    assert [(fault.row, fault.column, fault.code) for fault in found.faults] == [
        (1, "product_line", "unknown_product_line"),
        (1, "category", "unknown_category"),
        (1, "substitute", "unknown_sku"),
        *[(2, "units", "bad_unit")] * 4,
        (3, "tax_rate", "out_of_range"),
    ]
    assert session.scalars(select(Sku.code).where(Sku.code.like("B%"))).all() == []


@pytest.mark.parametrize("text", ["", "箱", "箱=", "箱=x", "箱=-1", "箱=0", "箱=1/0", "=5", "箱=1e9", "箱=9999999999"])
def test_a_unit_that_says_no_factor_is_none(text: str) -> None:
    assert unit_of(text) is None

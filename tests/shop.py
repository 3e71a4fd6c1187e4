"""What the standing cast can buy: four articles with prices for everybody, of which the rival may not buy cables.

`K101W` 开关 5.20 a piece (盒 of 10), `Q9` 球泡 9.90, `BV25` 电线 115.20 a roll (米 = 1/100), `SET1` 100.00 a set.
"""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.actors import job
from channel.pricing.changing import Change, change_prices, read_draft
from channel.pricing.values import CartLine
from models import Category, DealerGroup, DealerGroupMember, Sku, SkuUnit, Stock, Warehouse
from tests.factories import NOW, Cast

OPERATOR = job("test")


def make_shop(session: Session, cast: Cast, *, now: datetime = NOW) -> None:
    """Write the articles, their units and prices, and who may buy what."""
    session.add(Category(code="electric", name="电工", position=0, return_days=15, is_active=True))
    session.flush()
    for code, name, parent in (
        ("switches", "开关", "electric"),
        ("wires", "电线", "electric"),
        ("bulbs", "球泡", None),
    ):
        session.add(Category(code=code, name=name, position=1, parent=parent, return_days=7, is_active=True))
    session.flush()
    make_sku(session, "K101W", "一开单控开关 白", "switch", "switches", units={"盒": 10}, aliases=["单开单控", "单开"])
    make_sku(session, "Q9", "LED球泡 9W", "light", "bulbs", spec="E27 白光")
    make_sku(session, "BV25", "BV电线 2.5平方 红", "cable", "wires", base_unit="卷", units={"米": Decimal("0.01")})
    make_sku(session, "SET1", "开关套装", "switch", "switches", base_unit="套")
    group = DealerGroup(code="key", name="重点客户")
    session.add(group)
    session.flush()
    session.add(DealerGroupMember(dealer_id=cast.dealer.id, group_id=group.id))
    session.flush()
    prices = {"K101W": "5.20", "Q9": "9.90", "BV25": "115.20", "SET1": "100.00"}
    publish(
        session,
        {
            "standard_prices": [{"sku": code, "price": price} for code, price in prices.items()],
            "sellable_ranges": [
                {"code": "all", "name": "全部", "products": {"product_lines": ["switch", "light"]}},
                {
                    "code": "cables",
                    "name": "电线",
                    "audience": {"dealers": [cast.dealer.code]},
                    "products": {"product_lines": ["cable"]},
                },
            ],
        },
        now=now,
    )


def make_sku(
    session: Session,
    code: str,
    name: str,
    product_line: str,
    category: str | None,
    *,
    spec: str = "",
    base_unit: str = "个",
    units: Mapping[str, int | Decimal] | None = None,
    aliases: list[str] | None = None,
    **more: Any,
) -> Sku:
    """Write one article; a unit is so many base units."""
    sku = Sku(code=code, name=name, spec=spec, aliases=aliases or [], product_line=product_line, **more)
    sku.category, sku.base_unit, sku.pictures, sku.is_active = category, base_unit, [], more.get("is_active", True)
    session.add(sku)
    session.flush()
    for unit, factor in (units or {}).items():
        numerator, denominator = Decimal(factor).as_integer_ratio()
        session.add(SkuUnit(sku_id=sku.id, unit=unit, numerator=numerator, denominator=denominator))
    session.flush()
    return sku


def make_stock(session: Session, code: str, on_hand: int, *, warehouse: str = "WH01") -> None:
    """So many base units of an article in a warehouse, which is made when it is missing."""
    house = session.scalar(select(Warehouse).where(Warehouse.code == warehouse))
    if house is None:
        house = Warehouse(code=warehouse, name="中心仓", position=0, is_active=True)
        session.add(house)
        session.flush()
    sku_id = session.scalars(select(Sku.id).where(Sku.code == code)).one()
    session.add(Stock(sku_id=sku_id, warehouse_id=house.id, on_hand=Decimal(on_hand), updated_at=NOW))
    session.flush()


def publish(session: Session, draft: Mapping[str, Any], *, now: datetime = NOW) -> Change:
    """Change prices as an operator does; what is refused leaves nothing, as at a door."""
    with session.begin_nested():
        return change_prices(session, OPERATOR, read_draft(draft), note="测试", now=now)


def lines(*wanted: tuple[Any, ...]) -> tuple[CartLine, ...]:
    """Lines of a cart: (sku, quantity) or (sku, quantity, unit), numbered from 1."""
    return tuple(
        CartLine(number, sku, Decimal(quantity), *unit) for number, (sku, quantity, *unit) in enumerate(wanted, 1)
    )

"""The statements by which prices are read, put together once for each shape; they take their values when asked.

Putting them together for every cart cost more than the answer. Their text never changes with how much is asked for,
so the database plans them once too.
"""

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, and_, bindparam, func, or_, select, union_all
from sqlalchemy.sql.selectable import CompoundSelect

from models import (
    DealerGroup,
    DealerGroupMember,
    PriceChange,
    PriceEntry,
    PriceList,
    PriceRule,
    PriceRuleAudience,
    PriceRuleGoods,
    PromotionUse,
    StandardPrice,
)
from models.prepared import among

_HEAD = (
    PriceRule.kind,
    PriceRule.id,
    PriceRule.code,
    PriceRule.name,
    PriceRule.valid_from,
    PriceRule.valid_until,
    PriceRule.body,
    PriceRule.quota_each,
)

#: When the newest change was applied.
NEWEST = select(func.max(PriceChange.applied_at))

#: The codes of the groups that a dealer ("dealer_id") is in.
GROUPS = (
    select(DealerGroup.code)
    .join(DealerGroupMember, DealerGroupMember.group_id == DealerGroup.id)
    .where(DealerGroupMember.dealer_id == bindparam("dealer_id"))
)

#: What was used of some rules ("rules") by some dealers ("dealers").
USED = select(PromotionUse.rule, PromotionUse.measure, PromotionUse.dealer_id, PromotionUse.used).where(
    among(PromotionUse.rule, "rules"), among(PromotionUse.dealer_id, "dealers")
)


@cache
def rules_query(*, dealer: bool, at: bool) -> Select[Any]:
    """Rules of some "kinds", with `dealer` those that may be for one ("audiences")."""
    return _heads(among(PriceRule.kind, "kinds"), dealer=dealer, at=at)


@cache
def first_query(*, dealer: bool, at: bool) -> CompoundSelect[Any]:
    """The same, and what some goods ("codes") consist of and cost by their number ("goods_kinds")."""
    of = PriceRuleGoods
    about = select(of.rule_id).where(of.kind == "sku", among(of.code, "codes"))
    parts = _heads(among(PriceRule.kind, "goods_kinds"), dealer=dealer, at=at).where(PriceRule.id.in_(about))
    return union_all(rules_query(dealer=dealer, at=at), parts)


@cache
def promotions_query(*, dealer: bool, at: bool) -> Select[Any]:
    """Line promotions that may be about some goods, or were asked for by their code ("wanted").

    Goods are "codes", "lines" and "categories".
    """
    of, is_promotion = PriceRuleGoods, PriceRule.kind == "promotion"
    about = or_(
        (of.kind == "sku") & among(of.code, "codes"),
        (of.kind == "line") & among(of.code, "lines"),
        (of.kind == "category") & among(of.code, "categories"),
        (of.kind == "all") & (of.code == ""),
    )
    wanted = select(PriceRule.id).where(is_promotion, among(PriceRule.code, "wanted"))
    found = union_all(select(of.rule_id).where(about), wanted).subquery()
    return _heads(is_promotion, dealer=dealer, at=at).where(PriceRule.id.in_(select(found.c.rule_id)))


@cache
def standard_query(*, some: bool, at: bool) -> Select[Any]:
    """Standard prices: of some SKUs ("ids") or of all; with `at` those that count at that moment."""
    row = StandardPrice
    columns = (row.id, row.sku_id, row.price, row.valid_from, row.valid_until)
    query = select(*columns, row.unit, row.currency, row.includes_tax, row.min_price, row.cost)
    query = query.where(_known(row, at=at))
    return query.where(among(row.sku_id, "ids")) if some else query


@cache
def entry_query(*, some: bool, at: bool) -> Select[Any]:
    """Entries of price lists ("lists"): of some SKUs ("ids") or of all."""
    row = PriceEntry
    columns = (row.id, PriceList.code, row.sku_id, row.valid_from, row.price, row.percent_of)
    query = select(*columns, row.min_quantity, row.unit, row.valid_until).join(PriceList, PriceList.id == row.list_id)
    query = query.where(among(PriceList.code, "lists"), _known(row, at=at))
    return query.where(among(row.sku_id, "ids")) if some else query


def _heads(of_kinds: ColumnElement[bool], *, dealer: bool, at: bool) -> Select[Any]:
    query = select(*_HEAD).where(of_kinds, _known(PriceRule, at=at))
    if dealer:
        concerned = select(PriceRuleAudience.rule_id).where(among(PriceRuleAudience.audience, "audiences"))
        query = query.where(PriceRule.id.in_(concerned))
    return query


def _known(table: Any, *, at: bool) -> ColumnElement[bool]:
    """The condition that the house knew a row then, and with `at` that it counts at the moment in question."""
    then: BindParameter[datetime] = bindparam("rules_at")
    known = and_(table.recorded_at <= then, or_(table.replaced_at.is_(None), table.replaced_at > then))
    if not at:
        return known
    moment: BindParameter[datetime] = bindparam("at")
    return and_(known, table.valid_from <= moment, or_(table.valid_until.is_(None), table.valid_until > moment))

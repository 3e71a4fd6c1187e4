"""Everything that somebody may order, by the ways in which people name it: for files and texts that name goods."""

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.access.catalogue import Counter
from channel.workbooks.goods import Article, Goods
from models import Sku, SkuUnit


def shelf(session: Session, at: Counter) -> Goods:
    """The active articles that may be seen. What may not is not there: nobody learns its name from a near miss."""
    rows = session.execute(
        select(Sku.id, Sku.code, Sku.name, Sku.spec, Sku.base_unit, Sku.aliases)
        .where(at.may_see, Sku.is_active)
        .order_by(Sku.id)
    ).all()
    units: defaultdict[int, list[str]] = defaultdict(list)
    for sku_id, unit in session.execute(select(SkuUnit.sku_id, SkuUnit.unit).order_by(SkuUnit.unit)):
        units[sku_id].append(unit)
    return Goods.of(
        Article(row.code, row.name, row.spec, row.base_unit, (row.base_unit, *units[row.id]), tuple(row.aliases))
        for row in rows
    )

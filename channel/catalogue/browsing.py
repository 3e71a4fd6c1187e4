"""Leafing through the catalogue by product line and category, in the order in which articles were added."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.access.catalogue import Counter
from channel.access.pages import PAGE_DEFAULT, page
from channel.pricing.goods import category_paths
from models import Sku


def browse(
    session: Session,
    at: Counter,
    *,
    product_line: str | None = None,
    category: str | None = None,
    after: int | None = None,
    limit: int = PAGE_DEFAULT,
) -> Sequence[Sku]:
    """Articles that may be seen, of a line and of a category or its parts; `after` is where the last page ended."""
    query = select(Sku).where(at.may_see)
    if product_line is not None:
        query = query.where(Sku.product_line == product_line)
    if category is not None:
        parts = [code for code, path in category_paths(session).items() if category in path]
        query = query.where(Sku.category.in_(parts))
    return page(session, query, Sku.id, after, limit, rising=True)

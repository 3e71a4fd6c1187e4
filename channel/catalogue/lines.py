"""The groups that articles are offered in: product lines, which registrations can name, and categories."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Category, ProductLine


def product_lines(session: Session) -> Sequence[ProductLine]:
    """The product lines that are offered, in the order of lists."""
    query = select(ProductLine).where(ProductLine.is_active).order_by(ProductLine.position, ProductLine.code)
    return session.scalars(query).all()


def categories(session: Session) -> Sequence[Category]:
    """The categories that are offered, in the order of lists; each names the one it is a part of."""
    query = select(Category).where(Category.is_active).order_by(Category.position, Category.code)
    return session.scalars(query).all()

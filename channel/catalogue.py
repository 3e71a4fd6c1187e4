"""What is sold, as far as doors ask for it today: the product lines that a registration can name."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import ProductLine


def product_lines(session: Session) -> Sequence[ProductLine]:
    """The product lines that are offered for new registrations, in the order of lists."""
    query = select(ProductLine).where(ProductLine.is_active).order_by(ProductLine.position, ProductLine.code)
    return session.scalars(query).all()

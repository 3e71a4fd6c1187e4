"""The sales regions (大区) there are: those of the dealers and of the members."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Dealer, Member


def sales_regions(session: Session) -> frozenset[str]:
    """Every region that some dealer or member belongs to."""
    regions = set(session.scalars(select(Dealer.region).distinct()))
    regions |= set(session.scalars(select(Member.region).where(Member.region.is_not(None)).distinct()))
    return frozenset(region for region in regions if region)

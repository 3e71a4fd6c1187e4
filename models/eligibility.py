"""Who may sell what where, and what the direct sales team has done (R-REG-9, R-REG-12)."""

from datetime import date, datetime

from sqlalchemy import Boolean, Date, ForeignKey, Index, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Id, UtcDateTime


class DealerAuthorisation(Base):
    """A dealer may sell a product line in a region, for a time; perhaps he alone."""

    __tablename__ = "dealer_authorisation"
    __table_args__ = (
        UniqueConstraint("dealer_id", "region", "product_line", "valid_from"),
        Index("ix_dealer_authorisation_region", "region", "product_line"),
        Index("ix_dealer_authorisation_valid_until", "valid_until", "id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    #: Sales region such as 华东, or `*` for all.
    region: Mapped[str] = mapped_column(String(32))
    #: Code of a product line, or `*` for all.
    product_line: Mapped[str] = mapped_column(String(32))
    #: First local day on which it holds.
    valid_from: Mapped[date] = mapped_column(Date)
    #: First local day on which it does not hold any more; null: until further notice.
    valid_until: Mapped[date | None] = mapped_column(Date)
    #: Whether no other dealer may be authorised for the same meanwhile.
    is_exclusive: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())


class DirectEngagement(Base):
    """Something that our own people did with a customer, documented: the earlier documented activity counts."""

    __tablename__ = "direct_engagement"
    __table_args__ = (Index("ix_direct_engagement_customer_id", "customer_id", "on_day"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    #: The customer as it was written.
    customer: Mapped[str] = mapped_column(String(200))
    #: Who was there.
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    #: Local day on which it happened.
    on_day: Mapped[date] = mapped_column(Date)
    #: visit, call, quote, trial or other.
    kind: Mapped[str] = mapped_column(String(12))
    #: What was done.
    summary: Mapped[str] = mapped_column(String(500))
    #: What proves it: a number of a quote, a link, a file's name; null when there is nothing.
    evidence: Mapped[str | None] = mapped_column(String(300))
    #: Server time of writing: the day above is what the member says, this is when he said it.
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)

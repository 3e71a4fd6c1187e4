"""What dealers and members did about an opportunity, and what they promised to do next (R-REG-6)."""

from datetime import date, datetime

from sqlalchemy import Boolean, Date, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Id, UtcDateTime


class FollowUp(Base):
    """One contact with the customer as somebody reported it. Never changed: a correction is a new record."""

    __tablename__ = "follow_up"
    __table_args__ = (
        Index("ix_follow_up_registration_id", "registration_id", "id"),
        # The promises that are still open, by day.
        Index(
            "ix_follow_up_promised",
            "next_on",
            "id",
            sqlite_where=text("is_promise_open"),
            postgresql_where=text("is_promise_open"),
        ),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Random name for the API.
    public_id: Mapped[str] = mapped_column(String(16), unique=True)
    registration_id: Mapped[int] = mapped_column(ForeignKey("registration.id"))
    #: Who reported it: exactly one of the two.
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    #: A code of channel.followups.rules.KINDS_OF_CONTACT.
    kind: Mapped[str] = mapped_column(String(16))
    text: Mapped[str] = mapped_column(String(1000))
    #: When it took place, and when it was written down.
    happened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: Why it does not keep the registration alive: a code of channel.followups.rules.SHORTCOMINGS; null when it does.
    shortcoming: Mapped[str | None] = mapped_column(String(16))
    #: Local day of the next contact; null when none was promised.
    next_on: Mapped[date | None] = mapped_column(Date)
    #: Whether that day is still to be kept: until the same side follows up again.
    is_promise_open: Mapped[bool] = mapped_column(Boolean)

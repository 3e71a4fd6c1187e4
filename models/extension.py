"""What may be asked for while a registration is protected: a longer window, another dealer."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, String, text
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Id, UtcDateTime

_PENDING = text("state = 'pending'")


class Extension(Base):
    """A dealer asks for a longer window (R-REG-5); one at a time."""

    __tablename__ = "extension"
    __table_args__ = (
        Index("uq_extension_pending", "registration_id", unique=True, sqlite_where=_PENDING, postgresql_where=_PENDING),
        Index("ix_extension_registration_id", "registration_id", "id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    registration_id: Mapped[int] = mapped_column(ForeignKey("registration.id"))
    #: Who asks.
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"))
    #: Why more time is needed, and what has been done, in the dealer's words.
    reason: Mapped[str] = mapped_column(String(500))
    #: Days after the old end.
    days: Mapped[int] = mapped_column(Integer)
    #: The end as it was when it was asked for.
    old_until: Mapped[datetime] = mapped_column(UtcDateTime)
    #: pending, approved, rejected or withdrawn (because the registration ended meanwhile).
    state: Mapped[str] = mapped_column(String(16))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: Null while pending.
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Transfer(Base):
    """A member asks that another dealer go on with a protected registration; the window is not reset."""

    __tablename__ = "transfer"
    __table_args__ = (
        Index("uq_transfer_pending", "registration_id", unique=True, sqlite_where=_PENDING, postgresql_where=_PENDING),
        Index("ix_transfer_registration_id", "registration_id", "id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    registration_id: Mapped[int] = mapped_column(ForeignKey("registration.id"))
    #: The dealer who is to go on.
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    #: Who asks.
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    #: Why, as both dealers read it.
    reason: Mapped[str] = mapped_column(String(500))
    #: pending, approved, rejected or withdrawn (because the registration ended meanwhile).
    state: Mapped[str] = mapped_column(String(16))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: Null while pending.
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

"""Acceptances of mini-program messages: one acceptance is one message (server-apis-wechat.md, section 5)."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Id, UtcDateTime


class SubscribeGrant(Base):
    """One acceptance, booked from the platform's event; spent by one message or voided by a refusal."""

    __tablename__ = "subscribe_grant"
    __table_args__ = (
        Index("ix_subscribe_grant_open", "identity_id", "template_id", "spent_at"),
        # Spent ones are deleted by age.
        Index("ix_subscribe_grant_spent_at", "spent_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    identity_id: Mapped[int] = mapped_column(ForeignKey("identity.id"))
    template_id: Mapped[str] = mapped_column(String(64))
    granted_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: When it was used or lost; null while it can be used.
    spent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: sent, or refused when the person or the platform took it back; null while open.
    spent_for: Mapped[str | None] = mapped_column(String(16))
    #: The outbox row it was spent for, so that a worker which takes up a dead worker's row spends the same one;
    #: null while open, and again when the row is deleted after its time.
    outbox_id: Mapped[int | None] = mapped_column(ForeignKey("outbox.id", ondelete="SET NULL"), unique=True)

"""Callbacks that were answered, so that a redelivery acts once and gets the same answer."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, UtcDateTime


class InboundCallback(Base):
    """One message or event of a platform. Holds no body."""

    __tablename__ = "inbound_callback"
    __table_args__ = (Index("ix_inbound_callback_received_at", "received_at"),)

    #: The dedupe key, which begins with the platform (callbacks.md 1.5).
    key: Mapped[str] = mapped_column(String(160), primary_key=True)
    #: msg_type or event, for the statistics.
    kind: Mapped[str] = mapped_column(String(64))
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: The passive reply that was given, before sealing; null for an empty answer.
    reply: Mapped[dict[str, Any] | None] = mapped_column(Facts)

"""Webhooks: other systems of the manufacturer (ERP, finance) that are told what has happened here."""

from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, ForeignKey, Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, Id, Sealed, UtcDateTime

#: queued: the outbox has it. delivered, failed: done for good; dropped: nobody wants it there any more.
WEBHOOK_DELIVERY_STATES = ("queued", "delivered", "failed", "dropped")


class WebhookEndpoint(Base):
    """One address that is told."""

    __tablename__ = "webhook_endpoint"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Random name by which the API knows it.
    public_id: Mapped[str] = mapped_column(String(24), unique=True)
    #: What people call it, such as 金蝶 ERP.
    name: Mapped[str] = mapped_column(String(64))
    url: Mapped[str] = mapped_column(String(500))
    #: The key that signs, as the receiver has it (whsec_…).
    secret: Mapped[str] = mapped_column(Sealed)
    #: The key before the last change, which signs too until then; null when there is none.
    old_secret: Mapped[str | None] = mapped_column(Sealed)
    old_secret_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: Kinds of events that it wants (keys of channel.webhooks.EVENTS); empty for all.
    kinds: Mapped[list[str]] = mapped_column(Facts)
    is_active: Mapped[bool] = mapped_column(Boolean, default=True)
    #: Not before this moment, because it does not answer; null when all is well.
    paused_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: How often in a row it did not answer.
    silences: Mapped[int] = mapped_column(Integer, default=0)
    #: Why it was turned off, in words for people; null while it is on.
    note: Mapped[str | None] = mapped_column(String(200))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class WebhookEvent(Base):
    """Something that happened, as others are told. It stays for a while, so that it can be told again."""

    __tablename__ = "webhook_event"
    __table_args__ = (UniqueConstraint("kind", "about"), Index("ix_webhook_event_at", "at"))

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Random name that receivers know it by, the same each time it is told.
    public_id: Mapped[str] = mapped_column(String(32), unique=True)
    #: A key of channel.webhooks.EVENTS.
    kind: Mapped[str] = mapped_column(String(48))
    #: The occurrence, such as an order's number with its version.
    about: Mapped[str] = mapped_column(String(120))
    #: JSON values without personal data.
    data: Mapped[dict[str, Any]] = mapped_column(Facts)
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class WebhookDelivery(Base):
    """One event on its way to one endpoint; once more in the next round when it is replayed."""

    __tablename__ = "webhook_delivery"
    __table_args__ = (
        UniqueConstraint("event_id", "endpoint_id", "round"),
        Index("ix_webhook_delivery_endpoint_id", "endpoint_id", "id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("webhook_event.id", ondelete="CASCADE"))
    endpoint_id: Mapped[int] = mapped_column(ForeignKey("webhook_endpoint.id"))
    #: 1, and one more with each replay.
    round: Mapped[int] = mapped_column(Integer)
    #: One of WEBHOOK_DELIVERY_STATES.
    state: Mapped[str] = mapped_column(String(16))
    #: HTTP status of the last answer; null before one came.
    status: Mapped[int | None] = mapped_column(Integer)
    #: When it was delivered or given up; null before.
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

"""The outbox: facts that wait to be told to somebody (architecture.md, "Outbox")."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, Id, UtcDateTime

#: queued: waits for its time. inflight: a worker has it. sent, failed, skipped: done for good.
OUTBOX_STATES = ("queued", "inflight", "sent", "failed", "skipped")


class OutboxMessage(Base):
    """One fact for one receiver over one channel."""

    __tablename__ = "outbox"
    __table_args__ = (
        # Workers look for what is due and for what a dead worker left; finished rows are out of both looks.
        Index("ix_outbox_due", "state", "due_at", "id"),
        Index("ix_outbox_finished", "finished_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Says the same thing once, such as `registration_decided:BB261121-7K3FQ:contact:7:subscribe`.
    dedupe_key: Mapped[str] = mapped_column(String(200), unique=True)
    #: A row of channel.announcements.KINDS.
    kind: Mapped[str] = mapped_column(String(48))
    #: A row of notifications.transports.TRANSPORTS: wecom, wecom_card, card_update, subscribe.
    channel: Mapped[str] = mapped_column(String(24))
    #: The member who gets it; null when the receiver is a contact.
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    #: The contact who gets it; null when the receiver is a member.
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    #: What is told: ids, names, amounts as of the cause. No phone, no token.
    facts: Mapped[dict[str, Any]] = mapped_column(Facts)
    #: Rows with the same value carry the same words and may go out as one call; null: goes alone.
    batch_key: Mapped[str | None] = mapped_column(String(120))
    #: One of OUTBOX_STATES.
    state: Mapped[str] = mapped_column(String(16), default="queued")
    #: Not before this moment; while inflight: when the claim of the worker lapses.
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: Which worker has it; null unless inflight.
    claimed_by: Mapped[str | None] = mapped_column(String(64))
    #: Tries that counted.
    attempts: Mapped[int] = mapped_column(Integer, default=0)
    #: The request that caused it, for tracing.
    request_id: Mapped[str | None] = mapped_column(String(64))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: When it reached one of the final states; null before.
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: The platform's id of the message; null unless sent.
    msgid: Mapped[str | None] = mapped_column(String(128))
    #: Why it was skipped, failed or put off; null when all went well.
    note: Mapped[str | None] = mapped_column(Text)

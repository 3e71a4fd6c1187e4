"""Acceptances of mini-program messages: one acceptance is one message (server-apis-wechat.md, section 5)."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Id, UtcDateTime


class SubscribeGrant(Base):
    """One acceptance, told by the client, by the platform's event or by both; spent by one message or voided."""

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
    #: When the mini-program and when the platform's event told of it; null until it has. The second to tell of the same
    #: tap books nothing.
    client_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    event_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: When it was used or lost; null while it can be used.
    spent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: sent: a worker has it, or its message has left. kept: for the next try of its row, nothing has left. unknown: its
    #: message may have left, nobody answered. refused: the person or the platform took it back. Null while open.
    spent_for: Mapped[str | None] = mapped_column(String(16))
    #: The outbox row it was spent for, so that a worker which takes up a dead worker's row spends the same one;
    #: null while open, and again when the row is deleted after its time.
    outbox_id: Mapped[int | None] = mapped_column(ForeignKey("outbox.id", ondelete="SET NULL"), unique=True)


class SubscribeChoice(Base):
    """What a person answered last when he was asked for a template."""

    __tablename__ = "subscribe_choice"

    identity_id: Mapped[int] = mapped_column(ForeignKey("identity.id"), primary_key=True)
    template_id: Mapped[str] = mapped_column(String(64), primary_key=True)
    #: A row of channel.subscriptions.ANSWERS: accept, reject, always_reject, ban or filter.
    answer: Mapped[str] = mapped_column(String(16))
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class SubscribeReceipt(Base):
    """What the platform said about the arrival of one message (subscribe_msg_sent_event)."""

    __tablename__ = "subscribe_receipt"
    __table_args__ = (Index("ix_subscribe_receipt_at", "at"),)

    #: The platform's id of the message.
    msgid: Mapped[str] = mapped_column(String(128), primary_key=True)
    #: 0 when it arrived.
    errcode: Mapped[int] = mapped_column(Integer)
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class SubscribeTemplate(Base):
    """A template that the platform refuses; gone as soon as it takes a message of it, closed for a day."""

    __tablename__ = "subscribe_template"

    template_id: Mapped[str] = mapped_column(String(64), primary_key=True)
    errcode: Mapped[int] = mapped_column(Integer)
    refused_at: Mapped[datetime] = mapped_column(UtcDateTime)

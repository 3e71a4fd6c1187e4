"""What people were reminded of, how far today's sweep has come, and what each of them wants to hear where (B11)."""

from datetime import date, datetime

from sqlalchemy import Boolean, Date, ForeignKey, Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, Id, UtcDateTime


class Reminder(Base):
    """One person is reminded of one object for one reason; the unique key lets one sweep have it (R-REM-3)."""

    __tablename__ = "reminder"
    __table_args__ = (
        UniqueConstraint("kind", "object_id", "receiver"),
        Index("ix_reminder_receiver", "receiver", "last_on"),
        Index("ix_reminder_last_at", "last_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: The reminder's name outside.
    public_id: Mapped[str] = mapped_column(String(16), unique=True)
    #: A row of channel.reminders.table.REMINDERS.
    kind: Mapped[str] = mapped_column(String(48))
    #: The row that it is about, in the table that the kind's condition looks at.
    object_id: Mapped[int] = mapped_column(Id)
    #: The dealer that it is about.
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    #: Who is reminded, such as contact:7; one of the next two says the same.
    receiver: Mapped[str] = mapped_column(String(32))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    #: When it is, or was, due. Another day is another matter: everything below begins anew.
    due_on: Mapped[date] = mapped_column(Date)
    #: Local days of the first and of the last reminder, when the last was made, and how many there were.
    first_on: Mapped[date] = mapped_column(Date)
    last_on: Mapped[date] = mapped_column(Date)
    last_at: Mapped[datetime] = mapped_column(UtcDateTime)
    times: Mapped[int] = mapped_column(Integer)
    #: How often it was put off by its receiver, and the first day on which it may come again; null: never put off.
    snoozes: Mapped[int] = mapped_column(Integer, default=0)
    snoozed_until: Mapped[date | None] = mapped_column(Date)
    #: The day on which somebody above was told (R-REM-6); null before.
    escalated_on: Mapped[date | None] = mapped_column(Date)


class ReminderRound(Base):
    """How far the sweep of a kind has come: one round a day, a batch at a time."""

    __tablename__ = "reminder_round"

    kind: Mapped[str] = mapped_column(String(48), primary_key=True)
    #: The local day that the round is for.
    day: Mapped[date] = mapped_column(Date)
    #: The last object, and dealer of it, that was looked at.
    after_id: Mapped[int] = mapped_column(Id)
    after_dealer: Mapped[int] = mapped_column(Id)
    is_done: Mapped[bool] = mapped_column(Boolean)


class ReminderChoice(Base):
    """Where a person wants to hear of a kind besides the inbox, which always has it. No row: as the kind says."""

    __tablename__ = "reminder_choice"

    #: Such as contact:7; one of the next two says the same.
    receiver: Mapped[str] = mapped_column(String(32), primary_key=True)
    kind: Mapped[str] = mapped_column(String(48), primary_key=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    #: Channels of the kind that stay on; none: the inbox alone.
    channels: Mapped[list[str]] = mapped_column(Facts)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)

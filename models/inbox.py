"""Messages inside the mini-program: always written, and the truth about what a person was told (R-REM-8)."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, Id, UtcDateTime


class InboxMessage(Base):
    """One message for one contact or one member."""

    __tablename__ = "inbox"
    __table_args__ = (
        Index("ix_inbox_contact_id", "contact_id", "id"),
        Index("ix_inbox_member_id", "member_id", "id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: The message's name outside. Random, because a running number would tell dealers how much goes on elsewhere.
    public_id: Mapped[str] = mapped_column(String(16), unique=True)
    #: Says the same thing once.
    dedupe_key: Mapped[str] = mapped_column(String(200), unique=True)
    #: The contact it is for; null when it is for a member.
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    #: The member it is for; null when it is for a contact.
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    #: A row of channel.announcements.KINDS, which has the words.
    kind: Mapped[str] = mapped_column(String(48))
    facts: Mapped[dict[str, Any]] = mapped_column(Facts)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: When the person opened it; null before.
    read_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

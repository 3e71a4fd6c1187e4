"""A question of the bot that waits for a member's answer."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, UtcDateTime


class Conversation(Base):
    """At most one open question per member."""

    __tablename__ = "conversation"

    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), primary_key=True, autoincrement=False)
    #: What was asked: reject_reason.
    question: Mapped[str] = mapped_column(String(32))
    #: What the answer is about, such as the approval's id.
    facts: Mapped[dict[str, Any]] = mapped_column(Facts)
    #: After this moment the question is forgotten.
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)

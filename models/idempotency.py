"""Answers to writing requests of the API, by the client's Idempotency-Key."""

from datetime import datetime

from sqlalchemy import Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Id, Sealed, UtcDateTime


class IdempotentRequest(Base):
    """One writing request and what was answered."""

    __tablename__ = "idempotent_request"
    __table_args__ = (
        UniqueConstraint("scope", "key"),
        Index("ix_idempotent_request_created_at", "created_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Whose key it is: contact:7, member:3 or identity:5. Two people may use the same key.
    scope: Mapped[str] = mapped_column(String(48))
    key: Mapped[str] = mapped_column(String(80))
    #: SHA-256 of method, path and body: the same key with another request is refused.
    fingerprint: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: HTTP status of the answer.
    status: Mapped[int] = mapped_column(Integer)
    #: The JSON answer, sealed, because it repeats what the request said (phones, names); null for an empty one.
    answer: Mapped[str | None] = mapped_column(Sealed)

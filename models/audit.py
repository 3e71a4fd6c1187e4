"""Who did what, append only."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, Id, UtcDateTime


class AuditEntry(Base):
    """One act of one person or of a job."""

    __tablename__ = "audit"
    __table_args__ = (Index("ix_audit_object", "object_kind", "object_id", "id"), Index("ix_audit_at", "at"))

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: contact:7, member:3 or job:expire_protections.
    actor: Mapped[str] = mapped_column(String(64))
    #: Past tense: registration_submitted, approval_decided.
    action: Mapped[str] = mapped_column(String(48))
    object_kind: Mapped[str] = mapped_column(String(32))
    object_id: Mapped[str] = mapped_column(String(64))
    facts: Mapped[dict[str, Any]] = mapped_column(Facts)
    #: The request that caused it, for tracing; null for jobs.
    request_id: Mapped[str | None] = mapped_column(String(64))

"""Requests that somebody has to decide, whom they were put to, and the cards that ask (domain.md B4)."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Id, Sealed, UtcDateTime


class Approval(Base):
    """One request for a decision. Any one of its approvers decides; the first decision wins (R-APR-2)."""

    __tablename__ = "approval"
    __table_args__ = (
        UniqueConstraint("subject", "subject_id", "round"),
        Index("ix_approval_state", "state", "requested_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: What is asked about: registration.
    subject: Mapped[str] = mapped_column(String(32))
    #: Its id in its own table.
    subject_id: Mapped[int] = mapped_column(Id)
    #: 1 for the first submission, one more for each resubmission (R-APR-8).
    round: Mapped[int] = mapped_column(Integer, default=1)
    #: pending, approved, rejected or withdrawn.
    state: Mapped[str] = mapped_column(String(16))
    requested_at: Mapped[datetime] = mapped_column(UtcDateTime)
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: Who decided; null while pending and after a withdrawal.
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    #: Reason of a rejection, as the dealer reads it (R-APR-11); null otherwise.
    reason_code: Mapped[str | None] = mapped_column(String(32))
    reason_text: Mapped[str | None] = mapped_column(String(500))


class ApprovalTask(Base):
    """An approver who was asked."""

    __tablename__ = "approval_task"
    __table_args__ = (
        UniqueConstraint("approval_id", "member_id"),
        Index("ix_approval_task_member_id", "member_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    approval_id: Mapped[int] = mapped_column(ForeignKey("approval.id"))
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: How many reminders of a pending task were announced; moved by conditional update.
    reminders: Mapped[int] = mapped_column(Integer, default=0)


class ApprovalCard(Base):
    """A card that a member received, so that it can be updated when somebody else has decided."""

    __tablename__ = "approval_card"

    #: The card's task_id on the platform; also names the approval and the member.
    task_id: Mapped[str] = mapped_column(String(128), primary_key=True)
    approval_id: Mapped[int] = mapped_column(ForeignKey("approval.id"), index=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    #: The platform's message id; null when its answer was lost.
    msgid: Mapped[str | None] = mapped_column(String(128))
    #: Good for one update within 72 h, sealed; null when unknown or used.
    response_code: Mapped[str | None] = mapped_column(Sealed)
    sent_at: Mapped[datetime] = mapped_column(UtcDateTime)

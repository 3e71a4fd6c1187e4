"""Requests that somebody has to decide, whom they were put to in which steps, and the cards that ask (domain.md B4)."""

from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, ForeignKey, Index, Integer, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, Id, Sealed, UtcDateTime


class Approval(Base):
    """One request for a decision, which goes through its steps in order."""

    __tablename__ = "approval"
    __table_args__ = (
        UniqueConstraint("subject", "subject_id", "round"),
        Index("ix_approval_state", "state", "requested_at"),
        Index("ix_approval_dealer_id", "dealer_id", "decided_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: What is asked about: a row of channel.decisions.SUBJECTS.
    subject: Mapped[str] = mapped_column(String(32))
    #: Its id in its own table.
    subject_id: Mapped[int] = mapped_column(Id)
    #: 1 for the first submission, one more for each resubmission (R-APR-8).
    round: Mapped[int] = mapped_column(Integer, default=1)
    #: pending, approved, rejected, returned or withdrawn.
    state: Mapped[str] = mapped_column(String(16))
    requested_at: Mapped[datetime] = mapped_column(UtcDateTime)
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: Who decided last; null while pending, after a withdrawal and when the clock decided (R-APR-7).
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    #: Reason of a rejection or return, as the dealer reads it (R-APR-11); null otherwise.
    reason_code: Mapped[str | None] = mapped_column(String(32))
    reason_text: Mapped[str | None] = mapped_column(String(500))
    #: Whose request it is: id of the dealer; null for what no dealer asked for.
    dealer_id: Mapped[int | None] = mapped_column(Id)
    #: The member who submitted it and may not decide it (R-APR-4); null when a dealer's contact did.
    submitter_id: Mapped[int | None] = mapped_column(Id)
    #: Code of the rule that said who decides (R-APR-1); null for requests from before there were rules.
    rule: Mapped[str | None] = mapped_column(String(32))
    #: 1, and one more for each change of what is asked while it is asked (R-APR-10).
    version: Mapped[int] = mapped_column(Integer, default=1)
    #: What approvers are shown in this version, without personal data; empty for requests from before it was kept.
    facts: Mapped[dict[str, Any]] = mapped_column(Facts, default=dict)
    #: What the rules looked at (approvals.rules.Inputs).
    inputs: Mapped[dict[str, Any]] = mapped_column(Facts, default=dict)
    #: Counts acts; every act moves it, so that two at the same moment come one after the other.
    acts: Mapped[int] = mapped_column(Integer, default=0)


class ApprovalVersion(Base):
    """What a request said before it was changed, so that an approver can be told what is different (R-APR-10)."""

    __tablename__ = "approval_version"

    approval_id: Mapped[int] = mapped_column(ForeignKey("approval.id"), primary_key=True, autoincrement=False)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    facts: Mapped[dict[str, Any]] = mapped_column(Facts)
    #: When it was replaced.
    until: Mapped[datetime] = mapped_column(UtcDateTime)


class ApprovalStep(Base):
    """One step of a request: who is asked together, and how many of them it takes (R-APR-2)."""

    __tablename__ = "approval_step"
    __table_args__ = (UniqueConstraint("approval_id", "version", "position"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    approval_id: Mapped[int] = mapped_column(ForeignKey("approval.id"))
    #: The version of the request that it belongs to; steps of an older one are history.
    version: Mapped[int] = mapped_column(Integer, default=1)
    #: 1, 2, … in the order in which they come.
    position: Mapped[int] = mapped_column(Integer)
    name: Mapped[str] = mapped_column(String(64))
    #: any, all, k_of_n or sequential.
    mode: Mapped[str] = mapped_column(String(16))
    #: How many must agree, for k_of_n alone; null otherwise.
    needed: Mapped[int | None] = mapped_column(Integer)
    #: Whom the rule asks, as configuration.approvals.Approver values: they are looked up when the step starts.
    approvers: Mapped[list[dict[str, Any]]] = mapped_column(Facts, default=list)
    #: Whether WeCom's own approvals decide it (models/approval_bridge.py); then the first word from there counts here.
    in_wecom: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    #: waiting, active, approved, rejected, returned, or closed when it came to nothing.
    state: Mapped[str] = mapped_column(String(16))
    #: Digest of all that the step's decision rests on; an equal one keeps its approval (R-APR-8).
    inputs_hash: Mapped[str] = mapped_column(String(64), default="")
    #: The step of an earlier round or version whose approval counts on; null when it was asked itself.
    kept_from: Mapped[int | None] = mapped_column(ForeignKey("approval_step.id"))
    #: Null until it starts, and for a kept one.
    started_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: Null until it ends.
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class ApprovalTask(Base):
    """Somebody who was asked. The tasks of one seat are alternatives: the first of them that is decided settles it."""

    __tablename__ = "approval_task"
    __table_args__ = (
        UniqueConstraint("step_id", "seat", "member_id"),
        Index("ix_approval_task_member_id", "member_id", "state"),
        Index("ix_approval_task_approval_id", "approval_id"),
        Index("ix_approval_task_state", "state", "asked_at"),
        Index("ix_approval_task_decided_at", "decided_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    approval_id: Mapped[int] = mapped_column(ForeignKey("approval.id"))
    step_id: Mapped[int] = mapped_column(ForeignKey("approval_step.id"))
    #: Which vote of the step it is for; their order is that of a sequential step.
    seat: Mapped[int] = mapped_column(Integer)
    #: vote; or of somebody who was asked besides: before (an approver waits for him) or with (all must agree with him).
    kind: Mapped[str] = mapped_column(String(8), default="vote")
    #: The seat that waits for a `before`; null for others.
    before_seat: Mapped[int | None] = mapped_column(Integer)
    #: Who is asked.
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    #: In whose place; null when in his own.
    for_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    #: How he came to be asked: rule, role, delegation, successor, escalation, headquarters or signer.
    via: Mapped[str] = mapped_column(String(16), default="rule")
    #: waiting (his turn comes), open, delegated (somebody decides for him), approved, rejected, returned, or closed.
    state: Mapped[str] = mapped_column(String(16))
    #: Until when a delegation holds, for `delegated` tasks and those that decide in their place; null otherwise.
    until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: Since when his clock runs (R-APR-7).
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: When he decided; null when he has not.
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: How many reminders of a pending task were announced; moved by conditional update.
    reminders: Mapped[int] = mapped_column(Integer, default=0)
    #: Which time it is that he is asked in this step; each time has a card of its own.
    turn: Mapped[int] = mapped_column(Integer, default=1)
    #: Whether his leader was asked, too, because he took so long.
    is_escalated: Mapped[bool] = mapped_column(Boolean, default=False)


class ApprovalCard(Base):
    """A card that a member received, so that it can be updated when somebody else has decided."""

    __tablename__ = "approval_card"

    #: The card's task_id on the platform; also names the approval, the member and what it asks about.
    task_id: Mapped[str] = mapped_column(String(128), primary_key=True)
    approval_id: Mapped[int] = mapped_column(ForeignKey("approval.id"), index=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    #: The platform's message id; null when its answer was lost.
    msgid: Mapped[str | None] = mapped_column(String(128))
    #: Good for one update within 72 h, sealed; null when unknown or used.
    response_code: Mapped[str | None] = mapped_column(Sealed)
    sent_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Delegation(Base):
    """Somebody decides for somebody away, in [valid_from, valid_until) (R-APR-5). Rows are cancelled, not deleted."""

    __tablename__ = "delegation"
    __table_args__ = (
        Index("ix_delegation_valid_until", "valid_until"),
        Index("ix_delegation_from_id", "from_id"),
        Index("ix_delegation_to_id", "to_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Who is away.
    from_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    #: Who decides for him.
    to_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    valid_from: Mapped[datetime] = mapped_column(UtcDateTime)
    #: The first moment that it no longer covers.
    valid_until: Mapped[datetime] = mapped_column(UtcDateTime)
    #: Subjects that it is about; none stands for all of them.
    subjects: Mapped[list[str]] = mapped_column(Facts, default=list)
    #: The member who wrote it: the one who is away, or headquarters for him.
    created_by: Mapped[int] = mapped_column(ForeignKey("member.id"))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: Null unless it was taken back; it holds nothing from then on.
    cancelled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

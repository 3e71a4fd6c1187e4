"""Stages that opportunities go through, and what is known about them (domain.md B3)."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Boolean, ForeignKey, Index, Integer, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, Id, Money, Sealed, UtcDateTime


class PipelineVersion(Base):
    """A pipeline as some opportunities follow it, append only (R-STG-6)."""

    __tablename__ = "pipeline_version"
    __table_args__ = (UniqueConstraint("code", "version"), UniqueConstraint("code", "digest"))

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Code of the pipeline in the configuration.
    code: Mapped[str] = mapped_column(String(32))
    #: 1 for the first that an opportunity followed.
    version: Mapped[int] = mapped_column(Integer)
    #: channel.configuration.pipelines.Pipeline as JSON values.
    body: Mapped[dict[str, Any]] = mapped_column(Facts)
    #: SHA-256 of the body: the same stages again are the same version.
    digest: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class StageMove(Base):
    """An opportunity changed its stage, or wants to. What is done is never changed (R-STG-2)."""

    __tablename__ = "stage_move"
    __table_args__ = (
        Index("ix_stage_move_opportunity_id", "opportunity_id", "id"),
        # One wish at a time.
        Index(
            "uq_stage_move_pending",
            "opportunity_id",
            unique=True,
            sqlite_where=text("state = 'pending'"),
            postgresql_where=text("state = 'pending'"),
        ),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    opportunity_id: Mapped[int] = mapped_column(ForeignKey("opportunity.id"))
    #: The pipeline that has the stage moved to.
    pipeline_id: Mapped[int] = mapped_column(ForeignKey("pipeline_version.id"))
    #: opened, forward, skip, backward or migrated.
    kind: Mapped[str] = mapped_column(String(16))
    #: Codes of stages; null in `from_stage` for opened.
    from_stage: Mapped[str | None] = mapped_column(String(32))
    to_stage: Mapped[str] = mapped_column(String(32))
    #: pending, done, rejected, withdrawn, or lapsed: agreed to when it was no longer possible.
    state: Mapped[str] = mapped_column(String(16))
    #: Why, in the words of whoever moved it; "" when nothing was said.
    reason: Mapped[str] = mapped_column(String(200))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: Who asked for it: one of the two, or neither for the house itself.
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    #: When the stage changed, or the wish came to nothing; null while pending.
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: Seconds spent in `from_stage`; null for opened, for migrated (the stay goes on) and for what was not done.
    dwell_s: Mapped[int | None] = mapped_column(Integer)


class Qualification(Base):
    """What is known about an opportunity (BANT+C); its amount and day stand on the opportunity itself."""

    __tablename__ = "qualification"

    opportunity_id: Mapped[int] = mapped_column(ForeignKey("opportunity.id"), primary_key=True, autoincrement=False)
    #: The customer's budget in yuan, and a code of channel.pipelines.qualification.BUDGET_STATUSES.
    budget_amount: Mapped[Decimal | None] = mapped_column(Money(2))
    budget_status: Mapped[str | None] = mapped_column(String(16))
    #: What the customer suffers from, what we are worth to him, and whether he said so himself.
    pain: Mapped[str | None] = mapped_column(String(500))
    value: Mapped[str | None] = mapped_column(String(500))
    need_confirmed: Mapped[bool] = mapped_column(Boolean, default=False)
    #: Why the customer buys at that time, and whether he said so himself.
    timeline_reason: Mapped[str | None] = mapped_column(String(200))
    timeline_confirmed: Mapped[bool] = mapped_column(Boolean, default=False)
    #: Names, and a code of channel.pipelines.qualification.POSITIONS.
    competitors: Mapped[list[str]] = mapped_column(Facts, default=list)
    position: Mapped[str | None] = mapped_column(String(16))
    #: One more with each change, so that nobody overwrites what he has not seen.
    version: Mapped[int] = mapped_column(Integer, default=0)
    #: Last change; null while nobody has written anything.
    changed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Stakeholder(Base):
    """A person at the end customer who has a part in the decision. Personal data is sealed."""

    __tablename__ = "stakeholder"
    __table_args__ = (Index("ix_stakeholder_opportunity_id", "opportunity_id", "id"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    opportunity_id: Mapped[int] = mapped_column(ForeignKey("opportunity.id"))
    #: Random name for the API.
    public_id: Mapped[str] = mapped_column(String(16), unique=True)
    name: Mapped[str] = mapped_column(Sealed)
    #: E.164; null when not said.
    phone: Mapped[str | None] = mapped_column(Sealed)
    #: WeChat id; null when not said.
    wechat: Mapped[str | None] = mapped_column(Sealed)
    #: Codes of channel.pipelines.qualification.ROLES and STANCES.
    role: Mapped[str] = mapped_column(String(16))
    stance: Mapped[str] = mapped_column(String(16))

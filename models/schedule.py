"""Who leads the clock, which runs there were, and which days are not what the weekday says."""

from datetime import date, datetime

from sqlalchemy import Boolean, Date, Index, Integer, String, false
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Id, UtcDateTime


class Lease(Base):
    """Leadership of a named duty; taken and renewed by conditional update."""

    __tablename__ = "lease"

    name: Mapped[str] = mapped_column(String(32), primary_key=True)
    #: Process that leads.
    holder: Mapped[str] = mapped_column(String(80))
    #: Fencing number, one more at each change of holder.
    fence: Mapped[int] = mapped_column(Integer)
    #: After this moment anybody may take it.
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)


class JobRun(Base):
    """One occurrence of a job; the unique key lets one process have it."""

    __tablename__ = "job_run"
    __table_args__ = (Index("uq_job_run_job_slot", "job", "slot", unique=True),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    job: Mapped[str] = mapped_column(String(48))
    #: The moment for which it ran.
    slot: Mapped[datetime] = mapped_column(UtcDateTime)
    #: How many things it did.
    count: Mapped[int] = mapped_column(Integer)
    #: When it was run: later than its moment when it was made up for; null for runs from before that was kept.
    at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: Whether an operator ran it.
    by_hand: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())


class JobFailure(Base):
    """The last time a job failed: its run was rolled back, so nothing else says so."""

    __tablename__ = "job_failure"

    job: Mapped[str] = mapped_column(String(48), primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: The name of the exception; the log has the rest.
    error: Mapped[str] = mapped_column(String(64))


class Holiday(Base):
    """A day that overrides the weekday, above the shipped calendar (R-REM-1)."""

    __tablename__ = "holiday"

    on_day: Mapped[date] = mapped_column(Date, primary_key=True)
    #: True for a make-up workday, False for a day off.
    is_workday: Mapped[bool] = mapped_column(Boolean)
    name: Mapped[str] = mapped_column(String(32))

"""What comes from the manufacturer's other systems: who may bring it, what was brought, and how each run ended."""

from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, ForeignKey, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, Id, UtcDateTime


class ErpClient(Base):
    """A program that may bring data, with a key of its own."""

    __tablename__ = "erp_client"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Random name by which the API knows it.
    public_id: Mapped[str] = mapped_column(String(24), unique=True)
    #: What people call it, such as 金蝶 ERP.
    name: Mapped[str] = mapped_column(String(64))
    #: SHA-256 of its key: the key itself is shown once and not kept.
    key_hash: Mapped[str] = mapped_column(String(64), unique=True)
    #: What it may bring (keys of channel.erp.FEEDS); empty for all.
    feeds: Mapped[list[str]] = mapped_column(Facts)
    is_active: Mapped[bool] = mapped_column(Boolean, default=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class ErpFeed(Base):
    """The turn of a feed: two runs of one feed at the same moment come one after the other."""

    __tablename__ = "erp_feed"

    feed: Mapped[str] = mapped_column(String(24), primary_key=True)
    #: Counts runs that began to write.
    runs: Mapped[int] = mapped_column(Integer, default=0)


class ErpRecord(Base):
    """The newest of what was taken over under a key, so that the same again changes nothing and older news is late."""

    __tablename__ = "erp_record"

    feed: Mapped[str] = mapped_column(String(24), primary_key=True)
    #: The values of the feed's key, separated by |.
    key: Mapped[str] = mapped_column(String(200), primary_key=True)
    #: SHA-256 of all values.
    digest: Mapped[str] = mapped_column(String(64))
    #: When it was so in the other system, as that says; null when it says nothing.
    changed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: When it was taken over.
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class ErpRun(Base):
    """One request or file: how many rows, what became of them."""

    __tablename__ = "erp_run"
    __table_args__ = (Index("ix_erp_run_feed", "feed", "id"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    feed: Mapped[str] = mapped_column(String(24))
    #: One of the two: the program, or the member with a file.
    client_id: Mapped[int | None] = mapped_column(ForeignKey("erp_client.id"))
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    #: The file's name; null for a request.
    file: Mapped[str | None] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    rows: Mapped[int] = mapped_column(Integer)
    #: Taken over, the same as before, older than what is known, and with faults.
    taken: Mapped[int] = mapped_column(Integer)
    same: Mapped[int] = mapped_column(Integer)
    late: Mapped[int] = mapped_column(Integer)
    faulty: Mapped[int] = mapped_column(Integer)
    #: The first faults, as JSON values: row, field, code, facts.
    faults: Mapped[list[dict[str, Any]]] = mapped_column(Facts)

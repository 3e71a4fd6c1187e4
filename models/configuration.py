"""Versions of the configuration: types, windows, limits, rules and pipelines as headquarters applied them."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, UtcDateTime


class ConfigurationVersion(Base):
    """One applied version, append only; the newest one counts. No row: the built-in default counts."""

    __tablename__ = "configuration_version"

    #: One more than the version it was made from, 1 for the first: the primary key decides between two who apply.
    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    applied_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: Who applied it; null for an operator at the command line.
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    #: Why, in the words of whoever applied it.
    note: Mapped[str] = mapped_column(String(200))
    #: The whole configuration as JSON values, see channel.configuration.Configuration.
    body: Mapped[dict[str, Any]] = mapped_column(Facts)
    #: SHA-256 of the body, by which a process remembers what it has read before.
    digest: Mapped[str] = mapped_column(String(64))

"""The outbox: facts that wait to be told to somebody (architecture.md, "Outbox")."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, ForeignKey, Index, Integer, SmallInteger, String, Text, literal, text
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, Id, UtcDateTime

#: queued: waits for its time. inflight: a worker has it. sent, failed, skipped: done for good.
OUTBOX_STATES = ("queued", "inflight", "sent", "failed", "skipped")

#: What overtakes what. NOW: the answer to what somebody just did, a decision to make. BULK: the same for many.
NOW, SOON, BULK = PRIORITIES = (0, 1, 2)

#: All that is asked about a company: SQLite takes the index that answers alone, of two that it thinks equally good.
_COMPANY = ("state", "due_at", "id", "channel", "batch_key")


def _partial(name: str, *columns: str, where: str) -> Index:
    """An index of the few rows for which `where` holds. OR and not IN: SQLite finds the one in it, not the other."""
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))


class OutboxMessage(Base):
    """One fact for one receiver over one channel. To ask for a state, use `is_in`."""

    __tablename__ = "outbox"
    __table_args__ = (
        # Nearly all rows are sent. What people and workers look for are the others, so only those are indexed:
        # what is due and what a dead worker left, the next rows that go as one, and what arrived nowhere.
        _partial("ix_outbox_due", "state", "priority", "due_at", "id", where="state = 'queued' OR state = 'inflight'"),
        _partial("ix_outbox_company", *_COMPANY, where="batch_key IS NOT NULL AND state = 'queued'"),
        _partial("ix_outbox_failed", "finished_at", "id", where="state = 'failed'"),
        Index("ix_outbox_finished", "finished_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Says the same thing once, such as `registration_decided:BB261121-7K3FQ:contact:7:subscribe`.
    dedupe_key: Mapped[str] = mapped_column(String(200), unique=True)
    #: A row of channel.announcements.KINDS.
    kind: Mapped[str] = mapped_column(String(48))
    #: A row of notifications.transports.TRANSPORTS: wecom, wecom_card, card_update, subscribe, wecom_approval, webhook.
    channel: Mapped[str] = mapped_column(String(24))
    #: The member who gets it; null when the receiver is a contact, or when it is work for a platform.
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    #: The contact who gets it; null when the receiver is a member.
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    #: What is told: ids, names, amounts as of the cause. No phone, no token.
    facts: Mapped[dict[str, Any]] = mapped_column(Facts)
    #: Rows with the same value carry the same words and may go out as one call; null: goes alone.
    batch_key: Mapped[str | None] = mapped_column(String(120))
    #: One of PRIORITIES: rows of a smaller one are taken first.
    priority: Mapped[int] = mapped_column(SmallInteger, default=SOON, server_default=text("1"))
    #: One of OUTBOX_STATES.
    state: Mapped[str] = mapped_column(String(16), default="queued")
    #: Not before this moment; while inflight: when the claim of the worker lapses.
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: Which worker has it; null unless inflight.
    claimed_by: Mapped[str | None] = mapped_column(String(64))
    #: Tries that counted.
    attempts: Mapped[int] = mapped_column(Integer, default=0)
    #: The request that caused it, for tracing.
    request_id: Mapped[str | None] = mapped_column(String(64))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: When it reached one of the final states; null before.
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: The platform's id of the message; null unless sent.
    msgid: Mapped[str | None] = mapped_column(String(128))
    #: Why it was skipped, failed or put off; null when all went well.
    note: Mapped[str | None] = mapped_column(Text)

    @classmethod
    def is_in(cls, state: str) -> ColumnElement[bool]:
        """The condition for one of OUTBOX_STATES.

        The state is written into the statement: of a bound one, planners do not know that a partial index has it.
        """
        return cls.state == literal(state, literal_execute=True)

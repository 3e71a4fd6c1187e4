"""Dealers who wait for an opportunity that somebody else has registered (idea C5)."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, Id, UtcDateTime

#: Who is on the list now; each dealer once for a key.
_ON_LIST = text("state = 'waiting' OR state = 'offered'")


class WaitingEntry(Base):
    """A place on the waiting list of one key. Its order is the order of ids."""

    __tablename__ = "waiting_entry"
    __table_args__ = (
        Index(
            "uq_waiting_entry_on_list",
            "key",
            "dealer_id",
            unique=True,
            sqlite_where=_ON_LIST,
            postgresql_where=_ON_LIST,
        ),
        Index("ix_waiting_entry_dealer_id", "dealer_id", "id"),
        Index("ix_waiting_entry_offer_until", "state", "offer_until"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    #: Who asked for the place.
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"))
    #: The refused registration that led to it, which holds the first option when there is one.
    registration_id: Mapped[int] = mapped_column(ForeignKey("registration.id"), unique=True)
    #: Key of the claims that are waited for.
    key: Mapped[str] = mapped_column(String(260))
    #: Product lines that are waited for, `*` for "not said" included.
    product_lines: Mapped[list[str]] = mapped_column(Facts)
    #: waiting, offered (the first option is his), taken, lapsed or left.
    state: Mapped[str] = mapped_column(String(12))
    joined_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: Until when the first option holds; null before there was one.
    offer_until: Mapped[datetime | None] = mapped_column(UtcDateTime)

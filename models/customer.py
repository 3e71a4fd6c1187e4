"""End customers, the names they are known by, the index that finds similar names, and what is not the same (B1)."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import BlindIndex, Id, Sealed, UtcDateTime


class Customer(Base):
    """A company that opportunities are about. Two rows of one name key are two legal entities (R-ID-6)."""

    __tablename__ = "customer"
    __table_args__ = (UniqueConstraint("name_key", "namesake"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Its present name, as first written or as headquarters corrected it.
    name: Mapped[str] = mapped_column(String(200))
    #: `channel.matching.CompanyName.key` of the name.
    name_key: Mapped[str] = mapped_column(String(240))
    #: 0 for the first customer of this name key, 1 for the next …; unique with the key, so that of two processes that
    #: write the same new customer at the same moment one sees the other's.
    namesake: Mapped[int] = mapped_column(Integer)
    #: Unified social credit code; null until somebody says it.
    credit_code: Mapped[str | None] = mapped_column(String(18), unique=True)
    #: The customer it turned out to be, which has its names and its code now; null for one that stands for itself.
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class CustomerName(Base):
    """A name that a customer is known by, its present one included. Everything here can be found by the index."""

    __tablename__ = "customer_name"
    __table_args__ = (
        UniqueConstraint("customer_id", "text"),
        Index("ix_customer_name_matching_version", "matching_version", "id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    #: As written.
    text: Mapped[str] = mapped_column(String(200))
    #: See channel.customers.NAME_KINDS.
    kind: Mapped[str] = mapped_column(String(12))
    #: Its key, as of `matching_version`.
    name_key: Mapped[str] = mapped_column(String(240), index=True)
    #: `channel.matching.MATCHING_VERSION` when it was indexed; 0 for a name that waits for its index.
    matching_version: Mapped[int] = mapped_column(Integer)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class CustomerPiece(Base):
    """The index of names: which names have a piece (`channel.matching.pieces`).

    No foreign key: millions of rows that follow from the names, written with them, would each be looked up. A row too
    many only costs a comparison.
    """

    __tablename__ = "customer_piece"
    # On SQLite the primary key is the table: a piece's names lie together. PostgreSQL reads them from the key's index.
    __table_args__ = ({"sqlite_with_rowid": False},)

    #: The piece as a number.
    piece: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    #: The id of a CustomerName.
    name_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)


class CustomerPhone(Base):
    """A telephone of somebody at a customer: together with a similar name it tells much, alone nothing (R-ID-4)."""

    __tablename__ = "customer_phone"
    __table_args__ = (
        UniqueConstraint("customer_id", "phone_index"),
        Index("ix_customer_phone_phone_index", "phone_index"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    #: In E.164, sealed.
    phone: Mapped[str] = mapped_column(Sealed)
    phone_index: Mapped[str] = mapped_column(BlindIndex("phone"))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class CustomerDistinction(Base):
    """Somebody looked at two customers and said that they are not the same (R-ID-7).

    It holds as long as both have the names and codes that he saw.
    """

    __tablename__ = "customer_distinction"
    __table_args__ = (
        UniqueConstraint("one_id", "other_id"),
        Index("ix_customer_distinction_other_id", "other_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: The smaller id of the two.
    one_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    other_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    #: Names and codes as they were then.
    one_name: Mapped[str] = mapped_column(String(200))
    one_code: Mapped[str | None] = mapped_column(String(18))
    other_name: Mapped[str] = mapped_column(String(200))
    other_code: Mapped[str | None] = mapped_column(String(18))
    #: Who said so.
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)

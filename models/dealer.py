"""Dealers and the people who work there."""

from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import BlindIndex, Id, Sealed, UtcDateTime


class Dealer(Base):
    """A company that buys from the manufacturer and resells."""

    __tablename__ = "dealer"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: The manufacturer's own number, such as D0001; the name under which the API knows the dealer.
    code: Mapped[str] = mapped_column(String(32), unique=True)
    #: Full company name.
    name: Mapped[str] = mapped_column(String(200))
    #: Level in the channel programme, such as A, B, C.
    level: Mapped[str] = mapped_column(String(16))
    #: Sales region such as 华东.
    region: Mapped[str] = mapped_column(String(32))
    #: City of the head office.
    city: Mapped[str] = mapped_column(String(32))
    #: Unified social credit code; null when nobody has asked yet.
    credit_code: Mapped[str | None] = mapped_column(String(18), unique=True)
    #: The channel manager who looks after this dealer; null for a while between two of them.
    manager_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"), index=True)
    #: False when the dealer may look but not act (frozen).
    is_active: Mapped[bool] = mapped_column(Boolean, default=True)


class Contact(Base):
    """A person at one dealer, prepared by headquarters or by the owner. One human may be several contacts."""

    __tablename__ = "contact"
    __table_args__ = (
        UniqueConstraint("dealer_id", "phone_index"),
        Index("ix_contact_phone_index", "phone_index"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: The dealer this person works for.
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    #: How to address the person.
    name: Mapped[str] = mapped_column(String(64))
    #: owner, buyer, finance or warehouse.
    role: Mapped[str] = mapped_column(String(16))
    #: Phone in E.164, sealed.
    phone: Mapped[str] = mapped_column(Sealed)
    #: Keyed hash of the phone, so that a WeChat login can find the contact.
    phone_index: Mapped[str] = mapped_column(BlindIndex("phone"))
    #: False once the person has left the dealer.
    is_active: Mapped[bool] = mapped_column(Boolean, default=True)
    #: When the row was prepared.
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class DealerGroup(Base):
    """Dealers that a price or a policy is for, whatever their region and level; a dealer may be in several."""

    __tablename__ = "dealer_group"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Short stable code such as key_accounts.
    code: Mapped[str] = mapped_column(String(32), unique=True)
    #: What headquarters call it.
    name: Mapped[str] = mapped_column(String(64))


class DealerGroupMember(Base):
    """A dealer is in a group."""

    __tablename__ = "dealer_group_member"
    __table_args__ = (Index("ix_dealer_group_member_group_id", "group_id"),)

    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"), primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("dealer_group.id"), primary_key=True)

"""Where people of dealers can be reached outside the mini-program: in their own corp (上下游), as customers."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import BlindIndex, Id, Sealed, UtcDateTime


class ChainCorp(Base):
    """A dealer's own WeCom, which has joined the manufacturer's chain and got a copy of the app."""

    __tablename__ = "chain_corp"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"), unique=True)
    #: The dealer's corp, and the copy of the app there.
    corp_id: Mapped[str] = mapped_column(String(64), unique=True)
    agent_id: Mapped[int] = mapped_column(Integer)
    #: When the chain was last read.
    synced_at: Mapped[datetime] = mapped_column(UtcDateTime)


class ChainMember(Base):
    """A contact as the dealer's own WeCom names him."""

    __tablename__ = "chain_member"
    __table_args__ = (UniqueConstraint("corp_id", "userid"),)

    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"), primary_key=True)
    corp_id: Mapped[int] = mapped_column(ForeignKey("chain_corp.id"))
    userid: Mapped[str] = mapped_column(String(64))
    synced_at: Mapped[datetime] = mapped_column(UtcDateTime)


class ExternalFriend(Base):
    """A contact whom a member has added as a customer (客户联系): he may get mass messages."""

    __tablename__ = "external_friend"
    __table_args__ = (
        UniqueConstraint("contact_id", "member_id"),
        Index("ix_external_friend_external_index", "external_index"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"))
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    #: WeCom's name of the customer, sealed, and its keyed hash.
    external_userid: Mapped[str] = mapped_column(Sealed)
    external_index: Mapped[str] = mapped_column(BlindIndex("external_userid"))
    synced_at: Mapped[datetime] = mapped_column(UtcDateTime)


class MassMessage(Base):
    """A mass message (企业群发) about a version: a task of one member, who has to confirm it in WeCom."""

    __tablename__ = "mass_message"
    __table_args__ = (
        UniqueConstraint("version_id", "member_id", "round"),
        Index("ix_mass_message_look_at", "look_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("policy_version.id"))
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    #: 1 when the version was published, 2 when the unread were told once more.
    round: Mapped[int] = mapped_column(Integer)
    #: wanted: the platform knows nothing of it. waiting: for the member. done: sent. dropped: refused, or not in time.
    #: recalled: the version ended before he confirmed it; he was told not to.
    state: Mapped[str] = mapped_column(String(12))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: The platform's id of the task; null while wanted.
    msgid: Mapped[str | None] = mapped_column(String(128))
    #: When the member confirmed it; null before.
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: When its results are looked at next; null: not any more.
    look_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: Why it was dropped; null otherwise.
    note: Mapped[str | None] = mapped_column(String(120))


class MassReceiver(Base):
    """A person of a mass message."""

    __tablename__ = "mass_receiver"

    mass_id: Mapped[int] = mapped_column(ForeignKey("mass_message.id"), primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"), primary_key=True)
    friend_id: Mapped[int] = mapped_column(ForeignKey("external_friend.id"))

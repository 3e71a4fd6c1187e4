"""Policies (渠道政策): what dealers are told to go by, version by version, whom each went to and who has read it."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
    false,
)
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, Id, UtcDateTime


def _only_one(state: str) -> Index:
    """At most one version of a policy is in this state."""
    where = sql(f"state = '{state}'")
    name = f"uq_policy_version_{state}"
    return Index(name, "policy_id", unique=True, sqlite_where=where, postgresql_where=where)


class Policy(Base):
    """What the versions of one policy have in common."""

    __tablename__ = "policy"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Public name such as ZC261122-7K3FQ; random.
    number: Mapped[str] = mapped_column(String(24), unique=True)
    #: A row of channel.policies.values.POLICY_KINDS: promotion, rebate, price, annual or notice.
    kind: Mapped[str] = mapped_column(String(12))
    #: Whose it is: he and headquarters change it; null for one that a program wrote.
    created_by: Mapped[int | None] = mapped_column(ForeignKey("member.id"), index=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class PolicyVersion(Base):
    """One state of a policy. From its publication on, nothing of it changes but its end."""

    __tablename__ = "policy_version"
    __table_args__ = (
        UniqueConstraint("policy_id", "version"),
        _only_one("draft"),
        _only_one("published"),
        Index("ix_policy_version_state", "state", "effective_until"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    policy_id: Mapped[int] = mapped_column(ForeignKey("policy.id"))
    #: 1 for the first; each supersedes the one before.
    version: Mapped[int] = mapped_column(Integer)
    #: draft, published, superseded or recalled.
    state: Mapped[str] = mapped_column(String(12))
    #: One more for each change of a draft, so that a change of somebody else is noticed.
    revision: Mapped[int] = mapped_column(Integer, default=1, server_default="1")
    title: Mapped[str] = mapped_column(String(64))
    #: Markdown, shown as text.
    text: Mapped[str] = mapped_column(Text)
    #: First local day on which it counts.
    effective_from: Mapped[date] = mapped_column(Date)
    #: Last local day, included; null: until further notice.
    effective_until: Mapped[date | None] = mapped_column(Date)
    #: channel.policies.values.Audience as JSON values.
    audience: Mapped[dict[str, Any]] = mapped_column(Facts)
    #: What is asked of a dealer: none, acknowledge or sign.
    answer: Mapped[str] = mapped_column(String(12))
    #: Whether a dealer orders nothing before he has answered.
    blocks_orders: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    #: Whether no other exclusive policy of its kind may count for the same dealer on the same day.
    is_exclusive: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    #: The executable rules that it announces: [{"kind": "price_rule", "code": "P1"}].
    rules: Mapped[list[dict[str, str]]] = mapped_column(Facts, default=list, server_default=sql("'[]'"))
    #: Hours after publication when those who have not opened it are told once more; null: never.
    remind_after_hours: Mapped[int | None] = mapped_column(Integer)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: Null while a draft, as are the next three.
    published_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: Null for one that a program published, too.
    published_by: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    #: Hex SHA-256 of title and text as they were published: what a signature is under.
    digest: Mapped[str | None] = mapped_column(String(64))
    #: How many dealers and people it was planned for.
    dealers: Mapped[int | None] = mapped_column(Integer)
    people: Mapped[int | None] = mapped_column(Integer)
    #: Subscribe template by which it goes out; "": none.
    template: Mapped[str] = mapped_column(String(64), default="", server_default="")
    #: When the unread are told once more; null: never, or done.
    remind_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)
    #: When it was superseded or recalled, by whom and why; null before, and without reason when superseded.
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_by: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    reason: Mapped[str | None] = mapped_column(String(300))


class HeldPush(Base):
    """A publication that rings slice by slice, because the outbox was long; deleted at its end."""

    __tablename__ = "held_push"
    __table_args__ = (UniqueConstraint("version_id", "kind"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("policy_version.id"))
    #: As what they are told: policy_published or policy_updated.
    kind: Mapped[str] = mapped_column(String(48))
    #: Contacts up to this id have been told.
    after_id: Mapped[int] = mapped_column(Id, default=0)
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class PolicyTarget(Base):
    """A dealer for whom a version is: decided once, when it was published."""

    __tablename__ = "policy_target"
    __table_args__ = (Index("ix_policy_target_dealer_id", "dealer_id", "version_id"),)

    version_id: Mapped[int] = mapped_column(ForeignKey("policy_version.id"), primary_key=True)
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"), primary_key=True)
    #: When the first of his people acknowledged or signed, which answers for the dealer; null before.
    answered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class PolicyReceiver(Base):
    """A person whom a version was sent to, and how far he has read it."""

    __tablename__ = "policy_receiver"
    __table_args__ = (
        Index("ix_policy_receiver_contact_id", "contact_id", "version_id"),
        Index("ix_policy_receiver_dealer_id", "version_id", "dealer_id"),
        CheckConstraint("share >= 0 AND share <= 100", name="share_is_percent"),
    )

    version_id: Mapped[int] = mapped_column(ForeignKey("policy_version.id"), primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"), primary_key=True)
    #: The dealer for whom he got it.
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    #: Publication; later for who came to the dealer afterwards and opened it.
    planned_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: How he was told outside of the inbox (channel.policies.ways), and how once more when he had not opened it;
    #: inbox: there was no other way. Null for who came later, and before the second push.
    way: Mapped[str | None] = mapped_column(String(12))
    second_way: Mapped[str | None] = mapped_column(String(12))
    #: When a platform first took a message for him, by which way, and its id of it; null before.
    delivered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    delivered_by: Mapped[str | None] = mapped_column(String(12))
    msgid: Mapped[str | None] = mapped_column(String(128), index=True)
    #: Why the last message did not arrive (channel.policies.ways.TROUBLES); null when it did, or still waits.
    trouble: Mapped[str | None] = mapped_column(String(24))
    #: When he first opened it; null before.
    opened_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: How much of the text he has seen, in percent. It only grows.
    share: Mapped[int] = mapped_column(Integer, default=0, server_default="0")
    #: When the share first reached 80; null before.
    read_to_end_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    acknowledged_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: When he signed, under which name, and the hash of title and text that he signed; null before.
    signed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    signed_name: Mapped[str | None] = mapped_column(String(64))
    signed_digest: Mapped[str | None] = mapped_column(String(64))

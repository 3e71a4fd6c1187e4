"""Registered opportunities (商机报备) and the sales opportunities that come of them (domain.md B1, B2)."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import Date, ForeignKey, Index, Integer, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, Id, Money, Sealed, UtcDateTime


class Registration(Base):
    """A dealer's claim on an opportunity. Its state moves only along channel.opportunities.TRANSITIONS."""

    __tablename__ = "registration"
    __table_args__ = (
        Index("ix_registration_dealer_id", "dealer_id", "id"),
        Index("ix_registration_protected_until", "state", "protected_until"),
    )

    #: Also the server's sequence number of complete submissions (R-REG-11): earlier is smaller.
    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Public name such as BB261121-7K3FQ. Random, because a running number would tell dealers about each other.
    number: Mapped[str] = mapped_column(String(24), unique=True)
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    #: Who submitted it.
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"))
    #: End customer as the dealer wrote it.
    customer: Mapped[str] = mapped_column(String(200))
    #: What is compared: core name and regions (R-ID-1), as `channel.matching` writes it.
    customer_key: Mapped[str] = mapped_column(String(240), index=True)
    #: The customer's unified social credit code; null when the dealer does not know it.
    credit_code: Mapped[str | None] = mapped_column(String(18))
    #: What it is about, in the dealer's words.
    name: Mapped[str] = mapped_column(String(200))
    #: Expected amount in yuan; null when not said.
    amount: Mapped[Decimal | None] = mapped_column(Money(2))
    #: Expected date of purchase; null when not said.
    expected_on: Mapped[date | None] = mapped_column(Date)
    #: Whom the dealer talks to at the customer, sealed; null when not said.
    contact_name: Mapped[str | None] = mapped_column(Sealed)
    contact_phone: Mapped[str | None] = mapped_column(Sealed)
    #: See channel.opportunities.STATES.
    state: Mapped[str] = mapped_column(String(24))
    #: free or possibly_taken, as found at submission; the dealer was told the same.
    availability: Mapped[str] = mapped_column(String(16))
    #: Customers of similar registrations as found at submission, for the approvers only: they are other dealers'.
    similar: Mapped[list[str]] = mapped_column(Facts, default=list, server_default=text("'[]'"))
    #: Server time of the complete submission.
    submitted_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: When it was approved, rejected or withdrawn; null while pending.
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: Last moment of protection (R-REG-3); null unless it was ever protected.
    protected_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: Why it was rejected: a code of channel.approvals.REASONS and the words for the dealer; null otherwise.
    reject_code: Mapped[str | None] = mapped_column(String(32))
    reject_text: Mapped[str | None] = mapped_column(String(500))


class RegistrationLine(Base):
    """A product line that the dealer named. No row: the dealer named none, which means all."""

    __tablename__ = "registration_line"

    registration_id: Mapped[int] = mapped_column(ForeignKey("registration.id"), primary_key=True)
    product_line: Mapped[str] = mapped_column(ForeignKey("product_line.code"), primary_key=True)


class RegistrationClaim(Base):
    """What a pending or protected registration holds: one row per key and product line (R-REG-2).

    The unique constraint decides races. Rows are deleted when the registration holds nothing any more.
    """

    __tablename__ = "registration_claim"
    __table_args__ = (
        UniqueConstraint("key", "product_line"),
        Index("ix_registration_claim_registration_id", "registration_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    registration_id: Mapped[int] = mapped_column(ForeignKey("registration.id"))
    #: `name:<customer key>` or `code:<credit code>`.
    key: Mapped[str] = mapped_column(String(260))
    #: A product line's code, or `*` for "not said".
    product_line: Mapped[str] = mapped_column(String(32))


class RegistrationGram(Base):
    """Two-character pieces of the core name of every registration that holds a claim, to find similar names."""

    __tablename__ = "registration_gram"
    __table_args__ = (Index("ix_registration_gram_registration_id", "registration_id"),)

    gram: Mapped[str] = mapped_column(String(4), primary_key=True)
    registration_id: Mapped[int] = mapped_column(ForeignKey("registration.id"), primary_key=True)


class RegistrationEvent(Base):
    """What happened to a registration, append only, readable by its dealer."""

    __tablename__ = "registration_event"
    __table_args__ = (Index("ix_registration_event_registration_id", "registration_id", "id"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    registration_id: Mapped[int] = mapped_column(ForeignKey("registration.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: An event of TRANSITIONS, in the past tense: submitted, approved, …
    event: Mapped[str] = mapped_column(String(32))
    #: Facts that the dealer may read, such as the reason of a rejection.
    facts: Mapped[dict[str, str]] = mapped_column(Facts)


class Opportunity(Base):
    """The sales opportunity that approval of a registration creates."""

    __tablename__ = "opportunity"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    registration_id: Mapped[int] = mapped_column(ForeignKey("registration.id"), unique=True)
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"), index=True)
    #: The channel manager who looks after it; null while the dealer has none.
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    name: Mapped[str] = mapped_column(String(200))
    customer: Mapped[str] = mapped_column(String(200))
    amount: Mapped[Decimal | None] = mapped_column(Money(2))
    expected_on: Mapped[date | None] = mapped_column(Date)
    #: The version of its pipeline that it follows (R-STG-6), the code of its stage there, and since when.
    pipeline_id: Mapped[int] = mapped_column(ForeignKey("pipeline_version.id"))
    stage: Mapped[str] = mapped_column(String(32))
    stage_since: Mapped[datetime] = mapped_column(UtcDateTime)
    #: Win probability in percent as a manager sees it, beside the computed one (R-STG-5), with why, when and who;
    #: null while nobody has said otherwise.
    win_percent: Mapped[int | None] = mapped_column(Integer)
    win_reason: Mapped[str | None] = mapped_column(String(200))
    win_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    win_by: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Lookup(Base):
    """A dealer learned whether a customer is free: counted per day and kept for the audit (R-ID-8)."""

    __tablename__ = "lookup"
    __table_args__ = (UniqueConstraint("dealer_id", "on_day", "occasion", "ordinal"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"))
    #: Local day (Asia/Shanghai) on which it counts.
    on_day: Mapped[date] = mapped_column(Date)
    #: question, or submission: whatever its outcome, it tells as much as a question does.
    occasion: Mapped[str] = mapped_column(String(12))
    #: 1 … the daily limit of the occasion; being unique with the three above, it holds the limit under races.
    ordinal: Mapped[int] = mapped_column(Integer)
    customer: Mapped[str] = mapped_column(Text)
    #: What was answered: free, possibly_taken, taken or yours.
    answer: Mapped[str] = mapped_column(String(16))
    at: Mapped[datetime] = mapped_column(UtcDateTime)

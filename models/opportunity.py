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
        # The silence sweep (R-REG-6) and the pool look only at few states each.
        Index("ix_registration_quiet_since", "state", "quiet_since"),
        Index("ix_registration_ended_at", "state", "ended_at"),
        Index("ix_registration_claim_key", "claim_key"),
        Index("ix_registration_sequence", "sequence", unique=True),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: The server's number of the complete submission (R-REG-11): earlier is smaller. Null for a draft that was never
    #: submitted; one that was returned keeps its number until it is submitted again.
    sequence: Mapped[int | None] = mapped_column(Id)
    #: Public name such as BB261121-7K3FQ. Random, because a running number would tell dealers about each other.
    number: Mapped[str] = mapped_column(String(24), unique=True)
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    #: Who submitted it.
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"))
    #: Who the end customer is; null for a draft.
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"), index=True)
    #: End customer as the dealer wrote it; empty for a draft that does not say yet, as is the name.
    customer: Mapped[str] = mapped_column(String(200))
    #: The name's key as of the submission (R-ID-1), as `channel.matching` writes it; empty for a draft.
    customer_key: Mapped[str] = mapped_column(String(240), index=True)
    #: The customer's unified social credit code; null when the dealer does not know it.
    credit_code: Mapped[str | None] = mapped_column(String(18))
    #: What it is about, in the dealer's words.
    name: Mapped[str] = mapped_column(String(200))
    #: Expected amount in yuan; null when not said.
    amount: Mapped[Decimal | None] = mapped_column(Money(2))
    #: Expected date of purchase; null when not said.
    expected_on: Mapped[date | None] = mapped_column(Date)
    #: Code of a configured opportunity type.
    opportunity_type: Mapped[str] = mapped_column(String(32), server_default="project")
    #: Site or tender number in the dealer's words; null when not said.
    project: Mapped[str | None] = mapped_column(String(100))
    #: Sales region of the project; null: the dealer's own.
    region: Mapped[str | None] = mapped_column(String(32))
    #: When the tender was or will be published (R-REG-9); null when there is none or it was not said.
    tender_on: Mapped[date | None] = mapped_column(Date)
    #: What is claimed for each product line (R-REG-1), see channel.opportunities.keys; null for a draft.
    claim_key: Mapped[str | None] = mapped_column(String(160))
    #: 1 for the first submission, one more for each after a return (R-APR-8).
    round: Mapped[int] = mapped_column(Integer, default=1, server_default="1")
    #: Whom the dealer talks to at the customer, sealed; null when not said.
    contact_name: Mapped[str | None] = mapped_column(Sealed)
    contact_phone: Mapped[str | None] = mapped_column(Sealed)
    #: See channel.opportunities.transitions.
    state: Mapped[str] = mapped_column(String(24))
    #: free, possibly_taken or taken, as found at submission; the dealer was told the same. unknown for a draft.
    availability: Mapped[str] = mapped_column(String(16))
    #: Customers of similar registrations as found at submission, for the approvers only: they are other dealers'.
    similar: Mapped[list[str]] = mapped_column(Facts, default=list, server_default=text("'[]'"))
    #: Customers of one brand at other places (R-ID-2), a hint for the approvers only.
    related: Mapped[list[str]] = mapped_column(Facts, default=list, server_default=text("'[]'"))
    #: Server time of the complete submission; of a draft that has no sequence number, when it was begun.
    submitted_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: When it was approved, rejected, returned or withdrawn; null while pending.
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: Last moment of protection (R-REG-3); null unless it was ever protected.
    protected_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: Days that were added because the approval took too long (R-REG-4).
    credit_days: Mapped[int] = mapped_column(Integer, default=0, server_default="0")
    #: How often protection was extended (R-REG-5).
    extensions: Mapped[int] = mapped_column(Integer, default=0, server_default="0")
    #: Until when an extension that is being decided keeps it from expiring; null unless one is.
    frozen_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: The smallest of the reminders (days before the end, R-REG-10) that was announced; null before the first.
    reminded_days: Mapped[int | None] = mapped_column(Integer)
    #: From when silence counts (R-REG-6), written by `channel.heartbeat` alone; null unless protected.
    quiet_since: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: The last valid follow-up; null before the first.
    touched_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: How many open orders and approvals keep silence from counting, and since when; null when none does.
    pauses: Mapped[int] = mapped_column(Integer, default=0, server_default="0")
    paused_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: When the dealer was warned of his silence; null since he was last heard.
    warned_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: When it stopped being protected; null before. Cool-down counts from here (R-REG-7).
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: Why it was rejected, returned, lost or revoked: a code and the words for the dealer; null otherwise.
    reject_code: Mapped[str | None] = mapped_column(String(32))
    reject_text: Mapped[str | None] = mapped_column(String(500))
    #: Order or contract of a won one; null otherwise.
    reference: Mapped[str | None] = mapped_column(String(64))
    #: Who won a lost one; null otherwise.
    competitor: Mapped[str | None] = mapped_column(String(100))
    #: Who revoked it last, and may not judge the appeal; null when nobody did.
    revoked_by: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    #: Until when a revocation can be appealed against; null otherwise.
    appeal_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: The registration of another dealer that this one continues (transfer, award); null otherwise.
    origin_id: Mapped[int | None] = mapped_column(ForeignKey("registration.id"))


class RegistrationSubmission(Base):
    """A complete submission, append only; its id is the sequence number by which the earlier one wins (R-REG-11)."""

    __tablename__ = "registration_submission"
    __table_args__ = (UniqueConstraint("registration_id", "round"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    registration_id: Mapped[int] = mapped_column(ForeignKey("registration.id"))
    round: Mapped[int] = mapped_column(Integer)
    #: Who submitted it.
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"))
    #: Server time.
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class RegistrationLine(Base):
    """A product line that the dealer named. No row: the dealer named none, which means all."""

    __tablename__ = "registration_line"

    registration_id: Mapped[int] = mapped_column(ForeignKey("registration.id"), primary_key=True)
    product_line: Mapped[str] = mapped_column(ForeignKey("product_line.code"), primary_key=True)


class RegistrationClaim(Base):
    """What a registration holds: one row per key and product line (R-REG-2).

    The unique constraint decides races. Rows are deleted when the registration holds nothing any more, or go to the
    refused registration of the dealer who waits and now has the first option.
    """

    __tablename__ = "registration_claim"
    __table_args__ = (
        UniqueConstraint("key", "product_line"),
        Index("ix_registration_claim_registration_id", "registration_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    registration_id: Mapped[int] = mapped_column(ForeignKey("registration.id"))
    #: `customer:<id>|<type>|<project>`, see channel.opportunities.keys.
    key: Mapped[str] = mapped_column(String(260))
    #: A product line's code, or `*` for "not said": that stands for the lines that have no row under the key.
    product_line: Mapped[str] = mapped_column(String(32))
    #: Until when it is kept for a dealer who waited (idea C5); null for a claim.
    reserved_until: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)


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

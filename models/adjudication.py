"""Whose a customer is (判客): cases, their parties, and evidence that is sealed from the submission on (R-REG-11)."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, Id, Sealed, UtcDateTime


class AdjudicationCase(Base):
    """A dispute that somebody of ours decides. What was decided never changes; an appeal is a case of its own."""

    __tablename__ = "adjudication_case"
    __table_args__ = (Index("ix_adjudication_case_state", "state", "due_at"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Public name such as PK261121-7K3FQ; random, like a registration's.
    number: Mapped[str] = mapped_column(String(24), unique=True)
    #: See channel.adjudication.rules.CASE_KINDS.
    kind: Mapped[str] = mapped_column(String(24))
    #: What is in dispute, such as registrations:12:34; unique, so that it is opened once. A case that was closed
    #: without a decision gives its key back (its number takes the place).
    dispute: Mapped[str] = mapped_column(String(120), unique=True)
    #: See channel.adjudication.rules.CASE_STATES; moved by conditional update.
    state: Mapped[str] = mapped_column(String(16))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: Who opened it, such as contact:7 or job:…
    opened_by: Mapped[str] = mapped_column(String(64))
    #: Why, in the words of whoever appeals or opens it by hand, sealed; null otherwise.
    note: Mapped[str | None] = mapped_column(Sealed)
    #: Last moment of the term in which it is decided.
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: How often its judges were reminded: 0, 1 a workday before the end of the term, 2 when it is over (escalated).
    reminders: Mapped[int] = mapped_column(Integer, default=0)
    #: How the names of two parties compare: verdict, score in percent and evidence; null where there are no two.
    comparison: Mapped[dict[str, Any] | None] = mapped_column(Facts)
    #: The case that this one appeals against; unique, because there is one appeal. Null for a first case.
    appeal_of_id: Mapped[int | None] = mapped_column(ForeignKey("adjudication_case.id"), unique=True)
    #: A key of channel.adjudication.rules.OUTCOMES; null while open.
    outcome: Mapped[str | None] = mapped_column(String(16))
    #: Code of a configured reason, and the words that all parties read; null while open.
    reason_code: Mapped[str | None] = mapped_column(String(32))
    reason_text: Mapped[str | None] = mapped_column(String(500))
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: Who decided; null while open and when it was closed by something else.
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    #: Until when a party may appeal; null while open and when there is no appeal.
    appeal_until: Mapped[datetime | None] = mapped_column(UtcDateTime)


class AdjudicationParty(Base):
    """A side of a case: a dealer's registration, or our own direct sales."""

    __tablename__ = "adjudication_party"
    __table_args__ = (
        UniqueConstraint("case_id", "registration_id"),
        Index("ix_adjudication_party_registration_id", "registration_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("adjudication_case.id"))
    #: Null for direct sales.
    registration_id: Mapped[int | None] = mapped_column(ForeignKey("registration.id"))
    #: holder (came first), challenger or direct.
    role: Mapped[str] = mapped_column(String(12))
    #: A key of channel.adjudication.rules.RESULTS; null while open.
    result: Mapped[str | None] = mapped_column(String(12))
    #: Percent of what is shared; null unless it is split.
    share: Mapped[int | None] = mapped_column(Integer)


class EvidencePiece(Base):
    """One piece of evidence, append only, chained to the piece before it (channel.adjudication.seals).

    Whoever holds the hash of a piece can tell later that neither it nor any piece before it was changed.
    """

    __tablename__ = "evidence_piece"
    __table_args__ = (
        UniqueConstraint("chain", "position"),
        Index("ix_evidence_piece_registration_id", "registration_id"),
        Index("ix_evidence_piece_case_id", "case_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: registration:12, or case:5 for the side of direct sales.
    chain: Mapped[str] = mapped_column(String(40))
    #: 1 for the first of its chain; unique, so that of two at the same moment one follows the other.
    position: Mapped[int] = mapped_column(Integer)
    registration_id: Mapped[int | None] = mapped_column(ForeignKey("registration.id"))
    #: The case for which it was gathered; null for what was sealed before there was one.
    case_id: Mapped[int | None] = mapped_column(ForeignKey("adjudication_case.id"))
    #: See channel.adjudication.rules.EVIDENCE_KINDS.
    kind: Mapped[str] = mapped_column(String(24))
    #: Server time.
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: What it says, canonical JSON, sealed.
    facts: Mapped[str] = mapped_column(Sealed)
    #: Random, sealed: without it nobody can guess the facts from the commitment.
    salt: Mapped[str] = mapped_column(Sealed)
    #: Hex SHA-256 of salt, kind and facts.
    commitment: Mapped[str] = mapped_column(String(64))
    #: Hash of the piece before it; random for the first.
    previous: Mapped[str] = mapped_column(String(64))
    #: Hex SHA-256 of `linked`.
    link: Mapped[str] = mapped_column(String(64))
    #: Hashes of the last pieces of rivals that were there already, with a salt; canonical JSON, sealed.
    linked: Mapped[str] = mapped_column(Sealed)
    #: Hex SHA-256 of previous, link, time and commitment.
    hash: Mapped[str] = mapped_column(String(64), unique=True)

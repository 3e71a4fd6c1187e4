"""What dealers may owe and do owe: credit accounts with their ledger, invoices, payments and statements (domain.md B8).

The figures of an account are counters that every act moves in its own transaction, after it has taken the account's
turn (`channel.credit.accounts.turn`); each is the sum of its column in `credit_entry`. Orders are known by their id.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Boolean, CheckConstraint, Date, ForeignKey, Index, Integer, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, Id, Money, UtcDateTime

_PENDING = text("state = 'pending'")
_OPEN = text("remaining > 0")


class CreditAccount(Base):
    """What one dealer may owe, and what he does owe (R-CRD-1). No row: no credit, he pays before he orders."""

    __tablename__ = "credit_account"

    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"), primary_key=True, autoincrement=False)
    #: What he may owe in yuan, without temporary limits.
    credit_limit: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))
    #: Days from an invoice to its due day, where the invoice names none.
    terms_days: Mapped[int] = mapped_column(Integer, default=0)
    #: Days after the due day in which nothing is blocked (R-CRD-3).
    grace_days: Mapped[int] = mapped_column(Integer, default=0)
    #: What becomes of new orders after them: soft (somebody must agree) or hard (refused).
    block: Mapped[str] = mapped_column(String(8), default="hard")
    #: Orders that were submitted and are not approved.
    reserved: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))
    #: Orders, or the parts of them, that were approved and are not shipped.
    approved: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))
    #: Shipped and not on an invoice.
    uninvoiced: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))
    #: On invoices and not paid.
    receivable: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))
    #: Paid and not written off against an invoice.
    prepayment: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))
    #: Counts acts; every act moves it, so that two at the same moment come one after the other.
    acts: Mapped[int] = mapped_column(Integer, default=0)
    #: The newest month whose statement is frozen, such as 2026-10; null before the first.
    frozen_month: Mapped[str | None] = mapped_column(String(7))


class CreditHold(Base):
    """What one order holds of its dealer's credit."""

    __tablename__ = "credit_hold"
    __table_args__ = (
        CheckConstraint("reserved >= 0 AND approved >= 0 AND uninvoiced >= 0", name="not_negative"),
        Index("ix_credit_hold_dealer_id", "dealer_id"),
    )

    order_id: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=False)
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    #: See the columns of the account.
    reserved: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))
    approved: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))
    uninvoiced: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))
    #: Whether it may go beyond the limit or a soft block, because somebody is asked about just that.
    is_excused: Mapped[bool] = mapped_column(Boolean, default=False)
    held_at: Mapped[datetime] = mapped_column(UtcDateTime)


class CreditEntry(Base):
    """One movement of an account, append only: by how much each of its counters changed."""

    __tablename__ = "credit_entry"
    __table_args__ = (UniqueConstraint("dealer_id", "key"), Index("ix_credit_entry_order_id", "order_id"))

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    #: The occurrence, so that one that is told twice counts once, such as shipped:812:SF1001.
    key: Mapped[str] = mapped_column(String(160))
    #: held, approved, shipped, released, returned, invoiced, paid or written_off.
    kind: Mapped[str] = mapped_column(String(16))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: Null where it is about no order.
    order_id: Mapped[int | None] = mapped_column(Id)
    reserved: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))
    approved: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))
    uninvoiced: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))
    receivable: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))
    prepayment: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))


class CreditChange(Base):
    """A change of what a dealer may owe: asked for, approved, and kept as its history (R-CRD-5)."""

    __tablename__ = "credit_change"
    __table_args__ = (
        Index("uq_credit_change_pending", "dealer_id", unique=True, sqlite_where=_PENDING, postgresql_where=_PENDING),
        Index("ix_credit_change_dealer_id", "dealer_id", "id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    #: account (limit, terms, grace and block from then on) or temporary (more, for some days).
    kind: Mapped[str] = mapped_column(String(16))
    #: The wanted limit; of a temporary one, how much more.
    amount: Mapped[Decimal] = mapped_column(Money)
    #: Null for a temporary one.
    terms_days: Mapped[int | None] = mapped_column(Integer)
    grace_days: Mapped[int | None] = mapped_column(Integer)
    block: Mapped[str | None] = mapped_column(String(8))
    #: First and last day of a temporary one; null for others.
    first_on: Mapped[date | None] = mapped_column(Date)
    last_on: Mapped[date | None] = mapped_column(Date)
    #: What counted when it was asked for, as JSON values.
    before: Mapped[dict[str, Any]] = mapped_column(Facts)
    #: Why, in the words of whoever asked.
    reason: Mapped[str] = mapped_column(String(300))
    #: Who asked; one of the two.
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    #: pending, approved, rejected or withdrawn.
    state: Mapped[str] = mapped_column(String(16))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: Null while pending.
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Receivable(Base):
    """An invoice, or a debit note, that a dealer has to pay."""

    __tablename__ = "receivable"
    __table_args__ = (
        UniqueConstraint("dealer_id", "number"),
        CheckConstraint("remaining >= 0 AND remaining <= amount", name="remaining_within_amount"),
        Index("ix_receivable_unpaid", "dealer_id", "due_on", sqlite_where=_OPEN, postgresql_where=_OPEN),
        Index("ix_receivable_dealer_id", "dealer_id", "issued_on"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    #: The invoice's number, as printed.
    number: Mapped[str] = mapped_column(String(64))
    #: invoice, opening (from before this desk) or claw_back (rebate that was paid too much, R-REB-8).
    kind: Mapped[str] = mapped_column(String(16))
    amount: Mapped[Decimal] = mapped_column(Money)
    #: What of it is not paid.
    remaining: Mapped[Decimal] = mapped_column(Money)
    issued_on: Mapped[date] = mapped_column(Date)
    due_on: Mapped[date] = mapped_column(Date)
    #: The day on which all of it was paid; null before.
    settled_on: Mapped[date | None] = mapped_column(Date)
    #: Orders that it is for, by number, for people.
    orders: Mapped[list[str]] = mapped_column(Facts, default=list)
    #: The month whose statement shows it: of its day, or a later one if that was frozen when it was recorded.
    statement_month: Mapped[str] = mapped_column(String(7))
    #: How many days overdue it was by the last step that was reminded of (`credit.overdue_steps`); 0: none was.
    #: Moved by conditional update.
    reminded_days: Mapped[int] = mapped_column(Integer, default=0)
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)


class ReceivableOrder(Base):
    """How much of an invoice is for an order."""

    __tablename__ = "receivable_order"
    __table_args__ = (Index("ix_receivable_order_order_id", "order_id"),)

    receivable_id: Mapped[int] = mapped_column(ForeignKey("receivable.id"), primary_key=True, autoincrement=False)
    order_id: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=False)
    amount: Mapped[Decimal] = mapped_column(Money)


class Payment(Base):
    """Money from a dealer, or what counts like it: a credit note, a rebate that is set off."""

    __tablename__ = "payment"
    __table_args__ = (
        UniqueConstraint("dealer_id", "number"),
        CheckConstraint("unapplied >= 0 AND unapplied <= amount", name="unapplied_within_amount"),
        Index("ix_payment_dealer_id", "dealer_id", "received_on"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    #: The bank's reference, the credit note's or the settlement's number.
    number: Mapped[str] = mapped_column(String(64))
    #: bank, credit_note (a return) or rebate.
    kind: Mapped[str] = mapped_column(String(16))
    amount: Mapped[Decimal] = mapped_column(Money)
    #: What of it is not written off: prepayment.
    unapplied: Mapped[Decimal] = mapped_column(Money)
    received_on: Mapped[date] = mapped_column(Date)
    #: Like that of a receivable.
    statement_month: Mapped[str] = mapped_column(String(7))
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)


class WriteOff(Base):
    """Money matched to an invoice (R-CRD-4), append only."""

    __tablename__ = "write_off"
    __table_args__ = (
        Index("ix_write_off_receivable_id", "receivable_id"),
        Index("ix_write_off_payment_id", "payment_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    payment_id: Mapped[int] = mapped_column(ForeignKey("payment.id"))
    receivable_id: Mapped[int] = mapped_column(ForeignKey("receivable.id"))
    amount: Mapped[Decimal] = mapped_column(Money)
    #: The day that counts for days to pay: when the money came, or the invoice's day when it was there before.
    paid_on: Mapped[date] = mapped_column(Date)
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class CreditStatement(Base):
    """What both sides agree is owed at the end of a month: frozen, then confirmed or disputed."""

    __tablename__ = "credit_statement"
    __table_args__ = (UniqueConstraint("dealer_id", "month"), Index("ix_credit_statement_state", "state", "id"))

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    #: Such as 2026-10.
    month: Mapped[str] = mapped_column(String(7))
    #: Owed before it, less prepayment; negative when more was paid.
    opening: Mapped[Decimal] = mapped_column(Money)
    charged: Mapped[Decimal] = mapped_column(Money)
    paid: Mapped[Decimal] = mapped_column(Money)
    closing: Mapped[Decimal] = mapped_column(Money)
    #: Its lines in order: day, kind, number and amount (payments negative), JSON values.
    lines: Mapped[list[dict[str, Any]]] = mapped_column(Facts)
    #: open, confirmed, disputed or settled (a dispute that was answered).
    state: Mapped[str] = mapped_column(String(16))
    frozen_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: When and by whom the dealer's answer came; null before.
    answered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    answered_by: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    #: What the dealer disputes, and what we answered; null where nothing was said.
    objection: Mapped[str | None] = mapped_column(String(500))
    answer: Mapped[str | None] = mapped_column(String(500))


class LedgerComparison(Base):
    """A dealer's own ledger compared with ours (idea C13): only what differs is kept."""

    __tablename__ = "ledger_comparison"
    __table_args__ = (Index("ix_ledger_comparison_dealer_id", "dealer_id", "id"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: The days that were compared, both included.
    from_on: Mapped[date] = mapped_column(Date)
    until_on: Mapped[date] = mapped_column(Date)
    #: How many lines agree.
    agreed: Mapped[int] = mapped_column(Integer)
    #: What differs, in order of days, each with its probable cause, as JSON values.
    differences: Mapped[list[dict[str, Any]]] = mapped_column(Facts)

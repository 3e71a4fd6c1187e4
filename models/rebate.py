"""What dealers earn by volume: agreements, accruals, settlements and the wallet that orders use (domain.md B7).

Two ledgers are append only: `rebate_accrual` (what was booked as earned) and `rebate_movement` (what happened to a
batch). The counters beside them are their sums. Orders are known by their id and number.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Boolean, CheckConstraint, Date, ForeignKey, Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, Id, Money, UtcDateTime


class RebateAgreement(Base):
    """What some dealers earn in a period, and how it is paid (R-REB-1), as its newest version says it."""

    __tablename__ = "rebate_agreement"
    __table_args__ = (Index("ix_rebate_agreement_state", "state", "ends_on"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: What programs and contracts call it.
    code: Mapped[str] = mapped_column(String(32), unique=True)
    name: Mapped[str] = mapped_column(String(64))
    #: First and last day of the period.
    begins_on: Mapped[date] = mapped_column(Date)
    ends_on: Mapped[date] = mapped_column(Date)
    #: channel.rebates.terms.Terms as JSON values.
    terms: Mapped[dict[str, Any]] = mapped_column(Facts)
    #: active, settled (every final settlement is made) or withdrawn (it never counted).
    state: Mapped[str] = mapped_column(String(16))
    #: Number of the newest version, from 1.
    version: Mapped[int] = mapped_column(Integer, default=1, server_default="1")
    #: Of the first version.
    published_by: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    published_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: Why it was withdrawn; null otherwise.
    reason: Mapped[str | None] = mapped_column(String(300))
    #: The day up to which partial settlements were made; null before the first.
    settled_until: Mapped[date | None] = mapped_column(Date)
    #: The day of the newest recomputation; null before the first.
    recomputed_on: Mapped[date | None] = mapped_column(Date)
    #: The dealer up to whom the recomputation has come that is under way; null between one and the next.
    recomputed_to: Mapped[int | None] = mapped_column(Id)


class RebateAgreementVersion(Base):
    """What an agreement said from its publication or a revision on; none of it ever changes."""

    __tablename__ = "rebate_agreement_version"

    agreement_id: Mapped[int] = mapped_column(ForeignKey("rebate_agreement.id"), primary_key=True, autoincrement=False)
    #: 1, 2, … of this agreement.
    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(64))
    begins_on: Mapped[date] = mapped_column(Date)
    ends_on: Mapped[date] = mapped_column(Date)
    #: channel.rebates.terms.Terms as JSON values.
    terms: Mapped[dict[str, Any]] = mapped_column(Facts)
    #: How many dealers were in it, and how many joined and left with this version.
    dealers: Mapped[int] = mapped_column(Integer)
    joined: Mapped[int] = mapped_column(Integer)
    gone: Mapped[int] = mapped_column(Integer)
    #: Why; empty for the first.
    note: Mapped[str] = mapped_column(String(200))
    #: Null for an operator.
    published_by: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    published_at: Mapped[datetime] = mapped_column(UtcDateTime)


class RebatePosition(Base):
    """Where one dealer stands in one agreement. Every act takes its turn by moving `acts`."""

    __tablename__ = "rebate_position"
    __table_args__ = (Index("ix_rebate_position_dealer_id", "dealer_id"),)

    agreement_id: Mapped[int] = mapped_column(ForeignKey("rebate_agreement.id"), primary_key=True, autoincrement=False)
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"), primary_key=True, autoincrement=False)
    #: What was agreed to measure growth against; null where the prior period or nothing is.
    baseline: Mapped[Decimal | None] = mapped_column(Money)
    #: What counts so far, channel.rebates.sums.Sums as JSON values.
    sums: Mapped[dict[str, Any]] = mapped_column(Facts)
    #: What was booked as earned: the sum of the accruals.
    earned: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))
    #: The sum of what settlements have claimed of it, open ones included (R-REB-8).
    settled: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))
    #: How many accruals were booked.
    entries: Mapped[int] = mapped_column(Integer, default=0)
    acts: Mapped[int] = mapped_column(Integer, default=0)


class RebateEvent(Base):
    """Something that happened to an order line and may count for rebates, append only."""

    __tablename__ = "rebate_event"
    __table_args__ = (
        UniqueConstraint("dealer_id", "key"),
        Index("ix_rebate_event_order_id", "order_id"),
        Index("ix_rebate_event_shipped_on", "kind", "shipped_on"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    #: The occurrence, so that one that is told twice counts once, such as shipped:812:SF1001:3.
    key: Mapped[str] = mapped_column(String(160))
    #: ordered, given_up, shipped, received, paid or returned; see channel.rebates.events.
    kind: Mapped[str] = mapped_column(String(16))
    #: Null for orders that were not made here.
    order_id: Mapped[int | None] = mapped_column(Id)
    order_number: Mapped[str] = mapped_column(String(32))
    #: The line's number in the order.
    line: Mapped[int] = mapped_column(Integer)
    sku: Mapped[str] = mapped_column(String(32))
    #: Code of the category; null when the SKU has none.
    category: Mapped[str | None] = mapped_column(String(64))
    product_line: Mapped[str] = mapped_column(String(32))
    #: Quantity in base units and amounts of what happened; negative for what is taken back.
    quantity: Mapped[Decimal] = mapped_column(Money(6))
    net: Mapped[Decimal] = mapped_column(Money)
    #: With tax.
    gross: Mapped[Decimal] = mapped_column(Money)
    is_gift: Mapped[bool] = mapped_column(Boolean)
    #: Whether it was sold at a special price.
    is_special: Mapped[bool] = mapped_column(Boolean)
    #: When the line was ordered, shipped, received and paid; null where that has not happened. Of what is taken
    #: back: when that had been, so that it counts against the period in which it had counted (R-REB-7).
    ordered_on: Mapped[date | None] = mapped_column(Date)
    shipped_on: Mapped[date | None] = mapped_column(Date)
    received_on: Mapped[date | None] = mapped_column(Date)
    paid_on: Mapped[date | None] = mapped_column(Date)
    #: From shipment, or from the order, to the payment (R-REB-6); null unless paid.
    days_to_pay: Mapped[int | None] = mapped_column(Integer)
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)


class RebateAccrual(Base):
    """One booking: by how much what is earned differs from what was booked before (R-REB-7), append only."""

    __tablename__ = "rebate_accrual"
    __table_args__ = (UniqueConstraint("agreement_id", "dealer_id", "number"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    agreement_id: Mapped[int] = mapped_column(ForeignKey("rebate_agreement.id"))
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    #: 1, 2, … of this dealer in this agreement.
    number: Mapped[int] = mapped_column(Integer)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: event, nightly, published, revised or withdrawn.
    cause: Mapped[str] = mapped_column(String(16))
    #: The event that caused it; null for others.
    event_id: Mapped[int | None] = mapped_column(Id)
    #: What counted then, and what it earns in all.
    basis: Mapped[Decimal] = mapped_column(Money)
    earned: Mapped[Decimal] = mapped_column(Money)
    #: earned less what the ledger said before.
    delta: Mapped[Decimal] = mapped_column(Money)


class RebateSettlement(Base):
    """A dealer's statement of what an agreement earned in a period, and what became of it (R-REB-8, R-REB-13)."""

    __tablename__ = "rebate_settlement"
    __table_args__ = (
        UniqueConstraint("agreement_id", "dealer_id", "kind", "until_on"),
        Index("ix_rebate_settlement_dealer_id", "dealer_id", "id"),
        Index("ix_rebate_settlement_state", "state", "answer_until"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    number: Mapped[str] = mapped_column(String(24), unique=True)
    agreement_id: Mapped[int] = mapped_column(ForeignKey("rebate_agreement.id"))
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    #: partial, final, or correction (what changed after the final one, such as a late return).
    kind: Mapped[str] = mapped_column(String(16))
    #: First and last day of what it is about.
    from_on: Mapped[date] = mapped_column(Date)
    until_on: Mapped[date] = mapped_column(Date)
    #: What counted, what it earned in all, and what settlements before had claimed.
    basis: Mapped[Decimal] = mapped_column(Money)
    earned: Mapped[Decimal] = mapped_column(Money)
    before: Mapped[Decimal] = mapped_column(Money)
    #: What this one claims; negative when more was paid than earned.
    amount: Mapped[Decimal] = mapped_column(Money)
    #: Of a positive one: taken to make up for negative ones when it was paid.
    carried: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))
    #: Of a negative one: what is not made up for yet; never negative.
    owed: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))
    #: goods, offset or cash (R-REB-9), and same_invoice, red_letter or none (R-REB-11).
    payout: Mapped[str] = mapped_column(String(8))
    tax_path: Mapped[str] = mapped_column(String(16))
    #: The invoice or red-letter invoice that carries it; null until finance has named it.
    tax_document: Mapped[str | None] = mapped_column(String(64))
    #: open, disputed, confirmed (waits for finance), paid, or carried (a negative one).
    state: Mapped[str] = mapped_column(String(16))
    frozen_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: End of the last workday for an answer (R-REB-13: `rebates.answer_workdays`).
    answer_until: Mapped[datetime] = mapped_column(UtcDateTime)
    #: Null while open.
    answered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: Who confirmed or disputed; null before, and when silence did.
    answered_by: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    paid_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: The bank's reference of cash; null otherwise.
    reference: Mapped[str | None] = mapped_column(String(64))


class RebateStatementLine(Base):
    """One order on a settlement, frozen with it; the dealer confirms or disputes each (R-REB-13)."""

    __tablename__ = "rebate_statement_line"

    settlement_id: Mapped[int] = mapped_column(
        ForeignKey("rebate_settlement.id"), primary_key=True, autoincrement=False
    )
    #: 1, 2, … in order of days.
    position: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    order_number: Mapped[str] = mapped_column(String(32))
    #: The day by which it counted.
    on_day: Mapped[date] = mapped_column(Date)
    #: What counted of it, after returns.
    amount: Mapped[Decimal] = mapped_column(Money)
    #: open, confirmed, disputed or answered.
    state: Mapped[str] = mapped_column(String(16))
    #: What the dealer disputes, and what we answered; null where nothing was said.
    objection: Mapped[str | None] = mapped_column(String(300))
    answer: Mapped[str | None] = mapped_column(String(300))


class RebateBatch(Base):
    """Rebate in a dealer's wallet, from one settlement (R-REB-9); its four counters always sum to its amount."""

    __tablename__ = "rebate_batch"
    __table_args__ = (
        CheckConstraint("remaining >= 0 AND reserved >= 0 AND used >= 0 AND lapsed >= 0", name="not_negative"),
        CheckConstraint("amount = remaining + reserved + used + lapsed", name="adds_up"),
        Index("ix_rebate_batch_dealer_id", "dealer_id", "expires_on"),
        Index("ix_rebate_batch_expires_on", "expires_on"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    #: What it came from, so that nothing is issued twice: a settlement's number, or what headquarters name.
    source: Mapped[str] = mapped_column(String(64), unique=True)
    amount: Mapped[Decimal] = mapped_column(Money)
    remaining: Mapped[Decimal] = mapped_column(Money)
    reserved: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))
    used: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))
    #: What nobody used in time.
    lapsed: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))
    #: What it may be used for, channel.rebates.terms.Scope as JSON values.
    scope: Mapped[dict[str, Any]] = mapped_column(Facts)
    issued_on: Mapped[date] = mapped_column(Date)
    #: The last day on which it can be used.
    expires_on: Mapped[date] = mapped_column(Date)
    #: Whether the dealer was told that it ends soon; moved by conditional update.
    is_warned: Mapped[bool] = mapped_column(Boolean, default=False)


class RebateUse(Base):
    """What one order takes from one batch."""

    __tablename__ = "rebate_use"
    __table_args__ = (
        CheckConstraint("reserved >= 0 AND used >= 0", name="not_negative"),
        Index("ix_rebate_use_batch_id", "batch_id"),
    )

    order_id: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=False)
    batch_id: Mapped[int] = mapped_column(ForeignKey("rebate_batch.id"), primary_key=True, autoincrement=False)
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    reserved: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))
    #: Consumed by shipments, less what returns restored.
    used: Mapped[Decimal] = mapped_column(Money, default=Decimal(0))


class RebateMovement(Base):
    """One thing that happened to a batch, append only."""

    __tablename__ = "rebate_movement"
    __table_args__ = (
        UniqueConstraint("batch_id", "key"),
        Index("ix_rebate_movement_order_id", "order_id", "kind"),
        Index("ix_rebate_movement_dealer_id", "dealer_id", "id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey("rebate_batch.id"))
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    #: Null where it is about no order.
    order_id: Mapped[int | None] = mapped_column(Id)
    #: issued, reserved, released, consumed, restored or lapsed.
    kind: Mapped[str] = mapped_column(String(16))
    #: The occurrence, so that one that is told twice counts once.
    key: Mapped[str] = mapped_column(String(160))
    #: Always above 0; the kind says from which counter to which.
    amount: Mapped[Decimal] = mapped_column(Money)
    at: Mapped[datetime] = mapped_column(UtcDateTime)

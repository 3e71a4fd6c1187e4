"""What happens to the goods of an order: shipments (发货单) and returns (售后单), domain.md B5."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, Id, Money, Quantity, UtcDateTime


class Shipment(Base):
    """One delivery note: goods that left one warehouse together."""

    __tablename__ = "shipment"
    __table_args__ = (
        Index("ix_shipment_order_id", "order_id"),
        Index("ix_shipment_tracking_number", "tracking_number"),
        # What left after a count was taken.
        Index("ix_shipment_warehouse_id_shipped_at", "warehouse_id", "shipped_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Number of the delivery note, the ERP's or ours (FH261122-7K3FQ); the same one is never booked twice.
    number: Mapped[str] = mapped_column(String(64), unique=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("sales_order.id"))
    #: The sub-document whose goods it replaces; null for a delivery of the order itself.
    return_id: Mapped[int | None] = mapped_column(ForeignKey("order_return.id"))
    warehouse_id: Mapped[int] = mapped_column(ForeignKey("warehouse.id"))
    #: Logistics company and its number of the parcel; null when it is brought or fetched.
    carrier: Mapped[str | None] = mapped_column(String(64))
    tracking_number: Mapped[str | None] = mapped_column(String(64))
    shipped_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: When somebody, or time, said that it arrived; null before. It is booked once.
    received_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: Who received it, such as contact:7 or job:auto_receive; null before.
    received_by: Mapped[str | None] = mapped_column(String(64))
    #: SHA-256 of what it said, so that the same number with other goods is refused.
    digest: Mapped[str] = mapped_column(String(64))


class ShipmentLine(Base):
    """How much of a line a shipment carries, in base units."""

    __tablename__ = "shipment_line"
    __table_args__ = (
        CheckConstraint("quantity > 0", name="something_shipped"),
        CheckConstraint("missing >= 0 AND damaged >= 0 AND missing + damaged <= quantity", name="problems_within"),
        Index("ix_shipment_line_line_id", "line_id"),
    )

    shipment_id: Mapped[int] = mapped_column(ForeignKey("shipment.id"), primary_key=True)
    line_id: Mapped[int] = mapped_column(ForeignKey("order_line.id"), primary_key=True)
    quantity: Mapped[Decimal] = mapped_column(Quantity)
    #: As the receiver found it: what was not there, and what was broken.
    missing: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0), server_default="0")
    damaged: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0), server_default="0")


class ShipmentTrace(Base):
    """Where a parcel was, as the logistics company says; append only."""

    __tablename__ = "shipment_trace"
    __table_args__ = (UniqueConstraint("shipment_id", "at", "words"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    shipment_id: Mapped[int] = mapped_column(ForeignKey("shipment.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    words: Mapped[str] = mapped_column(String(200))


class OrderReturn(Base):
    """A sub-document of an order: goods that go back, are exchanged, never arrived or were broken.

    Its state moves only along channel.orders.transitions.RETURN_TRANSITIONS.
    """

    __tablename__ = "order_return"
    __table_args__ = (Index("ix_order_return_order_id", "order_id"), Index("ix_order_return_state", "state"))

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Public name such as TH261122-7K3FQ.
    number: Mapped[str] = mapped_column(String(24), unique=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("sales_order.id"))
    #: The contact who asked.
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"))
    #: A key of RETURN_KINDS.
    kind: Mapped[str] = mapped_column(String(16))
    state: Mapped[str] = mapped_column(String(16))
    #: Code of channel.orders.returns.REASONS, and the dealer's words.
    reason_code: Mapped[str] = mapped_column(String(32))
    reason_text: Mapped[str] = mapped_column(String(300))
    #: Public ids of the attachments that prove it, in the order chosen.
    photos: Mapped[list[str]] = mapped_column(Facts, default=list, server_default=text("'[]'"))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: When and why it was decided; null while nobody has, and why only of a refusal.
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    decision_text: Mapped[str | None] = mapped_column(String(500))
    received_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: In yuan, at the original prices: what the dealer does not owe any more, and the rebate that he has again.
    credit: Mapped[Decimal] = mapped_column(Money(2), default=Decimal(0), server_default="0")
    rebate: Mapped[Decimal] = mapped_column(Money(2), default=Decimal(0), server_default="0")


class OrderReturnLine(Base):
    """How much of a line a sub-document is about, in base units."""

    __tablename__ = "order_return_line"
    __table_args__ = (
        CheckConstraint("quantity > 0", name="something_returned"),
        CheckConstraint("restocked >= 0 AND restocked <= quantity", name="restocked_within"),
        Index("ix_order_return_line_line_id", "line_id"),
    )

    return_id: Mapped[int] = mapped_column(ForeignKey("order_return.id"), primary_key=True)
    line_id: Mapped[int] = mapped_column(ForeignKey("order_line.id"), primary_key=True)
    quantity: Mapped[Decimal] = mapped_column(Quantity)
    #: Of what came back, how much can be sold again.
    restocked: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0), server_default="0")

"""Orders (订单, domain.md B5): what a dealer wants, the price that was frozen for it, and what is reserved for it."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    UniqueConstraint,
    false,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, Id, Money, Quantity, Rate, Sealed, UtcDateTime


class Order(Base):
    """An order of a dealer. Its state moves only along channel.orders.transitions.TRANSITIONS."""

    #: ORDER is a word of SQL.
    __tablename__ = "sales_order"
    __table_args__ = (
        Index("ix_sales_order_dealer_id", "dealer_id", "id"),
        Index("ix_sales_order_state", "state", "receive_by"),
        Index("ix_sales_order_priced_at", "priced_at"),
        CheckConstraint("rebate >= 0 AND rebate <= total", name="rebate_within"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Public name such as DD261122-7K3FQ. Random, because a running number would tell dealers about each other.
    number: Mapped[str] = mapped_column(String(24), unique=True)
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    #: Who fills it in, and who submitted it last; null while nobody at the dealer has touched what a member proposed.
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    #: The contact whose cart it is; null for every other order. Unique: nobody has two carts.
    cart_of: Mapped[int | None] = mapped_column(ForeignKey("contact.id"), unique=True)
    #: The member who proposed it to the dealer, and when; null for the dealer's own.
    proposed_by: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    proposed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: See channel.orders.transitions.
    state: Mapped[str] = mapped_column(String(24))
    #: 0 for a draft that was never submitted, one more for each submission and amendment (R-APR-8).
    round: Mapped[int] = mapped_column(Integer, default=0, server_default="0")
    #: One more for each change of what is wanted, so that a change of somebody else is noticed.
    version: Mapped[int] = mapped_column(Integer, default=1, server_default="1")
    #: What is wanted, as it was asked for: values of channel.orders.drafts.Wanted. Priced lines are rows of their own.
    wanted: Mapped[list[dict[str, Any]]] = mapped_column(Facts, default=list, server_default=text("'[]'"))
    #: The registration whose special price is asked for; null without one.
    registration_id: Mapped[int | None] = mapped_column(ForeignKey("registration.id"))
    #: Codes of promotions that the dealer chose.
    coupons: Mapped[list[str]] = mapped_column(Facts, default=list, server_default=text("'[]'"))
    #: How much rebate the dealer wants to use; null for none.
    rebate_wanted: Mapped[Decimal | None] = mapped_column(Money(2))
    #: Where the goods go and who takes them, sealed; null: as the manufacturer knows the dealer.
    ship_to: Mapped[str | None] = mapped_column(Sealed)
    ship_contact: Mapped[str | None] = mapped_column(Sealed)
    ship_phone: Mapped[str | None] = mapped_column(Sealed)
    #: The dealer's own number of it, and words for whoever prepares it; null when not said.
    reference: Mapped[str | None] = mapped_column(String(64))
    remark: Mapped[str | None] = mapped_column(String(300))
    #: When the dealer wants the goods; null when not said.
    wanted_on: Mapped[date | None] = mapped_column(Date)
    #: For which moment its price was made, and since when what was known of prices was known (PriceChange.applied_at);
    #: null for a draft.
    priced_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    rules_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: Cart and circumstances that the price was made of (channel.pricing.values), for a replay; empty for a draft.
    #: These two are large and read when they are asked for, not with each order.
    pricing_inputs: Mapped[dict[str, Any]] = mapped_column(
        Facts, default=dict, server_default=text("'{}'"), deferred=True
    )
    #: The priced cart that came of it, with the steps that made the price; empty for a draft.
    pricing: Mapped[dict[str, Any]] = mapped_column(Facts, default=dict, server_default=text("'{}'"), deferred=True)
    #: What needs attention, such as below_floor or over_credit; none for a draft.
    flags: Mapped[list[str]] = mapped_column(Facts, default=list, server_default=text("'[]'"))
    #: In yuan, tax included: at standard prices, as frozen, its tax, and the rebate that was used on it. 0 for a draft.
    list_total: Mapped[Decimal] = mapped_column(Money(2), default=Decimal(0), server_default="0")
    total: Mapped[Decimal] = mapped_column(Money(2), default=Decimal(0), server_default="0")
    tax: Mapped[Decimal] = mapped_column(Money(2), default=Decimal(0), server_default="0")
    rebate: Mapped[Decimal] = mapped_column(Money(2), default=Decimal(0), server_default="0")
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: When it was submitted last; null for a draft that never was.
    submitted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: When it was approved, refused, returned or taken back last; null while nobody has.
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: When the last of it was shipped, and when it counts as received if nobody says so; null before.
    shipped_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    receive_by: Mapped[datetime | None] = mapped_column(UtcDateTime)
    received_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: When it was closed or cancelled; null while it is open.
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: Why it was refused, returned or cancelled; null otherwise.
    reason_code: Mapped[str | None] = mapped_column(String(32))
    reason_text: Mapped[str | None] = mapped_column(String(500))
    #: Its number in the ERP; null until that is known.
    erp_number: Mapped[str | None] = mapped_column(String(64), index=True)


class OrderLine(Base):
    """An article of a submitted order at its frozen price. Quantities but the first are in base units."""

    __tablename__ = "order_line"
    __table_args__ = (
        UniqueConstraint("order_id", "position"),
        Index("ix_order_line_sku_id", "sku_id"),
        # R-ORD-1.
        CheckConstraint("ordered > 0 AND quantity > 0", name="something_ordered"),
        CheckConstraint("closed >= 0 AND shipped >= 0 AND shipped + closed <= ordered", name="shipped_within"),
        CheckConstraint("received >= 0 AND missing >= 0 AND received + missing <= shipped", name="received_within"),
        CheckConstraint("returned >= 0 AND returned <= received", name="returned_within"),
        CheckConstraint("coming_back >= 0 AND returned + coming_back <= received", name="coming_back_within"),
        CheckConstraint("credited >= 0 AND credited <= returned + missing", name="credited_within"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("sales_order.id"))
    #: 1, 2, … as they are shown; gifts and parts of bundles follow what brought them.
    position: Mapped[int] = mapped_column(Integer)
    #: The number of the wanted line that it comes of; null for a gift.
    source: Mapped[int | None] = mapped_column(Integer)
    #: The bundle that it is a part of, or the promotion that gives it; null for an article by itself.
    origin: Mapped[str | None] = mapped_column(String(32))
    sku_id: Mapped[int] = mapped_column(ForeignKey("sku.id"))
    #: As the article was called when it was ordered.
    code: Mapped[str] = mapped_column(String(32))
    name: Mapped[str] = mapped_column(String(128))
    product_line: Mapped[str] = mapped_column(String(32))
    unit: Mapped[str] = mapped_column(String(16))
    base_unit: Mapped[str] = mapped_column(String(16))
    #: In the unit in which it was ordered.
    quantity: Mapped[Decimal] = mapped_column(Quantity)
    is_gift: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    #: Per unit in yuan, tax included: standard and frozen.
    list_price: Mapped[Decimal] = mapped_column(Money(4))
    unit_price: Mapped[Decimal] = mapped_column(Money(4))
    #: Whether it has the special price of a registration.
    is_special: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    #: In yuan: at standard price; as frozen, with every discount; without tax; the tax; and its rate. A gift costs 0.
    list_amount: Mapped[Decimal] = mapped_column(Money(2))
    amount: Mapped[Decimal] = mapped_column(Money(2))
    net: Mapped[Decimal] = mapped_column(Money(2))
    tax: Mapped[Decimal] = mapped_column(Money(2))
    tax_rate: Mapped[Decimal] = mapped_column(Rate)
    #: Days after receipt in which it may be sent back, by its category when it was ordered; 0: not at all.
    return_days: Mapped[int] = mapped_column(Integer)
    #: What was ordered, and what became of it; see channel.orders.quantities.
    ordered: Mapped[Decimal] = mapped_column(Quantity)
    closed: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0), server_default="0")
    shipped: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0), server_default="0")
    received: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0), server_default="0")
    missing: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0), server_default="0")
    #: On its way back or being decided about, and back.
    coming_back: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0), server_default="0")
    returned: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0), server_default="0")
    #: Of what is missing or back: what the dealer does not owe any more.
    credited: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0), server_default="0")


class StockHold(Base):
    """How much of a warehouse's stock is kept for a line; the sum by warehouse and SKU is `stock.reserved`."""

    __tablename__ = "stock_hold"
    __table_args__ = (
        CheckConstraint("quantity > 0", name="something_held"),
        Index("ix_stock_hold_order_id", "order_id"),
    )

    line_id: Mapped[int] = mapped_column(ForeignKey("order_line.id"), primary_key=True)
    warehouse_id: Mapped[int] = mapped_column(ForeignKey("warehouse.id"), primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("sales_order.id"))
    sku_id: Mapped[int] = mapped_column(ForeignKey("sku.id"))
    #: In base units; the row goes when nothing is held any more.
    quantity: Mapped[Decimal] = mapped_column(Quantity)


class OrderUse(Base):
    """How much of a promotion's quota, budget or cumulated threshold an order takes up; see models.PromotionUse."""

    __tablename__ = "order_use"
    __table_args__ = (CheckConstraint("amount >= 0 AND amount <= reserved", name="amount_within"),)

    order_id: Mapped[int] = mapped_column(ForeignKey("sales_order.id"), primary_key=True)
    #: Code of the rule, what is counted, and whose use it is; as in PromotionUse.
    rule: Mapped[str] = mapped_column(String(40), primary_key=True)
    measure: Mapped[str] = mapped_column(String(12), primary_key=True)
    dealer_id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: What was taken when it was submitted, and what is left of that after parts were given up (R-ORD-8).
    reserved: Mapped[Decimal] = mapped_column(Quantity)
    amount: Mapped[Decimal] = mapped_column(Quantity)
    #: Which lines take it: [source of the line or null for gifts of the rule, SKU, weight]; null: the order as a whole,
    #: as in every order from before lines were remembered.
    shares: Mapped[list[list[Any]] | None] = mapped_column(Facts)


class OrderEvent(Base):
    """What happened to an order, append only, readable by its dealer."""

    __tablename__ = "order_event"
    __table_args__ = (Index("ix_order_event_order_id", "order_id", "id"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("sales_order.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: An event of TRANSITIONS, in the past tense: submitted, approved, …
    event: Mapped[str] = mapped_column(String(32))
    #: Who did it, such as contact:7.
    actor: Mapped[str] = mapped_column(String(64))
    #: Facts that the dealer may read, such as the reason of a rejection.
    facts: Mapped[dict[str, str]] = mapped_column(Facts)


class OrderTemplate(Base):
    """A list that a dealer orders again and again (常购清单), for everybody who orders there."""

    __tablename__ = "order_template"
    __table_args__ = (UniqueConstraint("dealer_id", "name"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: The name under which the API knows it.
    public_id: Mapped[str] = mapped_column(String(16), unique=True)
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    #: Who wrote it last.
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"))
    name: Mapped[str] = mapped_column(String(40))
    #: Values of channel.orders.drafts.Wanted.
    wanted: Mapped[list[dict[str, Any]]] = mapped_column(Facts, default=list, server_default=text("'[]'"))
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Favourite(Base):
    """An article that a contact keeps at hand (收藏)."""

    __tablename__ = "favourite"

    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"), primary_key=True)
    sku_id: Mapped[int] = mapped_column(ForeignKey("sku.id"), primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)

"""What a price comes from (domain.md B6): standard prices, price lists, rules of the other layers, special prices.

Everything here has two times. `valid_from` and `valid_until` say when it counts, half open, null: until further notice.
`recorded_at` and `replaced_at` say when the house knew it, null: it still does. A row is written once; afterwards only
`replaced_at` is set, so what a price was made of can be read again as it was known at any moment. Both are instants at
which a PriceChange was applied. What the engine makes of the rows is in `channel.pricing`.
"""

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
    false,
    text,
    true,
)
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, Id, Money, Quantity, UtcDateTime

_CURRENT = text("replaced_at IS NULL")


def _one_current(name: str, *columns: str) -> Index:
    """No two rows of these columns are known now; who writes another one sets `replaced_at` of the old one first."""
    return Index(name, *columns, unique=True, sqlite_where=_CURRENT, postgresql_where=_CURRENT)


class PriceChange(Base):
    """Something that prices depend on was changed, append only. Two changes never have the same number or instant.

    A price of now is made of what is known as of the newest change; its instant stands on every order line.
    """

    __tablename__ = "price_change"

    #: One more than the one before, 1 for the first: the primary key lets one follow the other.
    id: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=False)
    #: When it counts as known: later than that of the change before, whatever the clocks say.
    applied_at: Mapped[datetime] = mapped_column(UtcDateTime, unique=True)
    #: Who changed it; null for an import and the command line.
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    #: Why, in the words of whoever changed it.
    note: Mapped[str] = mapped_column(String(200))
    #: How many rows of each kind: {"promotions": 2}.
    counts: Mapped[dict[str, int]] = mapped_column(Facts)


class _Known:
    """The two times of a row."""

    valid_from: Mapped[datetime] = mapped_column(UtcDateTime)
    valid_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)
    replaced_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class StandardPrice(_Known, Base):
    """Layer 1: what a SKU costs where no price list says anything else, and below what it must not go (R-PRC-3)."""

    __tablename__ = "standard_price"
    __table_args__ = (
        _one_current("uq_standard_price_current", "sku_id", "unit", "currency", "valid_from"),
        Index("ix_standard_price_sku_id", "sku_id", "recorded_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    sku_id: Mapped[int] = mapped_column(ForeignKey("sku.id"))
    #: The unit it is meant for, when another than the base unit has a price of its own; "" is the base unit.
    unit: Mapped[str] = mapped_column(String(16), default="", server_default="")
    currency: Mapped[str] = mapped_column(String(3), default="CNY", server_default="CNY")
    includes_tax: Mapped[bool] = mapped_column(Boolean, default=True, server_default=true())
    #: Per unit.
    price: Mapped[Decimal] = mapped_column(Money(4))
    #: Per unit with tax: what a line must not fall below without a special approval; null: no floor.
    min_price: Mapped[Decimal | None] = mapped_column(Money(4))
    #: Per unit with tax: what it costs us, which no dealer sees; null: not known.
    cost: Mapped[Decimal | None] = mapped_column(Money(4))


class PriceList(Base):
    """The name under which the entries of a price list belong together; for whom it is says a PriceRule of its code."""

    __tablename__ = "price_list"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Short stable code such as east_a.
    code: Mapped[str] = mapped_column(String(32), unique=True)


class PriceEntry(_Known, Base):
    """Layer 2: one SKU of a price list from a quantity on: a price, or a share of the standard price."""

    __tablename__ = "price_entry"
    __table_args__ = (
        _one_current("uq_price_entry_current", "list_id", "sku_id", "unit", "min_quantity", "valid_from"),
        Index("ix_price_entry_list_id", "list_id", "sku_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    list_id: Mapped[int] = mapped_column(ForeignKey("price_list.id"))
    sku_id: Mapped[int] = mapped_column(ForeignKey("sku.id"))
    #: The unit that the price is meant for; "" is the base unit.
    unit: Mapped[str] = mapped_column(String(16), default="", server_default="")
    #: From how many base units on; 0: from the first.
    min_quantity: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0))
    #: Yuan per unit; null: a share of the standard price.
    price: Mapped[Decimal | None] = mapped_column(Money(4))
    #: Percent of the standard price: 92 is 92 % of it; null: a price.
    percent_of: Mapped[Decimal | None] = mapped_column(Money(4))


class PriceRule(_Known, Base):
    """What else a price depends on: ranges, heads of price lists, bundles, licence tiers, promotions, margin floor."""

    __tablename__ = "price_rule"
    __table_args__ = (
        _one_current("uq_price_rule_current", "kind", "code", "valid_from"),
        Index("ix_price_rule_kind", "kind", "code", "recorded_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: A row of channel.pricing.kinds.KINDS, such as promotion.
    kind: Mapped[str] = mapped_column(String(24))
    #: Stable over all its versions; of a bundle the code of the SKU under which it is sold.
    code: Mapped[str] = mapped_column(String(32))
    #: As dealers read it when they ask why.
    name: Mapped[str] = mapped_column(String(64))
    #: The engine's value as JSON text. Text, because what was read once is known by it and not taken apart again.
    body: Mapped[str] = mapped_column(Text)
    #: What one dealer may take of a quota, in the measure of the rule; null: as much as is left.
    quota_each: Mapped[Decimal | None] = mapped_column(Money(4))


class PriceRuleAudience(Base):
    """Who may be concerned by a rule: by its narrowest part that names somebody. Whom it is for the engine decides."""

    __tablename__ = "price_rule_audience"
    __table_args__ = (Index("ix_price_rule_audience_rule_id", "rule_id"), {"sqlite_with_rowid": False})

    #: `dealer:D0001`, `group:key_accounts`, `region:华东`, `level:A` or `all`.
    audience: Mapped[str] = mapped_column(String(64), primary_key=True)
    rule_id: Mapped[int] = mapped_column(ForeignKey("price_rule.id"), primary_key=True)


class PriceRuleGoods(Base):
    """What a rule looks at; a cart with none of it has nothing to do with the rule."""

    __tablename__ = "price_rule_goods"
    __table_args__ = (Index("ix_price_rule_goods_rule_id", "rule_id", "kind", "code"), {"sqlite_with_rowid": False})

    #: sku, line, category, all (with an empty code), or except: a SKU that the others would include.
    kind: Mapped[str] = mapped_column(String(8), primary_key=True)
    code: Mapped[str] = mapped_column(String(32), primary_key=True)
    rule_id: Mapped[int] = mapped_column(ForeignKey("price_rule.id"), primary_key=True)


class PromotionUse(Base):
    """How much of a limited rule is used up: of its quota, its budget, or towards a cumulated threshold.

    Moved under its lock only (R-ORD-7): who would exceed the limit changes no row and hears what is left.
    """

    __tablename__ = "promotion_use"
    __table_args__ = (UniqueConstraint("rule", "measure", "dealer_id"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Code of a promotion or of a line of a special price, whatever its version; "" for what concerns no rule.
    rule: Mapped[str] = mapped_column(String(40))
    #: quota (base units or times), budget (yuan), cumulated (yuan or base units) with what was given for it (yuan or
    #: times), orders (how many).
    measure: Mapped[str] = mapped_column(String(12))
    #: Whose use it is; 0: everybody's together.
    dealer_id: Mapped[int] = mapped_column(Id)
    used: Mapped[Decimal] = mapped_column(Money(4))


class SpecialPrice(Base):
    """A dealer asks for prices for an approved registration (特价); they hold for that project and end with it."""

    __tablename__ = "special_price"
    __table_args__ = (
        Index("ix_special_price_registration_id", "registration_id", "id"),
        Index("ix_special_price_dealer_id", "dealer_id", "id"),
        Index(
            "uq_special_price_pending",
            "registration_id",
            unique=True,
            sqlite_where=text("state = 'pending'"),
            postgresql_where=text("state = 'pending'"),
        ),
        CheckConstraint("(contact_id IS NULL) <> (member_id IS NULL)", name="one_asks"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Public name such as TJ261121-7K3FQ; random.
    number: Mapped[str] = mapped_column(String(24), unique=True)
    registration_id: Mapped[int] = mapped_column(ForeignKey("registration.id"))
    dealer_id: Mapped[int] = mapped_column(ForeignKey("dealer.id"))
    #: Who asks: somebody of the dealer, or a member who looks after him. One of the two is null.
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    #: Why, in the words of who asks; the dealer reads it.
    reason: Mapped[str] = mapped_column(String(500))
    #: pending, approved, rejected, withdrawn or ended (because its registration has).
    state: Mapped[str] = mapped_column(String(16))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: Null while pending.
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: Until when it is wanted, and holds at most.
    valid_until: Mapped[datetime] = mapped_column(UtcDateTime)
    #: From when and until when the house knew it as approved; null: not (yet), still.
    recorded_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    replaced_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: How deep the deepest of its discounts is below the standard price, in basis points.
    discount_bps: Mapped[int] = mapped_column(Integer)
    #: What all of it would cost at these prices, in yuan.
    amount: Mapped[Decimal] = mapped_column(Money(2))


class SpecialPriceLine(Base):
    """One SKU of a special price."""

    __tablename__ = "special_price_line"

    special_price_id: Mapped[int] = mapped_column(ForeignKey("special_price.id"), primary_key=True)
    sku_id: Mapped[int] = mapped_column(ForeignKey("sku.id"), primary_key=True)
    #: The number of the special price and the place in it, such as TJ261121-7K3FQ-2: by this its use is counted.
    code: Mapped[str] = mapped_column(String(32), unique=True)
    #: Yuan per base unit, tax included.
    price: Mapped[Decimal] = mapped_column(Money(4))
    #: At most so many base units.
    quantity: Mapped[Decimal] = mapped_column(Quantity)
    #: What it cost when it was asked for, per base unit: the price of the dealer's own lists.
    usual_price: Mapped[Decimal] = mapped_column(Money(4))
    #: Whether promotions may lower it further.
    is_combinable: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())


class PinnedCart(Base):
    """A cart that must price to an amount: a change of rules that breaks it is not applied (idea C16)."""

    __tablename__ = "pinned_cart"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: What people call it; the refusal names it.
    name: Mapped[str] = mapped_column(String(64), unique=True)
    #: The cart and its circumstances as channel.pricing.values writes them.
    inputs: Mapped[dict[str, Any]] = mapped_column(Facts)
    #: The moment for which it is priced; null: the moment of the change.
    at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: What must come out, in yuan.
    total: Mapped[Decimal] = mapped_column(Money(2))
    is_active: Mapped[bool] = mapped_column(Boolean, default=True)
    created_by: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)

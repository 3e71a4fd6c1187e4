"""What is sold: product lines, categories, SKUs, the units they come in, and what finds them by a few letters."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Boolean, ForeignKey, Index, Integer, SmallInteger, String, Text, false, text, true
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, Id, Quantity, Rate, UtcDateTime


class ProductLine(Base):
    """A group of SKUs; part of what a registration protects."""

    __tablename__ = "product_line"

    #: Short stable code such as switch.
    code: Mapped[str] = mapped_column(String(32), primary_key=True)
    #: Name that dealers know.
    name: Mapped[str] = mapped_column(String(64))
    #: Place in lists, small first.
    position: Mapped[int] = mapped_column(Integer, default=0)
    #: False when no longer offered for new registrations.
    is_active: Mapped[bool] = mapped_column(Boolean, default=True)


class Category(Base):
    """A group of SKUs as dealers look for them; it says how long goods can be returned (domain.md B5)."""

    __tablename__ = "category"

    #: Short stable code such as wall_switch.
    code: Mapped[str] = mapped_column(String(32), primary_key=True)
    #: Name that dealers know.
    name: Mapped[str] = mapped_column(String(64))
    #: The category it is a part of; null: it stands at the top.
    parent: Mapped[str | None] = mapped_column(ForeignKey("category.code"))
    #: Place in lists, small first.
    position: Mapped[int] = mapped_column(Integer, default=0)
    #: Days after receipt in which goods can be returned, such as 7, 15 or 30; 0: not at all.
    return_days: Mapped[int] = mapped_column(Integer, default=7)
    is_active: Mapped[bool] = mapped_column(Boolean, default=True)


class Sku(Base):
    """One article as it is ordered. What a price depends on is changed by `channel.catalogue.articles` alone."""

    __tablename__ = "sku"
    __table_args__ = (Index("ix_sku_category", "category", "id"), Index("ix_sku_product_line", "product_line", "id"))

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: The manufacturer's article number.
    code: Mapped[str] = mapped_column(String(32), unique=True)
    name: Mapped[str] = mapped_column(String(128))
    #: Size, colour and the like, in words.
    spec: Mapped[str] = mapped_column(Text)
    #: Other names that people use, a list of strings.
    aliases: Mapped[list[str]] = mapped_column(Facts)
    product_line: Mapped[str] = mapped_column(ForeignKey("product_line.code"))
    #: Code of its category; null while nobody has sorted it in.
    category: Mapped[str | None] = mapped_column(ForeignKey("category.code"))
    #: The unit in which stock is counted and the standard price is meant.
    base_unit: Mapped[str] = mapped_column(String(16))
    #: Decimal places that may be ordered of the base unit; 0: whole ones only.
    base_places: Mapped[int] = mapped_column(SmallInteger, default=0, server_default="0")
    #: Base units of a line: the fewest, the most, and what it is a multiple of; null asks for nothing.
    min_quantity: Mapped[Decimal | None] = mapped_column(Quantity)
    max_quantity: Mapped[Decimal | None] = mapped_column(Quantity)
    step_quantity: Mapped[Decimal | None] = mapped_column(Quantity)
    pack_quantity: Mapped[Decimal | None] = mapped_column(Quantity)
    #: Share of the net price: 0.13.
    tax_rate: Mapped[Decimal] = mapped_column(Rate, default=Decimal("0.13"), server_default="1300")
    #: False when it can no longer be ordered.
    is_active: Mapped[bool] = mapped_column(Boolean, default=True, server_default=true())
    #: Whether it may be ordered without stock, to be delivered later.
    is_backorderable: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    #: What to offer instead when it cannot be ordered; null: nothing.
    substitute_id: Mapped[int | None] = mapped_column(ForeignKey("sku.id"))
    #: Public ids of attachments, the first is the cover.
    pictures: Mapped[list[str]] = mapped_column(Facts, default=list, server_default=text("'[]'"))


class SkuUnit(Base):
    """A further unit of a SKU; the factor is an exact fraction of base units."""

    __tablename__ = "sku_unit"

    sku_id: Mapped[int] = mapped_column(ForeignKey("sku.id"), primary_key=True)
    unit: Mapped[str] = mapped_column(String(16), primary_key=True)
    #: One unit is numerator/denominator base units (盒 = 10/1, 米 of a 100 m coil = 1/100).
    numerator: Mapped[int] = mapped_column(Integer)
    denominator: Mapped[int] = mapped_column(Integer, default=1)
    #: Decimal places that may be ordered of it; 0: whole ones only.
    places: Mapped[int] = mapped_column(SmallInteger, default=0, server_default="0")


class SkuVersion(Base):
    """What prices depended on of a SKU until it was changed, append only: so a price of then can be computed again."""

    __tablename__ = "sku_version"

    sku_id: Mapped[int] = mapped_column(ForeignKey("sku.id"), primary_key=True)
    #: When the house learned of something newer: `applied_at` of a PriceChange.
    replaced_at: Mapped[datetime] = mapped_column(UtcDateTime, primary_key=True)
    #: A SkuFacts of channel.pricing as JSON.
    facts: Mapped[dict[str, Any]] = mapped_column(Facts)


class SkuTerm(Base):
    """An end of something a SKU is known by, so that whoever types a part of it finds the beginning of a term.

    Written by `channel.catalogue.terms`: names, codes, aliases and specs, in characters, pinyin and initials.
    """

    __tablename__ = "sku_term"
    # On SQLite the primary key is the table: what begins alike lies together. PostgreSQL reads it from the key's index.
    __table_args__ = (Index("ix_sku_term_sku_id", "sku_id"), {"sqlite_with_rowid": False})

    #: Lower case without spaces. Compared byte by byte on both engines, so that a beginning is a range of the key.
    term: Mapped[str] = mapped_column(String(32, collation="C").with_variant(String(32), "sqlite"), primary_key=True)
    sku_id: Mapped[int] = mapped_column(ForeignKey("sku.id"), primary_key=True)
    #: How good a find is, small first: see channel.catalogue.terms.
    rank: Mapped[int] = mapped_column(SmallInteger)

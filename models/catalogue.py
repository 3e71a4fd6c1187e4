"""What is sold: product lines, SKUs and the units they come in."""

from decimal import Decimal

from sqlalchemy import Boolean, ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Facts, Id, Money


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


class Sku(Base):
    """One article as it is ordered."""

    __tablename__ = "sku"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: The manufacturer's article number.
    code: Mapped[str] = mapped_column(String(32), unique=True)
    name: Mapped[str] = mapped_column(String(128))
    #: Size, colour and the like, in words.
    spec: Mapped[str] = mapped_column(Text)
    #: Other names that people use, a list of strings.
    aliases: Mapped[list[str]] = mapped_column(Facts)
    product_line: Mapped[str] = mapped_column(ForeignKey("product_line.code"), index=True)
    #: The unit in which stock is counted and the price is meant.
    base_unit: Mapped[str] = mapped_column(String(16))
    #: Standard price per base unit in yuan, tax included.
    price: Mapped[Decimal] = mapped_column(Money(4))


class SkuUnit(Base):
    """A further unit of a SKU; the factor is an exact fraction of base units."""

    __tablename__ = "sku_unit"

    sku_id: Mapped[int] = mapped_column(ForeignKey("sku.id"), primary_key=True)
    unit: Mapped[str] = mapped_column(String(16), primary_key=True)
    #: One unit is numerator/denominator base units (盒 = 10/1, 米 of a 100 m coil = 1/100).
    numerator: Mapped[int] = mapped_column(Integer)
    denominator: Mapped[int] = mapped_column(Integer, default=1)

"""Where goods lie and how many: on hand, and promised to orders."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import Boolean, ForeignKey, Index, Integer, String, true
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Id, Quantity, UtcDateTime


class Warehouse(Base):
    """A place of the manufacturer that goods are shipped from."""

    __tablename__ = "warehouse"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: The manufacturer's own number, such as WH01.
    code: Mapped[str] = mapped_column(String(32), unique=True)
    name: Mapped[str] = mapped_column(String(64))
    #: Sales region that it supplies first; null: none more than another.
    region: Mapped[str | None] = mapped_column(String(32))
    #: Which is asked first among equals, small first.
    position: Mapped[int] = mapped_column(Integer, default=0)
    is_active: Mapped[bool] = mapped_column(Boolean, default=True, server_default=true())


class Stock(Base):
    """What one warehouse has of one SKU, in base units. What can be promised is on_hand - reserved.

    Nobody is promised what is not there. But a count may say that there is less than was promised, and then nothing
    can be promised until goods come in.
    """

    __tablename__ = "stock"
    __table_args__ = (Index("ix_stock_warehouse_id", "warehouse_id"),)

    #: SKU first: an order asks for its SKUs in every warehouse.
    sku_id: Mapped[int] = mapped_column(ForeignKey("sku.id"), primary_key=True)
    warehouse_id: Mapped[int] = mapped_column(ForeignKey("warehouse.id"), primary_key=True)
    on_hand: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0))
    #: Promised to orders that have not been shipped. Moved under its lock and by conditional UPDATE only (R-ORD-7).
    reserved: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0), server_default="0")
    #: As of when `on_hand` was last counted; null: never. What left until then was not counted, what leaves later
    #: lowers it.
    counted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: When `on_hand` was last counted, shipped or received.
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime)

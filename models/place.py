"""Shops and offices where field reps visit."""

from sqlalchemy import Float, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Id


class Place(Base):
    """Where a visit happens. Coordinates are public shop addresses, so they are not sealed."""

    __tablename__ = "place"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    code: Mapped[str] = mapped_column(String(32), unique=True)
    name: Mapped[str] = mapped_column(String(128))
    #: The dealer who runs or supplies the place; null for a prospect.
    dealer_id: Mapped[int | None] = mapped_column(ForeignKey("dealer.id"), index=True)
    city: Mapped[str] = mapped_column(String(32))
    address: Mapped[str] = mapped_column(String(200))
    latitude: Mapped[float] = mapped_column(Float)
    longitude: Mapped[float] = mapped_column(Float)
    #: Coordinate system of the two above: gcj02, wgs84 or bd09 (R-VIS-1).
    datum: Mapped[str] = mapped_column(String(8))
    #: Radius of the geofence in metres (R-VIS-2).
    radius_m: Mapped[int] = mapped_column(Integer, default=200)

"""A rep's day."""

from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.access import PAGE_LIMIT
from channel.errors import Invalid
from channel.geodesy import DATUMS, Point, to_gcj02
from channel.places import Stop
from miniapp_api.schemas.me import DEALER_EXAMPLE, DealerOut
from miniapp_api.values import OneOf, QueryValues

_PLACE_EXAMPLE: dict[str, Any] = {
    "code": "P00011",
    "name": "建安五金电料旗舰店（杭州）",
    "dealer": DEALER_EXAMPLE,
    "city": "杭州",
    "address": "杭州市装饰大市场1区19号",
    "latitude": 30.263518,
    "longitude": 120.134123,
    "datum": "gcj02",
    "distance_m": 340,
}


class TodayQuery(QueryValues):
    """Where the rep is: all of the three, or none."""

    lat: Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)] | None = Field(None, description="Degrees north.")
    lng: Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)] | None = Field(None, description="Degrees east.")
    datum: Annotated[str, OneOf(DATUMS)] | None = Field(
        None, description="Coordinate system of the two. Never guessed: they lie hundreds of metres apart."
    )
    limit: int = Field(PAGE_LIMIT, ge=1, le=PAGE_LIMIT, description="At most so many places.")

    def here(self) -> Point | None:
        """The position in GCJ-02; None when not said, Invalid when said by half."""
        given = {"lat": self.lat, "lng": self.lng, "datum": self.datum}
        missing = [name for name, value in given.items() if value is None]
        if self.lat is not None and self.lng is not None and self.datum is not None:
            return to_gcj02(Point(self.lat, self.lng), self.datum)
        if len(missing) < len(given):
            raise Invalid("invalid_fields", fields=dict.fromkeys(missing, "required"))
        return None


class PlaceOut(BaseModel):
    """A place to visit."""

    code: str
    name: str
    dealer: DealerOut | None = Field(description="Who runs or supplies it; null for a prospect.")
    city: str
    address: str
    latitude: float
    longitude: float
    datum: Literal["gcj02"] = Field(description="Coordinate system of the two, as maps want it.")
    distance_m: int | None = Field(description="Metres as the crow flies; null without a position.")

    @classmethod
    def of(cls, stop: Stop) -> Self:
        """The place as the API shows it."""
        place = stop.place
        return cls(
            code=place.code,
            name=place.name,
            dealer=DealerOut.of(stop.dealer) if stop.dealer is not None else None,
            city=place.city,
            address=place.address,
            latitude=round(stop.at.latitude, 6),
            longitude=round(stop.at.longitude, 6),
            datum="gcj02",
            distance_m=stop.distance_m,
        )


class TodayAnswer(BaseModel):
    """Places, nearest first; by code without a position."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_PLACE_EXAMPLE]}})

    items: list[PlaceOut]

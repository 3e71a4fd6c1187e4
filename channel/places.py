"""Where a field rep visits: the places of his region, nearest first (R-VIS-1, R-VIS-2)."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from channel.access import visited_places
from channel.actors import Actor
from channel.geodesy import Point, distance_m, to_gcj02
from models import Dealer, Place


@dataclass(frozen=True, slots=True)
class Stop:
    """A place that a rep may visit."""

    place: Place
    #: Who runs or supplies it; None for a prospect.
    dealer: Dealer | None
    #: Where it is, in GCJ-02, whatever datum it was entered in.
    at: Point
    #: Whole metres from the rep; None when he did not say where he is.
    distance_m: int | None


def stops(session: Session, actor: Actor, here: Point | None, *, limit: int) -> list[Stop]:
    """At most `limit` places of the rep's region: nearest to `here` (GCJ-02) first, or by code when that is None.

    Forbidden for everybody but reps.
    """
    found = [
        Stop(place, dealer, at, round(distance_m(here, at)) if here is not None else None)
        for place, dealer in visited_places(session, actor)
        for at in [to_gcj02(Point(place.latitude, place.longitude), place.datum)]
    ]
    # They come by code, and sorting keeps that order among equals.
    return sorted(found, key=lambda stop: stop.distance_m or 0)[:limit]

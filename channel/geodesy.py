"""Where something is, and how far that is from somewhere else (R-VIS-1, R-VIS-2).

Maps in China are drawn in GCJ-02, satellites speak WGS-84 and Baidu BD-09; the first two lie 265 to 621 m apart, so a
distance is measured only after both ends are in one datum, which here is GCJ-02. The constants are those of the
published reverse engineering (eviltransform, coordtransform, gcoord); outside China GCJ-02 is WGS-84.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import asin, atan2, cos, hypot, pi, radians, sin, sqrt

#: Mean radius of the earth in metres (R-VIS-2).
EARTH_RADIUS_M = 6_371_008.8

#: Semi-major axis in metres and squared eccentricity of the Krasovsky ellipsoid, on which GCJ-02 is built.
_AXIS_M, _ECCENTRICITY2 = 6_378_245.0, 0.006_693_421_622_965_943
#: Where GCJ-02 departs from WGS-84: latitudes and longitudes in degrees.
_SOUTH, _NORTH, _WEST, _EAST = 0.8293, 55.8271, 72.004, 137.8347
_BAIDU_TURN = pi * 3000 / 180


@dataclass(frozen=True, slots=True)
class Point:
    """A position in degrees; which datum it is in, the name of the variable says."""

    latitude: float
    longitude: float


def distance_m(a: Point, b: Point) -> float:
    """Metres between two points of one datum along the great circle (haversine, R-VIS-2)."""
    rise = sin(radians(b.latitude - a.latitude) / 2)
    turn = sin(radians(b.longitude - a.longitude) / 2)
    chord2 = rise * rise + cos(radians(a.latitude)) * cos(radians(b.latitude)) * turn * turn
    return 2 * EARTH_RADIUS_M * asin(sqrt(min(1.0, chord2)))


def to_gcj02(point: Point, datum: str) -> Point:
    """A point of one of DATUMS as GCJ-02."""
    return DATUMS[datum](point)


def _from_wgs84(point: Point) -> Point:
    if not (_SOUTH <= point.latitude <= _NORTH and _WEST <= point.longitude <= _EAST):
        return point
    x, y = point.longitude - 105, point.latitude - 35
    swing = 20 * (sin(6 * x * pi) + sin(2 * x * pi))
    north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x))
    north += (swing + 20 * sin(y * pi) + 40 * sin(y / 3 * pi) + 160 * sin(y / 12 * pi) + 320 * sin(y / 30 * pi)) * 2 / 3
    east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x))
    east += (swing + 20 * sin(x * pi) + 40 * sin(x / 3 * pi) + 150 * sin(x / 12 * pi) + 300 * sin(x / 30 * pi)) * 2 / 3
    # Metres to degrees on the ellipsoid: along the meridian by its radius of curvature, across by the parallel's.
    bend = 1 - _ECCENTRICITY2 * sin(radians(point.latitude)) ** 2
    meridian_m = _AXIS_M * (1 - _ECCENTRICITY2) / (bend * sqrt(bend))
    parallel_m = _AXIS_M / sqrt(bend) * cos(radians(point.latitude))
    return Point(point.latitude + north / radians(1) / meridian_m, point.longitude + east / radians(1) / parallel_m)


def _from_bd09(point: Point) -> Point:
    x, y = point.longitude - 0.0065, point.latitude - 0.006
    radius = hypot(x, y) - 0.00002 * sin(y * _BAIDU_TURN)
    angle = atan2(y, x) - 0.000003 * cos(x * _BAIDU_TURN)
    return Point(radius * sin(angle), radius * cos(angle))


#: Datum → how a point of it becomes GCJ-02.
DATUMS: Mapping[str, Callable[[Point], Point]] = {
    "gcj02": lambda point: point,
    "wgs84": _from_wgs84,
    "bd09": _from_bd09,
}

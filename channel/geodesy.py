"""Where something is, and how far that is from somewhere else (R-VIS-1, R-VIS-2).

Maps in China are drawn in GCJ-02, satellites speak WGS-84 and Baidu BD-09; the first two lie 265 to 621 m apart, so a
distance is measured only after both ends are in one datum, which here is GCJ-02. The constants are those of the
published reverse engineering (eviltransform, coordtransform, gcoord); outside China GCJ-02 is WGS-84. The way back is
solved until it is exact, for the published single steps leave metres.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import asin, atan2, cos, hypot, pi, radians, sin, sqrt

#: Mean radius of the earth in metres (R-VIS-2).
EARTH_RADIUS_M = 6_371_008.8

#: Semi-major axis in metres and squared eccentricity of the Krasovsky ellipsoid, on which GCJ-02 is built.
_AXIS_M, _ECCENTRICITY2 = 6_378_245.0, 0.006_693_421_622_965_943
#: Where GCJ-02 departs from WGS-84, in degrees: south, west, north, east. A country is no rectangle: these are as many
#: as keep every Chinese town in and the neighbours' cities out.
_CHINA = (
    (42.8899, 79.4462, 49.2204, 96.33),  # the north of Xinjiang
    (39.3742, 109.6872, 54.1415, 135.0002),  # the north and the north-east
    (29.5297, 73.5, 42.8899, 124.143255),  # the middle, from Kashgar to the sea
    (26.7186, 82.9684, 29.5297, 97.0352),  # the south of Tibet
    (20.414096, 97.0253, 29.5297, 124.367395),  # south of the Yangtze
    (17.871542, 107.975793, 20.414096, 111.744104),  # Hainan
    (15.5, 111.0, 17.5, 113.2),  # the islands
    (7.0, 111.5, 12.0, 115.0),
)
_NEIGHBOURS = (
    (21.785006, 119.921265, 25.398623, 122.497559),  # the strait and Taiwan, which is mapped in WGS-84
    (20.0988, 101.8652, 22.284, 106.665),  # Laos and Vietnam
    (20.4878, 106.4525, 21.5422, 107.9),
    (50.3257, 109.0323, 55.8175, 119.127),  # Russia
    (50.26, 127.3, 55.8175, 137.0227),
    (49.9, 127.75, 50.26, 137.0227),
    (48.6, 131.5, 49.9, 137.0227),
    (42.5692, 131.2662, 44.8922, 137.0227),
    (26.7186, 82.9684, 27.4, 88.7),  # Nepal and India
    (26.7186, 82.9684, 27.95, 85.6),
    (29.5297, 73.5, 32.3, 78.3),
    (32.3, 73.5, 35.4, 77.8),  # Kashmir
    (41.1, 73.5, 42.8899, 78.4),  # Kyrgyzstan and Kazakhstan
    (39.3742, 124.6, 40.3, 126.4),  # Korea
    (39.3742, 126.4, 41.3, 129.0),
)
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


def convert(point: Point, source: str, target: str) -> Point:
    """A point of one of DATUMS in another one, exact to well under a millimetre both ways."""
    return point if source == target else _FROM_GCJ02[target](to_gcj02(point, source))


def to_gcj02(point: Point, datum: str) -> Point:
    """A point of one of DATUMS as GCJ-02."""
    return DATUMS[datum](point)


def in_china(point: Point) -> bool:
    """Whether maps of the place are drawn in GCJ-02; to some kilometres along the border."""
    return _within(point, _CHINA) and not _within(point, _NEIGHBOURS)


def _within(point: Point, boxes: tuple[tuple[float, float, float, float], ...]) -> bool:
    return any(
        south <= point.latitude <= north and west <= point.longitude <= east for south, west, north, east in boxes
    )


def _from_wgs84(point: Point) -> Point:
    return _shifted(point) if in_china(point) else point


def _to_wgs84(point: Point) -> Point:
    # The shift itself changes by less than a thousandth along its own length, so that each round gains three digits.
    return _solved(_shifted, point, near=point)


def _shifted(point: Point) -> Point:
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


def _to_bd09(point: Point) -> Point:
    return _baidu(point) if in_china(point) else point


def _baidu(point: Point) -> Point:
    x, y = point.longitude, point.latitude
    radius = hypot(x, y) + 0.00002 * sin(y * _BAIDU_TURN)
    angle = atan2(y, x) + 0.000003 * cos(x * _BAIDU_TURN)
    return Point(radius * sin(angle) + 0.006, radius * cos(angle) + 0.0065)


def _from_bd09(point: Point) -> Point:
    return _solved(_baidu, point, near=Point(point.latitude - 0.006, point.longitude - 0.0065))


def _solved(way: Callable[[Point], Point], end: Point, near: Point) -> Point:
    """The point of China from which `way` leads to `end`, or `end`, which was not moved, when there is none.

    The error at the end is the error at the start, nearly, and is taken off it.
    """
    for _ in range(_ROUNDS):
        there = way(near)
        near = Point(near.latitude + end.latitude - there.latitude, near.longitude + end.longitude - there.longitude)
    return near if in_china(near) else end


#: Rounds after which nothing moves that a double can hold; a fixed number, so that every check costs the same.
_ROUNDS = 6
#: Datum → how a point of it becomes GCJ-02.
DATUMS: Mapping[str, Callable[[Point], Point]] = {
    "gcj02": lambda point: point,
    "wgs84": _from_wgs84,
    "bd09": _from_bd09,
}
#: Datum → what a point in GCJ-02 is in it.
_FROM_GCJ02: Mapping[str, Callable[[Point], Point]] = {
    "gcj02": lambda point: point,
    "wgs84": _to_wgs84,
    "bd09": _to_bd09,
}

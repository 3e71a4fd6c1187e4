"""Datums and distances against the vectors of others (R-VIS-1, R-VIS-2)."""

from math import pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.geodesy import DATUMS, EARTH_RADIUS_M, Point, convert, distance_m, in_china, to_gcj02

EVILTRANSFORM = "https://github.com/googollee/eviltransform (BSD-2-Clause), tests"
COORDTRANSFORM = "https://github.com/wandergis/coordtransform (MIT), tests"
GCOORD = "https://github.com/hujiulong/gcoord (MIT), test/fixtures"

#: datum, input, expected GCJ-02, how far off in metres, whose.
VECTORS = [
    ("wgs84", (31.1774276, 121.5272106), (31.17530398364597, 121.531541859215), 1.0, EVILTRANSFORM),
    ("wgs84", (22.543847, 113.912316), (22.540796131694766, 113.9171764808363), 1.0, EVILTRANSFORM),
    ("wgs84", (39.911954, 116.377817), (39.91334545536069, 116.38404722455657), 1.0, EVILTRANSFORM),
    ("wgs84", (39.7392, -104.9903), (39.7392, -104.9903), 0.01, EVILTRANSFORM),
    ("wgs84", (-27.4698, 153.0251), (-27.4698, 153.0251), 0.01, EVILTRANSFORM),
    ("wgs84", (39.915, 116.404), (39.91640428150164, 116.41024449916938), 0.5, COORDTRANSFORM),
    ("bd09", (39.915, 116.404), (39.90865673957631, 116.39762729119315), 0.5, COORDTRANSFORM),
    ("wgs84", (32.4580023, 119.9183831), (32.4557802, 119.9231242), 2.0, GCOORD),
    ("wgs84", (29.5828101, 105.055217), (29.5802333, 105.0584389), 2.0, GCOORD),
    ("wgs84", (27.8222537, 99.7011641), (27.8187603, 99.7022599), 2.0, GCOORD),
    ("wgs84", (37.4994127, 105.193128), (37.4999772, 105.1969046), 2.0, GCOORD),
    ("bd09", (31.3052382, 120.5917094), (31.298983, 120.5852941), 1.0, GCOORD),
    ("bd09", (30.8437847, 106.117201), (30.837797, 106.1106999), 1.0, GCOORD),
    ("gcj02", (30.263518, 120.134123), (30.263518, 120.134123), 0.0, "the datum itself"),
]

LATITUDE, LONGITUDE = st.floats(-90, 90), st.floats(-180, 180)
POINTS = st.builds(Point, LATITUDE, LONGITUDE)
IN_CHINA = st.builds(Point, st.floats(18.2, 53.5), st.floats(73.7, 135.0)).filter(in_china)


@pytest.mark.parametrize(("datum", "given_at", "expected", "tolerance_m", "source"), VECTORS)
def test_rvis1_a_point_of_any_datum_comes_out_where_others_put_it(
    datum: str, given_at: tuple[float, float], expected: tuple[float, float], tolerance_m: float, source: str
) -> None:
    assert distance_m(to_gcj02(Point(*given_at), datum), Point(*expected)) <= tolerance_m, source


def test_rvis2_a_degree_of_a_great_circle_is_its_part_of_the_circumference() -> None:
    degree_m = 2 * pi * EARTH_RADIUS_M / 360
    for a, b in [((0, 0), (0, 1)), ((30, 120), (31, 120)), ((-0.5, 77), (0.5, 77)), ((0, 179.5), (0, -179.5))]:
        assert distance_m(Point(*a), Point(*b)) == pytest.approx(degree_m, abs=0.01)
    assert distance_m(Point(90, 0), Point(-90, 0)) == pytest.approx(pi * EARTH_RADIUS_M)


@given(POINTS, POINTS, POINTS)
def test_a_distance_is_the_same_both_ways_and_no_way_round_is_shorter(a: Point, b: Point, c: Point) -> None:
    assert distance_m(a, a) == 0
    assert distance_m(a, b) == pytest.approx(distance_m(b, a), abs=1e-6)
    assert distance_m(a, c) <= distance_m(a, b) + distance_m(b, c) + 1e-3


@given(IN_CHINA)
def test_rvis1_the_datums_lie_hundreds_of_metres_apart_in_china_but_not_kilometres(point: Point) -> None:
    assert 10 < distance_m(point, to_gcj02(point, "wgs84")) < 1500
    assert distance_m(point, to_gcj02(point, "bd09")) < 2000


@given(POINTS, st.sampled_from(sorted(DATUMS)))
def test_no_point_of_the_earth_is_too_odd(point: Point, datum: str) -> None:
    assert distance_m(to_gcj02(point, datum), point) < 10_000


def well_inside(point: Point) -> bool:
    """Not so near the border that one datum puts a point on the other side of it."""
    return all(in_china(Point(point.latitude + a, point.longitude + b)) for a in (-0.05, 0.05) for b in (-0.05, 0.05))


@given(IN_CHINA.filter(well_inside), st.sampled_from(sorted(DATUMS)), st.sampled_from(sorted(DATUMS)))
def test_rvis1_there_and_back_again_is_where_one_was(point: Point, source: str, target: str) -> None:
    there = convert(point, "wgs84", source)
    assert distance_m(convert(convert(there, source, target), target, source), there) < 0.001


@pytest.mark.parametrize(
    "city",
    [
        pytest.param(Point(latitude, longitude), id=name)
        for name, latitude, longitude in [
            ("Seoul", 37.56, 126.98),
            ("Pyongyang", 39.02, 125.75),
            ("Taipei", 25.03, 121.56),
            ("Hanoi", 21.03, 105.85),
            ("Singapore", 1.35, 103.82),
            ("Mandalay", 21.97, 96.08),
            ("Kathmandu", 27.7, 85.3),
            ("Delhi", 28.6, 77.2),
            ("Lahore", 31.5, 74.3),
            ("Bishkek", 42.87, 74.6),
            ("Ulaanbaatar", 47.9, 106.9),
            ("Vladivostok", 43.12, 131.9),
            ("Blagoveshchensk", 50.27, 127.53),
            ("Denver", 39.7392, -104.9903),
            ("nowhere", 0.0, 0.0),
        ]
    ],
)
def test_rvis1_nothing_is_moved_outside_china(city: Point) -> None:
    for source in DATUMS:
        for target in DATUMS:
            assert convert(city, source, target) == city


@pytest.mark.parametrize(
    "town",
    [
        pytest.param(Point(latitude, longitude), id=name)
        for name, latitude, longitude in [
            ("黑河", 50.25, 127.5),
            ("漠河", 53.48, 122.37),
            ("抚远", 48.36, 134.3),
            ("绥芬河", 44.41, 131.15),
            ("集安", 41.12, 126.19),
            ("丹东", 40.13, 124.39),
            ("东兴", 21.54, 107.97),
            ("勐腊", 21.48, 101.56),
            ("瑞丽", 24.01, 97.85),
            ("吉隆", 28.85, 85.3),
            ("亚东", 27.48, 88.9),
            ("塔什库尔干", 37.77, 75.23),
            ("昭苏", 43.15, 81.13),
            ("三沙", 16.83, 112.33),
            ("香港", 22.3, 114.17),
        ]
    ],
)
def test_rvis1_towns_along_the_border_are_in_china(town: Point) -> None:
    assert in_china(town)

"""Which ways of a phone are believed, and why others are not (R-VIS-6, R-VIS-7, R-VIS-14).

The honest ways are made here, with the inertia of bodies and the slow drift of receivers; the cheats are made of them.
"""

import pickle
from collections.abc import Callable
from itertools import pairwise
from math import cos, hypot, radians, sin
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from channel.geodesy import Point, convert
from channel.visits.truth import Fix, Step, Track, Verdict

DEGREE_M = 111_195.0
START = Point(39.98, 116.32)
Way = list[Fix]


def moved(at: Point, east_m: float, north_m: float) -> Point:
    """As a phone tells it: six decimals."""
    east = east_m / DEGREE_M / cos(radians(at.latitude))
    return Point(round(at.latitude + north_m / DEGREE_M, 6), round(at.longitude + east, 6))


def honest(seed: int = 1, *, mps: float = 8.0, points: int = 300, every_s: int = 2, start: Point = START) -> Way:
    """Drives, turns, waits at lights, and drifts by some metres as receivers do."""
    rng = Random(seed)
    east = north = drift_east = drift_north = 0.0
    heading, speed, waiting = rng.uniform(0, 6.28), 0.0, 0
    way: Way = []
    for n in range(points):
        waiting = waiting - 1 if waiting else rng.choice([0] * 25 + [8])
        wished = 0 if waiting else mps * (1 + 0.3 * sin(n / 9))
        speed += max(-1.5, min(0.9, (wished - speed) / 4)) * every_s
        heading += rng.gauss(0, 0.08) + (1.57 if rng.random() < 0.03 and mps < 15 else 0)
        east += speed * every_s * cos(heading)
        north += speed * every_s * sin(heading)
        drift_east += rng.gauss(0, 0.7) - 0.05 * drift_east
        drift_north += rng.gauss(0, 0.7) - 0.05 * drift_north
        way.append(Fix(moved(start, east + drift_east, north + drift_north), n * every_s))
    return way


def verdict(way: Way, before: Way | None = None) -> Verdict:
    track = Track(before or [])
    for fix in way:
        track.see(fix)
    return track.verdict()


def reasons(found: Verdict) -> set[str]:
    return {finding.reason for finding in found.findings}


@settings(max_examples=40)
@given(st.integers(0, 10_000), st.sampled_from([1.4, 4.0, 8.0, 20.0, 35.0]), st.sampled_from([1, 2, 5]))
def test_r_vis_14_an_honest_way_keeps_its_full_score(seed: int, mps: float, every_s: int) -> None:
    found = verdict(honest(seed, mps=mps, every_s=every_s, points=150))
    assert (found.score, found.plausible, found.findings) == (100, True, ())


def test_r_vis_14_two_honest_days_on_the_same_streets_are_two_days() -> None:
    today = [Fix(moved(fix.at, 9 * sin(n / 40), 7 * cos(n / 55)), fix.t_s * 1.15) for n, fix in enumerate(honest())]
    assert verdict(today, before=honest()).plausible


def noisy(way: Way, metres: float) -> Way:
    rng = Random(7)
    return [Fix(moved(fix.at, rng.gauss(0, metres), rng.gauss(0, metres)), fix.t_s) for fix in way]


def part(way: Way, change: Callable[[Fix], Fix]) -> Way:
    """The middle third of it changed."""
    third = len(way) // 3
    return [*way[:third], *map(change, way[third : 2 * third]), *way[2 * third :]]


def rounded(way: Way, raster: float) -> Way:
    return [Fix(Point(*(round(x / raster) * raster for x in (f.at.latitude, f.at.longitude))), f.t_s) for f in way]


def line(way: Way) -> Way:
    end = Step(way[0], way[-1])
    return [
        Fix(moved(way[0].at, end.east_m * n / len(way), end.north_m * n / len(way)), fix.t_s)
        for n, fix in enumerate(way)
    ]


def round_and_round(way: Way) -> Way:
    return [Fix(moved(START, 120 * cos(fix.t_s / 15), 120 * sin(fix.t_s / 15)), fix.t_s) for fix in way]


def corners(way: Way) -> Way:
    """Straight and even between every tenth point: what a route planner draws."""
    drawn: Way = []
    for start, end in pairwise(way[::10]):
        leg = Step(start, end)
        for n in range(10):
            at = moved(start.at, leg.east_m * n / 10, leg.north_m * n / 10)
            drawn.append(Fix(at, start.t_s + leg.seconds * n / 10))
    return drawn


def gcj02(fix: Fix) -> Fix:
    at = convert(fix.at, "wgs84", "gcj02")
    return Fix(Point(round(at.latitude, 6), round(at.longitude, 6)), fix.t_s)


WAY = honest()
FAR = Fix(moved(WAY[150].at, 9_000, 3_000), WAY[150].t_s)
CHEATS = {
    "a jump and on from there": ("teleport", part(WAY, lambda f: Fix(moved(f.at, 4_000, 0), f.t_s))[:200]),
    "a jump and back": ("teleport", [*WAY[:150], FAR, *WAY[151:]]),
    "the same place after a while": ("frozen", [*WAY[:50], *(Fix(WAY[50].at, f.t_s) for f in WAY[50:])]),
    "noise around one place": ("frozen", noisy([Fix(START, f.t_s) for f in WAY], 5)),
    "a film played too fast": ("speed", [Fix(f.at, f.t_s / 6) for f in WAY]),
    "ten times as far": ("speed", [Fix(moved(START, 40 * i, 900 * i), f.t_s) for i, f in enumerate(WAY)]),
    "a ruler": ("too_regular", line(WAY)),
    "a ruler with noise": ("too_regular", noisy(line(WAY), 4)),
    "a pair of compasses": ("too_regular", round_and_round(WAY)),
    "a route planner": ("too_regular", corners(WAY)),
    "a raster of 11 m": ("coarse_grid", rounded(WAY, 0.0001)),
    "a raster of 110 m": ("coarse_grid", rounded(WAY, 0.001)),
    "a raster of maps": ("coarse_grid", [Fix(convert(f.at, "gcj02", "wgs84"), f.t_s) for f in rounded(WAY, 0.001)]),
    "a raster of seven": ("coarse_grid", rounded(WAY, 0.0007)),
    "some points of a map": ("mixed_datum", part(WAY, gcj02)),
    "a clock put back": ("clock_back", part(WAY, lambda f: Fix(f.at, f.t_s - 900))),
}


@pytest.mark.parametrize(("reason", "way"), CHEATS.values(), ids=CHEATS)
def test_r_vis_7_a_way_that_was_made_is_doubted_for_its_reason(reason: str, way: Way) -> None:
    found = verdict(way)
    assert reason in reasons(found)
    assert not found.plausible


REPLAYS = {
    "to the last digit": WAY,
    "with noise": noisy(WAY, 6),
    "a street further": [Fix(moved(f.at, 60, -40), f.t_s) for f in WAY],
    "backwards": [Fix(f.at, WAY[-1].t_s - f.t_s) for f in reversed(WAY)],
    "slower and later": [Fix(f.at, f.t_s * 1.3 + 60) for f in WAY],
    "cut": [Fix(f.at, f.t_s - WAY[100].t_s) for f in WAY[100:]],
    "in the datum of maps": [gcj02(f) for f in WAY],
}


@pytest.mark.parametrize("way", REPLAYS.values(), ids=REPLAYS)
def test_r_vis_7_an_earlier_way_played_again_is_found(way: Way) -> None:
    assert "replay" in reasons(verdict(way, before=WAY))
    # Without the recording beside it, it is as good as any.
    assert "replay" not in reasons(verdict(way))


def test_r_vis_7_a_phone_that_never_moves_proves_nothing_either_way() -> None:
    assert verdict([Fix(Point(36.248581, 138.453137), n) for n in range(300)]).plausible


def test_r_vis_14_one_jump_of_a_receiver_between_houses_is_not_held_against_anybody() -> None:
    way = [*WAY[:150], Fix(moved(WAY[150].at, -300, 250), WAY[150].t_s), *WAY[151:]]
    assert hypot(Step(way[149], way[150]).east_m, 250) > 300
    assert verdict(way).plausible


@pytest.mark.parametrize("points", [0, 1, 2, 5])
def test_few_points_are_no_evidence(points: int) -> None:
    assert verdict(WAY[:points]).score == 100


@given(st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180), st.floats(0, 1e6)), max_size=40))
def test_no_way_is_too_odd_for_a_score(points: list[tuple[float, float, float]]) -> None:
    way = [Fix(Point(latitude, longitude), t_s) for latitude, longitude, t_s in points]
    assert 0 <= verdict(way, before=way[::-1]).score <= 100


def test_a_check_holds_no_more_at_the_ten_thousandth_point_than_at_the_hundredth() -> None:
    track, sizes = Track(WAY), []
    for n, fix in enumerate(honest(points=10_000)):
        track.see(fix)
        if n in (99, 9_999):
            sizes.append(len(pickle.dumps(track)))
    assert sizes[1] < sizes[0] * 1.1

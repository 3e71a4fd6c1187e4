"""Checks of the numbers: rounded, in another datum, or stamped by a clock that goes back (R-VIS-1, R-VIS-7)."""

from math import hypot

from channel.geodesy import Point, convert
from channel.visits.truth.fix import Fix, Step


class Raster:
    """Positions on a coarse raster: typed in, or rounded by somebody who hides where he was."""

    #: Degrees; 0.0001 are 11 m, while a phone tells a tenth of a metre.
    RASTERS = (0.0001, 0.0005, 0.001, 0.005, 0.01, 1 / 3600)
    SLACK, SHARE, ENOUGH, MOVES = 2e-6, 0.9, 20, 3
    #: On one of these even a phone that never moves lies by chance in one case of a hundred thousand.
    COARSE = 0.001
    #: A raster of any other kind: still for a good part, again and again, and never a short step.
    STILL_SHARE, STILLS, LONG_M, LONG_MOVES = 0.3, 5, 25.0, 5

    def __init__(self) -> None:
        self._steps = self._moves = self._long = self._stills = 0
        self._still = False
        self._on = [[0] * len(self.RASTERS) for _ in _MAPS]
        self._on_now = [[False] * len(self.RASTERS) for _ in _MAPS]
        self._moved_on = [[0] * len(self.RASTERS) for _ in _MAPS]

    def see(self, step: Step) -> None:
        """Count which rasters the new point lies on, in the datum of satellites and in that of maps."""
        self._steps += 1
        moved = step.metres > 0
        if moved or self._steps == 1:
            self._on_now = [_rasters_of(convert(step.end.at, "wgs84", datum)) for datum in _MAPS]
        _add(self._on, self._on_now)
        if moved:
            _add(self._moved_on, self._on_now)
        self._moves += moved
        self._long += moved and step.metres >= self.LONG_M
        self._stills += not moved and not self._still
        self._still = not moved

    def found(self) -> bool:
        """Whether nearly all positions that were taken lie on one raster."""
        return self._steps >= self.ENOUGH and (self._rounded() or self._stairs())

    def _rounded(self) -> bool:
        coarse = any(
            count >= self.SHARE * self._steps
            for counts in self._on
            for count, raster in zip(counts, self.RASTERS, strict=True)
            if raster >= self.COARSE
        )
        fine = any(count >= self.SHARE * self._moves for counts in self._moved_on for count in counts)
        return coarse or (fine and self._moves >= self.MOVES)

    def _stairs(self) -> bool:
        still = self._steps - self._moves
        return (
            self._long == self._moves >= self.LONG_MOVES
            and self._stills >= self.STILLS
            and still >= self.STILL_SHARE * self._steps
        )


#: Phones tell positions in one of these.
_MAPS = ("wgs84", "gcj02")


def _rasters_of(at: Point) -> list[bool]:
    return [
        all(abs(degrees - round(degrees / raster) * raster) <= Raster.SLACK for degrees in (at.latitude, at.longitude))
        for raster in Raster.RASTERS
    ]


def _add(counts: list[list[int]], more: list[list[bool]]) -> None:
    for row, seen in zip(counts, more, strict=True):
        for n, on in enumerate(seen):
            row[n] += on


class MixedDatum:
    """Some points in the datum of maps, some in that of satellites: jumps just as long as the datums lie apart."""

    #: What may remain of such a jump: some metres of noise and what the phone would have gone meanwhile, of which it
    #: has to be the greater part by far.
    NOISE_M, AHEAD, PART = 40.0, 1.5, 0.35
    #: Nobody rushes so between two steps of a walk; slower, it has to go there and back, and twice.
    RUSH_MPS, EACH_WAY = 90 / 3.6, 2
    LEAST_M, MEMORY = 100.0, 0.1

    def __init__(self) -> None:
        self._rushed = self._there = self._back = 0
        self._usual_mps: float | None = None

    def see(self, step: Step) -> None:
        """Compare the step with the ways from datum to datum at its place."""
        usual = self._usual_mps
        if usual is not None and step.metres >= self.LEAST_M and self._jumped(step, usual):
            return
        if step.seconds > 0:
            self._usual_mps = step.mps if usual is None else usual + self.MEMORY * (step.mps - usual)

    def _jumped(self, step: Step, usual_mps: float) -> bool:
        slack = self.NOISE_M + self.AHEAD * usual_mps * max(0.0, step.seconds)
        jumped = False
        for east, north in _shifts(step.start.at):
            if slack > self.PART * hypot(east, north):
                continue
            there = hypot(step.east_m - east, step.north_m - north) <= slack
            back = hypot(step.east_m + east, step.north_m + north) <= slack
            self._there += there
            self._back += back
            self._rushed += (there or back) and step.mps > self.RUSH_MPS
            jumped = jumped or there or back
        return jumped

    def found(self) -> bool:
        """Whether a datum was changed on the way."""
        return self._rushed > 0 or min(self._there, self._back) >= self.EACH_WAY


def _shifts(at: Point) -> list[tuple[float, float]]:
    """Metres east and north from one datum to another, in China; zeros elsewhere."""
    gcj02 = convert(at, "wgs84", "gcj02")
    bd09 = convert(gcj02, "gcj02", "bd09")
    ways = [Step(Fix(a, 0), Fix(b, 0)) for a, b in ((at, gcj02), (at, bd09), (gcj02, bd09))]
    return [(way.east_m, way.north_m) for way in ways]


class ClockBack:
    """A clock that goes back: somebody set it, or stitched two recordings together."""

    def __init__(self) -> None:
        self._back = False

    def see(self, step: Step) -> None:
        """Compare the two times."""
        self._back = self._back or step.seconds < 0

    def found(self) -> bool:
        """Whether it ever did."""
        return self._back

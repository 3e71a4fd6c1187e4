"""Checks of how somebody moved: too fast, out of nowhere, not at all, or as no living thing does.

The limits were set where 70 published honest tracks (on foot, by bus, by car, by train) have nothing beyond them.
"""

from math import hypot, inf

from channel.visits.truth.fix import Step

KMH = 1 / 3.6
#: Nobody visits shops faster than this (R-VIS-6), in m/s.
TOO_FAST = 300 * KMH


class Speed:
    """Faster than any train for a good part of the way, or gaining speed as no vehicle can (a film played too fast)."""

    #: One wrong fix makes two fast steps, so that fewer than these are noise.
    FEW, SHARE = 3, 0.1
    #: m/s² that an ordinary drive passes now and then, and never half of the time; between fixes close in time.
    HARD, HARD_SHARE, CLOSE_S, ENOUGH = 1.5, 0.5, 6.0, 60

    def __init__(self) -> None:
        self._steps = self._fast = self._changes = self._hard = 0
        self._before: Step | None = None

    def see(self, step: Step) -> None:
        """Count the step, and the change of speed since the one before."""
        self._steps += step.metres > 0
        self._fast += step.mps > TOO_FAST
        before, self._before = self._before, step
        if before and 0 < before.seconds <= self.CLOSE_S and 0 < step.seconds <= self.CLOSE_S and step.mps > 1:
            self._changes += 1
            self._hard += abs(step.mps - before.mps) * 2 / (step.seconds + before.seconds) > self.HARD

    def found(self) -> bool:
        """Whether speed alone makes the track impossible."""
        fast = self._fast >= self.FEW and self._fast >= self.SHARE * self._steps
        return fast or (self._changes >= self.ENOUGH and self._hard >= self.HARD_SHARE * self._changes)


class Teleport:
    """Somewhere else in no time: once over a kilometre, or again and again over what a canyon of houses explains."""

    FAR_M, NOTICEABLE_M, OFTEN = 1000.0, 250.0, 4

    def __init__(self) -> None:
        self._far = self._noticeable = 0

    def see(self, step: Step) -> None:
        """Count the jump, if it is one."""
        if step.mps > TOO_FAST:
            self._far += step.metres >= self.FAR_M
            self._noticeable += step.metres >= self.NOTICEABLE_M

    def found(self) -> bool:
        """Whether the phone was in two places at once."""
        return self._far > 0 or self._noticeable >= self.OFTEN


class Frozen:
    """The very same place again and again after the phone had moved: receivers drift even on a table (R-VIS-7)."""

    SAME_M, POINTS, SECONDS = 0.05, 90, 90.0

    def __init__(self) -> None:
        self._moved = False
        self._points, self._seconds = 0, 0.0
        self._longest = (0, 0.0)

    def see(self, step: Step) -> None:
        """Lengthen the stillness, or end it."""
        if step.metres > self.SAME_M:
            self._moved = True
            self._points, self._seconds = 0, 0.0
            return
        self._points += 1
        self._seconds += step.seconds
        self._longest = max(self._longest, (self._points, self._seconds))

    def found(self) -> bool:
        """Whether it stood still for too long; a phone that never moved at all proves nothing either way."""
        points, seconds = self._longest
        return self._moved and points >= self.POINTS and seconds >= self.SECONDS


class Drawn:
    """Drawn rather than walked: straight lines, arcs and even speeds, exact to the last digit."""

    #: What departs by less than this from the arc or the speed before was drawn by a ruler, in metres.
    RULER_M, LEAST_M, ENOUGH = 0.15, 0.5, 30
    #: Nearly all on an arc; or most on an arc and at an even speed, with corners between.
    ARC_SHARE, EVEN_SHARE = 0.85, 0.6

    def __init__(self) -> None:
        self._before: Step | None = None
        self._curve: float | None = None
        self._bends = self._arcs = self._even = 0

    def see(self, step: Step) -> None:
        """Hold the circle through the last three points against the one before."""
        before, self._before = self._before, step
        if before is None or min(before.metres, step.metres) < self.LEAST_M:
            self._curve = None
            return
        last, self._curve = self._curve, _curvature(before, step)
        if last is None:
            return
        arc = abs(self._curve - last) * before.metres * step.metres / 2 < self.RULER_M
        self._bends += 1
        self._arcs += arc
        self._even += arc and abs(step.mps - before.mps) * min(step.seconds, before.seconds) < self.RULER_M

    def found(self) -> bool:
        """Whether more of it is exact than a receiver ever was."""
        drawn = self._arcs >= self.ARC_SHARE * self._bends or self._even >= self.EVEN_SHARE * self._bends
        return self._bends >= self.ENOUGH and drawn


def _curvature(a: Step, b: Step) -> float:
    """One over the radius of the circle through three points, in 1/m; infinite for a turn on the spot."""
    chord = hypot(a.east_m + b.east_m, a.north_m + b.north_m)
    cross = a.east_m * b.north_m - a.north_m * b.east_m
    return 2 * cross / (a.metres * b.metres * chord) if chord else inf


class Restless:
    """No inertia: what moves keeps moving, so each change of speed resembles the last; dice have no memory.

    This finds noise thrown over a fixed point, a line or an old track, and lines rounded to a raster.
    """

    ENOUGH, WARM_UP = 40, 5
    #: Within this of where it began, in metres, what has no inertia is a phone that lies still and says it moves.
    STILL_M = 100.0
    #: How unlike the last one a deviation is on the average: dice give -0.5, the least honest track about 0.
    LIMIT, DOUBT = -0.1, 1.5

    def __init__(self) -> None:
        self._steps = 0
        self._mean = (0.0, 0.0)
        self._usual = 0.0
        self._last: tuple[float, float] | None = None
        self._alike = self._own = 0.0
        self._east = self._north = self._extent_m = 0.0

    def see(self, step: Step) -> None:
        """Compare the deviation from the mean velocity with the one before; none weighs more than one."""
        if step.seconds <= 0:
            return
        self._steps += 1
        self._east, self._north = self._east + step.east_m, self._north + step.north_m
        self._extent_m = max(self._extent_m, hypot(self._east, self._north))
        east, north = step.east_m / step.seconds, step.north_m / step.seconds
        mean_east, mean_north = self._mean
        self._mean = (mean_east + (east - mean_east) / self._steps, mean_north + (north - mean_north) / self._steps)
        off_east, off_north = east - mean_east, north - mean_north
        size = hypot(off_east, off_north)
        self._usual += (size - self._usual) / self._steps
        weight = size + self._usual
        off = (off_east / weight, off_north / weight) if weight else (0.0, 0.0)
        if self._last is not None and self._steps > self.WARM_UP:
            self._alike += off[0] * self._last[0] + off[1] * self._last[1]
            self._own += off[0] * off[0] + off[1] * off[1]
        self._last = off

    def memory(self) -> float:
        """From -1, each change takes the last one back, to 1, all are alike."""
        return self._alike / self._own if self._own else 0.0

    def still(self) -> bool:
        """Whether what was found is noise around one place."""
        return self.found() and self._extent_m <= self.STILL_M

    def found(self) -> bool:
        """Whether it is less than chance would leave to an honest track of this length."""
        return self._steps >= self.ENOUGH and self.memory() < self.LIMIT - self.DOUBT / self._steps**0.5


class Lying:
    """A phone that lies still and says it moves: noise without inertia around one place."""

    def __init__(self, restless: Restless) -> None:
        self._restless = restless

    def see(self, step: Step) -> None:
        """Nothing: the other check has seen it."""

    def found(self) -> bool:
        """Whether the noise stayed where it began."""
        return self._restless.still()
